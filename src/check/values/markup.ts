import { isHtmlElement } from '../registries/html-names.ts';
import type { ValueKind } from '../value.ts';

/** The named characters of HTML 4 that begin no other word. */
const entityNames = new Set(
  (
    'quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup1 sup2 ' +
    'sup3 acute micro para middot cedil ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
    'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
    'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc ' +
    'euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
    'yacute thorn yuml OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota ' +
    'Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta ' +
    'theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv ensp ' +
    'emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime ' +
    'Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr ' +
    'dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int ' +
    'there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang ' +
    'rang loz spades clubs hearts diams'
  ).split(' '),
);

/**
 * The first piece of HTML in what should be plain text: an end tag of an element of HTML, or a character written as HTML
 * writes one. A lone `<` or `&` is none: plain text may hold it.
 */
export const markupIn = (text: string): string | undefined => {
  if (text.includes('</'))
    for (const [tag, name = ''] of text.matchAll(/<\/([A-Za-z][A-Za-z0-9]{0,20})>/g))
      if (isHtmlElement(name.toLowerCase())) return tag;
  if (text.includes('&'))
    for (const [reference, name = ''] of text.matchAll(/&(#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});/g))
      if (name.startsWith('#') || entityNames.has(name)) return reference;
  return undefined;
};

/** Plain text, in an element or attribute that never holds HTML. */
export const plainText: ValueKind = {
  code: 'ContainsHTML',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.2.1',
  expected: 'plain text (take the tags out, and write characters in place of what HTML calls them)',
  isRight: (text) => markupIn(text) === undefined,
};
