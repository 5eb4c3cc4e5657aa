/** Numbers with no noun of their own, which are no quantities by themselves: "nine so far this year", "… and damaged 340 more". */
import type { Found, Quantity, Span } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { figureOf } from './row.ts';
import type { SourceReading } from './source-reading.ts';

const BARE =
  /(?<![\p{L}\d.,-])(?:one(?= (?:at|on|from|to|near|in (?!two|three|four|five|six|seven|eight|nine|ten|\d|every|all))\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?![\p{L}\d%-]|[.,]\d)/giu;

function bareNumbers({ passage: { text }, quantities, dates }: SourceReading): readonly Found<Quantity>[] {
  const taken: readonly Span<'text'>[] = [...quantities, ...dates];
  return [...text.matchAll(BARE)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const [number] = numbersIn(words);
    if (number === undefined || taken.some(one => one.start < end && index < one.end)) return [];
    return [{ start: index, end, value: figureOf({ number }) }];
  });
}

const KNOWN = new WeakMap<SourceReading, readonly Found<Quantity>[]>();

/** Every number of a passage in its order, bare ones too. */
export function numbersInPassage(source: SourceReading): readonly Found<Quantity>[] {
  const all = KNOWN.get(source) ?? [...source.quantities, ...bareNumbers(source)].sort((a, b) => a.start - b.start);
  KNOWN.set(source, all);
  return all;
}

const PLAIN =
  /^(?:(?:about|some|nearly|almost|at least|more than|fewer than|around|roughly|over) )?(?:\d[\d.,]*(?: (?:thousand|million|billion))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: more| of (?:them|these|those))?$/i;
const SCALED = /\b(?:million|billion)\b/i;
/** "Sold them for 60,000": no count of them. */
const OF_PRICE =
  /\b(?:(?<!\b(?:room|space|places|beds|enough|seats) )for|at|by|than|worth)\s+(?:about |some |nearly |almost |only |just )?$/i;
/** "For 31 hours in Sarn and for 19 in Elst": the same joint stands before both. */
const JOINTS = /^(?:by|with|for|at|from|to|in)$/;
/** UTF-16 units before a number that its joint is looked for in. */
const BEFORE = 32;
export const jointBefore = (text: string, at: number): string =>
  /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, at - BEFORE), at))?.[1].toLowerCase() ?? '';

const AS_BEFORE = new WeakMap<SourceReading, readonly Found<Quantity>[]>();

/** The same, a bare one as counting what the one before it counts: "212 homes …, and damaged 340 more". */
export function countedAsBefore(source: SourceReading): readonly Found<Quantity>[] {
  const all = AS_BEFORE.get(source) ?? readAsBefore(source);
  AS_BEFORE.set(source, all);
  return all;
}

function readAsBefore(source: SourceReading): readonly Found<Quantity>[] {
  const { text } = source.passage;
  const counted: Found<Quantity>[] = [];
  return numbersInPassage(source).map(found => {
    const { start, end, value } = found;
    if (value.counted || value.unit) {
      counted.push(found);
      return found;
    }
    if (!counted.length || !PLAIN.test(text.slice(start, end))) return found;
    const joint = jointBefore(text, start);
    // "held by 21,000 soldiers with 160 tanks, the southern one by 34,000 with 95"
    const isAlike = (one: Found<Quantity>): boolean => jointBefore(text, one.start) === joint && !/[.;]\s/.test(text.slice(one.end, start));
    const before = (JOINTS.test(joint) ? counted.findLast(isAlike) : undefined) ?? counted[counted.length - 1];
    if (OF_PRICE.test(text.slice(Math.max(0, start - BEFORE), start)) && joint !== jointBefore(text, before.start)) return found;
    // "lies 60 miles from the border; Brask has 88,000"
    if (before.value.unit && /[;.]\s/.test(text.slice(before.end, start)) && !SCALED.test(text.slice(start, end))) return found;
    return { start, end, value: { ...value, counted: before.value.counted, unit: before.value.unit } };
  });
}
