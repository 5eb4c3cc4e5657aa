/** Whose a number is, where a sentence deals out several: "Tavia hands over 34 and Orland 52", "nine this year, against 17 last year". */
import type { Claim, Day, Found, Quantity, Span } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { fold, STOP } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { isLike } from './amount.ts';
import type { Lexicon } from './likeness.ts';
import { isPartOf, periodOf } from './period.ts';
import type { Question } from './question.ts';
import { cellsOf, figureOf } from './row.ts';
import type { SourceReading } from './source-reading.ts';

/** The one name and the one day, month or year of the part of a sentence that a number stands in; null where it has none, or several. */
export interface Owner {
  readonly name: string | null;
  readonly time: Time | null;
}

/** A date as EDTF where its text can fix it, and its words. */
interface Time {
  readonly value: string | null;
  readonly words: string;
}

const isOneTime = (a: Time, b: Time): boolean => (a.value !== null && a.value === b.value) || a.words === b.words;

const NOBODY: Owner = { name: null, time: null };

/** Where one part ends and the next begins. */
const JOINT = /[;,()—–:]|\b(?:and|while|whereas|but|against|versus|compared (?:with|to)|as against|than|down from|up from)\b/giu;
/** Who tells it is nobody's number: "Tavia said that 40 …". */
const TOLD = /^.*\b(?:sa(?:id|ys)|told|according to|reported|claim(?:ed|s)|announced|estimat(?:ed|es))\b(?: that)?/iu;
const INTRO = /^\s*(?:in|at|on|for|of|by|during|since|from)\b/i;
const NAME = /\p{Lu}[\p{L}’'-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}’'-]*)*/gu;
const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\p{L}+day|spring|summer|autumn|winter|mr|ms|mrs|dr)$/u;

const nameOf = (words: string): string =>
  fold(words)
    .split(/\s+/)
    .map(word => word.replace(/['’]s?$/, ''))
    .filter(word => word.length > 1 && !STOP.has(word) && !CALENDAR.test(word))
    .join(' ');

/** "Tavia" and "Tavian", "Port Mary" and "Mary": as good as one. */
const STEM = 4;
export function isOneName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= STEM && long.split(' ').some(word => word.startsWith(short) || short.startsWith(word)));
}

function only(names: readonly string[]): string | null {
  const [first] = names;
  return first && names.every(name => isOneName(first, name)) ? first : null;
}

/** Parts of a sentence, cut at its joints but never within a value; what has no number goes with the next where it leads up to it. */
function partsOf(text: string, sentence: Span<'text'>, numbers: readonly Span<'text'>[]): readonly Span<'text'>[] {
  const parts: Span<'text'>[] = [];
  let start = sentence.start;
  const close = (end: number, joint: string): void => {
    const has = numbers.some(one => one.start >= start && one.start < end);
    // "In Lund, 14 …" is one part
    if (!has && joint === ',' && INTRO.test(text.slice(start, end))) return;
    parts.push({ start, end });
    start = end + joint.length;
  };
  for (const { index, 0: joint } of text.slice(sentence.start, sentence.end).matchAll(JOINT)) {
    const at = sentence.start + index;
    if (at >= start && !numbers.some(one => one.start <= at && at < one.end)) close(at, joint);
  }
  parts.push({ start, end: sentence.end });
  return parts;
}

/** A part that has just one of the sentence's numbers, with its owner. */
interface Dealt<Number> extends Owner {
  readonly number: Number;
}

function dealtIn<Number extends Span<'text'>>(
  text: string,
  sentence: Span<'text'>,
  numbers: readonly Number[],
  dates: readonly { readonly start: number; readonly time: Time }[],
): readonly Dealt<Number>[] {
  return partsOf(text, sentence, numbers).flatMap(part => {
    const own = numbers.filter(one => one.start >= part.start && one.end <= part.end);
    if (own.length !== 1) return [];
    const told = TOLD.exec(text.slice(part.start, part.end))?.[0].length ?? 0;
    const words = text.slice(part.start + told, part.end);
    const names = [...words.matchAll(NAME)].map(match => nameOf(match[0])).filter(name => name !== '');
    const days = dates.filter(one => one.start >= part.start + told && one.start < part.end).map(one => one.time);
    return [{ number: own[0], name: only(names), time: days.length === 1 ? days[0] : null }];
  });
}

/** Whose the number of a claim in the question's sentence is, in the draft's own sentence. */
export function ownerIn(question: Question, claim: Claim): Owner {
  const { story, paragraph, sentence, text, at } = question;
  const beside = story.claims.filter(one => one.sentence === claim.sentence);
  const place = (one: Claim): Span<'text'> => {
    const start = toText(paragraph.segments, one.start) - sentence.start;
    return { start, end: Math.max(start, toText(paragraph.segments, one.end) - sentence.start) };
  };
  const numbers = beside.filter(one => one.kind === 'quantity').map(place);
  const dates = beside.flatMap(one =>
    one.kind === 'date' ? [{ start: place(one).start, time: { value: one.date.value, words: one.text.toLowerCase() } }] : [],
  );
  const own = numbers.some(one => one.start < at.end && at.start < one.end) ? numbers : [...numbers, at];
  const whole: Span<'text'> = { start: 0, end: text.length };
  return dealtIn(text, whole, own, dates).find(({ number }) => number.start < at.end && at.start < number.end) ?? NOBODY;
}

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

/** Numbers of a passage that are another's than the draft's, where the draft's owner has one of its own beside them. */
export function othersNumbers(owner: Owner, source: SourceReading, draft: Quantity, lexicon: Lexicon): ReadonlySet<number> {
  const others = new Set<number>();
  const { quantities, dates, units } = source;
  if (!quantities.length || (!owner.name && !owner.time)) return others;
  const { text } = source.passage;
  const all = [...quantities, ...bareNumbers(source)].sort((a, b) => a.start - b.start);
  if (all.length < 2) return others;
  const days = dates.map((one: Found<Day>) => ({
    start: one.start,
    time: { value: one.value.value, words: text.slice(one.start, one.end).toLowerCase() },
  }));
  for (const unit of units) {
    const numbers = all.filter(one => one.start >= unit.start && one.end <= unit.end);
    if (numbers.length < 2) continue;
    const dealt = dealtIn(text, unit, numbers, days);
    for (const isMine of [
      ({ name }: Owner) => (name && owner.name ? isOneName(name, owner.name) : null),
      ({ time }: Owner) => (time && owner.time ? isOneTime(time, owner.time) : null),
    ]) {
      if (!dealt.some(one => isMine(one) && isLike(draft, one.number.value, lexicon))) continue;
      const theirs = dealt.filter(one => isMine(one) === false);
      for (const one of theirs) others.add(one.number.start);
      // with the two turned round, what is nobody's ("86 prisoners, 52 held by …") is not meant either
      if (!theirs.some(one => one.number.value.value === draft.value)) continue;
      for (const one of numbers) if (!dealt.some(each => each.number === one && isMine(each) !== null)) others.add(one.start);
    }
  }
  return others;
}

/** Whether a column is another's ("seized (Tavia)"), where the draft's owner has one of the same heading beside it. */
export function isOthersColumn({ name }: Owner, { label }: { readonly label: string }, labels: readonly string[]): boolean {
  if (!name) return false;
  const words = wordsOf(label);
  const isMine = (word: string): boolean => isOneName(word, name);
  if (words.some(isMine)) return false;
  return labels.some(one => {
    const theirs = wordsOf(one);
    return theirs.some(isMine) && theirs.length === words.length && theirs.every((word, i) => word === words[i] || isMine(word));
  });
}

const wordsOf = (label: string): readonly string[] => fold(label).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A number of the draft's sentence that the passage has, but of somebody else, or of another year. */
export function isDealtOtherwise(question: Question, source: SourceReading): boolean {
  const { claim, story, paragraph, sentence, memo } = question;
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
    if (same.length) return same.every(cell => isOthersColumn(owner, cell, labels) || isPartOf(period, cell, source.passage, question));
    const others = othersNumbers(owner, source, one.quantity, memo.lexicon);
    return source.quantities.some(found => found.value.value === value && others.has(found.start));
  });
}
