import type { HtmlElement, HtmlNode } from '../../codec/html/tree.ts';
import { walk } from '../../codec/html/tree.ts';
import { trimWide } from '../../codec/white-space.ts';
import type { Line } from '../lines.ts';
import { breaksLines, isSilent } from './words.ts';

/**
 * The lines of a text that is laid out by its line ends, whether these are `<br>` or, as within `<pre>`, line feeds; a line feed
 * behind a `<br>` is none of its own. Between two elements that are blocks is a blank line.
 */
export const linesWithin = (
  nodes: readonly HtmlNode[],
  lineAt: (offset: number) => number,
  leavesOut: (element: HtmlElement) => boolean,
): readonly Line[] => {
  const lines: Line[] = [];
  let pieces: string[] = [];
  let start: number | undefined;
  let isBehindTag = false;
  const end = (): void => {
    const raw = pieces.join('');
    lines.push({ raw, text: trimWide(raw.replace(/[ \t]{2,}|\t/g, ' ')), number: lineAt(start ?? 0) });
    pieces = [];
    start = undefined;
  };
  for (const { node, out } of walk(nodes, (element) => !isSilent(element) && !leavesOut(element))) {
    if (node.kind === 'element') {
      if (!breaksLines(node) || (out && node.name === 'br')) continue;
      end();
      if (node.name !== 'br') end();
      isBehindTag = true;
      continue;
    }
    let at = node.start;
    for (const [index, piece] of node.text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0 && !isBehindTag) end();
      if (index > 0) isBehindTag = false;
      if (trimWide(piece) !== '') {
        start ??= at;
        isBehindTag = false;
      }
      pieces.push(piece);
      at += piece.length + 1;
    }
  }
  end();
  return lines;
};
