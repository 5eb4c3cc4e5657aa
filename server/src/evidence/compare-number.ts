/** Holds a number of the draft against the sources: what is counted, unit, scale, comparator, range and rounding. */
import type { Claim, Found, PassageEvidence, Quantity } from '../model.ts';
import { compareAmounts } from './amount.ts';
import { compareValue, type SourceValue } from './compare-value.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';

const NOTHING: readonly PassageEvidence[] = [];

const numbersOf = ({ value, low, high }: Quantity): readonly number[] => [value, low, high].filter(number => number !== null);

/** Numbers of the same sentence of the draft besides the claim's own. */
function otherNumbers(question: Question, claim: Claim): ReadonlySet<number> {
  const others = new Set<number>();
  for (const one of question.story.claims) {
    if (one.kind !== 'quantity' || one.sentence !== claim.sentence || (one.start < claim.end && claim.start < one.end)) continue;
    for (const number of numbersOf(one.quantity)) others.add(number);
  }
  return others;
}

export function compareNumber(claim: Claim, quantity: Quantity, question: Question): readonly PassageEvidence[] {
  if (quantity.value === null && quantity.low === null && quantity.high === null) return NOTHING;
  const { lexicon } = question.memo;
  const valueOf = (found: Found<Quantity>, source: SourceReading): SourceValue => {
    const shown = source.passage.text.slice(found.start, found.end);
    return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: compareAmounts({ quantity, shown: claim.text }, { quantity: found.value, shown }, lexicon) };
  };
  const others = otherNumbers(question, claim);
  return compareValue({
    question, spokenFor: value => value.numbers?.some(number => others.has(number)) ?? false, left: [question.at], at: question.at, shown: claim.text,
    valuesOf: source => source.quantities.map(found => valueOf(found, source)),
  });
}
