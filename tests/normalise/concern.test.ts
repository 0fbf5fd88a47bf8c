import { expect, test } from 'vitest';
import { signOfId, signsOfPage, signsOfPath } from '../../src/normalise/concern.ts';
import { entryId, normalised } from '../made.ts';
import { story } from '../news-folder.ts';

const front = (lines: string, at: number): string =>
  `---\n${lines}\n---\n${story(`Story ${at}`, `Words of its own, ${at}.`, `2020-01-02 HKT 10:0${at}`)}`;

const feed = `<rss version="2.0"><channel><title>Old</title>
<item><guid isPermaLink="false">seven</guid><title>Item</title><pubDate>Thu, 02 Jan 2020 07:00:00 GMT</pubDate><description>One item.</description></item>
<item><guid>https://old.example/8</guid><title>Another</title><pubDate>Thu, 02 Jan 2020 08:00:00 GMT</pubDate><description>Another item.</description></item>
</channel></rss>`;

test('a page has no sign that not one of its files has', async () => {
  const { articles, outcomes } = await normalised({
    'plain.txt': story('Plain', 'Words.'),
    '香港/港鐵~1.txt': story('Section', 'More words.', '2020-01-02 HKT 11:00'),
    'stated.txt': front('id: mine', 1),
    'uri.txt': front('id: https://old.example/x', 2),
    'address.txt': front('url: https://news.example.org/2020/story?utm_source=x', 3),
    'number.txt': front('url: https://news.rthk.hk/rthk/en/component/k2/1837427-20200102.htm', 4),
    'twin.txt': front('url: https://news.rthk.hk/rthk/en/component/k2/1837427-20200102.htm', 5),
    'old.xml': feed,
  });
  expect(articles).toHaveLength(8);
  for (const article of articles) {
    const tellings = outcomes.filter(
      ({ origin, article: own, duplicateOf }) =>
        own === article || duplicateOf?.path === article.path || origin.path === article.path,
    );
    const signs = new Set(tellings.flatMap((outcome) => outcome.signs));
    for (const sign of signsOfPage(article)) expect(signs, article.path).toContain(sign);
  }
});

test('a file that cannot be published has the signs of what it may have published', async () => {
  const channelId = entryId('tag:news.example.org,2026:n');
  const { outcomes } = await normalised({
    'local/broken.txt': '---\nid: mine\n---\nNo stamp\n',
    'draft.txt': front('draft: true', 1),
  });
  const [draft, broken] = outcomes;
  expect(draft?.signs).toEqual(signsOfPath('draft.txt', channelId));
  expect(broken?.signs).toEqual([...signsOfPath('local/broken.txt', channelId), signOfId(`${channelId}/mine`)]);
  expect(broken?.signs).toContain(signOfId(`${channelId}/broken`));
  expect(broken?.stamp).toBeUndefined();
});

test('signs are whole numbers of 32 bits, and tell names from ids', () => {
  const signs = Array.from({ length: 2_000 }, (_, at) => signOfId(`tag:news.example.org,2026:n/${at}`));
  expect(new Set(signs).size).toBe(2_000);
  expect(signs.every((sign) => Number.isInteger(sign) && sign >= 0 && sign < 2 ** 32)).toBe(true);
});
