/** Elements of HTML, of every version, that a reader may show. */
const harmlessElements =
  'a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code col ' +
  'colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font ' +
  'footer form h1 h2 h3 h4 h5 h6 header hgroup hr i image img input ins kbd keygen label legend li m main map mark ' +
  'marquee menu menuitem meter multicol nav nobr noscript ol optgroup option output p picture pre progress q rb rp rt ' +
  'rtc ruby s samp search section select small source spacer span strike strong sub summary sup table tbody td textarea ' +
  'tfoot th thead time tr track tt u ul var video wbr';

/** Elements of HTML that a reader takes out: they run, fetch, or change the page around them. */
const hazardousElements =
  'applet base basefont bgsound blink body comment embed fencedframe frame frameset head html iframe isindex layer link ' +
  'listing meta noembed noframes object param plaintext portal script slot style template title xml xmp';

/** Attributes of HTML, of every version, of microdata and of RDFa, that a reader may keep. */
const harmlessAttributes =
  'abbr about accept accept-charset accesskey action align alink allow allowfullscreen alt anchor as async autocapitalize ' +
  'autocomplete autofocus autoplay axis background bgcolor border bordercolor bottommargin cellpadding cellspacing char ' +
  'charoff charset checked cite class classid clear codebase codetype color colorspan cols colspan compact content ' +
  'contenteditable controls controlslist coords crossorigin data datatype datetime decoding default dir dirname disabled ' +
  'disablepictureinpicture disableremoteplayback download draggable elementtiming enctype enterkeyhint exportparts face ' +
  'fetchpriority for form formenctype formmethod formnovalidate formtarget frame frameborder headers height hidden high ' +
  'href hreflang hspace icon id imagesizes imagesrcset inert inlist inputmode integrity is ismap itemid itemprop itemref ' +
  'itemscope itemtype kind label lang language leftmargin list loading longdesc loop low lowsrc marginheight ' +
  'marginwidth max maxlength media method min minlength multiple muted name nohref noshade nonce novalidate nowrap open ' +
  'optimum part pattern ping placeholder playsinline popover popovertarget popovertargetaction poster prefix preload ' +
  'profile prompt property pubdate radiogroup readonly referrerpolicy rel required resource rev reversed role rows ' +
  'rowspan rules sandbox scheme scope scrolling selected shape size sizes slot span spellcheck src srclang srcset start ' +
  'step style summary tabindex target text title translate type typeof usemap valign value valuetype version vlink ' +
  'vocab volume vspace width wrap writingsuggestions xmlns';

const svgElements =
  'a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix ' +
  'feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset filter font-face font-face-name font-face-src g glyph ' +
  'hkern image line linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline ' +
  'radialGradient rect set stop svg switch symbol text textPath title tspan use view';

const mathElements =
  'annotation annotation-xml maction maligngroup malignmark math menclose merror mfenced mfrac mglyph mi ' +
  'mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup ' +
  'mtable mtd mtext mtr munder munderover none semantics';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const harmless = names(harmlessElements);
const hazardous = names(hazardousElements);
const attributes = names(harmlessAttributes);
const svg = names(svgElements);
const math = names(mathElements);

/** True for an element of HTML, harmless or not; also for a custom one such as `my-map`, which HTML allows. */
export const isHtmlElement = (name: string): boolean => harmless.has(name) || hazardous.has(name) || name.includes('-');

/** True for an element that a reader takes out, e.g. `script`. */
export const isHazardousElement = (name: string): boolean => hazardous.has(name);

/** True for an attribute that a reader may keep, e.g. `href`, `data-id`; false for `onclick`. */
export const isHarmlessAttribute = (name: string): boolean =>
  attributes.has(name) || name.startsWith('data-') || name.startsWith('aria-');

/** True for an element of SVG that draws. */
export const isSvgElement = (name: string): boolean => svg.has(name);

/** True for an element of MathML that is shown. */
export const isMathElement = (name: string): boolean => math.has(name);
