/** Cuts a sentence finer than the language model does, so that "mid-2021", "10am" and "1990s" come apart into their words. */
import { MONTHS, WEEKDAYS } from './date-words.ts';

/** A word, a number or a mark; offsets count in the paragraph. */
export interface Word {
  readonly start: number;
  /** Without a possessive ending. */
  readonly end: number;
  /** Lower case, straight apostrophes, no possessive ending. */
  readonly lower: string;
  /** The number in digits, or NaN. */
  readonly number: number;
  /** Nothing stands between it and the word before. */
  readonly glued: boolean;
  readonly capital: boolean;
  readonly possessive: boolean;
}

const CUT = new RegExp([
  '\\d{4}-\\d{2}-\\d{2}(?!\\d)', // ISO
  '\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}(?![\\d/])', // 12/25/2021
  '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?![\\d.])', // clock, or a decimal
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?', '\\d+/\\d+', '\\d+(?:\\.\\d+)*',
  '(?:\\p{L}\\.){2,}', "\\p{L}+(?:['’]\\p{L}+)*\\.?", '\\S',
].join('|'), 'gu');

const POSSESSIVE = /['’]s$/;

/** Words and marks of `text` from `start` to `end`. */
export function lexDates(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  CUT.lastIndex = start;
  let last = -1;
  for (let match = CUT.exec(text); match && match.index < end; match = CUT.exec(text)) {
    let raw = match[0];
    const at = match.index;
    let stop = at + raw.length;
    const first = raw.charCodeAt(0);
    const digits = first >= 48 && first <= 57;
    if (!digits && raw.length > 1 && raw.endsWith('.') && raw.indexOf('.') === raw.length - 1) {
      const known = raw.toLowerCase();
      if (!MONTHS.has(known) && !WEEKDAYS.has(known) && known !== 'st.') {
        raw = raw.slice(0, -1);
        stop--;
        CUT.lastIndex = stop;
      }
    }
    const after = stop;
    const possessive = !digits && POSSESSIVE.test(raw);
    if (possessive) {
      raw = raw.slice(0, -2);
      stop -= 2;
    }
    const lower = raw.toLowerCase().replace(/’/g, "'");
    words.push({
      start: at, end: stop, lower, possessive, number: digits ? Number(raw.replace(/,/g, '')) : Number.NaN,
      glued: last === at, capital: !digits && raw[0] !== lower[0],
    });
    last = after;
  }
  return words;
}
