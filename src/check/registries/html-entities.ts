/** The names of the characters U+00A0 to U+00FF, in their order: the set "Latin 1" of HTML. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** The characters that the DTD of RSS 0.91 names, e.g. `uuml`. */
export const latin1Entities: Readonly<Record<string, string>> = Object.fromEntries(
  latin1.map((name, index) => [name, String.fromCharCode(0xa0 + index)]),
);

const others =
  'Alpha Beta Chi Dagger Delta Epsilon Eta Gamma Iota Kappa Lambda Mu Nu OElig Omega Omicron Phi Pi Prime Psi Rho Scaron Sigma Tau Theta Upsilon Xi Yuml Zeta alefsym alpha amp and ang apos asymp bdquo beta bull cap chi circ clubs cong crarr cup dArr dagger darr delta diams empty emsp ensp epsilon equiv eta euro exist fnof forall frasl gamma ge gt hArr harr hearts hellip image infin int iota isin kappa lArr lambda lang larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo lt mdash minus mu nabla ndash ne ni notin nsub nu oelig oline omega omicron oplus or otimes part permil perp phi pi piv prime prod prop psi quot rArr radic rang rarr rceil rdquo real rfloor rho rlm rsaquo rsquo sbquo scaron sdot sigma sigmaf sim spades sub sube sum sup supe tau there4 theta thetasym thinsp tilde trade uArr uarr upsih upsilon weierp xi zeta zwj zwnj'.split(
    ' ',
  );

const names: ReadonlySet<string> = new Set([...latin1, ...others]);

/** True for the name of a character that HTML 4 knows, e.g. `amp` or `eacute`. */
export const isHtmlEntity = (name: string): boolean => names.has(name);
