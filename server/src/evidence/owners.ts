/** Whose a number is, where a sentence deals out several: "Tavia hands over 34 and Orland 52", "nine this year, against 17 last year". */
import type { Claim, Day, Found, Quantity, Span } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { fold, STOP, termsOf } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { extentOf } from '../values/edtf.ts';
import { isLike } from './amount.ts';
import type { Lexicon } from './likeness.ts';
import { isPartOf, periodOf } from './period.ts';
import type { Question } from './question.ts';
import { cellsOf, figureOf } from './row.ts';
import { timeIn } from './row-time.ts';
import type { SourceReading } from './source-reading.ts';

/** The one name and the one day, month or year of the part of a sentence that a number stands in; null where it has none, or several. */
export interface Owner {
  readonly name: string | null;
  readonly time: Time | null;
  /** The noun of "in the district", "among women": where, or among whom. */
  readonly place: string | null;
}

/** A date as EDTF where its text can fix it, and its words. */
interface Time {
  readonly value: string | null;
  readonly words: string;
}

const isOneTime = (a: Time, b: Time): boolean => (a.value !== null && a.value === b.value) || a.words === b.words;

const NOBODY: Owner = { name: null, time: null, place: null };

/** Where one part ends and the next begins. */
const JOINT = /[;,()—–:]|\b(?:and|while|whereas|but|against|versus|compared (?:with|to)|as against|than|down from|up from)\b/giu;
/** Who tells it is nobody's number: "Tavia said that 40 …". */
const TOLD = /^.*\b(?:sa(?:id|ys)|told|according to|reported|claim(?:ed|s)|announced|estimat(?:ed|es))\b(?: that)?/iu;
const INTRO = /^\s*(?:in|at|on|for|of|by|during|since|from)\b/i;
const NAME = /\p{Lu}[\p{L}’'-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}’'-]*)*/gu;
const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\p{L}+day|spring|summer|autumn|winter|mr|ms|mrs|dr)$/u;

const WHERE =
  /\b(?:in|among|across|throughout|inside|outside|for) (?:the |all |its |their )?((?:\p{Ll}[\p{L}’-]* )??\p{Ll}[\p{L}’-]*)(?= (?:stood|was|is|were|are|had|has|as|and|or|at|by|rose|fell)\b|\s*[,.;)]|\s*$)/gu;
/** "In all", "for example", "in part": no place. */
const NOWHERE =
  /^(?:all|total|part|fact|example|instance|short|general|particular|addition|response|return|turn|court|office|time|place|force|effect|hours?|days?|weeks?|months?|years?|decades?|recent \p{L}+|cash|custody|prison|jail|hospital|public)$/u;

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
  readonly part: Span<'text'>;
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
    const places = [...words.matchAll(WHERE)].map(match => match[1]).filter(place => !NOWHERE.test(place));
    return [
      { number: own[0], part, name: only(names), time: days.length === 1 ? days[0] : null, place: places.length === 1 ? places[0] : null },
    ];
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
    const dealt = dealtIn(text, unit, numbers, days);
    for (const one of dealt) if (owner.time && one.time && areApart(owner.time, one.time)) others.add(one.number.start);
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

const LONG = /^\d{4}(?:-\d\d)?$|\//;
const MONTH_NAMES = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/g;
const AGO = /\bago\b|\bearlier\b|\bbefore\b|\d/;

/** The one month that the words of a date name, without a day. */
function monthIn({ words }: Time): string | null {
  const months = [...words.matchAll(MONTH_NAMES)].map(match => match[1]);
  return months.length === 1 && !AGO.test(words) ? months[0] : null;
}

/** Two months, years or stretches that share no day; days are left out, one of them may be when it was said. */
function areApart(a: Time, b: Time): boolean {
  const [m, n] = [monthIn(a), monthIn(b)];
  if (m && n && m !== n) return true;
  if (!a.value || !b.value || !LONG.test(a.value) || !LONG.test(b.value) || /\bago\b/.test(`${a.words} ${b.words}`)) return false;
  const [x, y] = [extentOf(a.value), extentOf(b.value)];
  if (!x || !y || x.from === null || x.to === null || y.from === null || y.to === null) return false;
  return x.to < y.from || y.to < x.from;
}

/** Where the time of a part begins. */
const timeAt = ({ part }: { readonly part: Span<'text'> }, days: readonly { readonly start: number }[]): number =>
  days.find(one => one.start >= part.start && one.start < part.end)?.start ?? part.end;

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

/** Rows of one table that are looked at. */
const LONGEST_TABLE = 300;

/** The part of the draft's sentence that a claim stands in, as it is. */
function partAround({ text, at }: Question): string {
  const parts = partsOf(text, { start: 0, end: text.length }, [at]);
  const part = parts.find(({ start, end }) => start <= at.start && at.start < end);
  return part ? text.slice(part.start, part.end) : text;
}

/** Whether a row is another's: the draft names what another row of the table is about ("Brod"), and nothing that this one is. */
export function isOthersRow(question: Question, claim: Claim, { passage }: SourceReading): boolean {
  if (passage.kind !== 'row' || claim.kind !== 'quantity') return false;
  const around = partAround(question);
  const words = new Set(fold(NAMED.test(around) ? around : question.text).match(/[\p{L}\p{N}]+/gu));
  const isNamed = (key: string): boolean => (fold(key).match(/[\p{L}\p{N}]+/gu) ?? []).some(word => word.length > 2 && words.has(word));
  const keysOf = (text: string): readonly string[] =>
    cellsOf(text).flatMap(cell => (cell.number === null && /^\p{Lu}/u.test(cell.value) && timeIn(cell) === null ? [cell.value] : []));
  if (keysOf(passage.text).some(isNamed)) return false;
  const others = question.library.passagesOf(passage.source).filter(one => one.kind === 'row' && one.id !== passage.id);
  return others.slice(0, LONGEST_TABLE).some(row => keysOf(row.text).some(isNamed));
}
/** A name that does not open the text. */
const NAMED = /\S\s+\p{Lu}\p{Ll}{2}/u;

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
