import { parseJson } from '../codec/json.ts';
import { attributeOf, childOf, childrenOf, readXmlTree, type XmlTreeElement } from '../codec/xml-tree.ts';
import { atomNamespace } from '../model/namespaces.ts';
import { quote } from '../model/problem.ts';
import { type CheckProblem, toCheckProblem } from './check-problem.ts';
import type { NamedFeed } from './directory.ts';
import { membersOf } from './json-nodes.ts';
import type { Law, Place } from './rule.ts';

const spec = 'https://www.rfc-editor.org/rfc/rfc5005#section-4';

const brokenChain: Law = { code: 'BrokenArchiveChain', severity: 'error', spec, w3c: 'none' };

const loop: Law = { code: 'ArchiveLoop', severity: 'error', spec, w3c: 'none' };

const notMarked: Law = { code: 'ArchiveNotMarked', severity: 'warning', spec, w3c: 'none' };

const unreached: Law = { code: 'UnreachedArchive', severity: 'warning', spec, w3c: 'none' };

type Relation = 'prev-archive' | 'next-archive' | 'current';

interface Link {
  readonly rel: Relation;
  readonly href: string;
  readonly place: Place;
}

/** A document that is part of an archived feed, or leads into one. */
interface Chained {
  readonly named: NamedFeed;
  readonly isArchive: boolean;
  readonly links: readonly Link[];
}

/** What is wrong with the chains of archives: documents that are not there, circles, ends that do not meet. */
export const archiveProblems = (feeds: readonly NamedFeed[]): readonly CheckProblem[] => {
  const chained = feeds.flatMap(toChained);
  const at = new Map(chained.flatMap((one) => addressesOf(one.named).map((address) => [address, one] as const)));
  const all = new Set(feeds.flatMap(addressesOf));
  return [
    ...chained.flatMap((one) => brokenLinks(one, at, all)),
    ...loops(chained, at),
    ...unreachedArchives(chained, at),
  ];
};

const addressesOf = ({ feed, base, name }: NamedFeed): readonly string[] => [
  ...(feed.selfLink === undefined ? [] : [feed.selfLink]),
  ...(base === undefined ? [] : [`${base}${encodeURI(name)}`]),
];

const toChained = (named: NamedFeed): readonly Chained[] => {
  const { text, kind } = named;
  if (kind === 'json') return text.includes('"next_url"') ? [toPage(named)] : [{ named, isArchive: false, links: [] }];
  if (!text.includes('-archive') && !text.includes(historySpace)) return [];
  const read = readXmlTree(text);
  /* v8 ignore next -- @preserve: what is not well-formed was not read back */
  if (!read.ok) return [];
  const head = headOf(read.root);
  const isArchive = childOf(head, historySpace, 'archive') !== undefined;
  const links = childrenOf(head, atomNamespace, 'link').flatMap((link): readonly Link[] => {
    const rel = relations.find((known) => known === attributeOf(link, 'rel'));
    const href = attributeOf(link, 'href') ?? '';
    if (rel === undefined || !URL.canParse(href, named.feed.selfLink)) return [];
    return [{ rel, href: new URL(href, named.feed.selfLink).href, place: link }];
  });
  return [{ named, isArchive, links }];
};

/** A page of a JSON feed, which leads to the next one. */
const toPage = (named: NamedFeed): Chained => {
  const read = parseJson(named.text);
  const href = read.ok ? membersOf(read.value)?.get('next_url') : undefined;
  const isLink = read.ok && typeof href === 'string';
  const links = isLink ? [{ rel: 'prev-archive' as const, href, place: read.placeOf(['next_url']) }] : [];
  return { named, isArchive: false, links };
};

const historySpace = 'http://purl.org/syndication/history/1.0';
const relations: readonly Relation[] = ['prev-archive', 'next-archive', 'current'];

const headOf = (root: XmlTreeElement): XmlTreeElement => childOf(root, '', 'channel') ?? root;

const linkOf = ({ links }: Chained, rel: Relation): Link | undefined => links.find((link) => link.rel === rel);

const brokenLinks = (
  one: Chained,
  at: ReadonlyMap<string, Chained>,
  all: ReadonlySet<string>,
): readonly CheckProblem[] => {
  const { named, isArchive, links } = one;
  return links.flatMap(({ rel, href, place }): readonly CheckProblem[] => {
    const say = (law: Law, message: string): readonly CheckProblem[] => [
      toCheckProblem(named.name, law, { line: place.line, column: place.column, message }),
    ];
    if (!all.has(href)) {
      const isHere = named.base !== undefined && href.startsWith(named.base);
      return isHere
        ? say(
            brokenChain,
            `Expected the document ${quote(href)} (${rel}) here, found none. Write it, or correct the link.`,
          )
        : [];
    }
    const other = at.get(href);
    if (rel === 'current') {
      const isWrong = isArchive && other?.isArchive === true;
      return isWrong ? say(brokenChain, `Expected as current the feed that is subscribed to, found an archive.`) : [];
    }
    if (named.kind === 'json') return [];
    if (other?.isArchive !== true && rel === 'prev-archive')
      return say(notMarked, `Expected <fh:archive/> in ${quote(href)}, which is an archive, found none. Add it.`);
    const back =
      other === undefined ? undefined : linkOf(other, rel === 'prev-archive' ? 'next-archive' : 'prev-archive');
    if (!isArchive || back === undefined || addressesOf(named).includes(back.href)) return [];
    return say(brokenChain, `Expected ${quote(href)} to lead back here as ${back.rel}, found ${quote(back.href)}.`);
  });
};

/** Circles of older and older documents: a reader that collects them never ends. Each is told once. */
const loops = (chained: readonly Chained[], at: ReadonlyMap<string, Chained>): readonly CheckProblem[] => {
  const walkOf = new Map<Chained, Chained>();
  return chained.flatMap((start) => {
    for (let one: Chained | undefined = start; one !== undefined && !walkOf.has(one); ) {
      walkOf.set(one, start);
      const link = linkOf(one, 'prev-archive');
      const next: Chained | undefined = link === undefined ? undefined : at.get(link.href);
      if (link !== undefined && next !== undefined && walkOf.get(next) === start) {
        const { line, column } = link.place;
        const message = `Expected an older document as prev-archive, found ${quote(link.href)}, from which the chain comes back here.`;
        return [toCheckProblem(one.named.name, loop, { line, column, message })];
      }
      one = next;
    }
    return [];
  });
};

const unreachedArchives = (chained: readonly Chained[], at: ReadonlyMap<string, Chained>): readonly CheckProblem[] => {
  const reached = new Set(chained.flatMap((one) => at.get(linkOf(one, 'prev-archive')?.href ?? '') ?? []));
  return chained
    .filter((one) => one.isArchive && !reached.has(one))
    .map(({ named }) => {
      const message = 'Expected a document that leads to this archive by prev-archive, found none. Link it.';
      return toCheckProblem(named.name, unreached, { line: 1, column: 1, message });
    });
};
