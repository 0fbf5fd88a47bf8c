import { quote } from '../model/problem.ts';

/** The first place where a text is no JSON. */
export interface JsonFault {
  readonly offset: number;
  /** A full sentence, and perhaps a second one with the cure. */
  readonly reason: string;
}

/** Is told of everything that the scanner passes. */
export interface JsonListener {
  /** A member's key, from its opening quote on. */
  key(offset: number): void;
  /** A value begins; `opens` where it holds others. */
  value(offset: number, opens: boolean): void;
  /** A list or an object ends. */
  close(): void;
}

type Expecting = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma' | 'nothing';

/** Goes through JSON from its start to its end, or to its first fault. */
export const scanJson = (text: string, listener: JsonListener | undefined): JsonFault | undefined => {
  /** The brackets that close what is open. */
  const open: ('}' | ']')[] = [];
  let expecting: Expecting = 'value';
  let comma = 0;
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const character = text.charAt(at);
    const closing = open.at(-1);
    const begins = expecting === 'value' || expecting === 'value or end';
    if (
      character === closing &&
      (expecting === 'comma' || expecting === 'value or end' || expecting === 'key or end')
    ) {
      listener?.close();
      open.pop();
      expecting = open.length === 0 ? 'nothing' : 'comma';
      at += 1;
    } else if (character === closing && comma > 0 && (expecting === 'value' || expecting === 'key')) {
      return { offset: comma, reason: `Expected JSON without a comma before "${closing}", found one. Take it out.` };
    } else if (expecting === 'comma' && character === ',') {
      comma = at;
      expecting = closing === '}' ? 'key' : 'value';
      at += 1;
    } else if (expecting === 'colon' && character === ':') {
      comma = 0;
      expecting = 'value';
      at += 1;
    } else if ((expecting === 'key' || expecting === 'key or end') && character === '"') {
      const fault = faultInText(text, at);
      if (fault !== undefined) return fault;
      listener?.key(at);
      at = endOfText(text, at);
      expecting = 'colon';
    } else if (begins && (character === '{' || character === '[')) {
      listener?.value(at, true);
      open.push(character === '{' ? '}' : ']');
      expecting = character === '{' ? 'key or end' : 'value or end';
      comma = 0;
      at += 1;
    } else if (begins) {
      const fault = character === '"' ? faultInText(text, at) : undefined;
      if (fault !== undefined) return fault;
      const end = character === '"' ? endOfText(text, at) : endOfBareValue(text, at);
      if (end === at) return toFault(text, at, expecting, closing);
      listener?.value(at, false);
      expecting = open.length === 0 ? 'nothing' : 'comma';
      at = end;
    } else {
      return toFault(text, at, expecting, closing);
    }
  }
  return expecting === 'nothing' ? undefined : toFault(text, text.length, expecting, open.at(-1));
};

/** True for JSON of more than `most` values; any other text may seem to be that. In one pass, before a value is made. */
export const holdsMoreValues = (text: string, most: number): boolean => {
  let values = 1;
  for (let at = 0; at < text.length && values <= most; ) {
    const code = text.charCodeAt(at);
    if (code === commaMark || code === openBrace || code === openBracket) values += 1;
    at = code === quoteMark ? endOfText(text, at) : at + 1;
  }
  return values > most;
};

const skipSpace = (text: string, from: number): number => {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
  }
};

const quoteMark = 34;
const commaMark = 44;
const openBracket = 91;
const backslash = 92;
const openBrace = 123;

/** Behind the closing quote of a text that is known to be well-formed, or the end of the file. */
export const endOfText = (text: string, start: number): number => {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== quoteMark && at < text.length; code = text.charCodeAt(at))
    at += code === backslash ? 2 : 1;
  return at + 1;
};

const escaped = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

const faultInText = (text: string, start: number): JsonFault | undefined => {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== quoteMark; code = text.charCodeAt(at)) {
    if (at >= text.length) {
      const cut = `found the end of the file within ${quote(text.slice(start, start + 40))}`;
      return { offset: text.length, reason: `Expected a double quote that ends a JSON text, ${cut}. ${cutOff}` };
    }
    if (code < 32) return { offset: at, reason: controlReason(code) };
    if (code === backslash) {
      escaped.lastIndex = at;
      const [whole] = escaped.exec(text) ?? [];
      if (whole === undefined) {
        const found = quote(text.slice(at, at + 2));
        return { offset: at, reason: `Expected an escape that JSON knows, such as \\n or \\u4e2d, found ${found}.` };
      }
      at += whole.length;
    } else {
      at += 1;
    }
  }
  return undefined;
};

const controlReason = (code: number): string => {
  const name = code === 10 || code === 13 ? 'a line end' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const spelt = code === 10 ? '\\n' : `\\u${code.toString(16).padStart(4, '0')}`;
  return `Expected a JSON text that ends on its line, found ${name} within it. Write ${spelt} for it, or close the quotes.`;
};

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Behind the number that begins at `at`; `at` itself where there is none. */
export const endOfNumber = (text: string, at: number): number => {
  number.lastIndex = at;
  return number.test(text) ? number.lastIndex : at;
};

/** Behind a number, `true`, `false` or `null`; `at` itself where there is none. */
const endOfBareValue = (text: string, at: number): number => {
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  return endOfNumber(text, at);
};

const cutOff = 'It is cut off; capture it again.';
const wanted: Readonly<Record<Exclude<Expecting, 'comma'>, string>> = {
  value: 'a JSON value',
  'value or end': 'a JSON value or "]"',
  key: 'a JSON key in double quotes',
  'key or end': 'a JSON key in double quotes or "}"',
  colon: '":" behind a JSON key',
  nothing: 'one JSON value and nothing behind it',
};

const toFault = (text: string, offset: number, expecting: Expecting, closing: string | undefined): JsonFault => {
  const what = expecting === 'comma' ? `"," or "${closing ?? ''}" behind a JSON value` : wanted[expecting];
  const { found, cure } = describe(text.slice(offset, offset + 60), expecting);
  return { offset, reason: `Expected ${what}, found ${found}.${cure === '' ? '' : ` ${cure}`}` };
};

const describe = (rest: string, expecting: Expecting): { readonly found: string; readonly cure: string } => {
  if (rest === '') return { found: 'the end of the file', cure: cutOff };
  const [comment] = /^(?:\/[/*]|#)[^\r\n]*/.exec(rest) ?? [];
  if (comment !== undefined) return { found: `the comment ${quote(comment)}`, cure: 'JSON has none; take it out.' };
  const [word] = /^[\w$.+-]+/.exec(rest) ?? [];
  const found = quote(word ?? String.fromCodePoint(rest.codePointAt(0) ?? 0));
  if (rest.startsWith("'")) return { found: 'a single quote', cure: 'Write a double quote.' };
  if (expecting === 'nothing') return { found, cure: 'For several articles make it a list, [ … , … ].' };
  if (word !== undefined && (expecting === 'key' || expecting === 'key or end'))
    return { found, cure: 'Put double quotes around it.' };
  return { found, cure: '' };
};
