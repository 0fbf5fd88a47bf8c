/** A fragment of HTML that is also well-formed XML, already escaped. */
export interface Markup {
  readonly markup: string;
}

const voidElements = new Set(['br', 'hr', 'img', 'link', 'meta', 'wbr']);

/**
 * Text as HTML and XML spell it, escaped once; `>` too, so that no `]]>` is ever written. By patterns: V8 makes of every
 * `replaceAll` a chain as long as its finds, and a text may hold millions of them.
 */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

/** Plain text as markup: every character is shown as it stands. */
export const words = (text: string): Markup => ({ markup: escapeText(text) });

/** The same with quotes escaped too, so that nothing in it looks like an attribute, wherever a tool may copy it. */
export const quotedWords = (text: string): Markup => ({ markup: escapeQuoted(text) });

const escapeQuoted = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** Markup that is known to be safe and well-formed, e.g. an article's `contentHtml`. */
export const trusted = (markup: string): Markup => ({ markup });

/** An element. Attributes that are `undefined` are left out; text among the children is escaped. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Markup | string | undefined)[]
): Markup => {
  let spelt = '';
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) spelt += ` ${key}="${escapeQuoted(value)}"`;
  if (voidElements.has(name)) return { markup: `<${name}${spelt}/>` };
  return { markup: `<${name}${spelt}>${join(children)}</${name}>` };
};

/** Children one after the other, with nothing between them. */
export const join = (children: readonly (Markup | string | undefined)[]): string => {
  let markup = '';
  for (const child of children)
    if (child !== undefined) markup += typeof child === 'string' ? escapeText(child) : child.markup;
  return markup;
};
