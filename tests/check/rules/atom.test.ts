import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';

const url = 'https://news.example/feed.atom';
const self = `<link rel="self" href="${url}"/>`;
const head = `<title>Harbour news</title><id>tag:news.example,2026:feed</id><updated>2026-03-09T08:35:00Z</updated>`;
const author = '<author><name>Ann</name></author>';
const entryHead = '<title>Ferries sail</title><id>tag:news.example,2026:1</id><updated>2026-03-09T08:34:00Z</updated>';
const page = '<link href="https://news.example/1"/>';
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';
const names =
  'xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:thr="http://purl.org/syndication/thread/1.0" ' +
  'xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:app="http://www.w3.org/2007/app" ' +
  'xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/"';

const feedOf = (inner: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${names} ${attributes}>${inner}</feed>`;

/** A feed that is right, with more at its head. */
const feed = (more: string, attributes = ''): string =>
  feedOf(`${head}${self}${author}${more}<entry>${entryHead}${page}<summary>They do.</summary></entry>`, attributes);

/** A feed that is right, with an entry of an id, a title and a time, and this. */
const entry = (more: string): string => feedOf(`${head}${self}${author}<entry>${entryHead}${more}</entry>`);

/** The same with a page and a summary. */
const whole = (more: string): string => entry(`${page}<summary>They do.</summary>${more}`);

const content = (attributes: string, inner: string): string =>
  entry(`${page}<summary>They do.</summary><content ${attributes}>${inner}</content>`);

const codes = (text: string): readonly string[] => check(text, { url }).map(({ code }) => code);

describe('what is right has no finding', () => {
  test.for([
    ['a feed', feed('')],
    [
      'a feed with all that it may have',
      feed(
        '<subtitle>s</subtitle><icon>/i.png</icon><logo>/l.png</logo><rights>r</rights><generator uri="/g" version="1">g</generator><contributor><name>B</name><uri>/b</uri><email>b@news.example</email></contributor><category term="t" scheme="https://news.example/s" label="l"/>',
      ),
    ],
    [
      'an entry by itself',
      `<entry xmlns="http://www.w3.org/2005/Atom">${entryHead}${author}<content>c</content></entry>`,
    ],
    [
      'an author in the source',
      feedOf(`${head}${self}<entry>${entryHead}${page}<summary>s</summary><source>${head}${author}</source></entry>`),
    ],
    ['content without a page', entry('<content>Words</content>')],
    ['HTML', content('type="html"', '&lt;p>A &lt;b>b&lt;/b> &amp;amp; c&lt;br>d &lt;my-map>&lt;/my-map>&lt;/p>')],
    ['XHTML', content('type="xhtml"', `<div ${xhtml}><p style="color: red">A</p></div>`)],
    [
      'XHTML with a drawing',
      content(
        'type="xhtml"',
        `<div ${xhtml}><svg xmlns="http://www.w3.org/2000/svg"><path d="M0"/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata></svg></div>`,
      ),
    ],
    ['XML', content('type="image/svg+xml"', '<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['bytes', content('type="image/png"', 'YWJj')],
    ['words elsewhere', content('type="text/html" src="https://news.example/1.html"', '')],
    ['an escaped tag in words about HTML', content('', 'Write &lt;br> where a line ends')],
    ['links of one type in two languages', whole('<link href="/en" hreflang="en"/><link href="/de" hreflang="de"/>')],
    [
      'an answer and a count',
      whole(
        '<thr:in-reply-to ref="tag:news.example,2026:0" href="/0" type="text/html"/><thr:total>3</thr:total><link rel="replies" href="/c" thr:count="3" thr:updated="2026-03-09T08:35:00Z"/>',
      ),
    ],
    ["a relation of somebody's own", whole('<link rel="https://news.example/rel" href="/r"/>')],
    ['the last page', feed('<link rel="first" href="/1"/><link rel="previous" href="/2"/>')],
    ['a complete feed', feed(`<fh:complete/><link rel="current" href="${url}"/>`)],
    ['an archive', feed('<fh:archive/><link rel="current" href="/now"/><link rel="prev-archive" href="/2"/>')],
    [
      'an entry that was withdrawn',
      feed(
        '<at:deleted-entry ref="tag:news.example,2026:2" when="2026-03-09T08:35:00Z"><at:by><name>A</name></at:by><at:comment>c</at:comment></at:deleted-entry>',
      ),
    ],
    [
      'a draft',
      whole('<app:edited>2026-03-09T08:35:00Z</app:edited><app:control><app:draft>yes</app:draft></app:control>'),
    ],
    ['a trackback', whole('<trackback:ping>https://news.example/tb</trackback:ping>')],
    ['no language', feed('', 'xml:lang=""')],
    ['an address below xml:base', feed('<link href="a"/>', 'xml:base="https://news.example/x/"')],
  ] as const)('%s', ([, text]) => {
    expect(check(text, { url })).toEqual([]);
  });
});

describe('what is wrong is found', () => {
  test.for([
    ['MissingElement', feedOf(`${self}${author}<title>t</title><id>tag:news.example,2026:a</id>`)],
    ['MissingElement', feedOf(`${head}${self}<entry>${entryHead}${page}<summary>s</summary></entry>`)],
    ['MissingElement', feed('<contributor><uri>/b</uri></contributor>')],
    ['DuplicateElement', feed('<subtitle>a</subtitle><subtitle>b</subtitle>')],
    ['UndefinedElement', feed('<pubDate>a</pubDate>')],
    ['UndefinedElement', feed('<trackback:ping>https://news.example/tb</trackback:ping>')],
    ['UndefinedElement', content('', '<b>b</b>')],
    ['UndefinedElement', content('type="text/html" src="/1.html"', 'words too')],
    ['UndefinedElement', content('type="xhtml"', `<div ${xhtml}><app:edited>a</app:edited></div>`)],
    ['UnexpectedAttribute', feed('', 'version="1.0"')],
    ['UnexpectedAttribute', whole('<link rel="via" href="/c" thr:count="3"/>')],
    ['MissingHref', whole('<link rel="via"/>')],
    ['MissingAttribute', feed('<category label="a"/>')],
    ['MissingAttribute', feed('<at:deleted-entry ref="tag:news.example,2026:2"/>')],
    ['MissingAttribute', whole('<thr:in-reply-to href="/a"/>')],
    ['InvalidRFC3339Date', whole('<published>2026-03-09</published>')],
    ['InvalidRFC3339Date', feed('<at:deleted-entry ref="tag:news.example,2026:2" when="now"/>')],
    ['UnexpectedWhitespace', whole('<published> 2026-03-09T08:35:00Z</published>')],
    ['ImplausibleDate', whole('<published>1970-01-01T00:00:00Z</published>')],
    ['InvalidUriChar', feed('<icon>a b</icon>')],
    ['InvalidUriChar', feed('', 'xml:base="https://news.example/a b"')],
    ['InvalidLink', feed('', 'xml:base="https:a"')],
    ['InvalidLink', whole('<link rel="via" href="https:/a"/>')],
    ['InvalidFullLink', feed('<category term="a" scheme="b"/>')],
    ['InvalidFullLink', whole('<trackback:ping/>')],
    ['InvalidTAG', whole('<thr:in-reply-to ref="tag:a"/>')],
    ['NonCanonicalURI', feedOf(`${head.replace('tag:news.example,2026:feed', 'https://News.example/')}${self}`)],
    ['InvalidLanguage', feed('', 'xml:lang="en_HK"')],
    ['InvalidLanguage', whole('<link rel="via" href="/c" hreflang=" en"/>')],
    ['InvalidMIMEType', whole('<link rel="via" href="/c" type="html"/>')],
    ['InvalidMIMEType', content('type="words"', 'a')],
    ['InvalidMIMEType', content('type="multipart/mixed"', 'a')],
    ['InvalidMIMEType', content('type="html" src="/a.html"', '')],
    ['InvalidNonNegativeInteger', whole('<link rel="via" href="/c" length="-1"/>')],
    ['InvalidNonNegativeInteger', whole('<thr:total>many</thr:total>')],
    ['InvalidAddrSpec', feed('<contributor><name>B</name><email>B &lt;b@news.example></email></contributor>')],
    ['UnknownHost', feed('<contributor><name>B</name><email>b@localhost</email></contributor>')],
    ['ContainsEmail', feed('<contributor><name>b@news.example</name></contributor>')],
    ['ContainsHTML', feed('<category term="a" label="&lt;b>a&lt;/b>"/>')],
    ['BadCharacters', feed('<subtitle>It\u0092s</subtitle>')],
    ['NotBlank', feed('<subtitle/>')],
    ['AttrNotBlank', whole('<link rel="" href="/a"/>')],
    ['AttrNotBlank', feed('<subtitle type="">a</subtitle>')],
    ['InvalidTextType', feed('<subtitle type="text/plain">a</subtitle>')],
    ['NotEscaped', content('type="html" mode="escaped"', '<b>a</b>')],
    ['MissingXhtmlDiv', content('type="xhtml"', 'a')],
    ['MissingXhtmlDiv', content('type="xhtml"', `<p ${xhtml}>a</p>`)],
    ['UnexpectedText', content('type="xhtml"', `<div ${xhtml}>a</div> b`)],
    ['UnexpectedText', feed('words')],
    ['NotHtml', content('type="xhtml"', '<div>a</div>')],
    ['NotHtml', content('type="xhtml"', `<div ${xhtml}><bold>a</bold></div>`)],
    ['MissingNamespace', content('type="xhtml"', `<div ${xhtml}><b xmlns="">a</b></div>`)],
    ['NotInline', content('type="xhtml"', `<div ${xhtml}>&lt;b>a&lt;/b></div>`)],
    ['ContainsUndeclaredHTML', content('', '&lt;b>a&lt;/b>')],
    ['ContainsUndeclaredHTML', feed('<subtitle>A &amp;amp; B</subtitle>')],
    ['HtmlFragment', content('type="text/html"', '&lt;p>a&lt;/p>')],
    ['HtmlFragment', content('type="application/xhtml+xml"', `<p ${xhtml}>a</p>`)],
    ['NotBase64', content('type="image/png"', 'no picture!')],
    ['MissingTypeAttr', content('src="https://news.example/1.html"', '')],
    ['MissingSummary', entry('<content type="image/png">YWJj</content>')],
    ['MissingSummary', entry('<content type="text/html" src="/1.html"/>')],
    ['MissingTextualContent', entry(page)],
    ['MissingContentOrAlternate', entry('<summary>s</summary>')],
    ['MissingSourceElement', whole('<source><title>t</title></source>')],
    [
      'MisplacedMetadata',
      feedOf(`${head}${self}${author}<entry>${entryHead}${page}<summary>s</summary></entry><rights>r</rights>`),
    ],
    ['DuplicateAtomLink', feed('<link href="/a"/><link href="/b"/>')],
    ['UnregisteredAtomLinkRel', whole('<link rel="somehow" href="/a"/>')],
    ['AtomLinkNotEmpty', whole('<link rel="via" href="/a">a</link>')],
    ['MissingSelf', feedOf(`${head}${author}`)],
    ['SelfDoesntMatchLocation', feedOf(`${head}<link rel="self" href="https://news.example/other"/>`)],
    ['RelativeSelf', feedOf(`${head}<link rel="self" href="feed.atom"/>`)],
    ['SelfNotAtom', feedOf(`${head}<link rel="self" type="text/html" href="${url}"/>`)],
    ['SameDocumentReference', feed('<link href=""/>', 'xml:base="https://news.example/x/"')],
    [
      'DuplicateEntries',
      feedOf(`${head}${self}${author}${`<entry>${entryHead}${page}<summary>s</summary></entry>`.repeat(2)}`),
    ],
    [
      'DuplicateUpdated',
      feedOf(`${head}${self}${author}${`<entry>${entryHead}${page}<summary>s</summary></entry>`.repeat(2)}`),
    ],
    [
      'DuplicateIds',
      feedOf(`${head}${self}${author}${`<entry>${entryHead}${page}<summary>s</summary></entry>`.repeat(10)}`),
    ],
    ['ObsoleteNamespace', '<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>'],
    ['InvalidNamespace', '<feed xmlns="https://news.example/ns"/>'],
    ['MissingNamespace', '<feed/>'],
    ['AvoidNamespacePrefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>'],
    ['AvoidNamespacePrefix', content('type="xhtml"', `<h:div xmlns:h="http://www.w3.org/1999/xhtml">a</h:div>`)],
    ['UndeterminableVocabulary', whole('<a xmlns="">b</a>')],
    ['FeedHistoryRelInEntry', whole('<link rel="next" href="/2"/>')],
    ['FeedRelInCompleteFeed', feed('<fh:complete/><link rel="next" href="/2"/>')],
    ['CurrentNotSelfInCompleteFeed', feed('<fh:complete/><link rel="current" href="/2"/>')],
    ['ArchiveIncomplete', feed('<fh:archive/><link rel="current" href="/2"/>')],
    ['MissingCurrentInArchive', feed('<fh:archive/><link rel="prev-archive" href="/2"/>')],
    ['LinkPastEnd', feed(`<link rel="first" href="${url}"/><link rel="previous" href="/2"/>`)],
    ['LinkPastEnd', feed(`<link rel="last" href="${url}"/><link rel="next" href="/2"/>`)],
    ['NoThrWhen', whole('<link rel="replies" href="/c" thr:when="2026-03-09T08:35:00Z"/>')],
    ['InvalidYesNo', whole('<app:control><app:draft>perhaps</app:draft></app:control>')],
    [
      'QuestionableUsage',
      feed('<app:collection href="/c"><title>c</title><id>tag:news.example,2026:c</id></app:collection>'),
    ],
  ] as const)('%s in %s', ([code, text]) => {
    const found = check(text, { url }).filter((problem) => problem.code === code);
    expect(found, codes(text).join()).not.toEqual([]);
    for (const { message } of found) expect(message).toMatch(/^Expected [\s\S]*, found [\s\S]*\.$/);
  });
});

test('a relative address is not the base where no base was given', () => {
  expect(codes(feed('<link href=""/>'))).toEqual([]);
});

test('a feed may be very wide', () => {
  const links = '<link rel="via" href="/a"/>'.repeat(150_000);
  expect(codes(feedOf(`${head}${self}${author}${links}`))).toEqual([]);
});
