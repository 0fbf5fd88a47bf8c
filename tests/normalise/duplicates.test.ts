import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDuplicates, type Same, type Telling } from '../../src/normalise/duplicates.ts';
import { instant } from '../made.ts';

const noon = '2021-03-04T04:00:00Z';

interface Parts {
  readonly path?: string;
  readonly line?: number;
  readonly number?: string | undefined;
  readonly item?: string | undefined;
  readonly stated?: string | undefined;
  readonly isDue?: boolean;
  readonly published?: string;
  readonly updated?: string;
  readonly title?: string;
  readonly words?: string;
}

const telling = ({ published = noon, updated, title = 'Ferry', words = '', ...parts }: Parts): Telling => ({
  path: 'a.txt',
  line: 1,
  number: undefined,
  item: undefined,
  stated: undefined,
  isDue: true,
  ...parts,
  published: instant(published),
  updated: instant(updated ?? published),
  tellsUpdated: updated !== undefined,
  title,
  words,
});

const paths = (stories: readonly Same<Telling>[]) =>
  stories.map(({ kept, others }) => [kept.path, ...others.map((other) => other.telling.path)]);
const whys = (stories: readonly Same<Telling>[]) => stories.flatMap(({ others }) => others.map(({ why }) => why));

/** Why two tellings are one story, whichever of the two is kept and comes first; `undefined` when they are two. */
const whyOne = (a: Parts, b: Parts): string | undefined => {
  const [first, second] = [telling({ path: 'a.txt', ...a }), telling({ path: 'b.txt', ...b })];
  const stories = findDuplicates([first, second]);
  const crossed = findDuplicates([telling({ path: 'b.txt', ...a }), telling({ path: 'a.txt', ...b })]);
  expect(whys(crossed)).toEqual(whys(stories));
  expect(stories).toHaveLength(whys(stories).length === 0 ? 2 : 1);
  return whys(stories)[0];
};

// 140 words in four paragraphs.
const ferry = [
  'The island ferry will sail every twenty minutes from next month, the harbour office said on Thursday, after a trial in the spring drew far more passengers than anybody had foreseen.',
  'Its director, Ada Penfold, told residents at the town hall that two boats had been hired from a shipyard across the bay, and that both would be painted in the old green before their first crossing. "People kept asking for the green ones," she said.',
  'Shopkeepers near the northern pier welcomed the plan. A baker there said that the morning queue now reached his door, while a bookseller hoped that visitors would stay until dark. Fishermen were less pleased, because their moorings must move to the breakwater by 14 May.',
  'The office has promised to review the timetable in autumn and to publish how many travellers used each boat.',
].join('\n');
const [first = '', second = '', third = '', fourth = ''] = ferry.split('\n');

// 165 characters in three paragraphs.
const library = [
  '市立圖書館宣布下月起延長開放時間，逢星期五及六開至深夜，並在地下大堂增設自修座位，方便放學後的學生溫習。館長表示，過去半年借書人數不斷上升，尤其以親子書籍最受歡迎。',
  '附近商戶歡迎有關安排，認為可帶動晚間生意。有居民則擔心噪音問題，希望館方加派保安員巡邏，並提早關閉後門。',
  '館方又說，會在秋天檢討成效，再決定是否把計劃推展到其他分館，詳情將於網頁公布，市民亦可致電查詢。',
].join('\n');
const [libraryFirst = '', librarySecond = '', libraryThird = ''] = library.split('\n');

// A bulletin of 64 words, and one of 65 characters.
const closed = (road: string, time: string) =>
  `Drivers are asked to avoid ${road}, where a lorry has lost its load and two lanes are shut. Police came to the place at ${time} and are waiting for a crane. Buses go round by the market and may be late. Anyone who must travel should take the train and leave early, as the tail of the queue is growing by the minute.`;
const jam = (tunnel: string) =>
  `交通消息：${tunnel}往市中心方向有壞車，快線現已封閉，車龍甚長，駕車人士請忍讓或改用其他道路。警方正等候拖車到場，巴士服務受到影響，乘客宜預留較多時間。`;

// A draw of some 130 words: long enough to be corrected, and nothing but a form.
const draw = (name: string, figures: string) =>
  `The numbers of the ${name} draw were read out on Thursday evening at the fair ground in front of a small crowd. They are ${figures}. Nobody had all of them right, and so the first prize goes into the pot of the week to come. Winners of the lesser prizes may call for their money at any of the kiosks within sixty days, and must bring the slip with them. Slips that are torn or that cannot be read are void. The keeper of the draw reminds everybody that children may not take part, that nobody should stake more than can be spared, and that help is to be had from the parish office for those who cannot stop or who have lost more than they own.`;

test.for([
  ['other words and another stamp', { published: '2021-03-05T04:00:00Z', words: fourth }],
  ['another headline', { title: 'Bridge', words: first }],
  ['nothing but a headline', {}],
] as const)('the same article number is the same story with %s', ([, parts]) => {
  const number = 'rthk/1837427';
  expect(whyOne({ number, words: first }, { number, ...parts })).toBe(`the same article number, ${number}`);
});

const loud = (text: string) => text.toUpperCase().replaceAll(/\s+/g, '\n\n ').replaceAll(/[,."]/g, '');

test.for([
  ['to the letter', { words: first }, { words: first }],
  ['in other case, white space and punctuation', { words: ferry }, { words: loud(ferry) }],
  ['without white space', { words: first }, { words: first.replaceAll(' ', '') }],
  ['under a new headline', { words: ferry }, { words: ferry, title: 'Boats' }],
  ['under a new headline, in Chinese', { words: libraryFirst }, { words: libraryFirst, title: '圖書館' }],
  [
    'without white space and under a new headline',
    { words: ferry },
    { words: ferry.replaceAll(/\s/g, ''), title: 'Boats' },
  ],
  [
    'under a new headline, as many letters as forty words',
    { words: 'a'.repeat(196) },
    { words: 'a'.repeat(196), title: 'Boats' },
  ],
  ['under the same headline, a few words', { words: 'More soon.' }, { words: 'More soon', title: 'FERRY!' }],
  ['with one number only', { words: first, number: 'rthk/1' }, { words: first }],
  ['with numbers of two sources', { words: first, number: 'rthk/1' }, { words: first, number: 'scmp/2' }],
  [
    'with the ids of two feeds',
    { words: first, path: 'a.rss', item: 'https://a.example/?p=1' },
    { words: first, path: 'a.atom', item: 'tag:a.example,2020:1' },
  ],
  ['with seconds in one', { words: first, published: '2021-03-04T04:00:37Z' }, { words: first }],
  ['with one stated id', { words: first, stated: 'ferry' }, { words: first }],
] as const)('the same stamp and the same words are the same story: %s', ([, a, b]) => {
  expect(whyOne(a, b)).toBe('the same stamp and the same words');
});

test.for([
  ['nothing else', { words: first }, { words: third }],
  ['a headline and no words', {}, {}],
  ['a headline and words that nobody can see', { words: ' …\n' }, { words: '—' }],
  ['a phrase under two headlines', { words: 'More to follow.' }, { words: 'More to follow.', title: 'Bridge' }],
  [
    'a phrase under two headlines, in Chinese',
    { words: '詳情稍後公布。', title: '渡輪' },
    { words: '詳情稍後公布。', title: '大橋' },
  ],
  [
    'fewer letters than ten words, under two headlines',
    { words: 'a'.repeat(45) },
    { words: 'a'.repeat(45), title: 'Boats' },
  ],
  ['an event, told in two languages', { words: ferry, number: 'rthk/1' }, { words: library, number: 'rthk/2' }],
] as const)('the same stamp and %s are two stories', ([, a, b]) => {
  expect(whyOne(a, b)).toBeUndefined();
});

const almost = `${ferry}\nMore boats may come.`;

test.for([
  ['two numbers of one source', { number: 'rthk/1' }, { number: 'rthk/2' }],
  ['two ids of one feed', { path: 'a.xml', line: 3, item: 'urn:a' }, { path: 'a.xml', line: 9, item: 'urn:b' }],
  ['two stated ids', { stated: 'a' }, { stated: 'b' }],
  ['one stated id twice, which is an error that identity tells', { stated: 'a' }, { stated: 'a' }],
  ['another stamp, as repeats have it', {}, { published: '2021-03-04T05:00:00Z' }],
] as const)('the same words are two stories with %s', ([, a, b]) => {
  expect(whyOne({ words: ferry, ...a }, { words: ferry, ...b })).toBeUndefined();
  expect(whyOne({ words: ferry, ...a }, { words: almost, ...b })).toBeUndefined();
});

test.for([
  ['the same stamp', { words: first }, { words: third, title: 'Boats' }],
  ['the same headline', { words: first }, { words: third, published: '2021-03-05T04:00:00Z' }],
  [
    'a paragraph left',
    { words: ferry },
    { words: `New.\n${second}`, title: 'Boats', published: '2021-03-05T04:00:00Z' },
  ],
] as const)('the same id in two feeds is the same story with %s', ([, a, b]) => {
  const item = 'urn:a';
  expect(whyOne({ item, ...a }, { item, ...b })).toMatch(/^the same id, urn:a$/);
});

test('the same id, and nothing else in common, is two stories: a feed may call all its items the same', () => {
  const other = { item: 'urn:a', words: third, title: 'Boats', published: '2021-03-05T04:00:00Z' };
  expect(whyOne({ item: 'urn:a', words: first }, other)).toBeUndefined();
});

test('what is held back gives no words to a story that is not', () => {
  const [due, held] = [
    telling({ path: 'a.txt', number: 'rthk/1' }),
    telling({ path: 'b.txt', number: 'rthk/1', isDue: false, updated: '2021-03-04T06:00:00Z' }),
  ];
  expect(findDuplicates([due, held])).toMatchObject([{ kept: due, others: [{ telling: held }] }]);
  const both = [{ ...due, isDue: false }, held] as const;
  expect(findDuplicates(both)).toMatchObject([{ kept: held, others: [{ telling: both[0] }] }]);
});

test('the same article number under two stated ids is two stories', () => {
  const number = 'rthk/1837427';
  expect(whyOne({ number, words: first, stated: 'a' }, { number, words: first, stated: 'b' })).toBeUndefined();
});

const without = (text: string, part: string) => text.replace(part, '');

test.for([
  ['its last paragraph is lost', ferry, without(ferry, fourth), 100],
  ['its first paragraph is lost', ferry, without(ferry, first), 100],
  ['a paragraph within is lost', ferry, without(ferry, second), 96],
  ['its end and a word within are lost', ferry, without(without(ferry, fourth), 'hired '), 97],
  ['a missing word is put in', ferry, without(ferry, 'far '), 97],
  ['a missing word is put in, in a short one', closed('Mill Road', 'nine'), closed('the Mill Road', 'nine'), 95],
  ['a name is corrected', ferry, ferry.replace('Penfold', 'Penrose'), 97],
  ['a figure is corrected', ferry, ferry.replace('14', '16'), 97],
  ['a figure of two parts is corrected', ferry.replace('14 May', '14:20'), ferry.replace('14 May', '16:45'), 96],
  ['a word is corrected and figures are put in', ferry, ferry.replace('Penfold', 'Penrose, 41, of 7 Quay Street'), 97],
  ['a sentence is put otherwise', ferry, ferry.replace('had been hired from', 'were on loan by'), 94],
  ['a word of another language is corrected', `${library}Ada`, `${library}Eva`, 99],
  ['its last paragraph is lost, in Chinese', library, without(library, libraryThird), 100],
  ['a paragraph within is lost, in Chinese', library, without(library, librarySecond), 97],
  ['a missing character is put in', jam('東隧'), jam('東隧道'), 95],
  ['a character is corrected', library, library.replace('致電', '來電'), 97],
  ['two days of the week are corrected', library, library.replace('五及六', '三及四'), 96],
  ['a phrase is put otherwise, in Chinese', library, library.replace('不斷上升', '節節攀高'), 95],
  [
    'Chinese and English stand side by side',
    `${libraryFirst}${second}`,
    `${libraryFirst}${without(second, 'both ')}`,
    97,
  ],
] as const)('the same stamp is the same story when %s', ([, whole, part, percent]) => {
  expect(whyOne({ words: whole }, { words: part })).toBe(`the same stamp and ${percent} % of the words`);
});

test('two reports that differ by one name or time under one headline are taken for a correction', () => {
  expect(whyOne({ words: draw('red', '') }, { words: draw('blue', '') })).toBeDefined();
  expect(whyOne({ words: closed('Mill Road', '9.10') }, { words: closed('Mill Road', '9.40') })).toBeDefined();
  expect(whyOne({ words: jam('東隧') }, { words: jam('西隧') })).toBeDefined();
});

test('what is corrected in the body may stand in one of the headlines, and a headline may be another', () => {
  const corrected = ferry.replace('Penfold', 'Penrose');
  expect(whyOne({ words: ferry, title: 'Penfold: more boats' }, { words: corrected, title: 'Boats' })).toBeDefined();
  expect(whyOne({ words: ferry, title: 'Boats' }, { words: corrected, title: 'Penrose: more boats' })).toBeDefined();
  expect(whyOne({ words: ferry, title: 'Baker glad' }, { words: corrected, title: 'Fishermen cross' })).toBeDefined();
});

test.for([
  [
    'two roads, each in its headline',
    { words: closed('Mill Road', 'nine'), title: 'Mill Road closed' },
    { words: closed('Quay Street', 'nine'), title: 'Quay Street closed' },
  ],
  [
    'two roads of nearly one name',
    { words: closed('Mill Road', 'nine'), title: 'Mill Road closed' },
    { words: closed('Hill Road', 'nine'), title: 'Hill Road closed' },
  ],
  ['two tunnels', { words: jam('東隧'), title: '東隧壞車' }, { words: jam('西隧'), title: '西隧壞車' }],
  ['two draws', { words: draw('lucky', '3, 9 and 27') }, { words: draw('lucky', '4, 11 and 30') }],
  [
    'two draws with one figure in common',
    { words: draw('lucky', '3, 9 and 27') },
    { words: draw('lucky', '3, 11 and 30') },
  ],
  ['two draws in Chinese numerals', { words: `${library}二十七、十三` }, { words: `${library}三十一、十六` }],
  [
    'two teams, each in its headline',
    { words: draw('red', ''), title: 'Red draw' },
    { words: draw('blue', ''), title: 'Blue draw' },
  ],
  [
    'two places, each in its headline',
    { words: library, title: '市立圖書館延長開放' },
    { words: library.replace('市立', '鄉郊'), title: '鄉郊圖書館延長開放' },
  ],
  ['a round-up that quotes it', { words: second }, { words: `${second}\n${library}` }],
  ['a round-up of twice its length', { words: second.slice(1) }, { words: `${second} ${closed('Mill Road', 'nine')}` }],
  ['fewer than forty words', { words: first }, { words: `${first} Really so.` }],
  ['half of the words', { words: ferry }, { words: `${first}\n${second}\n${closed('Mill Road', 'nine')}` }],
  [
    'a fifth and more put otherwise',
    { words: ferry },
    {
      words: ferry
        .replace(fourth, 'Nobody knows yet what that will cost or who is to pay for it in the end.')
        .replace(third, 'It is the talk of every kitchen between the two piers, and of the market as well.'),
    },
  ],
  ['words in another order', { words: ferry }, { words: ferry.split(' ').toReversed().join(' ') }],
] as const)('reports of one form are two stories with %s', ([, a, b]) => {
  expect(whyOne(a, b)).toBeUndefined();
});

const count = (upTo: number, from = 0) => Array.from({ length: upTo - from }, (_, at) => `w${from + at}x`).join(' ');
const characters = (howMany: number) => String.fromCharCode(...Array.from({ length: howMany }, (_, at) => 0x4e00 + at));

test.for([
  ['forty words', count(40), `${count(40)} more`, true],
  ['thirty-nine words', count(39), `${count(39)} more`, false],
  ['forty characters', characters(40), `${characters(40)}more`, true],
  ['thirty-nine characters', characters(39), `${characters(39)}more`, false],
  ['twenty of each', `${characters(20)}${count(20)}`, `${characters(20)}${count(20)} more`, true],
  ['a correction in forty words', count(40), count(40).replace('w20x', 'other'), true],
  ['a correction in thirty-nine words', count(39), count(39).replace('w20x', 'other'), false],
  ['a fifth of the runs corrected', count(123), `${count(99)} ${count(123, 99).replaceAll('w', 'v')}`, true],
  ['more than a fifth corrected', count(123), `${count(98)} ${count(123, 98).replaceAll('w', 'v')}`, false],
  ['just over half of it', count(102), count(53), true],
  ['half of it', count(103), count(53), false],
  ['a word in the place of another that is there too', count(60), count(60).replace('w30x', 'w10x'), true],
  ['one place with something put in', count(60), count(60).replace('w30x', 'w30x more'), true],
  [
    'two places with something put in',
    count(60),
    count(60).replace('w20x', 'w20x more').replace('w40x', 'w40x more'),
    true,
  ],
] as const)('where the line is drawn: %s', ([, a, b, same]) => {
  expect(whyOne({ words: a }, { words: b }) !== undefined).toBe(same);
});

const early = '2021-03-04T05:00:00Z';
const late = '2021-03-04T06:00:00Z';

test.for([
  ['the later path', [{ path: 'b.txt' }, { path: 'a.txt' }], 0],
  ['the later path by code unit', [{ path: 'B.txt' }, { path: 'a.txt' }], 1],
  ['the later line in one file', [{ line: 9 }, { line: 10 }], 1],
  ['the one that tells of a change', [{ path: 'a.txt', updated: early }, { path: 'b.txt' }], 0],
  [
    'the later change',
    [
      { path: 'a.txt', updated: late },
      { path: 'b.txt', updated: early },
    ],
    0,
  ],
  [
    'the later path where the change is the same',
    [
      { path: 'a.txt', updated: late },
      { path: 'b.txt', updated: late },
    ],
    1,
  ],
  [
    'one published after the change that another tells',
    [
      { path: 'b.txt', updated: early },
      { path: 'a.txt', published: late },
    ],
    1,
  ],
  ['the later path, not the later stamp, where none tells', [{ path: 'b.txt' }, { path: 'a.txt', published: late }], 0],
] as const)('kept is %s', ([, parts, kept]) => {
  const tellings = parts.map((part) => telling({ number: 'rthk/1', words: ferry, ...part }));
  expect(findDuplicates(tellings)).toMatchObject([{ kept: tellings[kept], others: [{ telling: tellings[1 - kept] }] }]);
});

test('stories come in the order of the kept path and line, their others likewise', () => {
  const stories = findDuplicates([
    telling({ path: 'c.txt', words: first, number: 'rthk/1' }),
    telling({ path: 'b.xml', line: 20, words: second, number: 'rthk/3' }),
    telling({ path: 'b.xml', line: 3, words: third, number: 'rthk/2' }),
    telling({ path: 'a.txt', number: 'rthk/1' }),
    telling({ path: 'b.txt', number: 'rthk/1' }),
  ]);
  expect(paths(stories)).toEqual([['b.xml'], ['b.xml'], ['c.txt', 'a.txt', 'b.txt']]);
  expect(stories.map(({ kept }) => kept.line)).toEqual([3, 20, 1]);
});

test('a telling that came by way of another names that one', () => {
  const tellings = [
    telling({ path: 'a.txt', number: 'rthk/1', words: almost, published: late }),
    telling({ path: 'b.txt', number: 'rthk/1', words: ferry }),
    telling({ path: 'c.txt', words: almost }),
    telling({ path: 'd.txt', words: almost }),
  ];
  expect(whys(findDuplicates(tellings))).toEqual([
    'the same article number, rthk/1, as "b.txt"',
    'the same stamp and 100 % of the words',
    'the same stamp and the same words',
  ]);
});

test('two tellings without words have no words in common', () => {
  const tellings = [
    telling({ path: 'a.txt', number: 'rthk/1' }),
    telling({ path: 'b.txt', number: 'rthk/1', words: ferry }),
    telling({ path: 'c.txt', number: 'scmp/1', words: ferry }),
    telling({ path: 'd.txt', number: 'scmp/1' }),
  ];
  expect(whys(findDuplicates(tellings))).toEqual([
    'the same article number, rthk/1, as "b.txt"',
    'the same stamp and the same words, as "c.txt"',
    'the same article number, scmp/1',
  ]);
});

test('a telling that two different stories share goes with one of them, by the surest reason', () => {
  const [one, two] = [
    telling({ path: 'a.txt', number: 'rthk/1', words: almost }),
    telling({ path: 'b.txt', number: 'rthk/2', words: ferry }),
  ];
  const copy = telling({ path: 'c.txt', words: ferry });
  expect(paths(findDuplicates([one, two, copy]))).toEqual([['a.txt'], ['c.txt', 'b.txt']]);
});

test('two numbers are told apart also when a third telling would bring them together', () => {
  const tellings = ['rthk/1', undefined, 'rthk/2', 'scmp/1', 'scmp/2'].map((number, at) =>
    telling({ path: `${at}.txt`, number, words: ferry }),
  );
  expect(paths(findDuplicates(tellings))).toEqual([
    ['3.txt', '0.txt', '1.txt'],
    ['4.txt', '2.txt'],
  ]);
});

const sentences = [
  ...ferry.split(/(?<=[.”"]) /),
  ...closed('Mill Road', 'nine').split(/(?<=\.) /),
  ...library.split(/(?<=。)/),
];
const anyWords = fc.oneof(
  fc.subarray(sentences, { minLength: sentences.length - 3 }),
  fc.subarray(sentences),
  fc.constantFrom([], ['Soon.'], [ferry], [almost], [library], [draw('red', '1, 2')], [draw('red', '1, 3')]),
);
const aTelling = fc
  .record({
    path: fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt'),
    line: fc.integer({ min: 1, max: 3 }),
    number: fc.constantFrom(undefined, undefined, 'rthk/1', 'rthk/2', 'scmp/1', '7'),
    item: fc.constantFrom(undefined, undefined, 'urn:a', 'urn:b'),
    stated: fc.constantFrom(undefined, undefined, undefined, 'x', 'y'),
    isDue: fc.constantFrom(true, true, false),
    published: fc.constantFrom(noon, noon, early),
    title: fc.constantFrom('Ferry', 'Boats'),
    words: anyWords.map((some) => some.join(' ')),
  })
  .chain((parts) => fc.constantFrom(parts, { ...parts, updated: late }))
  .map(telling);
const someTellings = fc.array(aTelling, { maxLength: 9 });
const everyOne = (stories: readonly Same<Telling>[]) =>
  stories.flatMap(({ kept, others }) => [kept, ...others.map((other) => other.telling)]);

test('every telling is there once', () => {
  fc.assert(
    fc.property(someTellings, (tellings) => {
      const found = everyOne(findDuplicates(tellings));
      expect(found).toHaveLength(tellings.length);
      expect(new Set(found)).toEqual(new Set(tellings));
    }),
  );
});

test('the order in which tellings come does not matter', () => {
  const shuffled = someTellings.chain((tellings) =>
    fc.tuple(fc.constant(tellings), fc.shuffledSubarray(tellings, { minLength: tellings.length })),
  );
  fc.assert(
    fc.property(shuffled, ([tellings, others]) => {
      expect(findDuplicates(others)).toEqual(findDuplicates(tellings));
    }),
  );
});

test('no story has two stated ids or two numbers of one source', () => {
  fc.assert(
    fc.property(someTellings, (tellings) => {
      for (const story of findDuplicates(tellings)) {
        const all = everyOne([story]);
        expect(all.filter(({ stated }) => stated !== undefined).length).toBeLessThanOrEqual(1);
        const numbers = new Set(all.flatMap(({ number }) => number ?? []));
        expect(numbers.has('rthk/1') && numbers.has('rthk/2')).toBe(false);
      }
    }),
  );
});

const unnamed = fc.array(
  aTelling.map((one) => ({ ...one, number: undefined, item: undefined, stated: undefined })),
  { maxLength: 9 },
);

test('where nothing is told apart, stories are what the pairs of tellings make them', () => {
  fc.assert(
    fc.property(unnamed, (tellings) => {
      const storyOf = new Map(
        findDuplicates(tellings).flatMap((story) => everyOne([story]).map((one) => [one, story])),
      );
      const linked = new Map(tellings.map((one) => [one, new Set([one])]));
      for (const a of tellings) {
        for (const b of tellings) {
          const [together, others] = [linked.get(a), linked.get(b)];
          if (together === undefined || others === undefined || together === others) continue;
          if (findDuplicates([a, b]).length === 2) continue;
          for (const one of others) linked.set(one, together.add(one));
        }
      }
      for (const a of tellings) {
        for (const b of tellings) expect(storyOf.get(a) === storyOf.get(b)).toBe(linked.get(a) === linked.get(b));
      }
    }),
  );
});

test('where nothing is told apart, what is kept has no double left', () => {
  fc.assert(
    fc.property(unnamed, (tellings) => {
      const kept = findDuplicates(tellings).map((story) => story.kept);
      expect(findDuplicates(kept)).toEqual(kept.map((one) => ({ kept: one, others: [] })));
    }),
  );
});

test('no text is too odd', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), (texts) => {
      const tellings = texts.map((text, at) => telling({ path: `${at}`, title: text, words: text, number: text }));
      expect(everyOne(findDuplicates(tellings))).toHaveLength(texts.length);
    }),
  );
});

/** `howMany` different words from a place of its own in an endless text. */
const own = (name: number, howMany: number) => Array.from({ length: howMany }, (_, at) => `n${name}w${at}`).join(' ');
const thousand = Array.from({ length: 1000 }, (_, at) => at);

test.for([
  ['that have nothing in common', 1000, (at: number) => ({ words: own(at, 300) })],
  ['that share most of their text', 1000, (at: number) => ({ words: `${count(400)} ${own(at, 100)}` })],
  ['that are all but the same', 1, (at: number) => ({ words: `${count(400)} ${own(at, 5)}` })],
  [
    'that are all but the same, with numbers',
    1000,
    (at: number) => ({ words: `${count(400)} ${own(at, 5)}`, number: `rthk/${at}` }),
  ],
  ['with the same words and their own numbers', 1000, (at: number) => ({ words: count(400), number: `rthk/${at}` })],
] as const)('a thousand tellings of one minute %s are told apart or joined: %i left', ([, stories, parts]) => {
  const tellings = thousand.map((at) => telling({ path: `${at}.txt`, ...parts(at) }));
  expect(findDuplicates(tellings)).toHaveLength(stories);
});

test.for([
  ['one word', 'a'.repeat(1_000_000)],
  ['one character', '山'.repeat(1_000_000)],
  ['one letter and a space', 'a '.repeat(500_000)],
  ['one figure', '1.'.repeat(500_000)],
  ['no letter', '…'.repeat(1_000_000)],
] as const)('a million characters of %s, and the same with a word more, are two stories', ([, line]) => {
  expect(findDuplicates([telling({ words: line }), telling({ words: `${line} end` })])).toHaveLength(2);
});
