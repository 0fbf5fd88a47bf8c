/** CSS properties that keep within their own element. */
const safeProperties = new Set(
  (
    'azimuth background background-color border border-collapse border-color border-spacing border-style ' +
    'border-width clear color cursor direction display elevation float font font-family font-size font-style font-variant ' +
    'font-weight height letter-spacing line-height margin max-height max-width min-height ' +
    'min-width overflow padding page page-break-after page-break-before page-break-inside pause pause-after pause-before ' +
    'pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align ' +
    'text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width'
  ).split(' '),
);

const side = /^(?:border|margin|padding)-(?:top|right|bottom|left)(?:-(?:color|style|width))?$/;

const isSafeProperty = (name: string): boolean => safeProperties.has(name) || side.test(name);

/** Properties whose values can push an element over others: their words are looked at one by one. */
const measured = /^(?:background|border|margin|padding)/;

const safeWords = new Set(
  (
    'aqua auto black block blue bold both bottom brown center collapse cyan dashed dotted double fuchsia gold gray green ' +
    'grey groove hidden !important important ! inherit initial inset italic left lime magenta maroon medium navy none ' +
    'normal nowrap olive orange outset pink pointer purple red ridge right separate silver solid teal thick thin top ' +
    'transparent underline unset violet white yellow'
  ).split(' '),
);

const measure =
  /^(?:#[0-9a-f]{3,8}|\d{0,3}(?:\.\d{0,4})?(?:r?em|cm|ch|ex|in|mm|pc|pt|px|vh|vw|%)?|(?:rgb|hsl)a?\([\d.,%]*\))$/;

/** Characters of plain values: no addresses, no escapes, no braces. */
const plainValue = /^[\w\s.,#%!'"()+-]*$/;
const call = /([\w-]*)\(/g;
const safeCalls = new Set(['rgb', 'rgba', 'hsl', 'hsla']);

/** What of a `style` attribute a reader takes out, as it stands there: a property, a word of its value, or all of it. */
export const unsafeStyle = (style: string): readonly string[] => {
  if (style.length > 10_000) return [style];
  const unsafe = new Set<string>();
  for (const declaration of style.split(';')) {
    if (declaration.trim() === '') continue;
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (colon === -1) unsafe.add(declaration.trim());
    else if (!isSafeProperty(property)) unsafe.add(property);
    else for (const part of unsafeParts(property, value)) unsafe.add(part);
  }
  return [...unsafe];
};

const unsafeParts = (property: string, value: string): readonly string[] => {
  if (!plainValue.test(value)) return [value];
  for (const [, name = ''] of value.matchAll(call)) if (!safeCalls.has(name)) return [value];
  if (!measured.test(property)) return [];
  // A colour such as `rgb(0, 0, 0)` is one word.
  const words = value
    .replace(/\s*,\s*/g, ',')
    .replace(/\(\s+/g, '(')
    .replace(/\s+\)/g, ')')
    .split(/\s+/);
  return words.filter((word) => !safeWords.has(word) && !measure.test(word));
};
