import { readXmlTree, textsOf, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Capture, SourceText } from '../../model/capture.ts';
import { atomNamespace, oldAtomNamespace, rdfNamespace } from '../../model/namespaces.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { fail, type Result, succeed } from '../../model/result.ts';
import type { FrontMatter } from '../front-matter.ts';
import { tooManyItems, tooMuchInArticle, tooMuchOf, tooMuchXml } from '../too-much.ts';
import { readAtom } from './atom.ts';
import { toCapture } from './capture.ts';
import type { ReadFeed } from './item.ts';
import { readRss } from './rss.ts';

/** Reads a feed in XML, RSS or Atom of any age: one capture an item, in the order of the document. */
export const readFeed = ({ path, text, line }: SourceText, _frontMatter: FrontMatter): Result<readonly Capture[]> => {
  const problem = (fact: string, severity: Problem['severity'], at: number, message: string): Problem => ({
    code: `input/${fact}`,
    severity,
    path,
    line: at,
    message,
  });
  // XML wants its declaration in front of everything; blank lines above it are no reason to lose a feed.
  const document = text.trimStart();
  const blankLines = text.slice(0, text.length - document.length).split('\n').length - 1;
  const much = tooMuchXml(document);
  if (much !== undefined) return fail(tooMuchOf({ path, line: line + blankLines }, much));
  const reading = readXmlTree(document, line + blankLines);
  if (!reading.ok) {
    const message = `Expected a feed in well-formed XML, found in column ${reading.column} ${reading.reason}.`;
    return fail(problem('bad-xml', 'error', reading.line, message));
  }
  const { root } = reading;
  const read = readerOf(root);
  if (read === undefined) {
    const cure = 'Save the story as a web page or as text, or delete the file.';
    return fail(
      problem('no-feed', 'error', root.line, `Expected an RSS or Atom feed in XML, found ${nameOf(root)}. ${cure}`),
    );
  }
  const { defaults, elements, toItem } = read(root);
  if (elements.length === 0)
    return fail(
      problem(
        'no-article',
        'warning',
        root.line,
        'Expected a feed with items, found one without any. Capture it again, or delete the file.',
      ),
    );
  const many = tooManyItems(elements.length, 'a feed');
  if (many !== undefined) return fail(tooMuchOf({ path, line: root.line }, many));
  const captures: Capture[] = [];
  const problems: Problem[] = [];
  for (const element of elements) {
    const place = { path, line: element.line };
    const tooMuch = tooMuchInArticle(textsOf(element).map((piece) => piece.text));
    if (tooMuch === undefined) captures.push(toCapture(path, toItem(element), defaults));
    else problems.push({ ...tooMuchOf(place, tooMuch), item: element.line });
  }
  return captures.length === 0 ? fail(...problems) : succeed(captures, problems);
};

type Reader = (root: XmlTreeElement) => ReadFeed;

const readerOf = ({ uri, local }: XmlTreeElement): Reader | undefined => {
  if (local === 'rss' || (local === 'RDF' && uri === rdfNamespace)) return readRss;
  // A <feed> without any namespace can be nothing else; an <entry> can be anything.
  const isAtom = uri === atomNamespace || uri === oldAtomNamespace;
  return (local === 'feed' && (isAtom || uri === '')) || (local === 'entry' && isAtom) ? readAtom : undefined;
};

const nameOf = ({ prefix, local, uri }: XmlTreeElement): string => {
  const name = `<${prefix === undefined ? '' : `${prefix}:`}${local}>`.slice(0, 80);
  return uri === '' ? name : `${name} of the namespace ${quote(uri)}`;
};
