/** Quarters, halves and years as business wires write them: "Q3", "3Q 2012", "1H", "FY2012", "mid-year", "end-June". */
import { dashAt } from './date-amount.ts';
import type { Word } from './date-lex.ts';
import type { Parsed, Shape } from './date-shape.ts';
import { MONTHS } from './date-words.ts';
import { yearLike, yearOfTwo } from './date-year.ts';

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

/** The year tied to it or right behind: "3Q12", "Q3 2012", "H1 2011". */
function yearBehind(words: readonly Word[], at: number): Parsed | null {
  const word = words[at];
  if (!word) return null;
  if (yearLike(word)) return { end: at + 1, shape: { kind: 'year', year: word.number } };
  return word.glued && /^\d\d$/.test(word.lower) ? { end: at + 1, shape: { kind: 'year', year: yearOfTwo(word.number) } } : null;
}

const THIS_YEAR: Shape = { kind: 'unit', unit: 'year', step: 0 };

/** A letter tied to its number, either way round: "Q3", "3Q"; the index behind both, or null. */
function tied(words: readonly Word[], at: number): { readonly letter: string; readonly number: number; readonly end: number } | null {
  const next = words[at + 1];
  if (!next?.glued) return null;
  const [letter, number] = Number.isNaN(words[at].number) ? [words[at], next] : [next, words[at]];
  if (!/^[qh]$/.test(letter.lower) || !letter.capital || !/^[1-4]$/.test(number.lower)) return null;
  return words[at + 2]?.glued && /^\p{L}/u.test(words[at + 2].lower) ? null : { letter: letter.lower, number: number.number, end: at + 2 };
}

/** "Q3", "3Q 2012", "H1 2011", "1H", "FY2012", "fiscal-year 2012". */
export function fiscalAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower === 'fy') return words[at].capital ? yearBehind(words, at + 1) : null;
  const found = tied(words, at);
  if (!found) return null;
  const year = yearBehind(words, found.end);
  const end = year?.end ?? found.end;
  if (found.letter === 'q') return { end, shape: { kind: 'quarter', quarter: found.number, year: year?.shape ?? null } };
  // An "H2 molecule" is no half.
  if (!year && !/^(?:in|for|of|by|during|since)$/.test(lowerAt(words, at - 1))) return null;
  return found.number > 2 ? null : { end, shape: { kind: 'half', half: found.number, of: year?.shape ?? THIS_YEAR } };
}

/** "by mid-year", "end-June", "mid-month". */
export function tiedEdgeAt(words: readonly Word[], at: number): Parsed | null {
  const { lower } = words[at];
  if (lower === 'midyear')
    return /^(?:by|at|until|since)$/.test(lowerAt(words, at - 1))
      ? { end: at + 1, shape: { kind: 'part', part: 'mid', of: THIS_YEAR } }
      : null;
  if ((lower !== 'mid' && lower !== 'end') || !dashAt(words, at + 1) || !words[at + 1].glued || !words[at + 2]?.glued) return null;
  const noun = words[at + 2];
  if (lower === 'mid')
    return /^(?:year|month)$/.test(noun.lower) && /^(?:by|at|until|since|in)$/.test(lowerAt(words, at - 1))
      ? { end: at + 3, shape: { kind: 'part', part: 'mid', of: { kind: 'unit', unit: noun.lower === 'year' ? 'year' : 'month', step: 0 } } }
      : null;
  const month = noun.capital ? MONTHS.get(noun.lower) : undefined;
  return month ? { end: at + 3, shape: { kind: 'edge', edge: 'end', of: { kind: 'month', year: null, month } } } : null;
}

/** "Overnight, shells fell"; "overnight success" is none. */
export function overnightAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'overnight') return null;
  const next = words[at + 1];
  const ends =
    !next ||
    /^[,.;:)”—–]$/.test(next.lower) ||
    /^(?:and|but|as|in|on|after|when|into|by|for|that|because|while|from|at|to)$/.test(next.lower);
  return ends && lowerAt(words, at - 1) !== 'an' ? { end: at + 1, shape: { kind: 'unfixed' } } : null;
}
