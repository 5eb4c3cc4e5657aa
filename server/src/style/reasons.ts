/** Adds to a verdict without a reason the passage of a source that may give it. */
import type { Fix, Passage, Problem, Story } from '../model.ts';

const LONGEST = 240;

/** The source's words, cut at a word where they are long; double marks become single ones inside the new quotation. */
function wordsOf(passage: Passage): string {
  const flat = passage.text.replace(/\s+/g, ' ').replace(/“|”|"/g, '’').trim();
  return flat.length <= LONGEST ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST))} …`;
}

/** A stub behind the problem's sentence; `place` names the source as the desk does ("briefing.pdf, p. 3"). */
export function withReason(problem: Problem, story: Story, passage: Passage, place: string): Problem {
  const claim = story.claims.find(each => each.id === problem.claim);
  const sentence = claim && story.sentences[claim.sentence];
  if (!sentence) return problem;
  const fix: Fix = {
    title: `Add what ${place} says`,
    safe: false,
    edits: [{ start: sentence.end, end: sentence.end, newText: ` According to ${place}: “${wordsOf(passage)}”` }],
  };
  return { ...problem, fixes: [fix, ...problem.fixes] };
}
