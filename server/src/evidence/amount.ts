/** Whether two numbers agree: the same thing counted, in the same unit, within what "about", "more than" and rounding allow. */
import type { Quantity } from '../model.ts';
import type { Outcome } from './compare-value.ts';
import type { Lexicon } from './likeness.ts';
import * as reasons from './reasons.ts';

interface Expression {
  readonly quantity: Quantity;
  readonly shown: string;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a number may be, given its comparator and its roundness. */
function rangeOf(quantity: Quantity): Range | null {
  const { value, low, high, comparator } = quantity;
  if (value === null) return low === null && high === null ? null : { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
  if (comparator === '>' || comparator === '>=') return { low: value, high: Number.POSITIVE_INFINITY };
  if (comparator === '<' || comparator === '<=') return { low: Number.NEGATIVE_INFINITY, high: value };
  return { low: value, high: value };
}

/** Half a unit of the last digit that is not a zero: 130,000 may stand for 125,000 to 135,000. */
function roundingOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const text = Math.abs(value).toPrecision(12).replace(/\.?0+$/, '').replace('.', '');
  const digits = text.replace(/^0+/, '').replace(/0+$/, '').length;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return 0.5 * 10 ** (magnitude - digits + 1);
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A draft may say "about" or round; it may not be more exact than it is. */
function fits(draft: Quantity, source: Quantity): boolean {
  const [a, b] = [rangeOf(draft), rangeOf(source)];
  if (!a || !b) return false;
  const about = draft.comparator === '~' || source.comparator === '~';
  const value = draft.value;
  if (value !== null && source.value !== null && (draft.comparator === '=' || draft.comparator === '~') && (source.comparator === '=' || source.comparator === '~')) {
    if (close(value, source.value)) return true;
    const room = about ? Math.max(roundingOf(value), 0.05 * Math.abs(source.value)) : 0;
    return Math.abs(value - source.value) <= room;
  }
  if (value !== null && source.value !== null) {
    // "more than 100" against 130 fits; against 100,000 it is another matter of scale
    if (draft.comparator === '>' || draft.comparator === '>=') return source.comparator === '<' ? false : source.value >= value * 0.999 && source.value < value * 1.6;
    if (draft.comparator === '<' || draft.comparator === '<=') return source.value <= value * 1.001 && source.value > value * 0.6;
    if (close(value, source.value)) return true;
    if (source.comparator === '>' || source.comparator === '>=') return value >= source.value && value < source.value * 1.1;
    return value <= source.value && value > source.value * 0.9;
  }
  return a.low <= b.high && b.low <= a.high;
}

const last = (words: string | null): string | null => words?.toLowerCase().split(/\s+/).at(-1) ?? null;

/** 1 where both count the same, 0.5 where one does not say, 0 where they count different things. */
function countedAlike(draft: Quantity, source: Quantity, lexicon: Lexicon): number {
  const [a, b] = [last(draft.counted), last(source.counted)];
  if (!a || !b) return 0.6;
  const [x, y] = [lexicon.stem(a), lexicon.stem(b)];
  if (x === y) return 1;
  const groups = new Set(lexicon.groups(x));
  return lexicon.groups(y).some(group => groups.has(group)) ? 0.9 : 0.2;
}

/** One number of the draft against one of a source. */
export function compareAmounts(draft: Expression, source: Expression, lexicon: Lexicon): Outcome {
  const other: Outcome = { kind: 'other', reason: '', shown: source.shown, sureness: 0 };
  const [a, b] = [draft.quantity, source.quantity];
  if ((a.unit ?? null) !== (b.unit ?? null) && a.unit && b.unit) return other;
  if (!!a.unit !== !!b.unit && (a.unit === 'percentage' || b.unit === 'percentage' || a.unit === 'dollar' || b.unit === 'dollar')) return other;
  if ((b.value === null && b.low === null && b.high === null) || b.vague) return other;
  const alike = a.unit && a.unit === b.unit ? 1 : countedAlike(a, b, lexicon);
  if (fits(a, b)) {
    return { kind: 'same', reason: alike >= 0.9 ? reasons.sameNumber(a.counted) : reasons.fitsNumber, shown: source.shown, sureness: alike };
  }
  return { kind: 'different', reason: reasons.otherNumber(draft.shown, source.shown), shown: source.shown, sureness: alike };
}
