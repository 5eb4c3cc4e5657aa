/** Says whether a quantity of the draft and one of a source agree: unit, scale, qualifier, range and rounding. */
import type { Quantity } from '../model.ts';
import { DIMENSIONS, SAME_NOUN } from './dimensions.ts';
import { lastPlace, relative, roundsTo } from './rounding.ts';

export interface QuantityRelation {
  readonly relation: 'agrees' | 'differs' | 'incomparable';
  /** One sentence for the reporter. */
  readonly reason: string;
}

const agrees = (reason: string): QuantityRelation => ({ relation: 'agrees', reason });
const differs = (reason: string): QuantityRelation => ({ relation: 'differs', reason });
const incomparable = (reason: string): QuantityRelation => ({ relation: 'incomparable', reason });

/** How far a figure may lie from "about" it. */
const ABOUT = 0.075;
/** "More than 100" says little of 600. */
const FAR = 5;

const isShare = (q: Quantity): boolean => q.unit === null && q.value !== null && q.value > 0 && q.value < 1;

/** The factor that brings the source's figure to the draft's unit, or why it cannot be. */
function factorBetween(draft: Quantity, source: Quantity): number | QuantityRelation {
  if (draft.unit === source.unit) return 1;
  if (draft.unit === 'percentage' && isShare(source)) return 100;
  if (isShare(draft) && source.unit === 'percentage') return 1 / 100;
  const [a, b] = [draft.unit ?? '', source.unit ?? ''];
  const [above, below] = [a.split(' per '), b.split(' per ')];
  if (/^percentage( point)?$/.test(a) && /^percentage( point)?$/.test(b)) {
    return draft.value === source.value
      ? differs('One says percent, the other percentage points.')
      : incomparable('Percent and percentage points are not the same measure.');
  }
  const known = DIMENSIONS.get(a) ?? DIMENSIONS.get(above[0]);
  const other = DIMENSIONS.get(b) ?? DIMENSIONS.get(below[0]);
  const sameBase = DIMENSIONS.has(a) && DIMENSIONS.has(b) ? true : above.slice(1).join() === below.slice(1).join();
  if (!known || !other || known[0] !== other[0] || !sameBase) return incomparable('Not the same unit.');
  return other[1] / known[1];
}

const headOf = (counted: string): string => {
  const head = counted.split(' per ')[0].split(' ').at(-1)?.toLowerCase() ?? '';
  return SAME_NOUN.get(head) ?? head;
};

/** Capitalised modifiers ("Russian", "Kia"): two counts with different ones count different things. */
const owners = (counted: string): readonly string[] =>
  counted
    .split(' ')
    .slice(0, -1)
    .filter(word => /^\p{Lu}/u.test(word));

/** Why the two count different things, or null when they may be the same. */
function otherThing(draft: Quantity, source: Quantity): string | null {
  if (draft.counted === null || source.counted === null) {
    if (draft.role && source.role && draft.role !== source.role) return 'Not the same thing counted.';
    return null;
  }
  if (headOf(draft.counted) !== headOf(source.counted)) return 'Not the same thing counted.';
  const [ours, theirs] = [owners(draft.counted), owners(source.counted)];
  return ours.length > 0 && theirs.length > 0 && !ours.some(word => theirs.includes(word)) ? 'Not the same thing counted.' : null;
}

const nearly = (a: number, b: number): boolean =>
  relative(a, b) <= ABOUT || (Math.abs(a - b) <= 1 && Math.max(a, b) >= 5 && Math.max(a, b) <= 20);

interface Ends {
  readonly low: number;
  readonly high: number | null;
}

const endsOf = (q: Quantity): Ends | null => (q.low === null ? null : { low: q.low, high: q.high });

/** A range or a vague size of the draft against a single figure. */
function rangeAgainst(draft: Quantity, ends: Ends, figure: number): QuantityRelation {
  const high = ends.high ?? Number.POSITIVE_INFINITY;
  if (draft.vague) {
    if (figure >= ends.low * 0.8 && figure <= high * 5) return agrees('The figure fits the size that the draft gives.');
    return figure < ends.low / 2 || figure > high * 10
      ? differs('The figure does not fit the size that the draft gives.')
      : incomparable('The draft gives no exact figure.');
  }
  if ((figure >= ends.low && figure <= high) || roundsTo(figure, ends.low) || roundsTo(figure, high))
    return agrees('The figure lies in the range.');
  return differs('The figure lies outside the range.');
}

/** A single figure of the draft against a range or a vague size of the source. */
function againstRange(draft: Quantity, figure: number, source: Quantity, ends: Ends): QuantityRelation {
  const high = ends.high ?? Number.POSITIVE_INFINITY;
  const atEnd = roundsTo(figure, ends.low) || roundsTo(figure, high);
  if (!source.vague && atEnd && draft.comparator !== '=') return agrees('The figure is an end of the source’s range.');
  if (figure < ends.low * (source.vague ? 0.5 : 1) - 1e-9 && draft.comparator !== '>' && draft.comparator !== '>=')
    return differs('The source gives a higher range.');
  if (figure > high * (source.vague ? 5 : 1) + 1e-9 && draft.comparator !== '<' && draft.comparator !== '<=')
    return differs('The source gives a lower range.');
  if (draft.comparator === '~' && !source.vague && relative((ends.low + high) / 2, figure) <= ABOUT)
    return agrees('The figure is the middle of the source’s range.');
  return incomparable(source.vague ? 'The source gives no exact figure.' : 'The source gives a range.');
}

function ranges(draft: Quantity, ours: Ends, source: Quantity, theirs: Ends): QuantityRelation {
  const same = (a: number | null, b: number | null) => a === b || (a !== null && b !== null && roundsTo(b, a));
  if (same(ours.low, theirs.low) && same(ours.high, theirs.high)) return agrees('Same range.');
  const apart = ours.low > (theirs.high ?? Number.POSITIVE_INFINITY) || theirs.low > (ours.high ?? Number.POSITIVE_INFINITY);
  if (draft.vague || source.vague)
    return apart ? differs('Sizes of another order.') : incomparable('One of the two gives no exact figure.');
  return differs('Another range.');
}

/** Two single figures with their qualifiers. */
function figures(draft: Quantity, d: number, source: Quantity, s: number): QuantityRelation {
  const same = relative(d, s) < 1e-9;
  if (same && (draft.comparator === source.comparator || draft.comparator === '=')) return agrees('Same number.');
  const up = (q: Quantity) => q.comparator === '>' || q.comparator === '>=';
  const down = (q: Quantity) => q.comparator === '<' || q.comparator === '<=';
  if (up(draft)) {
    if (down(source)) return s < d ? differs('The source gives less.') : incomparable('One gives a floor, the other a ceiling.');
    if (same)
      return draft.comparator === '>' && source.comparator === '='
        ? incomparable('The draft says more than the source’s number.')
        : agrees('Same number.');
    if (s < d) return differs('The source gives less.');
    return s > d * FAR ? incomparable('The source gives far more.') : agrees('The source’s number is above it.');
  }
  if (down(draft)) {
    if (up(source)) return s > d ? differs('The source gives more.') : incomparable('One gives a ceiling, the other a floor.');
    if (same)
      return draft.comparator === '<' && source.comparator === '='
        ? incomparable('The draft says less than the source’s number.')
        : agrees('Same number.');
    if (s > d) return differs('The source gives more.');
    if (down(source)) return differs('The source’s limit is lower.');
    return s < d / FAR ? incomparable('The source gives far less.') : agrees('The source’s number is below it.');
  }
  if (same) return agrees('Same number.');
  if (up(source))
    return d < s
      ? roundsTo(s, d)
        ? agrees('Same number, rounded.')
        : differs('The source gives more.')
      : incomparable('The source gives only a floor.');
  if (down(source)) return d > s ? differs('The source gives less.') : incomparable('The source gives only a ceiling.');
  if (draft.comparator === '~') return nearly(d, s) ? agrees('Close enough for “about”.') : differs('Another number.');
  if (roundsTo(s, d)) return agrees('Same number, rounded.');
  if (roundsTo(d, s) && (source.comparator === '~' || lastPlace(s) > lastPlace(d)))
    return incomparable('The source gives a rounder figure.');
  return source.comparator === '~' && nearly(d, s) ? incomparable('The source gives it only roughly.') : differs('Another number.');
}

const times = (q: Quantity, factor: number): Quantity =>
  factor === 1
    ? q
    : {
        ...q,
        value: q.value === null ? null : q.value * factor,
        low: q.low === null ? null : q.low * factor,
        high: q.high === null ? null : q.high * factor,
      };

/** After a conversion both figures are rounded: three in a hundred is as close as newspapers convert. */
function converted(draft: Quantity, source: Quantity): QuantityRelation {
  if (draft.value !== null && source.value !== null) {
    return relative(draft.value, source.value) <= 0.03 || figures(draft, draft.value, source, source.value).relation === 'agrees'
      ? agrees('Same amount in another unit.')
      : differs('Another amount, in another unit.');
  }
  return values(draft, source);
}

function values(draft: Quantity, source: Quantity): QuantityRelation {
  const [ours, theirs] = [endsOf(draft), endsOf(source)];
  if (draft.value !== null && source.value !== null) return figures(draft, draft.value, source, source.value);
  if (ours && source.value !== null) return rangeAgainst(draft, ours, source.value);
  if (draft.value !== null && theirs) return againstRange(draft, draft.value, source, theirs);
  if (ours && theirs) return ranges(draft, ours, source, theirs);
  return incomparable('One of the two gives no number.');
}

/**
 * Holds a quantity of the draft against one of a source. `incomparable` when they measure or count different things, or
 * when neither confirms nor contradicts the other (a ceiling against a floor, "one of" against a count). Never a verdict.
 */
export function compareQuantities(draft: Quantity, source: Quantity): QuantityRelation {
  const factor = factorBetween(draft, source);
  if (typeof factor !== 'number') return factor;
  const other = factor === 1 && draft.unit === null ? otherThing(draft, source) : null;
  if (other) return incomparable(other);
  // "One of the students" counts nobody.
  if ((draft.vague && draft.value !== null) || (source.vague && source.value !== null))
    return incomparable('One of the two gives no number.');
  if (draft.change && source.change && draft.change !== source.change) {
    return differs(`The draft says ${draft.change}, the source ${source.change}.`);
  }
  return factor === 1 ? values(draft, source) : converted(draft, times(source, factor));
}
