import { drawnRule, type TextRules } from './profile.ts';

/** Text of no known page: the title, perhaps a source line, a line with a stamp, the story in paragraphs. */
export const plain: TextRules = {
  signs: [],
  tailSigns: [],
  stamp: undefined,
  stampAt: 'head',
  chrome: [drawnRule],
  between: [],
  debris: [],
  storyMarks: [],
  endMarks: [],
  // Only behind an indent, as an extractor leaves the list of a page's pictures: other bullets are the story's own.
  caption: /^\s+•\s*(\S.*)$/s,
  hasCaptionsWithin: false,
  titleSuffix: undefined,
  noArticleTitles: [],
  languages: [],
};
