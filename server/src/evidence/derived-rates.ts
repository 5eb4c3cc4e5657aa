/** Works a rate out from two cells of one row: turnout from those who voted and those registered, occupancy from beds taken and beds there are. */
import { termsOf } from '../sources/terms.ts';
import type { Telling } from './likeness.ts';
import type { Question } from './question.ts';
import type { Cell } from './row.ts';

/** What a rate is called, and the headings of its part and of its whole. */
const RATES: readonly { readonly called: RegExp; readonly part: RegExp; readonly whole: RegExp }[] = [
  {
    called: /\bturn-?out\b|\bvoted\b|\bcast\b/i,
    part: /\b(?:voted|votes?|cast|ballots?|turned out)\b/i,
    whole: /\b(?:registered|eligible|electorate|electors?|entitled|roll)\b/i,
  },
  {
    called: /\boccup\w+\b|\bfull\b|\btaken\b/i,
    part: /\b(?:occupied|taken|in use|used|filled)\b/i,
    whole: /\b(?:beds?|rooms?|places?|capacity|total)\b/i,
  },
  { called: /\bpass(?:ed|es)?\b/i, part: /\bpass(?:ed|es)?\b/i, whole: /\b(?:sat|candidates?|entered|entries|taken|tested|total)\b/i },
  {
    called: /\b(?:un)?vaccinat\w+|\bimmuni[sz]\w+|\bcoverage\b/i,
    part: /\b(?:vaccinated|immuni[sz]ed|doses?|jabs?)\b/i,
    whole: /\b(?:population|eligible|children|pupils|residents|total)\b/i,
  },
  {
    called: /\b(?:un)?employ\w+|\bjobless\w*/i,
    part: /\b(?:unemployed|jobless)\b/i,
    whole: /\b(?:labou?r force|workforce|workers|population)\b/i,
  },
  {
    called: /\bupheld\b|\bgranted\b|\bapproved\b|\baccepted\b|\brejected\b|\brefused\b/i,
    part: /\b(?:upheld|granted|approved|accepted|rejected|refused)\b/i,
    whole: /\b(?:filed|applications?|complaints?|claims?|requests?|received|total|decided)\b/i,
  },
];

/** Two headings that the sentence names both ("of those tested, a third were positive"). */
function bothNamed(part: Cell, whole: Cell, sentence: Telling, { memo }: Question): boolean {
  const isNamed = ({ label }: Cell): boolean => {
    const terms = termsOf(label.replace(/\([^)]*\)/g, ''), memo.lexicon.stem).filter(({ word }) => word.length > 3);
    return terms.length > 0 && terms.every(({ stem }) => sentence.byStem.has(stem));
  };
  return part.label !== whole.label && isNamed(part) && isNamed(whole);
}

/** Whether a sentence asks for the one cell as a share of the other. */
export const isRate = (part: Cell, whole: Cell, sentence: Telling, question: Question): boolean =>
  bothNamed(part, whole, sentence, question) ||
  RATES.some(
    rate => rate.called.test(question.text) && rate.part.test(part.label) && rate.whole.test(whole.label) && !rate.whole.test(part.label),
  );
