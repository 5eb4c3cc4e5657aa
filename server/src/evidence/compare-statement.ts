/** Holds a statement without a value (an event, a superlative, a verdict word, a trend) against the sources: is it said, and by whom? */
import type { Claim, PassageEvidence } from '../model.ts';
import { bearingOf, bestStatement, type Statement } from './alignment.ts';
import { contradictionOf } from './contradiction.ts';
import { type Question, wantedFor } from './question.ts';
import * as reasons from './reasons.ts';
import { readPassage, type SourceReading } from './source-reading.ts';

/** How much of a statement a passage must have for it to say the same. */
const SAYS = 0.72;
const SPEAKS = 0.45;

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
    if (statement.likeness < SAYS) return [evidence(source, statement, 'mentions', reasons.speaksOfIt)];
    const contrary = contradictionOf(question.text, words);
    return [contrary ? evidence(source, statement, 'mentions', contrary) : evidence(source, statement, 'agrees', reasons.sameStatement)];
  });
}
