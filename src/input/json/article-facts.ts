import type { Capture, Found } from '../../model/capture.ts';
import { toCaption } from '../credit.ts';
import { names, type Reading, wrongType } from './article-reading.ts';
import { itemsOf, memberOf, toFoundText, toObject } from './fields.ts';

/** The names in a text, an object with a `name`, or a list of them. */
export const namesOf = (reading: Reading, keys: readonly string[]): readonly Found[] => {
  const member = memberOf(reading.object, keys);
  if (member === undefined) return [];
  const { file } = reading.object;
  return itemsOf(member, file).flatMap((item) => {
    const text = toFoundText(item);
    if (text !== undefined) return [text];
    const stated = toObject(file, item.value, item.at);
    const target = stated === undefined ? undefined : memberOf(stated, ['@id']);
    const pointed = typeof target?.value === 'string' ? reading.context.byId.get(target.value) : undefined;
    const found = [stated, pointed].flatMap((object) => {
      const name = object === undefined ? undefined : memberOf(object, ['name', 'title', 'label', 'term']);
      return (name === undefined ? undefined : toFoundText(name)) ?? [];
    });
    if (found.length === 0 && target === undefined) wrongType(reading, 'warning', item, 'a name or a list of names');
    return found.slice(0, 1);
  });
};

/** The section, and the tags; what is named beside the section is a tag. */
export const topicsOf = (
  reading: Reading,
): { readonly section: Found | undefined; readonly tags: readonly Found[] } => {
  const [section, ...others] = namesOf(reading, names.section);
  const tags = names.tags.flatMap((name) =>
    namesOf(reading, [name]).flatMap(({ text, line }) =>
      text
        .split(/[,，、;；]/)
        .map((tag) => ({ text: tag.trim(), line }))
        .filter((tag) => tag.text !== ''),
    ),
  );
  return { section, tags: [...others, ...tags] };
};

/** The language tag, e.g. `en-HK`. */
export const languageOf = (reading: Reading): Found | undefined => {
  const member = memberOf(reading.object, names.language);
  if (member === undefined) return undefined;
  const object = toObject(reading.object.file, member.value, member.at);
  const tag = object === undefined ? member : memberOf(object, ['alternatename', 'code', 'name']);
  const found = tag === undefined ? undefined : toFoundText(tag);
  if (found === undefined) wrongType(reading, 'warning', member, 'a language tag such as "en-HK"');
  return found;
};

/** A picture, and what is said below it. */
export interface Picture {
  readonly address: Found;
  readonly caption: Found | undefined;
}

/** A picture's address, an object that holds one, or the first of a list of them. */
export const imageOf = (reading: Reading): Picture | undefined => {
  const member = memberOf(reading.object, names.image);
  const { file } = reading.object;
  const [item] = member === undefined ? [] : itemsOf(member, file);
  if (member === undefined || item === undefined) return undefined;
  const address = toFoundText(item);
  if (address !== undefined) return { address, caption: undefined };
  const stated = toObject(file, item.value, item.at);
  const target = stated === undefined ? undefined : memberOf(stated, ['@id']);
  const object = (typeof target?.value === 'string' ? reading.context.byId.get(target.value) : undefined) ?? stated;
  const source = object === undefined ? undefined : memberOf(object, ['url', 'contenturl', 'src', '@id']);
  const found = source === undefined ? undefined : toFoundText(source);
  if (object === undefined || found === undefined) {
    wrongType(reading, 'warning', member, 'the address of a picture');
    return undefined;
  }
  const caption = memberOf(object, ['caption']);
  return { address: found, caption: caption === undefined ? undefined : toFoundText(caption) };
};

/** The captions that the article names, else the picture's own. */
export const captionsOf = (reading: Reading, ofImage: Found | undefined): Capture['captions'] => {
  const stated = namesOf(reading, names.caption);
  const all = stated.length === 0 && ofImage !== undefined ? [ofImage] : stated;
  return all.map(toCaption);
};
