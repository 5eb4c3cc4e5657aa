/** What a number of the draft may have been worked out as: a share, a change, so many times, a gap, a total, what is left, a stretch of time, figures joined by "and", so many at so much, what it was before, so much of a whole. */
import type { Claim, Quantity, Span } from '../model.ts';

export type Sum = 'share' | 'change' | 'times' | 'gap' | 'total' | 'rest' | 'span' | 'and' | 'product' | 'average' | 'earlier' | 'portion';

/** A number to be worked out, and the ways in which it may have been. */
export interface Aim {
  readonly value: number;
  readonly comparator: Quantity['comparator'];
  readonly unit: string | null;
  readonly sums: readonly Sum[];
  /** Whether the draft has it fall, or rise; null where its words tell neither. */
  readonly falls: boolean | null;
}

const FALLS =
  /\b(?:fewer|less|lower|fell|fallen|falls?|drop\w*|declin\w*|cut|cuts|decreas\w*|shr[aiu]nk\w*|los[te]\w*|down|reduc\w*|slump\w*|smaller|below)\b/i;
const RISES =
  /\b(?:more|higher|rose|risen|rise[sn]?|grew|grown|grow|increas\w*|climb\w*|gain\w*|up|jump\w*|surg\w*|larger|above|dearer)\b/i;

/** Read from the words about the claim first, then from its sentence. */
function fallsIn(near: string, sentence: string): boolean | null {
  for (const words of [near, sentence]) if (FALLS.test(words) !== RISES.test(words)) return FALLS.test(words);
  return null;
}

/** "Won by three votes", "fell by 2.5 million": how far two figures lie apart. */
const BY = /\bby\s+(?:about |some |almost |nearly |only |just |a |an )?$/i;
const MORE =
  /^\s*(?:(?!(?:in|of|at|on|from|for|with|by|to|the)\b)\w+\s+){0,2}?(?:more|fewer|less|higher|lower|longer|shorter|older|younger|above|below|ahead|behind|short|later|earlier)\b/i;
/** "Lost 16 licences" */
const LOST = /\b(?:lost|loses|gained|gains|shed|added)\s+(?:about |some |almost |nearly |only |just )?$/i;
const RISE =
  /\b(?:increase|decrease|rise|fall|drop|cut|gain|loss|decline|difference|gap|lead|margin|majority) of\s+(?:about |some |almost |nearly |only |just )?$/i;
const THAN = /\b(?:more|fewer|less|higher|lower|longer|shorter|older|younger|above|below|ahead|behind)\b/i;
const CHANGED =
  /\b(?:rose|risen|rise[sn]?|grew|grown|grow|fell|fallen|fall[s]?|drop\w*|declin\w*|cut|cuts|increas\w*|decreas\w*|climb\w*|shr[aiu]nk\w*|gain\w*|los[te]\w*|up|down|more than (?:a year|in|last)|than (?:a year|in|at|last|before)|reduc\w*|jump\w*|surg\w*|slump\w*)\b/i;
const MOVED =
  /\b(?:rose|risen|grew|grown|fell|fallen|dropped|declined|cut|increased|decreased|climbed|shrank|gained|lost|up|down|jumped|surged|slumped)\s+(?:by\s+)?(?:about |some |almost |nearly |only |just |more than |less than )?$/i;
const IN_ALL =
  /\b(?:(?:in|within) (?:the |just |only )?(?:two|three|four|five|six|seven) (?:days|nights|weeks|months|years|quarters)|over (?:the (?:last |past )?)?(?:\w+ )?(?:years|months|weeks|days|seasons|quarters)|in all|in total|total\w*|altogether|together|all told|combined|overall|sum|both|between them|over the|(?:at|in|on|across|of|from) (?:all |the |all the )?(?:two|three|four|five|six))\b/i;
/** "On average", "65 marks each": of a column, or of a sum and a count. */
const AVERAGE =
  /\b(?:one \p{L}+ (?:for|to)(?: every| each)?|an? (?:bed|head|family|household|person|day|week|month|year|place|seat|pupil|worker)|average\w*|mean|each|apiece|a head|per (?:head|person|capita))\b/iu;
/** "Last year", "had been": what a source gives as a figure and how much more or less it was. */
const EARLIER =
  /\b(?:(?:last|previous|preceding) (?:year|month|week|quarter|season|winter|summer|spring|fall|autumn|time)|(?:year|month|week|season) (?:before|earlier)|(?:year|month|week) ago|had been|before that|in (?:19|20)\d\d|(?:was|were|been) (?:originally |first )?(?:planned|expected|budgeted|forecast)|originally)\b/i;
const SHORT_OF = /^\s*(?:too (?:few|many|much|little)|short\b|over\b)/i;
const LEFT =
  /\b(?:all but|missing|unaccounted|men|women|boys|girls|only|remaining|remain\w*|rest|still|other|others|left|not|never|without|un\w+)\b/i;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:twice|doubl\w+|two-?fold|twofold)\b/i, 2],
  [/\b(?:thrice|tripl\w+|trebl\w+|threefold)\b/i, 3],
  [/\b(?:quadrupl\w+|fourfold)\b/i, 4],
  [/\bhalf as (?:much|many|big|large|high) again\b/i, 1.5],
  [/\b(?:halv\w+|half as)\b/i, 0.5],
];
const A_UNIT = /\b(?:(half) an?|an?|one)\s+(meter|metre|kilometer|kilometre|mile|foot|hour|day|week|month|year|percentage point|point)\b/i;
const COMPARATORS: readonly (readonly [RegExp, Quantity['comparator']])[] = [
  [/\b(?:more than|over|at least|well over)\b/i, '>'],
  [/\b(?:less than|under|fewer than|at most)\b/i, '<'],
  [/\b(?:almost|nearly|about|around|roughly|some|close to|just under|just over|approximately)\b/i, '~'],
];
/** Below these a number is made by chance. */
const LEAST_JOINED = 5;
const LEAST_PRODUCT = 100;
const DATED = /^(?:second|minute|hour|day|week|month|year|decade|year of age|percentage(?: point)?)$/;
const SPANS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade']);

const comparatorIn = (text: string): Quantity['comparator'] => COMPARATORS.find(([words]) => words.test(text))?.[1] ?? '=';

const isPart = ({ value, unit }: Quantity): boolean => unit === null && value !== null && value > 0 && value < 1;

/** "Almost twice as many", "half as much again", "four times the norm". */
const isMultiple = ({ unit, counted }: Quantity, { text }: Claim): boolean =>
  unit === null && ((counted === 'time' && /\btimes?\b|\btwice\b|\bthrice\b/i.test(text)) || TIMES.some(([words]) => words.test(text)));

/** Ways in which a read number may have been worked out; none where it is a plain count that nothing says was. */
function sumsOf(quantity: Quantity, claim: Claim, sentence: string, before: string, after: string, around: string): readonly Sum[] {
  const changed = CHANGED.test(sentence) || MORE.test(after);
  if (quantity.unit === 'fold' || isMultiple(quantity, claim)) return ['times'];
  // "down 8 percent" is no share
  if (isPart(quantity) || quantity.unit === 'percentage')
    return MOVED.test(before) || MORE.test(after) || quantity.change ? ['change'] : changed ? ['change', 'share'] : ['share'];
  const sums: Sum[] = [];
  if (
    MORE.test(after) ||
    SHORT_OF.test(after) ||
    BY.test(before) ||
    RISE.test(before) ||
    LOST.test(before) ||
    THAN.test(claim.text) ||
    claim.kind === 'comparison'
  )
    sums.push('gap');
  if (IN_ALL.test(sentence)) sums.push('total');
  if (EARLIER.test(sentence)) sums.push('earlier');
  if (!(quantity.unit && DATED.test(quantity.unit)) && quantity.value !== null && quantity.value >= LEAST_JOINED) sums.push('portion');
  if (AVERAGE.test(around)) sums.push('average');
  if (quantity.unit && SPANS.has(quantity.unit)) sums.push('span');
  if (!quantity.unit && LEFT.test(sentence)) sums.push('rest');
  const { value, unit } = quantity;
  if (!unit && value !== null && Number.isInteger(value) && value >= LEAST_JOINED) sums.push('and');
  if (value !== null && value >= LEAST_PRODUCT && unit !== null && !DATED.test(unit)) sums.push('product');
  return sums;
}

/** What is to be worked out for a claim, or null where it gives no number that could be. `sentence` holds the claim at `[start, end)`, `around` its paragraph. */
export function aimOf(claim: Claim, sentence: string, { start, end }: Span<'text'>, around: string): Aim | null {
  const quantity = claim.kind === 'quantity' ? claim.quantity : claim.kind === 'comparison' ? claim.comparison.quantity : null;
  const falls = fallsIn(sentence.slice(Math.max(0, start - 30), end + 15), sentence);
  if (quantity?.value !== null && quantity?.value !== undefined) {
    const sums = sumsOf(quantity, claim, sentence, sentence.slice(0, start), sentence.slice(end), around);
    // "twice as much" is said of 2.08, too
    const comparator = quantity.comparator === '=' && sums[0] === 'times' && !/\d/.test(claim.text) ? '~' : quantity.comparator;
    return sums.length ? { value: quantity.value, comparator, unit: quantity.unit, sums, falls } : null;
  }
  if (claim.kind !== 'comparison' || quantity) return null;
  const told = sentence.slice(Math.max(0, start - 12), end + 8);
  const times = TIMES.find(([words]) => words.test(told));
  const comparator = comparatorIn(told);
  if (times) return { value: times[1], comparator: comparator === '=' ? '~' : comparator, unit: null, sums: ['times'], falls };
  const unit = A_UNIT.exec(claim.text);
  return unit ? { value: unit[1] ? 0.5 : 1, comparator: comparatorIn(claim.text), unit: null, sums: ['gap'], falls } : null;
}

const ROUGHLY = 0.09;
const FURTHER = 1.3;
const MANIFOLD = 0.11;

/** Whether what was worked out is what the draft gives, as newspapers round it. */
export function fits({ value, comparator, unit, sums }: Aim, found: number): boolean {
  const apart = Math.abs(found - value) / Math.max(Math.abs(value), 1e-9);
  if (comparator === '>' || comparator === '>=') return found >= value && found <= value * FURTHER;
  if (comparator === '<' || comparator === '<=') return found <= value && found >= value / FURTHER;
  // 2.71 is almost three times as much
  if (comparator === '~') return apart <= (sums[0] === 'times' ? MANIFOLD : (unit === 'hour' && value <= 1 ? 2 : 1) * ROUGHLY);
  if (unit === 'percentage') return Math.abs(found - value) <= (Number.isInteger(value) ? 0.5 : 0.05) + 1e-9;
  if (value < 1) return apart <= 0.08;
  if (unit === 'hour' && value >= 2) return found >= value - 0.1 && found < value + 0.4;
  if (unit === 'point' || unit === 'percentage point') return Math.abs(found - value) <= (Number.isInteger(value) ? 0.5 : 0.05);
  return Number.isInteger(value) ? Math.abs(found - value) < (unit === 'fold' || unit === null ? 1e-6 : 0.05) : apart <= 0.02;
}

const times = (a: number, b: number, value: number): number =>
  value >= 1 ? Math.max(a, b) / Math.min(a, b) : Math.min(a, b) / Math.max(a, b);

/** The number that a sum makes of two figures of a source, `a` before `b`; null where it makes none. */
export function made(sum: Sum, a: number, b: number, { value, unit, falls }: Aim): number | null {
  const scale = unit === 'percentage' ? 100 : 1;
  if (!a || !b || a === b) return null;
  if (sum === 'share') return (scale * Math.min(a, b)) / Math.max(a, b);
  if (sum === 'change') return (scale * Math.abs(b - a)) / (falls === null ? a : falls ? Math.max(a, b) : Math.min(a, b));
  if (sum === 'times') return times(a, b, value);
  if (sum === 'gap' || sum === 'rest') return Number(Math.abs(a - b).toPrecision(12));
  return sum === 'total' ? a + b : null;
}
