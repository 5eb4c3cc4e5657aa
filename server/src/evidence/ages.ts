/** Whose age a number is: "Anton Reve, 71, and his wife, Lise, 68", "the driver of the truck, a man of 63", "a 44-year-old nurse". */
import type { Span } from '../model.ts';
import { fold } from '../sources/terms.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import type { SourceReading } from './source-reading.ts';
import type { SourceValue } from './value-question.ts';

/** Somebody's age at its place. */
interface Aged extends Span<'text'> {
  /** The words of a name, or the noun; folded. */
  readonly who: readonly string[];
  readonly isName: boolean;
  readonly age: number;
}

const NAMED = "(?:\\p{Lu}[\\p{L}’'-]+\\s+){0,3}\\p{Lu}[\\p{L}’'-]+";
const NOUN =
  '(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]nother|[Oo]ne)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}?\\p{Ll}[\\p{L}-]{2,}(?:\\s+of\\s+(?:the|an?)\\s+\\p{Ll}+)?';
const AGE = '(?<age>[1-9]\\d?|1[01]\\d)';
const PATTERNS: readonly RegExp[] = [
  `(?<who>${NAMED}), (?:aged |who (?:is|was) )?${AGE}(?=[,.;)]|$)`,
  `\\b(?<who>${NOUN}), (?:aged |who (?:is|was) |an? (?:man|woman|boy|girl|farmer|widow|widower) of )?${AGE}(?=[,.;)]|$)`,
  `\\b(?<who>[Aa]n?\\s+\\p{Ll}{3,}) of ${AGE}(?=[,.;)]| (?:who|was|had|is|has)\\b|$)`,
  `(?<who>${NAMED}) \\(${AGE}\\)`,
  `${AGE}-year-old (?<who>${NAMED}|\\p{Ll}{3,})`,
  `(?<who>${NAMED}|\\b${NOUN}) (?:is|was|turned) ${AGE}(?= years old|[,.;]|$| when\\b)`,
].map(pattern => new RegExp(pattern, 'gu'));

const SMALL = /^(?:an?|the|his|her|their|its|another|one|of|mr|mrs|ms|dr|gen|general|president|minister|man|woman|boy|girl)$/;

function agesIn(text: string): readonly Aged[] {
  return PATTERNS.flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }) => {
      const { who = '', age = '' } = groups ?? {};
      const words = fold(who)
        .split(/[^\p{L}’'-]+/u)
        .filter(word => word && !SMALL.test(word));
      const start = index + (whole.startsWith(age) ? 0 : whole.lastIndexOf(age));
      return words.length
        ? [{ start, end: start + age.length, who: words, isName: /^\p{Lu}/u.test(who.split(' ').at(-1) ?? ''), age: Number(age) }]
        : [];
    }),
  );
}

/** UTF-16 units before an age in which a second noun tells of the same person. */
const BESIDE = 48;

const isWithin = (a: readonly string[], b: readonly string[]): boolean => a.every(word => b.includes(word));

/** One person: "Lise" and "Lise Reve", "the truck driver" and "the driver of the truck"; not "Anton Reve" and "Lise Reve". */
const isOne = (a: Aged, b: Aged): boolean => a.isName === b.isName && (isWithin(a.who, b.who) || isWithin(b.who, a.who));

/**
 * What a passage has against the draft's age: the age that it gives the draft's person, where the draft's own is another's. `other` alone
 * where it does not give that person's. Null where nothing speaks against it.
 */
export function turnedAge(
  { text, at, claim }: Question,
  { passage }: SourceReading,
): { readonly other: SourceValue; readonly isTheirs: boolean } | null {
  if (claim.kind !== 'quantity' || !/^\D*\d{1,3}\D*$/.test(claim.text)) return null;
  const mine = agesIn(text).find(one => one.start < at.end && at.start < one.end);
  if (!mine) return null;
  if (!passage.text.includes(String(mine.age))) return null;
  const ages = agesIn(passage.text);
  const same = ages.filter(one => one.age === mine.age);
  if (!same.length || same.some(one => isOne(one, mine))) return null;
  const theirs = ages.find(one => isOne(one, mine));
  // "Their neighbor, a nurse of 44": the noun stands with it, too
  const isBeside = ({ start }: Aged): boolean =>
    isWithin(mine.who, fold(passage.text.slice(Math.max(0, start - BESIDE), start)).split(/[^\p{L}’'-]+/u));
  const others = same.filter(one => one.isName === mine.isName && !isBeside(one));
  // a name and a noun may be one person: "Joren Maas, 54", "the keeper, 54"
  const isElsewhere = others.length === same.length && isWithin(mine.who, fold(passage.text).split(/[^\p{L}’'-]+/u));
  if (!theirs && !isElsewhere) return null;
  const one = theirs ?? others[0];
  const shown = passage.text.slice(one.start, one.end);
  const outcome = { kind: 'different', reason: reasons.otherNumber(claim.text, shown), shown, sureness: 1 } as const;
  return { other: { start: one.start, end: one.end, outcome }, isTheirs: theirs !== undefined };
}
