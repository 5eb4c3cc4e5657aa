/** A value of a source that the draft's may be, or may have been before somebody mistyped it. */
import type { Span } from '../model.ts';
import type { SourceReading } from './source-reading.ts';

export interface Candidate extends Span<'text'> {
  readonly source: SourceReading;
  readonly shown: string;
  /** How telling it is that both have it, in figures of a number. */
  readonly figures: number;
  readonly reason: string;
  /** Not the draft's value, but so like it that a slip of the hand makes the one of the other. */
  readonly slip: boolean;
}

const digitsOf = (value: number): string =>
  String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
const sizeOf = (value: number): number => Math.floor(Math.log10(Math.abs(value)));

/** Places at which two numbers of one size have other figures; null where they are not of one size. */
function apartIn(x: string, y: string): readonly number[] | null {
  return x.length === y.length ? [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i])) : null;
}

/** Two figures side by side turned round: "460", "640". */
export function isTransposed(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const apart = sizeOf(a) === sizeOf(b) ? apartIn(x, y) : null;
  return apart?.length === 2 && apart[1] === apart[0] + 1 && x[apart[0]] === y[apart[1]] && x[apart[1]] === y[apart[0]];
}

/** Two figures turned round, a nought too many or too few, or one figure of several changed. */
export function isSlip(a: number, b: number): boolean {
  if (!a || !b || a === b) return false;
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === y) return Math.abs(sizeOf(a) - sizeOf(b)) === 1 || Math.abs(sizeOf(a) - sizeOf(b)) === 3;
  const apart = sizeOf(a) === sizeOf(b) ? apartIn(x, y) : null;
  return apart?.length === 1 ? x.length >= 3 : isTransposed(a, b);
}
