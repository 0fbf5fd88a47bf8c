import { rdfNamespace } from '../../model/namespaces.ts';
import type { Child, Shape } from '../shape.ts';
import type { ValueKind } from '../value.ts';
import { fullUriLink, uriLink } from '../values/links.ts';
import { goodCharacters, notBlank } from '../values/white-space.ts';
import { feedExtensions, itemExtensions } from './extensions.ts';
import { textElement } from './text-element.ts';

/** The namespace of RSS 1.0. */
export const rss10Namespace = 'http://purl.org/rss/1.0/';

/** The namespaces of RSS 0.90. */
export const rss090Namespaces = [
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://channel.netscape.com/rdf/simple/0.9/',
] as const;

const spec = 'http://web.resource.org/rss/1.0/spec';
const aboutName = `{${rdfNamespace}}about`;
const resourceName = `{${rdfNamespace}}resource`;

const valued = (name: string, text: readonly ValueKind[] = []): Shape =>
  textElement({ name: `rss10:${name}`, spec: `${spec}#s5.3` }, text);

const title = valued('title', [goodCharacters, notBlank]);
const link = valued('link', fullUriLink);
const fieldName = valued('name');
const about = valued('channel-description', [goodCharacters]);
const description: Shape = { ...valued('description', [goodCharacters]), isHtml: true };

const listItem: Shape = {
  name: 'rss10:li',
  spec: `${spec}#s5.3.5`,
  children: {},
  attributes: { resource: {}, [resourceName]: {} },
};

const sequence: Shape = {
  name: 'rss10:seq',
  spec: `${spec}#s5.3.5`,
  holds: 'elements',
  attributes: {},
  children: { [`{${rdfNamespace}}li`]: { shape: () => listItem, mayRepeat: true } },
};

const contents: Shape = {
  name: 'rss10:items',
  spec: `${spec}#s5.3.5`,
  holds: 'elements',
  attributes: {},
  children: { [`{${rdfNamespace}}Seq`]: { shape: () => sequence } },
};

/** An element of the channel that only points at one beside it. */
const pointer = (name: string): Shape => ({
  name: `rss10:${name}-pointer`,
  spec: `${spec}#s5.3.4`,
  holds: 'text',
  children: {},
  attributes: { [resourceName]: { value: uriLink } },
});

const imagePointer = pointer('image');
const textinputPointer = pointer('textinput');

interface Kinds {
  readonly namespace: string;
  readonly attributes: Shape['attributes'];
}

/** The elements below `rdf:RDF` of one namespace: RSS 0.90 has the same as 1.0 without their RDF. */
const elementsOf = ({ namespace, attributes }: Kinds): Readonly<Record<string, Child>> => {
  const named = (children: Readonly<Record<string, Child>>): Readonly<Record<string, Child>> =>
    Object.fromEntries(Object.entries(children).map(([local, child]) => [`{${namespace}}${local}`, child]));
  const channel: Shape = {
    name: 'rss10:channel',
    spec: `${spec}#s5.3`,
    holds: 'elements',
    attributes,
    children: {
      ...feedExtensions,
      ...named({
        title: { shape: () => title },
        link: { shape: () => link },
        description: { shape: () => about },
        image: { shape: () => imagePointer },
        items: { shape: () => contents },
        textinput: { shape: () => textinputPointer },
      }),
    },
  };
  const item: Shape = {
    name: 'rss10:item',
    spec: `${spec}#s5.5`,
    holds: 'elements',
    attributes,
    children: {
      ...itemExtensions,
      ...named({
        title: { shape: () => title, isRequired: true },
        link: { shape: () => link, isRequired: true },
        description: { shape: () => description },
      }),
    },
  };
  const image: Shape = {
    name: 'rss10:image',
    spec: `${spec}#s5.4`,
    holds: 'elements',
    attributes,
    children: named({
      title: { shape: () => title },
      url: { shape: () => link, isRequired: true },
      link: { shape: () => link },
    }),
  };
  const textinput: Shape = {
    name: 'rss10:textinput',
    spec: `${spec}#s5.6`,
    holds: 'elements',
    attributes,
    children: named({
      title: { shape: () => title },
      description: { shape: () => about },
      name: { shape: () => fieldName, isRequired: true },
      link: { shape: () => link },
    }),
  };
  return named({
    channel: { shape: () => channel },
    image: { shape: () => image },
    item: { shape: () => item, mayRepeat: true },
    textinput: { shape: () => textinput },
  });
};

/** `rdf:RDF` of RSS 1.0 and 0.90. That there must be a channel is a rule of its own: it may be of either. */
export const rss10: Shape = {
  name: 'rss10:RDF',
  spec,
  holds: 'elements',
  attributes: {},
  children: {
    ...elementsOf({
      namespace: rss10Namespace,
      attributes: { [aboutName]: { isRequired: true, value: uriLink } },
    }),
    ...Object.assign(
      {},
      ...rss090Namespaces.map((namespace) => elementsOf({ namespace, attributes: { [aboutName]: {} } })),
    ),
  },
};
