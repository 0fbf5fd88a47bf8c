import { respond, type SiteResponse } from '../../src/serve/respond.ts';
import { type Site, toSite } from '../../src/serve/site.ts';

export const now = Date.parse('2026-01-01T00:00:00.900Z');
/** When its files were written. */
export const changed = Date.parse('2018-03-09T17:13:00.700Z');
export const url = 'https://news.example.org/x/';
const words = 'The ferry between the two piers runs again. '.repeat(20);

export const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><updated>2018-03-09T17:13:00Z</updated>
<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><entry><updated>2017-01-01T00:00:00Z</updated><summary>${words}</summary></entry></feed>`;
export const rss = `<rss version="2.0"><channel><title>T</title><lastBuildDate>Fri, 09 Mar 2018 17:13:00 GMT</lastBuildDate>
<atom:link href="https://hub.example/rss" rel="hub"/><item><description>${words}</description></item></channel></rss>`;
const json = JSON.stringify(
  {
    version: 'https://jsonfeed.org/version/1.1',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/json' }],
    items: [
      { date_modified: '2018-03-09T17:13:00Z', content_text: words },
      { date_modified: '2017-03-09T17:13:00Z', content_text: '"date_modified": "2020-01-01T00:00:00Z"' },
    ],
  },
  undefined,
  2,
);
export const page = `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x='"/></head>
<body><p>Published: <time class="published" datetime="2018-03-09T08:35:00Z">x</time></p><p>${words}</p></body></html>`;

/** A site of documents by their names. */
export const siteOf = (documents: Readonly<Record<string, string>>, before?: Site): Site =>
  toSite(
    Object.entries(documents).map(([name, text]) => ({ name, bytes: Buffer.from(text), changed })),
    { url, now, before },
  );

export const documents = {
  'feed.atom': atom,
  'feed.rss': rss,
  'feed.json': json,
  'articles/a.html': page,
  'articles/index.html': '<html>Articles</html>',
  'index.html': `<html>Front ${words}</html>`,
  'a b/é?#%/index.html': '<html>Odd</html>',
  'picture.png': words,
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: SiteResponse['body'];
}

/** Asks a site; header fields come back by their names in lower case. */
export const ask = (
  site: Site | undefined,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Answer => {
  const { status, headers: list, body } = respond({ method, target, header: (name) => headers[name] }, site);
  const pairs = Array.from({ length: list.length / 2 }, (_, at): [string, string] => [
    (list[2 * at] ?? '').toLowerCase(),
    list[2 * at + 1] ?? '',
  ]);
  return { status, headers: Object.fromEntries(pairs), body };
};
