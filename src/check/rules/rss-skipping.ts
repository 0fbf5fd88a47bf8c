import { attributeOf, childrenOf, type ElementNode, wordsIn, type XmlDocument } from '../document.ts';
import { at, inXml, type Rule } from '../rule.ts';

const profile = 'https://www.rssboard.org/rss-profile';

const moreThan = (document: XmlDocument, within: string, shape: string): ((most: number) => readonly ElementNode[]) => {
  const nodes = document.of(within);
  return (most) => nodes.filter((node) => childrenOf(node, shape).length > most);
};

/** A day has 24 hours. */
export const hoursOfDay: Rule = {
  code: 'NotEnoughHoursInTheDay',
  severity: 'error',
  spec: `${profile}#element-channel-skiphours`,
  check: inXml((document) =>
    moreThan(
      document,
      'rss:skipHours',
      'rss:hour',
    )(24).map((node) => at(node, 'Expected at most 24 hours in <skipHours>, found more. Take some out.')),
  ),
};

/** A week has seven days. */
export const daysOfWeek: Rule = {
  code: 'EightDaysAWeek',
  severity: 'error',
  spec: `${profile}#element-channel-skipdays`,
  check: inXml((document) =>
    moreThan(
      document,
      'rss:skipDays',
      'rss:day',
    )(7).map((node) => at(node, 'Expected at most seven days in <skipDays>, found more. Take some out.')),
  ),
};

/** RSS 2.0 counts hours from 0 to 23; before it they were 1 to 24. */
export const zeroForMidnight: Rule = {
  code: 'UseZeroForMidnight',
  severity: 'warning',
  spec: `${profile}#element-channel-skiphours-hour`,
  check: inXml((document) =>
    attributeOf(document.root, 'version')?.startsWith('2') === true
      ? document
          .of('rss:hour')
          .filter((node) => wordsIn(node).trim() === '24')
          .map((node) => at(node, 'Expected an hour from 0 to 23 in <hour>, found "24". Write 0 for midnight.'))
      : [],
  ),
};

/** All of these rules. */
export const rssSkippingRules: readonly Rule[] = [hoursOfDay, daysOfWeek, zeroForMidnight];
