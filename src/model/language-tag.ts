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

/** True for the first part of a tag where it names a language: `en`, `yue`; `zn` is none. */
export const namesLanguage = (part: string): boolean => part.length === 3 || twoLetters.has(part.toLowerCase());

const longestTag = 100;

/** True for a well-formed BCP 47 tag that names a language, e.g. `en-HK`; `en_HK` and `zn` do not. */
export const isLanguageTag = (text: string): boolean => {
  const [, language] = /^([A-Za-z]{2,3})(?:-[A-Za-z0-9]{2,8})*$/.exec(text.slice(0, longestTag + 1)) ?? [];
  if (language === undefined || !namesLanguage(language) || text.length > longestTag) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    /* v8 ignore next -- @preserve: Intl throws nothing else for a text */
    throw error;
  }
};
