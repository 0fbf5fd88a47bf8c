// Captures of a newsroom's pages by their numbers: the same number is the same story on every machine. English and Chinese, in folders by section, with
// the junk that a crawler leaves around a story.
import { toRandom } from '../faults/site.mjs';

const list = (text) => text.split(/\s*\/\s*/);

const english = {
  sections: ['local', 'greater-china', 'world', 'finance', 'sport'],
  head: ['Published date: .', '"); jQuery("#212 h3").html("', 'Related News Programmes', '"); });'],
  share: 'Share this story',
  tail: ['Listenfacebook', 'Related News Programmes'],
  updated: 'Last updated:',
  credits: [' (Additional reporting by AFP)', ' (Reuters)', ' (Xinhua)', '', '', '', ''],
  between: ' ',
  end: '.',
  who: list(`The harbour master / A spokesman for the pilots / The transport committee / Two lawmakers from the islands
    / The hospital board / Ferry operators / The chief surveyor / Residents of the estate / The fishermen’s union
    / A district councillor / Weather officers / The school’s headmistress / An appeal court
    / The bridge authority / Economists at the bank / The team’s captain / Rescue workers`),
  did: list(`said on Friday that / has confirmed that / expects that / told reporters that / denied that
    / warned again that / found that / will decide next month whether / has promised that / could not say whether
    / learned only this morning that / asked whether`),
  what: list(`the eastern pier / a new timetable / the night ferry / the price of tickets / the footbridge near the market
    / a report on flooding / the second tunnel / the typhoon shelter / a plan for cheaper flats
    / the budget for lighthouses / the winter tournament / a loan of 40 million / the quarry on the hill
    / the old reservoir / a shipment of medicine / the bus terminus / the talks with the union
    / the harvest of oysters`),
  how: list(`would be closed until spring / was finished ahead of time / had cost twice as much as was planned
    / is safe for children / must be looked at anew / brought more visitors than last year
    / has been moved to another district / would be paid for by the lottery / was never inspected
    / will open with a small ceremony / may be given up / has the support of both parties
    / was damaged by the storm / is to be sold`),
  where:
    list(`in Sai Kung / on Lamma / at the border / in Tuen Mun / near the airport / in two courts / across the delta
    / along the north shore / in Geneva / at the summit / in the western hills / on the trading floor
    / in the last minute / at a hearing / by the canal`),
};

const chinese = {
  sections: ['本地', '兩岸', '國際', '財經', '體育'],
  head: ['發佈日期: .', '收聽facebook', '相關新聞節目'],
  share: '分享工具',
  tail: ['收聽facebook', '相關新聞節目'],
  updated: '最後更新：',
  credits: ['（法新社）', '（新華社）', '', '', ''],
  between: '',
  end: '。',
  who: list(`海事處 / 兩名議員 / 醫院管理局 / 渡輪公司 / 屋苑居民 / 漁民團體 / 區議員 / 天文台 / 上訴庭 / 銀行經濟師
    / 球隊隊長 / 救援人員`),
  did: list(
    `表示 / 證實 / 預計 / 對記者說 / 否認 / 再次警告 / 發現 / 下月決定是否接受 / 承諾 / 未能交代為何 / 今早才得知`,
  ),
  what: list(`東面碼頭 / 新的班次 / 夜間渡輪 / 船票價格 / 街市旁的天橋 / 水浸報告 / 第二條隧道 / 避風塘 / 廉價房屋計劃
    / 燈塔開支 / 冬季賽事 / 舊水塘 / 一批藥物 / 巴士總站 / 與工會的談判`),
  how: list(`要到春天才重開 / 提前完成 / 開支比預期多一倍 / 對兒童安全 / 需要重新檢討 / 訪客比去年多 / 已經搬到另一區
    / 由獎券基金支付 / 從未檢查 / 或會放棄 / 得到兩黨支持 / 被風暴破壞 / 將會出售`),
  where: list(`在西貢 / 在南丫島 / 在邊境 / 在屯門 / 在機場附近 / 在兩個法庭 / 在北岸 / 在日內瓦 / 在峰會上 / 在西面山上
    / 在最後一分鐘 / 在聆訊中 / 在河邊`),
};

// A name that no other story has: its number, spelled in syllables.
const syllables = list(`ba / den / fo / gul / hai / jo / kem / lin / mu / nor / pa / ros / ti / vel / wo / zan`);
const nameOf = (number) => {
  const name = [...number.toString(16)].map((digit) => syllables[Number.parseInt(digit, 16)]).join('');
  return name[0].toUpperCase() + name.slice(1);
};

// About as many an hour as a newsroom tells in two languages; some in the same minute.
const minutesBetween = 30;
const first = Date.UTC(2018, 0, 1) / 60_000;
const stampOf = (minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' HKT ');

/** A story of a number, e.g. 17: where it lies without the end of its name, and what it says. An edited one has a paragraph more. */
export const capture = (number, isEdited = false) => {
  // Neighbours begin far from each other.
  const random = toRandom(Math.imul(number, 2_654_435_761));
  const of = (list) => list[Math.floor(random() * list.length)];
  const words = number % 3 === 0 ? chinese : english;
  const name = nameOf(number);
  const sentence = () =>
    [of(words.who), of(words.did), of(words.what), of(words.where), of(words.how)].join(words.between) + words.end;
  const paragraph = () =>
    [1, 2, 3]
      .slice(0, 1 + Math.floor(random() * 3))
      .map(sentence)
      .join(words.between);
  const minutes = first + number * minutesBetween + Math.floor(random() * 60);
  const title = [name, of(words.what), of(words.where)].join(words.between);
  const length = 3 + Math.floor(random() ** 2 * 22);
  const paragraphs = [`${name}${words === english ? ': ' : '：'}${paragraph()}`, ...Array.from({ length }, paragraph)];
  const credit = of(words.credits);
  const section = of(words.sections);
  const slug =
    words === english
      ? title.toLowerCase().replace(/[^a-z]+/g, '-')
      : `${1_000_000 + number}-${stampOf(minutes).slice(0, 10).replaceAll('-', '')}`;
  const caption = number % 2 === 0 ? [of(words.who), of(words.where)].join(words.between) : undefined;
  if (isEdited) paragraphs.push(paragraph());
  return {
    path: `${section}/${slug}`,
    words,
    title,
    stamp: stampOf(minutes),
    updated: isEdited || number % 4 === 0 ? stampOf(minutes + (isEdited ? 90 : 45)) : undefined,
    caption,
    paragraphs: [...paragraphs.slice(0, -1), paragraphs.at(-1) + credit],
  };
};

/** The page as a crawler left it. */
export const toText = ({ words, title, stamp, updated, caption, paragraphs }) =>
  `${[
    title,
    ...words.head,
    stamp,
    words.share,
    ...(caption === undefined ? [] : [`\n  • ${caption}`]),
    ...paragraphs,
    ...(updated === undefined ? words.tail : [`${words.updated} ${updated}`]),
  ].join('\n\n')}\n`;

const toIso = (stamp) => `${stamp.replace(' HKT ', 'T')}:00+08:00`;

/** The same story as site generators want it. */
export const toMarkdown = ({ title, stamp, updated, caption, paragraphs }) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${toIso(stamp)}\nlastmod: ${toIso(updated ?? stamp)}\n---\n\n${[
    ...(caption === undefined ? [] : [`*${caption}*`]),
    ...paragraphs,
  ].join('\n\n')}\n`;
