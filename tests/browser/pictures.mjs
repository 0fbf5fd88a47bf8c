// The pictures of the README: the sample's front page and its article, as out/ has them.
// npm run build && node tests/browser/pictures.mjs
import { readdirSync } from 'node:fs';
import { openBrowser, serve } from './served.mjs';

const project = new URL('../..', import.meta.url).pathname;
const [article] = readdirSync(`${project}out/articles`);
const pictures = [
  { name: 'front', path: '', colorScheme: 'light' },
  { name: 'article', path: `articles/${article}`, colorScheme: 'dark' },
];

const browser = await openBrowser();
const { url, stop } = await serve(project);
for (const { name, path, colorScheme } of pictures) {
  const viewport = { width: 1080, height: 820 };
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 1.25 });
  await page.goto(url + path);
  await page.screenshot({ path: new URL(`pictures/${name}.png`, import.meta.url).pathname });
}
await stop();
await browser.close();
