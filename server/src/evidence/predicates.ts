/** Which number of a sentence a verb is told of: "Eleven of the 15 voted for it, three against; one abstained". */
import type { Span } from '../model.ts';
import { fold, termsOf } from '../sources/terms.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';

const VERB = /^[^\p{L}]*(?:(?:were|was|are|is|have|had|has|been|also|then|later|still|now)\s+)*(\p{Ll}{4,})/u;
const NUMERAL = /(?<![\p{L}\d.,-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*)(?![\p{L}\d-])/giu;
const REST = /\b(?:the (?:rest|others|remainder|remaining)|all others)\b/i;
const ELIDED = /^\s*(?:\p{L}+\s+){0,2}(?:did|do|does|had|were|was)\s*[.,;]/u;
const NO_VERB =
  /^(?:with|from|into|over|under|that|than|this|they|more|less|fewer|percent|after|before|since|during|other|years?|days?|weeks?|months?)$/;

export const PRONOUN = /\b(?:it|its|they|them|their|he|him|his|she|her|this|these)\b/i;
const LIMBS = /[,;]\s|\s(?:and|but|while|until|before|after|when|who|which)\s/g;
const PARTS = /[,;]\s|\s(?:and|but|while)\s/g;

/** The part of a sentence between commas that holds a value. */
export function partOf(text: string, { start, end }: Span<'text'>): Span<'text'> {
  const cuts = [...text.matchAll(PARTS)].map(match => match.index);
  return { start: cuts.filter(cut => cut < start).at(-1) ?? 0, end: cuts.find(cut => cut >= end) ?? text.length } as Span<'text'>;
}

/** The draft's verb before the value, as its stem; null where its part has none. */
export function verbBefore({ text, at, paragraph, sentence, memo: { lexicon } }: Question, reach = 80): string | null {
  const clause = partOf(text, at);
  const verb = paragraph.reading.tokens.findLast(
    one => one.pos === 'VERB' && one.start >= sentence.start + clause.start && one.end <= sentence.start + at.start,
  );
  const near = verb && sentence.start + at.start - verb.end < reach && !/\d/.test(text.slice(verb.end - sentence.start, at.start));
  return verb && near ? lexicon.stem(fold(text.slice(verb.start - sentence.start, verb.end - sentence.start))) : null;
}

/** The draft's verb behind the value, as its stem; null where its sentence has none that says anything. */
export function verbBehind({ at, paragraph, sentence, text, memo: { lexicon } }: Question): string | null {
  const verb = paragraph.reading.tokens.find(
    one => one.pos === 'VERB' && one.start >= sentence.start + at.end && one.end <= sentence.end && !IDLE.test(one.text),
  );
  return verb ? lexicon.stem(fold(text.slice(verb.start - sentence.start, verb.end - sentence.start))) : null;
}

const IDLE = /^(?:got|get|gets|went|came|had|made|took|did|gone)$/i;

/**
 * True where the draft's very value stands beside another verb, and the draft's verb beside a value of its own: "had never fired a rifle before
 * March, said Osk, who was wounded on 9 April".
 */
export function isOfOtherVerb(
  question: Question,
  source: SourceReading,
  unit: Unit,
  value: Span<'text'>,
  values: readonly Span<'text'>[],
): boolean {
  const { stem: stemOf } = question.memo.lexicon;
  const stem = verbBefore(question, question.claim.kind === 'date' ? 80 : 32);
  if (!stem || source.passage.kind === 'row') return false;
  const words = source.passage.text.slice(unit.start, unit.end);
  const verbs = source.reading.tokens.filter(one => one.pos === 'VERB' && one.start >= unit.start && one.end <= unit.end);
  const places = verbs.filter(one => stemOf(fold(source.passage.text.slice(one.start, one.end))) === stem);
  if (!places.length) return false;
  const marks = [...words.matchAll(LIMBS)].map(match => unit.start + match.index);
  // "with 24 dogs and five sleds" is one part: it has one verb
  const cuts = marks.filter((mark, i) => verbs.some(one => one.start > mark && one.start < (marks[i + 1] ?? unit.end)));
  const indexOf = (place: number): number => cuts.filter(cut => cut <= place).length;
  const own = indexOf(value.start);
  const isBeside = (verb: Span<'text'>, one: Span<'text'>): boolean =>
    indexOf(one.start) === indexOf(verb.start) && Math.max(one.start - verb.end, verb.start - one.end) < BESIDE_VERB;
  const part = source.passage.text.slice(cuts.filter(cut => cut <= value.start).at(-1) ?? unit.start, value.start);
  return (
    !PRONOUN.test(part) &&
    verbs.some(one => indexOf(one.start) === own && !IS.test(source.passage.text.slice(one.start, one.end))) &&
    places.every(
      verb =>
        indexOf(verb.start) !== own &&
        (values.some(one => one.start !== value.start && isBeside(verb, one)) ||
          // "resigned on Tuesday, a day after prosecutors searched her office"
          (question.claim.kind === 'date' && AFTER.test(source.passage.text.slice(unit.start, verb.start)))),
    )
  );
}

const AFTER = /\b(?:days?|weeks?|months?|years?|hours?) (?:after|before)\s+(?:[\p{L}’'-]+\s+){1,4}$/iu;
const IS = /^(?:is|are|was|were|be|been|has|have|had|do|does|did)$/i;
/** UTF-16 units between a verb and its value. */
const BESIDE_VERB = 32;

/** True where the draft's verb before the value stands only in parts of the sentence that have not this value: "bought in 2021 and sold two years later". */
function hasOtherVerb(question: Question, source: SourceReading, unit: Unit, value: Span<'text'>): boolean {
  const {
    claim,
    memo: { lexicon },
  } = question;
  const stem = verbBefore(question);
  if (!stem) return false;
  const words = source.passage.text.slice(unit.start, unit.end);
  const places = termsOf(words, lexicon.stem).flatMap(term => (term.stem === stem ? [term.start] : []));
  const cuts = [...words.matchAll(PARTS)].map(match => match.index);
  const indexOf = (place: number): number => cuts.filter(cut => cut < place).length;
  const own = indexOf(value.start - unit.start);
  const tells = source.reading.tokens.some(
    one => one.pos === 'VERB' && one.start >= unit.start && one.end <= unit.end && indexOf(one.start - unit.start) === own,
  );
  // "… was moved in May. Dorn … was released in April": the verb is told of the other sentence
  if (!places.length) return claim.kind === 'date' && tells && termsOf(source.passage.text, lexicon.stem).some(term => term.stem === stem);
  return tells && places.every(place => indexOf(place) > own);
}

/** True where the verb behind the draft's number stands in the source's sentence in a part with a number of its own that is not the one at `value`. */
function isToldOfAnother({ text, at, memo: { lexicon } }: Question, source: SourceReading, unit: Unit, value: Span<'text'>): boolean {
  // "Private Osk, 24, served with": an age has no verb of its own
  if (/,\s*$/.test(text.slice(0, at.start)) && text[at.end] === ',') return false;
  const verb = VERB.exec(text.slice(at.end))?.[1];
  if (!verb || NO_VERB.test(verb)) return false;
  const stem = lexicon.stem(fold(verb));
  const words = source.passage.text.slice(unit.start, unit.end);
  // "a rescue boat" tells of nobody rescued
  const isNoun = (start: number): boolean => source.reading.tokens.some(one => one.start - unit.start === start && one.pos === 'NOUN');
  const places = termsOf(words, lexicon.stem).flatMap(term =>
    term.stem === stem && (term.word === fold(verb) || !isNoun(term.start)) ? [term.start] : [],
  );
  if (!places.length) return false;
  // "61 percent backed it; in March, 48 percent did"
  if (ELIDED.test(source.passage.text.slice(value.end, unit.end))) return false;
  const verbs = source.reading.tokens.filter(one => one.pos === 'VERB' && one.start >= unit.start && one.end <= unit.end);
  const hasVerb = (from: number, to: number): boolean => verbs.some(one => one.start - unit.start >= from && one.start - unit.start < to);
  // "410 were damaged and 95 destroyed", not "eleven battalions and two brigades took part"
  const marks = [...words.matchAll(/[,;]\s|\sand\s/g)];
  const cuts = marks
    .filter((mark, i) => {
      const from = marks[i - 1]?.index ?? 0;
      const to = marks[i + 1]?.index ?? words.length;
      return mark[0].trim() !== 'and' || (hasVerb(from, mark.index) && hasVerb(mark.index, to));
    })
    .map(mark => mark.index);
  return places.every(place => {
    const from = cuts.filter(cut => cut < place).at(-1) ?? 0;
    const to = cuts.find(cut => cut > place) ?? words.length;
    const [start, end] = [value.start - unit.start, value.end - unit.start];
    if (start >= from && start < to) return false;
    // "nine are used as shelters, the rest were destroyed"
    if (REST.test(words.slice(from, to))) return true;
    return [...words.slice(from, to).matchAll(NUMERAL)].some(match => from + match.index < start || from + match.index >= end);
  });
}

const OF = /\bof (?:[\p{L}’'-]+ ){0,3}$/iu;

/** "Eleven voted for the plan, three against": the three share the verb. */
function hasVerbBeside(source: SourceReading, unit: Unit, value: Span<'text'>): boolean {
  const own = partOf(source.passage.text.slice(0, unit.end), value);
  return source.reading.tokens.some(one => one.pos === 'VERB' && one.start >= Math.max(unit.start, own.start) && one.end <= own.end);
}

/** The same, for a value that is the draft's very own: only where the verb follows it, and it is no whole ("four of the 19 boats are"). */
export const isOfOtherPredicate = (question: Question, source: SourceReading, unit: Unit, value: Span<'text'>): boolean =>
  source.passage.kind !== 'row' &&
  /^ \p{Ll}/u.test(question.text.slice(question.at.end)) &&
  !OF.test(question.text.slice(0, question.at.start)) &&
  hasVerbBeside(source, unit, value) &&
  isToldOfAnother(question, source, unit, value);

/** True where the draft's verb is told of another value of the source's sentence. */
export const isToldElsewhere = (question: Question, source: SourceReading, unit: Unit, value: Span<'text'>): boolean =>
  hasOtherVerb(question, source, unit, value) || isToldOfAnother(question, source, unit, value);
