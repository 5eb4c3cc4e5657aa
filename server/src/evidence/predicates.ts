/** Which number of a sentence a verb is told of: "Eleven of the 15 voted for it, three against; one abstained". */
import type { Span } from '../model.ts';
import { fold, STOP, termsOf } from '../sources/terms.ts';
import { slice } from '../text/spans.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';

const VERB = /^[^\p{L}]*(?:(?:were|was|are|is|have|had|has|been|also|then|later|still|now)\s+)*(\p{Ll}{4,})/u;
const NUMERAL = /(?<![\p{L}\d.,-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*)(?![\p{L}\d-])/giu;
const ELIDED = /^\s*(?:\p{L}+\s+){0,2}(?:did|do|does|had|were|was)\s*[.,;]/u;
const NO_VERB =
  /^(?:with|from|into|over|under|that|than|this|they|more|less|fewer|percent|after|before|since|during|other|years?|days?|weeks?|months?)$/;

/** "… it took six points; the court later made it three" */
const MOVES_IT = /\b(?:made|raised|cut|lowered|reduced|increased|set|changed|put|brought) (?:it|this|them|that)\b/i;
const SPELLED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion)s?$/;
const PRONOUN = /\b(?:it|its|they|them|their|he|him|his|she|her|this|these)\b/i;
const LIMBS = /[,;]\s|\s(?:and|but|while|until|before|after|when|who|which)\s/g;
const PARTS = /[,;]\s|\s(?:and|but|while)\s/g;

/** The part of a sentence between commas that holds a value. */
function partOf(text: string, { start, end }: Span<'text'>): Span<'text'> {
  const cuts = [...text.matchAll(PARTS)].map(match => match.index);
  return { start: cuts.filter(cut => cut < start).at(-1) ?? 0, end: cuts.find(cut => cut >= end) ?? text.length } as Span<'text'>;
}

/** True where a semicolon parts the value from what the draft speaks of: another part has a word of the draft that this one has not, and a value of its own. */
export function isOfOtherPart(
  question: Question,
  source: SourceReading,
  unit: Unit,
  value: Span<'text'>,
  values: readonly Span<'text'>[],
): boolean {
  const {
    text,
    at,
    memo: { lexicon },
  } = question;
  const words = source.passage.text.slice(unit.start, unit.end);
  const cuts = [...words.matchAll(/;\s/g)].map(match => unit.start + match.index);
  if (!cuts.length || source.passage.kind === 'row') return false;
  const parts = [...cuts, unit.end].map((end, i) => ({ start: i ? cuts[i - 1] : unit.start, end }));
  const own = parts.find(part => value.start >= part.start && value.start < part.end);
  const stemsOf = (part: string): ReadonlySet<string> =>
    new Set(termsOf(part, lexicon.stem).flatMap(({ word, stem }) => (STOP.has(word) || SPELLED.test(word) ? [] : [stem])));
  const stems = (from: number, to: number): ReadonlySet<string> => stemsOf(source.passage.text.slice(from, to));
  if (!own) return false;
  const clause = partOf(text, at);
  const mine = stemsOf(`${text.slice(clause.start, at.start)} ${text.slice(at.end, clause.end)}`);
  // what is counted tells more than what is said of it
  const counted = stemsOf(slice(text, at).replace(/[\d.,]+/g, ' '));
  const here = stems(own.start, own.end);
  const pronoun = PRONOUN.test(source.passage.text.slice(own.start, own.end));
  const verb = verbBefore({ ...question, text, at });
  // "has commanded the Tern since 2019; before that he served for six years"
  const isMoved = MOVES_IT.test(source.passage.text.slice(own.start, own.end));
  const isOfVerb = (part: Span<'text'>): boolean => verb !== null && !isMoved && stems(part.start, part.end).has(verb) && !here.has(verb);
  return parts.some(part => {
    if (
      part === own ||
      (part.start < own.start && pronoun && !isOfVerb(part)) ||
      !values.some(one => one.start >= part.start && one.start < part.end)
    )
      return false;
    const there = stems(part.start, part.end);
    // "… closed the pass; on 17 June a landslide closed it again": "it" may be any of the words that the part lacks
    const told = part.start > own.start && PRONOUN.test(source.passage.text.slice(part.start, part.end));
    const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
      [...a].reduce((sum, stem) => sum + (b.has(stem) ? 0 : counted.has(stem) ? 2 : mine.has(stem) ? 1 : 0), 0);
    return only(there, here) > (told ? 0 : only(here, there));
  });
}

/** The draft's verb before the value, as its stem; null where its part has none. */
function verbBefore({ text, at, paragraph, sentence, memo: { lexicon } }: Question, reach = 80): string | null {
  const clause = partOf(text, at);
  const verb = paragraph.reading.tokens.findLast(
    one => one.pos === 'VERB' && one.start >= sentence.start + clause.start && one.end <= sentence.start + at.start,
  );
  const near = verb && sentence.start + at.start - verb.end < reach && !/\d/.test(text.slice(verb.end - sentence.start, at.start));
  return verb && near ? lexicon.stem(fold(text.slice(verb.start - sentence.start, verb.end - sentence.start))) : null;
}

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
  const stem = verbBefore(question, question.claim.kind === 'date' ? 80 : 20);
  if (!stem || source.passage.kind === 'row') return false;
  const words = source.passage.text.slice(unit.start, unit.end);
  const verbs = source.reading.tokens.filter(one => one.pos === 'VERB' && one.start >= unit.start && one.end <= unit.end);
  const places = verbs.filter(one => stemOf(fold(source.passage.text.slice(one.start, one.end))) === stem);
  if (!places.length) return false;
  const cuts = [...words.matchAll(LIMBS)].map(match => unit.start + match.index);
  const indexOf = (place: number): number => cuts.filter(cut => cut <= place).length;
  const own = indexOf(value.start);
  const isBeside = (verb: Span<'text'>, one: Span<'text'>): boolean =>
    indexOf(one.start) === indexOf(verb.start) && Math.max(one.start - verb.end, verb.start - one.end) < BESIDE_VERB;
  const part = source.passage.text.slice(cuts.filter(cut => cut <= value.start).at(-1) ?? unit.start, value.start);
  return (
    !PRONOUN.test(part) &&
    verbs.some(one => indexOf(one.start) === own) &&
    places.every(verb => indexOf(verb.start) !== own && values.some(one => one.start !== value.start && isBeside(verb, one)))
  );
}

/** UTF-16 units between a verb and its value. */
const BESIDE_VERB = 24;

/**
 * True where the draft's very day stands with one verb of a row of verbs, and the draft's words with another that has its own day: "was shut
 * down on 3 March, started again on 9 April and shut down for good on 1 June".
 */
export function isOfOtherDeed(
  { text, at, memo: { lexicon } }: Question,
  source: SourceReading,
  unit: Unit,
  value: Span<'text'>,
  values: readonly Span<'text'>[],
): boolean {
  const body = source.passage.text;
  const verbs = source.reading.tokens.filter(one => one.pos === 'VERB' && one.start >= unit.start && one.end <= unit.end);
  const subject = verbs[0]?.start ?? unit.start;
  const marks = [...body.slice(unit.start, unit.end).matchAll(/[,;]\s|\s(?:and|but)\s/g)].map(match => unit.start + match.index);
  const parts = [...marks, unit.end].map((end, i) => ({ start: Math.max(subject, i ? marks[i - 1] : unit.start), end }));
  const whole = parts.filter(part => [values, verbs].every(all => all.some(one => one.start >= part.start && one.start < part.end)));
  const own = whole.find(part => value.start >= part.start && value.start < part.end);
  if (!own || whole.length < 2) return false;
  const stems = (words: string): ReadonlySet<string> =>
    new Set(
      termsOf(words, lexicon.stem).flatMap(({ word, stem }) => (STOP.has(word) || /\d/.test(word) || MONTH.test(word) ? [] : [stem])),
    );
  const mine = stems(`${text.slice(0, at.start)} ${text.slice(at.end)}`);
  const here = stems(body.slice(own.start, own.end));
  const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(stem => mine.has(stem) && !b.has(stem)).length;
  return whole.some(part => {
    const there = stems(body.slice(part.start, part.end));
    return part !== own && only(there, here) > 0 && only(here, there) === 0;
  });
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/;

const LIMB_HEAD = /^\s*(to|for|in|at|with|among|by|of|from|between|on|against|over|into)\s/i;

/**
 * True where the draft's very value goes with another limb of the sentence than the draft's words: "was closed to trucks on 12 May and to all
 * traffic on 27 May".
 */
export function isOfOtherLimb(
  { text, at, memo: { lexicon } }: Question,
  source: SourceReading,
  unit: Unit,
  value: Span<'text'>,
  values: readonly Span<'text'>[],
): boolean {
  const all = values.filter(one => one.start >= unit.start && one.end <= unit.end);
  const body = source.passage.text;
  const limbs = all.slice(1).flatMap((second, i) => {
    const first = all[i];
    const between = body.slice(first.end, second.start);
    const joint = /^\s*(?:,? and|,? but|,|;)\s+/.exec(between);
    const head = joint && LIMB_HEAD.exec(between.slice(joint[0].length - 1))?.[1];
    if (!joint || !head) return [];
    const lead = body.slice(unit.start, first.start);
    const opens = lead.toLowerCase().lastIndexOf(` ${head.toLowerCase()} `);
    // "on 12 May": the limb of a date itself
    if (opens < 0 || lead.slice(opens + head.length + 2).trim() === '') return [];
    return [{ first, second, texts: [lead.slice(opens), between.slice(joint[0].length)] }];
  });
  const stems = (words: string): ReadonlySet<string> =>
    new Set(termsOf(words, lexicon.stem).flatMap(({ word, stem }) => (STOP.has(word) ? [] : [stem])));
  const mine = stems(`${text.slice(0, at.start)} ${text.slice(at.end)}`);
  return limbs.some(({ first, second, texts }) => {
    const side = value.start === first.start ? 0 : value.start === second.start ? 1 : -1;
    if (side < 0) return false;
    const [own, other] = [stems(texts[side] ?? ''), stems(texts[1 - side] ?? '')];
    return [...other].some(stem => mine.has(stem) && !own.has(stem)) && ![...own].some(stem => mine.has(stem) && !other.has(stem));
  });
}

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
  const places = termsOf(words, lexicon.stem).flatMap(term => (term.stem === stem ? [term.start] : []));
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
