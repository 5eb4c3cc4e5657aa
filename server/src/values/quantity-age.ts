/** Tells an age without a unit from another bare number: "Jane Roe, 44, of Lissen", "aged 12", "who was 10". */
import type { ReadNumber } from './number-shape.ts';
import type { Piece } from './quantity-lex.ts';

const CLOSES = new Set([',', '.', ';', ')', '!', '?', '”', '"', '—', '–', '―']);
const WHO = new Set(['who', 'he', 'she', "who's", 'i']);
const AGE_WORDS = new Set(['aged', 'age', 'ages']);

const GROUPS_OF_PEOPLE = new Set([
  'people',
  'those',
  'children',
  'kids',
  'adults',
  'men',
  'women',
  'anyone',
  'everyone',
  'girls',
  'boys',
  'persons',
  'voters',
  'patients',
  'residents',
  'players',
  'americans',
  'workers',
  'drivers',
  'teenagers',
  'minors',
  'and',
]);

/** ", born in 1961" or ", who was born in 1961" up to the comma at `at`. */
function bornBefore(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - 8); i--) if (pieces[i].lower === 'born') return true;
  return false;
}

/** Whether the number at its place is somebody's age. */
export function ageAt(pieces: readonly Piece[], number: ReadNumber): boolean {
  const { value, first, end } = number;
  if (value === null || !Number.isInteger(value) || value < 1 || value > 120 || number.scaled || number.shaped || number.sort !== 'count')
    return false;
  const before = pieces[first - 1];
  if (!before) return false;
  const next = pieces[end];
  const closed = next === undefined || CLOSES.has(next.text);
  if (AGE_WORDS.has(before.lower) && !before.lower.startsWith('#')) return true;
  if (before.lower === 'of' && pieces[first - 2]?.lower === 'age') return true;
  if (/^(?:under|over|above|below)$/.test(before.lower) && GROUPS_OF_PEOPLE.has(pieces[first - 2]?.lower ?? ''))
    return !number.spelled || value > 12;
  if (number.spelled) return false;
  if (/^turn(?:s|ed|ing)$/.test(before.lower)) return closed || /^(?:in|on|this|last|next|when)$/.test(next?.lower ?? '');
  if (/^(?:is|was|’s|'s)$/.test(before.lower) && WHO.has(pieces[first - 2]?.lower ?? ''))
    return closed || /^(?:and|when|at|years?|or|now|but|in)$/.test(next?.lower ?? '');
  if (before.lower === 'at' && next?.text === ',' && WHO.has(pieces[end + 1]?.lower ?? '')) return value > 3;
  if (before.lower === 'both' && value > 5) return closed;
  const name = pieces[first - 2];
  if (before.text === '(' && next?.text === ')') return name?.pos === 'PROPN';
  // "Jane Roe, who was born in 1961, is 50"
  if (/^(?:is|was)$/.test(before.lower) && closed && name?.text === ',' && bornBefore(pieces, first - 2)) return true;
  if (before.text !== ',' || !closed || value < 3) return false;
  // "Of the 200 workers, 80, or 40 percent, …": one of the figures of a whole.
  if (next?.text === ',' && pieces[end + 1]?.lower === 'or' && pieces[end + 2]?.digits) return false;
  return (
    name !== undefined &&
    (name.pos === 'PROPN' || name.pos === 'NOUN') &&
    name.digits === null &&
    /^\p{L}/u.test(name.text) &&
    next !== undefined
  );
}
