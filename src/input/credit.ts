import type { Block, Caption, Credit, Found } from '../model/capture.ts';
import { isChineseName } from './chinese-name.ts';

/** Agencies by the names that stand in credits. In prose the same names are no credit. */
const agencies: ReadonlySet<string> = new Set([
  ...['AFP', 'AP', 'Reuters', 'Xinhua', 'CNA', 'CNS', 'DPA', 'dpa', 'EFE', 'ANI', 'ANSA', 'UPI', 'PA', 'TASS', 'Tass'],
  ...['Kyodo', 'Yonhap', 'PTI', 'AAP', 'Bloomberg', 'Agence France-Presse', 'Associated Press', 'The Associated Press'],
  ...['Xinhua News Agency', 'China News Service', 'Kyodo News', 'Yonhap News Agency', 'Agencies', 'RTHK'],
  ...['REUTERS', 'XINHUA', 'BLOOMBERG'],
  ...[
    '法新社',
    '路透社',
    '路透',
    '新華社',
    '新华社',
    '美聯社',
    '美联社',
    '中新社',
    '中新網',
    '中央社',
    '共同社',
    '韓聯社',
  ],
  ...[
    '韩联社',
    '彭博',
    '彭博社',
    '塔斯社',
    '德新社',
    '俄新社',
    '時事社',
    '合眾國際社',
    '港台',
    '香港電台',
    '央視',
    '央視新聞',
  ],
]);

// "They look hungry. - AFP"
const behindDash = /(?<=[.!?。！？"'”’」』])\s{0,3}[-–—]{1,2}\s{0,3}([\p{L}／/ .-]{2,60})$/u;
// Only the last characters of a text are looked at: a credit is short.
const tail = /[(（]([^()（）\n]{2,240})[)）]\s{0,9}[.。]?$/;
const longestTail = 280;
const reportingBy =
  /^(?:(?:with )?additional (?:reporting|writing)(?: by|:)|with (?:files|reports?|reporting|inputs?) (?:from|by)|reporting by|contributing(?: reporting)?(?: by|:)|contributors?:|writing by|written by|compiled by|edited by|editing by|sources?\s{0,3}[:：]|(?:資料|消息)?[來来]源\s{0,3}[:：]|editors?\s{0,3}[:：]|(?:(?:責任|责任)?[編编][輯辑]|[記记]者|撰文|採訪|采访)\s{0,3}[:：])\s*(\S.*)$/i;
const chineseLabel = /^(?:(?:責任|责任)?[編编][輯辑]|[記记]者|撰文|採訪|采访)/;
// "Associated Press writers Ann Example in Sampletown and Bo Sample contributed to this report."
const contribution = /^(\p{Lu}.{1,160}?),? (?:also )?contributed (?:reporting )?to this (?:report|story|article)\.?$/u;
const role =
  /^.{0,60}\b(?:writers?|reporters?|correspondents?|journalists?|producers?|editors?),? (?=\p{Lu})|^\S{1,20}['’]s (?=\p{Lu})/u;
const reportedFrom = /^\p{Lu}[\p{L}'’, -]{1,60} reported from [^.]{2,60}\. /u;
const workplace = / in \p{Lu}[\p{L}'’ -]{0,40}(?:, \p{Lu}[\p{L}.]{0,20}(?=,|$| and ))?/gu;
// Without brackets only where the line begins with a capital and names nothing but people and agencies.
const saysWho =
  /^(?:(?:(?:With a|A)dditional reporting|(?:With r|R)eporting|Writing|Edit(?:ed|ing)|Contributing(?: reporting)?)(?: by|:)|Contributors?:|With (?:files|reports?|inputs?) (?:from|by))\s|^Editors?\s{0,3}:|^(?:(?:責任|责任)?[編编][輯辑]|[記记]者|撰文|採訪|采访)\s{0,3}[:：]/;
const nameWord = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*[,;]?|and|&|in|of|de|van|von|der|bin|al)$/u;
// Begins with a capital, or in a script that has none.
const properName = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\d .'’&-]{0,60}$/u;

/** What a credit names: `Additional reporting by AFP`, `AP/Xinhua`, `法新社`; `undefined` for any other words. */
export const toNames = (words: string): readonly string[] | undefined => {
  if (words.length > longestTail) return undefined;
  const given = contribution.exec(words.trim())?.[1];
  if (given !== undefined) return toContributors(given);
  const text = words.trim().replace(/(?<=\p{L}{3})[.。]$/u, '');
  const named = reportingBy.exec(text)?.[1];
  const parts = (named ?? text).split(/[/／、,;；]|\s(?:and|&)\s/).map((part) => part.trim());
  const names = parts.map((part) => {
    // "Reporting by Ann Example; editing by Bo Sample"
    const name = named === undefined ? part : (reportingBy.exec(part)?.[1] ?? part);
    return named === undefined || agencies.has(name) ? name : name.replace(/ in \p{Lu}.*$/u, '');
  });
  if (!names.every((name) => agencies.has(name) || properName.test(name))) return undefined;
  // Behind 記者 may stand what a reporter asked.
  if (chineseLabel.test(text) && !names.every(isChineseName)) return undefined;
  return named !== undefined || names.every((name) => agencies.has(name)) ? names : undefined;
};

/** Those who contributed to a report; `undefined` where other words than names stand before it. */
const toContributors = (given: string): readonly string[] | undefined => {
  const last = given.replace(reportedFrom, '');
  // A sentence of the story in front of it stays where it is.
  if (/\p{Ll}{3}[.!?]\s/u.test(last)) return undefined;
  const names = last
    .replace(workplace, '')
    .split(/,\s(?:and\s)?|\s(?:and|&)\s/)
    .map((name) => name.trim().replace(role, ''));
  return names.every((name) => agencies.has(name) || (properName.test(name) && name.split(' ').every(isNameWord)))
    ? names
    : undefined;
};

/** The credit that a line ends with, and the words before it; `undefined` where it ends with none. */
const splitCredit = (
  text: string,
): { readonly rest: string; readonly inside: string; readonly names: readonly string[] } | undefined => {
  const end = text.slice(-longestTail);
  const found = tail.exec(end) ?? behindDash.exec(end);
  if (found === null) return undefined;
  const inside = (found[1] ?? '').trim();
  const names = toNames(inside);
  if (names === undefined) return undefined;
  return { rest: text.slice(0, text.length - found[0].length).trimEnd(), inside, names };
};

/** The credit that a line is, e.g. `(AFP)`; `undefined` where there are words before it. */
export const toCredit = ({ text, line }: Found): Credit | undefined => {
  const split = splitCredit(text);
  return split?.rest === '' ? { text: split.inside, line, names: split.names } : undefined;
};

/** The credit that the last line of a story is, also without brackets: `AFP`, `Additional reporting by Ann Example`. */
export const toClosingCredit = (found: Found): Credit | undefined => {
  const { text, line } = found;
  const names = toNames(text);
  const isPlain = !reportingBy.test(text) || (saysWho.test(text) && text.split(/\s+/).slice(1).every(isNameWord));
  if (names !== undefined && isPlain) return { text, line, names };
  // Who took the photos is named below the story where their captions do not.
  const photo = text.replace(/^[(（]([^()（）]{2,120})[)）]$/, '$1');
  return ownPhotoCredit.test(photo) ? { text: photo, line, names: [] } : toCredit(found);
};

/** True for a line that says who took a picture and nothing else, such as `Photo: Ann Example`. */
export const isPhotoCredit = (text: string): boolean => ownPhotoCredit.test(text);

const ownPhotoCredit =
  /^(?:photos?|photographs?|images?|pictures?|圖片|图片|相片|照片|攝影|摄影)(?: credits?|[來来]源)?\s?[:：]\s?[^\s.!?。][^.!?。:：]{0,60}\.?$/i;

const isNameWord = (word: string): boolean =>
  nameWord.test(word) ||
  /^(?:by|by:|from|files|reports?|inputs?|(?:additional|reporting|writing|editing)[,;]?)$/i.test(word);

/** More credits than these no story has; the rest is story. */
const mostCredits = 4;

/**
 * Lifts the credits off the end of the last paragraph, which keeps its sentence whole; one that is nothing but a credit
 * goes. Brackets anywhere else, or around anything but agencies, stay where they are, and so do those that are no plain text at
 * the end of a paragraph's markup.
 */
export const liftCredit = <T extends Block>(
  paragraphs: readonly T[],
): { readonly paragraphs: readonly T[]; readonly credits: readonly Credit[] } => {
  const kept = [...paragraphs];
  const credits: Credit[] = [];
  while (credits.length < mostCredits) {
    const last = kept.at(-1);
    const whole =
      last === undefined || kept.length === 1 || !isPlainParagraph(last) ? undefined : toClosingCredit(last);
    if (whole !== undefined) {
      kept.pop();
      credits.unshift(whole);
      continue;
    }
    const split = last === undefined ? undefined : splitCredit(last.text);
    if (last === undefined || split === undefined) break;
    const html = last.html === undefined ? undefined : withoutEnd(last.html, last.text.slice(split.rest.length).trim());
    if (last.html !== undefined && html === undefined) break;
    kept.pop();
    credits.unshift({ text: split.inside, line: last.line, names: split.names });
    if (split.rest !== '' || /<im/i.test(html ?? '')) kept.push({ ...last, text: split.rest, html });
  }
  return { paragraphs: kept, credits };
};

const isPlainParagraph = ({ html }: Block): boolean =>
  html === undefined || (paragraph.test(html) && !/<im/i.test(html));

// Of a paragraph alone: a table or a figure may end with a source of its own.
const paragraph = /^<p[\s>]/i;
const endTags = /(?:\s|&nbsp;|<\/[a-z][a-z\d]{0,20}>|<br ?\/?>)*$/i;
const longestEnd = 400;

/** The markup of a paragraph without the plain words at its end; `undefined` where these are not plain there. */
const withoutEnd = (html: string, words: string): string | undefined => {
  if (!paragraph.test(html)) return undefined;
  const cut = Math.max(0, html.length - longestEnd);
  const [tags = ''] = endTags.exec(html.slice(cut)) ?? [];
  const before = html.slice(0, html.length - tags.length);
  return before.endsWith(words) ? `${before.slice(0, -words.length).trimEnd()}${tags.trim()}` : undefined;
};

const photographer = /^[^。，,;；]{1,28}(?:攝|摄|攝影|摄影|圖片|图片|照片|相片|截圖|截图|網圖|网图|提供|供圖|供图)$/u;
// "(Left picture)" tells where to look, not who took it.
const placeOfPicture = /^[左右上下中前後后]/u;
const photoBy =
  /^(?:(?:file |stock |hand-?out )?(?:photo|photograph|picture|image|graphic|screenshot|screengrab|courtesy|credit)s?(?:\s?[:：]|\s(?:by|from|courtesy)\s|\sof\s)\s*\S.*|(?:file|stock|hand-?out) (?:photo|picture|image))$/i;
const photoBehind = /^(.{2,40}) (?:file )?(?:photo|picture|image)$/i;

// Without brackets only behind the end of a sentence, as RTHK's English pages have it; in Chinese behind a space too.
const photoAfterSentence =
  /(?:(?<=[.!?。！？…"'”’」』)])\s{0,3}|(?<=\S)\s{1,3}(?=[圖图攝摄相照]))((?:(?:file|stock|hand-?out) )?(?:(?:photo|photograph|picture|image|graphic|illustration|screenshot|screengrab)s?(?:\s?[:：]|\s(?:by|from|credit|courtesy of)\s)|credit\s?[:：]|(?:圖片|图片|攝影|摄影|相片|照片|圖|图)(?:[來来]源)?\s?[:：])\s?[^\s.!?。][^.!?。]{0,60})[.。]?$/i;

// One of these is in every find of that pattern, which takes long where there is none.
const longestPhotoCredit = 120;
const saysPhoto = /photo|picture|image|graphic|illustration|screen|credit|[圖图攝摄相照]/i;

/** What is said below a picture, the credit at its end taken off: `（港台圖片）`, `（路透社）`, `(Photo: AFP)`, `File photo: RTHK`. */
export const toCaption = ({ text, line }: Found): Caption => {
  const end = text.slice(-longestTail);
  const inBrackets = tail.exec(end);
  const inside = (inBrackets?.[1] ?? '').trim();
  const behind = saysPhoto.test(end.slice(-longestPhotoCredit)) ? photoAfterSentence.exec(end) : null;
  const [found, credit] = namesPhotographer(inside) ? [inBrackets?.[0], inside] : [behind?.[0], behind?.[1]];
  const rest = text.slice(0, text.length - (found ?? '').length).trimEnd();
  return rest === '' || credit === undefined ? { text, line } : { text: rest, line, credit };
};

/** A paragraph is no caption beyond this length, in UTF-16 code units. */
const longestCaption = 300;

/** The caption that a paragraph is: a sentence and behind it `Photo: Ann Example`; `undefined` for any other. */
export const toPhotoLine = (found: Found): Caption | undefined => {
  if (found.text.length > longestCaption) return undefined;
  // Nothing is said but who took it.
  if (ownPhotoCredit.test(found.text)) return found;
  const caption = toCaption(found);
  const isSaid = /photo|picture|image|illustration|handout|screen|[圖图][片:：]|攝|摄|[相照]片|截[圖图]/i.test(
    caption.credit ?? '',
  );
  return isSaid ? caption : undefined;
};

const namesPhotographer = (inside: string): boolean => {
  if (inside === '') return false;
  if (toNames(inside) !== undefined || photoBy.test(inside)) return true;
  // An agency and its photographer.
  const [agency = '', person = ''] = inside.replace(/, (?:File|Pool)$/, '').split(/\s?[/／]\s?/);
  if (agencies.has(agency.replace(/ (?:File )?Photo$/, '')) && properName.test(person)) return true;
  const before = photoBehind.exec(inside)?.[1];
  if (before !== undefined) return toNames(before) !== undefined;
  return photographer.test(inside) && !placeOfPicture.test(inside);
};
