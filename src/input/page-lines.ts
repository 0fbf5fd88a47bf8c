/** Words for comparing a line of a page: case does not count, nor a colon behind. */
const bare = (text: string): string => {
  const bent = text.toLowerCase().replaceAll('’', "'");
  return /[\s:：]$/.test(bent) ? bent.replace(/[\s:：]+$/, '') : bent;
};

const longestLine = 60;
/** Of a line below a story, in UTF-16 code units. */
const longestFooter = 240;
const isKnown = (text: string, known: ReadonlySet<string>): boolean =>
  text.length < longestLine && known.has(bare(text));

const adverts: ReadonlySet<string> = new Set([
  ...['advertisement', 'advertisements', 'sponsored', 'sponsored content', 'story continues below advertisement'],
  ...['article continues below advertisement', 'article continues below', 'story continues below'],
  ...['article continues after advertisement', 'story continues after advertisement', 'continue reading below'],
  ...['article continues after this advertisement', 'story continues after this ad', 'read full article'],
  ...[
    'continue reading',
    'scroll to continue',
    'scroll to continue reading',
    'skip advertisement',
    'ad feedback',
    '廣告',
    '广告',
  ],
]);

/** True for a line that a page puts between paragraphs, such as `Advertisement`. */
export const isAdvertLine = (text: string): boolean => isKnown(text, adverts);

const chrome: ReadonlySet<string> = new Set([
  ...['share', 'share this', 'share this story', 'share this article', 'share on', 'print', 'email', 'tweet'],
  ...['facebook', 'twitter', 'whatsapp', 'listen', 'listenfacebook', 'listen to this article', 'save', 'bookmark'],
  ...['comment', 'comments', 'leave a comment', 'back to top', 'follow us', 'why you can trust scmp', 'reading time'],
  ...[
    'read later',
    'text size',
    'main content',
    '×',
    'add your comment',
    'skip to main content',
    'skip to content',
    'copy link',
    'post a comment',
    'view comments',
  ],
  ...['about us', 'contact us', 'privacy policy', 'terms of use', 'terms of service', 'terms and conditions'],
  ...['cookie policy', 'advertise with us', 'like this', 'like loading...', 'loading...'],
  ...['acquire licensing rights', 'purchase licensing rights', 'acquire licensing rights, opens new tab'],
  ...['分享', '分享工具', '收聽', '收聽facebook', '列印', '打印', '返回頁首', '留言'],
  ...['跳至主要內容', '跳到主要內容', '跳至主要内容', '跳到主要内容'],
]);

const consent =
  /^(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|by (?:continuing|using|clicking) [^.]{0,80}\bcookies?\b|本網站使用)/i;
const longestConsent = 300;
const longestRow = 100;
const wayHome = /^(?:home|首頁|主頁|首页)\s?[/›»>|]\s?\S/i;
const networks =
  /^(?:(?:share|follow us|follow)(?: (?:this|on|via))?\s?[:：]?\s?)?(?:(?:facebook|twitter|x|whatsapp|e-?mail|print|telegram|linkedin|reddit|pinterest|line|wechat|weibo|instagram|threads|copy link)(?:$|[\s|,/·]{1,5}(?=\S))){2,12}$/i;

/** True for a line of the page around a story, such as `Share this story`. */
export const isChromeLine = (text: string): boolean =>
  (text.length < longestConsent && consent.test(text)) ||
  isAdvertLine(text) ||
  isKnown(text, chrome) ||
  (text.length < longestRow && (wayHome.test(text) || networks.test(text))) ||
  (text.length < longestLine && /^[-_=*~.\s]{3,}$/.test(text));

const ends: ReadonlySet<string> = new Set([
  ...['related stories', 'related story', 'related articles', 'related news', 'related news programmes', 'related'],
  ...['related posts', 'related content', 'related topics', 'more on this story', 'more on this', 'you may also like'],
  ...['you might also like', 'recommended', 'recommended for you', 'most read', 'most popular', 'trending'],
  ...['more stories', 'more from this author', 'more news', 'latest news', "editor's picks", 'next story'],
  ...[
    'previous story',
    'explore related content',
    'around the web',
    'from our partners',
    'explore more on these topics',
    'most viewed',
  ],
  ...[
    '相關新聞',
    '相關新聞節目',
    '相關新聞專題',
    '相關文章',
    '相關報道',
    '相关新闻',
    '相关文章',
    '延伸閱讀',
    '延伸阅读',
  ],
  ...['推薦閱讀', '熱門新聞', '更多新聞', '其他新聞', '即日新聞', '最新新聞', '熱門文章'],
]);

const comments =
  /^(?:\d{1,5} (?:comments?|replies|responses|thoughts on .{1,120})|comments? ?[(（]\d{1,5}[)）]|\d{1,5} ?[則条條] ?(?:留言|評論|评论)|join the conversation|be the first to comment\.?|what do you think\?)$/i;

/** True for the line above what readers say of a story. */
export const isCommentsHead = (text: string): boolean => text.length < longestFooter && comments.test(text);

/** True for a line below which nothing belongs to the story, such as `Related stories` or `More from the Plank`. */
export const isEndLine = (text: string): boolean =>
  isKnown(text, ends) || (text.length < longestLine && /^more (?:from|in) \p{L}[^.!?]*$/iu.test(text));

const boxHeads: ReadonlySet<string> = new Set([
  ...['read more', 'read next', 'also read', 'read also', 'see also', 'more to read', "don't miss"],
  ...['in case you missed it', 'more on this topic', '更多內容', '看更多', '同場加映', '延伸閱讀', '延伸阅读'],
]);

/** True for the heading of a box of links between the paragraphs of a story. */
export const isBoxHead = (text: string): boolean => isKnown(text, boxHeads);

const pointer =
  /^\[?(?:read(?: more| next| on)?|also read|read also|see also|more|related|watch|延伸閱讀|相關報道|相關新聞|相關文章|同場加映|更多(?:新聞|內容|報道|文章)?|相[關关][閱阅][讀读]|相关新闻|推薦閱讀)\s*[:：|>]/i;
const longestPointer = 250;

/** True for a line that only leads to another story, such as `Read more: …`, where it is a link. */
export const isPointerLine = (text: string): boolean => text.length < longestPointer && pointer.test(text);

const surePointer =
  /^(?:read (?:more|next|also)|also read|see also|延伸閱讀|相關報道|相關新聞|相關文章|同場加映|更多新聞|相[關关][閱阅][讀读]|相关新闻|推薦閱讀)\s?[:：|>]\s?\S/i;

/** The same of a line without any links: a headline stands behind it, and no sentence. */
export const isSurePointerLine = (text: string): boolean =>
  text.length < longestPointer && surePointer.test(text) && !/[.。]["'”’」]?$/.test(text);

const longestInvitation = 200;
const invitation =
  /^(?:(?:click here to |to )?(?:sign up|subscribe)\b[^.!?]{0,60}\bnewsletters?\b|(?:click here to )?(?:sign up|subscribe) (?:now|today|here|to our|for our|for free|to keep reading|to continue|to read)\b|(?:follow|join|subscribe to) our (?:\p{L}{1,20} )?(?:channel|page|group|telegram|whatsapp|facebook|youtube)\b|(?:please )?(?:follow|like|join|find) (?:us|him|her|them|me|\p{Lu}[^.!?]{1,60}) on (?:our )?(?:x\b|twitter|facebook|instagram|threads|linkedin|telegram|whatsapp|youtube|bluesky|google news)|(?:download|get) (?:our|the) (?:free |news |mobile )?app\b|(?:blog )?comments powered by\b|get \p{Lu}[^.!?]{1,40} on twitter|already a (?:subscriber|member)\?|click to (?:share|print|email)\b[^.!?]{0,80}$)/iu;

/** True for a line that asks the reader for something that is not to read the story: a newsletter, an app, to be followed. */
export const isInvitation = (text: string): boolean =>
  text.length < longestInvitation && invitation.test(text) && !/["“”「」]|\bsaid\b/.test(text);

const appeals: ReadonlySet<string> = new Set([
  ...['support us', 'support our journalism', 'support our work', 'support independent journalism', 'donate'],
  ...['become a member', 'help us', 'newsletter', 'newsletters', 'sign up', 'subscribe', 'stay informed'],
]);

/** True for the heading of a box that asks for money or an address, such as `Support our journalism`. */
export const isAppealHead = (text: string): boolean => isKnown(text, appeals);

const filed =
  /^(?:tags|tagged|topics|filed under|keywords|標籤|标签|關鍵[詞字]|关键[词字]|相[關关](?:字詞|字词|標籤|标签))\s?[:：﹕]/i;

/** True for the words under which a story is filed, such as `Tags: ferry, fog`. */
export const isTagLine = (text: string): boolean =>
  text.length < longestFooter && filed.test(text) && !/[.!?。！？]$/.test(text);

const owner =
  /^(?:copyright )?(?:©|\(c\)) ?(?:\d{4}|\p{Lu})|^copyright (?:\d{4}|by\b)|^(?:版權所有|版权所有)|all rights reserved\.?$|^our standards ?: the thomson reuters|^read or share this story ?:/iu;

const appeal =
  /\b(?:support (?:us|our (?:work|journalism|reporting))|make a donation|become a (?:member|patron|subscriber))\b/i;
const isAppeal = (text: string): boolean => appeal.test(text) && !/["“”]|\bsaid\b/.test(text);

/** True for a line of the page right below a story: whose it is, under which words it is filed, what the reader is asked for. */
export const isFooterLine = (text: string): boolean =>
  text.length < longestFooter &&
  (owner.test(text) || /^\+\d{1,3}$/.test(text) || isTagLine(text) || isInvitation(text) || isAppeal(text));
