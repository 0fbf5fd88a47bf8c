import type { ValueKind } from './value.ts';

/**
 * What an element may hold. Shapes are data: one file a format or extension in `shapes/`. The laws that speak of them (an
 * element that is not defined, repeated, missing; an attribute likewise; a value of the wrong kind) are rules like any other.
 */
export interface Shape {
  /** For messages and for rules that look for it, e.g. `atom:entry`, `rss:item`, `media:content`. Unique. */
  readonly name: string;
  /** The address of the specification's passage. */
  readonly spec: string;
  /** By `{namespace}local`. An element of a namespace that has no shape here is an extension and not judged, unless `closed`. */
  readonly children: Readonly<Record<string, Child>>;
  /** By local name, or `{namespace}local`. Attributes with a prefix that are not named are extensions. */
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  /** More attributes are being added to it: one that is not known here is no fault. */
  readonly hasOpenAttributes?: boolean | undefined;
  /** What its text must be; several kinds are all checked. `undefined`: any text. */
  readonly text?: readonly ValueKind[] | undefined;
  /**
   * `elements`: text that is no white space does not belong here. `any`: it is not looked into or judged at all (foreign).
   * `markup`: its own attributes are judged, what it holds is for other rules (HTML, XHTML).
   */
  readonly holds?: 'elements' | 'text' | 'mixed' | 'any' | 'markup' | undefined;
  /** Its text is HTML, to be looked through for hazards. */
  readonly isHtml?: boolean | undefined;
}

export interface Child {
  /** Given as a function, because shapes name each other. */
  readonly shape: () => Shape;
  /** At least one must be there. */
  readonly isRequired?: boolean | undefined;
  /** More than one may be there. */
  readonly mayRepeat?: boolean | undefined;
}

export interface AttributeShape {
  readonly isRequired?: boolean | undefined;
  /** Nothing at all says as much as no such attribute. */
  readonly mayBeEmpty?: boolean | undefined;
  readonly value?: readonly ValueKind[] | undefined;
}
