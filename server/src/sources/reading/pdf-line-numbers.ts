/** Takes off the numbers that count the lines of a page in its margin, as in transcripts of courts and in bills. */
import type { Segment } from './pdf-segments.ts';

const NUMBER = /^\d{1,4}$/;
/** A numbered line says more than the cell of a table. */
const SENTENCE = 24;

interface Counted {
  readonly segment: Segment;
  readonly value: number;
  /** Where the words begin when they were drawn so near that they are one segment with the number. */
  readonly rest: Segment | null;
}

/** A segment that is a number, or that begins with one set apart from its words. */
function countedIn(segment: Segment): Counted | null {
  if (NUMBER.test(segment.text)) return { segment, value: Number(segment.text), rest: null };
  const [first, second] = segment.parts ?? [];
  if (!second || !NUMBER.test(first.text.trim()) || !segment.text.startsWith(`${first.text.trim()} `)) return null;
  const text = segment.text.slice(first.text.trim().length + 1);
  return { segment, value: Number(first.text), rest: { ...segment, text, x: second.x, parts: segment.parts!.slice(1) } };
}

/** True when the numbers count on by ones, or by fives, from line to line. */
function counts(numbers: readonly Counted[]): number | null {
  for (const step of [1, 5]) {
    const next = numbers.slice(1).filter((each, i) => each.value === numbers[i].value + step).length;
    if (numbers.length >= (step === 1 ? 8 : 3) && next >= (numbers.length - 1) * 0.85) return step;
  }
  return null;
}

const sameLine = (a: Segment, b: Segment): boolean => Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.5;

/** The numbers in one margin of the page; empty where they are none. */
function margin(all: readonly Counted[], edge: (segment: Segment) => number): readonly Counted[] {
  if (all.length < 3) return [];
  const places = all.map(each => edge(each.segment)).sort((a, b) => a - b);
  const usual = places[places.length >> 1];
  const inLine = all.filter(each => Math.abs(edge(each.segment) - usual) < 2).sort((a, b) => a.segment.y - b.segment.y);
  return counts(inLine) === null ? [] : inLine;
}

/** The segments of a page without the numbers of its lines; the same segments where its lines are not numbered. */
export function withoutLineNumbers(segments: readonly Segment[]): readonly Segment[] {
  const all = segments.flatMap(each => countedIn(each) ?? []);
  const found = [(each: Segment) => each.x, (each: Segment) => (NUMBER.test(each.text) ? each.right : each.x)]
    .map(edge => margin(all, edge))
    .sort((a, b) => b.length - a.length)[0];
  if (found.length === 0) return segments;
  const numbers = new Map(found.map(each => [each.segment, each]));
  const words = segments.flatMap(each => numbers.get(each)?.rest ?? (numbers.has(each) ? [] : [each]));
  const beside = found.map(each => (each.rest ? [each.rest] : words.filter(word => sameLine(word, each.segment))));
  // the rank in a table has several short cells beside it
  const sentences = beside.filter(cells => cells.length === 1 && cells[0].text.length > SENTENCE).length;
  const tables = beside.filter(cells => cells.length > 1).length;
  const step = counts(found);
  const lines = words.filter(word => word.text.length > SENTENCE).length;
  const isCount = sentences > found.length * 0.4 && tables < found.length * 0.2 && (step === 5 || sentences > lines * 0.7);
  return isCount ? words : segments;
}
