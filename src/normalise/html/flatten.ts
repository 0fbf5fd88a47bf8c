import { blocks, toAllowedName } from './allowed.ts';

// The way out for a bomb: more elements open at once than any browser keeps.
const rawText = 'script|style|title|textarea|xmp|noscript|template';
// Each alternative takes its match to the end of the text if need be: nothing is ever read twice.
const anyTag = new RegExp(
  `<!--[^]*?(?:-->|$)|<(${rawText})(?![a-z0-9])[^]*?(?:</\\1[^>]*(?:>|$)|$)|</?([a-z][^\\s/>]*)[^>]*(?:>|$)`,
  'gi',
);

/** The words and pictures with paragraphs only. Not meant to be exact, nor safe: its result is sanitised like any other. */
export const flatten = (html: string): string =>
  html.replace(anyTag, (tag: string, _: string | undefined, spelt: string | undefined) => {
    const name = toAllowedName(spelt?.toLowerCase() ?? '');
    if (name === 'img' || name === 'br') return tag;
    if (name === 'div' || blocks.has(name)) return '<p>';
    // Not nothing at all: `<<b>i>` must not become a tag.
    return '<!---->';
  });
