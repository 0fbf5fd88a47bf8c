import { expect, test } from 'vitest';
import { articleExtensions, readCaptures } from '../../src/input/index.ts';

const read = (path: string, content: string | Uint8Array) => readCaptures({ path, bytes: Buffer.from(content) });
const title = async (path: string, content: string | Uint8Array) => {
  const result = await read(path, content);
  return result.ok ? result.value.map((capture) => [capture.format, capture.title?.text]) : result.problems;
};

const page =
  '<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1><p>W.</p></article></body></html>';
const rss =
  '<rss version="2.0"><channel><title>C</title><item><title>T</title><guid>urn:a</guid></item></channel></rss>';

test('a file of a kind that is not read is misuse, and is thrown', async () => {
  expect(articleExtensions).toContain('.txt');
  await expect(read('a.pdf', '')).rejects.toThrow('No input format reads "a.pdf".');
});

test.for([
  ['a.txt', 'T\n\n2020-01-02 10:00\n\nW', 'text'],
  ['A.TXT', 'T\n\n2020-01-02 10:00\n\nW', 'text'],
  ['a.html', page, 'html'],
  ['a.htm', page, 'html'],
  ['a.md', '# T\n\nW', 'markdown'],
  ['a.markdown', '# T\n\nW', 'markdown'],
  ['a.json', '{"title":"T","body":"W"}', 'json'],
  ['a.xml', rss, 'feed'],
  ['a.rss', rss, 'feed'],
] as const)('%s is read by its ending: %j as %s', async ([path, text, format]) => {
  expect(await title(path, text)).toEqual([[format, 'T']]);
});

test.for([
  ['a.txt', page, 'html'],
  ['a.md', `\n<!-- saved -->\n${page}`, 'html'],
  ['a.json', page, 'html'],
  ['a.xml', `<?xml version="1.0"?>\n${page}`, 'html'],
  ['a.txt', rss, 'feed'],
  ['a.html', `<?xml version="1.0"?><!-- x -->${rss}`, 'feed'],
  ['a.txt', '{"title":"T","body":"W"}', 'json'],
  ['a.html', ' [{"title":"T","body":"W"}]', 'json'],
  ['a.html', 'T\n\n2020-01-02 10:00\n\nW & more', 'text'],
] as const)('where the ending lies, the content counts: %s with %j is %s', async ([path, text, format]) => {
  expect(await title(path, text)).toEqual([[format, 'T']]);
});

test.for([
  ['{{ name }} wins\n\n2020-01-02 10:00\n\nW', '{{ name }} wins'],
  ['{ "not": json }\n\n2020-01-02 10:00\n\nW', '{ "not": json }'],
  ['<?xml version="1.0"?>\n\n2020-01-02 10:00\n\nW', '<?xml version="1.0"?>'],
  ['<b> is bold\n\n2020-01-02 10:00\n\nW', '<b> is bold'],
] as const)('text that merely looks like another kind stays text: %j', async ([text, expected]) => {
  expect(await title('a.txt', text)).toEqual([['text', expected]]);
});

test.for([
  ['nothing', ''],
  ['only a byte order mark', '\ufeff'],
  ['only white space', ' \n\u3000\n'],
] as const)('a file with %s is empty', async ([, text]) => {
  expect(await title('a.html', text)).toMatchObject([
    { code: 'input/empty', severity: 'error', path: 'a.html', line: 1 },
  ]);
});

test('bytes of another encoding are told with their place', async () => {
  expect(await title('a.txt', Buffer.from('One\n\nCaf\xe9', 'latin1'))).toMatchObject([
    { code: 'input/bad-encoding', severity: 'error', line: 3, message: expect.stringContaining('at byte 8') },
  ]);
});

test('an encoding that a page declares is read, with a warning', async () => {
  const bytes = Buffer.from(
    page.replace('<head>', '<head><meta charset="windows-1252">').replace('W.', 'caf\xe9'),
    'latin1',
  );
  const result = await read('a.html', bytes);
  expect(result).toMatchObject({
    ok: true,
    value: [{ paragraphs: [{ text: 'caf\u00e9' }] }],
    problems: [{ code: 'input/other-encoding', severity: 'warning' }],
  });
});

test('a few bytes that do not fit what a page declares are left out, with the line of the first', async () => {
  const words = Buffer.alloc(400, Buffer.from([0xad, 0xbb, 0xb4, 0xe4, 0xb7, 0x73, 0xbb, 0x44]));
  const [before = '', after = ''] = page.replace('<head>', '<head><meta charset="big5">').split('W.');
  const bytes = Buffer.concat([Buffer.from(before), words, Buffer.from([0xff]), words, Buffer.from(after)]);
  const result = await read('a.html', bytes);
  expect(result.problems).toContainEqual(
    expect.objectContaining({ code: 'input/damaged', severity: 'warning', line: 1 }),
  );
});

test('what a person wrote on top counts more than the page, and the lines stay those of the file', async () => {
  const result = await read('a.html', `---\ntitle: Mine\nsection: s\n---\n${page}`);
  expect(result).toMatchObject({
    ok: true,
    value: [{ title: { text: 'Mine', line: 2 }, section: { text: 's', line: 3 } }],
  });
  const failed = await read('a.html', `---\ntitle: [\n---\n${page}`);
  expect(failed).toMatchObject({ ok: false, problems: [{ code: 'input/bad-front-matter' }] });
});

test('the article number comes from the address, else from the name of a file that is one article', async () => {
  const number = async (path: string, text: string) => {
    const result = await read(path, text);
    return result.ok ? result.value.map((capture) => [capture.number, capture.addressDay]) : result.problems;
  };
  const story = 'T\n\n2020-01-02 10:00\n\nW';
  const address = 'https://news.rthk.hk/rthk/en/component/k2/1837427-20251224.htm';
  expect(await number('a.txt', `---\nurl: ${address}\n---\n${story}`)).toEqual([['rthk/1837427', '2025-12-24']]);
  expect(await number('s/001_1837427-20251224.txt', story)).toEqual([['rthk/1837427', '2025-12-24']]);
  expect(await number('1837427-20251224.xml', rss)).toEqual([[undefined, undefined]]);
  expect(await number('1837427.txt', story)).toEqual([[undefined, undefined]]);
  const dated = 'https://hongkongfp.com/2025/03/03/harbour-ferry/';
  expect(await number('a.txt', `---\nurl: ${dated}\n---\n${story}`)).toEqual([[undefined, '2025-03-03']]);
  const release = 'https://www.info.gov.hk/gia/general/202206/21/P2022062100626.htm';
  expect(await number('a.txt', `---\nurl: ${release}\n---\n${story}`)).toEqual([
    ['info-gov-hk/P2022062100626', '2022-06-21'],
  ]);
});
