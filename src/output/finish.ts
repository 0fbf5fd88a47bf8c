import { childOf, childrenOf, isElement, type XmlElement, type XmlNode } from '../codec/xml.ts';

/** One thing that a draft lacks: a change of an element, with its reason beside it. */
export type Step<Subject> = (element: XmlElement, subject: Subject) => XmlElement;

/** The steps, one after the other. */
export const finish = <Subject>(element: XmlElement, subject: Subject, steps: readonly Step<Subject>[]): XmlElement =>
  steps.reduce((finished, step) => step(finished, subject), element);

/** The element with other children. */
export const withChildren = (element: XmlElement, children: readonly XmlNode[]): XmlElement => ({
  ...element,
  children,
});

/** Children put in behind the last child of that name, or at the end when there is none. */
export const insertAfter = (element: XmlElement, name: string, ...children: readonly XmlElement[]): XmlElement => {
  const at = element.children.findLastIndex((child) => isElement(child) && child.name === name);
  const where = at === -1 ? element.children.length : at + 1;
  return withChildren(element, element.children.toSpliced(where, 0, ...children));
};

/** Every child of that name replaced by what `change` makes of it. */
export const replace = (
  element: XmlElement,
  name: string,
  change: (child: XmlElement) => readonly XmlNode[],
): XmlElement =>
  withChildren(
    element,
    element.children.flatMap((child) => (isElement(child) && child.name === name ? change(child) : [child])),
  );

/** The n-th child of that name finished with the n-th subject. */
export const finishEach = <Subject>(
  element: XmlElement,
  name: string,
  subjects: readonly Subject[],
  steps: readonly Step<Subject>[],
): XmlElement => {
  const found = childrenOf(element, name);
  if (found.length !== subjects.length)
    throw new TypeError(`Expected ${subjects.length} of <${name}> in the draft, found ${found.length}.`);
  let at = 0;
  return replace(element, name, (child) => {
    const subject = subjects[at];
    at += 1;
    return subject === undefined ? [] : [finish(child, subject, steps)];
  });
};

/** The child of that name, which the draft is known to have. */
export const required = (element: XmlElement, name: string): XmlElement => {
  const child = childOf(element, name);
  if (child === undefined) throw new TypeError(`Expected <${name}> in the draft of the feed, found none.`);
  return child;
};
