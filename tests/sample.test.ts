import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FeedReading, readBack } from '../src/check/read-back.ts';
import { publish } from '../src/publish.ts';
import { version } from '../src/version.ts';

const project = new URL('..', import.meta.url).pathname;

test('the sample is published as it is, and the committed out/ is what is made of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'feedwright-sample-'));
  cpSync(join(project, 'articles'), join(root, 'articles'), { recursive: true });
  const report = await publish({ root, now: new Date('2026-01-01T00:00:00Z') });
  expect(report).toMatchObject({ exitCode: 0, problems: [], published: 1, example: ['url', 'id'] });
  const readings: FeedReading[] = [];
  for (const { name } of report.files) {
    const made = readFileSync(join(root, 'out', name), 'utf8');
    expect(made, name).toBe(readFileSync(join(project, 'out', name), 'utf8'));
    const reading = readBack(made);
    if (!name.endsWith('.html') && reading.ok) readings.push(reading.feed);
  }
  rmSync(root, { recursive: true });
  expect(readings).toHaveLength(3);
  for (const { items } of readings) {
    const [item] = items;
    expect(items).toHaveLength(1);
    expect(item).toMatchObject({
      title: 'Xi Reaches Out To Trump Over North Korea',
      published: '2018-03-09T08:35:00Z',
      updated: '2018-03-09T17:13:00Z',
    });
    expect(item?.people).toContain('AFP');
    const content = item?.contentHtml ?? '';
    expect(content.replace(/<footer>.*/s, '').match(/<p>/g)).toHaveLength(11);
    expect(content).toContain('also hailed the announcement.</p>\n<footer><p>Additional reporting by AFP</p></footer>');
    for (const junk of ['jQuery', 'Published date', 'Related News', 'Share this', 'Last updated', '•', '<figure'])
      expect(content).not.toContain(junk);
  }
});

test('the version is the one in package.json', () => {
  expect(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))).toMatchObject({ version });
});
