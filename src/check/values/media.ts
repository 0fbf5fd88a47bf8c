import type { ValueKind } from '../value.ts';
import { isMediaType } from './media-types.ts';

const spec = 'https://www.rssboard.org/media-rss';

/** One of a few words, spelled just so. */
const oneOf = (code: string, words: readonly string[], anchor: string): ValueKind => {
  const known = new Set(words);
  return {
    code,
    severity: 'error',
    spec: `${spec}#${anchor}`,
    expected: `one of ${words.map((word) => `"${word}"`).join(', ')}`,
    isRight: (text) => known.has(text),
  };
};

/** What a content is, in one word. */
export const medium = oneOf(
  'InvalidMediaMedium',
  ['image', 'audio', 'video', 'document', 'executable'],
  'media-content',
);

/** How much of it a content is. */
export const expression = oneOf('InvalidMediaExpression', ['sample', 'full', 'nonstop'], 'media-content');

/** What the words of a `<media:title>`, `<media:description>` or `<media:text>` are. */
export const textType = oneOf('InvalidMediaTextType', ['plain', 'html'], 'media-title');

/** Whether those named may see it, or may not. */
export const restrictionRelationship = oneOf('InvalidMediaRestrictionRel', ['allow', 'deny'], 'media-restriction');

/** By what a restriction names people. */
export const restrictionType = oneOf('InvalidMediaRestrictionType', ['country', 'uri', 'sharing'], 'media-restriction');

/** The media type of something to hear or see. */
export const contentType: ValueKind = {
  code: 'InvalidMIMEAttribute',
  severity: 'error',
  spec: `${spec}#media-content`,
  expected: 'a media type such as video/mp4',
  isRight: isMediaType,
};

/** A moment within a recording (RFC 2326, 3.6): `42`, `22.9` or `1:22:33.007`. */
export const nptTime: ValueKind = {
  code: 'InvalidNPTTime',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc2326#section-3.6',
  expected: 'a time such as 22.9 (seconds) or 1:22:33.007',
  isRight: (text) => /^(?:now|\d+(?:\.\d*)?|(?:\d+:)?[0-5]?\d:[0-5]?\d(?:\.\d*)?)$/.test(text),
};

/** The countries of ISO 3166-1, and the two codes that it reserves and everybody uses. */
const countries = new Set(
  `ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf
  cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh
  gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw
  ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng
  ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn
  so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt
  za zm zw eu uk`.split(/\s+/),
);

/** A country of ISO 3166-1, e.g. `HK`, in letters of any case. */
export const isCountry = (code: string): boolean => countries.has(code.toLowerCase());
