import { attributeOf, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Found } from '../../model/capture.ts';
import { xmlNamespace } from '../../model/namespaces.ts';

/** An address made absolute; as it stands when it is so already, or when nothing can make it so. */
export const resolve = (address: string, base: string | undefined): string => {
  const text = address.trim();
  return URL.canParse(text) || base === undefined || !URL.canParse(text, base) ? text : new URL(text, base).href;
};

/** The same for an address that was found, and its line. */
export const resolveFound = (address: Found | undefined, base: string | undefined): Found | undefined =>
  address === undefined ? undefined : { ...address, text: resolve(address.text, base) };

/** True for an absolute address of the web: others can be no base. */
export const isWebAddress = (text: string): boolean => /^https?:/i.test(text) && URL.canParse(text);

/** The first absolute address of the web among these. */
export const firstBase = (...candidates: readonly (string | undefined)[]): string | undefined =>
  candidates.find((candidate) => candidate !== undefined && isWebAddress(candidate));

/** The `xml:base` of an element that stands within `outer`. https://www.w3.org/TR/xmlbase/ */
export const baseOf = (element: XmlTreeElement, outer: string | undefined): string | undefined => {
  const stated = attributeOf(element, 'base', xmlNamespace);
  return stated === undefined ? outer : firstBase(resolve(stated, outer), outer);
};
