import {
  blockElements,
  boundaryElements,
  impliedEnds,
  isSpecial,
  rawElements,
  singleElements,
  tableParts,
  voidElements,
} from './elements.ts';
import type { HtmlElement, HtmlNode, HtmlPage } from './tree.ts';

/** An element while its page is being read. */
interface GrowingElement extends HtmlElement {
  children: HtmlNode[];
  innerEnd: number;
  end: number;
  next: number;
}

/** What a tokenizer tells, piece by piece, until `finish` gives the page. */
export interface HtmlBuilder {
  /** True inside of `<svg>` and `<math>`, where other rules hold. */
  isForeign(): boolean;
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, innerStart: number): void;
  close(name: string, start: number, end: number): void;
  text(text: string, start: number, end: number): void;
  finish(): HtmlPage;
}

/** How deep a tree may be. What is deeper is laid flat into the deepest level, its words in their order. */
const deepest = 256;

/** Where elements of one name are open in the stack: the last place is the innermost. */
type Places = Map<string, number[]>;

/**
 * Builds the tree of a page from its tags as a browser would, but for misnested formatting, whose end tag is passed over. Every
 * step takes the same time however many elements are open, because a page may hold a million tags that were never closed.
 */
export const htmlBuilder = (source: string): HtmlBuilder => {
  const root = grown('#root', new Map(), undefined, [0, 0], 0);
  const elements: GrowingElement[] = [root];
  const stack: GrowingElement[] = [root];
  const places: Places = new Map();
  const boundaries: number[] = [];
  const specials: number[] = [];
  let wasTooDeep = false;
  let misnested = 0;
  let strayEnd: string | undefined;
  const lastOf = (list: readonly number[] | undefined): number => list?.at(-1) ?? 0;
  const placeOf = (...names: readonly string[]): number => Math.max(...names.map((name) => lastOf(places.get(name))));
  const top = (): GrowingElement => stack.at(-1) ?? root;
  // The deepest element that may still hold others.
  const holder = (): GrowingElement => stack[Math.min(stack.length - 1, deepest)] ?? root;

  const pop = (innerEnd: number, end: number): void => {
    const element = stack.pop();
    /* v8 ignore next -- @preserve: nobody pops more than was pushed */
    if (element === undefined) return;
    element.innerEnd = innerEnd;
    element.end = end;
    element.next = elements.length;
    places.get(element.name)?.pop();
    if (boundaries.at(-1) === stack.length) boundaries.pop();
    if (specials.at(-1) === stack.length) specials.pop();
  };
  /** Closes all that is open above the stack's `place`, then the element there. */
  const popTo = (place: number, innerEnd: number, end: number): void => {
    while (stack.length - 1 > place) {
      if (!isSpecial(top().name)) misnested += 1;
      pop(innerEnd, innerEnd);
    }
    pop(innerEnd, end);
  };
  const push = (element: GrowingElement): void => {
    const place = stack.length;
    const same = places.get(element.name);
    if (same === undefined) places.set(element.name, [place]);
    else same.push(place);
    if (boundaryElements.has(element.name)) boundaries.push(place);
    if (isSpecial(element.name)) specials.push(place);
    stack.push(element);
    wasTooDeep ||= stack.length > deepest + 1;
  };
  const makeRoom = (name: string, start: number): void => {
    if (blockElements.has(name)) {
      const foreign = placeOf('svg', 'math');
      if (foreign > lastOf(specials)) popTo(foreign, start, start);
      const paragraph = placeOf('p');
      if (paragraph > lastOf(boundaries)) popTo(paragraph, start, start);
    }
    const implied = impliedEnds.get(name);
    if (implied === undefined) return;
    const closed = placeOf(...implied.closes);
    if (closed > 0 && closed > placeOf('#root', ...implied.within)) popTo(closed, start, start);
  };
  /** The place in the stack that an end tag of this name does not reach through. */
  const reachOf = (name: string): number => {
    if (name === 'table') return 0;
    if (tableParts.has(name)) return placeOf('table');
    return isSpecial(name) ? lastOf(boundaries) : lastOf(specials);
  };
  const open: HtmlBuilder['open'] = (name, attributes, start, innerStart) => {
    if (singleElements.has(name) && lastOf(places.get(name)) > 0) return;
    makeRoom(name, start);
    const parent = holder();
    const element = grown(name, attributes, parent, [start, innerStart], elements.length);
    parent.children.push(element);
    elements.push(element);
    if (voidElements.has(name)) element.next = elements.length;
    else push(element);
  };
  const close: HtmlBuilder['close'] = (name, start, end) => {
    if (name === 'body' || name === 'html') return;
    if (name === 'br') return open('br', new Map(), start, end);
    const place = lastOf(places.get(name));
    if (place > 0 && place >= reachOf(name)) return popTo(place, start, end);
    strayEnd ??= name;
    if (name === 'p') {
      open('p', new Map(), start, start);
      pop(start, end);
    }
  };
  return {
    isForeign: () => placeOf('svg', 'math') > 0,
    open,
    close,
    text: (text, start, end) => {
      const parent = rawElements.has(top().name) ? top() : holder();
      parent.children.push({ kind: 'text', text, parent, start, end });
    },
    finish: () => {
      while (stack.length > 0) pop(source.length, source.length);
      return { source, root, elements, wasTooDeep, misnested, strayEnd };
    },
  };
};

const grown = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: GrowingElement | undefined,
  [start, innerStart]: readonly [number, number],
  place: number,
): GrowingElement => ({
  kind: 'element',
  name,
  attributes,
  children: [],
  parent,
  start,
  innerStart,
  innerEnd: innerStart,
  end: innerStart,
  place,
  next: place + 1,
});
