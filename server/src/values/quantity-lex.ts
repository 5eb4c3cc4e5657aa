/** Cuts the tokens of a sentence into the pieces that the grammar of quantities walks over: words, numbers in digits, signs. */
import type { PartOfSpeech, Reading, Sentence, Token } from '../model.ts';
import { readDigits } from './digits.ts';

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** No space before it. */
  readonly glued: boolean;
  /** The number, where the piece is one in digits. */
  readonly digits: number | null;
  /** Written with group marks or a decimal point: never a year, seldom a label. */
  readonly shaped: boolean;
  /** A run of digits that is no number (a date, a clock time, a telephone number, a version). */
  readonly junk: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A number, or words and numbers that a hyphen or a dash holds together. */
function isJoined(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || ((code === 45 || code === 8211) && text.length > 2)) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{M}]/u;
// Word-internal hyphens that wink keeps ("a-year", "minus-1", "mid-2021", "five-fold").
const HYPHENS = new Set(['-', '‐', '‑', '–', '—', '−']);

function word(text: string, start: number, end: number, pos: PartOfSpeech, glued: boolean): Piece {
  const own = text.slice(start, end);
  return { start, end, text: own, lower: own.toLowerCase(), pos, glued, digits: null, shaped: false, junk: false };
}

const MICRO = /^[μµ]$/;

/** The end of the run of letters, or of the single sign, at `at`. */
function runEnd(text: string, at: number, limit: number): number {
  if (!LETTER.test(text[at])) return at + 1;
  let end = at + 1;
  while (
    end < limit &&
    (LETTER.test(text[end]) || ((text[end] === '.' || text[end] === '&') && end + 1 < limit && LETTER.test(text[end + 1])))
  )
    end++;
  if (text[end] === '.' && end < limit && /^[\p{L}.]*\.[\p{L}]$/u.test(text.slice(at, end))) end++;
  // "m2", "cm3": a power belongs to its unit.
  if (
    (text[end] === '2' || text[end] === '3') &&
    end < limit &&
    end - at <= 2 &&
    !isDigit(text.charCodeAt(end + 1)) &&
    text[end - 1] === 'm'
  )
    end++;
  return end;
}

/** Splits one token that holds digits or hyphens; gives the offset reached, which may lie beyond it ("8" "." "1bn" is one number). */
function split(text: string, token: Token, into: Piece[]): number {
  let at = token.start;
  while (at < token.end) {
    const glued = at > 0 && text.charCodeAt(at - 1) > 32 && text.charCodeAt(at - 1) !== 160 && !/\s/.test(text[at - 1]);
    const dotted = text[at] === '.' && isDigit(text.charCodeAt(at + 1)) && !(at > 0 && isDigit(text.charCodeAt(at - 1)));
    if (isDigit(text.charCodeAt(at)) || dotted) {
      const run = readDigits(text, at);
      const own = text.slice(at, run.end);
      into.push({
        start: at,
        end: run.end,
        text: own,
        lower: own,
        pos: 'NUM',
        glued,
        digits: run.value,
        shaped: run.shaped,
        junk: run.junk,
      });
      at = run.end;
    } else {
      const end = runEnd(text, at, token.end);
      into.push(word(text, at, end, HYPHENS.has(text[at]) ? 'PUNCT' : token.pos, glued));
      at = end;
    }
  }
  return at;
}

/** Pieces of a run of tokens, in order. Offsets are those of the reading's text. */
export function piecesOf(reading: Reading, sentence: Pick<Sentence, 'firstToken' | 'endToken'>): Piece[] {
  const { text, tokens } = reading;
  const pieces: Piece[] = [];
  let reached = -1;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i];
    if (token.end <= reached) continue;
    const glued = i > 0 && tokens[i - 1].end === token.start;
    const dotted =
      token.text === '.' && isDigit(text.charCodeAt(token.end)) && !(token.start > 0 && isDigit(text.charCodeAt(token.start - 1)));
    if (token.start < reached) reached = split(text, { ...token, start: reached }, pieces);
    else if (dotted || isJoined(token.text)) reached = split(text, token, pieces);
    else if (glued && MICRO.test(pieces.at(-1)?.text ?? ''))
      pieces.push(word(text, (pieces.pop() as Piece).start, token.end, token.pos, false));
    else
      pieces.push({
        start: token.start,
        end: token.end,
        text: token.text,
        lower: token.lower,
        pos: token.pos,
        glued,
        digits: null,
        shaped: false,
        junk: false,
      });
  }
  return pieces;
}
