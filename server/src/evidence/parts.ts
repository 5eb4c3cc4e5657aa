/** Which part of a sentence a value stands in: what a semicolon parts, what one verb of a row of verbs tells, what one of two limbs is of. */
import type { Span } from '../model.ts';
import { fold, STOP, termsOf } from '../sources/terms.ts';
import { slice } from '../text/spans.ts';
import { partOf, PRONOUN, verbBefore } from './predicates.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';

/** "… it took six points; the court later made it three" */
export const MOVES_IT = /\b(?:made|raised|cut|lowered|reduced|increased|set|changed|put|brought) (?:it|this|them|that)\b/i;
const SPELLED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion)s?$/;

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)]
    .map(([name]) => fold(name).replace(/[’']s?$/, ''))
    .filter(name => !STOP.has(name) && !MONTH.test(name) && !/day$/.test(name));

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
  const isBare = !/\p{L}/u.test(slice(source.passage.text, value));
  // "180 pupils …; there were 640": the noun is left out
  const counted = stemsOf(isBare ? '' : slice(text, at).replace(/[\d.,]+/g, ' '));
  // "Norrin has 41,000 people …; Brask, the second-largest, has 88,000"
  const body = source.passage.text;
  const names = namesIn(
    text.slice(text.lastIndexOf('; ', at.start) + 1, text.indexOf('; ', at.end) < 0 ? text.length : text.indexOf('; ', at.end)),
  );
  const namedIn = (part: Span<'text'>): number =>
    new Set(namesIn(body.slice(part.start, part.end)).filter(name => names.includes(name))).size;
  const most = Math.max(...parts.filter(part => part !== own).map(namedIn));
  if (namedIn(own) > most) return false;
  const here = stems(own.start, own.end);
  const pronoun = PRONOUN.test(source.passage.text.slice(own.start, own.end));
  const verb = verbBefore({ ...question, text, at });
  // "has commanded the Tern since 2019; before that he served for six years"
  const isMoved = MOVES_IT.test(source.passage.text.slice(own.start, own.end));
  const isOfVerb = (part: Span<'text'>): boolean => verb !== null && !isMoved && stems(part.start, part.end).has(verb) && !here.has(verb);
  if (!pronoun && most > namedIn(own) && namesIn(body.slice(own.start, own.end)).length > 0) return true;
  return parts.some(part => {
    if (part === own || (part.start < own.start && pronoun && !isOfVerb(part))) return false;
    const hasValue = values.some(one => one.start >= part.start && one.start < part.end);
    const there = stems(part.start, part.end);
    // "… closed the pass; on 17 June a landslide closed it again": "it" may be any of the words that the part lacks
    const told = part.start > own.start && PRONOUN.test(source.passage.text.slice(part.start, part.end));
    const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
      [...a].reduce((sum, stem) => sum + (b.has(stem) ? 0 : counted.has(stem) ? 2 : mine.has(stem) ? 1 : 0), 0);
    // "takes effect on 1 August; the company has 30 days to appeal"
    if (!hasValue) return only(there, here) > 1 && only(here, there) === 0;
    return only(there, here) > (told ? 0 : only(here, there));
  });
}

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

const BEHIND = /^\s+(?:\p{Ll}+\s+)?(for|against|in|to|with|by|from|at|among)\s+([^,;.]+)/iu;

/** "Three found for the union, two for the company": the limbs that follow two values, or null. */
function limbsBehind(between: string, rest: string): readonly string[] | null {
  const [, head, limb] = BEHIND.exec(rest) ?? [];
  const first = /^(.*?)(?:,? and|,? but|,|;)\s+$/su.exec(between)?.[1];
  const opens = head && first ? ` ${first}`.toLowerCase().lastIndexOf(` ${head.toLowerCase()} `) : -1;
  return head && first && opens >= 0 ? [first.slice(opens), limb] : null;
}

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
    const behind = limbsBehind(between, body.slice(second.end, unit.end));
    if (behind) return [{ first, second, texts: behind }];
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
