/** True for a well-formed BCP 47 tag, e.g. `en-HK`; `en_HK` is none. */
export const isLanguageTag = (text: string): boolean => {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    /* v8 ignore next -- @preserve: Intl throws nothing else for a text */
    throw error;
  }
};
