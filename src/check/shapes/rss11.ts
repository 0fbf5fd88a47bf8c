import { rdfNamespace } from '../../model/namespaces.ts';
import type { Shape } from '../shape.ts';
import { fullUriLink, uriLink } from '../values/links.ts';
import { goodCharacters } from '../values/white-space.ts';
import { feedExtensions, itemExtensions } from './extensions.ts';
import { textElement } from './text-element.ts';

/** The namespace of RSS 1.1. */
export const rss11Namespace = 'http://purl.org/net/rss1.1#';

const spec = 'http://inamidst.com/rss1.1/';
const named = (local: string): string => `{${rss11Namespace}}${local}`;
const aboutName = `{${rdfNamespace}}about`;
const parseType = `{${rdfNamespace}}parseType`;

const title = textElement({ name: 'rss11:title', spec }, [goodCharacters]);
const link = textElement({ name: 'rss11:link', spec }, fullUriLink);
const about = textElement({ name: 'rss11:channel-description', spec }, [goodCharacters]);
const description: Shape = { ...textElement({ name: 'rss11:description', spec }, [goodCharacters]), isHtml: true };

const image: Shape = {
  name: 'rss11:image',
  spec,
  holds: 'elements',
  attributes: { [parseType]: {} },
  children: {
    [named('title')]: { shape: () => title },
    [named('url')]: { shape: () => link, isRequired: true },
    [named('link')]: { shape: () => link },
  },
};

const item: Shape = {
  name: 'rss11:item',
  spec,
  holds: 'elements',
  attributes: { [aboutName]: { value: uriLink } },
  children: {
    ...itemExtensions,
    [named('title')]: { shape: () => title, isRequired: true },
    [named('link')]: { shape: () => link, isRequired: true },
    [named('description')]: { shape: () => description },
    [named('image')]: { shape: () => image },
  },
};

const items: Shape = {
  name: 'rss11:items',
  spec,
  holds: 'elements',
  attributes: { [parseType]: {} },
  children: { [named('item')]: { shape: () => item, mayRepeat: true } },
};

/** `<Channel>` of RSS 1.1. */
export const rss11: Shape = {
  name: 'rss11:channel',
  spec,
  holds: 'elements',
  attributes: { [aboutName]: { isRequired: true, value: uriLink } },
  children: {
    ...feedExtensions,
    [named('title')]: { shape: () => title },
    [named('link')]: { shape: () => link },
    [named('description')]: { shape: () => about },
    [named('image')]: { shape: () => image },
    [named('items')]: { shape: () => items, isRequired: true },
  },
};
