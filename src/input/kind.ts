import type { Capture } from '../model/capture.ts';
import { tooMuchJson } from './too-much.ts';

/** How far the first tag of a document may be from its start, in characters. */
const reach = 4_096;

const declarationOrComment = /^(?:<\?[^>]*>|<!--.*?-->)\s*/s;
const htmlRoot = /^(?:<!doctype html\b|<html[\s>])/i;
const feedRoot = /^(?:<!doctype\b|<(?:rss|feed|rdf:RDF|(?:\w+:)(?:rss|feed))[\s>])/i;
const anyTag = /<[a-z!/]/i;

/** What a file holds, whatever it is called: by the first words of it, which are surer than an extension. */
export const formatOf = (text: string, byName: Capture['format']): Capture['format'] => {
  let start = text.slice(0, reach).trimStart();
  for (let skipped = declarationOrComment.exec(start); skipped !== null; skipped = declarationOrComment.exec(start))
    start = start.slice(skipped[0].length);
  if (htmlRoot.test(start)) return 'html';
  if (feedRoot.test(start)) return 'feed';
  if (byName !== 'json' && holdsJson(text)) return 'json';
  if (byName === 'html' && !anyTag.test(text)) return 'text';
  return byName;
};

/** True for a JSON object, or a list of them: a title such as `{{ name }}` is none. */
const holdsJson = (text: string): boolean => {
  if (!/^\s*(?:\{\s*"|\[\s*\{\s*")/.test(text.slice(0, reach))) return false;
  if (tooMuchJson(text) !== undefined) return true;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    /* v8 ignore next -- @preserve: JSON.parse throws nothing else for a text */
    throw error;
  }
};

const lessThan = 60;

/** Where a file's bytes may declare their encoding: in the XML declaration, in a `<meta>` of HTML, or nowhere. */
export const declaresIn = (bytes: Uint8Array, byName: Capture['format']): 'xml' | 'html' | 'text' => {
  const first = bytes.subarray(0, 200);
  const start = first.includes(lessThan) ? String.fromCharCode(...first).trimStart() : '';
  if (start.startsWith('<?xml') || byName === 'feed') return 'xml';
  return byName === 'html' || htmlRoot.test(start) ? 'html' : 'text';
};
