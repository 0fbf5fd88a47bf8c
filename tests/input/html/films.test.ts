import { expect, test } from 'vitest';
import { normalised } from '../../made.ts';
import { captured, textsOf } from './read-page.ts';

const stamp = '<meta property="article:published_time" content="2023-05-09T16:35:00+08:00">';
const page = (inside: string): string => `${stamp}<article><h1>Ferry</h1>${inside}</article>`;

test.for([
  ['<iframe src="https://www.youtube.com/embed/x1"></iframe>', 'https://www.youtube.com/embed/x1'],
  [
    '<iframe src="about:blank" data-src="https://player.vimeo.com/video/9"></iframe>',
    'https://player.vimeo.com/video/9',
  ],
  ['<iframe src="//www.google.com/maps/embed?pb=1"></iframe>', '//www.google.com/maps/embed?pb=1'],
  ['<video src="a.mp4">Your browser is old.</video>', 'a.mp4'],
  ['<video><p>x</p><source src="https://a.example/a.mp4"></video>', 'https://a.example/a.mp4'],
  ['<audio data-src="https://a.example/a.mp3"></audio>', 'https://a.example/a.mp3'],
  ['<amp-youtube data-videoid="abc-123"></amp-youtube>', 'https://www.youtube.com/watch?v=abc-123'],
  ['<amp-video src="https://a.example/a.mp4"></amp-video>', 'https://a.example/a.mp4'],
] as const)('%j between two paragraphs is kept with its address', ([film, address]) => {
  const { paragraphs, active } = captured(page(`<p>One.</p>${film}<p>Two.</p>`));
  expect(textsOf(paragraphs)).toEqual(['One.', address, 'Two.']);
  expect([...active.keys()]).toEqual([]);
});

test.for([
  '<iframe src="https://tpc.googlesyndication.com/embed.html"></iframe>',
  '<iframe src="https://a.example/ads/player.html"></iframe>',
  '<iframe src="https://a.example/like"></iframe>',
  '<iframe src="https://a.example/embed/x" width="1" height="1"></iframe>',
  '<iframe></iframe>',
  '<video src="blob:https://a.example/1"></video>',
  '<video></video>',
  '<amp-youtube data-videoid="?"></amp-youtube>',
])('%j is nothing to see, and goes', (film) => {
  expect(textsOf(captured(page(`<p>One.</p>${film}<p>Two.</p>`)).paragraphs)).toEqual(['One.', 'Two.']);
});

test('a frame that goes is told', () => {
  const { active } = captured(page('<p>One.</p><iframe src="https://a.example/like"></iframe>'));
  expect([...active]).toEqual([['iframe', 1]]);
});

test('readers get a link to a film, above the story and within a figure too', async () => {
  const above = '<video src="https://a.example/a.mp4"></video>';
  const within = '<figure><iframe src="https://a.example/embed/1"></iframe><figcaption>Seen.</figcaption></figure>';
  const { articles, problems } = await normalised({ 'a.html': page(`${above}<p>One.</p>${within}`) });
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ summary: 'One.' }]);
  for (const address of ['https://a.example/a.mp4', 'https://a.example/embed/1'])
    expect(articles[0]?.contentHtml).toContain(`<a href="${address}">${address}</a>`);
  expect(articles[0]?.contentHtml).toContain('Seen.');
});
