/** Finds the dates and times of a text and says which day each means. */
import type { Day, Found, Reading, Sentence, Span } from '../model.ts';
import { parseDay } from './calendar.ts';
import { directionAt, type Pointing } from './date-direction.ts';
import { expressionAt, mayOpen } from './date-grammar.ts';
import { lexDates, type Word } from './date-lex.ts';
import { resolve } from './date-resolve.ts';
import { startOf } from './date-setting.ts';
import type { Expression, Shape } from './date-shape.ts';
import { opensDate, timelyAhead } from './date-trigger.ts';
import { WEEKDAY_NAMES } from './date-words.ts';

/** Expressions of a sentence, none overlapping, in order. */
function expressionsIn(words: readonly Word[]): Expression[] {
  const found: Expression[] = [];
  const ahead = timelyAhead(words);
  for (let at = 0; at < words.length; ) {
    const expression = ahead[at] && mayOpen(words, at) ? expressionAt(words, at) : null;
    if (expression) found.push(expression);
    at = expression ? expression.end : at + 1;
  }
  return found;
}

/** A month or a day without a year takes it from the next one when a range, a list or "in" joins them: "March to August 2011". */
function borrowYear(shape: Shape, next: Shape | undefined, between: string): Shape {
  // "A year later, in 1896" says itself which year that is.
  if (shape.kind === 'shift' && shape.from === 'text' && shape.unit === 'year' && next?.kind === 'year' && /^\s*,?\s*in\s*$/.test(between))
    return next;
  if ((shape.kind !== 'month' && shape.kind !== 'day') || shape.year !== null || !next) return shape;
  if (shape.step !== undefined || shape.yearStep !== undefined) return shape;
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
  // "at 10 a.m. (0800 GMT) on Wednesday": the same hour by another clock stands between.
  const twice =
    list[index + 1]?.shape.kind === 'clock' && words[list[index].end]?.lower === '(' && words[list[index + 1].end]?.lower === ')';
  if (twice && list[index + 2]?.shape.kind === 'weekday' && list[index + 2].first <= list[index + 1].end + 2)
    return { ...shape, day: list[index + 2].shape };
  for (const other of [list[index + 1], list[index - 1]]) {
    if (!other || !/^(?:day|weekday|near|same|holiday|part)$/.test(other.shape.kind)) continue;
    const between = other.first > list[index].first ? words.slice(list[index].end, other.first) : words.slice(other.end, list[index].first);
    if (between.length <= 3 && between.every(word => BESIDE.has(word.lower))) return { ...shape, day: other.shape };
  }
  return shape;
}

/** Whether a value is something that later dates of the paragraph count from. */
const carries = (shape: Shape): boolean => !/^(?:window|century|decade|unfixed|again)$/.test(shape.kind);

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
      return shape.year !== null || (told && !('step' in shape) && !('yearStep' in shape));
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
    case 'counted':
    case 'ended':
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

/** Between "last week" and a weekday of it stand figures and nouns, no verb: "last week: 1,240 on Wednesday, 980 on Thursday". */
function weekBeside(
  list: readonly Expression[],
  index: number,
  reading: Reading,
  words: readonly Word[],
  weeks: readonly (Shape | null)[],
): Shape | null {
  if (list[index].shape.kind !== 'weekday') return null;
  const verbless = (from: number, to: number): boolean =>
    !reading.tokens.some(token => token.start >= from && token.end <= to && (token.pos === 'VERB' || token.pos === 'AUX'));
  for (let i = index - 1; i >= 0; i--) {
    const week = weeks[i];
    if (week) return verbless(words[list[i].end - 1].end, words[list[index].first].start) ? week : null;
    if (list[i].shape.kind !== 'weekday') break;
  }
  // "Wednesday of last week", "on Wednesday last week"
  const next = list[index + 1];
  if (!next || !weeks[index + 1]) return null;
  const between = words.slice(list[index].end, next.first);
  return between.length === 0 || (between.length === 1 && between[0].lower === 'of') ? weeks[index + 1] : null;
}

/** What a relative clause or a participle begins: "who was mayor from 2011", "built in 1931". */
const ASIDE = /^(?:who|which|whose|whom|where|born|built|founded|bought|sold|written|begun|made|won|dating|[a-z]{3,}ed)$/;

/** "from a peak of 5.8 billion in 2015", "than in 2008": what a figure is held against is not told of. */
function heldAgainst(words: readonly Word[], first: number): boolean {
  if (!/^(?:in|of|for)$/.test(words[first - 1]?.lower ?? '')) return false;
  let figure = false;
  for (let i = first - 2; i >= Math.max(0, first - 13); i--) {
    const { lower, number } = words[i];
    if (/^[;.—–)]$/.test(lower)) return false;
    if (i >= first - 9 && (lower === 'than' || lower === 'compared' || lower === 'versus')) return true;
    if (lower === 'since') return true;
    if (i < first - 9) continue;
    if (lower === 'from') return figure;
    figure ||= !Number.isNaN(number) || /^(?:peak|high|low|record|half|third|quarter)$/.test(lower);
  }
  return false;
}

/** ", who was its chief executive from 2011," and ", built in 1931,": an aside that a comma opens and another closes. */
function saidInPassing(words: readonly Word[], { first, end }: Expression): boolean {
  for (let i = first - 1; i > Math.max(-1, first - 8) && !/^[,;.—–)]$/.test(words[i].lower); i--)
    if (words[i].lower === 'who' || words[i].lower === 'whose') return true;
  let open = first - 1;
  while (open >= 0 && open > first - 14 && !/^[,(—–]$/.test(words[open].lower)) open--;
  if (open < 0 ? first > 4 : !/^[,(—–]$/.test(words[open].lower)) return false;
  if (!ASIDE.test(words[open + 1]?.lower ?? '')) return false;
  let close = end;
  while (close < words.length && close < end + 14 && !/^[,)—–]$/.test(words[close].lower)) close++;
  return /^[,)—–]$/.test(words[close]?.lower ?? '');
}

/** What outlasts its year: a law, a paper, a bargain. */
const LASTING =
  /^(?:law|act|statute|ban|limit|rule|ruling|decision|order|decree|directive|amendment|resolution|constitution|treaty|accord|pact|agreement|deal|contract|policy|report|study|survey|memo|book|novel|film|interview|speech|conviction|sentence|judgment|lawsuit|complaint|model|version)s?$/;

/** "a 2009 law", "its 1995 contract": the year is the thing's, and what follows is not told of that time. */
const ofThing = (words: readonly Word[], { first, end, shape }: Expression): boolean =>
  shape.kind === 'year' &&
  end === first + 1 &&
  /^(?:an?|its|his|her|their|the)$/.test(words[first - 1]?.lower ?? '') &&
  LASTING.test(words[end]?.lower ?? '');

const isWeek = (shape: Shape): boolean => shape.kind === 'unit' && shape.unit === 'week' && shape.step !== -2;

/** A date as its sentence says it, before it is known which day it means; offsets in the reading's text. */
export interface DatePhrase extends Span<'text'> {
  readonly shape: Shape;
  /** The week that the sentence names it in. */
  readonly week: Shape | null;
  /** "since 2014" begins there and goes on, ", built in 1931," is said in passing: what follows is not told of that time. */
  readonly passing: boolean;
  /** The first of its sentence. */
  readonly opens: boolean;
  readonly weekday: string | null;
  readonly pointing: Pointing;
  /** It stands between quotation marks. */
  readonly quoted: boolean;
}

/** What the text has spoken of so far: the last date, and whether it named its year. */
export interface Told {
  readonly text: string | null;
  readonly told: boolean;
  /** It was said of what lies ahead. */
  readonly ahead?: boolean;
}

/** A date with what it was read from, and what is told after it. */
export type FoundDate = Found<Day> & { readonly phrase: DatePhrase; readonly after: Told };

export const NOTHING_TOLD: Told = { text: null, told: false };

/** The dates and times of a reading in order, before they are resolved. */
export function readDatePhrases(reading: Reading): DatePhrase[] {
  const found: DatePhrase[] = [];
  for (const sentence of reading.sentences) {
    if (!opensDate(reading.tokens, sentence.firstToken, sentence.endToken)) continue;
    const words = lexDates(reading.text, reading.tokens, sentence.firstToken, sentence.endToken);
    const list = expressionsIn(words);
    if (list.length === 0) continue;
    const shapes = shapesOf(list, words, reading.text);
    const weeks = shapes.map(shape => (isWeek(shape) ? shape : null));
    list.forEach((expression, i) => {
      const [start, end] = [words[expression.first].start, words[expression.end - 1].end];
      const [first, last] = tokenRange(reading, sentence, start, end);
      found.push({
        start,
        end,
        shape: shapes[i],
        week: weeks.some(Boolean) ? weekBeside(list, i, reading, words, weeks) : null,
        passing:
          words[expression.first - 1]?.lower === 'since' ||
          (expression.shape.kind === 'year' && /^(?:before|until)$/.test(words[expression.first - 1]?.lower ?? '')) ||
          heldAgainst(words, expression.first) ||
          saidInPassing(words, expression) ||
          ofThing(words, expression),
        opens: i === 0,
        weekday: expression.weekday === null ? null : WEEKDAY_NAMES[expression.weekday].toLowerCase(),
        pointing: directionAt(reading, sentence, first, last),
        quoted: reading.text.lastIndexOf('“', start) > reading.text.lastIndexOf('”', start),
      });
    });
  }
  return found;
}

/** Says which day each phrase means. `anchor` as in `readDates`; `before` is what an earlier paragraph has told. */
export function fixDates(phrases: readonly DatePhrase[], anchor: string | null, before: Told = NOTHING_TOLD): FoundDate[] {
  const now = anchor ? parseDay(anchor) : null;
  let after = before;
  return phrases.map(phrase => {
    const { start, end, shape, weekday, pointing } = phrase;
    // A year ahead holds for its own sentence: the next "in the fall" is the nearest again.
    if (phrase.opens && now && after.told && pointing.direction >= 0 && startOf(after.text)?.year === now.year + 1)
      after = { ...after, told: false };
    const setting = { now, ...after, week: null, ...pointing, quoted: phrase.quoted };
    const value = resolve(shape, phrase.week ? { ...setting, week: resolve(phrase.week, setting) } : setting);
    // "He said “it will be gone by Easter” again two days later": counted from the day on which he said it.
    const promised = shape.kind === 'holiday' && phrase.quoted && after.told;
    if (value && carries(shape) && !promised)
      after = { text: value, told: !phrase.passing && namesYear(shape, after.told), ahead: pointing.direction > 0 };
    return { start, end, value: { value, weekday }, phrase, after };
  });
}

/**
 * Dates and times of a reading in order; offsets in its text. `anchor` is the publication date, `YYYY-MM-DD`, or null: then only
 * what fixes itself gets a value.
 */
export const readDates = (reading: Reading, anchor: string | null): readonly FoundDate[] => fixDates(readDatePhrases(reading), anchor);
