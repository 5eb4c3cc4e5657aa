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

/** Two figures turned round ("460", "640"), a nought too many or too few, or one figure of several changed. */
export function isSlip(a: number, b: number): boolean {
  if (!a || !b || a === b) return false;
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === y) return Math.abs(sizeOf(a) - sizeOf(b)) === 1 || Math.abs(sizeOf(a) - sizeOf(b)) === 3;
  if (x.length !== y.length || sizeOf(a) !== sizeOf(b)) return false;
  const apart = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  if (apart.length === 1) return x.length >= 3;
  const [i, j] = apart;
  return apart.length === 2 && j === i + 1 && x[i] === y[j] && x[j] === y[i];
}
