const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that hold nothing and have no end tag. */
export const voidElements = names(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound',
);

/** Elements whose content is no markup: what looks like a tag in them is text. */
export const rawElements = names('script style title textarea xmp iframe noembed noframes plaintext');

/** Elements that end a paragraph when they begin. */
export const blockElements = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre section summary table ul xmp plaintext',
);

/** The parts of a table. */
export const tableParts = names('caption colgroup tbody td tfoot th thead tr');

/** Elements that no end tag of an element around them reaches through. */
export const boundaryElements = names('applet button caption marquee object table td template th');

/** Elements that an end tag such as `</b>` or `</span>` does not reach through. */
export const isSpecial = (name: string): boolean =>
  blockElements.has(name) ||
  tableParts.has(name) ||
  boundaryElements.has(name) ||
  rawElements.has(name) ||
  name === 'body' ||
  name === 'head' ||
  name === 'html' ||
  name === 'noscript' ||
  name === 'select';

/** What an element closes when it begins, unless one of `within` is open inside of that. */
export const impliedEnds: ReadonlyMap<
  string,
  { readonly closes: readonly string[]; readonly within: readonly string[] }
> = new Map([
  ['li', { closes: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['option', { closes: ['option'], within: ['select'] }],
  ['td', { closes: ['td', 'th'], within: ['table', 'tr'] }],
  ['th', { closes: ['td', 'th'], within: ['table', 'tr'] }],
  ['tr', { closes: ['tr'], within: ['table'] }],
  ['thead', { closes: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: ['table'] }],
  ['tbody', { closes: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: ['table'] }],
  ['tfoot', { closes: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: ['table'] }],
  ['a', { closes: ['a'], within: ['table', 'td', 'th', 'object'] }],
  ['button', { closes: ['button'], within: ['table', 'td', 'th', 'object'] }],
  ['body', { closes: ['head'], within: [] }],
]);

/** Elements of which a page has one at most: what a second one holds belongs to the first. */
export const singleElements = names('html head body form');
