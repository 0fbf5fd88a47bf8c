const wideSpace = /[\s\u200b\u2060\ufeff]/;

/** Trims white space of every width, zero included. By index, because a pattern for the end is quadratic on long runs. */
export const trimWide = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isWideSpace(text, start)) start += 1;
  while (end > start && isWideSpace(text, end - 1)) end -= 1;
  return text.slice(start, end);
};

/** By its code for ASCII, which most texts begin and end with. */
const isWideSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : wideSpace.test(text.charAt(at));
};
