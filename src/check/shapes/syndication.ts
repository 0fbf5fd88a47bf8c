import { positiveInteger, updatePeriod } from '../values/rss.ts';
import { w3cdtfDate } from '../values/w3cdtf-date.ts';
import { notBlank } from '../values/white-space.ts';
import type { Extension } from './extensions.ts';
import { textElement } from './text-element.ts';

const spec = 'http://web.resource.org/rss/1.0/modules/syndication/';

const period = textElement({ name: 'sy:updatePeriod', spec }, [updatePeriod]);
const frequency = textElement({ name: 'sy:updateFrequency', spec }, [positiveInteger, notBlank]);
const base = textElement({ name: 'sy:updateBase', spec }, [w3cdtfDate]);

/** How often a channel is new. */
export const syndication: Extension = {
  namespace: 'http://purl.org/rss/1.0/modules/syndication/',
  feed: {
    updatePeriod: { shape: () => period },
    updateFrequency: { shape: () => frequency },
    updateBase: { shape: () => base },
  },
  item: {},
};
