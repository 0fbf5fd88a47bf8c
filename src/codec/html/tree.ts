/** A piece of text of a page, its character references made characters. */
export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly parent: HtmlElement;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
}

/** An element of a page. */
export interface HtmlElement {
  readonly kind: 'element';
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Offsets in the source: before its first tag, behind that tag, before its last tag, behind that tag. */
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  /** Its place among the elements of the page, and the place of the first element behind it that is not within it. */
  readonly place: number;
  readonly next: number;
}

export type HtmlNode = HtmlText | HtmlElement;

/** A page, or a fragment of one, as a browser would take it. */
export interface HtmlPage {
  readonly source: string;
  readonly root: HtmlElement;
  /** All elements in the order in which they begin; the root is the first. */
  readonly elements: readonly HtmlElement[];
  /** True when it was deeper than any page is, and was laid flat. */
  readonly wasTooDeep: boolean;
  /** How many elements such as `<b>` were closed by the end of another. */
  readonly misnested: number;
  /** The name in the first end tag that ended nothing, e.g. `b` of `a</b>`. */
  readonly strayEnd: string | undefined;
}

/** True when `element` is `ancestor` or within it. */
export const isWithin = (element: HtmlElement, ancestor: HtmlElement): boolean =>
  element.place >= ancestor.place && element.place < ancestor.next;

/** One step of a walk through a tree. */
export interface Step {
  readonly node: HtmlNode;
  /** True on the way out of an element; a text has only a way in. */
  readonly out: boolean;
}

/**
 * Walks through nodes in document order, into each element and out of it again, without recursion: a tree may be deep. An
 * element that `enters` says no to is passed over.
 */
export function* walk(nodes: readonly HtmlNode[], enters: (element: HtmlElement) => boolean): Generator<Step> {
  const open: { readonly nodes: readonly HtmlNode[]; readonly element: HtmlElement | undefined; at: number }[] = [
    { nodes, element: undefined, at: 0 },
  ];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at];
    level.at += 1;
    if (node === undefined) {
      open.pop();
      if (level.element !== undefined) yield { node: level.element, out: true };
    } else if (node.kind === 'text') {
      yield { node, out: false };
    } else if (enters(node)) {
      yield { node, out: false };
      open.push({ nodes: node.children, element: node, at: 0 });
    }
  }
}
