import { expect, test } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import type { About } from '../../src/model/channel.ts';
import { toEntryId, toPermalink } from '../../src/model/values.ts';
import { languageOfScript, toLanguage } from '../../src/normalise/language.ts';
import { captured } from '../made.ts';

test.for([
  ['國會關於這個問題的說明', 'zh-Hant', 'traditional characters'],
  ['国会关于这个问题的说明', 'zh-Hans', 'simplified characters'],
  ['山水', 'zh-Hant', 'characters that both have: Hong Kong writes the traditional ones'],
  ['カタカナとひらがな', 'ja', 'kana'],
  ['東京の天気は晴れです', 'ja', 'kana among Chinese characters'],
  ['서울의 날씨', 'ko', 'Hangul'],
  ['A plain English story', undefined, 'Latin says nothing'],
  ['The word 中文 in an English story', undefined, 'a Chinese word does not make it Chinese'],
  ['中文 ab', undefined, 'half is not more than half'],
  ['12:30, 100%', undefined, 'no letters'],
  ['', undefined, 'nothing'],
] as const)('%j is %s: %s', ([text, expected]) => {
  expect(languageOfScript(text)).toBe(expected);
});

test('only the first 4000 code units are looked at', () => {
  expect(languageOfScript(`${'a'.repeat(4_000)}${'說'.repeat(9_000)}`)).toBeUndefined();
});

const about = (language: string | undefined): About => {
  const [url, id] = [toPermalink('https://news.example/'), toEntryId('tag:news.example,2018:feeds')];
  if (url === undefined || id === undefined) throw new TypeError('Expected an address and an id.');
  const nothing = { timezone: undefined, copyright: undefined, image: undefined, icon: undefined, ttl: undefined };
  return {
    url,
    id,
    title: 'T',
    description: 'D',
    language,
    author: { name: 'A' },
    onDelete: 'remove',
    limit: 10,
    ...nothing,
  };
};

const capture = async (text: string): Promise<Capture> => {
  const [first] = await captured({ 'a.txt': text });
  if (first === undefined) throw new TypeError('Expected a capture.');
  return first;
};

test.for([
  ['---\nlanguage: " fr "\n---\nT\n分享工具\n', '中文', 'en', 'fr', 'front matter first'],
  ['T\nShare this story\n', '中文', 'de', 'en-HK', 'then the page'],
  ['T\n分享工具\n', 'words', 'de', 'zh-HK', 'then the page, in Chinese'],
  ['T\n分享工具\n', '国会的说明', 'de', 'zh-Hans', 'but a mirror of it in simplified characters is not'],
  ['T', '國會的說明', 'en-HK', 'zh-Hant', 'then the script, when the channel is in another language'],
  ['T', '國會的說明', 'zh-HK', 'zh-HK', 'the tag of the channel when it names the same language'],
  ['T', '國會的說明', undefined, 'zh-Hant', 'the script where the channel names none'],
  ['T', 'words', 'en-HK', 'en-HK', 'the channel last'],
  ['T', 'words', undefined, undefined, 'or nothing'],
] as const)('%j with the words %j in a channel of %s is in %s: %s', async ([text, words, channel, expected]) => {
  const said: string[] = [];
  expect(toLanguage(await capture(text), words, about(channel), (...what) => said.push(what.join(' ')))).toBe(expected);
  expect(said).toEqual([]);
});

test('a tag that is none is told and ignored', async () => {
  const said: (readonly unknown[])[] = [];
  const text = '---\nlanguage: en_HK\n---\nT';
  expect(toLanguage(await capture(text), 'words', about('en'), (...what) => said.push(what))).toBe('en');
  expect(said).toEqual([['warning', 'bad-language', 2, expect.stringContaining('found "en_HK"')]]);
});
