/** Whose estimate a number is, where a source gives two: "a third, the union estimates; the ministry speaks of a fifth". */
import type { Found, Quantity, Span } from '../model.ts';
import { fold } from '../sources/terms.ts';

const SAYS =
  'says?|said|estimates?|estimated|puts?|speaks? of|spoke of|reckons?|reckoned|counts?|counted|claims?|claimed|reports?|reported|told|announced|gave|gives|cited|cites|named|maintains?';
const TELLER = new RegExp(
  `(?:\\b(?:the|its|their|a|an|\\p{L}+[’']s?)\\s+)?(?:[\\p{L}’'-]+\\s+){0,2}?([\\p{L}’'-]+),?\\s+(?:\\p{L}+ly\\s+)?(?:${SAYS})\\b|\\baccording to (?:the |an? )?(?:[\\p{L}’'-]+\\s+){0,2}?([\\p{L}’'-]+)(?=[\\s,.;]|$)`,
  'iu',
);
/** Asked first: most sentences tell of nobody who says it. */
const TELLS = new RegExp(`\\b(?:${SAYS}|according)\\b`, 'i');
const NOBODY = /^(?:he|she|it|they|who|which|that|we|i|you|there|and|but|also|has|have|had|was|were|is|are|been|be|to|not)$/;

/** The last word of who tells, folded; null where nobody does. */
export function tellerIn(text: string): string | null {
  if (!TELLS.test(text)) return null;
  const match = TELLER.exec(text);
  const word = fold(match?.[1] ?? match?.[2] ?? '').replace(/[’']s?$/, '');
  return word && !NOBODY.test(word) ? word : null;
}

const JOINT = /[,;]|\b(?:while|whereas|but)\b/giu;

/** Places of a passage's numbers that another one tells than the draft names, where the draft's teller has a number of its own. */
export function othersEstimates(
  mine: string | null,
  text: string,
  sentence: Span<'text'>,
  numbers: readonly Found<Quantity>[],
  isLike: (one: Found<Quantity>) => boolean,
): readonly number[] {
  if (!mine || !numbers.length) return [];
  const cuts = [...text.slice(sentence.start, sentence.end).matchAll(JOINT)]
    .map(match => sentence.start + match.index)
    .filter(at => !numbers.some(one => one.start <= at && at < one.end));
  const parts = [...cuts, sentence.end].map((end, i) => ({ start: i ? cuts[i - 1] : sentence.start, end }));
  const has = (part: Span): readonly Found<Quantity>[] => numbers.filter(one => one.start >= part.start && one.end <= part.end);
  const told = parts.flatMap((part, i) => {
    const own = has(part);
    if (own.length !== 1 || !isLike(own[0])) return [];
    const next = parts[i + 1];
    const teller =
      tellerIn(text.slice(part.start, part.end)) ?? (next && !has(next).length ? tellerIn(text.slice(next.start, next.end)) : null);
    return teller ? [{ at: own[0].start, teller }] : [];
  });
  const tells = parts.some(part => tellerIn(text.slice(part.start, part.end)) === mine);
  return tells ? told.flatMap(({ at, teller }) => (teller === mine ? [] : [at])) : [];
}

/**
 * True where another one tells the sentence than the draft names, while the draft's teller has a sentence and a like number of its own in the
 * passage: "The mayor, Elsa Brandt, said 4 million. Her deputy, Pal Rusk, said 6 million was needed."
 */
export function isOthersSentence(
  mine: string | null,
  text: string,
  sentence: Span<'text'>,
  sentences: readonly Span<'text'>[],
  numbers: readonly Found<Quantity>[],
  isLike: (one: Found<Quantity>) => boolean,
): boolean {
  const theirs = mine && tellerIn(text.slice(sentence.start, sentence.end));
  if (!theirs || theirs === mine || fold(text.slice(sentence.start, sentence.end)).includes(mine)) return false;
  return sentences.some(
    one =>
      one !== sentence &&
      tellerIn(text.slice(one.start, one.end)) === mine &&
      numbers.some(number => number.start >= one.start && number.end <= one.end && isLike(number)),
  );
}
