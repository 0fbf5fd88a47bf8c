import { expect, test } from 'vitest';
import { captured, fixture, textsOf } from '../html/read-page.ts';

test('a page of the South China Morning Post gives the stamps of its JSON-LD and beside them those that people see', () => {
  const capture = captured(fixture('scmp-2020.html'));
  expect(capture).toMatchObject({
    profile: 'scmp',
    title: { text: 'City ferry crews to start earlier', line: 20 },
    published: { text: '2020-08-07T07:47:05.000Z', line: 13 },
    updated: { text: '2020-08-07T18:11:00.000Z', line: 14 },
    shown: { published: { text: '3:47pm, 7 Aug, 2020' }, updated: { text: '2:11am, 8 Aug, 2020' } },
    link: {
      text: 'https://www.scmp.com/news/hong-kong/transport/article/3000001/city-ferry-crews-start-earlier',
      line: 4,
    },
    section: { text: 'Transport' },
    authors: [{ text: 'Jane Chan' }, { text: 'Tom Li' }],
    tags: [{ text: 'ferry' }, { text: 'Hong Kong' }],
    image: { text: 'https://cdn.i-scmp.com/ferry.jpg' },
    captions: [{ text: 'A ferry at the pier.', credit: 'Photo: Nora Tam' }],
    summary: { text: 'Crews will start at 5am.' },
  });
  expect(textsOf(capture.paragraphs)).toEqual([
    'Ferry crews will start at 5am, the operator said.',
    'The union agreed.',
  ]);
  expect(capture.dropped).toEqual([
    { text: 'Get updates by email', line: 28, why: 'page around the story' },
    { text: 'Read more: Bus crews strike', line: 29, why: 'page chrome' },
    { text: 'Advertisement', line: 31, why: 'page chrome' },
  ]);
});

test('a page of The Standard gives the stamp behind its category, and no related news', () => {
  const capture = captured(fixture('the-standard.html'));
  expect(capture).toMatchObject({
    profile: 'the-standard',
    title: { text: 'Ferry crews to start earlier' },
    published: { text: '7 Aug 2020 3:48 pm', line: 8 },
  });
  expect(textsOf(capture.paragraphs)).toEqual([
    'Ferry crews will start at 5am, the operator said.',
    'The union agreed.',
  ]);
});

test('a page of Hong Kong Free Press gives the figure above its story as a caption and keeps the one within', () => {
  const capture = captured(fixture('hkfp.html'));
  expect(capture).toMatchObject({
    profile: 'hkfp',
    published: { text: '2025-03-03T13:54:10+00:00' },
    updated: { text: '2025-03-04T01:00:00+00:00' },
    shown: { published: { text: '21:54, 3 March 2025' }, updated: { text: '09:00, 4 March 2025' } },
    section: { text: 'Hong Kong' },
    language: { text: 'en-GB' },
    authors: [{ text: 'Hans Tse' }],
    captions: [{ text: 'A ferry.', credit: 'Photo: Kyle Lam/HKFP' }],
  });
  expect(capture.paragraphs.map(({ html, text }) => html ?? text)).toEqual([
    '<p>Ferry crews will start at 5am, the operator <em>said</em>.</p>',
    '<figure class="wp-block-image"><img src="/crew.jpg"><figcaption>The crew.</figcaption></figure>',
    '<blockquote><p>We agreed.</p></blockquote>',
  ]);
});
