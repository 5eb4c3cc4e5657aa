/** Holds a number of the draft against the sources: what is counted, unit, scale, comparator, range and rounding. */
import type { Claim, Found, PassageEvidence, Quantity } from '../model.ts';
import { compareAmounts } from './amount.ts';
import { compareValue, type SourceValue } from './compare-value.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';

const NOTHING: readonly PassageEvidence[] = [];

export function compareNumber(claim: Claim, quantity: Quantity, question: Question): readonly PassageEvidence[] {
  if (quantity.value === null && quantity.low === null && quantity.high === null) return NOTHING;
  const { lexicon } = question.memo;
  const valueOf = (found: Found<Quantity>, source: SourceReading): SourceValue => {
    const shown = source.passage.text.slice(found.start, found.end);
    return { start: found.start, end: found.end, outcome: compareAmounts({ quantity, shown: claim.text }, { quantity: found.value, shown }, lexicon) };
  };
  return compareValue({
    question, left: [question.at], at: question.at, shown: claim.text,
    valuesOf: source => source.quantities.map(found => valueOf(found, source)),
  });
}
