import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';

const namespaces = {
  media: 'http://search.yahoo.com/mrss/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  georss: 'http://www.georss.org/georss',
  gml: 'http://www.opengis.net/gml',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  sx: 'http://feedsync.org/2007/feedsync',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  cf: 'http://www.microsoft.com/schemas/rss/core/2005',
  ev: 'http://purl.org/rss/1.0/modules/event/',
  conversationsNetwork: 'http://conversationsnetwork.org/rssNamespace-1.0/',
};

const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A channel and its one item, with more in each. */
const rss = (item: string, channel = ''): string => `<rss version="2.0" ${declared}><channel>
<title>Harbour news</title><link>https://news.example/</link><description>From the harbour.</description>
<language>en</language>${channel}
<item><title>Ferries sail</title><guid isPermaLink="false">tag:news.example,2026:123456789</guid>
${item}
</item></channel></rss>`;

/** The same in Atom. */
const atom = (entry: string, feed = ''): string => `<feed xmlns="http://www.w3.org/2005/Atom" ${declared}>
<title>Harbour news</title><id>tag:news.example,2026:feed</id><updated>2026-03-09T08:35:00Z</updated>
<author><name>Ann</name></author>${feed}
<entry><title>Ferries sail</title><id>tag:news.example,2026:1</id><updated>2026-03-09T08:35:00Z</updated>
<summary>They do.</summary><link href="https://news.example/1"/>
${entry}
</entry></feed>`;

/** What is said of these extensions; what every feed is told besides is the business of other tests. */
const common = new Set(['MissingAtomSelfLink', 'MissingSelf', 'MissingDCLanguage']);

const told = (text: string): readonly string[] => [
  ...new Set(
    check(text)
      .filter(({ code }) => !common.has(code))
      .map(({ severity, code }) => `${severity} ${code}`),
  ),
];

/** Each breach of a law, and beside it what keeps it. */
const items: readonly (readonly [string, string, string])[] = [
  [
    'error InvalidMediaHash',
    '<media:hash algo="sha-1">abc</media:hash>',
    `<media:hash>${'0af9'.repeat(8)}</media:hash>`,
  ],
  [
    'error InvalidMediaHash',
    '<media:hash algo="sha-256">abc</media:hash>',
    `<media:hash algo="sha-1">${'0af9b'.repeat(8)}</media:hash>`,
  ],
  ['error InvalidMediaRating', '<media:rating>fine</media:rating>', '<media:rating>nonadult</media:rating>'],
  [
    'error InvalidMediaRating',
    '<media:rating scheme="urn:mpaa">tv-14</media:rating>',
    '<media:rating scheme="urn:v-chip">tv-14</media:rating>',
  ],
  [
    'error InvalidMediaRating',
    '<media:rating scheme="urn:icra">r (zz 1)</media:rating>',
    '<media:rating scheme="urn:icra">r (nz 1 vz 0)</media:rating>',
  ],
  [
    'error InvalidFullLink',
    '<media:rating scheme="stars">5</media:rating>',
    '<media:rating scheme="https://stars.example/">5</media:rating>',
  ],
  [
    'error InvalidMediaRestriction',
    '<media:restriction relationship="allow">some</media:restriction>',
    '<media:restriction relationship="allow">all</media:restriction>',
  ],
  [
    'error InvalidMediaRestrictionRel',
    '<media:restriction relationship="may">all</media:restriction>',
    '<media:restriction relationship="deny"/>',
  ],
  [
    'error InvalidMediaRestrictionType',
    '<media:restriction relationship="deny" type="town">all</media:restriction>',
    '<media:restriction relationship="deny" type="sharing"/>',
  ],
  [
    'error InvalidCountryCode',
    '<media:restriction relationship="deny" type="country">hk zz</media:restriction>',
    '<media:restriction relationship="deny" type="country">hk GB</media:restriction>',
  ],
  [
    'error InvalidFullLink',
    '<media:restriction relationship="deny" type="uri">/a</media:restriction>',
    '<media:restriction relationship="deny" type="uri">https://a.example/</media:restriction>',
  ],
  [
    'error MissingAttribute',
    '<media:restriction/>',
    '<media:restriction relationship="allow">none</media:restriction>',
  ],
  [
    'error MediaGroupWithoutAlternatives',
    '<media:group><media:content url="https://a.example/a.mp3"/></media:group>',
    '<media:group><media:content url="https://a.example/a.mp3"/><media:content url="https://a.example/a.ogg"/></media:group>',
  ],
  ['warning DeprecatedMediaAdult', '<media:adult>false</media:adult>', '<media:rating>nonadult</media:rating>'],
  [
    'error InvalidCreditRole',
    '<media:credit role="Director">Ann</media:credit>',
    '<media:credit role="director">Ann</media:credit>',
  ],
  [
    'warning ContainsUndeclaredHTML',
    '<media:title>A &lt;b&gt;big&lt;/b&gt; ship</media:title>',
    '<media:title type="html">A &lt;b&gt;big&lt;/b&gt; ship</media:title>',
  ],
  ['warning NotHtml', '<media:text type="html">&lt;ship&gt;</media:text>', '<media:text>2 &lt; 3</media:text>'],
  [
    'error InvalidMediaTextType',
    '<media:description type="text/html">x</media:description>',
    '<media:description type="plain">x</media:description>',
  ],
  [
    'error InvalidNPTTime',
    '<media:thumbnail url="https://a.example/a.jpg" time="soon"/>',
    '<media:thumbnail url="https://a.example/a.jpg" time="12:05:01.5"/>',
  ],
  [
    'error InvalidPositiveInteger',
    '<media:thumbnail url="https://a.example/a.jpg" width="0"/>',
    '<media:thumbnail url="https://a.example/a.jpg" width="75" height="50"/>',
  ],
  [
    'error InvalidFloat',
    '<media:content url="https://a.example/a.mp3" bitrate="fast"/>',
    '<media:content url="https://a.example/a.mp3" bitrate="128.5" duration="185"/>',
  ],
  [
    'error InvalidTrueFalse',
    '<media:content url="https://a.example/a.mp3" isDefault="yes"/>',
    '<media:content url="https://a.example/a.mp3" isDefault="true"/>',
  ],
  [
    'error InvalidMIMEAttribute',
    '<media:content url="https://a.example/a.mp3" type="sound"/>',
    '<media:content url="https://a.example/a.mp3" type="audio/mpeg"/>',
  ],
  [
    'error InvalidMediaMedium',
    '<media:content url="https://a.example/a.mp3" medium="sound"/>',
    '<media:content url="https://a.example/a.mp3" medium="audio"/>',
  ],
  [
    'error InvalidMediaExpression',
    '<media:content url="https://a.example/a.mp3" expression="part"/>',
    '<media:content url="https://a.example/a.mp3" expression="sample"/>',
  ],
  [
    'error UndefinedElement',
    '<media:picture>x</media:picture>',
    '<media:community><media:starRating count="3"/></media:community>',
  ],
  [
    'error DuplicateElement',
    '<media:title>a</media:title><media:title>b</media:title>',
    '<media:title>a</media:title>',
  ],
  [
    'warning MissingPodcastAttribute',
    '<podcast:transcript url="https://a.example/t.vtt"/>',
    '<podcast:transcript url="https://a.example/t.vtt" type="text/vtt"/>',
  ],
  [
    'warning InvalidPodcastValue',
    '<podcast:season>two</podcast:season>',
    '<podcast:season name="Spring">2</podcast:season><podcast:newer/>',
  ],
  ['error InvalidCoord', '<georss:point>22.28</georss:point>', '<georss:point>22.28 114.16</georss:point>'],
  ['warning CoordComma', '<georss:point>22.28,114.16</georss:point>', '<georss:point>22.28 114.16</georss:point>'],
  [
    'error InvalidCoordList',
    '<georss:polygon>1 1 2 2 3 3</georss:polygon>',
    '<georss:polygon>1 1 2 2 3 1 1 1</georss:polygon>',
  ],
  [
    'error InvalidCoord',
    '<georss:where><gml:Point><gml:pos>east</gml:pos></gml:Point></georss:where>',
    '<georss:where><gml:Point srsName="x"><gml:pos>22.28 114.16</gml:pos></gml:Point></georss:where>',
  ],
  ['error InvalidLatitude', '<geo:lat>91</geo:lat>', '<geo:lat>22.28</geo:lat><geo:long>114.16</geo:long>'],
  [
    'error InvalidLongitude',
    '<geo:Point><geo:long>181</geo:long></geo:Point>',
    '<geo:Point><geo:lat>22</geo:lat><geo:long>114</geo:long></geo:Point>',
  ],
  [
    'error InvalidFullLink',
    '<creativeCommons:license>by-nc</creativeCommons:license>',
    '<creativeCommons:license> https://creativecommons.org/licenses/by/4.0/ </creativeCommons:license>',
  ],
  [
    'error InvalidFullLink',
    '<feedburner:origLink>a.html</feedburner:origLink>',
    '<feedburner:origLink>https://news.example/a</feedburner:origLink>',
  ],
  ['error IntegerOverflow', '<sx:sync id="a" updates="2147483648"/>', '<sx:sync id="a" updates="2147483647"/>'],
  ['error InvalidNSS', '<sx:sync id="a b" updates="1"/>', '<sx:sync id="a_b" updates="1" deleted="false"/>'],
  [
    'error MissingByAndWhenAttrs',
    '<sx:sync id="a" updates="1"><sx:history sequence="1"/></sx:sync>',
    '<sx:sync id="a" updates="1"><sx:history sequence="1" by="ann"/></sx:sync>',
  ],
  [
    'error DuplicateValue',
    '<sx:sync id="a" updates="1"/></item><item><title>b</title><guid isPermaLink="false">tag:news.example,2026:123456780</guid><sx:sync id="a" updates="1"/>',
    '<sx:sync id="a" updates="1"/>',
  ],
  [
    'warning CommentRSS',
    '<wfw:commentRSS>https://news.example/c</wfw:commentRSS>',
    '<wfw:commentRss>https://news.example/c</wfw:commentRss>',
  ],
  [
    'error InvalidISO8601DateTime',
    '<ev:startdate>tomorrow</ev:startdate>',
    '<ev:startdate>2905-07-02T10:00:00</ev:startdate>',
  ],
  [
    'error InvalidURLAttribute',
    '<conversationsNetwork:image>a.jpg</conversationsNetwork:image>',
    '<conversationsNetwork:image>https://a.example/a.jpg</conversationsNetwork:image>',
  ],
];

describe('in an item', () => {
  test.for(items)('%s for %s and not for %s', ([finding, wrong, right]) => {
    expect(told(rss(wrong))).toContain(finding);
    expect(told(rss(right))).toEqual([]);
  });
});

const channels: readonly (readonly [string, string, string])[] = [
  [
    'error InvalidSseType',
    '<sx:sharing><sx:related link="https://a.example/" type="half"/></sx:sharing>',
    '<sx:sharing><sx:related link="https://a.example/" type="complete"/></sx:sharing>',
  ],
  [
    'error SinceAfterUntil',
    '<sx:sharing since="2026-03-09T00:00:00Z" until="2026-03-08T00:00:00Z"/>',
    '<sx:sharing since="2026-03-08T00:00:00Z" until="2026-03-09T00:00:00Z"/>',
  ],
  [
    'error MissingAttribute',
    '<sx:sharing since="2026-03-09T00:00:00Z"/>',
    '<sx:sharing expires="2026-03-09T00:00:00Z"/>',
  ],
  [
    'warning ContainsRelRef',
    '<feedburner:feedFlare href="/a" src="https://a.example/">x</feedburner:feedFlare>',
    '<feedburner:feedFlare href="https://a.example/" src="https://a.example/">x</feedburner:feedFlare>',
  ],
  [
    'warning ContainsHTML',
    '<feedburner:browserFriendly>a &amp;eacute; b</feedburner:browserFriendly>',
    '<feedburner:browserFriendly>R&amp;D</feedburner:browserFriendly>',
  ],
  [
    'error UnexpectedAttribute',
    '<cf:listinfo><cf:group size="3"/></cf:listinfo>',
    '<cf:treatAs>list</cf:treatAs><cf:listinfo><cf:sort label="x" default="true"/></cf:listinfo>',
  ],
  [
    'error InvalidMetaContent',
    '<meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="never"/>',
    '<meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="noindex"/>',
  ],
  [
    'error InvalidMetaName',
    '<meta xmlns="http://www.w3.org/1999/xhtml" name="author" content="all"/>',
    '<meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="all"/>',
  ],
  [
    'warning InvalidPodcastValue',
    '<podcast:guid>mine</podcast:guid>',
    '<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>',
  ],
  [
    'warning UnknownNamespace',
    '<a:b xmlns:a="https://unheard-of.example/ns">x</a:b>',
    '<a xmlns="http://purl.org/rss/1.0/modules/taxonomy/"/>',
  ],
  ['warning ReservedPrefix', '<dc:b xmlns:dc="https://unheard-of.example/ns">x</dc:b>', ''],
  ['info NonstdPrefix', '<m:title xmlns:m="http://search.yahoo.com/mrss/">x</m:title>', ''],
  ['error MediaRssNamespace', '<m:title xmlns:m="http://search.yahoo.com/mrss">x</m:title>', ''],
  ['error MediaRssNamespace', '<m:title xmlns:m="https://search.yahoo.com/mrss/">x</m:title>', ''],
];

describe('in a channel', () => {
  test.for(channels)('%s for %s and not for %s', ([finding, wrong, right]) => {
    expect(told(rss('', wrong))).toContain(finding);
    expect(told(rss('', right))).toEqual([]);
  });
});

/** A channel that Apple would list, but for what is put in place of something. */
const podcast = (from = '', to = ''): string =>
  rss(
    '<enclosure url="https://a.example/a.mp3?key=1" length="1" type="audio/mpeg"/><itunes:duration>7:40</itunes:duration>',
    `<itunes:category text="Arts"><itunes:category text="Food"/></itunes:category><itunes:explicit>false</itunes:explicit>
<itunes:owner><itunes:email>ann@a.example</itunes:email></itunes:owner><itunes:image href="https://a.example/a.png"/>`,
  ).replace(from, to);

describe('in a podcast', () => {
  test('a good one is not told anything', () => {
    expect(told(podcast())).toEqual([]);
  });

  test.for([
    ['warning MissingItunesElement', '<itunes:explicit>false</itunes:explicit>', ''],
    ['warning MissingItunesElement', '<language>en</language>', ''],
    [
      'warning MissingItunesElement',
      '<itunes:category text="Arts"><itunes:category text="Food"/></itunes:category>',
      '',
    ],
    ['warning MissingItunesEmail', /<itunes:owner>.*<\/itunes:owner>/, ''],
    ['error MissingElement', '<itunes:email>ann@a.example</itunes:email>', ''],
    ['error InvalidContact', 'ann@a.example', 'ann'],
    ['error InvalidItunesCategory', 'text="Food"', 'text="Ships"'],
    ['error InvalidItunesCategory', 'text="Arts"', 'text="Ships"'],
    ['warning ObsoleteItunesCategory', 'text="Food"', 'text="Literature"'],
    ['warning ObsoleteItunesCategory', /<itunes:category.*category>/, '<itunes:category text="Travel"/>'],
    ['error MissingAttribute', 'text="Food"', ''],
    ['warning UnsupportedItunesFormat', 'a.mp3?key=1', 'a.wmv'],
    ['error InvalidTrueFalse', '>false<', '>perhaps<'],
    ['warning DatedItunesExplicit', '>false<', '>clean<'],
    ['error InvalidDuration', '7:40', 'long'],
    ['error InvalidFullLink', 'https://a.example/a.png', '/a.png'],
    ['error InvalidYesNoClean', '</item>', '<itunes:block>perhaps</itunes:block></item>'],
    ['error InvalidYesNo', '<item>', '<itunes:complete>perhaps</itunes:complete><item>'],
    ['error InvalidItunesChannelType', '<item>', '<itunes:type>daily</itunes:type><item>'],
    ['error InvalidItunesEpisodeType', '</item>', '<itunes:episodeType>part</itunes:episodeType></item>'],
    ['warning InvalidKeywords', '</item>', '<itunes:keywords>ships and boats</itunes:keywords></item>'],
    ['error TooLong', '</item>', `<itunes:subtitle>${'x'.repeat(256)}</itunes:subtitle></item>`],
    ['warning ContainsHTML', '</item>', '<itunes:summary>&lt;p&gt;x&lt;/p&gt;</itunes:summary></item>'],
  ] as const)('%s where %s becomes "%s"', ([finding, from, to]) => {
    expect(told(podcast().replace(from, to))).toContain(finding);
  });
});

test('a podcast that says it is in another encoding than UTF-8 is told so', () => {
  expect(told(`<?xml version="1.0" encoding="utf-8"?>${podcast()}`)).toEqual([]);
  expect(told(`<?xml version="1.0" encoding="iso-8859-1"?>${podcast()}`)).toContain('warning NotUTF8');
});

test('what is carried by a link of Atom is of a kind that Apple plays, too', () => {
  const carried = (file: string): string =>
    atom(
      `<link rel="enclosure" type="audio/mpeg" length="1" href="https://a.example/${file}"/><itunes:author>A</itunes:author>`,
    );
  expect(told(carried('a.wmv'))).toContain('warning UnsupportedItunesFormat');
  expect(told(carried('a.mp3'))).not.toContain('warning UnsupportedItunesFormat');
});

test('an empty attribute of Media RSS says nothing, and is not judged', () => {
  expect(told(rss('<media:content url="https://a.example/a.jpg" width="" height="" lang=""/>'))).toEqual([]);
  expect(told(rss('<sx:sync id="a" updates=""/>'))).toContain('error InvalidPositiveInteger');
});

test('how much a search found is told in whole numbers', () => {
  const found = (words: string): string =>
    `<o:totalResults xmlns:o="http://a9.com/-/spec/opensearch/1.1/">${words}</o:totalResults>`;
  expect(told(rss('', found('12')))).toEqual(['info NonstdPrefix']);
  expect(told(rss('', found('many')))).toContain('error InvalidNonNegativeInteger');
});

test('a restriction of who may see a feed is "allow" or "deny", in Atom in the feed and in RSS beside the channel', () => {
  const restriction = (to: string): string =>
    `<access:restriction xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" relationship="${to}"/>`;
  expect(told(atom('', restriction('deny')))).toEqual([]);
  expect(told(atom('', restriction('never')))).toEqual(['error InvalidAccessRestrictionRel']);
  expect(told(rss('').replace('<channel>', `${restriction('allow')}<channel>`))).toEqual([]);
  expect(told(rss('').replace('<channel>', `${restriction('never')}<channel>`))).toEqual([
    'error InvalidAccessRestrictionRel',
  ]);
});

test('extensions are known in Atom as they are in RSS', () => {
  expect(
    told(atom('<media:content url="https://a.example/a.jpg" medium="image"/><georss:box>1 1 2 2</georss:box>')),
  ).toEqual([]);
  expect(told(atom('<media:content url="a.jpg"/>'))).toEqual(['error InvalidFullLink']);
});
