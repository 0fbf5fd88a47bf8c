import { quote } from '../../model/problem.ts';
import { attributeOf, type ElementNode, wordsIn, type XmlDocument } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';
import { fullLinkForm, linkCharacters } from '../values/links.ts';
import { markupIn } from '../values/markup.ts';
import { isCountry } from '../values/media.ts';

const spec = 'https://www.rssboard.org/media-rss';

/** The law of a namespace's elements: looked for only in XML, and one by one. */
const each = (shape: string, fault: (node: ElementNode, document: XmlDocument) => string | undefined): Rule['check'] =>
  inXml((document) =>
    document.of(shape).flatMap((node): readonly Finding[] => {
      const message = fault(node, document);
      return message === undefined ? [] : [at(node, message)];
    }),
  );

const hashes: Readonly<Record<string, RegExp>> = { md5: /^[0-9a-f]{32}$/i, 'sha-1': /^[0-9a-f]{40}$/i };

/** A hash is 32 hexadecimal digits (MD5), or 40 where it says that it is a SHA-1. */
const mediaHash: Rule = {
  code: 'InvalidMediaHash',
  severity: 'error',
  spec: `${spec}#media-hash`,
  check: each('media:hash', (node) => {
    const algorithm = attributeOf(node, 'algo') ?? 'md5';
    const pattern = Object.hasOwn(hashes, algorithm) ? hashes[algorithm] : undefined;
    if (pattern === undefined) return `Expected as "algo" of <media:hash> "md5" or "sha-1", found ${quote(algorithm)}.`;
    const hash = wordsIn(node).trim();
    if (pattern.test(hash)) return undefined;
    return `Expected in <media:hash> the hexadecimal digits of ${algorithm}, found ${quote(hash)}. Correct them, or name another "algo".`;
  }),
};

const ratings: Readonly<Record<string, RegExp>> = {
  'urn:simple': /^(adult|nonadult)$/i,
  'urn:mpaa': /^(g|m|pg|pg-13|r|nc-17|x)$/i,
  'urn:v-chip': /^(tv-y|tv-y7|tv-y7-fv|tv-g|tv-pg|tv-14|tv-ma|c|c8|g|pg|14\+|18\+)$/i,
  'urn:icra': /^r \((?:[clnosv][a-z] [01](?: |(?=\))))+\)$/i,
};

/** A rating is one that its scheme knows. */
const mediaRating: Rule = {
  code: 'InvalidMediaRating',
  severity: 'error',
  spec: `${spec}#media-rating`,
  check: each('media:rating', (node) => {
    const scheme = attributeOf(node, 'scheme') ?? 'urn:simple';
    const pattern = Object.hasOwn(ratings, scheme) ? ratings[scheme] : undefined;
    const rating = wordsIn(node).trim();
    if (pattern === undefined || pattern.test(rating)) return undefined;
    return `Expected in <media:rating> a rating that ${quote(scheme)} knows, found ${quote(rating)}. Correct it, or name its own "scheme".`;
  }),
};

/** Without a type, a restriction is for all or for none. */
const mediaRestriction: Rule = {
  code: 'InvalidMediaRestriction',
  severity: 'error',
  spec: `${spec}#media-restriction`,
  check: each('media:restriction', (node) => {
    const words = wordsIn(node).trim();
    if (attributeOf(node, 'type') !== undefined || words === '' || words === 'all' || words === 'none')
      return undefined;
    return `Expected in <media:restriction> "all" or "none", found ${quote(words)}. Correct it, or say what it is with a "type".`;
  }),
};

/** A restriction by country names countries. */
const mediaCountry: Rule = {
  code: 'InvalidCountryCode',
  severity: 'error',
  spec: `${spec}#media-restriction`,
  check: each('media:restriction', (node) => {
    if (attributeOf(node, 'type') !== 'country') return undefined;
    const words = wordsIn(node).trim();
    if (words === 'all' || words === 'none') return undefined;
    const unknown = words.split(/\s+/).find((code) => code !== '' && !isCountry(code));
    if (unknown === undefined) return undefined;
    return `Expected in <media:restriction> countries such as "hk" with spaces between them, found ${quote(unknown)}.`;
  }),
};

/** A restriction by address names a full one. */
const mediaRestrictionAddress: Rule = {
  code: 'InvalidFullLink',
  severity: 'error',
  spec: `${spec}#media-restriction`,
  check: each('media:restriction', (node) => {
    const words = wordsIn(node).trim();
    const isAddress = attributeOf(node, 'type') === 'uri' && words !== 'all' && words !== 'none';
    if (!isAddress || (fullLinkForm.isRight(words) && linkCharacters.isRight(words))) return undefined;
    return `Expected in <media:restriction> a full address such as https://news.example/, found ${quote(words)}.`;
  }),
};

const undeclaredMarkup = (shape: string): Rule['check'] =>
  each(shape, (node) => {
    if (attributeOf(node, 'type') === 'html') return undefined;
    const found = markupIn(wordsIn(node));
    if (found === undefined) return undefined;
    return `Expected plain text in <${shape}>, found ${quote(found)}. Write type="html" at it, or take the HTML out.`;
  });

const withWords = ['media:title', 'media:description', 'media:text'].map(undeclaredMarkup);

/** Words that do not say that they are HTML are plain text. */
const mediaPlainText: Rule = {
  code: 'ContainsUndeclaredHTML',
  severity: 'warning',
  spec: `${spec}#media-title`,
  check: (document) => withWords.flatMap((check) => check(document)),
};

/** A group holds the same thing in several forms. */
const mediaGroup: Rule = {
  code: 'MediaGroupWithoutAlternatives',
  severity: 'error',
  spec: `${spec}#media-group`,
  check: each('media:group', (node) => {
    const contents = node.children.filter(({ shape }) => shape?.name === 'media:content').length;
    if (contents !== 1 || isDescribedForAll(node)) return undefined;
    return 'Expected in <media:group> the same thing in two forms or more, found one <media:content>. Take the group away from around it.';
  }),
};

/** YouTube and others group one content with what is said of it; that is how the whole world reads it. */
const isDescribedForAll = (node: ElementNode): boolean =>
  node.children.some(({ shape }) => shape?.name === 'media:title' || shape?.name === 'media:community');

/** `<media:adult>` gave way to `<media:rating>`. */
const mediaAdult: Rule = {
  code: 'DeprecatedMediaAdult',
  severity: 'warning',
  spec: `${spec}#media-rating`,
  check: each(
    'media:adult',
    () =>
      'Expected <media:rating>, found <media:adult>, which it has taken the place of. Write "adult" or "nonadult" in it.',
  ),
};

/** A role is written in small letters. */
const mediaCreditRole: Rule = {
  code: 'InvalidCreditRole',
  severity: 'error',
  spec: `${spec}#media-credit`,
  check: each('media:credit', (node) => {
    const role = attributeOf(node, 'role');
    if (role === undefined || role === role.toLowerCase()) return undefined;
    return `Expected as "role" of <media:credit> small letters, found ${quote(role)}.`;
  }),
};

/** What Media RSS asks for. */
export const mediaRules: readonly Rule[] = [
  mediaHash,
  mediaRating,
  mediaRestriction,
  mediaCountry,
  mediaRestrictionAddress,
  mediaPlainText,
  mediaGroup,
  mediaAdult,
  mediaCreditRole,
];
