/** Reads a number with its sign, its money and its unit or noun: all of a quantity but the words around it. */
import { isHyphen, type ReadNumber } from './number-shape.ts';
import { readNumber } from './numbers.ts';
import { feetAndInches, hoursAndMinutes } from './quantity-compound.ts';
import { type Counted, readCounted } from './quantity-counted.ts';
import type { Piece } from './quantity-lex.ts';
import { singular } from './singular.ts';
import { UNIT_WORDS } from './units.ts';
import { moneyAfter, moneyBefore, perUnit, type ReadUnit, readUnit } from './quantity-unit.ts';

export interface Measured {
  readonly number: ReadNumber;
  readonly sign: 1 | -1;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly head: string | null;
  /** First and end piece of sign, money, number and unit or noun. */
  readonly first: number;
  readonly end: number;
  /** Where the unit ends, before the noun. */
  readonly unitEnd: number;
}

const MINUS = new Set(['-', '−', '–']);

/** A minus before the digits or before the money, with a space before it: "-1.3%", "minus-260", "$-50.8bn". */
function signBefore(pieces: readonly Piece[], first: number): { readonly sign: 1 | -1; readonly first: number } {
  const before = pieces[first - 1];
  if (!before) return { sign: 1, first };
  if (pieces[first - 2]?.lower === 'or' || (before.text === '-' && pieces[first - 2]?.text === '/')) return { sign: 1, first };
  if (before.lower === 'minus') return { sign: -1, first: first - 1 };
  if (isHyphen(before) && pieces[first - 2]?.lower === 'minus') return { sign: -1, first: first - 2 };
  const alone = !before.glued || pieces[first - 2]?.text === '(' || pieces[first - 2]?.text === '$';
  // "COVID -19" is a name with a stray space.
  if (MINUS.has(before.text) && pieces[first].glued && alone && pieces[first - 2]?.lower !== 'covid') return { sign: -1, first: first - 1 };
  return { sign: 1, first };
}

const WEIGHT = new Set([
  'weigh',
  'weighs',
  'weighed',
  'weighing',
  'lost',
  'gained',
  'lose',
  'gain',
  'drop',
  'dropped',
  'dropping',
  'lose',
  'losing',
]);
const PRICE =
  /^(?:cost|costs|costing|paid|pay|pays|paying|worth|price|priced|fine|fined|spend|spent|spending|sell|sold|earn|earned|raise|raised|invest|invested|budget|fund|funding|fee|salary|wage|wages|tax|bill|donated|charge|charged)$/;

/** "5 million pounds" is money, "12 pounds" a weight, unless a verb of price or weight stands before it. */
function pounds(pieces: readonly Piece[], number: ReadNumber): string {
  for (let i = number.first - 1; i >= Math.max(0, number.first - 6); i--) {
    if (PRICE.test(pieces[i].lower)) return 'pound sterling';
    if (WEIGHT.has(pieces[i].lower)) return 'pound';
  }
  return (number.value ?? 0) >= 1e6 ? 'pound sterling' : 'pound';
}

const NO_NOUN: Counted = { counted: null, head: null, end: 0 };

/** "One man in five": the noun stands inside the ratio. */
function saidInside(pieces: readonly Piece[], { sort, first, end }: ReadNumber): Counted | null {
  const inside = pieces[first + 1];
  if (sort !== 'ratio' || !inside || !/^(?:NOUN|PROPN)$/.test(inside.pos) || pieces[first + 2]?.lower !== 'in') return null;
  const head = singular(inside.lower);
  return { counted: inside.pos === 'PROPN' ? singular(inside.text) : head, head, end };
}

/** The quantity at `at` (a number's first piece), or null. */
export function measure(pieces: readonly Piece[], at: number): Measured | null {
  const money = moneyBefore(pieces, at);
  const number = readNumber(pieces, at, money !== null);
  if (!number) return null;
  // "the 1st quarter": an ordinal.
  if (!number.spelled && pieces[number.end]?.glued && /^(?:st|nd|rd|th)$/.test(pieces[number.end].lower)) return null;
  let { sign, first } = signBefore(pieces, number.first);
  if (sign === 1 && money) ({ sign, first } = signBefore(pieces, money.first));
  else if (money) first = money.first;
  else if (sign === -1 && moneyBefore(pieces, first)) first = (moneyBefore(pieces, first) as { first: number }).first;
  const signedMoney = sign === -1 && !money ? moneyBefore(pieces, number.first - 1) : null;
  const sum = money ?? signedMoney;
  if (sum) {
    const per = perUnit(pieces, number.end, sum.unit);
    // "$1.5-million-dollar", "US$500 dollars": said twice, counted once.
    const end = per?.end ?? number.end;
    return { number, sign, unit: per?.unit ?? sum.unit, counted: null, head: null, first, end, unitEnd: end };
  }
  const compound = feetAndInches(pieces, number) ?? hoursAndMinutes(pieces, number);
  if (compound) return { ...compound, sign, first: number.first, counted: null, head: null };
  const after = number.spelled ? null : moneyAfter(pieces, number.end);
  const plain = after ?? (number.sort === 'fold' ? null : readUnit(pieces, number.end));
  const ofUnit =
    plain ??
    (number.sort === 'fraction' || number.vague || number.value === null || number.sort === 'ratio'
      ? partOfUnit(pieces, number.end)
      : null);
  if (ofUnit) {
    const half = andHalf(pieces, ofUnit, number);
    if (half) return { ...half, sign, counted: null, head: null, first };
    const unit = ofUnit.unit === 'pound' ? pounds(pieces, number) : ofUnit.unit;
    const per = after ? perUnit(pieces, after.end, unit) : null;
    // "a point or two"
    const pair = number.loose && number.low === 1 && pieces[ofUnit.end]?.lower === 'or' ? 2 : 0;
    return {
      number,
      sign,
      unit: per?.unit ?? unit,
      counted: null,
      head: null,
      first,
      end: (per?.end ?? ofUnit.end) + pair,
      unitEnd: per?.end ?? ofUnit.end,
    };
  }
  if (number.sort === 'multiple')
    return { number, sign, unit: null, counted: 'time', head: null, first, end: number.end, unitEnd: number.end };
  if (number.sort === 'fold') return { number, sign, unit: 'fold', counted: null, head: null, first, end: number.end, unitEnd: number.end };
  const national = /^(?:US|U\.S\.|imperial)$/.test(pieces[number.end]?.text ?? '') ? readUnit(pieces, number.end + 1) : null;
  if (national) return { number, sign, unit: national.unit, counted: null, head: null, first, end: national.end, unitEnd: national.end };
  const bare =
    pieces[number.end]?.lower === 'per' || (!number.spelled && /^an?$/.test(pieces[number.end]?.lower ?? ''))
      ? perUnit(pieces, number.end, '')
      : null;
  if (bare) return { number, sign, unit: bare.unit.trim(), counted: null, head: null, first, end: bare.end, unitEnd: bare.end };
  // "his first million trading copper": a sum with no noun of its own.
  const million = number.scaled && number.spelled && number.end === number.first + 1 && pieces[number.end]?.pos === 'VERB';
  const noun = saidInside(pieces, number) ?? (number.end < pieces.length && !million ? readCounted(pieces, number.end, number) : NO_NOUN);
  const per = noun.counted !== null ? perUnit(pieces, noun.end, noun.counted) : null;
  // "517 rushing yards", "ten straight days": a measure behind its adjectives.
  const measured = noun.counted?.includes(' ') && per === null ? UNIT_WORDS.get(noun.head as string) : undefined;
  if (measured && measured !== 'point')
    return { number, sign, unit: measured, counted: null, head: null, first, end: noun.end, unitEnd: noun.end };
  return {
    number,
    sign,
    unit: per?.unit ?? null,
    counted: noun.counted,
    head: noun.head,
    first,
    end: Math.max(per?.end ?? noun.end, number.end),
    unitEnd: number.end,
  };
}

/** "a mile and a half", "two years and a half": a half behind the unit. */
function andHalf(
  pieces: readonly Piece[],
  { unit, end }: ReadUnit,
  number: ReadNumber,
): Pick<Measured, 'number' | 'unit' | 'end' | 'unitEnd'> | null {
  if (pieces[end]?.lower !== 'and' || pieces[end + 1]?.lower !== 'a' || pieces[end + 2]?.lower !== 'half') return null;
  if (number.value === null || number.sort !== 'count' || !number.spelled || pieces[end + 3]?.pos === 'NOUN') return null;
  return { number: { ...number, value: number.value + 1 / 2, end: end + 3 }, unit, end: end + 3, unitEnd: end + 3 };
}

/** "tens of thousands of dollars", "hundreds of miles", "half a mile", "a quarter of a percent". */
function partOfUnit(pieces: readonly Piece[], at: number): ReturnType<typeof readUnit> {
  let next = at;
  if (pieces[next]?.lower === 'of') next++;
  if (/^an?$/.test(pieces[next]?.lower ?? '')) next++;
  if (/^(?:US|U\.S\.|imperial)$/.test(pieces[next]?.text ?? '')) next++;
  // "half of Oz's advice" is no weight.
  return next === at || /^\p{Lu}\p{Ll}/u.test(pieces[next]?.text ?? '') ? null : readUnit(pieces, next);
}
