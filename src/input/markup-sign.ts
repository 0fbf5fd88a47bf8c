const names =
  'p|div|br|a|b|i|u|em|strong|span|ul|ol|li|h[1-6]|blockquote|figure|figcaption|img|table|section|article|main|header|pre|center|font|hr|sub|sup|small';
const opening = new RegExp(String.raw`^<(?:${names})(?:\s[^<>]*)?/?>`, 'i');
const closing = new RegExp(String.raw`</(?:${names})\s{0,9}>|<(?:br|img|hr)[\s/>]`, 'i');
// Nobody writes these in prose; beside one of them the rest is markup too.
const paragraph = /<\/p\s{0,9}>|<br\s{0,9}\/?>/i;
const link = /<a\s[^<>]{0,999}href=/i;
const comment = /^<!--.*?-->\s*/s;

/** True for text that is HTML beyond doubt: it begins with an element, or has paragraphs or links of it. `a < b` is text. */
export const isMarkup = (text: string): boolean => {
  let start = text.trimStart();
  for (let found = comment.exec(start); found !== null; found = comment.exec(start))
    start = start.slice(found[0].length);
  if (opening.test(start) && closing.test(start)) return true;
  return paragraph.test(start) || (link.test(start) && /<\/a\s{0,9}>/i.test(start));
};

const blockTag = /<(?:p|br|div|ul|ol|li|h[1-6]|blockquote|figure|table|section|article|pre|script|style)[\s/>]/i;

/** HTML whose paragraphs only blank lines part, with elements around them. */
export const withParagraphs = (html: string): string => {
  if (blockTag.test(html) || !/\n[ \t\r]*\n/.test(html)) return html;
  return html
    .split(/\n[ \t\r]*\n/)
    .map((piece) => `<p>${piece}</p>`)
    .join('\n');
};
