import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';

const opml = (body: string, head = '', version = '2.0'): string =>
  `<opml version="${version}"><head><title>Feeds</title>${head}</head><body>${body}</body></opml>`;
const feed = '<outline text="News" title="News" type="rss" xmlUrl="https://news.example/feed.xml"/>';

test('a list of subscriptions has nothing to be told of', () => {
  const head =
    '<dateCreated>Fri, 09 Mar 2018 08:35:00 GMT</dateCreated><ownerEmail></ownerEmail><expansionState>1, 6</expansionState>';
  expect(check(opml(`<outline text="All">${feed}</outline>`, head))).toEqual([]);
});

test.for([
  ['MissingAttribute', opml(feed).replace(' version="2.0"', '')],
  ['MissingAttribute', opml(feed.replace('text="News" ', ''))],
  ['MissingElement', opml('')],
  ['MissingElement', '<opml version="2.0"><head/></opml>'],
  ['UndefinedElement', opml(feed, '<outline text="a"/>')],
  ['UnexpectedAttribute', opml(feed.replace('xmlUrl', 'xmlurl'))],
  ['InvalidOPMLVersion', opml(feed, '', '7')],
  ['ObsoleteVersion', `<outlineDocument><head/><body>${feed}</body></outlineDocument>`],
  ['InvalidRFC2822Date', opml(feed, '<dateCreated>2018-03-09</dateCreated>')],
  ['InvalidRFC2822Date', opml('<outline text="a" created="2018-03-09"/>')],
  ['InvalidContact', opml(feed, '<ownerEmail>Ann</ownerEmail>')],
  ['InvalidExpansionState', opml(feed, '<expansionState>1; 2</expansionState>')],
  ['InvalidInteger', opml(feed, '<windowTop>high</windowTop>')],
  ['InvalidTrueFalse', opml('<outline text="a" isComment="yes"/>')],
  ['InvalidOutlineVersion', opml(feed.replace('type', 'version="RSS9" type'))],
  ['InvalidLanguage', opml(feed.replace('type', 'language="english" type'))],
  ['InvalidOutlineType', opml('<outline text="a" type="song"/>', '', '1.1')],
  ['MissingXmlURL', opml('<outline text="a" type="rss"/>')],
  ['MissingTitleAttr', opml(feed.replace(' title="News"', ''))],
  ['MissingUrlAttr', opml('<outline text="a" type="link"/>')],
  ['MissingOutlineType', opml(feed.replace(' type="rss"', ''))],
] as const)('%s', ([code, document]) => {
  expect(check(document).map((problem) => problem.code)).toContain(code);
});

test('from version 2.0 on an outline may be of any type', () => {
  expect(check(opml('<outline text="a" type="song"/>'))).toEqual([]);
});
