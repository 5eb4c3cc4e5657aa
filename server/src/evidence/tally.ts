/** Tells votes for and against from a range: "passed, 54 to 47". */
import type { Claim, Quantity } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import type { Question } from './question.ts';

const VOTED = /\b(?:vot\w+|pass(?:ed|es)?|adopt\w*|approv\w*|reject\w*|defeat\w*|won|lost|beat|led|leads)\b/i;

/** "Passed, 54 to 47": two counts, not what lies between them. */
export function isTally({ low, high, vague, unit }: Quantity, claim: Claim, { text, at }: Question): boolean {
  if (low === null || high === null || vague || unit || !/\d\s*(?:to|-|–)\s*\d/.test(claim.text)) return false;
  const [a, b] = numbersIn(claim.text);
  return a > b || VOTED.test(text.slice(Math.max(0, at.start - 40), at.start));
}
