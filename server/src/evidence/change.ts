/** Tells how something moved: two figures from a range ("rose from 40 percent to 52 percent" says nothing of 45 percent), and which way. */
import type { Claim, Found, Quantity, Span } from '../model.ts';
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
  (direction === 'down' && /^(?:\s*(?:more|higher|above)\b|[^.;]{0,60}?\bup from\b)/.test(after)) ||
  (direction === 'up' && /^(?:\s*(?:less|fewer|lower|below)\b|[^.;]{0,60}?\bdown from\b)/.test(after));

const BY = /\bby (?:about |some |almost |nearly |roughly |around |just |only |at least |as much as |another |a further )?$/i;

/** Whether the claim's number is by how much something moved: "fell by 18". */
export const isAmountOfChange = (claim: Claim, { value, unit }: Quantity, { story, text, at }: Question): boolean =>
  value !== null &&
  (BY.test(text.slice(0, at.start)) || /\bby\b/i.test(claim.text)) &&
  unit !== 'percentage' &&
  unit !== 'percentage point' &&
  story.claims.some(
    one =>
      one.kind === 'comparison' &&
      one.comparison.direction !== null &&
      one.comparison.to === null &&
      one.comparison.from === null &&
      one.start <= claim.start &&
      claim.end <= one.end,
  );

const CHANGING =
  /\b(?:by|up|down|more|fewer|less|higher|lower|rose|risen|rises?|rising|grew|grown|grow\w*|fell|fallen|falls?|falling|dropp?\w*|declin\w*|increas\w*|decreas\w*|climb\w*|shr[aiu]nk\w*|gain\w*|los[st]\w*|cut|cuts|reduc\w*|jump\w*|surg\w*|plung\w*|slump\w*|chang\w*|differ\w*|gap|lead|margin|than|wide[nr]\w*|narrow\w*|add(?:ed|s)|extra|further|additional)\b/i;
/** UTF-16 units around a number in which the change stands. */
const BESIDE = 40;

/** Whether a source tells of its number as a change, by the words around it. */
export const tellsChange = (text: string, { start, end, value: { change } }: Found<Quantity>, sentence: Span<'text'>): boolean =>
  change !== null ||
  CHANGING.test(text.slice(Math.max(sentence.start, start - BESIDE), start)) ||
  CHANGING.test(text.slice(end, Math.min(sentence.end, end + BESIDE / 2)));
