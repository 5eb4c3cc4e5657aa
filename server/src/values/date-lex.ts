/** Cuts a sentence finer than the language model does, so that "mid-2021", "10am" and "1990s" come apart into their words. */
import type { Token } from '../model.ts';
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

const CUT = new RegExp(
  [
    '\\d{4}-\\d{2}-\\d{2}(?!\\d)', // ISO
    '\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}(?![\\d/])', // 12/25/2021
    '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?!\\.?\\d)', // clock, or a decimal
    '\\d{1,2}:\\d(?= ?[ap]\\.?m\\b)', // a slip of a clock: "9:7 a.m."
    '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?',
    '\\d+/\\d+',
    '\\d+(?:\\.\\d+)*',
    '(?:\\p{L}\\.){2,}',
    "\\p{L}+(?:['’]\\p{L}+)*\\.?",
    '\\S',
  ].join('|'),
  'gu',
);

const POSSESSIVE = /['’]s$/;

const APOSTROPHE = /’/g;

/** One word or mark cut out of the text. */
function wordAt(raw: string, start: number, glued: boolean): Word {
  const first = raw.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  const possessive = !digits && raw.length > 2 && POSSESSIVE.test(raw);
  const bare = possessive ? raw.slice(0, -2) : raw;
  const lower = bare.toLowerCase().replace(APOSTROPHE, "'");
  return {
    start,
    end: start + bare.length,
    lower,
    possessive,
    glued,
    number: digits ? Number(raw.replace(/,/g, '')) : Number.NaN,
    capital: !digits && bare[0] !== lower[0],
  };
}

/** A full stop stays with a word only where it abbreviates a month, a weekday or "St." */
function abbreviates(raw: string): boolean {
  const known = raw.toLowerCase();
  return MONTHS.has(known) || WEEKDAYS.has(known) || raw === 'St.';
}

/** Cuts `text` from `start` to `end`, where no white space stands, into words. */
function cutRun(text: string, start: number, end: number, words: Word[]): void {
  CUT.lastIndex = start;
  let last = -1;
  for (let match = CUT.exec(text); match && match.index < end; match = CUT.exec(text)) {
    let raw = match[0];
    if (raw.length > 1 && raw.endsWith('.') && raw.indexOf('.') === raw.length - 1 && !abbreviates(raw)) {
      raw = raw.slice(0, -1);
      CUT.lastIndex = match.index + raw.length;
    }
    words.push(wordAt(raw, match.index, last === match.index));
    last = match.index + raw.length;
  }
}

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** Letters only from end to end; anything else is cut again. */
function plain(token: Token): boolean {
  const { text } = token;
  for (let i = 0; i < text.length; i++) if (!isLetter(text.charCodeAt(i))) return false;
  return true;
}

const plainWord = ({ start, end, text, lower }: Token): Word => ({
  start,
  end,
  lower,
  number: Number.NaN,
  glued: false,
  possessive: false,
  capital: text.charCodeAt(0) < 91,
});

const MARK = { number: Number.NaN, glued: true, possessive: false, capital: false };
const MARKS: ReadonlySet<string> = new Set([',', '.', ';', '!', '?', ')', '”']);

/** A plain word with one mark behind it and white space after that: by far the most that is not a plain word alone. */
const endsWord = (token: Token, mark: Token, after: Token | undefined): boolean =>
  MARKS.has(mark.text) &&
  (after === undefined || after.start > mark.end) &&
  plain(token) &&
  !(mark.text === '.' && abbreviates(`${token.text}.`));

/** Words and marks of the tokens `[from, to)`. Plain words are taken as they are; what touches figures, dots and dashes is cut anew. */
export function lexDates(text: string, tokens: readonly Token[], from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    const next = i + 1 < to ? tokens[i + 1] : undefined;
    if ((next === undefined || next.start > token.end) && plain(token)) {
      words.push(plainWord(token));
      continue;
    }
    if (next !== undefined && endsWord(token, next, i + 2 < to ? tokens[i + 2] : undefined)) {
      words.push(plainWord(token), { ...MARK, start: next.start, end: next.end, lower: next.text });
      i++;
      continue;
    }
    let last = i;
    while (last + 1 < to && tokens[last + 1].start === tokens[last].end) last++;
    cutRun(text, token.start, tokens[last].end, words);
    i = last;
  }
  return words;
}

/** The words of a name as the lexicons write it. */
export function lexName(name: string): Word[] {
  const words: Word[] = [];
  cutRun(name, 0, name.length, words);
  return words;
}
