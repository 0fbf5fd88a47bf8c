import type { Capture } from '../model/capture.ts';
import type { About } from '../model/channel.ts';
import { isLanguageTag } from '../model/language-tag.ts';
import { quote } from '../model/problem.ts';
import type { Say } from './say.ts';

const han = /\p{Script=Han}+/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const hangul = /\p{Script=Hangul}+/gu;
const letters = /\p{L}+/gu;
// Frequent characters that only one of the two ways of writing Chinese has.
const simplified = /[们这说时国会对发还过见关长门问马车东书买卖开电点应该实现后来个为从两]+/g;
const traditional = /[們這說時國會對發還過見關長門問馬車東書買賣開電點應該實現後來個為從兩]+/g;
// Where the scripts above begin: most texts hold nothing of it, and need not be counted.
const eastAsian = /[\u1100-\u11ff\u2e80-\uffff]/;
const pairs = /[\ud800-\udbff]/g;

/** How many characters of a text are of a kind. By runs of them, because every find is a text of its own. */
const count = (text: string, pattern: RegExp): number =>
  (text.match(pattern) ?? []).reduce((sum, run) => sum + run.length - (run.match(pairs)?.length ?? 0), 0);

/** The language that a script alone gives away, as a BCP 47 tag: Chinese by its characters, Japanese, Korean; else `undefined`. */
export const languageOfScript = (text: string): string | undefined => {
  const sample = text.slice(0, 4_000);
  if (!eastAsian.test(sample)) return undefined;
  const all = count(sample, letters);
  if (count(sample, hangul) > all / 2) return 'ko';
  const chinese = count(sample, han);
  const japanese = count(sample, kana);
  if (chinese + japanese <= all / 2) return undefined;
  if (japanese > all / 10) return 'ja';
  return count(sample, simplified) > count(sample, traditional) ? 'zh-Hans' : 'zh-Hant';
};

/** Front matter, else the page, else the profile, else the script, else the channel. */
export const toLanguage = (capture: Capture, words: string, about: About, say: Say): string | undefined => {
  const { language } = capture;
  if (language !== undefined && isLanguageTag(language.text.trim())) return language.text.trim();
  if (language !== undefined) {
    say(
      'warning',
      'bad-language',
      language.line,
      `Expected a language tag such as "en-HK", found ${quote(language.text)}, which is ignored.`,
    );
  }
  const script = languageOfScript(words);
  // A site may show its stories in simplified characters too, with the same words around them.
  const isMirror = script === 'zh-Hans' && capture.profileLanguage === 'zh-HK';
  if (capture.profileLanguage !== undefined && !isMirror) return capture.profileLanguage;
  // The channel's own tag says more than the script alone when both name one language.
  return script === undefined || about.language?.split('-')[0] === script.split('-')[0] ? about.language : script;
};
