import type { Block, Caption, Credit, Found } from '../model/capture.ts';

/** Agencies by the names that stand in credits. In prose the same names are no credit. */
const agencies: ReadonlySet<string> = new Set([
  ...['AFP', 'AP', 'Reuters', 'Xinhua', 'CNA', 'CNS', 'DPA', 'dpa', 'EFE', 'ANI', 'ANSA', 'UPI', 'PA', 'TASS', 'Tass'],
  ...['Kyodo', 'Yonhap', 'PTI', 'AAP', 'Bloomberg', 'Agence France-Presse', 'Associated Press', 'The Associated Press'],
  ...['Xinhua News Agency', 'China News Service', 'Kyodo News', 'Yonhap News Agency', 'Agencies', 'RTHK'],
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

// Only the last characters of a text are looked at: a credit is short.
const tail = /[(（]([^()（）\n]{2,120})[)）]\s{0,9}[.。]?$/;
const longestTail = 160;
const reportingBy =
  /^(?:(?:with )?additional reporting(?: by|:)|reporting by|with reporting by|writing by|edited by|editing by|sources?\s{0,3}[:：]|(?:資料|消息)?[來来]源\s{0,3}[:：])\s*(\S.*)$/i;
// Begins with a capital, or in a script that has none.
const properName = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\d .'’&-]{0,60}$/u;

/** What a credit names: `Additional reporting by AFP`, `AP/Xinhua`, `法新社`; `undefined` for any other words. */
export const toNames = (words: string): readonly string[] | undefined => {
  const text = words.trim();
  if (text.length > longestTail) return undefined;
  const named = reportingBy.exec(text)?.[1];
  const parts = (named ?? text).split(/[/／、,;；]|\s(?:and|&)\s/).map((part) => part.trim());
  const names = parts.map((part) =>
    named === undefined || agencies.has(part) ? part : part.replace(/ in \p{Lu}.*$/u, ''),
  );
  if (!names.every((name) => agencies.has(name) || properName.test(name))) return undefined;
  return named !== undefined || names.every((name) => agencies.has(name)) ? names : undefined;
};

/** The credit that a line ends with, and the words before it; `undefined` where it ends with none. */
const splitCredit = (
  text: string,
): { readonly rest: string; readonly inside: string; readonly names: readonly string[] } | undefined => {
  const found = tail.exec(text.slice(-longestTail));
  const inside = (found?.[1] ?? '').trim();
  const names = toNames(inside);
  if (found === null || names === undefined) return undefined;
  return { rest: text.slice(0, text.length - found[0].length).trimEnd(), inside, names };
};

/** The credit that a line is, e.g. `(AFP)`; `undefined` where there are words before it. */
export const toCredit = ({ text, line }: Found): Credit | undefined => {
  const split = splitCredit(text);
  return split?.rest === '' ? { text: split.inside, line, names: split.names } : undefined;
};

/** More credits than these no story has; the rest is story. */
const mostCredits = 4;

/**
 * Lifts the credits off the end of the last paragraph, which keeps its sentence whole; one that is nothing but a credit
 * goes. Brackets anywhere else, or around anything but agencies, stay where they are, and so does all that has markup.
 */
export const liftCredit = <T extends Block>(
  paragraphs: readonly T[],
): { readonly paragraphs: readonly T[]; readonly credits: readonly Credit[] } => {
  const kept = [...paragraphs];
  const credits: Credit[] = [];
  while (credits.length < mostCredits) {
    const last = kept.at(-1);
    const split = last === undefined || last.html !== undefined ? undefined : splitCredit(last.text);
    if (last === undefined || split === undefined) break;
    kept.pop();
    credits.unshift({ text: split.inside, line: last.line, names: split.names });
    if (split.rest !== '') kept.push({ ...last, text: split.rest });
  }
  return { paragraphs: kept, credits };
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

/** What is said below a picture, the credit at its end taken off: `（港台圖片）`, `（路透社）`, `(Photo: AFP)`, `File photo: RTHK`. */
export const toCaption = ({ text, line }: Found): Caption => {
  const end = text.slice(-longestTail);
  const inBrackets = tail.exec(end);
  const inside = (inBrackets?.[1] ?? '').trim();
  const behind = photoAfterSentence.exec(end);
  const [found, credit] = isPhotoCredit(inside) ? [inBrackets?.[0], inside] : [behind?.[0], behind?.[1]];
  const rest = text.slice(0, text.length - (found ?? '').length).trimEnd();
  return rest === '' || credit === undefined ? { text, line } : { text: rest, line, credit };
};

const isPhotoCredit = (inside: string): boolean => {
  if (toNames(inside) !== undefined || photoBy.test(inside)) return true;
  // An agency and its photographer.
  const [agency = '', person = ''] = inside.split(/\s?[/／]\s?/);
  if (agencies.has(agency) && properName.test(person)) return true;
  const before = photoBehind.exec(inside)?.[1];
  if (before !== undefined) return toNames(before) !== undefined;
  return photographer.test(inside) && !placeOfPicture.test(inside);
};
