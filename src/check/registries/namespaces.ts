/** The namespaces that feeds are known to use, by address, with the prefix that everybody writes for each. */
const prefixes: ReadonlyMap<string, string> = new Map([
  // The formats themselves.
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://www.w3.org/2007/app', 'app'],
  ['http://purl.org/atom/app#', 'app'],
  ['http://purl.org/rss/1.0/', 'rss1'],
  ['http://purl.org/net/rss1.1#', 'rss11'],
  ['http://my.netscape.com/rdf/simple/0.9/', 'rss090'],
  ['http://channel.netscape.com/rdf/simple/0.9/', 'rss090'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://backend.userland.com/RSS2', 'rss'],
  ['http://www.opml.org/spec2', 'opml'],
  ['http://opml.org/spec2', 'opml'],
  // What documents of all kinds are made of.
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2001/XMLSchema', 'xs'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/1999/XSL/Transform', 'xsl'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1998/Math/MathML', 'mathml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/2000/01/rdf-schema#', 'rdfs'],
  ['http://www.w3.org/2000/09/xmldsig#', 'ds'],
  ['http://schemas.xmlsoap.org/soap/envelope/', 'soap'],
  // Extensions of Atom.
  ['http://purl.org/syndication/history/1.0', 'fh'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://purl.org/atompub/tombstones/1.0', 'at'],
  ['urn:atom-extension:indexing', 'indexing'],
  ['http://activitystrea.ms/spec/1.0/', 'activity'],
  ['http://portablecontacts.net/spec/1.0', 'poco'],
  ['http://ostatus.org/schema/1.0', 'ostatus'],
  ['http://mastodon.social/schema/1.0', 'mastodon'],
  ['http://a9.com/-/spec/opensearch/1.1/', 'opensearch'],
  ['http://a9.com/-/spec/opensearchrss/1.0/', 'opensearch'],
  ['http://schemas.google.com/g/2005', 'gd'],
  ['http://schemas.google.com/blogger/2008', 'blogger'],
  ['http://www.youtube.com/xml/schemas/2015', 'yt'],
  ['http://gdata.youtube.com/schemas/2007', 'yt'],
  // Extensions of RSS and of both.
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/dc/dcmitype/', 'dcmitype'],
  ['http://purl.org/rss/1.0/modules/aggregation/', 'ag'],
  ['http://purl.org/rss/1.0/modules/annotate/', 'annotate'],
  ['http://purl.org/rss/1.0/modules/company', 'company'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/email/', 'email'],
  ['http://purl.org/rss/1.0/modules/event/', 'ev'],
  ['http://purl.org/rss/1.0/modules/image/', 'image'],
  ['http://purl.org/rss/1.0/modules/link/', 'l'],
  ['http://purl.org/rss/1.0/modules/reference/', 'ref'],
  ['http://purl.org/rss/1.0/modules/richequiv/', 'reqv'],
  ['http://purl.org/rss/1.0/modules/rss091#', 'rss091'],
  ['http://purl.org/rss/1.0/modules/search/', 'search'],
  ['http://purl.org/rss/1.0/modules/servicestatus/', 'ss'],
  ['http://purl.org/rss/1.0/modules/slash/', 'slash'],
  ['http://purl.org/rss/1.0/modules/subscription/', 'sub'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://purl.org/rss/1.0/modules/taxonomy/', 'taxo'],
  ['http://purl.org/rss/1.0/modules/threading/', 'thr'],
  ['http://purl.org/rss/1.0/modules/wiki/', 'wiki'],
  ['http://www.usemod.com/cgi-bin/mb.pl?ModWiki', 'wiki'],
  ['http://webns.net/mvcb/', 'admin'],
  ['http://media.tangent.org/rss/1.0/', 'audio'],
  ['http://hacks.benhammersley.com/rss/streaming/', 'str'],
  ['http://my.theinfo.org/changed/1.0/rss/', 'cp'],
  ['http://backend.userland.com/blogChannelModule', 'blogChannel'],
  ['http://backend.userland.com/creativeCommonsRssModule', 'creativeCommons'],
  ['http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html', 'creativeCommons'],
  ['http://web.resource.org/cc/', 'cc'],
  ['http://creativecommons.org/ns#', 'cc'],
  ['http://xmlns.com/foaf/0.1/', 'foaf'],
  ['http://madskills.com/public/xml/rss/module/trackback/', 'trackback'],
  ['http://madskills.com/public/xml/rss/module/pingback/', 'pingback'],
  ['http://wellformedweb.org/CommentAPI/', 'wfw'],
  ['http://www.bloglines.com/about/specs/fac-1.0', 'access'],
  ['http://www.microsoft.com/schemas/rss/core/2005', 'cf'],
  ['http://conversationsnetwork.org/rssNamespace-1.0/', 'conversationsNetwork'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://feedsync.org/2007/feedsync', 'sx'],
  ['http://base.google.com/ns/1.0', 'g'],
  ['http://webfeeds.org/rss/1.0', 'webfeeds'],
  ['http://www.purl.org/NET/ENT/1.0/', 'ent'],
  ['http://prismstandard.org/namespaces/basic/2.0/', 'prism'],
  ['http://source.scripting.com/', 'source'],
  ['http://microblog.reallysimple.org/', 'microblog'],
  ['http://www.newsforge.net/rss/', 'nf'],
  ['com-wordpress:feed-additions:1', 'wp'],
  ['http://wordpress.org/export/1.2/', 'wp'],
  ['https://schema.org/', 'schema'],
  ['http://schema.org/', 'schema'],
  // Sound and pictures.
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['http://www.spotify.com/ns/rss', 'spotify'],
  ['https://podcastindex.org/namespace/1.0', 'podcast'],
  ['https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['http://www.rawvoice.com/rawvoiceRssModule/', 'rawvoice'],
  ['http://podlove.org/simple-chapters', 'psc'],
  ['http://bitlove.org', 'bitlove'],
  // Places.
  ['http://www.w3.org/2003/01/geo/wgs84_pos#', 'geo'],
  ['http://geourl.org/rss/module/', 'geourl'],
  ['http://www.georss.org/georss', 'georss'],
  ['http://www.opengis.net/gml', 'gml'],
  ['http://www.opengis.net/gml/3.2', 'gml'],
  ['http://postneo.com/icbm', 'icbm'],
  ['http://earth.google.com/kml/2.0', 'kml'],
  ['http://earth.google.com/kml/2.1', 'kml'],
  ['http://www.opengis.net/kml/2.2', 'kml'],
  // Who somebody is.
  ['http://openid.net/xmlns/1.0', 'openid'],
  ['xri://$xrd*($v*2.0)', 'xrd'],
  ['xri://$xrds', 'xrds'],
]);

const plain = (namespace: string): string =>
  namespace
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]$/, '');

const byPlainForm: ReadonlyMap<string, string> = new Map([...prefixes.keys()].map((uri) => [plain(uri), uri]));

const byPrefix: ReadonlyMap<string, string> = new Map([...prefixes].toReversed().map(([uri, prefix]) => [prefix, uri]));

/** The prefix that everybody writes for a namespace, e.g. `media`; `undefined` for one that is not known. */
export const usualPrefixOf = (namespace: string): string | undefined => prefixes.get(namespace);

/** The namespace that everybody means by a prefix. */
export const usualNamespaceOf = (prefix: string): string | undefined => byPrefix.get(prefix);

/** The known namespace that differs from this one in capitals, `https`, `www.` or its last sign only. */
export const similarNamespaceTo = (namespace: string): string | undefined => byPlainForm.get(plain(namespace));
