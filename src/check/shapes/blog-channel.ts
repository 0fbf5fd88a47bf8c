import { fullUriLink } from '../values/links.ts';
import type { Extension } from './extensions.ts';
import { textElement } from './text-element.ts';

const shapeOf = (local: string) =>
  textElement({ name: `blogChannel:${local}`, spec: 'https://backend.userland.com/blogChannelModule' }, fullUriLink);

const blogRoll = shapeOf('blogRoll');
const mySubscriptions = shapeOf('mySubscriptions');
const blink = shapeOf('blink');
const changes = shapeOf('changes');

/** What a weblog reads and recommends. */
export const blogChannel: Extension = {
  namespace: 'http://backend.userland.com/blogChannelModule',
  feed: {
    blogRoll: { shape: () => blogRoll },
    mySubscriptions: { shape: () => mySubscriptions },
    blink: { shape: () => blink },
    changes: { shape: () => changes },
  },
  item: {},
};
