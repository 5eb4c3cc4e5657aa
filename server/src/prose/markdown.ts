/** Markdown to paragraphs: marks, code, link targets, comments, citations and footnote numbers left out, every offset kept. */
import type { SyntaxNode } from '@lezer/common';
import { GFM, type MarkdownParser, parser } from '@lezer/markdown';
import type { Paragraph, ParagraphKind } from '../model.ts';
import { entityAt } from './entities.ts';
import { htmlParagraphs } from './html.ts';
import { BAR, linesToPieces, type Piece, paragraphOf } from './pieces.ts';
import { plainParagraphs } from './plain.ts';

const thorough = parser.configure(GFM);
/** Whatever an inline mark of any sort begins with. */
const MARKUP = /[\\&`[*_<~@]|:\/\/|www\.|mailto:|xmpp:| {2}\n/i;
/** The parser, which otherwise looks at every letter of a paragraph that has no mark in it: half of its time. */
const markdown: MarkdownParser = Object.create(thorough, {
  parseInline: { value: (text: string, offset: number) => (MARKUP.test(text) ? thorough.parseInline(text, offset) : []) },
});

/** Inline nodes that are no prose. */
const DROPPED = new Set([
  'EmphasisMark',
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'InlineCode',
  'QuoteMark',
  'HeaderMark',
  'ListMark',
  'TaskMarker',
  'StrikethroughMark',
  'Autolink',
]);
const DEEPEST = 60;

/** One parse: the draft's text, where the parsed part begins in it, and the link definitions that it holds. */
interface Page {
  readonly text: string;
  readonly from: number;
  readonly defined: ReadonlySet<string>;
}

/** What a block's inline content gives: its own pieces, and images' descriptions apart. */
interface Inline {
  readonly pieces: Piece[];
  readonly captions: Piece[][];
  at: number;
}

const startOf = (page: Page, node: SyntaxNode): number => page.from + node.from;
const endOf = (page: Page, node: SyntaxNode): number => page.from + node.to;

function upTo(page: Page, inline: Inline, end: number) {
  if (end > inline.at) inline.pieces.push(...linesToPieces(page.text, inline.at, end));
  inline.at = Math.max(inline.at, end);
}

/** Leaves `[start, end)` out, with `text` in its place. */
function replace(page: Page, inline: Inline, start: number, end: number, text: string) {
  upTo(page, inline, start);
  if (text) inline.pieces.push({ at: start, text, width: end - start });
  inline.at = Math.max(inline.at, end);
}

/** A footnote's number or a citation goes with the white space before it. */
function dropNote(page: Page, inline: Inline, node: SyntaxNode) {
  let start = startOf(page, node);
  while (start > inline.at && (page.text[start - 1] === ' ' || page.text[start - 1] === '\u00a0')) start--;
  replace(page, inline, start, endOf(page, node), '');
}

/** `[label]` alone is a link only where the label is defined: elsewhere the brackets are the writer's own. */
function isLiteral(page: Page, node: SyntaxNode): boolean {
  if (node.getChild('URL') || node.getChild('LinkLabel')) return false;
  const label = page.text.slice(startOf(page, node) + 1, endOf(page, node) - 1).replace(/\]\[?$/, '');
  return !page.defined.has(label.trim().toLowerCase());
}

function visitLink(page: Page, inline: Inline, node: SyntaxNode, depth: number) {
  const head = page.text.slice(startOf(page, node), startOf(page, node) + 2);
  if (head === '[^' || head === '[@') return dropNote(page, inline, node);
  const literal = isLiteral(page, node);
  const close = node.getChildren('LinkMark')[1];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!literal && close && child.from >= close.from) return replace(page, inline, startOf(page, close), endOf(page, node), '');
    if (!(literal && child.name === 'LinkMark')) visit(page, inline, child, depth + 1);
  }
}

function visitImage(page: Page, inline: Inline, node: SyntaxNode, depth: number) {
  const marks = node.getChildren('LinkMark');
  upTo(page, inline, startOf(page, node));
  if (marks.length >= 2) {
    const alt: Inline = { pieces: [], captions: inline.captions, at: endOf(page, marks[0]) };
    const stop = startOf(page, marks[1]);
    for (let child = marks[0].nextSibling; child && page.from + child.from < stop; child = child.nextSibling)
      visit(page, alt, child, depth + 1);
    upTo(page, alt, stop);
    inline.captions.push(alt.pieces);
  }
  inline.at = Math.max(inline.at, endOf(page, node));
}

function visit(page: Page, inline: Inline, node: SyntaxNode, depth: number) {
  const [start, end] = [startOf(page, node), endOf(page, node)];
  const { name } = node;
  if (name === 'Link') return visitLink(page, inline, node, depth);
  if (name === 'Image') return visitImage(page, inline, node, depth);
  if (name === 'HTMLTag') return replace(page, inline, start, end, /^<br\b/i.test(page.text.slice(start, end)) ? ' ' : '');
  if (DROPPED.has(name)) return replace(page, inline, start, end, '');
  if (name === 'Escape') return replace(page, inline, start, start + 1, '');
  if (name === 'HardBreak') return replace(page, inline, start, end, ' ');
  if (name === 'Entity') return replace(page, inline, start, end, entityAt(page.text, start)?.text ?? page.text.slice(start, end));
  if (depth > DEEPEST) return;
  for (let child = node.firstChild; child; child = child.nextSibling) visit(page, inline, child, depth + 1);
}

/** Paragraphs of one leaf block from `start`: its images' captions first, then its own text. */
function leaf(page: Page, node: SyntaxNode, kind: ParagraphKind, start: number): Paragraph[] {
  const inline: Inline = { pieces: [], captions: [], at: start };
  for (let child = node.firstChild; child; child = child.nextSibling) if (endOf(page, child) > start) visit(page, inline, child, 0);
  upTo(page, inline, endOf(page, node));
  const captions = inline.captions.map(pieces => paragraphOf('caption', pieces, null));
  return [...captions, paragraphOf(kind, inline.pieces, null)].filter(each => each !== null);
}

/** A row is one paragraph; a bar stands between its cells. */
function row(page: Page, node: SyntaxNode): Paragraph[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const cell of node.getChildren('TableCell')) {
    const inline: Inline = { pieces: [], captions: [], at: startOf(page, cell) };
    for (let child = cell.firstChild; child; child = child.nextSibling) visit(page, inline, child, 0);
    upTo(page, inline, endOf(page, cell));
    if (end >= 0) pieces.push({ at: end, text: BAR, width: startOf(page, cell) - end });
    pieces.push(...inline.pieces);
    end = endOf(page, cell);
  }
  const paragraph = paragraphOf('table', pieces, null);
  return paragraph ? [paragraph] : [];
}

const FOOTNOTE = /^\[\^[^\]\n]{1,40}\]:[ \t]*/;

/** A footnote's definition, wherever the parser put it; null for other blocks. */
function footnote(page: Page, node: SyntaxNode): Paragraph[] | null {
  const match = FOOTNOTE.exec(page.text.slice(startOf(page, node), startOf(page, node) + 60));
  if (!match) return null;
  const start = startOf(page, node) + match[0].length;
  if (node.name === 'Paragraph') return leaf(page, node, 'note', start);
  const paragraph = paragraphOf('note', linesToPieces(page.text, start, endOf(page, node)), null);
  return paragraph ? [paragraph] : [];
}

function blocks(page: Page, node: SyntaxNode, kind: ParagraphKind, depth: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(...block(page, child, kind, depth));
  return found;
}

function block(page: Page, node: SyntaxNode, kind: ParagraphKind, depth: number): Paragraph[] {
  const { name } = node;
  if (name === 'Paragraph' || name === 'Task') return footnote(page, node) ?? leaf(page, node, kind, startOf(page, node));
  if (name === 'LinkReference') return footnote(page, node) ?? [];
  if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading'))
    return leaf(page, node, name.endsWith('1') ? 'headline' : 'heading', startOf(page, node));
  if (name === 'HTMLBlock') return htmlParagraphs(page.text, startOf(page, node), endOf(page, node));
  if (name === 'TableHeader' || name === 'TableRow') return row(page, node);
  if (depth > DEEPEST || !['Blockquote', 'BulletList', 'OrderedList', 'ListItem', 'Table', 'Document'].includes(name)) return [];
  return blocks(page, node, name === 'Blockquote' ? 'quote' : name === 'ListItem' ? 'list' : kind, depth + 1);
}

/** Only the first of the highest headings is the story's; later ones part it. */
function oneHeadline(paragraphs: readonly Paragraph[]): Paragraph[] {
  let seen = false;
  return paragraphs.map(paragraph => {
    if (paragraph.kind !== 'headline') return paragraph;
    const kind = seen ? 'heading' : 'headline';
    seen = true;
    return { ...paragraph, kind };
  });
}

/** Emphasis marks cost the parser their number squared: what nobody writes as one paragraph is read as plain text. */
const LONGEST_BLOCK = 20_000;

function hasEndlessBlock(part: string): boolean {
  let start = 0;
  for (const match of part.matchAll(/\n[ \t\r]*\n/g)) {
    if (match.index - start > LONGEST_BLOCK) return true;
    start = match.index;
  }
  return part.length - start > LONGEST_BLOCK;
}

/** A table's second line, with white space behind its last bar. */
const RULED = /^[ \t|:-]+$/;

/** What the parser stumbles over, put otherwise at the same length: it knows line feeds only, and no white space behind a table's rule. */
function smooth(part: string): string {
  const lines = part.includes('\r') ? part.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : part;
  return lines.replace(/\|([ \t]+)(?=\n)/g, (whole, space: string, at: number) =>
    RULED.test(lines.slice(lines.lastIndexOf('\n', at) + 1, at)) ? `${space}|` : whole,
  );
}

/** Paragraphs of `text[from, to)` in draft coordinates. */
export function markdownParagraphs(text: string, from: number, to: number): Paragraph[] {
  const part = text.slice(from, to);
  if (hasEndlessBlock(part)) return plainParagraphs(text, from, to);
  const defined = new Set([...part.matchAll(/^ {0,3}\[(?!\^)([^\]\n]{1,200})\]:/gm)].map(match => match[1].trim().toLowerCase()));
  const page: Page = { text, from, defined };
  return oneHeadline(blocks(page, markdown.parse(smooth(part)).topNode, 'body', 0).sort((a, b) => a.span.start - b.span.start));
}
