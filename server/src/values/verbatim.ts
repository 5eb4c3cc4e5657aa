/** Finds quoted words in a source under the tolerances of a newsroom: typography and hesitations may differ, words may not. */
import type { Span } from '../model.ts';

/** The letters and digits of a text, folded, each with its place; what stands between them does not count. */
export interface Letters {
  readonly letters: string;
  /** Offset in the text of each letter, and one more: the end of the last. */
  readonly at: readonly number[];
  /** For each letter whether a word begins there; one more entry than letters. */
  readonly begins: readonly boolean[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const HESITATIONS = new Set(['um', 'uh', 'uhm', 'umm', 'uhh', 'er', 'erm', 'hmm', 'mm']);
// what a word processor or a page may put inside a word
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

const foldLetter = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters of `text`. `um` and `uh` are left out: transcripts have them, stories do not. */
export function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const at: number[] = [];
  const begins: boolean[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (HESITATIONS.has(match[0].toLowerCase())) continue;
    let first = !(match.index > 0 && match.index === end + 1 && INVISIBLE.test(text[end]));
    let offset = match.index;
    for (const letter of match[0]) {
      for (const folded of foldLetter(letter)) {
        letters.push(folded);
        at.push(offset);
        begins.push(first);
        first = false;
      }
      offset += letter.length;
    }
    end = match.index + match[0].length;
  }
  at.push(end);
  begins.push(true);
  return { letters: letters.join(''), at, begins };
}

/** What a quotation asserts word for word: its pieces in order, with how much may stand before each. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** Letters that may stand in the source between the piece before and this one. */
  readonly gap: number;
  /** A bracket touches it, so that it may begin or end inside a word: "[t]he". */
  readonly looseStart: boolean;
  readonly looseEnd: boolean;
}

const BREAK = /\[[^\]]{0,200}\]|(?:\.\s?){3,4}|…/gu;
const ELLIPSIS_GAP = 1500;
const BRACKET_GAP = 80;

/** Pieces of quoted words between ellipses and [brackets]. */
export function piecesOf(quoted: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let gap = 0;
  let loose = false;
  const take = (end: number, bracketBehind: boolean): void => {
    const text = quoted.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text)) {
      pieces.push({
        text,
        start,
        gap: pieces.length ? gap : 0,
        looseStart: loose && /^\p{L}/u.test(text),
        looseEnd: bracketBehind && /\p{L}$/u.test(text),
      });
      gap = 0;
    }
  };
  for (const match of quoted.matchAll(BREAK)) {
    const bracket = match[0].startsWith('[') && !/^\[(?:\.\s?){3}|^\[…/.test(match[0]);
    take(match.index, bracket);
    gap = Math.max(gap, bracket ? BRACKET_GAP : ELLIPSIS_GAP);
    loose = bracket;
    start = match.index + match[0].length;
  }
  take(quoted.length, false);
  return pieces;
}

interface Wanted extends Piece {
  readonly letters: string;
}

/** First place at or after `from` where a piece stands between word boundaries; -1 where there is none before `limit`. */
function placeOf(wanted: Wanted, source: Letters, from: number, limit: number): number {
  let at = source.letters.indexOf(wanted.letters, from);
  while (at >= 0 && at <= limit) {
    const end = at + wanted.letters.length;
    if ((wanted.looseStart || source.begins[at]) && (wanted.looseEnd || source.begins[end])) return at;
    at = source.letters.indexOf(wanted.letters, at + 1);
  }
  return -1;
}

/** "[t]he" begins inside a word of the source: the whole word is shown. */
function wordStart(source: Letters, at: number): number {
  let start = at;
  while (start > 0 && !source.begins[start]) start--;
  return start;
}

/** Places the pieces after the first; the end of the last, or -1. */
function follow(rest: readonly Wanted[], source: Letters, from: number): number {
  let end = from;
  for (const wanted of rest) {
    const at = placeOf(wanted, source, end, end + wanted.gap);
    if (at < 0) return -1;
    end = at + wanted.letters.length;
  }
  return end;
}

/**
 * Where the source says the quoted words, or null. Ellipses leave out, brackets stand for anything short; marks, dashes, spaces,
 * hyphens, ligatures, case and hesitations do not count. The span counts in the text that `source` was made of.
 */
export function findVerbatim(quoted: string, source: Letters): Span<'text'> | null {
  const wanted = piecesOf(quoted)
    .map(piece => ({ ...piece, letters: lettersOf(piece.text).letters }))
    .filter(piece => piece.letters);
  const [first, ...rest] = wanted;
  if (!first) return null;
  let best: Span<'text'> | null = null;
  for (let at = placeOf(first, source, 0, source.letters.length); at >= 0; at = placeOf(first, source, at + 1, source.letters.length)) {
    const end = follow(rest, source, at + first.letters.length);
    if (end < 0) continue;
    const span = { start: source.at[wordStart(source, at)], end: source.at[end - 1] + 1 };
    // with pieces left out, the closest together is the one that was meant
    if (!best || span.end - span.start < best.end - best.start) best = span;
    if (!rest.length) break;
  }
  return best;
}
