/** A stretch of time of which a table has several rows: "since 2018", "from January to March", "in the first half of the year". */
import type { Passage } from '../model.ts';
import { toText } from '../text/segments.ts';
import { extentOf } from '../values/edtf.ts';
import type { Question } from './question.ts';
import { type Cell, cellsOf, isTotal } from './row.ts';
import { timeIn, timeOfRow } from './row-time.ts';

/** First and last day, as `extentOf` counts them. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const BEGINS = /\b(?:since|from|between|starting in|beginning in)\s+(?:(?:the|early|late|mid)\s+){0,2}$/i;
const UP_TO = /^\s*(?:to|and|through|until|till|up to|–|—|-)\s*(?:(?:the|end of|early|late)\s+){0,2}$/i;

/** The stretch that the sentence gives; null where it names a time by itself, or several apart from each other. */
export function periodOf({ story, claim, paragraph, sentence, text }: Question): Period | null {
  const dates = story.claims.flatMap(one => {
    if (one.kind !== 'date' || one.sentence !== claim.sentence) return [];
    const extent = extentOf(one.date.value);
    const start = toText(paragraph.segments, one.start) - sentence.start;
    return extent ? [{ start, end: toText(paragraph.segments, one.end) - sentence.start, ...extent }] : [];
  });
  const [first, second] = dates;
  if (!first || first.from === null || dates.length > 2) return null;
  const opens = BEGINS.test(text.slice(0, first.start)) || /^since\b/i.test(text.slice(first.start, first.end));
  if (second) return UP_TO.test(text.slice(first.end, second.start)) && second.to !== null ? { from: first.from, to: second.to } : null;
  if (opens) return { from: first.from, to: Number.POSITIVE_INFINITY };
  return first.to === null || first.to === first.from ? null : { from: first.from, to: first.to };
}

/** Whether a row is of a time within the period. */
export function isWithin({ from, to }: Period, cells: readonly Cell[]): boolean {
  const extent = extentOf(timeOfRow(cells));
  return extent !== null && extent.from !== null && extent.to !== null && extent.from >= from && extent.to <= to;
}

/** Rows of one table that are looked at. */
const LONGEST_TABLE = 300;

/** What a row is about: its words, besides its time. */
const aboutOf = (cells: readonly Cell[]): string =>
  cells
    .filter(cell => cell.number === null && timeIn(cell) === null)
    .map(cell => cell.value)
    .join('|');

/** Whether a cell of a row is only one of several of the period about the same, which differ: it is not what the period has as a whole. */
export function isPartOf(period: Period | null, cell: Cell, { source, text }: Passage, { library }: Question): boolean {
  const own = period ? cellsOf(text) : [];
  if (!period || isTotal(own)) return false;
  const [time, about] = [timeOfRow(own), aboutOf(own)];
  return library
    .passagesOf(source)
    .filter(one => one.kind === 'row')
    .slice(0, LONGEST_TABLE)
    .map(row => cellsOf(row.text))
    .filter(cells => isWithin(period, cells) && timeOfRow(cells) !== time && aboutOf(cells) === about)
    .some(cells => cells.some(one => one.label === cell.label && one.number !== null && one.number !== cell.number));
}
