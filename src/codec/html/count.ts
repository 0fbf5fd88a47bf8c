/** What a text holds, whether it is markup or words: counted in one pass, without a tree. */
export interface MarkupCount {
  /** Where an element seems to begin. */
  readonly elements: number;
  /** Every `<`. */
  readonly signs: number;
  /** UTF-16 code units that a person would see: neither tags nor scripts, styles or comments. */
  readonly words: number;
}

/** Counts what reading a text as HTML would meet, up to its `mostSigns`th `<`. Each part of it is looked at once, however it is spelt. */
export const countMarkup = (source: string, mostSigns: number): MarkupCount => {
  let elements = 0;
  let signs = 0;
  let words = 0;
  let paragraphs = 0;
  let behind = 0;
  let close = -1;
  for (
    let at = source.indexOf('<');
    at !== -1 && signs < mostSigns;
    at = source.indexOf('<', Math.max(at + 1, behind))
  ) {
    signs += 1;
    words += Math.max(0, at - behind);
    behind = at;
    const start = source.slice(at + 1, at + 10);
    if (!beginsTag.test(start)) continue;
    if (beginsElement.test(start)) elements += 1;
    // An end tag of a paragraph that is not open makes one.
    if (beginsParagraph.test(start)) paragraphs += 1;
    if (endsParagraph.test(start)) {
      if (paragraphs === 0) elements += 1;
      else paragraphs -= 1;
    }
    const [, unseen = ''] = beginsUnseen.exec(start) ?? [];
    if (unseen !== '') {
      behind = endOfUnseen(source, at, unseen.toLowerCase());
    } else {
      if (close < at) close = endOf(source, '>', at);
      // A tag that another one begins in is not closed.
      const next = source.indexOf('<', at + 1);
      behind = next === -1 ? close : Math.min(close, next);
    }
  }
  return { elements, signs, words: words + Math.max(0, source.length - behind) };
};

// An end tag of a line break makes one.
const beginsElement = /^(?:[a-z]|\/br[\s/>])/i;
const beginsParagraph = /^p[\s/>]/i;
const endsParagraph = /^\/p[\s/>]/i;
const beginsTag = /^[a-z/!?]/i;
const beginsUnseen = /^(!--|(?:script|style)(?=[\s/>]))/i;

const endOf = (source: string, sign: string, from: number): number => {
  const found = source.indexOf(sign, from);
  return found === -1 ? source.length : found + sign.length;
};

const endOfUnseen = (source: string, from: number, name: string): number => {
  if (name === '!--') return endOf(source, '-->', from);
  const closing = name === 'script' ? /<\/script/gi : /<\/style/gi;
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
};
