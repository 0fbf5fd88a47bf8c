/** RFC 4287, section 3.1.1: "MIME media types ... MUST NOT be used as values for the type attribute on Text constructs". */
const textType =
  'a title or summary of a media type is an error by RFC 4287, section 3.1.1; the verdict is about its form';
/** The verdict is about one element of a fragment, and the finding about what else the fragment lacks. */
const fragment = 'a fragment: the finding with that name is about other elements that are not there, and right';
const service = 'service and category documents are no feeds; they are not judged';

/** Where `check` disagrees with the W3C validator's verdict, and why, by the case's file. */
export const disagreements: Readonly<Record<string, string>> = {
  'atom/must/entry_author_inherit_from_feed.xml': fragment,
  'atom/must/entry_summary_is_html.xml': textType,
  'atom/must/entry_title_type.xml': textType,
  'atom/must/entry_title_type3.xml': textType,
  'atom/must/feed_title_type2.xml': textType,
  'atom/must/feed_copyright_missing.xml': fragment,
  'atom/must/feed_info_no_html.xml':
    '<info> is of Atom 0.3; RFC 4287 knows no such element, and other cases hold that to be an error',
  'ext/app/category-href-fixed.xml': service,
  'ext/app/category-href-scheme.xml': service,
  'ext/app/invalid-collection-href.xml': service,
  'ext/app/missing-collection-href.xml': service,
  'ext/app/missing-collection-title.xml': service,
  'ext/app/missing-workspace.xml': service,
  'ext/app/service-with-id.xml': service,
  'ext/feedsync/sharing_until_rfc822.xml':
    'not well-formed, so nothing else of it is judged (an element is closed that ended itself)',
  'rss/must/doctype.xml':
    'an <rss> without a channel; "Subordinate to the <rss> element is a single <channel> element" (RSS 2.0), and another case holds that to be an error',
};
