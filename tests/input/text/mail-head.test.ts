import { expect, test } from 'vitest';
import { captureOf, words } from './read-text.ts';

const mail = (...head: readonly string[]): string => [...head, '', 'The ferry runs again.'].join('\n');
const read = (...head: readonly string[]) => {
  const { title, published, authors, paragraphs, dropped } = captureOf(mail(...head));
  return {
    title: title?.text,
    published: published?.text,
    authors: words(authors),
    paragraphs: words(paragraphs),
    dropped: words(dropped),
  };
};

const from = 'From: Ann Example <ann@news.sample>';
const date = 'Date: Sat, 08 Aug 2020 15:02:02 +0800';

test('the head of a mail tells title, time and author, and the rest of it is dropped and told', () => {
  expect(read('Return-Path: <ann@news.sample>', from, 'To: all@news.sample', 'Subject: Ferry resumes', date)).toEqual({
    title: 'Ferry resumes',
    published: 'Sat, 08 Aug 2020 15:02:02 +0800',
    authors: ['Ann Example'],
    paragraphs: ['The ferry runs again.'],
    dropped: ['Return-Path: <ann@news.sample>', 'To: all@news.sample'],
  });
});

test.for([
  [from, ['Ann Example']],
  ['From: "Ann Example" <ann@news.sample>', ['Ann Example']],
  ['From: Ann Example', ['Ann Example']],
  ['From: ann@news.sample', []],
  ['From: the desk <desk@news.sample>', []],
] as const)('%s names %j', ([line, authors]) => {
  expect(read('Subject: Ferry resumes', line, 'Sent: 9 March 2026 16:35')).toMatchObject({
    title: 'Ferry resumes',
    published: '9 March 2026 16:35',
    authors,
    paragraphs: ['The ferry runs again.'],
  });
});

test('a header that goes on below itself is one', () => {
  const head = read('Subject: Ferry resumes', '  after the fog', from, 'Received: from a', '\tby b', date);
  expect(head).toMatchObject({ title: 'Ferry resumes after the fog', paragraphs: ['The ferry runs again.'] });
  expect(head.dropped).toEqual(['Received: from a', 'by b']);
});

test('a subject as long as a paragraph is a title all the same', () => {
  const subject = `Ferry ${'and ferry '.repeat(30)}resumes`;
  expect(read(`Subject: ${subject}`, from, date).title).toBe(subject);
});

test.for([
  [['Ferry resumes', '', 'Subject: ferries', 'To: all'], 'Ferry resumes'],
  [['Subject: the otter', 'It is an animal.'], 'Subject: the otter'],
  [['Subject: ferries', 'Reminder: bring umbrellas', from], 'Subject: ferries'],
] as const)('%j is no mail', ([head, title]) => {
  expect(read(...head).title).toBe(title);
});

test('what stands right below the head is story', () => {
  expect(read('Subject: Ferry resumes', from, date, 'Reminder: bring umbrellas').paragraphs).toContain(
    'Reminder: bring umbrellas',
  );
});

test('a subject without words is no title', () => {
  expect(captureOf(['Subject:', from, date, '', 'Ferry resumes', '', 'One.'].join('\n')).title?.text).toBe(
    'Ferry resumes',
  );
});

test.for(['To: a\n'.repeat(100_000), `Subject: a\nTo: a\n${' b\n'.repeat(100_000)}`, 'To: '.repeat(200_000)])(
  'a head without end is read to what stands below it: %#',
  (flood) => {
    const head = `Subject: x\nFrom: y\n${flood}`;
    expect(captureOf(`${head}\nOne.`).paragraphs.at(-1)).toEqual({ text: 'One.', line: head.split('\n').length + 1 });
  },
);
