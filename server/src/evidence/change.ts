/** Tells how something moved: two figures from a range ("rose from 40 percent to 52 percent" says nothing of 45 percent), and which way. */
import type { Claim, Found, Quantity } from '../model.ts';
import { roundsTo } from '../values/rounding.ts';
import type { Question } from './question.ts';

const FROM = /\bfrom (?:about |some |almost |nearly |just |only |more than |less than )?$/i;

/** Whether the two ends of a claim's quantity are a change's, by the comparison that it stands in. */
export const isChange = (claim: Claim, { low, high, vague }: Quantity, { story, text, at }: Question): boolean =>
  low !== null &&
  high !== null &&
  !vague &&
  story.claims.some(
    one =>
      one.kind === 'comparison' &&
      one.comparison.from !== null &&
      one.comparison.to !== null &&
      one.start <= claim.start &&
      claim.end <= one.end &&
      (one === claim || FROM.test(text.slice(0, at.start))),
  );

/** A single figure of a source, which is one end at most: it says as much as the change only where the other end stands beside it. */
export function isOneEndOnly({ low, high }: Quantity, { value }: Quantity, beside: readonly Found<Quantity>[]): boolean {
  if (value === null || low === null || high === null) return false;
  const other = roundsTo(value, low) ? high : roundsTo(value, high) ? low : null;
  return other === null || !beside.some(one => one.value.value !== null && roundsTo(one.value.value, other));
}

/** Which way the claim's quantity moves, by itself or by the comparison that it stands in. */
export const directionOf = (claim: Claim, { change }: Quantity, { story }: Question): string | null =>
  change ??
  story.claims
    .map(one => (one.kind === 'comparison' && one.start <= claim.start && claim.end <= one.end ? one.comparison.direction : null))
    .find(one => one !== null) ??
  null;

/** "Fell by three points", "three points more than": the same figure the other way; `after` follows it in the source. */
export const turnsRound = (direction: string | null, after: string): boolean =>
  (direction === 'down' && /^\s*(?:more|higher|above)\b/.test(after)) ||
  (direction === 'up' && /^\s*(?:less|fewer|lower|below)\b/.test(after));
