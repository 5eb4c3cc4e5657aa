/** Holds a statement without a value (an event, a superlative, a verdict word, a trend) against the sources: is it said, and by whom? */
import type { Claim, ClaimOf, PassageEvidence, Span } from '../model.ts';
import { tellingDigits } from './amount.ts';
import { type Bearing, bearingOf, bestStatement, type Statement } from './alignment.ts';
import { DEMONYMS } from '../values/name-places.ts';
import { contradictionIn, contrasts, opposes, otherOrigin } from './contradiction.ts';
import { compareDay } from './day.ts';
import { isOnlyProposed, isOnlyReckoned } from './guards.ts';
import { numbersIn } from '../sources/facts.ts';
import { isDealtOtherwise } from './owners.ts';
import { type Question, wantedFor } from './question.ts';
import { toText } from '../text/segments.ts';
import { isOthersRank } from './rank-owners.ts';
import * as reasons from './reasons.ts';
import { readPassage, type SourceReading } from './source-reading.ts';
import { isOfOther, isOfOtherSubject, isTurnedRound } from './subjects.ts';
import { isTakenBack } from './taken-back.ts';

/** How much of a statement a passage must have for it to say the same. */
const SAYS = 0.68;
/** The same, where a name of the draft is nowhere near. */
const SAYS_WITHOUT_NAME = 0.86;
const SPEAKS = 0.45;

/** How much more before a passage is said to contradict it. */
const SURELY = 0.78;
/** The same, where only a negation tells them apart. */
const DENIED = 0.88;

/** Figures of the statement, its dates left out: they are claims of their own. */
function figuresIn({ story, claim, paragraph, sentence, at, text }: Question): readonly number[] {
  let rest = text.slice(at.start, at.end);
  for (const one of story.claims) {
    if (one.kind !== 'date' || one.sentence !== claim.sentence) continue;
    const from = Math.max(0, toText(paragraph.segments, one.start) - sentence.start - at.start);
    const to = Math.max(from, toText(paragraph.segments, one.end) - sentence.start - at.start);
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  return numbersIn(rest);
}

/** A statement whose figures all stand in the passage may be told in so much other words, for each figure and at most. */
const BACKED = 0.03;
const MOST_BACKED = 0.12;

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)$/;
const isThing = (name: string): boolean => !DEMONYMS.has(name) && !CALENDAR.test(name);

const FIGURES = /^\d/;

/** "Died in 1986" is none of what a sentence says that shares the name and the year only: a word of what happened must stand there, where the draft has one. */
function tellsWhat({ matches }: Bearing, { unit }: Statement): boolean {
  const words = matches.filter(({ wanted: { name, word } }) => !name && !FIGURES.test(word) && !CALENDAR.test(word));
  return !words.length || words.some(({ places }) => places.some(place => place >= unit.from && place < unit.to));
}

function evidence(source: SourceReading, statement: Statement, agreement: PassageEvidence['agreement'], reason: string): PassageEvidence {
  const { start, end } = statement.unit;
  return { passage: source.passage, score: statement.likeness, agreement, reason, difference: null, focus: { start, end } };
}

const SPAN = /\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b/gi;
const spansIn = (text: string): readonly string[] => (text.match(SPAN) ?? []).map(word => word.toLowerCase().replace(/s$/, ''));

/** "Has a month to appeal", "has two weeks to appeal": each gives one stretch of time, and not the same. */
function hasOtherSpan(draft: string, source: string): boolean {
  const [mine, theirs] = [spansIn(draft), spansIn(source)];
  return mine.length === 1 && theirs.length > 0 && !theirs.includes(mine[0]);
}

/** A figure of the statement is one that the source takes back: "62 tonnes, not 85". */
const hasTakenBack = (question: Question, source: SourceReading): boolean =>
  figuresIn(question).some(figure => source.quantities.some(one => one.value.value === figure && isTakenBack(source, one.start)));

const TREND = /\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|shrank|climbed|dropped|increased|decreased|declined)\b/i;

/** A day or a number of the statement stands in the source's sentence, but with another part of it. */
function hasOthersValue(question: Question, source: SourceReading, { unit }: Statement): boolean {
  const { story, claim, paragraph, sentence } = question;
  const within = ({ start, end }: Span<'text'>): boolean => start >= unit.start && end <= unit.end;
  return story.claims.some(one => {
    if ((one.kind !== 'date' && one.kind !== 'quantity') || one.sentence !== claim.sentence) return false;
    const start = toText(paragraph.segments, one.start) - sentence.start;
    const at = { start, end: toText(paragraph.segments, one.end) - sentence.start } as Span<'text'>;
    const all: readonly Span<'text'>[] = one.kind === 'date' ? source.dates : source.quantities;
    const there =
      one.kind === 'date'
        ? source.dates.filter(day => within(day) && one.date.value !== null && day.value.value === one.date.value)
        : source.quantities.filter(number => within(number) && one.quantity.value !== null && number.value.value === one.quantity.value);
    return there.length > 0 && there.every(value => isOfOther({ ...question, claim: one, at }, source, unit, value, all));
  });
}

/** The statement gives a day, and the source's sentence only another one: "opened on Monday". */
function isOfOtherDay({ story, claim }: Question, { dates, passage }: SourceReading, { unit }: Statement): boolean {
  const there = dates.filter(one => one.start >= unit.start && one.end <= unit.end);
  const mine = story.claims.filter((one): one is ClaimOf<'date'> => one.kind === 'date' && one.sentence === claim.sentence);
  const anchored = { draft: story.dateFrom !== 'today', source: passage.date !== null };
  const differs = ({ text, date }: ClaimOf<'date'>, day: (typeof there)[number]): boolean =>
    compareDay({ day: date, shown: text }, { day: day.value, shown: passage.text.slice(day.start, day.end) }, anchored).kind ===
    'different';
  return there.length > 0 && mine.length > 0 && mine.every(a => there.every(b => differs(a, b)));
}

/** The same words, but of somebody else, or with doer and sufferer changed about. */
function isOfOthers(question: Question, source: SourceReading, { unit }: Statement): boolean {
  const { claim, text, paragraph, sentence, memo } = question;
  const { passage } = source;
  const verbs = paragraph.reading.tokens
    .filter(one => one.pos === 'VERB' && one.start >= sentence.start && one.end <= sentence.end)
    .map(one => ({ start: one.start - sentence.start, end: one.end - sentence.start }) as Span<'text'>);
  return (
    contrasts(text, passage.text.slice(unit.start, unit.end)) ||
    (claim.kind === 'superlative' && isOthersRank(claim, question, source, unit)) ||
    isOfOtherSubject(text, passage.text, unit) ||
    isTurnedRound(text, passage.text.slice(unit.start, unit.end), verbs, memo.lexicon.stem)
  );
}

/** Evidence of each passage that speaks of the statement's matter. */
export function compareStatement(claim: Claim, question: Question): readonly PassageEvidence[] {
  const wanted = wantedFor(question, []);
  if (!wanted.length) return [];
  const near = claim.kind === 'event' ? null : question.at;
  return question.hits.flatMap(hit => {
    const source = readPassage(hit.passage, question.library, question.memo);
    const bearing = bearingOf(wanted, source, near, question.memo.lexicon);
    if (!bearing) return [];
    const statement = bestStatement(bearing);
    if (statement.likeness < SPEAKS) return [];
    // a row says what there is, not that it is the most
    if (claim.kind === 'superlative' && source.passage.kind === 'row') return [evidence(source, statement, 'mentions', reasons.speaksOfIt)];
    const words = source.passage.text.slice(statement.unit.start, statement.unit.end);
    const there = new Set(numbersIn(source.passage.text));
    const figures = figuresIn(question);
    const backed = figures.every(number => there.has(number));
    const discount =
      claim.kind === 'event' && backed ? Math.min(MOST_BACKED, BACKED * figures.reduce((sum, one) => sum + tellingDigits(one), 0)) : 0;
    const least = (statement.missingNames.some(isThing) ? SAYS_WITHOUT_NAME : SAYS) - discount;
    if (statement.likeness < least || !tellsWhat(bearing, statement)) return [evidence(source, statement, 'mentions', reasons.speaksOfIt)];
    if (hasOtherSpan(question.text, words)) return [evidence(source, statement, 'mentions', reasons.speaksOfIt)];
    if (claim.kind === 'event' && isOnlyReckoned(question.text, words))
      return [evidence(source, statement, 'mentions', reasons.onlyExpected)];
    if (claim.kind !== 'event' && isOnlyProposed(question.text, words))
      return [evidence(source, statement, 'mentions', reasons.onlyExpected)];
    const turned = TREND.test(question.text) && opposes(question.text, words) ? reasons.contradicts : null;
    const contrary = contradictionIn(question.text, words) ?? turned ?? otherOrigin(question.text, words);
    if (!contrary)
      return [
        backed &&
        !isDealtOtherwise(question, source) &&
        !hasTakenBack(question, source) &&
        !isOfOthers(question, source, statement) &&
        !hasOthersValue(question, source, statement) &&
        !(claim.kind === 'event' && isOfOtherDay(question, source, statement))
          ? evidence(source, statement, 'agrees', reasons.sameStatement)
          : evidence(source, statement, 'mentions', reasons.speaksOfIt),
      ];
    // one "not" more or less in other words turns nothing round: "has worked every day", "has not had a day off"
    const denied = contrary !== null && !opposes(question.text, words) && otherOrigin(question.text, words) === null;
    const sure =
      statement.likeness >= (denied ? DENIED : SURELY) && statement.missingNames.every(name => DEMONYMS.has(name)) && statement.names > 0;
    return [
      sure
        ? { ...evidence(source, statement, 'differs', contrary), difference: { draft: claim.text, source: words } }
        : evidence(source, statement, 'mentions', contrary),
    ];
  });
}
