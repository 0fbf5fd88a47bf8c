import { noRules } from './html-rules.ts';
import { bulletCaption, drawnRule, type SiteProfile } from './profile.ts';

/** Radio Television Hong Kong, news.rthk.hk, English and Chinese. */
export const rthk: SiteProfile = {
  name: 'rthk',
  timezone: 'Asia/Hong_Kong',
  dayFirst: false,
  address: /^https?:\/\/[a-z0-9.]*rthk\.hk\/.*\/component\/k2\/(?<number>\d{5,9})-(?<day>\d{8})/,
  fileName: /^(?<number>\d{6,9})-(?<day>\d{8})(?:\.|$)/,
  text: {
    stamp: /^\d{4}-\d{2}-\d{2}\sHKT\s\d{2}:\d{2}$/,
    stampAt: 'head',
    signs: [
      /^\d{4}-\d{2}-\d{2}\sHKT\s\d{2}:\d{2}$/,
      /^Published date: ?\.$/,
      /^"\); ?jQuery\(/,
      /^Share this story$/,
      /^分享工具$/,
      /^(?:Temperature Humidity|Listenfacebook|News Archive Can search within past 12 months)$/,
      /^(?:氣溫 濕度|收聽facebook|新聞重溫 可重溫過去12個月的新聞)$/,
      /^(?:News Programmes?|新聞節目|即時新聞|新聞重溫) (?:- |\|.{1,80} - )(?:RTHK|香港電台)$/,
    ],
    tailSigns: [],
    chrome: [
      // A label that lost its date says nothing.
      /^(?:Published date|發佈日期|發布日期)\s?[:：]\s?\.?$/,
      'Share this story',
      'Temperature Humidity',
      'News Archive Can search within past 12 months',
      'A A A',
      'Listenfacebook',
      'Listen',
      'facebook',
      'twitter',
      '足本播放 Play full episode',
      'Related News Programmes',
      '氣溫 濕度',
      '新聞重溫 可重溫過去12個月的新聞',
      '分享工具',
      '收聽facebook',
      '收聽',
      '即時新聞',
      '相關新聞節目',
      '相關新聞專題',
      drawnRule,
    ],
    between: [],
    // The site writes a heading by script; an extractor that parses tags inside scripts leaves these lines of it.
    debris: [
      { start: /^(?:["']\s?\)\s?;?\s?)?jQuery\s?\(/, end: /["']?\s?\)\s?;\s?\}\s?\)\s?;?$/ },
      { start: /^["']\s?\)\s?;\s?\}\s?\)\s?;?$/, end: /\}\s?\)\s?;?$/ },
    ],
    storyMarks: ['Share this story', '分享工具'],
    endMarks: ['Related News Programmes', '相關新聞節目', '相關新聞專題'],
    caption: bulletCaption,
    hasCaptionsWithin: true,
    titleSuffix: /\s-\s(?:RTHK|香港電台)$/,
    noArticleTitles: [
      /^News Programmes?(?:\s?\|.*)?(?: - RTHK)?$/,
      /^(?:新聞節目|即時新聞|新聞重溫)(?:\s?\|.*)?(?: - (?:RTHK|香港電台))?$/,
    ],
    languages: [
      { sign: /^(?:分享工具|收聽facebook|氣溫 濕度|即時新聞)$/, tag: 'zh-HK' },
      { sign: /^(?:Published date: ?\.|Share this story|Listenfacebook|Temperature Humidity)$/, tag: 'en-HK' },
    ],
  },
  html: {
    ...noRules,
    hosts: ['rthk.hk', 'rthk.org.hk'],
    signs: ['.itemFullText', 'h2.itemTitle', '.itemSlideShow'],
    names: ['RTHK', '香港電台', '香港電台網站', 'rthk.hk'],
    title: ['h2.itemTitle', '.itemTitle'],
    published: ['.createddate'],
    body: ['.itemFullText'],
    pictures: '.itemSlideShow li, .itemImageContainer li',
    captions: ['.detailNewsSlideTitleText', '[class*="SlideTitleText"]'],
    image: ['meta[property="og:image" i][content*="_L_"]', '.itemSlideShow img[src]'],
    // The page writes its way from the home page to the section by script.
    sectionInScript: /class=\\?["']pathway\\?["']>([^<>"']{1,40})</g,
    junk: [
      '.itemSocialSharing',
      '.related_news_feature',
      '[class*="related_news" i]',
      '.itemToolbar',
      '.audioPlayer',
      '.itemSlideShow script',
    ],
    // Every page says zh-tw, the English ones too.
    languages: [
      { address: /\/rthk\/en\//, tag: 'en-HK' },
      { address: /\/rthk\/ch\//, tag: 'zh-HK' },
      { address: /\/\/gbcode\./, tag: 'zh-Hans' },
    ],
    check: 'livetime',
    noArticle: [
      { where: 'title', pattern: /^News Programmes?(?:\s*\||\s*-\s*RTHK|$)/i },
      { where: 'title', pattern: /^(?:新聞節目|即時新聞|新聞重溫)(?:\s*[-|]|$)/ },
      { where: 'address', pattern: /[?&]livetime=|\/news-programmes?(?:\/|\.|$)/i },
    ],
  },
};
