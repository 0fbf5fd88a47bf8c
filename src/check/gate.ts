import { findXmlFault } from '../codec/strict-xml.ts';
import { type Article, categories, people } from '../model/article.ts';
import type { Channel, FeedDocument } from '../model/channel.ts';
import { type Problem, quote } from '../model/problem.ts';
import type { ItemReading, Reading } from './read-back.ts';

/**
 * Compares a feed, as it was read back, with the channel it was written from: the same ids, order, titles, links, instants,
 * people, categories, summaries and bodies. Empty when it says what it was meant to say; such a document may be put in place.
 */
export const checkFeed = (document: FeedDocument, reading: Reading, channel: Channel): readonly Problem[] => {
  const problem = (message: string, line?: number): Problem => ({
    code: 'check/not-as-meant',
    severity: 'error',
    path: document.name,
    line,
    message,
  });
  if (!reading.ok) return [problem(reading.reason, reading.line)];
  const { feed } = reading;
  const problems: Problem[] = [];
  const compare = (what: string, meant: unknown, found: unknown): void => {
    if (meant !== found && JSON.stringify(meant) !== JSON.stringify(found)) {
      problems.push(
        problem(
          `Expected ${what} ${quote(JSON.stringify(meant) ?? 'none')}, found ${quote(JSON.stringify(found) ?? 'none')}.`,
        ),
      );
    }
  };
  compare('the title', channel.title, feed.title);
  compare(
    'ids in this order',
    channel.items.map(({ id }) => id),
    feed.items.map(({ id }) => id),
  );
  channel.items.forEach((article, at) => {
    const found = feed.items[at];
    if (found === undefined) return;
    const meant = meaningOf(article);
    for (const field of fields) compare(`the ${field} of ${article.id} to be`, meant[field], found[field]);
  });
  return problems;
};

const fields = [
  'id',
  'title',
  'link',
  'published',
  'updated',
  'people',
  'categories',
  'contentHtml',
  'summary',
] as const;

const meaningOf = (article: Article): ItemReading => ({
  id: article.id,
  title: article.title,
  link: article.permalink,
  published: article.published,
  updated: article.updated,
  people: people(article).map(({ name }) => name),
  categories: categories(article),
  contentHtml: article.contentHtml,
  summary: article.summary,
});

/** A page must be well-formed: then a browser, which is more lenient, reads it as it was meant. */
export const checkPage = (document: FeedDocument): readonly Problem[] => {
  const fault = findXmlFault(document.text);
  if (fault === undefined) return [];
  return [
    {
      code: 'check/not-as-meant',
      severity: 'error',
      path: document.name,
      line: fault.line,
      message: `Expected a well-formed page, found: ${fault.reason}`,
    },
  ];
};
