/** A row of a table taken apart: what it is about, when, and its figures each under its heading. */
import type { Quantity } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';

export interface Cell {
  readonly label: string;
  readonly value: string;
  /** Offset of the value in the row's text. */
  readonly start: number;
  readonly end: number;
  /** The figure, with the scale that its heading gives ("Value (million crowns)"), or null for words and dates. */
  readonly number: number | null;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\bbillions?\b/i, 1e9],
  [/\bmillions?\b/i, 1e6],
  [/\b(?:thousands?|000s)\b/i, 1e3],
];
const FIGURE = /^[~<>≈]?\s*[$€£]?\s*-?\d[\d,.]*\s*(?:%|thousand|million|billion|percent)?$/i;
const DATE = /^\d{4}-\d\d(?:-\d\d)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;

function numberOf(label: string, value: string): number | null {
  if (!FIGURE.test(value) || DATE.test(value)) return null;
  const [number] = numbersIn(value);
  if (number === undefined) return null;
  return number * scaleOf(label);
}

/** The scale that a heading gives its figures; 1 where it gives none. */
export const scaleOf = (label: string): number => SCALES.find(([words]) => words.test(label))?.[1] ?? 1;

/** Cells of `Label: value; Label: value`. */
export function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const match of text.matchAll(/([^:;][^:;]*(?:,[^:;]*)?):\s*([^;]*)(?:;|$)/g)) {
    const value = match[2].trim();
    const start = match.index + match[0].indexOf(match[2], match[1].length) + (match[2].length - match[2].trimStart().length);
    // "fines_thousand_crowns"
    const label = match[1].trim().replace(/_+/g, ' ');
    cells.push({ label, value, start, end: start + value.length, number: numberOf(label, value) });
  }
  return cells;
}

/** Remarks that say how a figure is to be taken, not what it is of. */
export const isRemark = (label: string): boolean =>
  /\b(?:note|notes|remark|remarks|basis|comment|comments|source|method|status)\b/i.test(label);

const ALL = /^(?:all|total|totals|overall|all \w+|sum|together)$/i;

/** A row that adds up the others. */
export const isTotal = (cells: readonly Cell[]): boolean => cells.some(cell => cell.number === null && ALL.test(cell.value));

/** A figure that is not, or not yet: a plan, a projection. */
export const isProvisional = (text: string): boolean =>
  /\b(?:projection|projected|planned|plan|forecast|expected|proposal|proposed|target|preliminary|estimate for)\b/i.test(text);

/** The cell's figure as a number of nothing in particular. */
export const figureOf = ({ number }: Pick<Cell, 'number'>): Quantity => ({
  value: number,
  low: null,
  high: null,
  unit: null,
  counted: null,
  comparator: '=',
  change: null,
  vague: false,
  role: null,
});
