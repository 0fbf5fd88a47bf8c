import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeNewsFolder, type NewsFolder } from './news-folder.ts';

/** A temporary folder that goes when the test has ended. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'feedwright-fresh-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A news folder that goes when the test has ended. */
export const freshNews = (articles: Readonly<Record<string, string>> = {}): NewsFolder => {
  const news = makeNewsFolder(articles);
  onTestFinished(() => rmSync(news.root, { recursive: true, force: true }));
  return news;
};
