/** Takes a sentence that deals out several numbers apart: each with the one name, time and place of its part. */
import type { Claim, Span } from '../model.ts';
import { fold, STOP } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { extentOf } from '../values/edtf.ts';
import type { Question } from './question.ts';

/** The one name and the one day, month or year of the part of a sentence that a number stands in; null where it has none, or several. */
export interface Owner {
  readonly name: string | null;
  readonly time: Time | null;
  /** The noun of "in the district", "among women": where, or among whom. */
  readonly place: string | null;
}

/** A date as EDTF where its text can fix it, and its words. */
export interface Time {
  readonly value: string | null;
  readonly words: string;
}

export const isOneTime = (a: Time, b: Time): boolean => (a.value !== null && a.value === b.value) || a.words === b.words;

const NOBODY: Owner = { name: null, time: null, place: null };

/** Where one part ends and the next begins. */
const JOINT = /[;,()—–:]|\b(?:and|while|whereas|but|against|versus|compared (?:with|to)|as against|than|down from|up from)\b/giu;
/** Who tells it is nobody's number: "Tavia said that 40 …". */
const TOLD = /^.*\b(?:sa(?:id|ys)|told|according to|reported|claim(?:ed|s)|announced|estimat(?:ed|es))\b(?: that)?/iu;
const INTRO = /^\s*(?:in|at|on|for|of|by|during|since|from)\b/i;
const OPENED = /^\W*\p{Lu}\p{Ll}+ (?:(?!\p{Lu})\S+ ){0,4}?(?:in|at|of|across|around|near) (\p{Lu}[\p{L}’'-]+)/u;
const RELATIVE = /^\s*(?:which|who|whose)\b/i;
const NAME = /\p{Lu}[\p{L}’'-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}’'-]*)*/gu;
const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\p{L}+day|spring|summer|autumn|winter|mr|ms|mrs|dr)$/u;

const WHERE =
  /\b(?:in|among|across|throughout|inside|outside|for) (?:the |all |its |their )?((?:\p{Ll}[\p{L}’-]* )??\p{Ll}[\p{L}’-]*)(?= (?:stood|was|is|were|are|had|has|as|and|or|at|by|rose|fell)\b|\s*[,.;)]|\s*$)/gu;
/** "In all", "for example", "in part": no place. */
const NOWHERE =
  /^(?:all|total|part|fact|example|instance|short|general|particular|addition|response|return|turn|court|office|time|place|force|effect|hours?|days?|weeks?|months?|years?|decades?|recent \p{L}+|cash|custody|prison|jail|hospital|public)$/u;

/** Words that have a capital only because they open a sentence. */
const OPENS =
  /^(?:almost|nearly|about|around|roughly|some|more|fewer|less|only|just|over|under|both|most|many|few|half|another|each|every|even|still|now|then|today|yesterday|meanwhile|later|earlier|since|when|while|though|although|at|least|up|to|together|altogether|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds|thousands)$/;

export const nameOf = (words: string): string =>
  fold(words)
    .split(/\s+/)
    .map(word => word.replace(/['’]s?$/, ''))
    .filter(word => word.length > 1 && !STOP.has(word) && !CALENDAR.test(word) && !OPENS.test(word))
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
export function partsOf(text: string, sentence: Span<'text'>, numbers: readonly Span<'text'>[]): readonly Span<'text'>[] {
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
export interface Dealt<Number> extends Owner {
  readonly number: Number;
  readonly part: Span<'text'>;
}

export function dealtIn<Number extends Span<'text'>>(
  text: string,
  sentence: Span<'text'>,
  numbers: readonly Number[],
  dates: readonly { readonly start: number; readonly time: Time }[],
): readonly Dealt<Number>[] {
  return partsOf(text, sentence, numbers).flatMap((part, i, parts) => {
    const own = numbers.filter(one => one.start >= part.start && one.end <= part.end);
    if (own.length !== 1) return [];
    const told = TOLD.exec(text.slice(part.start, part.end))?.[0].length ?? 0;
    const words = text.slice(part.start + told, part.end);
    const told_ = [...words.matchAll(NAME)].map(match => nameOf(match[0])).filter(name => name !== '');
    // "its rival Tarn, which sold 44,000"
    const led =
      i > 0 && RELATIVE.test(words) && !told_.length
        ? [...text.slice(parts[i - 1].start, parts[i - 1].end).matchAll(NAME)].at(-1)
        : undefined;
    // "Unemployment in Sorn was": what opens the sentence is no name beside a place
    const place = i === 0 && told_.length === 2 ? OPENED.exec(words)?.[1] : undefined;
    const names = led ? [nameOf(led[0])].filter(Boolean) : place ? [nameOf(place)] : told_;
    // "over the next four years" is no time of the four
    const days = dates
      .filter(one => one.start >= part.start + told && one.start < part.end)
      .filter(one => own[0].start < one.start || own[0].start >= one.start + one.time.words.length)
      .map(one => one.time);
    const places = [...words.matchAll(WHERE)].map(match => match[1]).filter(place => !NOWHERE.test(place));
    return [
      { number: own[0], part, name: only(names), time: days.length === 1 ? days[0] : null, place: places.length === 1 ? places[0] : null },
    ];
  });
}

const AGED = /(\p{Lu}[\p{L}’'-]+), $/u;

/** A draft that gives no day of its own cannot say which year "last year" is. */
const isFixed = (words: string, dateFrom: string): boolean => dateFrom !== 'today' || /\d{4}/.test(words);

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
    one.kind === 'date'
      ? [
          {
            start: place(one).start,
            time: { value: isFixed(one.text, story.dateFrom) ? one.date.value : null, words: one.text.toLowerCase() },
          },
        ]
      : [],
  );
  const own = numbers.some(one => one.start < at.end && at.start < one.end) ? numbers : [...numbers, at];
  const whole: Span<'text'> = { start: 0, end: text.length };
  const owner = dealtIn(text, whole, own, dates).find(({ number }) => number.start < at.end && at.start < number.end) ?? NOBODY;
  // "Captain Ode, 58, commands": an age is the name's before it
  const aged = owner.name === null && text[at.end] === ',' ? AGED.exec(text.slice(0, at.start))?.[1] : undefined;
  return aged ? { ...owner, name: nameOf(aged) || null } : owner;
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
export function areApart(a: Time, b: Time): boolean {
  // "last year" of two different years
  if (a.words === b.words && (!a.value || !b.value || a.value === b.value)) return false;
  const [m, n] = [monthIn(a), monthIn(b)];
  if (m && n && m !== n) return true;
  if (!a.value || !b.value || !LONG.test(a.value) || !LONG.test(b.value) || /\bago\b/.test(`${a.words} ${b.words}`)) return false;
  const [x, y] = [extentOf(a.value), extentOf(b.value)];
  if (!x || !y || x.from === null || x.to === null || y.from === null || y.to === null) return false;
  return x.to < y.from || y.to < x.from;
}

/** The part of the draft's sentence that a claim stands in, as it is. */
export function partAround({ text, at }: Question): string {
  const parts = partsOf(text, { start: 0, end: text.length }, [at]);
  const part = parts.find(({ start, end }) => start <= at.start && at.start < end);
  return part ? text.slice(part.start, part.end) : text;
}

/** The part around the claim, with the one behind it that tells whose it is; the whole sentence where nothing else in it is counted. */
export function ownPart(question: Question): string {
  const { story, claim, text, at } = question;
  const counted = story.claims.filter(one => one.kind === 'quantity' && one.sentence === claim.sentence);
  if (counted.length < 2) return text;
  const part = partAround(question);
  const behind = /^[^,;]{0,60}/.exec(text.slice(text.indexOf(part) + part.length + 1))?.[0] ?? '';
  return text.indexOf(part) <= at.start && !/\d/.test(behind) ? `${part},${behind}` : part;
}
