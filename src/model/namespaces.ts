// The namespaces of feeds. A prefix says nothing: these do.

/** Atom 1.0; in RSS for what RSS lacks. */
export const atomNamespace = 'http://www.w3.org/2005/Atom';

/** Atom 0.3. */
export const oldAtomNamespace = 'http://purl.org/atom/ns#';

/** RDF, in which RSS 0.90 and 1.0 are written. */
export const rdfNamespace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** `content:encoded`, the full text of an item of RSS. */
export const contentNamespace = 'http://purl.org/rss/1.0/modules/content/';

/** `dc:creator`, `dc:date` and the like. */
export const dublinCoreNamespace = 'http://purl.org/dc/elements/1.1/';

/** `dcterms:modified` and the like. */
export const dublinCoreTermsNamespace = 'http://purl.org/dc/terms/';

/** XHTML, in which a story may stand as elements. */
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/** `xml:lang` and `xml:base`. */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Declarations of prefixes: `xmlns:dc` and the like. */
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Media RSS, as it is spelt and as it is often misspelt. */
export const mediaNamespace = 'http://search.yahoo.com/mrss/';
export const mediaNamespaces = [mediaNamespace, 'http://search.yahoo.com/mrss'] as const;

/** Podcasts', by which some feeds name the picture of an item. */
export const podcastNamespaces = [
  'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'http://www.itunes.com/DTDs/Podcast-1.0.dtd',
] as const;
