/** Invented words, long enough for a reader mode to take them for a story. */
export const english = [
  'The Lantern Bay footbridge will close for eleven nights from next Tuesday so that engineers can replace its worn bearings, the Works Bureau said on Thursday.',
  'Shopkeepers at the foot of the bridge said they had learned of the closure only from a notice taped to a lamp post, and feared for their evening trade.',
  '“We sell noodles after nine o’clock, and nobody swims across for noodles,” said Mok Yin-fong, who has run a stall there since 1994.',
  'A spokesman for the contractor, Galleon Works, said a free shuttle would run every twelve minutes between the two ends until the last train.',
  'Residents of Ko Lok Estate have complained for years of a grinding noise that carries across the nullah whenever a heavy cart is pushed over the span.',
  'The bureau expects the work to cost 3.4 million dollars, of which a third will be paid from the district’s own reserve for small repairs.',
] as const;
/** The same in Chinese. */
export const chinese = [
  '工務處昨日公布，燈籠灣行人天橋將由下周二起一連十一晚封閉，以便更換老化的支座，期間行人須改用臨時通道。',
  '天橋下的店主表示，他們從燈柱上張貼的告示才得知封橋安排，擔心晚市生意大受影響，要求當局提供補償。',
  '在該處經營麵檔二十多年的莫先生說：「晚上九時後才是旺市，沒有人會為了一碗麵游泳過來。」',
  '承建商發言人表示，封橋期間會安排免費接駁車，每十二分鐘一班，直至尾班列車開出為止。',
] as const;

/** Paragraphs of these words. */
export const paragraphs = (...all: readonly string[]): string => all.map((words) => `<p>${words}</p>`).join('\n');

/** A page with this head and this body. */
export const page = (head: string, body: string, attributes = ' lang="en"'): string =>
  `<!DOCTYPE html>\n<html${attributes}>\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>`;

/** A script of JSON-LD. */
export const jsonLd = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** What a head says with Open Graph; `time` where it says one. */
export const openGraph = (title: string, time?: string): string =>
  `<title>${title} | Plank</title><meta property="og:site_name" content="Plank"><meta property="og:title" content="${title}">${
    time === undefined ? '' : `<meta property="article:published_time" content="${time}">`
  }`;

/** The time of most of these pages, and the same in UTC. */
export const hongKongTime = '2023-05-09T16:35:00+08:00';
export const utc = '2023-05-09T08:35:00Z';
