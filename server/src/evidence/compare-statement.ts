/** Holds a statement without a value (an event, a superlative, a verdict word, a trend) against the sources: is it said, and by whom? */
import type { Claim, PassageEvidence } from '../model.ts';
import { bearingOf, bestStatement, type Statement } from './alignment.ts';
import { DEMONYMS } from '../values/name-places.ts';
import { contradictionOf, otherOrigin } from './contradiction.ts';
import { numbersIn } from '../sources/facts.ts';
import { type Question, wantedFor } from './question.ts';
import { toText } from '../text/segments.ts';
import * as reasons from './reasons.ts';
import { readPassage, type SourceReading } from './source-reading.ts';

/** How much of a statement a passage must have for it to say the same. */
const SAYS = 0.68;
/** The same, where a name of the draft is nowhere near. */
const SAYS_WITHOUT_NAME = 0.86;
const SPEAKS = 0.45;

/** How much more before a passage is said to contradict it. */
const SURELY = 0.78;

/** Figures of the statement that the passage does not have, in any writing; its dates are claims of their own. */
function unbacked({ story, claim, paragraph, sentence, at, text }: Question, words: string): boolean {
  const there = new Set(numbersIn(words));
  const dates = story.claims.flatMap(one =>
    one.kind === 'date' && one.sentence === claim.sentence
      ? [{ start: toText(paragraph.segments, one.start) - sentence.start, end: toText(paragraph.segments, one.end) - sentence.start }]
      : [],
  );
  let rest = text.slice(at.start, at.end);
  for (const { start, end } of dates) {
    const [from, to] = [Math.max(0, start - at.start), Math.max(0, end - at.start)];
    rest = rest.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + rest.slice(to);
  }
  return numbersIn(rest).some(number => !there.has(number));
}

function evidence(source: SourceReading, statement: Statement, agreement: PassageEvidence['agreement'], reason: string): PassageEvidence {
  const { start, end } = statement.unit;
  return { passage: source.passage, score: statement.likeness, agreement, reason, difference: null, focus: { start, end } };
}

/** Evidence of each passage that speaks of the statement's matter. */
export function compareStatement(claim: Claim, question: Question): readonly PassageEvidence[] {
  const wanted = wantedFor(question, []);
  if (!wanted.length) return [];
  const near = claim.kind === 'event' ? null : question.at;
  return question.hits.flatMap(hit => {
    const source = readPassage(hit.passage, question.library, question.memo);
    const bearing = bearingOf(wanted, source, near, question.memo.lexicon);
    if (!bearing) return [];
    const statement = bestStatement(bearing);
    if (statement.likeness < SPEAKS) return [];
    const words = source.passage.text.slice(statement.unit.start, statement.unit.end);
    const least = statement.missingNames.some(name => !DEMONYMS.has(name)) ? SAYS_WITHOUT_NAME : SAYS;
    if (statement.likeness < least) return [evidence(source, statement, 'mentions', reasons.speaksOfIt)];
    const contrary = contradictionOf(question.text, words) ?? otherOrigin(question.text, words);
    if (!contrary)
      return [
        unbacked(question, source.passage.text)
          ? evidence(source, statement, 'mentions', reasons.speaksOfIt)
          : evidence(source, statement, 'agrees', reasons.sameStatement),
      ];
    const sure = statement.likeness >= SURELY && statement.missingNames.every(name => DEMONYMS.has(name)) && statement.names > 0;
    return [
      sure
        ? { ...evidence(source, statement, 'differs', contrary), difference: { draft: claim.text, source: words } }
        : evidence(source, statement, 'mentions', contrary),
    ];
  });
}
