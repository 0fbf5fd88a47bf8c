// What may stand in a feed, and what is dropped with all that it holds.

export const names = (text: string): readonly string[] => text.split(' ');
export const setOf = (text: string): ReadonlySet<string> => new Set(names(text));

export const blocks = setOf(
  'p h2 h3 h4 h5 h6 blockquote pre figure figcaption ul ol li dl dt dd table caption thead tbody tfoot tr th td hr',
);
export const inlines = setOf(
  'a q cite code kbd samp var em strong b i u s del ins mark small sub sup abbr dfn time ruby rt rp br img',
);
/** A reader gets a link to these. */
export const media = setOf('video audio iframe');
export const voids = setOf('br hr img source');

/** They go with all they hold. */
export const gone = setOf(
  'script style noscript template object embed applet svg math textarea select datalist option button input xmp title ' +
    'meta link base frame noframes noembed canvas',
);

// `div` stands for whatever begins and ends a block, `span` for whatever does not. `h1` is the page's own.
const renamed: ReadonlyMap<string, string> = new Map([
  ['h1', 'h2'],
  ['amp-img', 'img'],
  ['amp-anim', 'img'],
  ['strike', 's'],
  ['acronym', 'abbr'],
  ['tt', 'code'],
  ['listing', 'pre'],
  ['menu', 'ul'],
  ['dir', 'ul'],
  ...names(
    'address article aside body center details dialog fieldset footer form frameset head header hgroup html legend ' +
      'main marquee nav optgroup plaintext search section summary',
  ).map((name): [string, string] => [name, 'div']),
]);
export const allowed: ReadonlySet<string> = new Set([...blocks, ...inlines, ...media, 'source', 'div', 'span']);

export const toAllowedName = (name: string): string => {
  const known = renamed.get(name) ?? name;
  return allowed.has(known) ? known : 'span';
};
