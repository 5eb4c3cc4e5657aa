/** Finds the dates and times of a text and says which day each means. */
import type { Day, Found, Reading, Sentence } from '../model.ts';
import { parseDay } from './calendar.ts';
import { directionAt } from './date-direction.ts';
import { expressionAt, mayOpen } from './date-grammar.ts';
import { lexDates, type Word } from './date-lex.ts';
import { resolve } from './date-resolve.ts';
import type { Expression, Shape } from './date-shape.ts';
import { opensDate, timelyAhead } from './date-trigger.ts';
import { WEEKDAY_NAMES } from './date-words.ts';

/** Expressions of a sentence, none overlapping, in order. */
function expressionsIn(words: readonly Word[]): Expression[] {
  const found: Expression[] = [];
  const ahead = timelyAhead(words);
  for (let at = 0; at < words.length; ) {
    const expression = ahead[at] && mayOpen(words[at]) ? expressionAt(words, at) : null;
    if (expression) found.push(expression);
    at = expression ? expression.end : at + 1;
  }
  return found;
}

/** A month or a day without a year takes it from the next one when a range, a list or "in" joins them: "March to August 2011". */
function borrowYear(shape: Shape, next: Shape | undefined, between: string): Shape {
  if ((shape.kind !== 'month' && shape.kind !== 'day') || shape.year !== null || shape.step !== undefined || !next) return shape;
  if (next.kind === 'year' && /^\s*in\s*$/.test(between)) return { ...shape, year: next.year };
  if (!/^\s*(?:to|and|or|through|until|till|[-–—,&])\s*$/.test(between)) return shape;
  const other = next.kind === 'range' ? next.from : next;
  if ((other.kind !== 'month' && other.kind !== 'day') || other.year === null) return shape;
  return { ...shape, year: shape.month > other.month ? other.year - 1 : other.year };
}

const BESIDE = new Set(['on', 'at', 'the', 'of', ',', '(', 'about', 'around']);

/** A clock time alone takes the day beside it: "at 8 p.m. on Tuesday", "on Tuesday at 8 p.m.". */
function borrowDay(list: readonly Expression[], index: number, words: readonly Word[]): Shape {
  const { shape } = list[index];
  if (shape.kind !== 'clock' || shape.day) return shape;
  for (const other of [list[index + 1], list[index - 1]]) {
    if (!other || !/^(?:day|weekday|near|same|holiday|part)$/.test(other.shape.kind)) continue;
    const between = other.first > list[index].first ? words.slice(list[index].end, other.first) : words.slice(other.end, list[index].first);
    if (between.length <= 3 && between.every(word => BESIDE.has(word.lower))) return { ...shape, day: other.shape };
  }
  return shape;
}

/** Whether a value is something that later dates of the paragraph count from. */
const carries = (shape: Shape): boolean => !/^(?:window|century|decade|unfixed)$/.test(shape.kind);

/** Shapes with what they take from their neighbours, from right to left so that a whole list takes the last one's year. */
function shapesOf(list: readonly Expression[], words: readonly Word[], text: string): Shape[] {
  const shapes: Shape[] = list.map((_, i) => borrowDay(list, i, words));
  for (let i = list.length - 2; i >= 0; i--) {
    shapes[i] = borrowYear(shapes[i], shapes[i + 1], text.slice(words[list[i].end - 1].end, words[list[i + 1].first].start));
  }
  return shapes;
}

/** Whether the expression names its year: later months and days of the paragraph then belong to that time. */
function namesYear(shape: Shape, told: boolean): boolean {
  switch (shape.kind) {
    case 'day':
    case 'month':
    case 'season':
    case 'holiday':
      return shape.year !== null || (told && !('step' in shape));
    case 'year':
      return true;
    case 'quarter':
      return shape.year?.kind === 'year';
    case 'range':
      return namesYear(shape.from, told);
    case 'part':
    case 'edge':
    case 'stretch':
    case 'week-of':
      return namesYear(shape.of, told);
    case 'half':
      return shape.of !== null && namesYear(shape.of, told);
    case 'same':
      return told;
    case 'shift':
      return shape.from === 'text' && told;
    default:
      return false;
  }
}

function tokenRange(reading: Reading, sentence: Sentence, start: number, end: number): readonly [number, number] {
  let first = sentence.firstToken;
  while (first < sentence.endToken && reading.tokens[first].end <= start) first++;
  let last = first;
  while (last < sentence.endToken && reading.tokens[last].start < end) last++;
  return [first, last];
}

/**
 * Dates and times of a reading in order; offsets in its text. `anchor` is the publication date, `YYYY-MM-DD`, or null: then only
 * what fixes itself gets a value.
 */
export function readDates(reading: Reading, anchor: string | null): readonly Found<Day>[] {
  const now = anchor ? parseDay(anchor) : null;
  const found: Found<Day>[] = [];
  let text: string | null = null;
  let told = false;
  for (const sentence of reading.sentences) {
    if (!opensDate(reading.tokens, sentence.firstToken, sentence.endToken)) continue;
    const words = lexDates(reading.text, reading.tokens, sentence.firstToken, sentence.endToken);
    const list = expressionsIn(words);
    const shapes = shapesOf(list, words, reading.text);
    for (let i = 0; i < list.length; i++) {
      const expression = list[i];
      const shape = shapes[i];
      const [start, end] = [words[expression.first].start, words[expression.end - 1].end];
      const [first, last] = tokenRange(reading, sentence, start, end);
      const value = resolve(shape, { now, text, told, ...directionAt(reading, sentence, first, last) });
      if (value && carries(shape)) {
        text = value;
        told = namesYear(shape, told);
      }
      found.push({
        start,
        end,
        value: { value, weekday: expression.weekday === null ? null : WEEKDAY_NAMES[expression.weekday].toLowerCase() },
      });
    }
  }
  return found;
}
