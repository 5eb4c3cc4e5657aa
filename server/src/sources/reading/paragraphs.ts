/** Finds the paragraphs of plain text where they stand: nothing is moved, so offsets are the file's own. */
import type { Block } from '../../model.ts';
import { linesOf } from '../../text/lines.ts';

interface Line {
  readonly start: number;
  /** Before the line's end mark and the white space there. */
  readonly end: number;
}

function linesIn(text: string, from: number): Line[] {
  const lines: Line[] = [];
  /** Place of the next such mark, or the text's end. */
  const next = (mark: string, at: number): number => {
    const found = text.indexOf(mark, at);
    return found < 0 ? text.length : found;
  };
  let feed = next('\n', from);
  let carriage = next('\r', from);
  for (let start = from; start < text.length; ) {
    if (feed < start) feed = next('\n', start);
    if (carriage < start) carriage = next('\r', start);
    const stop = Math.min(feed, carriage);
    lines.push({ start, end: start + text.slice(start, stop).trimEnd().length });
    start = stop + (carriage === stop && feed === stop + 1 ? 2 : 1);
  }
  return lines;
}

const RULE = /^[\s\-=_*~#.]{3,}$/;
const NEW_ITEM = /^[ \t]*(?:[-*•–·]|\d{1,3}[.)]|[a-z]\))[ \t]+\S|^(?: {2,}|\t)\S/;

/** True when lines were broken by width: most full lines are of about one length and end inside a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.filter(line => line.length > 0);
  if (full.length < 3) return false;
  const width = Math.max(...full.map(line => line.length));
  if (width > 130) return false;
  const inside = full.filter(line => line.length > width * 0.7 && !/[.!?:;"”’)\]]$/.test(line)).length;
  return inside > full.length * 0.4;
}

/** Where one paragraph ends and the next begins, when no blank line says so. */
function breaksBetween(before: string, line: string, wrapped: boolean, width: number): boolean {
  if (!wrapped) return true;
  if (NEW_ITEM.test(line) && !/^(?: {2,}|\t)/.test(before)) return true;
  return before.length < width * 0.7 && /[.!?:"”]$/.test(before);
}

/**
 * Paragraphs of `text` from `from` on, with the line on which each begins. A blank line ends one; where there are none, a line is a
 * paragraph unless the text was wrapped by width. Lines of drawn rules are left out.
 */
export function paragraphsOf(text: string, from = 0): readonly Block[] {
  const lines = linesIn(text, from);
  const words = lines.map(line => text.slice(line.start, line.end));
  const wrapped = isWrapped(words);
  const blank = words.some((line, i) => !line && i > 0 && i < words.length - 1);
  const width = Math.max(0, ...words.map(line => line.length));
  const first = from > 0 ? linesOf(text).lineAt(from) : 1;
  const blocks: Block[] = [];
  let open: { start: number; end: number; line: number } | null = null;
  const close = (): void => {
    if (!open) return;
    const start = open.start + (text.slice(open.start, open.end).length - text.slice(open.start, open.end).trimStart().length);
    if (start < open.end) blocks.push({ kind: 'text', start, end: open.end, locator: { line: open.line } });
    open = null;
  };
  for (const [i, line] of lines.entries()) {
    if (!words[i] || RULE.test(words[i])) close();
    else {
      if (open && (blank && !wrapped ? NEW_ITEM.test(words[i]) : breaksBetween(words[i - 1], words[i], wrapped, width))) close();
      open = open ? { ...(open as { start: number; line: number }), end: line.end } : { start: line.start, end: line.end, line: first + i };
    }
  }
  close();
  return blocks;
}
