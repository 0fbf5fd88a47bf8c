import { selectAll } from '../../codec/html/page.ts';
import type { Found } from '../../model/capture.ts';
import { toNames } from './names.ts';
import { allMeta, type PageFacts } from './page.ts';
import { toStampLine } from './stamps.ts';
import { wordsOf } from './words.ts';

/** Names and times that the page tells elsewhere too: a line of nothing else says nothing of the story. */
export interface KnownWords {
  readonly names: readonly string[];
  readonly times: readonly string[];
}

/** What the head and the `<time>` elements of a page tell. */
export const knownWords = (facts: PageFacts): KnownWords => ({
  names: [...(facts.story?.authors ?? []), ...allMeta(facts, 'author', 'article:author', 'parsely-author', 'byl')]
    .flatMap(toNames)
    .map(({ text }) => text)
    .slice(0, mostKnown),
  times: timesShown(facts),
});

/** A page that shows many times has them in its list, or before the entries of its story. */
const timesShown = ({ page }: PageFacts): readonly string[] => {
  const times = [...new Set(selectAll(page, 'time').slice(0, mostKnown).map(wordsOf))].filter((text) => text !== '');
  return times.length <= mostTimes ? times : [];
};

const mostTimes = 4;

const mostKnown = 50;
const readingTime = /\b\d{1,3}[- ]min(?:ute)?s?(?: read)?\b|閱讀時間[:：]?\s?約?\s?\d{1,3}\s?分鐘/gi;
const joints = /^(?:by|and|&|in|published|updated|posted|follow|撰文|文|出版|更新|發佈)$/i;

/** True for a line such as `Jane Chan · 5 min read · Feb 3, 2021`. */
export const isAboutStory = ({ text }: Found, { names, times }: KnownWords): boolean => {
  if (text === '' || text.length > longestLine) return false;
  const isDated = times.some((time) => text.includes(time));
  let rest = text;
  for (const words of [...times, ...names]) rest = rest.replaceAll(words, '|');
  return rest
    .replace(readingTime, '|')
    .split(/[|｜•·:：,\s]*[|｜•·]+[|｜•·:：,\s]*/)
    .map((part) => part.trim().replace(/[:：,]$/, ''))
    .every(
      (part) => part === '' || joints.test(part) || toStampLine(part) !== undefined || (isDated && person.test(part)),
    );
};

// Beside the time of the story a name needs no other sign.
const person = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

const longestLine = 100;
