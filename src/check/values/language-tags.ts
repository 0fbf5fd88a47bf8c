import type { ValueKind } from '../value.ts';

/** ISO 639-1: a tag of two letters that is none of these names no language. Longer ones are too many to list. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji ' +
    'jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb ' +
    'nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ' +
    'ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

const tag = /^([A-Za-z]{2,3})(?:-[A-Za-z0-9]{1,8})*$/;
const privateOrOld = /^[xi](?:-[A-Za-z0-9]{1,8})+$/i;

/** True for a language tag that names a language, e.g. `en-HK`; `en_HK`, `english` and `xx` do not. */
export const isLanguage = (text: string): boolean => {
  if (text.length > 100) return false;
  if (privateOrOld.test(text)) return true;
  const language = tag.exec(text)?.[1]?.toLowerCase();
  return language !== undefined && (language.length === 3 || twoLetters.has(language));
};

/** The same in an attribute, whose white space nothing takes away. */
export const languageInAttribute: ValueKind = {
  code: 'InvalidLanguage',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
  expected: 'a language tag such as en or zh-Hant-HK (with hyphens, and no white space around it)',
  isRight: isLanguage,
};

/** A language tag (BCP 47). */
export const languageTag: ValueKind = {
  code: 'InvalidLanguage',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
  expected: 'a language tag such as en or zh-Hant-HK (with hyphens)',
  isRight: (text) => isLanguage(text.trim()),
};
