const wideSpace = /[\s\u200b\u2060\ufeff]/;

/** Trims white space of every width, zero included. By index, because a pattern for the end is quadratic on long runs. */
export const trimWide = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && wideSpace.test(text.charAt(start))) start += 1;
  while (end > start && wideSpace.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};
