import type { Credit, Found } from '../model/capture.ts';

/** Agencies by the names that stand in credits. In prose the same names are no credit. */
const agencies: ReadonlySet<string> = new Set([
  ...[
    'AFP',
    'AP',
    'Reuters',
    'Xinhua',
    'CNA',
    'CNS',
    'DPA',
    'EFE',
    'ANI',
    'ANSA',
    'UPI',
    'PA',
    'TASS',
    'Kyodo',
    'Yonhap',
    'PTI',
  ],
  ...[
    'Bloomberg',
    'Agence France-Presse',
    'Associated Press',
    'Xinhua News Agency',
    'China News Service',
    'Agencies',
    'RTHK',
  ],
  ...[
    '法新社',
    '路透社',
    '新華社',
    '新华社',
    '美聯社',
    '美联社',
    '中新社',
    '中央社',
    '共同社',
    '韓聯社',
    '彭博',
    '彭博社',
    '塔斯社',
    '港台',
  ],
]);

const tail = /[(（]([^()（）\n]{2,120})[)）]\s*[.。]?$/;
const reportingBy =
  /^(?:(?:with )?additional reporting(?: by|:)|reporting by|with reporting by|writing by|edited by|source:)\s+(.+)$/i;
// Begins with a capital, or in a script that has none.
const properName = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\d .'’&-]{0,60}$/u;

/** What a tail credit names: `(Additional reporting by AFP)`, `(AP/Xinhua)`, `（法新社）`; `undefined` for any other bracket. */
const toNames = (inside: string): readonly string[] | undefined => {
  const text = inside.trim();
  const named = reportingBy.exec(text)?.[1];
  const parts = (named ?? text).split(/\s*[/／、,;]\s*|\s+(?:and|&)\s+/).map((part) => part.trim());
  const names = parts.map((part) => (named === undefined ? part : part.replace(/ in \p{Lu}.*$/u, '')));
  if (!names.every((name) => properName.test(name))) return undefined;
  return named !== undefined || names.every((name) => agencies.has(name)) ? names : undefined;
};

/**
 * Lifts the credit off the end of the last paragraph, which keeps its sentence whole. Brackets anywhere else, or around
 * anything but agencies, stay where they are.
 */
export const liftCredit = (
  paragraphs: readonly Found[],
): { readonly paragraphs: readonly Found[]; readonly credits: readonly Credit[] } => {
  const last = paragraphs.at(-1);
  const found = last === undefined ? null : tail.exec(last.text.slice(-160));
  const names = found === null ? undefined : toNames(found[1] ?? '');
  if (last === undefined || found === null || names === undefined) return { paragraphs, credits: [] };
  const text = last.text.slice(0, last.text.length - found[0].length).trimEnd();
  const credit: Credit = { text: (found[1] ?? '').trim(), line: last.line, names };
  const before = paragraphs.slice(0, -1);
  return { paragraphs: text === '' ? before : [...before, { text, line: last.line }], credits: [credit] };
};
