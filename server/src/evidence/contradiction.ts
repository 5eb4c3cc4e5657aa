/** Words that turn a statement round: one sentence denies what the other says, or says the opposite of it. */
import * as reasons from './reasons.ts';

const NEGATION = /\b(?:no|not|never|none|neither|nor|without|cannot|n[’']t|failed to|refused to|denied|denies|lack(?:s|ed)?|yet to|hardly|barely)\b|n[’']t\b/i;

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:largest|biggest|greatest)\b/i, /\bsmallest\b/i],
  [/\b(?:highest|tallest)\b/i, /\b(?:lowest|shortest)\b/i],
  [/\b(?:first)\b/i, /\b(?:last|second|third)\b/i],
  [/\bbefore\b/i, /\bafter\b/i],
  [/\b(?:rose|risen|rise|rises|increased?|grew|grown|climbed|up)\b/i, /\b(?:fell|fallen|fall|falls|decreased?|dropped|declined|shrank|down)\b/i],
  [/\b(?:won|win|wins)\b/i, /\b(?:lost|lose|loses)\b/i],
  [/\b(?:opened|opens|began|begins|started)\b/i, /\b(?:closed|closes|ended|ends|finished)\b/i],
  [/\b(?:approved?|passed|accepted)\b/i, /\b(?:rejected|refused|blocked|vetoed)\b/i],
  [/\b(?:alive|survived?)\b/i, /\b(?:dead|died|killed)\b/i],
  [/\b(?:north|northern)\b/i, /\b(?:south|southern)\b/i],
  [/\b(?:east|eastern)\b/i, /\b(?:west|western)\b/i],
  [/\b(?:guilty|convicted)\b/i, /\b(?:acquitted|innocent|cleared)\b/i],
  [/\b(?:most)\b/i, /\b(?:fewest|least)\b/i],
  [/\b(?:more than|over)\b/i, /\b(?:less than|fewer than|under)\b/i],
];

/** Why the two contradict each other, or null. */
export function contradictionOf(draft: string, source: string): string | null {
  if (NEGATION.test(draft) !== NEGATION.test(source)) return reasons.contradicts;
  for (const [a, b] of OPPOSITES) {
    if ((a.test(draft) && b.test(source) && !a.test(source)) || (b.test(draft) && a.test(source) && !b.test(source))) return reasons.contradicts;
  }
  return null;
}
