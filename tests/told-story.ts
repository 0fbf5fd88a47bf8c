/** What a file tells, whatever its format. */
export interface ToldStory {
  title: string;
  words: readonly string[];
  /** In milliseconds since 1970, a whole minute. */
  stamp: number;
  updated: number | undefined;
  /** True where only the day is told; a feed and an English text always tell the minute. */
  isDay: boolean;
  readonly isChinese: boolean;
  /** The id that a feed gives it. */
  readonly guid: string;
  /** The article number in its address. */
  readonly number: number | undefined;
  id: string | undefined;
  slug: string | undefined;
  isDraft: boolean;
}

export type Telling = 'txt' | 'html' | 'md' | 'json' | 'list' | 'feed';

/** What makes a file unreadable, in whole or in part. */
export type Fault = 'no stamp' | 'not UTF-8' | 'half';

const hongKong = (stamp: number): string => new Date(stamp + 8 * 3_600_000).toISOString();
const hkt = (stamp: number): string => hongKong(stamp).slice(0, 16).replace('T', ' HKT ');
const iso = (stamp: number): string => `${hongKong(stamp).slice(0, 16)}:00+08:00`;
const isoOf = ({ stamp, isDay }: ToldStory): string => (isDay ? hongKong(stamp).slice(0, 10) : iso(stamp));

const chineseTime = (stamp: number, isDay: boolean): string => {
  const [year, month, day, hour = 0, minute] = (hongKong(stamp).match(/\d+/g) ?? []).map(Number);
  const half = hour < 12 ? '上午' : '下午';
  return `${year}年${month}月${day}日${isDay ? '' : ` ${half}${hour % 12 === 0 ? 12 : hour % 12}時${minute}分`}`;
};

const address = (number: number, stamp: number): string =>
  `https://news.rthk.hk/rthk/en/component/k2/${number}-${hongKong(stamp).slice(0, 10).replaceAll('-', '')}.htm`;

/** What a person may state on top of a file. */
const stated = ({ id, slug, isDraft, number, stamp }: ToldStory): readonly string[] => [
  ...(number === undefined ? [] : [`url: ${address(number, stamp)}`]),
  ...(id === undefined ? [] : [`id: ${id}`]),
  ...(slug === undefined ? [] : [`slug: ${slug}`]),
  ...(isDraft ? ['draft: true'] : []),
];

const onTop = (lines: readonly string[]): string => (lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`);

/** As a crawler leaves it: the sample's junk around the words. */
const asText = (story: ToldStory, isStamped: boolean): string => {
  const { title, words, stamp, updated, isDay, isChinese } = story;
  const time = isChinese ? chineseTime(stamp, isDay) : hkt(stamp);
  const lines = [
    title,
    'Published date: .',
    '"); jQuery("#212 h3").html("',
    ...(isStamped ? [time] : []),
    'Share this story',
    ...words,
    ...(updated === undefined ? [] : [`Last updated: ${hkt(updated)}`]),
  ];
  return onTop(stated(story)) + lines.join('\n\n');
};

const asPage = (story: ToldStory, isStamped: boolean): string => {
  const { title, words, updated, isChinese } = story;
  const meta = (name: string, time: string): string => `<meta property="article:${name}_time" content="${time}">`;
  const head = [
    `<title>${title}</title>`,
    ...(isStamped ? [meta('published', isoOf(story))] : []),
    ...(updated === undefined ? [] : [meta('modified', iso(updated))]),
  ];
  const body = words.map((text) => `<p>${text}</p>`).join('\n');
  return `${onTop(stated(story))}<!doctype html><html lang="${isChinese ? 'zh-HK' : 'en'}"><head><meta charset="utf-8">${head.join('\n')}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
};

const asMarkdown = (story: ToldStory, isStamped: boolean): string => {
  const { title, words, updated } = story;
  const lines = [
    `title: ${title}`,
    ...(isStamped ? [`published: ${isoOf(story)}`] : []),
    ...(updated === undefined ? [] : [`updated: ${iso(updated)}`]),
    ...stated(story),
  ];
  return `${onTop(lines)}\n${words.join('\n\n')}`;
};

const asValue = (story: ToldStory, isStamped: boolean): unknown => ({
  title: story.title,
  ...(isStamped ? { date: isoOf(story) } : {}),
  updated: story.updated === undefined ? undefined : iso(story.updated),
  url: story.number === undefined ? undefined : address(story.number, story.stamp),
  body: story.words.join('\n\n'),
});

const asItem = ({ title, guid, stamp, words }: ToldStory, isStamped: boolean): string => {
  const time = isStamped ? new Date(stamp).toUTCString() : 'some day';
  const markup = words.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('');
  return `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><pubDate>${time}</pubDate><description>${markup}</description></item>`;
};

const write: Readonly<Record<Telling, (stories: readonly ToldStory[], isStamped: boolean) => string>> = {
  txt: ([story], isStamped) => (story === undefined ? '' : asText(story, isStamped)),
  html: ([story], isStamped) => (story === undefined ? '' : asPage(story, isStamped)),
  md: ([story], isStamped) => (story === undefined ? '' : asMarkdown(story, isStamped)),
  json: ([story], isStamped) => (story === undefined ? '' : JSON.stringify(asValue(story, isStamped))),
  // Of several stories it is the first that lacks its time.
  list: (stories, isStamped) =>
    JSON.stringify(
      stories.map((story, at) => asValue(story, isStamped || at > 0)),
      undefined,
      1,
    ),
  feed: (stories, isStamped) =>
    `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>\n${stories.map((story, at) => asItem(story, isStamped || at > 0)).join('\n')}\n</channel></rss>`,
};

export const extensionOf = (telling: Telling): string =>
  telling === 'feed' ? 'xml' : telling === 'list' ? 'json' : telling;

/** True where one file holds several stories. */
export const isOfMany = (telling: Telling): boolean => telling === 'feed' || telling === 'list';

/** The file. It ends with a line: for one that does not, and that was changed just now, a build waits. */
export const toBytes = (telling: Telling, stories: readonly ToldStory[], fault?: Fault): Buffer => {
  const text = write[telling](stories, fault !== 'no stamp');
  if (fault === 'half') return Buffer.from(`${text.slice(0, text.length / 3)}\n`);
  const end = fault === 'not UTF-8' ? Buffer.from([0x20, 0xc3, 0x28, 0xff]) : Buffer.alloc(0);
  return Buffer.concat([Buffer.from(text), end, Buffer.from('\n')]);
};
