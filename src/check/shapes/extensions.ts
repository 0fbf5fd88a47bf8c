import type { Child, Shape } from '../shape.ts';
import { access } from './access.ts';
import { admin } from './admin.ts';
import { atomExtension } from './atom-elements.ts';
import { blogChannel } from './blog-channel.ts';
import { commentApi } from './comment-api.ts';
import { content } from './content.ts';
import { conversationsNetwork } from './conversations-network.ts';
import { creativeCommons, movedCreativeCommons } from './creative-commons.ts';
import { dublinCore, dublinCoreTerms } from './dublin-core.ts';
import { events } from './events.ts';
import { feedHistory } from './feed-history.ts';
import { feedburner } from './feedburner.ts';
import { feedsync } from './feedsync.ts';
import { itunes } from './itunes.ts';
import { lists } from './lists.ts';
import { media } from './media.ts';
import { openSearch, openSearch10 } from './opensearch.ts';
import { basicPlaces, geoRssPlaces, geoUrlPlaces, icbmPlaces } from './places.ts';
import { podcast, podcastByPage } from './podcast.ts';
import { publishing } from './publishing.ts';
import { robots } from './robots.ts';
import { slash } from './slash.ts';
import { syndication } from './syndication.ts';
import { threading } from './threading.ts';
import { tombstones } from './tombstones.ts';
import { trackback } from './trackback.ts';

/** An extension of RSS and Atom: a namespace, and where its elements may stand. */
export interface Extension {
  readonly namespace: string;
  /** What may stand in an RSS channel or an Atom feed, by local name. */
  readonly feed: Readonly<Record<string, Child>>;
  /** What may stand in an RSS item or an Atom entry, by local name. */
  readonly item: Readonly<Record<string, Child>>;
  /** What may stand beside an RSS channel, in the root element, by local name. */
  readonly document?: Readonly<Record<string, Child>> | undefined;
  /** More names are being added to it: one that is not known here is no fault. */
  readonly isGrowing?: boolean | undefined;
}

/** Every extension that is judged. A newcomer adds one as one file of its name, and one line here. */
export const extensions: readonly Extension[] = [
  atomExtension,
  feedHistory,
  threading,
  tombstones,
  publishing,
  trackback,
  media,
  itunes,
  podcast,
  podcastByPage,
  geoRssPlaces,
  basicPlaces,
  geoUrlPlaces,
  icbmPlaces,
  creativeCommons,
  movedCreativeCommons,
  feedburner,
  feedsync,
  access,
  conversationsNetwork,
  commentApi,
  lists,
  openSearch,
  openSearch10,
  events,
  robots,
  dublinCore,
  dublinCoreTerms,
  content,
  syndication,
  slash,
  admin,
  blogChannel,
];

const named = (place: 'document' | 'feed' | 'item'): Readonly<Record<string, Child>> =>
  Object.fromEntries(
    extensions.flatMap((extension) =>
      Object.entries(extension[place] ?? {}).map(([local, child]) => [`{${extension.namespace}}${local}`, child]),
    ),
  );

/** What the shape of an RSS channel and of an Atom feed spreads into its `children`. */
export const feedExtensions: Readonly<Record<string, Child>> = named('feed');

/** What the shape of an RSS item and of an Atom entry spreads into its `children`. */
export const itemExtensions: Readonly<Record<string, Child>> = named('item');

/** What the shape of the root element of RSS spreads into its `children`. */
export const documentExtensions: Readonly<Record<string, Child>> = named('document');

/** True where what extensions add was spread: the other elements of an extension are out of place there. */
export const takesExtensions = ({ children }: Shape): boolean =>
  children[`{${feedHistory.namespace}}complete`] !== undefined ||
  children[`{${threading.namespace}}total`] !== undefined;

/** The namespaces of all extensions. */
export const extensionNamespaces: readonly string[] = extensions.map(({ namespace }) => namespace);

/** The namespaces in which an unknown element is no fault. */
export const growingNamespaces: ReadonlySet<string> = new Set(
  extensions.filter(({ isGrowing }) => isGrowing === true).map(({ namespace }) => namespace),
);
