import { escapeText } from '../../codec/markup.ts';
import type { Found } from '../../model/capture.ts';
import { resolve } from '../feed/address.ts';
import { type Story, toStory } from '../feed/story.ts';
import { toFound, type Wording } from '../feed/words.ts';
import { isMarkup, withParagraphs } from '../markup-sign.ts';
import { names, type Reading, wrongType } from './article-reading.ts';
import { bareName, itemsOf, type JsonMember, memberOf } from './fields.ts';

/** Text, or what WordPress makes of one: an object whose `rendered` is HTML. */
const wordingOf = (member: JsonMember, isHtml: (text: string) => boolean): Wording | undefined => {
  const rendered = isList(member.value) ? undefined : renderedOf(member.value);
  const text = rendered ?? member.value;
  if (typeof text !== 'string') return undefined;
  const kind = rendered !== undefined || isHtml(text) ? 'html' : 'plain';
  return { kind, text: kind === 'html' ? withParagraphs(text) : text, lineAt: () => member.line };
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const renderedOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('rendered' in value)) return undefined;
  return Object.hasOwn(value, 'rendered') && typeof value.rendered === 'string' ? value.rendered : undefined;
};

const storyNames = [...names.html, ...names.body];
/** Bare names of what makes an object an article. */
export const articleNames = [...names.title, ...storyNames];

const machineTitles = ['headline', 'name', 'title'];

/** The headline, on one line where it is markup. */
export const titleOf = (reading: Reading): Found | undefined => {
  const isMachine = reading.context.role === 'machine';
  const member = memberOf(reading.object, isMachine ? machineTitles : names.title);
  if (member === undefined) return undefined;
  if (typeof member.value === 'string') return { text: member.value, line: member.line };
  const wording = wordingOf(member, isMarkup);
  if (wording === undefined) wrongType(reading, 'error', member, 'a headline as text');
  return toFound(wording);
};

/** The story; `image` is the picture that the article names, `base` what addresses are relative to. */
export const storyOf = (reading: Reading, image: string | undefined, base: string | undefined): Story => {
  const member = memberOf(reading.object, storyNames);
  const absolute = (address: string): string => resolve(address, base);
  const named = image === undefined ? undefined : absolute(image);
  const hints = { isOurs: false, image: named, resolve: absolute };
  if (member === undefined) return toStory(nothing, hints);
  const name = bareName(member.key);
  const isHtml = (text: string): boolean => name.endsWith('html') || (name !== 'contenttext' && isMarkup(text));
  const texts = itemsOf(member, reading.object.file).map((item) => wordingOf(item, isHtml));
  const wordings = texts.flatMap((wording) => wording ?? []);
  if (wordings.length < texts.length) {
    wrongType(reading, 'error', member, 'the story as text');
    return toStory(nothing, hints);
  }
  const isPlain = wordings.every(({ kind }) => kind === 'plain');
  const pieces = wordings.map(({ kind, text }) => (isPlain || kind === 'html' ? text : `<p>${escapeText(text)}</p>`));
  return toStory({ kind: isPlain ? 'plain' : 'html', text: pieces.join('\n\n'), lineAt: () => member.line }, hints);
};

const nothing: Wording = { kind: 'plain', text: '', lineAt: () => 1 };

/** The article's own summary as plain text. */
export const summaryOf = (reading: Reading): Found | undefined => {
  const member = memberOf(reading.object, names.summary);
  if (member === undefined) return undefined;
  const wording = wordingOf(member, isMarkup);
  if (wording === undefined) wrongType(reading, 'warning', member, 'a summary as text');
  return toFound(wording);
};
