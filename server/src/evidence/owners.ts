/** Numbers of a source that are another's than the draft's: the other side's, last year's, another estimate, what a part is told of. */
import type { Day, Found, Quantity, Span } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { STOP, termsOf } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { isLike, isOneNoun } from './amount.ts';
import { areApart, type Dealt, dealtIn, isOneName, isOneTime, nameOf, type Owner, ownerIn, type Time, ownPart } from './dealt.ts';
import type { Lexicon } from './likeness.ts';
import { isMarginTurned, isOnlyMargin } from './margins.ts';
import { isOthersColumn, isOthersRow } from './owners-table.ts';
import { isPartOf, periodOf } from './period.ts';
import type { Question } from './question.ts';
import { cellsOf, figureOf } from './row.ts';
import type { SourceReading } from './source-reading.ts';
import { isOthersSentence, othersEstimates } from './tellers.ts';

const BARE = /(?<![\p{L}\d.,-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}(?:,\d{3})*)(?![\p{L}\d%-]|[.,]\d)/giu;

/** Numbers with nothing behind them ("nine so far this year"), which are no quantities by themselves. */
function bareNumbers({ passage: { text }, quantities, dates }: SourceReading): readonly Found<Quantity>[] {
  const taken: readonly Span<'text'>[] = [...quantities, ...dates];
  return [...text.matchAll(BARE)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const [number] = numbersIn(words);
    if (number === undefined || taken.some(one => one.start < end && index < one.end)) return [];
    return [{ start: index, end, value: figureOf({ number }) }];
  });
}

/** Telling words of a text, stemmed; numbers are none. */
const tellingWords = (text: string, lexicon: Lexicon): ReadonlySet<string> =>
  new Set(termsOf(text, lexicon.stem).flatMap(({ word, stem }) => (STOP.has(word) || /\d/.test(word) ? [] : [stem])));

const OF_THE = /^\s*(?:out )?of (?:the|its|their|these|those|all|some)\s+(?:\p{L}+\s+){0,2}$/iu;

const BEFORE = /\b(?:before|until|till|prior to)\s+(?:\p{L}+\s+)?(?:19|20)\d\d\b/iu;
const WAS = /\b(?:before|until|till|earlier|previously|prior|once|had|then|formerly|from|since|compared|against)\b/i;

/**
 * Where the draft's number is what a part is told of ("Of the 640 on board, 612 were rescued"), or what there was before ("it had 2,500
 * before 2020"), and the draft says no such thing, while another number of the sentence is told in the draft's words.
 */
function toldElsewhere(
  { text: draftText, at, memo: { lexicon } }: Question,
  { passage: { text } }: SourceReading,
  dealt: readonly Dealt<Found<Quantity>>[],
  draft: Quantity,
): readonly number[] {
  const exact = dealt.filter(({ number }) => number.value.value === draft.value);
  const own = exact.length ? exact : dealt.filter(({ number }) => isNearly(number.value.value, draft));
  if (own.length !== 1 || dealt.length < 2) return [];
  const [{ number, part }] = own;
  const base = OF_THE.test(text.slice(part.start, number.start)) && !/\bof (?:the |its |their )?$/i.test(draftText.slice(0, at.start));
  const past = BEFORE.test(text.slice(part.start, part.end)) && !WAS.test(draftText);
  if (!base && !past) return [];
  const mine = tellingWords(draftText, lexicon);
  const isTold = ({ part: one }: Dealt<Found<Quantity>>): boolean =>
    [...tellingWords(text.slice(one.start, one.end), lexicon)].some(word => mine.has(word));
  return dealt.some(one => one !== own[0] && isLike(draft, one.number.value, lexicon) && isTold(one)) ? [number.start] : [];
}

/** The draft's number, or one that it is rounded from. */
const isNearly = (value: number | null, { value: draft, comparator }: Quantity): boolean =>
  value !== null && draft !== null && (value === draft || (comparator !== '=' && Math.abs(value - draft) <= 0.05 * value));

/** Numbers of a passage that are another's than the draft's, where the draft's owner has one of its own beside them. */
export function othersNumbers(question: Question, owner: Owner, source: SourceReading, draft: Quantity): ReadonlySet<number> {
  const { lexicon } = question.memo;
  const others = new Set<number>();
  const { quantities, dates, units } = source;
  if (!quantities.length) return others;
  const { text } = source.passage;
  const all = [...quantities, ...bareNumbers(source)].sort((a, b) => a.start - b.start);
  if (!all.length) return others;
  const days = dates.map((one: Found<Day>) => ({
    start: one.start,
    time: { value: one.value.value, words: text.slice(one.start, one.end).toLowerCase() },
  }));
  for (const unit of units) {
    const numbers = all.filter(one => one.start >= unit.start && one.end <= unit.end);
    if (!numbers.length) continue;
    const isLikeThis = (one: Found<Quantity>): boolean =>
      isLike(draft, one.value, lexicon) && all.some(other => other !== one && isLike(draft, other.value, lexicon));
    const dealt = dealtIn(text, unit, numbers, days);
    // "last year" here and there, but not the same year
    const mine = owner.time;
    const ofUnit = days.filter(one => one.start >= unit.start && one.start < unit.end);
    if (
      mine &&
      ofUnit.some(one => one.time.words === mine.words && areApart(mine, one.time)) &&
      !ofUnit.some(one => isOneTime(mine, one.time) && !areApart(mine, one.time))
    )
      for (const one of numbers) others.add(one.start);
    for (const one of dealt) if (owner.time && one.time && areApart(owner.time, one.time)) others.add(one.number.start);
    for (const at of othersEstimates(ownPart(question), text, unit, numbers, one => isLike(draft, one.value, lexicon))) others.add(at);
    for (const one of numbers)
      if (
        isOnlyMargin(question.text, question.at, text, unit, one.start) ||
        isMarginTurned(question.text, question.at, text, unit, one.start) ||
        isOfGroup(draft, one, numbers, text, lexicon)
      )
        others.add(one.start);
    for (const one of pastNumbers(question, owner, dealt, source, isLikeThis)) others.add(one);
    for (const day of owner.time
      ? days.filter(one => one.start >= unit.start && one.start < unit.end && isOneTime(owner.time as Time, one.time))
      : []) {
      const yardstick = YARDSTICK.exec(text.slice(unit.start, day.start));
      if (yardstick) for (const one of numbers) if (one.start < unit.start + yardstick.index) others.add(one.start);
    }
    const isAlike = (one: Found<Quantity>): boolean => isLike(draft, one.value, lexicon);
    const isAlikeIn = (one: Span<'text'>): boolean =>
      quantities.some(found => found.start >= one.start && found.end <= one.end && isAlike(found));
    if (isOthersUnit(owner, source, unit, isAlike, question.text) || isOfOtherTime(owner, source, unit, days, isAlikeIn))
      for (const one of numbers) others.add(one.start);
    if (isOthersSentence(ownPart(question), text, unit, units, all, isAlike)) for (const one of numbers) others.add(one.start);
    for (const at of toldElsewhere(question, source, dealt, draft)) others.add(at);
    for (const isMine of [
      ({ name }: Owner) => (name && owner.name ? isOneName(name, owner.name) : null),
      ({ time }: Owner) => (time && owner.time ? isOneTime(time, owner.time) : null),
      ({ place }: Owner) => (place && owner.place ? place.split(' ').at(-1) === owner.place.split(' ').at(-1) : null),
    ]) {
      if (!dealt.some(one => isMine(one) && isLike(draft, one.number.value, lexicon))) continue;
      // "61 percent did in June; in March, 48 percent did": what stands before a time that opens its part is of another
      const opened = dealt.find(
        one => isMine(one) && one.time && /^\s*(?:in|on|at|by|during|since)?\s*$/i.test(text.slice(one.part.start, timeAt(one, days))),
      );
      const before = opened ? dealt.filter(one => isMine(one) === null && one.time === null && one.part.end <= opened.part.start) : [];
      const theirs = [...dealt.filter(one => isMine(one) === false), ...before];
      for (const one of theirs) others.add(one.number.start);
      // with the two turned round, what is nobody's ("86 prisoners, 52 held by …") is not meant either
      if (!theirs.some(one => one.number.value.value === draft.value)) continue;
      for (const one of numbers) if (!dealt.some(each => each.number === one && isMine(each) !== null)) others.add(one.start);
    }
  }
  return others;
}

const GROUP =
  /\b(crew|staff|team|garrison|committee|panel|board|party|class|jury|cast|fleet|squad|workforce|council|delegation|family|congregation) of (?:about |some |around |nearly |just |only )?$/i;

/** "212 passengers and a crew of 19": not what the draft counts, where another number of the sentence does. */
function isOfGroup(draft: Quantity, one: Found<Quantity>, numbers: readonly Found<Quantity>[], text: string, lexicon: Lexicon): boolean {
  const group = GROUP.exec(text.slice(0, one.start))?.[1];
  const noun = draft.counted?.split(' ').at(-1)?.toLowerCase();
  if (!group || !noun || lexicon.stem(noun) === lexicon.stem(group.toLowerCase())) return false;
  return numbers.some(other => other !== one && isOneNoun(draft, other.value, lexicon));
}

const NAME = /\p{Lu}[\p{L}’'-]+/gu;

/**
 * True where a sentence names others than whose the draft's number is, and the passage has a like number in a sentence that names them: "In
 * Sorn 410 houses were damaged. In Hollin …".
 */
export function isOthersUnit(
  { name }: Owner,
  { passage: { text }, units, quantities }: SourceReading,
  unit: Span<'text'>,
  isAlike: (one: Found<Quantity>) => boolean,
  draft: string,
): boolean {
  if (!name || units.length < 2) return false;
  const isIts = (one: Span<'text'>): boolean => namesIn(text.slice(one.start, one.end)).some(word => isOneName(word, name));
  if (isIts(unit)) return false;
  const others = units.filter(one => one !== unit && isIts(one));
  if (others.some(one => NONE.test(text.slice(one.start, one.end)))) return true;
  const isCounted = (one: Span<'text'>): boolean =>
    quantities.some(found => found.start >= one.start && found.end <= one.end && isAlike(found));
  if (ownNames(text.slice(unit.start, unit.end)).length > 0) return others.some(isCounted);
  // "Unemployment was 5.1 percent in May … In Sorn it was 8.4": what names no place is of none
  const inPlace = new RegExp(`\\b(?:in|at|around|near) ${name}\\b`, 'iu');
  return inPlace.test(draft) && others.some(one => inPlace.test(text.slice(one.start, one.end)) && isCounted(one));
}

/** "62,000 men, twice as many *as in* 2019": what stands before is not of that time. */
const YARDSTICK =
  /\b(?:than|as (?:many|much|high|large|big) as|compared (?:with|to)|against)\s+(?:(?:in|at|on|during|for|the|it|they|was|were|had|did|early|late|all|of|whole)\s+){0,4}$/i;

/** "Norvik paid none." */
const NONE = /\b(?:none|nothing|nobody|no one|neither)\b/i;

/** True where a sentence has a like number of the draft's own month or year, and this one has not: "In April 51 percent had been for it." */
function isOfOtherTime(
  owner: Owner,
  { units }: SourceReading,
  unit: Span<'text'>,
  days: readonly { readonly start: number; readonly time: Time }[],
  isAlikeIn: (one: Span<'text'>) => boolean,
): boolean {
  const { time } = owner;
  if (!time) return false;
  const has = (one: Span<'text'>): boolean => days.some(day => day.start >= one.start && day.start < one.end && isOneTime(time, day.time));
  return (
    !has(unit) && units.some(one => one !== unit && has(one) && isAlikeIn(one)) && /[a-z]/.test(time.words) && !/day\b/.test(time.words)
  );
}

const namesIn = (text: string): readonly string[] => [...text.matchAll(NAME)].map(match => nameOf(match[0])).filter(Boolean);

/** Names of a sentence besides those of days, of who tells it and of the word that opens it. */
function ownNames(sentence: string): readonly string[] {
  const told = /^[^,.;]{0,60}?\b(?:sa(?:id|ys)|told|according to|reported|announced)\b(?: that)?/iu.exec(sentence)?.[0].length ?? 0;
  return namesIn(sentence.slice(told || (/^\W*\p{L}+/u.exec(sentence)?.[0].length ?? 0)));
}

const IN_YEAR = /^\W*(?:and |but )?in (?:19|20)\d\d\b/i;
const YEAR = /^\d{4}$/;
const THEN = /\b(?:19|20)\d\d\b|\bago\b|\blast\b|\bearlier\b|\bbefore\b|\bonce\b|\bhad\b/i;

/** "In 2022, 6,500 had come": numbers of a year gone by, where the draft speaks of no time and the passage has one of now. */
function pastNumbers(
  { paragraph }: Question,
  { time }: Owner,
  dealt: readonly Dealt<Found<Quantity>>[],
  { passage: { text, date: written } }: SourceReading,
  isLikeThis: (one: Found<Quantity>) => boolean,
): readonly number[] {
  if (time || !written || THEN.test(paragraph.text)) return [];
  const isPast = ({ time: then }: Owner): boolean => then?.value != null && YEAR.test(then.value) && then.value < written.slice(0, 4);
  return dealt.flatMap(one =>
    isPast(one) && IN_YEAR.test(text.slice(one.part.start)) && isLikeThis(one.number) ? [one.number.start] : [],
  );
}

/** Where the time of a part begins. */
const timeAt = ({ part }: { readonly part: Span<'text'> }, days: readonly { readonly start: number }[]): number =>
  days.find(one => one.start >= part.start && one.start < part.end)?.start ?? part.end;

/** A number of the draft's sentence that the passage has, but of somebody else, or of another year. */
export function isDealtOtherwise(question: Question, source: SourceReading): boolean {
  const { claim, story, paragraph, sentence } = question;
  const row = source.passage.kind === 'row' ? cellsOf(source.passage.text).filter(cell => cell.number !== null) : [];
  const period = row.length ? periodOf(question) : null;
  return story.claims.some(one => {
    if (one.kind !== 'quantity' || one.sentence !== claim.sentence) return false;
    const start = toText(paragraph.segments, one.start) - sentence.start;
    const at = { start, end: Math.max(start, toText(paragraph.segments, one.end) - sentence.start) };
    const owner = ownerIn({ ...question, at }, one);
    const { value } = one.quantity;
    const same = row.filter(cell => cell.number === value);
    const labels = row.map(cell => cell.label);
    if (same.length && isOthersRow({ ...question, at }, one, source)) return true;
    if (same.length) return same.every(cell => isOthersColumn(owner, cell, labels) || isPartOf(period, cell, source.passage, question));
    const others = othersNumbers({ ...question, at }, owner, source, one.quantity);
    return source.quantities.some(found => found.value.value === value && others.has(found.start));
  });
}
