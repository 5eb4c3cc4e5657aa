/** Quarters, halves and years as business wires write them: "Q3", "3Q 2012", "1H", "FY2012", "mid-year", "end-June". */
import { amountAt, dashAt } from './date-amount.ts';
import type { Word } from './date-lex.ts';
import type { Parsed, Shape } from './date-shape.ts';
import { quarterAt } from './date-period.ts';
import { stepAt } from './date-relative.ts';
import { CLAUSE_END, MONTHS, UNITS } from './date-words.ts';
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

/** What may follow "for the quarter" besides the end of a clause: "to $5 million", "compared with", "it lost". */
const AFTER_PERIOD = /^(?:to|from|and|but|as|after|when|while|because|despite|compared|versus|against|with|it|they|he|she)$/;

const ends = (words: readonly Word[], at: number): boolean =>
  !words[at] || CLAUSE_END.test(words[at].lower) || AFTER_PERIOD.test(words[at].lower);

/** "for the quarter", "in the month", "for the first nine months": the period that is reported on, which the story has named before. */
export function reportedAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'the' || !/^(?:for|in|during|over)$/.test(lowerAt(words, at - 1))) return null;
  const unit = UNITS.get(lowerAt(words, at + 1));
  if (unit && /^(?:week|month|quarter|year)$/.test(unit))
    return ends(words, at + 2) ? { end: at + 2, shape: { kind: 'same', unit, step: 0 } } : null;
  const amount = lowerAt(words, at + 1) === 'first' && words[at + 2] ? amountAt(words, at + 2) : null;
  if (!amount?.amount || amount.amount > 11 || lowerAt(words, amount.end) !== 'months') return null;
  return ends(words, amount.end + 1) ? { end: amount.end + 1, shape: { kind: 'unfixed' } } : null;
}

/** "last year's third quarter", "the 1989 third quarter": the year before its quarter. */
export function yearsQuarterAt(words: readonly Word[], at: number): Parsed | null {
  const the = words[at].lower === 'the' ? 1 : 0;
  const figure = words[at + the];
  const year: Parsed | null =
    figure && yearLike(figure) ? { end: at + the + 1, shape: { kind: 'year', year: figure.number } } : stepAt(words, at);
  if (!year || (year.shape.kind === 'unit' && year.shape.unit !== 'year') || !/^(?:year|unit)$/.test(year.shape.kind)) return null;
  if (!words[year.end] || words[year.end].lower === 'the' || (!the && !words[year.end - 1].possessive)) return null;
  const found = quarterAt(words, year.end);
  return found?.shape.kind === 'quarter' && found.shape.year === null
    ? { end: found.end, shape: { ...found.shape, year: year.shape } }
    : null;
}
