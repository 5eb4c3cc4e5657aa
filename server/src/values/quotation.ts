/** Reads quotation marks: every passage between a pair, of any style and nesting, also where a mark is missing or mismatched. */
import type { Found, QuotedWords, Reading } from '../model.ts';
import { remembered } from '../text/remembered.ts';

/** Which marks close what an opening mark opened; the first is the proper one. */
type Style = 'double' | 'single' | 'angle';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  /** What the mark looks like and where it stands say: it opens, closes, or may do either. */
  readonly side: 'open' | 'close' | 'either';
}

interface Pair {
  readonly open: Mark;
  /** Null when the paragraph ends, or another quotation begins, first. */
  readonly close: Mark | null;
  /** Where an unclosed one ends; null for the paragraph's end. */
  readonly stop?: number;
  readonly depth: number;
}

const MARKS = /``|''|["“”„‟«»‹›‘’‚'`]/g;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const OPENS_AFTER = /[\s([{—–\-/“‘"'„«:;,]/;

const DOUBLES: Readonly<Record<string, Mark['side']>> = {
  '“': 'open',
  '„': 'open',
  '‟': 'open',
  '”': 'close',
  '"': 'either',
  "''": 'either',
  '``': 'open',
  '«': 'open',
  '»': 'close',
};
const styleOf = (mark: string): Style => (mark === '«' || mark === '»' ? 'angle' : mark in DOUBLES ? 'double' : 'single');

/** Where a mark stands decides what its shape does not: white space before it opens, a word before it closes. */
function sideByPlace(before: string, after: string): Mark['side'] {
  const opens = (before === '' || OPENS_AFTER.test(before)) && after !== '' && !SPACE.test(after);
  const closes = before !== '' && !SPACE.test(before) && (after === '' || !WORD.test(after));
  if (opens && !closes) return 'open';
  if (closes && !opens) return 'close';
  return 'either';
}

function doubleMark(text: string, mark: string, start: number): Mark | null {
  const end = start + mark.length;
  const before = start > 0 ? text[start - 1] : '';
  const after = end < text.length ? text[end] : '';
  // A value in markup (alt="…") is nobody's words.
  if (mark === '"' && before === '=') return null;
  const shaped = DOUBLES[mark];
  const placed = sideByPlace(before, after);
  // Curly marks are trusted unless their place says the contrary outright (”like this”).
  const side = shaped === 'either' ? placed : placed !== 'either' && placed !== shaped && contrary(shaped, before, after) ? placed : shaped;
  return { start, end, style: styleOf(mark), side };
}

const contrary = (shaped: Mark['side'], before: string, after: string): boolean =>
  shaped === 'close' ? (before === '' || SPACE.test(before)) && WORD.test(after) : WORD.test(before) && (after === '' || SPACE.test(after));

/** Apostrophes are not marks: inside a word, before a dropped letter or figure (’90s, ’em), after a plural (the allies’ plan). */
function singleMark(text: string, mark: string, start: number): Mark | null {
  const end = start + 1;
  const before = start > 0 ? text[start - 1] : '';
  const after = end < text.length ? text[end] : '';
  if (WORD.test(before) && WORD.test(after)) return null;
  if (mark === '‘' || mark === '‚' || mark === '‹') return { start, end, style: 'single', side: 'open' };
  const opens = (before === '' || OPENS_AFTER.test(before)) && WORD.test(after) && mark !== '’';
  if (opens)
    return /^(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i.test(text.slice(end, end + 6))
      ? null
      : { start, end, style: 'single', side: 'open' };
  if (before === '' || SPACE.test(before)) return null;
  return { start, end, style: 'single', side: 'close' };
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARKS)) {
    const shape = match[0];
    const start = match.index;
    const mark = shape.length > 1 || shape in DOUBLES ? doubleMark(text, shape, start) : singleMark(text, shape, start);
    if (mark) marks.push(mark);
  }
  return marks;
}

/** Feet and inches (6'2", a 5" gap) are measures. */
const isMeasure = (text: string, mark: Mark): boolean =>
  text[mark.start] === '"' && /\d$/.test(text.slice(Math.max(0, mark.start - 1), mark.start)) && mark.side !== 'open';

/** Index of the mark that closes the single mark at `from`: the last fitting one before another opens, with punctuation preferred. */
function closingSingle(text: string, marks: readonly Mark[], from: number): number {
  let found = -1;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i];
    if (mark.style !== 'single') {
      // A double mark of the quotation around this one ends the search.
      if (found >= 0 || mark.side === 'close') break;
      continue;
    }
    if (mark.side === 'open') break;
    const before = text[mark.start - 1];
    if (/[.,?!…]/.test(before)) return i;
    const after = text[mark.end] ?? '';
    const possessive = before === 's' && SPACE.test(after) && WORD.test(text[mark.end + 1] ?? '');
    if (!possessive) return i;
    if (found < 0) found = i;
  }
  return found;
}

/** Walks the marks left to right with a stack, single marks matched ahead because apostrophes look like them. */
function pairsOf(text: string): Pair[] {
  const marks = marksOf(text);
  const next = nextAlike(marks);
  const pairs: Pair[] = [];
  const stack: { readonly mark: Mark; readonly index: number }[] = [];
  const closers = new Map<number, number>();
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    const opener = closers.get(i);
    if (opener !== undefined) {
      const at = stack.findLastIndex(open => open.index === opener);
      if (at >= 0) {
        pairs.push({ open: stack[at].mark, close: mark, depth: at });
        stack.length = at;
      }
      continue;
    }
    if (mark.style === 'single') {
      if (mark.side !== 'open') continue;
      const close = closingSingle(text, marks, i);
      if (close < 0) continue;
      closers.set(close, i);
      stack.push({ mark, index: i });
      continue;
    }
    const at = stack.findLastIndex(open => open.mark.style === mark.style);
    if (at < 0) {
      if (mark.side === 'close' || isMeasure(text, mark)) continue;
      stack.push({ mark, index: i });
    } else if (mark.side !== 'open' || next[i] < 0) {
      // The last mark of its style closes, whatever its shape.
      pairs.push({ open: stack[at].mark, close: mark, depth: at });
      stack.length = at;
    } else if (!closesTwice(marks, next, i)) {
      // A second opening mark with one closing mark to come: the first was never closed.
      pairs.push({ open: stack[at].mark, close: null, depth: at, stop: mark.start });
      stack.length = at;
      stack.push({ mark, index: i });
    } else {
      stack.push({ mark, index: i });
    }
  }
  stack.forEach(({ mark }, depth) => {
    if (mark.style !== 'single') pairs.push({ open: mark, close: null, depth });
  });
  return pairs.sort((a, b) => a.open.start - b.open.start);
}

/** The next mark of the same style after each, or -1. */
function nextAlike(marks: readonly Mark[]): Int32Array {
  const next = new Int32Array(marks.length);
  const last: Record<Style, number> = { double: -1, single: -1, angle: -1 };
  for (let i = marks.length - 1; i >= 0; i--) {
    next[i] = last[marks[i].style];
    last[marks[i].style] = i;
  }
  return next;
}

/** True when two closing marks of the style follow before another opens: a quotation in a quotation with the same marks. */
function closesTwice(marks: readonly Mark[], next: Int32Array, from: number): boolean {
  const first = next[from];
  const second = first < 0 ? -1 : next[first];
  return second >= 0 && marks[first].side === 'close' && marks[second].side === 'close';
}

const ENDS_SENTENCE = /[.?!…—–-][)\]]?$/;
const BEGINS_SENTENCE = /^[\s([…. ]*[\p{Lu}\p{N}]/u;

const NEARBY = 120;

/** Woven into the writer's own sentence: it neither begins like a sentence nor stands where one may begin. */
function isPartial(text: string, inner: string, pair: Pair): boolean {
  if (!pair.close) return false;
  // Only what stands close by is looked at; a thousand quotations may stand in one paragraph.
  const before = text.slice(Math.max(0, pair.open.start - NEARBY), pair.open.start).trimEnd();
  const after = text.slice(pair.close.end, pair.close.end + NEARBY).trimStart();
  const ends = ENDS_SENTENCE.test(inner) || (/,$/.test(inner) && after !== '');
  // The second half of a quotation that its tag breaks (“…,” she said, “and …”) is whole.
  if (/[”"»’']\s[^”"»]{0,80},$/.test(before) && ends) return false;
  if (!BEGINS_SENTENCE.test(inner)) return true;
  if (ends) return !(before === '' || /[.?!:,;—–…”"»)\]]$/.test(before)) && inner.split(/\s+/).length < 5;
  return !(before === '' && after === '');
}

/**
 * Every passage between quotation marks in one paragraph, outermost first, in order of place. Spans are UTF-16 code units of the
 * reading's text and hold the marks; a quotation whose mark is never closed runs to the paragraph's end and is `open`.
 */
export const readQuotations: (reading: Reading) => readonly Found<QuotedWords>[] = remembered(({ text }) => {
  if (!/["“”„‟«»‘'’`]/.test(text)) return [];
  const found: Found<QuotedWords>[] = [];
  for (const pair of pairsOf(text)) {
    const end = pair.close ? pair.close.start : pair.open.end + text.slice(pair.open.end, pair.stop).trimEnd().length;
    const inner = { start: pair.open.end, end };
    const words = text.slice(inner.start, inner.end);
    if (!WORD.test(words)) continue;
    found.push({
      start: pair.open.start,
      end: pair.close ? pair.close.end : end,
      value: { inner, open: pair.close === null, partial: isPartial(text, words.trim(), pair), depth: pair.depth },
    });
  }
  return found;
});
