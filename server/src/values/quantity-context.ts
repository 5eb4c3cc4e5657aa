/** Reads the words around a number that bear on it: qualifiers, and the direction of a change. */
import type { Comparator } from '../model.ts';
import { CHANGE_FILLERS, DOWN_AFTER, DOWN_VERBS, ONLY_SHARES, UP_AFTER, UP_VERBS } from './change-words.ts';
import { AFTER, QUALIFIERS } from './comparators.ts';
import type { Piece } from './quantity-lex.ts';
import { TIME_UNITS } from './units.ts';

export interface ReadQualifier {
  /** Index of the first piece of the qualifier, or of the number where there is none. */
  readonly first: number;
  readonly comparator: Comparator;
}

// "handed over millions": the particle of a verb.
const PARTICLE_VERBS = new Set([
  'spread',
  'over',
  'lasted',
  'last',
  'took',
  'take',
  'taken',
  'taking',
  'hand',
  'handed',
  'handing',
  'turn',
  'turned',
  'turning',
  'pass',
  'passed',
  'passing',
  'roll',
  'rolled',
  'went',
  'fought',
  'ruled',
  'ran',
  'win',
  'won',
  'presided',
  'signed',
  'watch',
  'watched',
]);

/** One phrase of the lexicon that ends just before `at`. */
function phraseBefore(pieces: readonly Piece[], at: number): { readonly first: number; readonly comparator: Comparator } | null {
  const options = QUALIFIERS.get(pieces[at - 1]?.lower ?? '');
  if (!options) return null;
  for (const { before, comparator } of options) {
    const first = at - 1 - before.length;
    if (first >= 0 && before.every((word, i) => pieces[first + i].lower === word)) return { first, comparator };
  }
  return null;
}

/** Qualifiers before a number whose own words begin at `first`: "more than", "only about", "up to an estimated". */
export function qualifierBefore(pieces: readonly Piece[], first: number, unit: string | null): ReadQualifier {
  let at = first;
  let comparator: Comparator = '=';
  for (let turn = 0; turn < 3; turn++) {
    let from = at;
    // "nearly a third", "about a dozen", "at least the 12": the article is part of the number.
    if (turn === 0 && /^(?:an?|the)$/.test(pieces[from - 1]?.lower ?? '') && phraseBefore(pieces, from - 1)) from--;
    const found = phraseBefore(pieces, from);
    if (!found) break;
    // "over three years" lasts so long; "over" says more only of what is not time.
    const word = pieces[from - 1].lower;
    // "Add up to", "live up to": the particle of a verb.
    if (word === 'to' && /^(?:add|adds|added|adding|live|lived|came|stand|stood)$/.test(pieces[from - 3]?.lower ?? '')) break;
    if ((word === 'over' || word === 'within') && found.first === from - 1 && unit !== null && TIME_UNITS.has(unit)) break;
    if (word === 'over' && PARTICLE_VERBS.has(pieces[from - 2]?.lower ?? '')) break;
    if ((word === 'near' || word === 'above' || word === 'below') && pieces[from - 2]?.pos === 'NOUN' && turn > 0) break;
    if (comparator === '=') comparator = found.comparator;
    at = found.first;
  }
  return { first: at, comparator };
}

/** "or more", "and counting", "+": the comparator and the index after it. */
export function qualifierAfter(pieces: readonly Piece[], end: number): { readonly end: number; readonly comparator: Comparator } | null {
  const next = pieces[end];
  if (!next) return null;
  if (next.text === '+' && next.glued) return { end: end + 1, comparator: '>=' };
  if (next.text === '-' && next.glued && pieces[end + 1]?.lower === 'plus') return { end: end + 2, comparator: '>=' };
  if (next.lower !== 'or' && next.lower !== 'and' && next.lower !== 'give') return null;
  for (const [words, comparator] of AFTER) {
    if (words.every((word, i) => pieces[end + i]?.lower === word) && pieces[end + words.length]?.digits == null)
      return { end: end + words.length, comparator };
  }
  return null;
}

const PHRASAL = new Set([
  'make',
  'made',
  'makes',
  'making',
  'take',
  'took',
  'give',
  'gave',
  'set',
  'sign',
  'signed',
  'put',
  'end',
  'ended',
  'add',
  'adds',
  'pick',
  'picked',
  'pile',
  'piled',
  'rack',
  'racked',
  'back',
  'cough',
  'coughed',
  'scoop',
  'scooped',
  'snap',
  'snapped',
]);

// "was up 200"; "sign up 200" is no change.
const BEFORE_UP = new Set([
  ',',
  '(',
  '—',
  '–',
  '-',
  'is',
  'was',
  'were',
  'are',
  'be',
  'been',
  'being',
  '’s',
  "'s",
  '’re',
  'and',
  'trading',
  'traded',
  'closed',
  'ended',
  'finished',
  'opened',
  'went',
  'go',
  'going',
  'currently',
  'now',
  'also',
  'still',
  ';',
  ':',
]);

const SHARES = new Set(['percentage', 'percentage point', 'basis point', 'point', 'cent', 'penny']);

/** Whether the number is a change, from the words before it; `first` is where its qualifier begins. */
export function changeBefore(
  pieces: readonly Piece[],
  first: number,
  unit: string | null,
): { readonly change: 'up' | 'down'; readonly at: number } | null {
  const share = unit !== null && SHARES.has(unit);
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    const { lower, pos } = pieces[i];
    const next = pieces[i + 1]?.lower;
    if (lower === 'up' && next === 'to') return null;
    const up = UP_VERBS.has(lower);
    if (up || DOWN_VERBS.has(lower)) {
      if (ONLY_SHARES.has(lower) && !share && next !== 'by') return null;
      if (lower === 'up' && PHRASAL.has(pieces[i - 1]?.lower ?? '')) return null;
      if ((lower === 'lower' || lower === 'higher') && pieces[i - 1]?.pos === 'DET') return null;
      if (
        i === first - 1 &&
        (lower === 'up' || lower === 'down' || lower === 'off') &&
        !share &&
        !BEFORE_UP.has(pieces[i - 1]?.lower ?? ',')
      )
        return null;
      if (
        (lower === 'lower' || lower === 'higher' || lower === 'up' || lower === 'down' || lower === 'off') &&
        next !== 'by' &&
        i !== first - 1
      )
        return null;
      if ((lower === 'fall' || lower === 'spring') && pos === 'NOUN' && next !== 'of') return null;
      return { change: up ? 'up' : 'down', at: i };
    }
    if (next === 'of' && /^(?:increase|rise|decrease|drop|decline|fall|jump|reduction|surge|growth)$/.test(lower))
      return { change: UP_AFTER.has(lower) ? 'up' : 'down', at: i };
    if (!CHANGE_FILLERS.has(lower) && pos !== 'ADV') return null;
  }
  return null;
}

/** "34% higher", "a 5% rise", "a 7% share price increase". */
export function changeAfter(pieces: readonly Piece[], end: number, unit: string | null): 'up' | 'down' | null {
  if (unit === null || !SHARES.has(unit)) return null;
  for (let i = end; i < Math.min(pieces.length, end + 4); i++) {
    const { lower, pos } = pieces[i];
    if (UP_AFTER.has(lower)) return 'up';
    if (DOWN_AFTER.has(lower)) return 'down';
    if (pos !== 'NOUN' && pos !== 'ADJ') return null;
  }
  return null;
}
