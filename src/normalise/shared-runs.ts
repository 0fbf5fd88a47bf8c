/** A story as it is laid beside others of its instant. */
export interface Story {
  readonly headline: ReadonlySet<string>;
  /** How many words the text has, counted as often as they stand there. */
  readonly length: number;
  readonly words: ReadonlySet<string>;
  /** What is counted with digits or Chinese numerals, e.g. `10.30` or `二十七`. */
  readonly figures: ReadonlySet<string>;
  /** Every run of four words, by its number. */
  readonly runs: ReadonlySet<number>;
}

// These scripts put no space between words: there every character counts as one.
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const aCharacter = new RegExp(`[${unspaced}]`, 'u');
const charactersAndWords = new RegExp(`[${unspaced}]|[^${unspaced}]+`, 'gu');
// With a limit, because V8 keeps a way back for every character of a match and gives up on some millions of them.
const unbroken = /[\p{L}\p{M}\p{N}]{1,1000}/gu;

/** The words of a text, in lower case; a Chinese character is a word of its own, e.g. `['the', '港', '鐵', 'line']`. */
export const toWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(unbroken) ?? []).flatMap((piece) =>
    aCharacter.test(piece) ? (piece.match(charactersAndWords) ?? []) : piece,
  );

// A single Chinese numeral is too often part of a word: 一 as in 一般.
const figure = /\p{Nd}+(?:[.,:]\p{Nd}+)*|[〇零一二兩三四五六七八九十廿卅百千萬億]{2,}/gu;

/** Gives every run a number, the same run the same number. */
export type Numbering = (run: string) => number;

/** A numbering of its own: numbers from two of them mean nothing to each other. */
export const toNumbering = (): Numbering => {
  const numbers = new Map<string, number>();
  return (run) => {
    const known = numbers.get(run);
    if (known !== undefined) return known;
    numbers.set(run, numbers.size);
    return numbers.size - 1;
  };
};

/** The fewest words that can tell a story from another: a shorter text may be a phrase that the site puts under many. */
export const fewestWords = 40;

/** A text with its headline as a story; `undefined` when it is too short to be compared. */
export const toStory = (headline: string, text: string, numbering: Numbering): Story | undefined => {
  const words = toWords(text);
  if (words.length < fewestWords) return undefined;
  return {
    headline: new Set(toWords(headline)),
    length: words.length,
    words: new Set(words),
    figures: new Set(text.match(figure)),
    runs: new Set(words.slice(3).map((_, at) => numbering(words.slice(at, at + 4).join(' ')))),
  };
};

/** Four fifths of the runs must be shared. */
const mostOwnRuns = (runs: number): number => Math.floor(runs / 5);
// Where something is cut out or put in, the three runs across the gap are new, and nothing else is.
const runsAcrossGap = 3;
// One may be a correction; two and more are what a bulletin is about: a draw, a forecast, a score.
const figuresOfAnother = 2;

/**
 * How much of the shorter one's runs the longer one has, in whole per cent from 80 to 100, when the two tell one story;
 * `undefined` when they do not, or when nobody can know.
 *
 * The share is counted of the shorter one, because what a capture has lost is no other story; but the shorter must be more
 * than half of the longer, so that a round-up can never join the stories that it quotes. And two reports of one form share
 * most of their runs too, so what is *not* shared decides: either one of them tells nothing new, or what each
 * has for itself looks like a correction.
 */
export const percentShared = (a: Story, b: Story): number | undefined => {
  const [shorter, longer] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  if (shorter.size * 2 <= longer.size) return undefined;
  const own = countOwn(shorter, longer, mostOwnRuns(shorter.size));
  if (own > mostOwnRuns(shorter.size)) return undefined;
  const same = tellsNothingNew(a, b) || tellsNothingNew(b, a) || isCorrected(a, b);
  return same ? Math.floor((100 * (shorter.size - own)) / shorter.size) : undefined;
};

/** How many of `mine` are not in `others`, counted no further than one over `limit`. */
const countOwn = <Value>(mine: ReadonlySet<Value>, others: ReadonlySet<Value>, limit: number): number => {
  let own = 0;
  for (const value of mine) {
    if (others.has(value)) continue;
    own += 1;
    if (own > limit) return own;
  }
  return own;
};

const tellsNothingNew = (a: Story, b: Story): boolean =>
  countOwn(a.words, b.words, 0) === 0 && countOwn(a.runs, b.runs, runsAcrossGap) <= runsAcrossGap;

const isCorrected = (a: Story, b: Story): boolean =>
  !(hasOtherFigures(a, b) && hasOtherFigures(b, a)) && !(isHeadedByItsOwn(a, b) && isHeadedByItsOwn(b, a));

const hasOtherFigures = (a: Story, b: Story): boolean =>
  countOwn(a.figures, b.figures, figuresOfAnother) >= figuresOfAnother;

/** True when the headline names what only this text tells: another road, another team. */
const isHeadedByItsOwn = (a: Story, b: Story): boolean =>
  [...a.headline].some((word) => a.words.has(word) && !b.words.has(word));

/**
 * The runs by which a story looks for a longer one that tells the same: its rarest, one more than the longer one may lack,
 * so that one of them at least is in it. None when too many runs are in no other story at all.
 */
export const tellingRuns = ({ runs }: Story, howMany: (run: number) => number): readonly number[] => {
  const inOthers = [...runs].filter((run) => howMany(run) > 1);
  const stillMissing = mostOwnRuns(runs.size) - (runs.size - inOthers.length);
  return inOthers.toSorted((a, b) => howMany(a) - howMany(b)).slice(0, Math.max(0, stillMissing + 1));
};
