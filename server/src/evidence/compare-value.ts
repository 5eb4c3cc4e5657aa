/** Holds a number or a date of the draft against those of the passages found: the value that the same is said about, then the value itself. */
import type { PassageEvidence } from '../model.ts';
import { turnedAge } from './ages.ts';
import { bearingOf, bestStatement, type Bearing, hasOtherNames, type Statement, statementAt } from './alignment.ts';
import { opposes } from './contradiction.ts';
import { guardOf, guardOfWords } from './guards.ts';
import { insteadOf, TAKEN_BACK } from './instead.ts';
import type { Wanted } from './likeness.ts';
import { clauseOf } from './look.ts';
import { slice } from '../text/spans.ts';
import { isToldElsewhere } from './predicates.ts';
import { wantedFor } from './question.ts';
import * as reasons from './reasons.ts';
import { slotOf } from './slot.ts';
import { readPassage, type SourceReading, type Unit } from './source-reading.ts';
import { isOfOther } from './subjects.ts';
import { confirmedValue, type Sides, sidesIn, turnedValue } from './turned.ts';
import { type SourceValue, type ValueQuestion, withMemory } from './value-question.ts';
import { isOtherVoice } from './voices.ts';

/** How alike two statements must be, 0–1. Saying that a source differs asks for more than saying that it agrees. */
export const LIMITS = { agrees: 0.52, differs: 0.62, mentions: 0.4, best: 0.1, telltale: 0.3, own: 0.4 } as const;

/** Words of the draft that a source's sentence must have before it is said to differ. */
const LEAST_WORDS = 3;

interface Weighed {
  readonly value: SourceValue;
  readonly statement: Statement;
  readonly score: number;
}

/** How much it tells of a value that it counts the same thing. */
const ALIKE = 0.1;
const scoreOf = ({ likeness, pairing }: Statement): number => 0.6 * likeness + 0.4 * pairing;

function weigh(values: readonly SourceValue[], bearing: Bearing): readonly Weighed[] {
  return (
    values
      .filter(value => value.outcome.kind !== 'other')
      .map(value => {
        const statement = statementAt(bearing, value.start);
        return { value, statement, score: scoreOf(statement) };
      })
      // of two that stand alike, the one that surely counts the same
      .sort((a, b) => b.score + ALIKE * b.value.outcome.sureness - a.score - ALIKE * a.value.outcome.sureness)
  );
}

const evidence = (
  bearing: Bearing,
  weighed: Weighed,
  agreement: PassageEvidence['agreement'],
  reason: string,
  draft: string,
): PassageEvidence => ({
  passage: bearing.source.passage,
  score: weighed.score,
  agreement,
  reason,
  focus: { start: weighed.value.start, end: weighed.value.end },
  difference: agreement === 'differs' ? { draft, source: weighed.value.outcome.shown } : null,
});

/** The draft's own number stands in the sentence, of something else by its noun: it may be that one. */
const isThere = ({ source }: Bearing, { start, end }: Unit, asked: ValueQuestion): boolean =>
  asked.isIt !== undefined &&
  asked.valuesOf(source).some(value => value.start >= start && value.end <= end && asked.isIt?.(value) && !asked.spokenFor?.(value));

function differing(bearing: Bearing, weighed: Weighed, asked: ValueQuestion): PassageEvidence | null {
  const { statement, value } = weighed;
  const limit = value.outcome.telltale ? LIMITS.telltale : LIMITS.differs + (1 - value.outcome.sureness) * 0.15;
  if (statement.likeness < limit) return null;
  // names from the text around make two sentences look alike that share nothing else
  if (!value.outcome.telltale && (statement.own < LIMITS.own || statement.words < Math.min(LEAST_WORDS, bearing.matches.length)))
    return null;
  const guard =
    guardOf(asked.question.text, bearing, statement, value) ??
    (isOtherVoice(asked.question, bearing.source.passage) || isToldElsewhere(asked.question, bearing.source, statement.unit, value)
      ? reasons.otherThing
      : null) ??
    (isThere(bearing, statement.unit, asked) ? reasons.speaksOfIt : null);
  if (guard) return evidence(bearing, weighed, 'mentions', guard, asked.shown);
  return evidence(bearing, weighed, 'differs', value.outcome.reason, asked.shown);
}

/** The draft's value stands elsewhere in the sentence, or, where it is unmistakable, in the passage: that one was meant. */
function standsElsewhere(bearing: Bearing, unit: Unit, asked: ValueQuestion): boolean {
  const whole = /\d\d/.test(asked.shown);
  return asked
    .valuesOf(bearing.source)
    .some(value => value.outcome.kind === 'same' && (whole || (value.start >= unit.start && value.end <= unit.end)));
}

/** Words this far from the value, in UTF-16 units, say what is told of it. */
const BESIDE_VALUE = 30;
const WITHOUT_PREDICATE = 0.08;
const OTHER_NAMES = 0.8;

/** A number of many figures stands in two places for a reason: so much less alike may the words around it be. */
const DISTINCT: readonly number[] = [0, 0, 0.06, 0.14, 0.22, 0.28];
/** Two values that stand together in the draft and in a passage: so much less alike may the words be, for one such neighbour and for more. */
const TOGETHER: readonly number[] = [0, 0.12, 0.2];
/** Less likeness than this is never the same statement. */
const NEVER_BELOW = 0.24;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const ADJECTIVE = /(?:[ei]an|ese|ish)$/;

/** True for a name that a source may leave out: a weekday or month where it has no other, a nation's adjective ("Moranian troops") in a paper of that nation. */
function isSpared(name: string, { source, matches }: Bearing, unit: Unit, draft: string): boolean {
  for (const calendar of [WEEKDAY, MONTH]) {
    if (calendar.test(name))
      return !source.telling.words
        .slice(unit.from, unit.to)
        .some(({ word }) => calendar.test(word) && word.slice(0, 3) !== name.slice(0, 3));
  }
  const place = matches.find(({ wanted }) => wanted.word === name)?.wanted;
  return place !== undefined && ADJECTIVE.test(name) && /^ \p{Ll}/u.test(draft.slice(place.start + name.length));
}

const YEAR = /^\d{4}$/;
const isCalendar = (word: string): boolean => WEEKDAY.test(word) || MONTH.test(word) || YEAR.test(word);

/** A word of the draft besides days, months and years stands in the sentence; where the draft has none, nothing can be asked. */
function sharesMatter({ matches }: Bearing, unit: Unit): boolean {
  const words = matches.filter(({ wanted }) => !isCalendar(wanted.word));
  return !words.length || words.some(({ places }) => places.some(place => place >= unit.from && place < unit.to));
}

/** How alike two statements must be for the same value to be the same statement. */
function agreesFrom(asked: ValueQuestion, bearing: Bearing, statement: Statement, { outcome }: SourceValue): number {
  const { source, matches } = bearing;
  const { unit } = statement;
  const missing = statement.missingNames.some(name => !isSpared(name, bearing, unit, asked.question.text));
  // a place that the passage does not know may have had as many dead
  const same =
    outcome.figures && !missing
      ? DISTINCT[Math.min(DISTINCT.length - 1, outcome.figures)] + TOGETHER[Math.min(2, asked.companions?.(source) ?? 0)]
      : 0;
  const least = Math.max(NEVER_BELOW, (asked.agreesFrom ?? LIMITS.agrees) - same);
  // two that share nothing but a month are told of nothing in common
  if (!sharesMatter(bearing, unit)) return OTHER_NAMES;
  if (missing && statement.likeness < OTHER_NAMES && hasOtherNames(source, matches, unit)) return OTHER_NAMES;
  const gap = ({ start, word }: Wanted): number => Math.max(asked.at.start - start - word.length, start - asked.at.end, 0);
  const beside = matches.filter(match => !match.wanted.name && gap(match.wanted) < BESIDE_VALUE);
  const told = beside.some(match => match.places.some(place => place >= unit.from && place < unit.to));
  return beside.length && !told ? least + WITHOUT_PREDICATE : least;
}

/** Why the very value is none that counts: it is only planned there, or of another group. */
const plannedAt = ({ question, at, valuesOf }: ValueQuestion, { source }: Bearing, { statement, value }: Weighed): string | null =>
  guardOfWords(slice(question.text, clauseOf(question.text, at)), source, statement.unit, value.start) ??
  (isOfOther(question, source, statement.unit, value, valuesOf(source)) ? reasons.otherThing : null);

/** A sentence that runs word for word like the draft's, with a value in the same place: that one is meant, whatever else stands there. */
function holdParallel(bearing: Bearing, asked: ValueQuestion): PassageEvidence | null {
  for (const unit of bearing.source.units) {
    const slot = slotOf(asked.question.text, asked.at, bearing, unit);
    const value = slot && asked.inSlot(bearing.source, slot);
    if (!value || value.outcome.kind === 'other') continue;
    const statement = statementAt(bearing, value.start);
    const weighed: Weighed = { value, statement, score: Math.max(scoreOf(statement), slot.share) };
    if (value.outcome.kind === 'different') {
      if (asked.neverDiffers || standsElsewhere(bearing, unit, asked) || isToldElsewhere(asked.question, bearing.source, unit, value))
        continue;
      const guard = guardOf(asked.question.text, bearing, statement, value);
      if (guard) return evidence(bearing, weighed, 'mentions', guard, asked.shown);
    }
    const other = value.outcome.kind === 'same' ? plannedAt(asked, bearing, weighed) : null;
    const instead =
      other && insteadOf(weighed, other, weigh(asked.valuesOf(bearing.source), bearing), bearing.source, asked.question.text, asked);
    if (instead) return insteadEvidence(bearing, instead, asked);
    if (other) return evidence(bearing, weighed, 'mentions', other, asked.shown);
    return evidence(bearing, weighed, value.outcome.kind === 'same' ? 'agrees' : 'differs', value.outcome.reason, asked.shown);
  }
  return null;
}

const insteadEvidence = (bearing: Bearing, instead: Weighed, asked: ValueQuestion): PassageEvidence => ({
  ...evidence(bearing, instead, 'differs', instead.value.outcome.reason, asked.shown),
  score: TAKEN_BACK,
  settled: true,
});

/** A passage that has the draft's value, but of another than the one that its words are told of. */
function holdTurned(bearing: Bearing, asked: ValueQuestion, sides: Sides): PassageEvidence | null {
  const turned = turnedValue(bearing, asked, sides);
  if (!turned) return null;
  const weighed: Weighed = { ...turned, score: scoreOf(turned.statement) };
  if (turned.isTakenBack) return asked.neverDiffers ? null : insteadEvidence(bearing, weighed, asked);
  return asked.neverDiffers
    ? evidence(bearing, weighed, 'mentions', reasons.otherThing, asked.shown)
    : { ...evidence(bearing, weighed, 'differs', turned.value.outcome.reason, asked.shown), settled: true };
}

/** A passage that has the draft's age, but as somebody else's. */
function holdAge(bearing: Bearing, asked: ValueQuestion): PassageEvidence | null {
  const turned = turnedAge(asked.question, bearing.source);
  if (!turned) return null;
  const statement = statementAt(bearing, turned.other.start);
  const weighed: Weighed = { value: turned.other, statement, score: scoreOf(statement) };
  return {
    ...evidence(
      bearing,
      weighed,
      turned.isTheirs ? 'differs' : 'mentions',
      turned.isTheirs ? turned.other.outcome.reason : reasons.otherThing,
      asked.shown,
    ),
    settled: true,
  };
}

/** So much less alike may the words about a mistyped value be than those about another one of the sentence. */
const SLIP = 0.25;

/** Of values that differ the one that was most likely meant: "8 December", not "31 January", for the draft's Dec. 18. */
function likeliest(weighed: readonly Weighed[]): Weighed | undefined {
  const [best] = weighed;
  if (!best || best.value.outcome.kind === 'same') return best;
  return weighed.find(one => one.value.outcome.slip && best.score - one.score < SLIP) ?? best;
}

/** The passage's verdict, or null where it does not speak of the matter. */
function holdAgainst(source: SourceReading, asked: ValueQuestion): PassageEvidence | null {
  const { question } = asked;
  const wanted = wantedFor(question, asked.left);
  const bearing = bearingOf(wanted, source, asked.at, question.memo.lexicon);
  if (!bearing) return null;
  const weighed = weigh(asked.valuesOf(source), bearing);
  const sides = sidesIn(source, asked);
  const turned = holdTurned(bearing, asked, sides) ?? holdAge(bearing, asked);
  if (turned) return turned;
  const confirmed = confirmedValue(bearing, asked, sides);
  if (confirmed) {
    const weighed: Weighed = { ...confirmed, score: scoreOf(confirmed.statement) };
    return evidence(bearing, weighed, 'agrees', confirmed.value.outcome.reason, asked.shown);
  }
  const parallel = holdParallel(bearing, asked);
  if (parallel) return parallel;
  const same = weighed.find(one => one.value.outcome.kind === 'same');
  const best = likeliest(weighed.filter(one => one.value.outcome.kind === 'same' || !asked.spokenFor?.(one.value)));
  if (!best) return holdStatement(bearing);
  const sure = same && same.value.outcome.sureness >= 0.9;
  const planned = same && plannedAt(asked, bearing, same);
  const ofOther = same && isOfOther(question, source, same.statement.unit, same.value, asked.valuesOf(source));
  if (
    same &&
    same.statement.likeness >= agreesFrom(asked, bearing, same.statement, same.value) &&
    (sure || best.score - same.score < LIMITS.best)
  ) {
    if (
      opposes(
        slice(question.text, clauseOf(question.text, asked.at)),
        slice(source.passage.text, clauseOf(source.passage.text, same.value)),
      )
    )
      return evidence(bearing, same, 'mentions', reasons.contradicts, asked.shown);
    const instead = insteadOf(same, planned ?? null, weighed, source, question.text, asked);
    if (instead) return insteadEvidence(bearing, instead, asked);
    if (planned) return evidence(bearing, same, 'mentions', planned, asked.shown);
    return evidence(bearing, same, 'agrees', same.value.outcome.reason, asked.shown);
  }
  // "312 complaints … In my mail of 20 May I wrote 298"
  const now = same && planned ? insteadOf(same, planned, weighed, source, question.text, asked) : null;
  if (now && now.statement.likeness >= LIMITS.differs) return insteadEvidence(bearing, now, asked);
  // the same unmistakable value stands elsewhere in the passage: no difference can be called, unless it is only a plan there
  const near =
    same &&
    !planned &&
    (best.score - same.score < LIMITS.best || ((sure || /\d\d/.test(asked.shown)) && same.statement.likeness >= LIMITS.mentions));
  if (best.value.outcome.kind === 'different' && !near && !ofOther && !asked.neverDiffers) {
    const differs = differing(bearing, best, asked);
    if (differs) return differs;
  }
  return holdStatement(bearing);
}

/** A passage that speaks of the matter without such a value. */
function holdStatement(bearing: Bearing): PassageEvidence | null {
  const nearest = bestStatement(bearing);
  if (nearest.likeness < LIMITS.mentions) return null;
  return {
    passage: bearing.source.passage,
    score: nearest.likeness * 0.6,
    agreement: 'mentions',
    reason: reasons.speaksOfIt,
    difference: null,
    focus: { start: nearest.unit.start, end: nearest.unit.end },
  };
}

/** Evidence of each passage that speaks of the value's matter. */
export function compareValue(given: ValueQuestion): readonly PassageEvidence[] {
  const asked = withMemory(given);
  const { question } = asked;
  return question.hits
    .filter(hit => hit.passage.kind !== 'row' || !asked.rowsApart)
    .flatMap(hit => holdAgainst(readPassage(hit.passage, question.library, question.memo), asked) ?? []);
}
