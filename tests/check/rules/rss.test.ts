import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
  'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
  'xmlns:admin="http://webns.net/mvcb/"',
  'xmlns:blogChannel="http://backend.userland.com/blogChannelModule"',
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
].join(' ');

const required = '<title>News</title><link>https://news.example/</link><description>All of it</description>';
const self = '<atom:link rel="self" href="https://news.example/feed.xml" type="application/rss+xml"/>';
const usual = `${required}${self}<language>en-HK</language>`;

const rss = (channel: string): string => `<rss version="2.0" ${namespaces}><channel>${channel}</channel></rss>`;
const channel = (more: string): string => rss(`${usual}${more}`);
const item = (more: string): string =>
  channel(`<item><title>Storm</title><guid>https://news.example/1</guid>${more}</item>`);
const bareItem = (all: string): string => channel(`<item>${all}</item>`);
const image = (all: string): string => channel(`<image>${all}</image>`);
const goodImage = '<url>https://news.example/a.png</url><title>News</title><link>https://news.example/</link>';
const form = (all: string): string => channel(`<textInput>${all}</textInput>`);

const codesIn = (document: string): readonly string[] => check(document).map(({ code }) => code);

test('a channel with all that is usual has nothing to be told of', () => {
  expect(check(item('<pubDate>Fri, 09 Mar 2018 08:35:00 GMT</pubDate>'))).toEqual([]);
});

test.for([
  ['MissingTitle', rss(usual.replace('<title>News</title>', '')), channel('')],
  ['MissingTitle', image(goodImage.replace('<title>News</title>', '')), image(goodImage)],
  ['MissingLink', rss(usual.replace('<link>https://news.example/</link>', '')), channel('')],
  ['MissingDescription', rss(usual.replace('<description>All of it</description>', '')), channel('')],
  ['MissingDescription', form('<title>Find</title><name>q</name><link>https://news.example/</link>'), channel('')],
  ['ItemMustContainTitleOrDescription', bareItem('<guid>https://news.example/1</guid>'), item('')],
  ['MissingElement', `<rss version="2.0"></rss>`, channel('')],
  ['MissingElement', image(goodImage.replace('<url>https://news.example/a.png</url>', '')), image(goodImage)],
  ['MissingElement', channel('<skipHours></skipHours>'), channel('<skipHours><hour>3</hour></skipHours>')],
  ['MissingAttribute', channel('').replace(' version="2.0"', ''), channel('')],
  ['MissingAttribute', item('<enclosure url="https://news.example/a.mp3" length="1"/>'), item('')],
  ['MissingAttribute', item('<source>Other</source>'), item('<source url="https://other.example/">Other</source>')],
  ['UndefinedElement', channel('<colour>red</colour>'), channel('<ttl>60</ttl>')],
  ['UndefinedElement', '<html><body/></html>', channel('')],
  ['UndefinedElement', '<!DOCTYPE html>\n<html><br></html>', channel('')],
  ['DuplicateElement', channel('<title>Again</title>'), channel('<category>a</category><category>b</category>')],
  [
    'UnexpectedAttribute',
    item('<author mail="x">ann@news.example</author>'),
    item('<category domain="x">a</category>'),
  ],
  ['UnexpectedText', bareItem('<title>a</title>words'), item('')],
  ['InvalidRSSVersion', channel('').replace('version="2.0"', 'version="3.0"'), channel('')],
  ['InvalidNamespace', `<rss version="2.0" xmlns="http://rss.example/"/>`, channel('')],
  ['MissingGuid', bareItem('<title>a</title>'), item('')],
  ['InvalidHttpGUID', bareItem('<title>a</title><guid>story 1</guid>'), item('')],
  [
    'InvalidHttpGUID',
    bareItem('<title>a</title><guid>http:///x</guid>'),
    bareItem('<title>a</title><guid isPermaLink="false">story 1</guid>'),
  ],
  ['InvalidPermalink', bareItem('<title>a</title><guid>tag:news.example,2018:1</guid>'), item('')],
  ['NotBlank', bareItem('<title>a</title><guid></guid>'), item('')],
  ['NotBlank', rss(usual.replace('>News<', '><')), channel('')],
  ['NotSufficientlyUnique', bareItem('<title>a</title><guid isPermaLink="false">1234</guid>'), item('')],
  ['InvalidBooleanAttribute', bareItem('<title>a</title><guid isPermaLink="no">x</guid>'), item('')],
  ['DuplicateValue', channel('<item><title>a</title><guid>https://a.example/</guid></item>'.repeat(2)), item('')],
  [
    'DuplicateValue',
    channel('<skipHours><hour>0</hour><hour>24</hour></skipHours>'),
    channel('<skipHours><hour>0</hour><hour>1</hour></skipHours>'),
  ],
  ['NotEnoughHoursInTheDay', channel(`<skipHours>${'<hour>1</hour>'.repeat(25)}</skipHours>`), channel('')],
  ['EightDaysAWeek', channel(`<skipDays>${'<day>Monday</day>'.repeat(8)}</skipDays>`), channel('')],
  ['UseZeroForMidnight', channel('<skipHours><hour>24</hour></skipHours>'), channel('')],
  [
    'ContainsRelRef',
    item('<body xmlns="http://www.w3.org/1999/xhtml"><a href="b">a</a></body>'),
    item('<body xmlns="http://www.w3.org/1999/xhtml"><a href="https://b.example/">a</a></body>'),
  ],
  [
    'DuplicateSemantics',
    channel('<pubDate>Fri, 09 Mar 2018 08:35:00 GMT</pubDate><dc:date>2018-03-09</dc:date>'),
    channel('<dc:date>2018-03-09</dc:date>'),
  ],
  [
    'DuplicateSemantics',
    channel(
      '<dcterms:modified>2018-03-09</dcterms:modified><lastBuildDate>Fri, 09 Mar 2018 08:35:00 GMT</lastBuildDate>',
    ),
    channel(''),
  ],
  [
    'DuplicateItemSemantics',
    item('<author>ann@news.example</author><dc:creator>Ann</dc:creator>'),
    item('<dc:creator>Ann</dc:creator>'),
  ],
  [
    'DuplicateDescriptionSemantics',
    item('<description>a</description><body xmlns="http://www.w3.org/1999/xhtml"><p>a</p></body>'),
    item('<description>a</description>'),
  ],
  [
    'NeedDescriptionBeforeContent',
    item('<content:encoded>a</content:encoded><description>a</description>'),
    item('<description>a</description><content:encoded>a</content:encoded>'),
  ],
  ['NeedDescriptionBeforeContent', item('<content:encoded>a</content:encoded>'), item('')],
  ['ImageTitleDoesntMatch', image(goodImage.replace('>News<', '>Other<')), image(goodImage)],
  [
    'ImageLinkDoesntMatch',
    image(goodImage.replace('<link>https://news.example/<', '<link>https://other.example/<')),
    image(goodImage),
  ],
  ['ImageUrlFormat', image(goodImage.replace('a.png', 'a.svg')), image(goodImage.replace('a.png', 'a.JPG'))],
  [
    'AvoidTextInput',
    form('<title>Find</title><description>It</description><name>q</name><link>https://news.example/</link>'),
    channel(''),
  ],
  ['MissingAtomSelfLink', rss(`${required}<language>en</language>`), channel('')],
  ['MissingDCLanguage', rss(`${required}${self}`), rss(`${required}${self}<dc:language>en</dc:language>`)],
  [
    'MisplacedItem',
    channel('<item><title>a</title><guid>https://a.example/</guid></item><ttl>60</ttl>'),
    channel('<ttl>60</ttl><item><title>a</title><guid>https://a.example/</guid></item><dc:rights>x</dc:rights>'),
  ],
  [
    'DuplicateEnclosure',
    item('<enclosure url="https://news.example/a.mp3" length="1" type="audio/mpeg"/>'.repeat(2)),
    item('<enclosure url="https://news.example/a.mp3" length="1" type="audio/mpeg"/>'),
  ],
  [
    'SlashDate',
    item('<slash:comments>3</slash:comments>'),
    channel(
      '<lastBuildDate>Fri, 09 Mar 2018 08:35:00 GMT</lastBuildDate><item><title>a</title><guid>https://a.example/</guid><slash:comments>3</slash:comments></item>',
    ),
  ],
  [
    'UseOfExtensionAttr',
    item('<category dc:x="1">a</category>'),
    channel(
      '<docs>http://www.rssboard.org/rss-specification</docs><item><title>a</title><guid>https://a.example/</guid><category dc:x="1">a</category></item>',
    ),
  ],
  [
    'NotInANamespace',
    channel('<x:photo xmlns:x="http://photo.example/"><day>1</day></x:photo>'),
    channel('<x:photo xmlns:x="http://photo.example/"><x:day>1</x:day></x:photo>'),
  ],
  [
    'ContainsHTML',
    item('').replace('Storm', '&lt;b&gt;Storm&lt;/b&gt;'),
    item('').replace('Storm', '5 &lt; 6 and A&amp;T'),
  ],
  ['ContainsHTML', item('').replace('Storm', 'caf&amp;eacute;'), item('').replace('Storm', 'caf&#x26;eacute;')],
  ['ContainsHTML', item('').replace('Storm', '<![CDATA[caf&#233;]]>'), item('')],
  ['CharacterData', item('').replace('Storm', '5 &lt;6 &lt;a'), item('').replace('Storm', '5 &#x3C;6 &#x3C;a')],
  ['InvalidLink', rss(usual.replace('>https://news.example/<', '>news.example<')), channel('')],
  [
    'InvalidLink',
    channel('<blogChannel:blink>news.example</blogChannel:blink>'),
    channel('<blogChannel:blink>https://news.example/</blogChannel:blink>'),
  ],
  [
    'MissingAttribute',
    channel('<admin:generatorAgent/>'),
    channel('<admin:generatorAgent rdf:resource="https://maker.example/"/>'),
  ],
  ['InvalidW3CDTFDate', channel('<dc:date>9 March</dc:date>'), channel('<dc:date>2018-03</dc:date>')],
  ['InvalidLanguage', channel('<dc:language></dc:language>').replace('<language>en-HK</language>', ''), channel('')],
  [
    'InvalidUpdatePeriod',
    channel('<sy:updatePeriod>often</sy:updatePeriod>'),
    channel('<sy:updatePeriod>\n daily </sy:updatePeriod>'),
  ],
  [
    'InvalidInteger',
    channel('<sy:updateFrequency>1.5</sy:updateFrequency>'),
    channel('<sy:updateFrequency>2</sy:updateFrequency>'),
  ],
  [
    'SecurityRisk',
    item('<description>&lt;script&gt;x&lt;/script&gt;</description>'),
    item('<description>&lt;p&gt;x&lt;/p&gt;</description>'),
  ],
  [
    'SecurityRisk',
    item('<body xmlns="http://www.w3.org/1999/xhtml"><script/></body>'),
    item('<body xmlns="http://www.w3.org/1999/xhtml"><p>a</p></body>'),
  ],
  ['BadCharacters', item('').replace('Storm', 'caf\u00c3\u00a9'), item('').replace('Storm', 'café')],
] as const)('%s', ([code, failing, passing]) => {
  const found = check(failing).filter((problem) => problem.code === code || problem.w3c === code);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]?.message).toMatch(/^Expected .*found.*\.$/s);
  expect(found[0]?.rule).toMatch(/^https?:/);
  expect(check(passing).filter((problem) => problem.code === code || problem.w3c === code)).toEqual([]);
});

test.for([
  ['https://news.example/feed.xml', []],
  ['https://other.example/feed.xml', ['SelfDoesntMatchLocation']],
  [undefined, []],
] as const)('a channel found at %s, which says that it is elsewhere, is told of', ([url, codes]) => {
  expect(check(channel(''), { url }).map(({ code }) => code)).toEqual(codes);
});

test('a breach is told at the element', () => {
  expect(check(rss(`${usual}\n  <ttl>soon</ttl>`))).toMatchObject([
    { code: 'InvalidInteger', severity: 'error', line: 2, column: 3 },
  ]);
});

test('neither RSS 0.91 nor 0.92 needs a guid or a link to itself', () => {
  const old = `<rss version="0.91"><channel>${required}<language>en</language><item><title>a</title></item></channel></rss>`;
  expect(codesIn(old)).toEqual([]);
});

const rdf = (inside: string): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:RDF>`;
const rdfChannel = `<channel rdf:about="https://news.example/feed"><title>News</title><link>https://news.example/</link><description>All</description><dc:language>en</dc:language><items><rdf:Seq><rdf:li rdf:resource="https://news.example/1"/></rdf:Seq></items></channel>`;
const rdfItem = '<item rdf:about="https://news.example/1"><title>a</title><link>https://news.example/1</link></item>';

test('a whole feed of RSS 1.0 has nothing to be told of', () => {
  expect(check(rdf(rdfChannel + rdfItem))).toEqual([]);
});

test.for([
  ['MissingElement', rdf(rdfItem)],
  ['MissingElement', rdf(rdfChannel.replace(/<items>.*<\/items>/, ''))],
  ['MissingElement', rdf(rdfChannel + rdfItem.replace(/<link>.*<\/link>/, ''))],
  ['MissingAttribute', rdf(rdfChannel + rdfItem.replace(' rdf:about="https://news.example/1"', ''))],
  ['MissingElement', rdf(rdfChannel + rdfItem.replace('<title>a</title>', ''))],
  ['MissingTitle', rdf(rdfChannel.replace('<title>News</title>', ''))],
  ['DuplicateValue', rdf(rdfChannel + rdfItem.replace('https://news.example/1"', 'https://news.example/feed"'))],
  ['DuplicateElement', rdf(rdfChannel + rdfChannel)],
  ['DuplicateValue', rdf(rdfChannel + rdfItem + rdfItem)],
  ['UnexpectedAttribute', rdf(rdfChannel.replace('rdf:resource', 'rdf:resources'))],
  ['UndefinedElement', rdf(rdfChannel + rdfItem.replace('</item>', '<pubDate>x</pubDate></item>'))],
  ['InvalidLink', rdf(rdfChannel + rdfItem.replace('"https://news.example/1"', '"https:///1"'))],
  [
    'ObsoleteWikiNamespace',
    rdf(rdfChannel).replace('xmlns:dc', 'xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki" xmlns:dc'),
  ],
] as const)('RSS 1.0: %s', ([code, document]) => {
  expect(codesIn(document)).toContain(code);
});

const rss11 = (inside: string, root = 'xmlns="http://purl.org/net/rss1.1#"'): string =>
  `<Channel ${root} xmlns:r="http://purl.org/net/rss1.1#" xmlns:x="http://x.example/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://news.example/feed"><title>News</title><link>https://news.example/</link><description>All</description><items rdf:parseType="Collection"><item><title>a</title><link>https://news.example/1</link>${inside}</item></items></Channel>`;

test.for([
  ['UndefinedElement', rss11('<x:who><title>a</title></x:who>')],
  ['UnexpectedAttribute', rss11('<x:who r:title="a"/>')],
  ['InvalidNamespace', rss11('', 'xmlns="http://other.example/"')],
  ['MissingNamespace', rss11('', '')],
] as const)('RSS 1.1: %s', ([code, document]) => {
  expect(codesIn(document)).toContain(code);
  expect(codesIn(rss11('<x:who><x:name>a</x:name></x:who>'))).not.toContain(code);
});
