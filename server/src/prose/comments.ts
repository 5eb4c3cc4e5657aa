/** Finds `<!-- claimcheck-ignore CODE -->` comments and what each of them covers. */
import type { Paragraph, Prose, Span } from '../model.ts';

const IGNORE = /<!--\s*claimcheck-ignore\b([^>]*?)-->/g;

/** Spans of all comments of `text`, in order. An unclosed one is none. */
export function findComments(text: string, from: number): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('<!--', from); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    found.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return found;
}

/** The line of `text` around `[start, end)` holds something else besides. */
function sharesLine(text: string, start: number, end: number): Span | null {
  let first = start;
  while (first > 0 && text[first - 1] !== '\n' && text[first - 1] !== '\r') first--;
  let last = end;
  while (last < text.length && text[last] !== '\n' && text[last] !== '\r') last++;
  const rest = text.slice(first, start) + text.slice(end, last);
  return rest.replace(/<!--[\s\S]*?-->/g, '').trim() ? { start: first, end: last } : null;
}

/** First of `paragraphs` (in order of place) that ends behind `at`. */
function paragraphAfter(paragraphs: readonly Paragraph[], at: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle].span.end > at) high = middle;
    else low = middle + 1;
  }
  return paragraphs[low];
}

/** A comment on a line of its own covers the paragraph after it; one inside a line covers that line, where lines mean something (`byLine`). No code means every code. */
export function readIgnores(text: string, from: number, paragraphs: readonly Paragraph[], byLine: boolean): Prose['ignores'] {
  const ignores: Prose['ignores'][number][] = [];
  IGNORE.lastIndex = from;
  for (let match = IGNORE.exec(text); match; match = IGNORE.exec(text)) {
    const end = match.index + match[0].length;
    const line = byLine ? sharesLine(text, match.index, end) : null;
    const next = paragraphAfter(paragraphs, end);
    const span = line ?? (next ? { start: Math.max(end, next.span.start), end: next.span.end } : null);
    if (!span) continue;
    const codes = match[1].split(/[\s,]+/).filter(Boolean);
    for (const code of codes.length ? codes : [null]) ignores.push({ span, code });
  }
  return ignores.sort((a, b) => a.span.start - b.span.start);
}
