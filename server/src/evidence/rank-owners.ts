/** Whose a rank is, where a sentence gives several: "Turnout was highest in Brenn and lowest in Sorn", "the driest since 1976 and the warmest on record". */
import type { Claim } from '../model.ts';
import { dealtIn, isOneName, nameOf } from './dealt.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';

const ORDINAL = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one of|among)\b/i;

/** Words that say the same of a rank: "quietest" and "calmest", "largest" and "biggest". */
const RANKS: readonly RegExp[] = [
  /\b(?:largest|biggest|greatest|hugest)\b/i,
  /\b(?:smallest|tiniest)\b/i,
  /\b(?:quietest|calmest|most peaceful)\b/i,
  /\b(?:worst|deadliest|heaviest|hardest|gravest)\b/i,
  /\b(?:oldest|eldest|earliest)\b/i,
  /\b(?:only|sole|single)\b/i,
  /\b(?:first)\b/i,
  /\b(?:last|latest)\b/i,
];

/** True where the source's words have the draft's superlative, or one that says the same, and the same place in the order. */
export function saysSameRank(claim: string, words: string): boolean {
  if ((ORDINAL.exec(claim)?.[0].toLowerCase() ?? '') !== (ORDINAL.exec(words)?.[0].toLowerCase() ?? '')) return false;
  const rank = RANKS.find(one => one.test(claim));
  if (rank) return rank.test(words);
  const own = /\b\p{L}+est\b|\b(?:most|least)\s+\p{L}+/iu.exec(claim)?.[0];
  return own !== undefined && words.toLowerCase().includes(own.toLowerCase());
}

const RANKED = /\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -])?(?:\p{Ll}{2,}est|most \p{Ll}+|least \p{Ll}+)\b/giu;
const RANGE = /\b(?:since|on record|in history|ever|in (?:a|\d+|\p{Ll}+) (?:years|decades|months|century|generation))\b/iu;

const namesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(([name]) => nameOf(name)).filter(Boolean);

/** True where the draft's rank stands in the sentence with another name, or with another range, than the draft gives it. */
export function isOthersRank(claim: Claim, question: Question, { passage: { text } }: SourceReading, unit: Unit): boolean {
  const ranks = [...text.slice(unit.start, unit.end).matchAll(RANKED)].map(match => ({
    start: unit.start + match.index,
    end: unit.start + match.index + match[0].length,
  }));
  if (ranks.length < 2) return false;
  const dealt = dealtIn(text, unit, ranks, []);
  const own = dealt.filter(({ number }) => saysSameRank(claim.text, text.slice(number.start, number.end)));
  if (!own.length) return false;
  const mine = namesOf(question.text);
  // "Turnout was highest in Brenn": what opens the sentence is no name beside one
  const namesIn = ({ part }: (typeof dealt)[number]): readonly string[] => {
    const words = text.slice(part.start, part.end);
    const rest = part.start === unit.start ? namesOf(words.replace(/^\W*\p{L}+/u, '')) : namesOf(words);
    if (rest.length) return rest;
    // "Brask, the second-largest, has"
    const lead = text.slice(unit.start, part.start).split(/;\s/).at(-1) ?? '';
    return namesOf(words).length ? namesOf(words) : namesOf(lead).slice(-1);
  };
  const isMine = (one: (typeof dealt)[number]): boolean => namesIn(one).some(name => mine.some(other => isOneName(other, name)));
  if (own.every(one => namesIn(one).length > 0 && !isMine(one)) && dealt.some(one => !own.includes(one) && isMine(one))) return true;
  const range = RANGE.exec(question.text.slice(question.at.start))?.[0].toLowerCase();
  const rangeOf = (part: { readonly start: number; readonly end: number }): string | undefined =>
    RANGE.exec(text.slice(part.start, part.end))?.[0].toLowerCase();
  return (
    range !== undefined &&
    own.every(({ part }) => rangeOf(part) !== undefined && rangeOf(part) !== range) &&
    dealt.some(one => !own.includes(one) && rangeOf(one.part) === range)
  );
}
