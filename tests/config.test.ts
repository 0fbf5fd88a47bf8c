import { expect, test } from 'vitest';
import { parseChannelYaml } from '../src/config.ts';

const base = 'url: https://news.example.org/x\nid: tag:news.example.org,2026:n\n';

test('two keys are enough', () => {
  expect(parseChannelYaml(base)).toMatchObject({
    ok: true,
    value: {
      url: 'https://news.example.org/x/',
      title: 'news.example.org',
      description: 'news.example.org',
      author: { name: 'news.example.org' },
      limit: 50,
      timezone: undefined,
    },
  });
});

test.for([
  ['url: nowhere\nid: tag:a.example,2026:n', 1, 'url'],
  ['url: /feeds\nid: tag:a.example,2026:n', 1, 'url'],
  ['url: ftp://a.example/\nid: tag:a.example,2026:n', 1, 'url'],
  ['url: https://u:p@a.example/\nid: tag:a.example,2026:n', 1, 'url'],
  ['url: https://a.example/?x\nid: tag:a.example,2026:n', 1, 'url'],
  ['url: https://a.example/\nid: https://a.example/', 2, 'id'],
  ['url: https://a.example/\nid: tag:a.example:n', 2, 'id'],
  ['url: https://a.example/\nid: tag:A.example,2026:n/', 2, 'id'],
  ['id: tag:a.example,2026:n', undefined, '"url"'],
  ['url: https://a.example/', undefined, '"id"'],
  [`${base}titel: x`, 3, '"titel"'],
  [`${base}title: [a]`, 3, 'a list'],
  [`${base}title:`, 3, 'nothing'],
  [`${base}title: ""`, 3, 'title'],
  [`${base}language: en_HK`, 3, 'language tag'],
  [`${base}language: englishlanguage`, 3, 'language tag'],
  [`${base}timezone: HKT`, 3, 'time zone'],
  [`${base}timezone: Asia/Nowhere`, 3, 'time zone'],
  [`${base}limit: 0`, 3, 'limit'],
  [`${base}limit: many`, 3, 'limit'],
  [`${base}limit: 5001`, 3, 'limit'],
  [`${base}ttl: 1.5`, 3, 'ttl'],
  [`${base}image: i.png`, 3, 'image'],
  [`${base}icon: [i.png]`, 3, 'icon'],
  [`${base}author: [a]`, 3, 'author'],
  [`${base}author:\n  url: https://n.example/`, 3, '"name"'],
  [`${base}author:\n  name: N\n  mail: x`, 5, '"mail"'],
  [`${base}author:\n  name: N\n  url: x`, 5, 'url of the author'],
  [`${base}author:\n  name: N\n  email: x`, 5, 'email of the author'],
  [`${base}author:\n  name:`, 4, 'name of the author'],
  [`${base}url: https://b.example/`, 3, 'duplicate key'],
  [`${base}\tx: y`, undefined, 'xpected'],
  ['just text', 1, 'key: value'],
] as const)('%j is refused, with line %s and a message about %s', ([text, line, about]) => {
  const read = parseChannelYaml(text);
  expect(read.ok).toBe(false);
  expect(read.problems.map(({ message }) => message).join('\n')).toContain(about);
  expect(read.problems[0]).toMatchObject({ severity: 'error', path: 'channel.yaml' });
  if (line !== undefined) expect(read.problems.map((problem) => problem.line)).toContain(line);
});

test('everything that is wrong is told at once', () => {
  const read = parseChannelYaml('url: x\nid: y\nlanguage: z_z\n');
  expect(read.problems.map(({ line }) => line)).toEqual([1, 2, 3]);
});
