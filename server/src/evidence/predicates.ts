/** Which number of a sentence a verb is told of: "Eleven of the 15 voted for it, three against; one abstained". */
import type { Span } from '../model.ts';
import { fold, termsOf } from '../sources/terms.ts';
import type { Question } from './question.ts';
import type { SourceReading, Unit } from './source-reading.ts';

const VERB = /^[^\p{L}]*(?:(?:were|was|are|is|have|had|has|been|also|then|later|still|now)\s+)*(\p{Ll}{4,})/u;
const NUMERAL = /(?<![\p{L}\d.,-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*)(?![\p{L}\d-])/giu;
const ELIDED = /^\s*(?:\p{L}+\s+){0,2}(?:did|do|does|had|were|was)\s*[.,;]/u;
const NO_VERB =
  /^(?:with|from|into|over|under|that|than|this|they|more|less|fewer|percent|after|before|since|during|other|years?|days?|weeks?|months?)$/;

/** True where the verb behind the draft's number stands in the source's sentence in a part with a number of its own that is not the one at `value`. */
export function isToldOfAnother(
  { text, at, memo: { lexicon } }: Question,
  source: SourceReading,
  unit: Unit,
  value: Span<'text'>,
): boolean {
  const verb = VERB.exec(text.slice(at.end))?.[1];
  if (!verb || NO_VERB.test(verb)) return false;
  const stem = lexicon.stem(fold(verb));
  const words = source.passage.text.slice(unit.start, unit.end);
  const places = termsOf(words, lexicon.stem).flatMap(term => (term.stem === stem ? [term.start] : []));
  if (!places.length) return false;
  // "61 percent backed it; in March, 48 percent did"
  if (ELIDED.test(source.passage.text.slice(value.end, unit.end))) return false;
  const cuts = [...words.matchAll(/[,;]\s/g)].map(match => match.index);
  return places.every(place => {
    const from = cuts.filter(cut => cut < place).at(-1) ?? 0;
    const to = cuts.find(cut => cut > place) ?? words.length;
    const [start, end] = [value.start - unit.start, value.end - unit.start];
    if (start >= from && start < to) return false;
    return [...words.slice(from, to).matchAll(NUMERAL)].some(match => from + match.index < start || from + match.index >= end);
  });
}
