/** Holds a verdict word against the sources: does one speak against what the draft labels as false? */
import type { ClaimOf, PassageEvidence, Span } from '../model.ts';
import { toText } from '../text/segments.ts';
import { bearingOf, bestStatement } from './alignment.ts';
import { compareStatement } from './compare-statement.ts';
import { contradictionOf } from './contradiction.ts';
import { type Question, wantedFor } from './question.ts';
import * as reasons from './reasons.ts';
import { readPassage } from './source-reading.ts';

/** How much of what is labelled a passage must have for it to speak against it. */
const SAYS = 0.6;

/** A word that settles what was said as not so. */
const SETTLES =
  /\b(?:false|untrue|fabricat\w+|invented|hoax|debunked|disproved|no evidence|no trace|found (?:nothing|no)|undamaged|unharmed|intact|never happened)\b/i;

/** Who denies or rejects a claim says the contrary; it is no reason. */
const DENIES = /\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed))\b/i;

/** Everything of the sentence but what is labelled, counted from the sentence's beginning. */
function outside({ paragraph, sentence, text }: Question, about: Span): readonly Span<'text'>[] {
  const start = Math.max(0, toText(paragraph.segments, about.start) - sentence.start);
  const end = Math.min(text.length, toText(paragraph.segments, about.end) - sentence.start);
  return [
    { start: 0, end: start },
    { start: end, end: text.length },
  ].filter(span => span.end > span.start);
}

/** Passages that say the same with the same label agree, and so do those that speak against what is labelled. */
export function compareVerdict(claim: ClaimOf<'wording'>, question: Question): readonly PassageEvidence[] {
  const { about } = claim.wording;
  const same = compareStatement(claim, question);
  if (!about) return same;
  const labelled = question.story.draft.text.slice(about.start, about.end);
  const wanted = wantedFor(question, outside(question, about));
  if (!wanted.length) return same;
  const against = question.hits.flatMap((hit): PassageEvidence[] => {
    const source = readPassage(hit.passage, question.library, question.memo);
    const bearing = bearingOf(wanted, source, null, question.memo.lexicon);
    const statement = bearing && bestStatement(bearing);
    if (!statement || statement.likeness < SAYS) return [];
    const words = source.passage.text.slice(statement.unit.start, statement.unit.end);
    const contrary = !DENIES.test(words) && (SETTLES.test(words) || contradictionOf(labelled, words) !== null);
    return [
      {
        passage: source.passage,
        score: statement.likeness,
        agreement: contrary ? 'agrees' : 'mentions',
        reason: contrary ? reasons.speaksAgainst : reasons.speaksOfIt,
        difference: null,
        focus: { start: statement.unit.start, end: statement.unit.end },
      },
    ];
  });
  // A passage that has the label's own words but asserts what is labelled is found by both: the closer look counts.
  const seen = new Set(against.map(({ passage }) => passage.id));
  return [...against, ...same.filter(({ passage, agreement }) => !seen.has(passage.id) && agreement !== 'differs')];
}
