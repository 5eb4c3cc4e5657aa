/** Numbers that a passage tells of another name than the draft's: "In Sorn 410 houses were damaged. In Hollin …", "a crew of 19". */
import type { Found, Quantity, Span } from '../model.ts';
import { isOneNoun } from './amount.ts';
import { isOneName, nameOf, type Owner } from './dealt.ts';
import type { Lexicon } from './likeness.ts';
import type { SourceReading } from './source-reading.ts';

const GROUP =
  /\b(crew|staff|team|garrison|committee|panel|board|party|class|jury|cast|fleet|squad|workforce|council|delegation|family|congregation) of (?:about |some |around |nearly |just |only )?$/i;

/** "212 passengers and a crew of 19": not what the draft counts, where another number of the sentence does. */
export function isOfGroup(
  draft: Quantity,
  one: Found<Quantity>,
  numbers: readonly Found<Quantity>[],
  text: string,
  lexicon: Lexicon,
): boolean {
  const group = GROUP.exec(text.slice(0, one.start))?.[1];
  const noun = draft.counted?.split(' ').at(-1)?.toLowerCase();
  if (!group || !noun || lexicon.stem(noun) === lexicon.stem(group.toLowerCase())) return false;
  return numbers.some(other => other !== one && isOneNoun(draft, other.value, lexicon));
}

/** "Norvik paid none." */
const NONE = /\b(?:none|nothing|nobody|no one|neither)\b/i;

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

const namesIn = (text: string): readonly string[] => [...text.matchAll(NAME)].map(match => nameOf(match[0])).filter(Boolean);

/** Names of a sentence besides those of days, of who tells it and of the word that opens it. */
function ownNames(sentence: string): readonly string[] {
  const told = /^[^,.;]{0,60}?\b(?:sa(?:id|ys)|told|according to|reported|announced)\b(?: that)?/iu.exec(sentence)?.[0].length ?? 0;
  return namesIn(sentence.slice(told || (/^\W*\p{L}+/u.exec(sentence)?.[0].length ?? 0)));
}
