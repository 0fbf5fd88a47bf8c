/** A DOCTYPE as it stands in front of the root element. */
export interface Doctype {
  /** Where its `<` stands. */
  readonly start: number;
  /** Behind its `>`; `undefined` where it never ends. */
  readonly end: number | undefined;
  readonly systemId: string | undefined;
  /** What stands between its brackets; `undefined` where it has none. */
  readonly subset: string | undefined;
}

/** Where the DOCTYPE of a document stands, if it has one: behind nothing but white space, comments and instructions. */
export const findDoctype = (text: string): number | undefined => {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) break;
    const closed = text.indexOf(end, at + 2);
    if (closed === -1) return undefined;
    at = closed + end.length;
  }
  return text.slice(at, at + '<!DOCTYPE'.length).toUpperCase() === '<!DOCTYPE' ? at : undefined;
};

/** Looks at the DOCTYPE of a document, once and from left to right, without reading what it declares. */
export const readDoctype = (text: string): Doctype | undefined => {
  const start = findDoctype(text);
  if (start === undefined) return undefined;
  const literals: string[] = [];
  let isPublic = false;
  for (let at = start + '<!DOCTYPE'.length; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") {
      const closed = text.indexOf(character, at + 1);
      if (closed === -1) break;
      literals.push(text.slice(at + 1, closed));
      at = closed;
    } else if (character === '[' || character === '>') {
      const subset = character === '[' ? text.slice(at + 1) : undefined;
      const end = character === '[' ? undefined : at + 1;
      return { start, end, systemId: literals[isPublic ? 1 : 0], subset };
    } else if (character === 'P' && text.startsWith('PUBLIC', at)) {
      isPublic = true;
    }
  }
  return { start, end: undefined, systemId: undefined, subset: undefined };
};

/** The document with white space in place of its DOCTYPE: every line and column stays what it was. */
export const withoutDoctype = (text: string, { start, end = start }: Doctype): string =>
  text.slice(0, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ') + text.slice(end);
