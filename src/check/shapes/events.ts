import { eventDate } from '../values/event-date.ts';
import type { Extension } from './extensions.ts';
import { leaf, one, unjudged } from './leaf.ts';

const namespace = 'http://purl.org/rss/1.0/modules/event/';

/** What takes place, when and where. Dates in the future are what it is for. */
export const events: Extension = {
  namespace,
  feed: {},
  item: {
    startdate: one(leaf('ev:startdate', namespace, { text: [eventDate] })),
    enddate: one(leaf('ev:enddate', namespace, { text: [eventDate] })),
    location: one(unjudged('ev:location', namespace)),
    organizer: one(unjudged('ev:organizer', namespace)),
    type: one(leaf('ev:type', namespace)),
  },
};
