import { quote } from '../../model/problem.ts';
import { attributeOf, type ElementNode, wordsIn, type XmlDocument } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const spec = 'https://podcasting2.org/docs/podcast-namespace';

/** What a podcast element must have. */
interface Demand {
  readonly attributes: readonly string[];
  /** What its words must be, with an example. */
  readonly words?: { readonly pattern: RegExp; readonly expected: string } | undefined;
}

const demands: Readonly<Record<string, Demand>> = {
  alternateEnclosure: { attributes: ['type'] },
  block: { attributes: [], words: { pattern: /^(yes|no)$/i, expected: '"yes" or "no"' } },
  chapters: { attributes: ['url', 'type'] },
  contentLink: { attributes: ['href'] },
  episode: { attributes: [], words: { pattern: /^\d+(?:\.\d+)?$/, expected: 'a number such as 3' } },
  funding: { attributes: ['url'] },
  guid: {
    attributes: [],
    words: {
      pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      expected: 'a UUID such as 917393e3-1b1e-5cef-ace4-edaa54e1f810',
    },
  },
  liveItem: { attributes: ['status', 'start'] },
  locked: { attributes: [], words: { pattern: /^(yes|no)$/i, expected: '"yes" or "no"' } },
  medium: {
    attributes: [],
    words: {
      pattern: /^(?:(?:podcast|music|video|film|audiobook|newsletter|blog|publisher|course)l?|mixed)$/i,
      expected: 'a medium such as "podcast"',
    },
  },
  person: { attributes: [], words: { pattern: /\S/, expected: 'a name' } },
  remoteItem: { attributes: ['feedGuid'] },
  season: { attributes: [], words: { pattern: /^\d+$/, expected: 'a whole number such as 2' } },
  soundbite: { attributes: ['startTime', 'duration'] },
  trailer: { attributes: ['url', 'pubdate'] },
  transcript: { attributes: ['url', 'type'] },
  value: { attributes: ['type', 'method'] },
};

interface Demanded {
  readonly node: ElementNode;
  readonly name: string;
  readonly demand: Demand;
}

const demandedIn = (document: XmlDocument): readonly Demanded[] =>
  Object.entries(demands).flatMap(([local, demand]) => {
    const name = `podcast:${local}`;
    return document.of(name).map((node) => ({ node, name, demand }));
  });

/** An attribute that the podcast namespace demands. */
export const podcastAttribute: Rule = {
  code: 'MissingPodcastAttribute',
  severity: 'warning',
  spec,
  w3c: 'none',
  check: inXml((document) =>
    demandedIn(document).flatMap(({ node, name, demand }) =>
      demand.attributes
        .filter((local) => attributeOf(node, local) === undefined)
        .map((local) => at(node, `Expected the attribute "${local}" at <${name}>, found none. Add it.`)),
    ),
  ),
};

/** Words of the kind that the podcast namespace demands. */
export const podcastValue: Rule = {
  code: 'InvalidPodcastValue',
  severity: 'warning',
  spec,
  w3c: 'none',
  check: inXml((document) =>
    demandedIn(document).flatMap(({ node, name, demand }): readonly Finding[] => {
      const words = wordsIn(node).trim();
      if (demand.words === undefined || demand.words.pattern.test(words)) return [];
      return [at(node, `Expected in <${name}> ${demand.words.expected}, found ${quote(words)}. Correct it.`)];
    }),
  ),
};
