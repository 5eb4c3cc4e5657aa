/** Reads the unit after a number, simple or compound: "275 pound-feet", "miles per hour", "$2.24 per gallon", "52,000 barrel-a-day". */
import { CURRENCY_LANDS, CURRENCY_SIGNS, CURRENCY_WORDS, DOLLAR_PREFIXES } from './currencies.ts';
import { isHyphen } from './number-shape.ts';
import { readNumber } from './numbers.ts';
import type { Piece } from './quantity-lex.ts';
import { singular } from './singular.ts';
import { PER_SIGNS, TIME_UNITS, UNIT_SIGNS, UNIT_WORDS } from './units.ts';

/** A unit that ends before `pieces[end]`. */
export interface ReadUnit {
  readonly unit: string;
  readonly end: number;
}

type Entry = readonly [rest: readonly string[], unit: string];

function byFirstWord(...maps: ReadonlyMap<string, string>[]): ReadonlyMap<string, readonly Entry[]> {
  const made = new Map<string, Entry[]>();
  const add = (phrase: string, unit: string) => {
    const [first, ...rest] = phrase.split(' ');
    made.set(first, [...(made.get(first) ?? []), [rest, unit]]);
  };
  for (const map of maps) for (const [phrase, unit] of map) add(phrase, unit);
  for (const [phrase, unit] of CURRENCY_LANDS) add(`${phrase}s`, unit);
  for (const [word, unit] of CURRENCY_WORDS) add(`${word}s`, unit);
  for (const list of made.values()) list.sort((a, b) => b[0].length - a[0].length);
  return made;
}

const INDEX = byFirstWord(UNIT_WORDS, CURRENCY_LANDS, CURRENCY_WORDS);

/** The longest unit of the lexicon at `at`; hyphens between its words count as spaces. */
function lexical(pieces: readonly Piece[], at: number): ReadUnit | null {
  const entries = INDEX.get(pieces[at]?.lower ?? '');
  if (!entries) return null;
  for (const [rest, unit] of entries) {
    let end = at + 1;
    const fits = rest.every(word => {
      if (isHyphen(pieces[end]) && pieces[end].glued) end++;
      if (pieces[end]?.lower === '.' && pieces[end].glued) end++;
      const own = pieces[end++]?.lower;
      return own === word || (own === `${word}.` && word.length < 3);
    });
    if (fits) return { unit, end };
  }
  return null;
}

const SIGN_STOPS = new Set(['C', 'F', 'A', 'N', 'J', 'K']);

function sign(pieces: readonly Piece[], at: number): ReadUnit | null {
  const piece = pieces[at];
  const found = piece && UNIT_SIGNS.get(piece.text.endsWith('.') ? piece.text.slice(0, -1) : piece.text);
  if (!found || (!piece.glued && !found[1])) return null;
  const next = pieces[at + 1];
  // "30 C" is a temperature, "12 A-levels" and "5 F-16s" are not; "68 p" is pence, "5 p.m." was a clock time.
  if (SIGN_STOPS.has(piece.text) && !piece.glued && (isHyphen(next) || next?.pos === 'PROPN')) return null;
  if (piece.text === 'x' && (!piece.glued || pieces[at + 1]?.digits != null)) return null;
  // "the 1990s", "her 40s".
  if (piece.text === 's' && !pieces[at - 1].shaped) return null;
  return { unit: found[0], end: at + 1 };
}

/** The denominator at `at`: a unit, or a plain noun ("per share"), or a round number of them ("per 100,000 people"). */
function denominator(pieces: readonly Piece[], at: number, loose: boolean): ReadUnit | null {
  const known =
    lexical(pieces, at) ??
    (pieces[at] && PER_SIGNS.has(pieces[at].text) ? { unit: PER_SIGNS.get(pieces[at].text) as string, end: at + 1 } : null);
  if (known) return known;
  const piece = pieces[at];
  if (!loose || !piece) return null;
  if (piece.digits !== null || piece.lower === 'hundred' || piece.lower === 'thousand' || piece.lower === 'million') {
    const count = readNumber(pieces, at, false);
    const noun = pieces[count?.end ?? at + 1];
    const value = count?.value ?? (piece.lower === 'hundred' ? 100 : piece.lower === 'thousand' ? 1000 : 1e6);
    const named = noun && (noun.pos === 'NOUN' || noun.pos === 'PROPN');
    return { unit: named ? `${value} ${singular(noun.lower)}` : String(value), end: (count?.end ?? at + 1) + (named ? 1 : 0) };
  }
  if (piece.lower === 'capita' || piece.lower === 'head' || piece.lower === 'annum') return { unit: piece.lower, end: at + 1 };
  if (piece.pos !== 'NOUN' && piece.pos !== 'PROPN' && piece.pos !== 'ADJ') return null;
  const second = pieces[at + 1];
  if (second?.pos === 'NOUN' && piece.pos !== 'PROPN' && !second.glued && piece.lower !== 'share')
    return { unit: `${piece.lower} ${singular(second.lower)}`, end: at + 2 };
  return piece.pos === 'ADJ' ? null : { unit: singular(piece.lower), end: at + 1 };
}

const A_DENOMINATORS = new Set([
  'share',
  'person',
  'head',
  'piece',
  'barrel',
  'bottle',
  'pack',
  'seat',
  'ticket',
  'copy',
  'unit',
  'game',
  'night',
  'plate',
  'bushel',
  'litre',
  'gallon',
  'ounce',
  'pound',
  'ton',
  'tonne',
  'gram',
  'kilogram',
  'square foot',
  'square metre',
  'mile',
  'kilometre',
  'acre',
  'hectare',
  'metre',
  'day part',
  'carat',
  'percentage',
]);

/** "70 crowns a jerrycan": money, and a bare noun that closes the phrase. */
const priced = (pieces: readonly Piece[], at: number, unit: string): boolean =>
  MONEY.test(unit) &&
  pieces[at]?.pos === 'NOUN' &&
  (pieces[at + 1] === undefined || pieces[at + 1].pos === 'PUNCT' || pieces[at + 1].pos === 'CCONJ');

const MONEY = /^(?:dollar|euro|cent|crown|penny|pound sterling|(?:\w+ )?(?:yen|yuan|rupee|ruble|franc|peso|krona|krone|rand|won|dollar))$/;

/** "per hour", "a year", "/h", "-a-day" after a unit or a sum; gives the whole unit. */
export function perUnit(pieces: readonly Piece[], at: number, unit: string): ReadUnit | null {
  let from = at;
  if (isHyphen(pieces[from]) && pieces[from].glued && /^(?:per|an?)$/.test(pieces[from + 1]?.lower ?? '')) from++;
  const joint = pieces[from];
  if (!joint) return null;
  let next = from + 1;
  if (isHyphen(pieces[next]) && pieces[next].glued) next++;
  if (joint.lower === 'per') {
    const below = pieces[next]?.lower === 'cent' ? null : denominator(pieces, next, true);
    return below && { unit: `${unit} per ${below.unit}`, end: below.end };
  }
  if (joint.lower === 'a' || joint.lower === 'an' || joint.lower === 'each' || joint.lower === 'every') {
    const below =
      denominator(pieces, next, false) ??
      (A_DENOMINATORS.has(pieces[next]?.lower ?? '') || priced(pieces, next, unit) ? { unit: pieces[next].lower, end: next + 1 } : null);
    const fits =
      below &&
      (TIME_UNITS.has(below.unit) || A_DENOMINATORS.has(below.unit) || priced(pieces, next, unit)) &&
      !/^(?:ago|earlier|later|before|after|old)$/.test(pieces[below.end]?.lower ?? '') &&
      !(pieces[below.end]?.lower === 'and' && /^an?$/.test(pieces[below.end + 1]?.lower ?? '')) &&
      !isHyphen(pieces[below.end]);
    return below && fits ? { unit: `${unit} per ${below.unit}`, end: below.end } : null;
  }
  if ((joint.text === '/' || joint.text === '∕') && joint.glued) {
    const below =
      denominator(pieces, next, false) ?? (pieces[next]?.pos === 'NOUN' ? { unit: singular(pieces[next].lower), end: next + 1 } : null);
    return below && { unit: `${unit} per ${below.unit}`, end: below.end };
  }
  return null;
}

const AMP = new Set(['A', 'V', 'W', 'm', 'g', 's', 'l', 'L']);

/** The unit after a number that ends before `at`, with its denominator; null where a noun is counted instead. */
export function readUnit(pieces: readonly Piece[], at: number): ReadUnit | null {
  const tied = isHyphen(pieces[at]) && pieces[at].glued && pieces[at + 1]?.glued ? at + 1 : at;
  const slashed =
    pieces[tied + 1]?.text === '/' && pieces[tied + 1].glued && AMP.has(pieces[tied]?.text ?? '')
      ? UNIT_SIGNS.get(pieces[tied].text)
      : undefined;
  const base =
    lexical(pieces, tied) ?? (slashed ? { unit: slashed[0] === 'amp' ? 'ampere' : slashed[0], end: tied + 1 } : sign(pieces, tied));
  if (!base) return aged(pieces, tied);
  return aged(pieces, tied) ?? perUnit(pieces, base.end, base.unit) ?? stuffPer(pieces, base) ?? base;
}

/** "52,000 barrels of oil a day": the denominator behind what is measured. */
function stuffPer(pieces: readonly Piece[], base: ReadUnit): ReadUnit | null {
  if (pieces[base.end]?.lower !== 'of' || pieces[base.end + 1]?.pos !== 'NOUN') return null;
  return perUnit(pieces, base.end + 2, base.unit);
}

/** "15-year-old", "18 months old", "six years of age". */
function aged(pieces: readonly Piece[], at: number): ReadUnit | null {
  const base = lexical(pieces, at);
  if (!base || !TIME_UNITS.has(base.unit)) return null;
  let next = base.end;
  if (isHyphen(pieces[next]) && pieces[next].glued) next++;
  if (/^olds?$/.test(pieces[next]?.lower ?? '')) return { unit: `${base.unit} of age`, end: next + 1 };
  if (pieces[next]?.lower === 'of' && pieces[next + 1]?.lower === 'age') return { unit: `${base.unit} of age`, end: next + 2 };
  return null;
}

/** Money before the digits, ending at `at`: the unit and the index where it begins. */
export function moneyBefore(pieces: readonly Piece[], at: number): { readonly unit: string; readonly first: number } | null {
  const piece = pieces[at - 1];
  if (!piece) return null;
  if (piece.text === '=' && pieces[at - 2]?.text === 'Y' && piece.glued) return { unit: 'japanese yen', first: at - 2 };
  const own = CURRENCY_SIGNS.get(piece.text);
  if (own === undefined) return null;
  if (piece.text === 'PS' && !pieces[at].glued) return null;
  if (piece.text === '$') {
    const land = DOLLAR_PREFIXES.get(pieces[at - 2]?.lower ?? '');
    const before = pieces[at - 2];
    if (land && (piece.glued || before.text === before.text.toUpperCase()) && before.text !== 'a' && (before.lower !== 'a' || piece.glued))
      return { unit: land, first: at - 2 };
  }
  return { unit: own, first: at - 1 };
}

/** Money after the digits as a sign or code: "1,200€", "500 USD". */
export function moneyAfter(pieces: readonly Piece[], at: number): ReadUnit | null {
  const piece = pieces[at];
  if (!piece || piece.text === '$' || piece.text === 'PS' || piece.text === 'Rs' || piece.text === 'TRY') return null;
  const own = CURRENCY_SIGNS.get(piece.text);
  // "60 € 70": the sign belongs to the number that it touches.
  if (own === undefined || (!/^[A-Z]{3}$/.test(piece.text) && !piece.glued && pieces[at + 1]?.digits != null)) return null;
  return { unit: own, end: at + 1 };
}
