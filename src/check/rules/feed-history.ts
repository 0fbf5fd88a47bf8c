import { quote, type Severity } from '../../model/problem.ts';
import type { CheckedDocument, ElementNode } from '../document.ts';
import { type FeedLink, linksIn } from '../feed-links.ts';
import { at, type Finding, type Rule } from '../rule.ts';

const rfc5005 = 'https://www.rfc-editor.org/rfc/rfc5005#section-';

const historyRelations = new Set([
  'current',
  'first',
  'last',
  'next',
  'previous',
  'prev',
  'prev-archive',
  'next-archive',
]);

/** A feed with the mark `fh:complete` or `fh:archive`. */
interface Marked {
  readonly mark: ElementNode;
  readonly links: readonly FeedLink[];
  readonly isComplete: boolean;
}

const marked = (document: CheckedDocument, shape: string): readonly Marked[] =>
  document.kind === 'json'
    ? []
    : document.of(shape).flatMap((mark) => {
        const { parent } = mark;
        if (parent === undefined) return [];
        const isComplete = parent.children.some((child) => child.shape?.name === 'fh:complete');
        return [{ mark, links: linksIn(parent), isComplete }];
      });

const historyRule = (
  law: { readonly code: string; readonly severity: Severity; readonly section: string },
  check: Rule['check'],
): Rule => ({ code: law.code, severity: law.severity, spec: `${rfc5005}${law.section}`, check });

/** The documents before and behind are a matter of the feed. */
const relationInEntry = historyRule(
  { code: 'FeedHistoryRelInEntry', severity: 'warning', section: '3' },
  (document): readonly Finding[] =>
    document.kind === 'json'
      ? []
      : document.of('atom:entry').flatMap((entry) =>
          linksIn(entry)
            .filter(({ relation }) => historyRelations.has(relation))
            .map(({ node, relation }) =>
              at(
                node,
                `Expected the relation "${relation}" at the feed only, found it in an entry. Move it to the feed.`,
              ),
            ),
        ),
);

/** A complete feed is one document: there is none before or behind it. */
const relationInComplete = historyRule({ code: 'FeedRelInCompleteFeed', severity: 'error', section: '2' }, (document) =>
  marked(document, 'fh:complete').flatMap(({ links }) =>
    links
      .filter(({ relation }) => relation !== 'current' && historyRelations.has(relation))
      .map(({ node, relation }) =>
        at(
          node,
          `Expected no other documents of a complete feed, found a link with the relation "${relation}". Take out it, or <fh:complete>.`,
        ),
      ),
  ),
);

/** The current document of a complete feed is the feed itself. */
const currentNotSelf = historyRule(
  { code: 'CurrentNotSelfInCompleteFeed', severity: 'error', section: '2' },
  (document) => {
    const own = document.url;
    return marked(document, 'fh:complete').flatMap(({ links }) => {
      const self = links.filter(({ relation }) => relation === 'self').map(({ href }) => href);
      return links
        .filter(({ relation, href }) => relation === 'current' && href !== own && !self.includes(href))
        .map(({ node, href }) =>
          at(
            node,
            `Expected as the current document of a complete feed the feed itself, found ${quote(href ?? '')}. Take the link out.`,
          ),
        );
    });
  },
);

/** An archive has neighbours, or is all there is. */
const archiveIncomplete = historyRule({ code: 'ArchiveIncomplete', severity: 'warning', section: '4' }, (document) =>
  marked(document, 'fh:archive')
    .filter(
      ({ isComplete, links }) => !isComplete && !links.some(({ relation }) => /^(?:prev|next)-archive$/.test(relation)),
    )
    .map(({ mark }) =>
      at(
        mark,
        'Expected a link to the archive before or behind this one, found none. Add it, or <fh:complete> when there is none.',
      ),
    ),
);

/** An archive leads to the feed that is kept up. */
const currentMissing = historyRule({ code: 'MissingCurrentInArchive', severity: 'warning', section: '4' }, (document) =>
  marked(document, 'fh:archive')
    .filter(({ isComplete, links }) => !isComplete && !links.some(({ relation }) => relation === 'current'))
    .map(({ mark }) => at(mark, 'Expected a <link rel="current"> to the feed that is kept up, found none. Add it.')),
);

/** The first page has none before it, the last one none behind it. */
const pastTheEnd = historyRule(
  { code: 'LinkPastEnd', severity: 'warning', section: '3' },
  (document): readonly Finding[] => {
    if (document.kind === 'json') return [];
    return ['atom:feed', 'rss:channel'].flatMap((name) =>
      document.of(name).flatMap((feed) => {
        const links = linksIn(feed);
        const isHere = (relation: string): boolean =>
          links.some(
            (link) =>
              link.relation === relation &&
              links.some((self) => self.relation === 'self' && self.href === link.href && self.href !== undefined),
          );
        const beyond = [...(isHere('first') ? ['previous', 'prev'] : []), ...(isHere('last') ? ['next'] : [])];
        return links
          .filter(({ relation }) => beyond.includes(relation))
          .map(({ node, relation }) =>
            at(
              node,
              `Expected no link "${relation}" at the end of a row of pages, found one. Take it out, or correct "first" or "last".`,
            ),
          );
      }),
    );
  },
);

/** The rules of complete, paged and archived feeds. */
export const feedHistoryRules: readonly Rule[] = [
  relationInEntry,
  relationInComplete,
  currentNotSelf,
  archiveIncomplete,
  currentMissing,
  pastTheEnd,
];
