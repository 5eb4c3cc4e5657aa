/** A draft's value that its source has, but of another: the mine "produced 4.1 million tons and sold 3.6 million", the draft has it sell 4.1. */
import { type Bearing, type Statement, statementAt } from './alignment.ts';
import { guardOf, guardOfWords, isExpected } from './guards.ts';
import { clauseOf } from './look.ts';
import { MOVES_IT } from './parts.ts';
import * as reasons from './reasons.ts';
import { type SourceReading, unitAt } from './source-reading.ts';
import { isTakenBack, standsInstead } from './taken-back.ts';
import { toldOf, toldOfOwn } from './told-of.ts';
import { partIn } from './value-parts.ts';
import { slice } from '../text/spans.ts';
import type { SourceValue, ValueQuestion } from './value-question.ts';
import { isOtherVoice } from './voices.ts';

/** How surely a value must count the same for it to stand in another's place. */
const SURE = 0.6;

/** What is told otherwise than as it is now. */
const NOT_YET: readonly string[] = [reasons.onlyExpected, reasons.overtaken, reasons.takenBack, reasons.otherTime];
const EXPECTS = /\b(?:expects?|expected|plans?|planned|hopes?|will|would|forecasts?|aims?)\b/i;
const IN_ALL = /\b(?:in (?:all|total|the two|both)|altogether|overall|combined|together|a total of)\b/i;
/** "Was to have been built in six years". */
const WAS_TO = /\b(?:was|were) (?:to (?:have|be|take|cost)|planned|supposed|meant|expected|due|set)\b|\binstead\b/i;
const AGO = /\b(?:ago|earlier|before|previous(?:ly)?|last (?:year|month|week|time|season|quarter))\b/i;
/** A month or a year; a weekday may be when it was said. */
const DATED = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/gi;

/** The values of a passage: all, those that are the draft's own, and others of the same sort. */
export interface Sides {
  readonly all: readonly SourceValue[];
  /** Places of the draft's own value, whatever is counted there. */
  readonly mine: readonly SourceValue[];
  readonly others: readonly SourceValue[];
}

const NONE: Sides = { all: [], mine: [], others: [] };

/** The values of a passage, sorted for the two questions below. */
export function sidesIn(source: SourceReading, asked: ValueQuestion): Sides {
  if (source.passage.kind === 'row' || asked.mayHaveOwn?.(source) === false) return NONE;
  const all = asked.everyValue?.(source) ?? asked.valuesOf(source);
  const mine = all.filter(value => value.outcome.kind === 'same' || asked.isIt?.(value));
  const others = all.filter(
    value => value.outcome.kind === 'different' && value.outcome.sureness >= SURE && !asked.isIt?.(value) && !asked.spokenFor?.(value),
  );
  return { all, mine, others };
}

/** The draft's very value, where its words are told of that and of none of the others that the passage has. */
export function confirmedValue(
  bearing: Bearing,
  asked: ValueQuestion,
  { all, mine, others }: Sides,
): { readonly value: SourceValue; readonly statement: Statement } | null {
  const { source } = bearing;
  const same = mine.filter(value => value.outcome.kind === 'same');
  if (!same.length || same.length !== mine.length || !others.length) return null;
  const value = toldOfOwn(asked.question, bearing, all, same, others);
  const clause = slice(asked.question.text, clauseOf(asked.question.text, asked.at));
  if (!value || guardOfWords(clause, source, unitAt(source, value.start), value.start) !== null) return null;
  const statement = statementAt(bearing, value.start);
  return statement.likeness < SURE ? null : { value, statement };
}

/** The value of the passage that the draft's words are told of, where the passage has the draft's own of something else; null where that is not plain. */
export function turnedValue(
  bearing: Bearing,
  asked: ValueQuestion,
  { all, mine, others }: Sides,
): { readonly value: SourceValue; readonly statement: Statement; readonly isTakenBack: boolean } | null {
  const { source } = bearing;
  const { text } = source.passage;
  const draft = asked.question.text;
  if (!mine.length || !others.length) return null;
  const isTaken = mine.length === 1 && !WAS_TO.test(draft) && isTakenBack(source, mine[0].start);
  const instead = isTaken ? others.find(one => standsInstead(source, mine[0], one)) : undefined;
  if (instead) return { value: instead, statement: statementAt(bearing, instead.start), isTakenBack: true };
  const value = toldOf(asked.question, bearing, all, mine, others);
  if (!value) return null;
  const statement = statementAt(bearing, value.start);
  const clause = slice(draft, clauseOf(draft, asked.at));
  // "210 million more than planned, and took nine years": what is planned stands in a part of its own
  const isPlan = (one: SourceValue): boolean => isExpected(slice(text, partIn(source, all, one)));
  const isNotYet = (one: SourceValue): boolean => {
    const why = guardOfWords(clause, source, unitAt(source, one.start), one.start) ?? '';
    return NOT_YET.includes(why) && (why !== reasons.onlyExpected || isPlan(one));
  };
  // "offered 11,000 tonnes in April and raised this to 13,000"
  if (isNotYet(value) || mine.some(one => MOVES_IT.test(slice(text, unitAt(source, one.start))))) return null;
  // "Turnout was 71 percent, up from 66 four years ago"
  if (AGO.test(draft) && mine.some(one => one.start > value.start && AGO.test(slice(text, partIn(source, all, one))))) return null;
  if (IN_ALL.test(draft) || mine.some(one => IN_ALL.test(slice(text, partIn(source, all, one))))) return null;
  // "sold 41,300 cars in May and expects to sell half a million this year"
  const isDated = (slice(text, partIn(source, all, value)).match(DATED) ?? []).some(word => !draft.includes(word));
  if (isDated && mine.some(one => isNotYet(one) || EXPECTS.test(slice(text, partIn(source, all, one))))) return null;
  const guard = guardOf(draft, bearing, statement, value);
  if ((guard !== null && (guard !== reasons.onlyExpected || isPlan(value))) || isOtherVoice(asked.question, source.passage)) return null;
  return { value, statement, isTakenBack: false };
}
