/** Numbers of a draft that a source may have otherwise without differing: margins, ratios, what only the sentence before names. */
import type { Claim, Quantity } from '../model.ts';
import { STOP, termsOf } from '../sources/terms.ts';
import { isMargin } from './margins.ts';
import type { Question } from './question.ts';

// "five ships more than in the spring": how far two counts lie apart, which no source need say.
const MARGIN =
  /^\s*(?:more|fewer|less|higher|lower|longer|shorter|older|younger|better|worse|ahead|behind|short)\b|^\s*(?:above|below)\s+(?:(?:the|its|their|last|that|a|old|previous|official)\s+){0,2}(?:record|average|mean|norm\w*|target|limit|level|year|forecast|plan|estimate|mark|minimum|maximum|what|one|figure)\b/i;

// the claim itself may hold the word: "1.4 meters lower"
const IS_MARGIN = /(?<!\bor)\s(?:more|fewer|less|higher|lower|longer|shorter|older|younger|better|worse|ahead|behind|above|below)\W*$/i;

const APART = /\d\S*\s+(?:\p{L}+\s+){0,2}(?:above|below|short of|ahead of|behind|under|over)\s/iu;

/** "Passed by nine votes", "an increase of 7.7 million": the same. */
const BY =
  /\b(?:(?:won|lost|passed|defeated|beaten|beat|rejected|adopted|approved|carried|failed)\b[^.;]{0,30}\bby|(?:increase|decrease|gap|difference|lead|margin|majority) of)\s+(?:about |some |almost |nearly |only |just )?$/i;

/** "One nurse for some 19 patients": worked out, more often than told. */
const RATIO = /\b(?:one|an?) \p{L}+ (?:for|to|per)(?: every| each)? (?:about |some |almost |nearly |only |just |roughly |around )?$/iu;

/** "18 of every 100 crowns". */
const OF_EVERY = /\b(?:of|in|out of) (?:every|each) (?:\d|ten|hundred|thousand|a hundred)/i;

const THAN = /\d?\S+\s+(?:\S+\s+)?(?:more|fewer|less|higher|lower|longer|shorter|older|younger)\s+than\b/i;

const TIMES = /^(?:years?|months?|weeks?|days?|quarters?|last|whole|total|time|period|before|previous|number|figure)$/;

/** "In the whole of last year there were 140": what was counted, only the sentence before says. */
function isBareSentence({ counted, unit }: Quantity, { text, at, memo: { lexicon } }: Question): boolean {
  if (counted || unit) return false;
  const words = termsOf(`${text.slice(0, at.start)} ${text.slice(at.end)}`, lexicon.stem);
  return words.every(({ word }) => STOP.has(word) || TIMES.test(word) || /\d/.test(word));
}

/** True where only the same number says anything of the draft's. */
export function isOnlySame(claim: Claim, quantity: Quantity, question: Question): boolean {
  const { text, at } = question;
  const after = text.slice(at.end);
  return (
    MARGIN.test(after) ||
    IS_MARGIN.test(claim.text) ||
    isMargin(question.text, question.at) ||
    isBareSentence(quantity, question) ||
    BY.test(question.text.slice(0, question.at.start)) ||
    RATIO.test(question.text.slice(0, question.at.start)) ||
    OF_EVERY.test(claim.text) ||
    /\ball but (?:about |some )?$/i.test(question.text.slice(0, question.at.start)) ||
    (claim.kind === 'comparison' && (THAN.test(claim.text) || APART.test(claim.text)))
  );
}
