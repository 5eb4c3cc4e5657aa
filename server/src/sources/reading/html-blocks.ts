/** Walks a piece of a page and gives its paragraphs, headings, list items and table rows in the order in which they are read. */
import type { BlockKind } from '../../model.ts';
import { type Element, isElement, isText, type Node } from './dom.ts';
import type { Cells } from './table.ts';

export type HtmlBlock =
  | {
      readonly kind: Exclude<BlockKind, 'row'>;
      readonly text: string;
      readonly quoted: boolean;
      readonly id: string;
      readonly element: Element;
    }
  | {
      readonly kind: 'row';
      readonly rows: readonly Cells[];
      readonly heading: number;
      readonly caption: string;
      readonly quoted: boolean;
      readonly element: Element;
    };

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'OBJECT',
  'CANVAS',
  'BUTTON',
  'SELECT',
  'INPUT',
  'TEXTAREA',
  'HEAD',
  'LINK',
  'META',
  'DIALOG',
  'AUDIO',
  'VIDEO',
  'DEL',
  'MATH',
]);
const INLINE = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'CODE',
  'DATA',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'Q',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
  'IMG',
  'BR',
  'RUBY',
  'O:P',
  'STRIKE',
]);
const HEADING = /^H[1-6]$/;

// a power, where the number is part of the measure
const MEASURE = /(?:^|[^\p{L}])(?:\p{L}{1,2}|feet|foot|miles?|inch(?:es)?|yards?|\p{L}*met(?:er|re)s?)$/iu;

/** A raised number behind a word or a sentence, without a link: "the council³". */
function isRaisedMark(element: Element): boolean {
  if (!/^\s*(?:\[?\d{1,3}\]?|[*†‡]{1,3})\s*$/.test(element.textContent)) return false;
  const before = element.previousSibling?.textContent ?? '';
  return /[\p{L}.,;:!?”"’)]\s?$/u.test(before) && !MEASURE.test(before.trimEnd());
}

/** The mark of a note ("1", "[3]", "↩") that leads to another place of the page: no word of the text. */
function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'A' && element.tagName !== 'SUP') return false;
  if (element.tagName === 'SUP' && isRaisedMark(element)) return true;
  const link = element.tagName === 'A' ? element : element.querySelector('a');
  const href = link?.getAttribute('href') ?? '';
  if (!href.includes('#') || !/^\s*(?:\[?(?:\d{1,3}|[a-z*†‡]|note \d+)\]?|(?:[↩↑^]\ufe0e?)+)\s*$/i.test(element.textContent)) return false;
  return (
    element.tagName === 'SUP' ||
    element.querySelector('sup') !== null ||
    /doc-(?:noteref|backlink)/.test(element.getAttribute('role') ?? '') ||
    /[↩↑^]/.test(element.textContent)
  );
}

/** Text of an inline piece; a line break is a space, or a mark of its own for those who need the lines. */
function inlineText(node: Node): string {
  if (isText(node)) return node.textContent;
  if (!isElement(node) || SKIPPED.has(node.tagName) || isNoteMark(node)) return '';
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'WBR') return '';
  let text = '';
  for (const child of node.childNodes) text += inlineText(child);
  if (node.tagName === 'Q') return `“${text}”`;
  return isElement(node) && !INLINE.has(node.tagName) ? ` ${text} ` : text;
}

export const wordsOf = (node: Node): string => inlineText(node).replace(/\s+/g, ' ').trim();

/** Source line ends are white space; only `<br>` counts. Two of them end a paragraph. */
const paragraphsIn = (text: string): string[] =>
  text
    .split(/[ \t]*\n[ \t]*\n\s*/)
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => Math.min(50, Math.max(1, Number(cell.getAttribute(name)) || 1));

/** The cells of a table; one that reaches over several rows says its words in each of them, over several columns in the first. */
function tableRows(table: Element): { rows: string[][]; heading: number } {
  const rows: string[][] = [];
  let heading = -1;
  // by column: what still reaches down from a row above, and into how many more rows
  const reaching = new Map<number, { readonly words: string; left: number }>();
  for (const tr of table.querySelectorAll('tr')) {
    const cells: string[] = [];
    let heads = 0;
    let filled = 0;
    const takeReaching = (): void => {
      for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
        if (--above.left === 0) reaching.delete(cells.length);
        cells.push(above.words);
      }
    };
    for (const cell of tr.children) {
      if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
      takeReaching();
      const words = wordsOf(cell);
      if (words) filled++;
      if (words && cell.tagName === 'TH') heads++;
      const rowspan = spanOf(cell, 'rowspan');
      const colspan = spanOf(cell, 'colspan');
      for (let i = colspan; i > 0; i--) {
        const here = i === colspan ? words : '';
        if (rowspan > 1) reaching.set(cells.length, { words: here, left: rowspan - 1 });
        cells.push(here);
      }
    }
    takeReaching();
    // all cells are headings, or the row stands in the table's head: the last such row names the columns
    if (filled > 1 && (heads === filled || tr.parentNode?.tagName === 'THEAD') && heading === rows.length - 1) heading = rows.length;
    rows.push(cells);
  }
  return { rows, heading };
}

/** A table that only lays out a page: nested, of one column, or with long texts in its cells. */
function isLayout(table: Element): boolean {
  if (table.querySelector('table') || table.getAttribute('role') === 'presentation') return true;
  const { rows } = tableRows(table);
  const cells = rows.flat().filter(Boolean);
  return cells.length === 0 || Math.max(...rows.map(row => row.filter(Boolean).length)) < 2 || cells.some(cell => cell.length > 600);
}

/** Blocks of `root` in reading order. `skip` leaves whole pieces out. */
export function htmlBlocks(root: Element, skip: (element: Element) => boolean = () => false): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let open = '';
  const close = (element: Element, quoted: boolean): void => {
    for (const text of paragraphsIn(open)) blocks.push({ kind: 'text', text, quoted, id: element.id ?? '', element });
    open = '';
  };
  const whole = (kind: 'text' | 'heading', element: Element, quoted: boolean): void => {
    const texts = kind === 'heading' ? [wordsOf(element)].filter(Boolean) : paragraphsIn(brText(element));
    for (const text of texts) blocks.push({ kind, text, quoted, id: element.id ?? '', element });
  };
  const walk = (element: Element, quoted: boolean): void => {
    for (const node of element.childNodes) {
      if (isText(node)) open += node.textContent.replace(/\s+/g, ' ');
      if (!isElement(node) || SKIPPED.has(node.tagName)) continue;
      if (skip(node)) continue;
      if (INLINE.has(node.tagName) && !hasBlocks(node)) {
        open += brText(node);
        continue;
      }
      close(element, quoted);
      if (HEADING.test(node.tagName)) whole('heading', node, quoted);
      else if (node.tagName === 'TABLE' && !isLayout(node)) {
        const caption = node.querySelector('caption');
        blocks.push({ kind: 'row', ...tableRows(node), caption: caption ? wordsOf(caption) : '', quoted, element: node });
      } else if (hasBlocks(node)) walk(node, quoted || node.tagName === 'BLOCKQUOTE');
      else whole('text', node, quoted || node.tagName === 'BLOCKQUOTE');
    }
    close(element, quoted);
  };
  walk(root, false);
  return blocks;
}

/** Inline text in which only `<br>` is a line end. */
function brText(node: Node): string {
  if (isText(node)) return node.textContent.replace(/\s+/g, ' ');
  if (!isElement(node) || SKIPPED.has(node.tagName) || isNoteMark(node)) return '';
  if (node.tagName === 'BR') return '\n';
  let text = '';
  const preformatted = node.tagName === 'PRE';
  for (const child of node.childNodes) text += preformatted && isText(child) ? child.textContent : brText(child);
  return node.tagName === 'Q' ? `“${text}”` : text;
}

/** True when a block stands somewhere inside. */
function hasBlocks(element: Element): boolean {
  for (const child of element.children) {
    if (SKIPPED.has(child.tagName)) continue;
    if (!INLINE.has(child.tagName) || hasBlocks(child)) return true;
  }
  return false;
}
