// Every reader that is here subscribes to a site over loopback and polls it while it is rebuilt, edited, renamed and moved. What it shows is compared with
// the articles, what it does wrong with its `faults`, and the table with the README's.
// npm run build && node tests/readers/readers.mjs   about 20 seconds
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { finish, freshFolder } from '../faults/site.mjs';
import { openNewsroom, steps } from './newsroom.mjs';
import { packages } from './packages.mjs';
import { programs } from './programs.mjs';

const formats = [
  { key: 'rss', name: 'RSS 2.0' },
  { key: 'atom', name: 'Atom' },
  { key: 'json', name: 'JSON Feed' },
];
const readers = [...programs, ...packages];
const present = readers.filter(({ isHere }) => isHere());
const absent = readers.filter((reader) => !present.includes(reader)).map(({ name }) => name);

const misses = [];
const figures = { readers: present.length, subscriptions: 0, polls: 0, 'values compared': 0, 'answers of 304': 0 };

/** The words of a piece of HTML, as far as white space does not matter. */
const wordsOf = (html) => {
  let words = '';
  const parser = new Parser({ ontext: (piece) => (words += piece) });
  parser.end(html);
  return words.replaceAll(/\s+/g, ' ').trim();
};

const asText = (field, value) => (field === 'html' ? wordsOf(value ?? '') : [value].flat().join(', '));

/** What a reader without faults shows of an article. */
const toTruth = (article, url) => ({ ...article, link: `${url}${article.path}` });

const sameList = (one, other) => one.toSorted().join('\n') === other.toSorted().join('\n');

/** One reader's subscription to one format, from first to last. */
const follow = (reader, { key, name }, folder, urls) => {
  const where = `${reader.name}, ${name}`;
  const faults = reader.faults.filter((fault) => fault.formats.includes(key));
  const shown = new Set();
  const subscription = reader.subscribe(folder, `${urls.old}feed.${key}`);
  let before = [];

  const compare = (step, items, url) => {
    for (const article of step.articles.map((one) => toTruth(one, url)))
      for (const field of reader.shows) {
        const fault = faults.find((one) => one.field === field);
        const right = asText(field, article[field]);
        const awaited = fault === undefined ? right : asText(field, fault.sees(article));
        const found = items.filter(({ id }) => id === article.id).map((item) => asText(field, item[field]));
        figures['values compared'] += 1;
        if (!found.includes(awaited))
          misses.push(
            `${where}, ${step.name}: expected ${field} ${JSON.stringify(awaited)}, found ${JSON.stringify(found)}`,
          );
        else if (awaited !== right) shown.add(fault);
      }
  };

  const compareIds = (step, items, unread) => {
    const fault = faults.find((one) => one.step === step.name && one.appears !== undefined);
    const all = step.articles.map(({ id }) => id);
    const toList = (ids) => (ids === 'all' ? all : (ids ?? []));
    const appears = toList(fault?.appears ?? step.appears);
    const awaited = toList(fault?.unread ?? step.appears);
    const ids = items.map(({ id }) => id);
    if (!sameList(ids, [...before, ...appears]))
      misses.push(
        `${where}, ${step.name}: expected ${appears.length} more items, found ${ids.length} after ${before.length}`,
      );
    else if (!sameList(unread, awaited))
      misses.push(`${where}, ${step.name}: expected ${awaited.length} unread, found ${JSON.stringify(unread)}`);
    else if (fault !== undefined) shown.add(fault);
    before = ids;
  };

  /** A move is one redirection; what is quiet brings 304 alone, and no byte. */
  const compareAnswers = (step, answers) => {
    const fault = faults.find((one) => one.step === step.name && one.status !== undefined);
    const awaited = fault?.status ?? (step.isQuiet ? 304 : 200);
    const right =
      answers.length > 0 && answers.every(({ status, bytes }) => status === awaited && (status !== 304 || bytes === 0));
    if (right && fault !== undefined) shown.add(fault);
    if (!right) misses.push(`${where}, ${step.name}: expected ${awaited} only, found ${JSON.stringify(answers)}`);
    figures['answers of 304'] += answers.filter(({ status }) => status === 304).length;
  };

  return {
    poll: async (step, takeAnswers) => {
      const url = step.moves ? urls.moved : urls.old;
      takeAnswers();
      const items = await subscription.poll(reader.needsNewAddress && step.moves ? `${url}feed.${key}` : undefined);
      compareAnswers(step, takeAnswers());
      compare(step, items, url);
      compareIds(step, items, await subscription.unread());
      await subscription.markRead(items.map(({ id }) => id));
      figures.polls += 1;
    },
    /** Its cell in the table. A fault that did not show is a fault of the suite: the reader has been mended. */
    judge: () => {
      for (const fault of faults) if (!shown.has(fault)) misses.push(`${where}: no longer true: ${fault.says}`);
      return faults.length === 0 ? 'right' : faults.map(({ says }) => says).join('; ');
    },
  };
};

const root = freshFolder();
const newsroom = await openNewsroom(join(root, 'site'));
const followed = new Map();
const keyOf = (reader, format) => `${reader.name} ${format.key}`;

/** A reader that does not know a format shows nothing of it, or fails. */
const readsSomething = async (reader, format, folder) => {
  try {
    return (await reader.subscribe(folder, `${newsroom.urls.old}feed.${format.key}`).poll()).length > 0;
  } catch {
    return false;
  }
};

for (const step of steps) {
  await newsroom.enter(step);
  for (const reader of present)
    for (const format of formats) {
      const key = keyOf(reader, format);
      if (step === steps[0]) {
        const folder = join(root, key.replaceAll('/', '-'));
        mkdirSync(folder);
        if (reader.formats.includes(format.key)) followed.set(key, follow(reader, format, folder, newsroom.urls));
        else if (await readsSomething(reader, format, folder)) misses.push(`${key}: not known to read this format`);
      }
      try {
        await followed.get(key)?.poll(step, newsroom.takeAnswers);
      } catch (error) {
        misses.push(`${key}, ${step.name}: ${error.message}`);
      }
    }
}
await newsroom.close();
figures.subscriptions = followed.size;

const rowOf = (values) => `| ${values.join(' | ')} |`;
const rows = present.map((reader) =>
  rowOf([reader.name, ...formats.map((format) => followed.get(keyOf(reader, format))?.judge() ?? '–')]),
);
const head = [rowOf(['reader', ...formats.map(({ name }) => name)]), '|---|---|---|---|'];
console.log([...head, ...rows].join('\n'));

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('\n');
for (const line of [...head, ...rows])
  if (!readme.includes(line)) misses.push(`Not in README.md, but measured: ${line}`);
const named = readme.slice(readme.indexOf(head[0]) + 2);
const count = named.findIndex((line) => !line.startsWith('|'));
if (count !== readers.length) misses.push(`README.md has ${count} readers, expected ${readers.length}.`);

const suite = absent.length === 0 ? 'readers' : `readers (not here: ${absent.join(', ')})`;
finish(suite, figures, { misses, least: { subscriptions: 1, 'values compared': 500 } });
