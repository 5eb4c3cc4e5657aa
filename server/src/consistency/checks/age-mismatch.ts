/** An age against a birth date or birth year that the draft gives for the same person. */
import type { ClaimOf, Problem, Span, Story } from '../../model.ts';
import { type CalendarDay, dayOf, parseDay } from '../../values/calendar.ts';
import { extentOf } from '../../values/edtf.ts';
import { contradiction, replace } from '../contradiction.ts';
import { type PersonAt, personsIn } from '../people.ts';
import type { Check } from '../check.ts';

interface Birth {
  readonly person: string;
  readonly at: Span;
  /** First and last day on which the birthday can lie. */
  readonly from: number;
  readonly to: number;
}

interface Age {
  readonly person: string;
  readonly claim: ClaimOf<'quantity'>;
  readonly years: number;
}

/** Full years from a birthday (a day number) to `today`. */
function yearsSince(birthday: number, today: CalendarDay): number {
  const born = dayOf(birthday);
  const due = today.month > born.month || (today.month === born.month && today.day >= born.day);
  return today.year - born.year - (due ? 0 : 1);
}

const isDate = (claim: Story['claims'][number]): claim is ClaimOf<'date'> => claim.kind === 'date';

/** Index of the first of `persons` (in order of place, none overlapping) that begins at or after `at`. */
function firstFrom(persons: readonly PersonAt[], at: number): number {
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (persons[middle].start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `persons` that begin in `[from, to)`. */
const between = (persons: readonly PersonAt[], from: number, to: number): readonly PersonAt[] =>
  persons.slice(firstFrom(persons, from), firstFrom(persons, to));

/** Who a birth belongs to: the last person named in its sentence, or the only one of the sentence before where a pronoun stands. */
function bearer(story: Story, persons: readonly PersonAt[], sentence: number, before: number): string | null {
  const own = story.sentences[sentence];
  const named = between(persons, own.start, before);
  if (named.length) return named.at(-1)?.full ?? null;
  const previous = story.sentences[sentence - 1];
  if (!previous || !/\b(?:[Hh]e|[Ss]he)\b/.test(story.draft.text.slice(own.start, before))) return null;
  const others = new Set(between(persons, previous.start, previous.end).map(person => person.full));
  return others.size === 1 ? [...others][0] : null;
}

const BORN = /\b(?:born|b\.)(?: (?:on|in))?(?: [\p{Lu}][\p{L}]+,?(?: [\p{Lu}][\p{L}]+,?){0,3} (?:on|in))? ?$/u;

function birthsIn(story: Story, persons: readonly PersonAt[]): Birth[] {
  const { text } = story.draft;
  return story.claims.filter(isDate).flatMap((claim): Birth[] => {
    const extent = extentOf(claim.date.value);
    const sentence = story.sentences[claim.sentence];
    const lead = BORN.exec(text.slice(Math.max(sentence.start, claim.start - 60), claim.start));
    if (
      !lead ||
      !extent ||
      extent.from === null ||
      extent.to === null ||
      extent.about ||
      extent.to - extent.from > 366 ||
      !/\d{4}/.test(claim.text)
    )
      return [];
    const person = bearer(story, persons, claim.sentence, claim.start - lead[0].length);
    return person ? [{ person, at: claim, from: extent.from, to: extent.to }] : [];
  });
}

/** "Jana Roe, 44," · "Jana Roe, who is 44" · "Jana Roe, a 44-year-old nurse" · "the 44-year-old nurse Jana Roe". */
function ageBearer(story: Story, persons: readonly PersonAt[], claim: ClaimOf<'quantity'>): string | null {
  const { text } = story.draft;
  const next = firstFrom(persons, claim.start);
  const before = [persons[next - 1], persons[next - 2]].find(person => person && person.end <= claim.start);
  const gap = before ? text.slice(before.end, claim.start) : null;
  if (
    before &&
    gap !== null &&
    /^(?: \([^()]*\))?(?:, |, (?:who (?:was|is) )?born (?:in|on) [^.;]{3,40}, (?:is|was) |, (?:now |who is |who turned |aged |age )| (?:is|turned) | \(|, an? )$/.test(
      gap,
    )
  )
    return before.full;
  const sentence = story.sentences[claim.sentence];
  // "Ivo Karst died on Monday. He was 81."
  if (/^(?:He|She) (?:was|is) $/.test(text.slice(sentence.start, claim.start)) && /^[,.;]/.test(text.slice(claim.end))) {
    const previous = story.sentences[claim.sentence - 1];
    const others = new Set(previous ? between(persons, previous.start, previous.end).map(person => person.full) : []);
    return others.size === 1 ? [...others][0] : null;
  }
  if (!/old$/.test(claim.text)) return null;
  const after = persons[firstFrom(persons, claim.end)];
  return after && /^ (?:[\p{Ll}-]+ ){0,3}$/u.test(text.slice(claim.end, after.start)) ? after.full : null;
}

const BORN_CLAUSE = /\b(?:born|b\.)[^.;)]*\d{4}/g;

const QUOTED = /[“"][^”"]*[”"]/g;

const THEN =
  /\b(?:died|dies|death|(?:was|were|been) (?:killed|shot|found)|when (?:he|she|they)|at the time|at (?:the )?age|would have|turned|years? (?:ago|later|earlier))\b/;

function agesIn(story: Story, persons: readonly PersonAt[]): Age[] {
  return story.claims
    .filter((claim): claim is ClaimOf<'quantity'> => claim.kind === 'quantity')
    .flatMap((claim): Age[] => {
      const { value, unit, comparator } = claim.quantity;
      if (unit !== 'year of age' || value === null || comparator !== '=' || !Number.isInteger(value)) return [];
      const sentence = story.sentences[claim.sentence];
      // An age in the past counts from another day than the story's.
      const words = story.draft.text.slice(sentence.start, sentence.end).replace(BORN_CLAUSE, '').replace(QUOTED, '');
      if (THEN.test(words) || [...words.matchAll(/\b(?:1[89]|20)\d\d\b/g)].some(year => Number(year[0]) < Number(story.date.slice(0, 4))))
        return [];
      const person = ageBearer(story, persons, claim);
      return person ? [{ person, claim, years: value }] : [];
    });
}

function problemOf(story: Story, age: Age, birth: Birth, low: number, high: number): Problem {
  const { text } = story.draft;
  const words = (span: Span): string => text.slice(span.start, span.end);
  const [earlier, later] = birth.at.start < age.claim.start ? [birth.at, age.claim] : [age.claim, birth.at];
  const years = low === high ? String(low) : `${low} or ${high}`;
  const figure = /\d+/.exec(age.claim.text);
  const start = age.claim.start + (figure?.index ?? 0);
  return contradiction(story, {
    code: 'age-mismatch',
    at: later,
    earlier,
    says: `“${words(earlier)}” is written here`,
    claim: age.claim.id,
    message: `The draft gives ${words(birth.at)} as the birth of ${age.person}: that makes ${years} on the day of publication, and the age here is ${age.years}.`,
    fixes: figure && low === high ? [replace(`Change the age to ${low}`, { start, end: start + figure[0].length }, String(low))] : [],
  });
}

/** The same person with two ages. */
function twoAges(story: Story, ages: readonly Age[]): Problem[] {
  const known = new Map<string, Age>();
  return ages.flatMap((age): Problem[] => {
    const first = known.get(age.person);
    if (!first) known.set(age.person, age);
    if (!first || first.years === age.years) return [];
    const figure = /\d+/.exec(age.claim.text);
    const start = age.claim.start + (figure?.index ?? 0);
    return [
      contradiction(story, {
        code: 'age-mismatch',
        at: age.claim,
        earlier: first.claim,
        says: `${age.person} is ${first.years} here`,
        claim: age.claim.id,
        message: `${age.person} is ${age.years} here and ${first.years} earlier.`,
        fixes: figure ? [replace(`Change the age to ${first.years}`, { start, end: start + figure[0].length }, String(first.years))] : [],
      }),
    ];
  });
}

/** Ages that no birthday on the given date allows, and ages that change. */
export const ageMismatch: Check = {
  code: 'age-mismatch',
  find(story) {
    const today = parseDay(story.date);
    if (!story.claims.some(claim => claim.kind === 'quantity' && claim.quantity.unit === 'year of age')) return [];
    const persons = personsIn(story);
    const ages = agesIn(story, persons);
    const births = ages.length && today && story.dateFrom !== 'today' ? birthsIn(story, persons) : [];
    const birthOf = new Map(births.toReversed().map(birth => [birth.person, birth]));
    const againstBirth = ages.flatMap((age): Problem[] => {
      const birth = birthOf.get(age.person);
      if (!birth || !today) return [];
      const [low, high] = [yearsSince(birth.to, today), yearsSince(birth.from, today)];
      return age.years >= low && age.years <= high ? [] : [problemOf(story, age, birth, low, high)];
    });
    return [...againstBirth, ...twoAges(story, ages)].sort((a, b) => a.start - b.start);
  },
};
