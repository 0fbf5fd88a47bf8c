import type { Rule } from '../rule.ts';
import { atomContentRules } from './atom-content.ts';
import { atomFeedRules } from './atom-feed.ts';
import { atomLinkRules } from './atom-links.ts';
import { atomNamespaceRules } from './atom-namespaces.ts';
import { atomTextRules } from './atom-text.ts';
import { commentRss } from './comments.ts';
import { feedHistoryRules } from './feed-history.ts';
import { flareAddress } from './feedburner.ts';
import { changeIsSigned, sharingHasBothEnds, sharingInOrder, syncIdOnce } from './feedsync.ts';
import { itunesRules } from './itunes.ts';
import { jsonFeedRules } from './json-feed.ts';
import { jsonStructureRules } from './json-structure.ts';
import { jsonTextRules } from './json-text.ts';
import { mediaRules } from './media.ts';
import { knownNamespace, mediaRssNamespace, reservedPrefix, usualPrefix } from './namespaces.ts';
import { opmlRules } from './opml.ts';
import { podcastAttribute, podcastValue } from './podcast.ts';
import { questionableUsage } from './publishing.ts';
import { rdfRules } from './rdf.ts';
import { rootRules } from './root.ts';
import { rssChannelRules } from './rss-channel.ts';
import { rssGuidRules } from './rss-guid.ts';
import { rssImageRules } from './rss-image.ts';
import { rssPlainTextRules } from './rss-plain-text.ts';
import { rssRequiredRules } from './rss-required.ts';
import { rssSemanticsRules } from './rss-semantics.ts';
import { rssSkippingRules } from './rss-skipping.ts';
import {
  duplicateElement,
  missingAttribute,
  missingElement,
  undefinedElement,
  unexpectedAttribute,
  unexpectedText,
  valueRules,
} from './structure.ts';
import { threadingRules } from './threading.ts';
import { trackbackRules } from './trackback.ts';
import { xmlAttributeRules } from './xml-attributes.ts';

/** Every rule but those that read the HTML of an item. A newcomer adds one as one object in a file of its topic, and one line here. */
export const plainRules: readonly Rule[] = [
  undefinedElement,
  duplicateElement,
  missingElement,
  missingAttribute,
  unexpectedAttribute,
  unexpectedText,
  ...valueRules,
  ...xmlAttributeRules,
  ...atomContentRules,
  ...atomFeedRules,
  ...atomLinkRules,
  ...atomNamespaceRules,
  ...atomTextRules,
  ...feedHistoryRules,
  ...threadingRules,
  ...trackbackRules,
  questionableUsage,
  ...jsonTextRules,
  ...jsonStructureRules,
  ...jsonFeedRules,
  knownNamespace,
  mediaRssNamespace,
  reservedPrefix,
  usualPrefix,
  ...mediaRules,
  ...itunesRules,
  podcastAttribute,
  podcastValue,
  changeIsSigned,
  sharingHasBothEnds,
  sharingInOrder,
  syncIdOnce,
  commentRss,
  flareAddress,
  ...rssRequiredRules,
  ...rssGuidRules,
  ...rssSemanticsRules,
  ...rssSkippingRules,
  ...rssImageRules,
  ...rssChannelRules,
  ...rssPlainTextRules,
  ...rdfRules,
  ...rootRules,
  ...opmlRules,
];
