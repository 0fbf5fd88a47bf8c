// Every page is opened in a real browser, in light and dark, wide and narrow; then the pages of the hostile corpus.
// npm run build && node tests/browser/look.mjs   about a minute; SEEN=folder keeps the screenshots elsewhere
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { finish, list, skip, twoAtATime } from '../faults/site.mjs';
import { hasBrowser, openBrowser, serve } from './served.mjs';
import { makeHostileSite, makeSites } from './sites.mjs';

if (!hasBrowser) skip('browser', 'there is no /usr/bin/chromium; CHROMIUM=… names another one');

const seen = process.env.SEEN ?? new URL('seen', import.meta.url).pathname;
const figures = { pages: 0, looks: 0, links: 0, hostile: 0, scripts: 0 };
const misses = [];

const looks = ['light', 'dark'].flatMap((colorScheme) =>
  [1280, 360].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
);

/** A page of a browser that reports what it asks for, what goes wrong in it, and every script that runs. */
const openPage = async (browser, { url, options }) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const miss = (what) => misses.push(`${page.url()}: ${what}`);
  page.on('request', (request) => {
    if (!/^(?:data|about):/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin)
      miss(`asks for ${request.url()}`);
  });
  page.on('console', (message) => {
    // Without the page's policy a browser looks for an icon, which nobody has promised.
    const isIcon = options.bypassCSP === true && message.location().url === `${url}favicon.ico`;
    if (['error', 'warning'].includes(message.type()) && !isIcon) miss(`the console says ${message.text()}`);
  });
  page.on('pageerror', (error) => miss(`an error: ${error.message}`));
  page.on('dialog', (dialog) => {
    miss(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.exposeFunction('xss', (which) => {
    figures.scripts += 1;
    miss(`the script ${which} runs`);
  });
  return { page, miss, close: () => context.close() };
};

/** Runs what a page's own policy would not let in. */
const findBarriers = async (page) => {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate('axe.run()');
  if (passes.length < 10) throw new Error(`Expected rules that pass, found ${passes.length}.`);
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes[0].html}`);
};

/** Where the links of a page lead. */
const linksIn = (page) =>
  page.evaluate('[...document.querySelectorAll("a[href], link[href]")].map(({ href }) => href)');

const lookAtSite = async (browser, [name, root]) => {
  const { url, stop } = await serve(root, ['--local']);
  const ways = await Promise.all(
    looks.map(async (options) => ({ ...options, ...(await openPage(browser, { url, options })) })),
  );
  const pages = list(join(root, 'out')).filter((file) => file.endsWith('.html'));
  const found = new Map([url, ...pages.map((file) => `${url}${file}`)].map((address) => [address, 'out/']));
  for (const address of found.keys()) {
    const answer = await fetch(address);
    figures.links += 1;
    if (answer.status !== 200) misses.push(`${address}: answers ${answer.status}, linked from ${found.get(address)}`);
    if (!answer.headers.get('content-type').startsWith('text/html')) continue;
    figures.pages += 1;
    for (const way of ways) await lookAtPage(way, { address, name, found });
  }
  await Promise.all(ways.map(({ close }) => close()));
  await stop();
};

const lookAtPage = async ({ page, miss, colorScheme, viewport }, { address, name, found }) => {
  figures.looks += 1;
  await page.goto(address);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  if (width > viewport.width) miss(`is ${width} wide on a screen of ${viewport.width}`);
  for (const barrier of await findBarriers(page)) miss(`${colorScheme} ${viewport.width}: ${barrier}`);
  const path = new URL(address).pathname.slice(1).replaceAll('/', '-') || 'index.html';
  mkdirSync(join(seen, name), { recursive: true });
  await page.screenshot({
    path: join(seen, name, `${path.replace(/\.html$/, '')}-${colorScheme}-${viewport.width}.png`),
    fullPage: true,
  });
  for (const link of await linksIn(page)) {
    const { origin, hash } = new URL(link);
    if (origin !== new URL(address).origin) continue;
    if (hash !== '' && (await page.locator(hash).count()) !== 1) miss(`${hash} leads to nothing`);
    const target = link.slice(0, link.length - hash.length);
    if (!found.has(target)) found.set(target, address);
  }
};

/** A page without its policy, or a story as a careless reader shows it: nothing may be left that runs. */
const lookAtHostile = async (browser, root) => {
  const { url, stop } = await serve(root, ['--local']);
  const ways = await Promise.all([false, true].map((bypassCSP) => openPage(browser, { url, options: { bypassCSP } })));
  const { items } = await (await fetch(`${url}feed.json`)).json();
  const careless = await openPage(browser, { url, options: {} });
  // A reader shows pictures from anywhere; here none is fetched.
  await careless.page.route(/./, (route) => route.abort());
  careless.page.removeAllListeners('request').removeAllListeners('console');
  for (const address of [url, ...items.map((item) => item.url)]) {
    figures.hostile += 1;
    for (const { page, miss } of ways) {
      await page.goto(address);
      await provoke(page, miss);
    }
  }
  for (const item of items) {
    await careless.page.setContent(
      `<h1>${item.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1>${item.content_html}`,
    );
    await provoke(careless.page, (what) => misses.push(`${item.id} in a reader: ${what}`));
  }
  await Promise.all([...ways, careless].map(({ close }) => close()));
  await stop();
};

/** Does what a person might: points at everything, and follows what is no address. */
const provoke = async (page, miss) => {
  const found = await page.evaluate(`(() => {
    const all = [...document.querySelectorAll('*')];
    for (const element of all)
      for (const kind of ['mouseover', 'focus', 'toggle', 'animationstart', 'error', 'load']) element.dispatchEvent(new Event(kind));
    return all.flatMap((element) => [...element.attributes])
      .filter(({ name, value }) => /^on/i.test(name) || (/^(?:href|src|action|formaction|xlink:href)$/i.test(name) && /^\\s*(?:javascript|data|vbscript):/i.test(value)))
      .map(({ name, value }) => name + '=' + value);
  })()`);
  for (const attribute of found) miss(`has ${attribute}`);
};

const browser = await openBrowser();
await twoAtATime([...(await makeSites())], (site) => lookAtSite(browser, site));
const hostile = await makeHostileSite();
if (hostile === undefined) console.log('browser: the hostile corpus is not at hand, so none of its pages is opened');
else await lookAtHostile(browser, hostile);
await browser.close();
const least = { pages: 19, links: 30, ...(hostile === undefined ? {} : { hostile: 100 }) };
finish('browser', figures, { misses, least });
