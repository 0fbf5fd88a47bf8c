import { noRules } from './html-rules.ts';
import { drawnRule, type SiteProfile } from './profile.ts';

/** The Standard, www.thestandard.com.hk. */
export const theStandard: SiteProfile = {
  name: 'the-standard',
  timezone: 'Asia/Hong_Kong',
  dayFirst: true,
  address:
    /^https?:\/\/(?:[a-z0-9-]+\.)*thestandard\.com\.hk\/.*\/(?:section|article)\/(?:\d{1,3}\/)?(?<number>\d{5,9})(?:\/|$)/,
  fileName: undefined,
  text: {
    signs: [/^[A-Z][A-Za-z &-]{1,30} ?\| ?\d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}:\d{2} ?[ap]m$/],
    tailSigns: [],
    stamp: /\| ?\d{1,2} [A-Z][a-z]{2,8} \d{4} \d{1,2}:\d{2} ?[ap]m$/,
    stampAt: 'head',
    chrome: ['Share', 'Print', 'Email', 'Facebook', 'Twitter', 'WhatsApp', 'The Standard', drawnRule],
    between: ['Advertisement', 'ADVERTISEMENT'],
    debris: [],
    storyMarks: [],
    endMarks: ['Related News', 'Related Articles', 'Most Read', 'Editorial Search'],
    caption: undefined,
    hasCaptionsWithin: true,
    titleSuffix: /\s(?:[-|]|\|\s[A-Za-z ]{2,30}\s\|)\sThe Standard$/,
    noArticleTitles: [],
    languages: [{ sign: /\| ?\d{1,2} [A-Z][a-z]{2,8} \d{4}/, tag: 'en-HK' }],
  },
  html: {
    ...noRules,
    hosts: ['thestandard.com.hk'],
    signs: ['meta[property="og:site_name" i][content="The Standard"]'],
    names: ['The Standard', 'The Standard HK', 'thestandard.com.hk'],
    title: [],
    published: ['.pull-left', '.article-date', '.writer'],
    body: [
      '.content[itemprop]',
      '#shareContent',
      '.section-content .content',
      '.article-content',
      '.article_content',
      '.news-content',
      '.content',
    ],
    captions: ['.caption', '[class*="caption" i]'],
    authors: ['.writer a', '.author', '[class*="author" i]'],
    section: ['.breadcrumb li:last-child', '[class*="category" i]'],
    junk: ['.related-news', '.section-recommend', '[class*="recommend" i]', '[class*="latest" i]', '.section-list'],
  },
};
