import { expect, test } from 'vitest';
import { atomEntry, rssItem, texts } from './file.ts';

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const encoded = (html: string): string => `<content:encoded>${escaped(html)}</content:encoded>`;

test.for([
  ['<enclosure url="e.jpg" length="1" type="image/jpeg"/><media:content url="m.jpg" medium="image"/>', 'e.jpg'],
  ['<enclosure url="e.mp3" length="1" type="audio/mpeg"/><media:content url="m.jpg" type="image/jpeg"/>', 'm.jpg'],
  ['<enclosure length="1" type="image/jpeg"/><media:content medium="image" url="m.jpg"/>', 'm.jpg'],
  ['<enclosure url="e.bin"/><media:content url="m.mp4" medium="video"/><media:thumbnail url="t.jpg"/>', 't.jpg'],
  ['<media:group><media:content url="m.jpg" medium="image"/></media:group>', 'm.jpg'],
  ['<media:group><media:thumbnail url="t.jpg"/></media:group><itunes:image href="i.jpg"/>', 't.jpg'],
  ['<media:content medium="image"><media:thumbnail url="t.jpg"/></media:content>', 't.jpg'],
  ['<itunes:image href="i.jpg"/>', 'i.jpg'],
  ['<m:content xmlns:m="http://search.yahoo.com/mrss" medium="image" url="m.jpg"/>', 'm.jpg'],
  ['<media:content url="m.jpg"/>', undefined],
] as const)('the picture of %s is %s', ([xml, image]) => {
  expect(rssItem(xml).image?.text).toBe(image);
});

test('a link of Atom may enclose the picture', () => {
  expect(atomEntry('\n<link rel="enclosure" type="image/png" href="e.png"/>').image).toEqual({
    text: 'e.png',
    line: 2,
  });
});

test.for([
  [
    '<media:content medium="image" url="m.jpg"><media:title>T</media:title><media:description>A &amp;amp; b</media:description><media:credit>Jo</media:credit><media:credit>AFP</media:credit></media:content>',
    { text: 'A & b', line: 1, credit: 'Jo, AFP' },
    'the description, and all who took it',
  ],
  [
    '<media:content medium="image" url="m.jpg"><media:title>T</media:title></media:content>',
    { text: 'T' },
    'the title',
  ],
  [
    '<media:content medium="image" url="m.jpg"><media:credit>Jo</media:credit></media:content>',
    { text: 'Jo' },
    'who took it',
  ],
  [
    '<media:group><media:content medium="image" url="m.jpg"/><media:description>G</media:description></media:group>',
    { text: 'G' },
    'the group’s',
  ],
  [
    '<enclosure type="image/png" url="2.png"/><media:content medium="image" url="1.png"><media:title>1</media:title></media:content><media:content medium="image" url="2.png"><media:title>2</media:title></media:content>',
    { text: '2' },
    'that of the enclosed picture',
  ],
] as const)('the caption of %s is %j: %s', ([xml, caption]) => {
  expect(rssItem(xml).captions).toMatchObject([caption]);
});

test.for([
  ['C (RTHK) <small>Photo: Jo</small>', { text: 'C (RTHK)', credit: 'Photo: Jo' }, 'small print behind it'],
  ['C（港台圖片）', { text: 'C', credit: '港台圖片' }, 'in brackets'],
  ['<small>Photo: Jo</small>', { text: 'Photo: Jo', credit: undefined }, 'all that is said'],
  ['<small>S</small> C', { text: 'S C', credit: undefined }, 'small print before it is none'],
] as const)('below the picture %j says %j: %s', ([html, caption]) => {
  const [read] = rssItem(encoded(`<figure><img src="a.jpg"><figcaption>${html}</figcaption></figure>`)).captions;
  expect([read?.text, read?.credit]).toEqual([caption.text, caption.credit]);
});

test('who took a picture may stand in brackets behind what Media RSS says of it', () => {
  const media = '<media:content medium="image" url="m.jpg"><media:title>C (Photo: AFP)</media:title></media:content>';
  expect(rssItem(media).captions).toMatchObject([{ text: 'C', credit: 'Photo: AFP' }]);
});

test('what Media RSS says of the item or of a film is no caption', () => {
  expect(rssItem('<media:description>D</media:description><media:thumbnail url="t.jpg"/>').captions).toEqual([]);
  expect(
    rssItem('<media:content medium="video" url="v"><media:title>T</media:title></media:content>').captions,
  ).toEqual([]);
});

test('the figure above a story is its picture and its caption', () => {
  const item = rssItem(
    `\n${encoded('\n<figure><img src="a.jpg">\n<figcaption>A <b>cap</b>tion</figcaption></figure>\n<p>One.</p>')}`,
  );
  expect(item).toMatchObject({
    image: { text: 'a.jpg', line: 3 },
    captions: [{ text: 'A caption', line: 4 }],
    paragraphs: [{ text: 'One.', line: 5 }],
  });
});

const enclosure = '<link>https://x.example/n/a</link><enclosure type="image/jpeg" url="https://x.example/n/a.jpg"/>';
test.for([
  ['<figure><img src="a.jpg"><figcaption>C</figcaption></figure><p>One.</p>', ['C'], ['One.'], 'the named picture'],
  ['<figure><img src="b.jpg"><figcaption>C</figcaption></figure><p>One.</p>', [], ['C', 'One.'], 'another picture'],
  [
    '<figure><figcaption>C</figcaption></figure><figure><figcaption>D</figcaption></figure>',
    ['C', 'D'],
    [],
    'captions alone',
  ],
  ['<p>One.</p><figure><img src="a.jpg"><figcaption>C</figcaption></figure>', [], ['One.', 'C'], 'not above the story'],
  ['One.<figure><img src="a.jpg"><figcaption>C</figcaption></figure>', [], ['One.', 'C'], 'behind loose words'],
  ['<figure><img src="a.jpg"><p>P</p></figure>', [], ['P'], 'more than a picture'],
  ['<figure><img src="a.jpg">words</figure>', [], ['words'], 'words beside the picture'],
  ['<figure> </figure><p>One.</p>', [], ['One.'], 'an empty figure'],
  ['<figure><img src="a.jpg"><figcaption> </figcaption></figure><p>One.</p>', [], ['One.'], 'an empty caption'],
] as const)('of %j the captions are %j and the story is %j: %s', ([html, captions, story]) => {
  const item = rssItem(`<title>A</title>${enclosure}${encoded(html)}`);
  expect(item.image?.text).toBe('https://x.example/n/a.jpg');
  expect(texts(item.captions)).toEqual(captions);
  expect(texts(item.paragraphs)).toEqual(story);
});

test('a second picture above the story stays in it', () => {
  const item = rssItem(encoded('<figure><img src="a.jpg"></figure><figure><img src="b.jpg"></figure><p>One.</p>'));
  expect(item.image?.text).toBe('a.jpg');
  expect(item.paragraphs.map(({ html }) => html)).toEqual(['<figure><img src="b.jpg"></figure>', undefined]);
});

test('a caption that Media RSS and the story say is one, with who took the picture', () => {
  const media =
    '<media:content medium="image" url="a.jpg"><media:title>C</media:title><media:credit>Jo</media:credit></media:content>';
  const figures =
    '<figure><figcaption>B</figcaption></figure><figure><img src="a.jpg"><figcaption>C</figcaption></figure>';
  expect(rssItem(`${media}${encoded(figures)}`).captions).toMatchObject([{ text: 'B' }, { text: 'C', credit: 'Jo' }]);
  expect(texts(rssItem(`${media}${encoded('<figure><figcaption>B</figcaption></figure>')}`).captions)).toEqual([
    'C',
    'B',
  ]);
});

test.for([
  [
    '<p>One.</p><footer><p>AP/Xinhua</p><p>Reporting by Jo Doe</p></footer>',
    ['AP/Xinhua', 'Reporting by Jo Doe'],
    ['One.'],
  ],
  ['<p>One.</p><footer><p>AFP</p><p>Share this</p></footer>', [], ['One.', 'AFP', 'Share this']],
  ['<p>One.</p><footer><p>AFP</p></footer><p>Two.</p>', [], ['One.', 'AFP', 'Two.']],
  ['<p>One.</p><footer></footer>', [], ['One.']],
] as const)('of %j the credits are %j', ([html, credits, story]) => {
  const item = rssItem(encoded(html));
  expect(texts(item.credits)).toEqual(credits);
  expect(texts(item.paragraphs)).toEqual(story);
});

test('a script, a style or a form in a story says nothing', () => {
  const item = rssItem(encoded('<script>var a = "<p>no</p>";</script><style>p{}</style><p>One.</p>'));
  expect(texts(item.paragraphs)).toEqual(['One.']);
});
