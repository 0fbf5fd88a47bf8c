import { readXmlTree, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Capture, SourceText } from '../../model/capture.ts';
import { atomNamespace, oldAtomNamespace, rdfNamespace } from '../../model/namespaces.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { fail, type Result, succeed } from '../../model/result.ts';
import type { FrontMatter } from '../front-matter.ts';
import { readAtom } from './atom.ts';
import { toCapture } from './capture.ts';
import type { FeedDefaults, FeedItem } from './item.ts';
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
  const { defaults, items } = read(root);
  if (items.length === 0)
    return fail(
      problem(
        'no-article',
        'warning',
        root.line,
        'Expected a feed with items, found one without any. Capture it again, or delete the file.',
      ),
    );
  if (items.length > mostItems)
    return fail(
      problem(
        'too-many-items',
        'error',
        root.line,
        `Expected a feed of at most ${mostItems} items, found ${items.length}. Make several files of it.`,
      ),
    );
  return succeed(items.map((item) => toCapture(path, item, defaults)));
};

/** No file of the size that is read can hold more stories than these. */
const mostItems = 50_000;

type Reader = (root: XmlTreeElement) => { readonly defaults: FeedDefaults; readonly items: readonly FeedItem[] };

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
