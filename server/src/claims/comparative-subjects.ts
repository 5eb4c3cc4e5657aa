/** Whom a comparative without "than" is said of, and whether as a fact: "the wards have become emptier", not "he could do better". */
import type { Token } from '../model.ts';

/** What stands before a predicate. */
export interface Subject {
  /** Index of the last token of the subject; -1 where the sentence has none (an order). */
  readonly at: number;
  /** It is wished for, asked for or thought possible: "could be", "want to be". */
  readonly wished: boolean;
}

const WISHES = /^(?:could|can|should|must|might|may|cannot|’d|'d|let)$/;
/** After these "to be" tells of what is: "is said to be weaker", "continues to do better". */
const TELLS =
  /^(?:appears?|appeared|seems?|seemed|said|thought|believed|known|found|shown|reported|continues?|continued|began|begun|begins?|starts?|started|tends?|tended|proved|proves|turned|expected|forecast|projected|likely|certain|sure|bound|thought)$/;
const BETWEEN = /^(?:AUX|ADV|PART)$/;
const LINKS =
  /^(?:’s|'s|’re|'re|’ve|'ve|have|has|had|not|n’t|n't|also|still|now|both|all|each|even|ever|then|yet|only|soon|already|often)$/;

/** Index of the comma that opens what the one at `at` closes: "Mr. Orme, checked twice, fared better"; -1 where there is none near. */
function openComma(tokens: readonly Token[], at: number, first: number): number {
  for (let i = at - 1; i > first && i > at - 12; i--) {
    if (tokens[i].text === ',') return /^(?:NOUN|PROPN)$/.test(tokens[i - 1].pos) ? i : -1;
    if (/^[.:;!?“”"—–]$/.test(tokens[i].text)) return -1;
  }
  return -1;
}

/** Looks back from the verb at `verb` to its subject. */
export function subjectBefore(tokens: readonly Token[], verb: number, first: number): Subject {
  let wished = false;
  let i = verb - 1;
  for (; i >= first; i--) {
    const { lower, pos } = tokens[i];
    if (WISHES.test(lower)) wished = true;
    else if (lower === 'to') {
      if (!TELLS.test(tokens[i - 1]?.lower ?? '')) return { at: -1, wished: true };
      if (tokens[i - 1].pos === 'VERB' || tokens[i - 1].pos === 'ADJ') i--;
    } else if (lower === ',' && openComma(tokens, i, first) > first) i = openComma(tokens, i, first);
    else if ((!BETWEEN.test(pos) && !LINKS.test(lower)) || (pos === 'ADV' && tokens[i - 1]?.lower === 'the')) break;
  }
  return { at: i < first || /^[.:;!?“"—–]$/.test(tokens[i].text) ? -1 : i, wished };
}

const ONE = /^(?:i|you|he|she|me|him|her|who|one|someone|anyone|everyone|nobody|nothing|everything|something|this|what)$/;

/** A person or a thing that only the talk knows: what they do better or longer is a story, no claim. */
export const isOne = (token: Token | undefined): boolean => token === undefined || ONE.test(token.lower);
