import { monthName, weekdayName } from '../model/stamp-text.ts';
import { isChineseName } from './chinese-name.ts';
import { toNames } from './credit.ts';
import { endsSentence } from './lines.ts';
import { toStamp } from './stamp-line.ts';

/** What a line between the headline and the story says of it. */
export type HeadLine =
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'stamp';
      readonly text: string;
      readonly isLabelled: boolean;
      readonly beside: readonly HeadLine[];
    }
  | { readonly kind: 'updated'; readonly text: string }
  | { readonly kind: 'author'; readonly text: string; readonly isLabelled: boolean }
  | { readonly kind: 'credit'; readonly text: string; readonly names: readonly string[] }
  | { readonly kind: 'section'; readonly text: string; readonly isLabelled: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly isLabelled: boolean };

/** A longer line says nothing of a story, but is a part of it; in UTF-16 code units. */
export const longestLabel = 80;
const longestHeadLine = 160;
const longestSection = 40;

const titleLabel = /^(?:title|headline|標題|标题)\s?[:：]\s*(\S.*)$/i;
const authorLabel = /^(?:by|author|authors|reporter|byline|written by|作者|記者|记者|撰文|文)\s?[:：]\s*(\S.*)$/i;
const sectionLabel = /^(?:section|category|欄目|栏目|分類|分类)\s?[:：]\s*(\S.*)$/i;
const sourceLabel = /^(?:source|sources|(?:資料|消息)?[來来]源)\s?[:：]/i;
const bareLink = /^https?:\/\/\S+$/;
const linkLabel =
  /^(?:url|link|permalink|source|source url|original|網址|网址|連結|链接|[來来]源|原文)\s?[:：]\s*(https?:\/\/\S+)$/i;
// "By the sea" is a headline: a name begins with a capital, each word of it.
const byline = /^(?:(?:posted|written|published)\s)?by\s+(\p{Lu}.*)$/iu;
const nameWord = /^(?:,|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*,?|and|in|for|&|de|van|von|der|bin|al)$/u;
const sections =
  /^(?:(?:local|hong kong|world|china|greater china|international|business|finance|sports?|politics|society|breaking|latest|instant|top)(?: news)?|news|opinion|lifestyle|culture|(?:本地|本港|港聞|社會|兩岸|大中華|中國|國際|財經|經濟|體育|娛樂|政治|即時|突發)(?:新聞|要聞)?|要聞|新聞)$/i;

// The way from the home page to a section: "Hong Kong / Transport".
const breadcrumb = /^[^/›»>]{2,30}(?:\s?[/›»>]\s[^/›»>]{2,30}){1,3}$/;

/** The section that a line on top of a page is, e.g. `Local` or `Hong Kong / Transport`. */
export const isSection = (text: string): boolean =>
  text.length <= longestLabel && (sections.test(text) || (breadcrumb.test(text) && sections.test(firstStep(text))));

const firstStep = (text: string): string => text.split(/\s?[/›»>]\s/)[0] ?? '';

/** Reads a line of a page's head; `undefined` for one that is none. */
export const toHeadLine = (text: string): HeadLine | undefined => {
  if (text.length > longestHeadLine) return toLongStamp(text);
  return (
    toTimeLine(text) ?? toLabelled(text) ?? toByline(text) ?? toReporter(text) ?? toSignature(text) ?? toSigned(text)
  );
};

const bareLabel =
  /^(?:source|url|by|author|(?:first |originally )?(?:published|posted)(?: (?:on|at))?|(?:last )?updated(?: (?:on|at))?|[來来]源|原文|撰文|[記记]者|作者|[發发][佈布](?:時間|时间|日期)?|(?:最[後后])?更新(?:時間|时间|日期)?)\s?[:：]?$/i;

/** A label that stood beside what it says on the page, and right above it here: both as one line; else `undefined`. */
export const joinLabel = (label: string, below: string): string | undefined => {
  if (label.length > longestSection || below === '' || !bareLabel.test(label)) return undefined;
  const joined = `${label.replace(/\s?[:：]$/, '')}: ${below}`;
  const read = toHeadLine(joined);
  return read === undefined || read.kind === 'title' || read.kind === 'section' ? undefined : joined;
};

/** A stamp with a fraction of thousands of digits is a broken stamp, and no story. */
const toLongStamp = (text: string): HeadLine | undefined => {
  const stamp = toStamp(text);
  return stamp === undefined ? undefined : { kind: 'stamp', text: stamp, isLabelled: false, beside: [] };
};

const label = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

const toLabelled = (text: string): HeadLine | undefined => {
  const title = label(titleLabel, text);
  if (title !== undefined) return { kind: 'title', text: title };
  const author = label(authorLabel, text);
  if (author !== undefined && isByline(author)) return { kind: 'author', text: author, isLabelled: true };
  const section = label(sectionLabel, text);
  if (section !== undefined && section.length <= longestSection && !endsSentence(section))
    return { kind: 'section', text: section, isLabelled: true };
  const link = label(linkLabel, text);
  if (link !== undefined) return { kind: 'link', text: link, isLabelled: true };
  if (bareLink.test(text)) return { kind: 'link', text, isLabelled: false };
  const names = sourceLabel.test(text) ? toNames(text) : undefined;
  return names === undefined ? undefined : { kind: 'credit', text, names };
};

const toByline = (text: string): HeadLine | undefined => {
  const name = text.length > longestLabel ? undefined : label(byline, text);
  return name !== undefined && isName(name) ? { kind: 'author', text: name, isLabelled: false } : undefined;
};

/** A name behind a word that says whose it is, as Chinese pages have it: `記者 陳大文`. */
const toReporter = (text: string): HeadLine | undefined => {
  const name = label(/^(?:本報)?(?:特約)?(?:記者|记者|撰文)\s{0,3}(\p{Script=Han}{2,4})$/u, text);
  return name !== undefined && isChineseName(name) ? { kind: 'author', text: name, isLabelled: true } : undefined;
};

/** A name with an address behind it, as an older paper has it below the headline: `Ann Example ann@paper.example`. */
const toSignature = (text: string): HeadLine | undefined => {
  const name =
    text.length > longestLabel ? undefined : label(/^([^@<>]{3,60}?)\s{1,9}<?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/, text);
  return name !== undefined && isPerson(name) ? { kind: 'author', text: name, isLabelled: true } : undefined;
};

const firstOfStamp = new RegExp(String.raw`\d|(?<![a-z])(?:${monthName}|${weekdayName})(?![a-z])`, 'i');

/** A byline and a stamp that stood beside each other on the page: `by Ann Example 21:54, 3 March 2025`. */
const toSigned = (text: string): HeadLine | undefined => {
  const isFirst = byline.test(text);
  const at = isFirst ? text.search(firstOfStamp) : text.search(/\sby\s/i);
  const before = text.slice(0, Math.max(0, at)).replace(/(?:\son)?[\s,;·•/-]{1,9}$/, '');
  const after = text.slice(at).trim();
  const author = at < 1 ? undefined : toByline(isFirst ? before : after);
  const stamp = author === undefined ? undefined : toTimeLine(isFirst ? after : before);
  if (author === undefined || stamp?.kind !== 'stamp') return undefined;
  return { ...stamp, isLabelled: true, beside: [author, ...stamp.beside] };
};

/** True for names, in Chinese perhaps with commas between them. In a transcript words stand behind `Reporter:`. */
const isByline = (text: string): boolean => isName(text) || /^[\p{Script=Han}·、，\s]{2,30}$/u.test(text);

/** True when every word could be one of a name, or of several and where they wrote. */
const isName = (text: string): boolean => text.split(/\s+/).every((word) => nameWord.test(word));

const changeLabel =
  /^(?:(?:last|latest)\s(?:updated?|modified|revised|change)|updated?|最[後后]更新|最新更新|更新)\s?(?:時間|时间|日期|於|于|on|at)?\s?[:：]?\s*/i;
const changeWithin =
  /(?:last\s)?updated?\s?(?:(?:on|at)?\s?[:：]|(?=\d))|(?:最[後后]|最新)?更新(?:時間|时间|日期|於|于)?\s?[:：]/i;

/** The stamp of a line such as `Last updated: 2018-03-10 HKT 01:13`; `undefined` for any other line. */
export const toChange = (text: string): string | undefined => {
  if (text.length > longestHeadLine) return undefined;
  const bare = withoutBrackets(text);
  const [found = ''] = changeLabel.exec(bare) ?? [];
  return found === '' ? undefined : toStamp(bare.slice(found.length));
};

// What stood in elements of its own has a bar, a dot or a wide gap between, or the label of what comes next.
const joint =
  /[|｜]|\s[·•]\s|\u3000+|\s{2,9}|\s(?=(?:[來来]源|撰文|[記记]者|作者|責任編輯|责任编辑|[編编][輯辑]|(?:最[後后])?更新(?:時間|时间)?|出版|[發发][佈布]時間)\s?[:：])/;

const toTimeLine = (text: string): HeadLine | undefined => {
  const change = toChange(text);
  if (change !== undefined) return { kind: 'updated', text: change };
  const bare = withoutBrackets(text);
  const [first = '', ...others] = bare.split(joint).map((part) => part.trim());
  if (others.length > 0) return toBarLine([first, ...others]);
  const stamp = toDatedStamp(bare);
  if (stamp !== undefined) return toStampLine(bare, stamp, []);
  // Two stamps that stood beside each other on the page, and were left on one line.
  const at = bare.search(changeWithin);
  const before = at < 1 ? undefined : toDatedStamp(bare.slice(0, at).replace(/[\s,;，；·•/-]{1,9}$/, ''));
  const after = before === undefined ? undefined : toChange(bare.slice(at));
  if (before === undefined || after === undefined) return undefined;
  return { kind: 'stamp', text: before, isLabelled: true, beside: [{ kind: 'updated', text: after }] };
};

/** The stamp of a line, unless it is a time that has lost its day, e.g. `Issued at HKT 20:16`. */
const toDatedStamp = (text: string): string | undefined => {
  const stamp = toStamp(text);
  const day = stamp?.replace(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{1,2}\s?[時时點点](?:\s?\d{1,2}\s?分)?/g, ' ');
  return day !== undefined && /[\d\uff10-\uff19月]/.test(day) ? stamp : undefined;
};

const toStampLine = (line: string, text: string, beside: readonly HeadLine[]): HeadLine => ({
  kind: 'stamp',
  text,
  isLabelled: text !== line && !/^(?:date|日期)/i.test(line),
  beside,
});

/** `Local | 7 Aug 2020 3:48 pm`: one part is the stamp, the others say whose story it is. */
const toBarLine = (parts: readonly string[]): HeadLine | undefined => {
  const isStamp = (part: string): boolean => toDatedStamp(part) !== undefined;
  const line = parts.find(isStamp);
  const stamp = line === undefined ? undefined : toDatedStamp(line);
  if (line === undefined || stamp === undefined || parts.filter(isStamp).length > 1) return undefined;
  const others = parts.filter((part) => part !== line && part !== '').map(toPart);
  return others.includes(undefined)
    ? undefined
    : toStampLine(
        line,
        stamp,
        others.flatMap((part) => part ?? []),
      );
};

const toPart = (text: string): HeadLine | undefined => {
  const change = toChange(text);
  if (change !== undefined) return { kind: 'updated', text: change };
  const labelled = toLabelled(text);
  if (labelled !== undefined && labelled.kind !== 'title') return labelled;
  if (text.length > longestSection || /[:：]/.test(text) || endsSentence(text)) return undefined;
  return toByline(text) ?? toUnlabelled(text) ?? { kind: 'section', text, isLabelled: false };
};

/** What a short line between headline and stamp is that has no label: a section, an agency, a name; `undefined` for words. */
export const toUnlabelled = (text: string): HeadLine | undefined => {
  if (text.length > longestLabel || endsSentence(text)) return undefined;
  if (isSection(text)) return { kind: 'section', text, isLabelled: false };
  const names = toNames(text);
  if (names !== undefined) return { kind: 'credit', text, names };
  if (newsroom.test(text)) return { kind: 'credit', text, names: [] };
  return isPerson(text) ? { kind: 'author', text, isLabelled: false } : undefined;
};

const newsroom = /^\p{Script=Han}{2,6}(?:報[導道]|报道|專訊|通訊社|通讯社|日報|日报|新聞網|新闻网|編輯部|编辑部)$/u;

/** Two to four words each with a capital, perhaps more with "and" or "in" between them; or a Chinese name. */
const isPerson = (text: string): boolean => {
  if (isChineseName(text) || /記者|记者|撰文/.test(text)) return true;
  const words = text.split(/\s+/);
  return words.length > 1 && words.length <= (/ (?:and|in|for|&) |,/.test(text) ? 9 : 4) && isName(text);
};

const withoutBrackets = (text: string): string =>
  /^(?:[(（[]([^()（）[\]]*)[)）\]]|[*_]{1,2}([^*_]*)[*_]{1,2})$/.exec(text)?.slice(1).find(Boolean)?.trim() ?? text;
