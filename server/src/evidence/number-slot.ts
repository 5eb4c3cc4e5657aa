/** What stands in a number's place where a source runs word for word like the draft. */
import type { Found, Quantity, Span } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { compareAmounts, isOneNoun, isPart } from './amount.ts';
import { isOneEndOnly } from './change.ts';
import type { Lexicon } from './likeness.ts';
import * as reasons from './reasons.ts';
import type { SourceReading } from './source-reading.ts';
import type { Outcome, SourceValue } from './value-question.ts';

/** A sum of money stands in no place of a count of things: "spent 3.5 million crowns", "bought 250,000 doses". */
const isOtherMeasure = (a: Quantity, b: Quantity): boolean =>
  a.unit !== b.unit && ((!a.unit && a.counted !== null) || (!b.unit && b.counted !== null));

/** The number that stands in the place of the draft's: the same or another, whatever is counted there. */
export function numberInSlot(
  draft: Quantity,
  shown: string,
  source: SourceReading,
  slot: Span<'text'>,
  lexicon: Lexicon,
  change: boolean,
): SourceValue | null {
  const found = source.quantities.filter(one => one.start < slot.end && slot.start < one.end);
  if (found.length > 1) return null;
  // "opened in 1911" stands where the draft has "more than a century old"
  if (!found.length && source.dates.some(one => one.start < slot.end && slot.start < one.end)) return null;
  if (found[0] && (isOtherMeasure(draft, found[0].value) || (change && isOneEndOnly(draft, found[0].value, source.quantities))))
    return null;
  // "Eleven tank battalions and two brigades took part": the noun tells which of the two is meant
  const meant = (one: Found<Quantity>): boolean => isOneNoun(draft, one.value, lexicon);
  if (found[0] && isNarrower(draft, found[0], source)) return null;
  if (found[0] && !meant(found[0]) && source.quantities.some(meant)) return null;
  const place = found[0] ?? slot;
  const words = source.passage.text.slice(place.start, place.end);
  // "a third of the soldiers" is no count of them; "eight of 10" has a count in it
  if (found[0] && isPart(draft) !== isPart(found[0].value) && numbersIn(words).length < 2) return null;
  if (found[0]) {
    // what is counted is the same: only the figures are compared
    const bare = { counted: null, role: null } as const;
    const read = compareAmounts(
      { quantity: { ...draft, ...bare }, shown },
      { quantity: { ...found[0].value, ...bare }, shown: words },
      lexicon,
    );
    if (read.kind === 'same') return { start: place.start, end: place.end, outcome: { ...read, sureness: 1 } };
  }
  const [mine, theirs] = [plainNumbers(shown, draft), plainNumbers(words, found[0]?.value ?? null)];
  if (!mine.length || mine.length !== theirs.length) return null;
  const same = mine.every((number, i) => Math.abs(number - theirs[i]) <= 1e-9 * Math.abs(number));
  const outcome: Outcome = same
    ? { kind: 'same', reason: reasons.sameNumber(draft.counted), shown: words, sureness: 1 }
    : { kind: 'different', reason: reasons.otherNumber(shown, words), shown: words, sureness: 1 };
  return { start: place.start, end: place.end, outcome };
}

/** Numbers of an expression, from its value where it was read, else from its words. */
function plainNumbers(words: string, quantity: Quantity | null): readonly number[] {
  const values = quantity ? numbersOf(quantity) : [];
  return values.length ? values : numbersIn(words);
}

export const numbersOf = ({ value, low, high }: Quantity): readonly number[] => [value, low, high].filter(number => number !== null);

/** True where the draft counts a sort of what the source's number counts, and the passage speaks of that sort elsewhere. */
export function isNarrower({ counted }: Quantity, { start, end, value }: Found<Quantity>, { passage: { text } }: SourceReading): boolean {
  const sorts = (counted ?? '').toLowerCase().split(/\s+/).slice(0, -1);
  const theirs = `${value.counted ?? ''} ${text.slice(start, end)}`.toLowerCase();
  const apart = `${text.slice(0, start)} ${text.slice(end)}`.toLowerCase();
  return sorts.some(sort => sort.length > 3 && !theirs.includes(sort) && apart.includes(sort));
}
