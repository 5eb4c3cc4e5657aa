/** A number that a newer source takes back: "Corrects catch to 62 tonnes, not 85" counts for more than the story that it corrects. */
import type { Claim, Evidence, PassageEvidence } from '../model.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { settleEvidence } from './settle.ts';
import { readPassage } from './source-reading.ts';
import { isTakenBack, standsInstead } from './taken-back.ts';

/** Passages with the very number that are looked at. */
const MOST = 6;
/** A correction is believed over everything that agrees. */
const SCORE = 1.2;
const TAKES_BACK = /\b(?:not|rather than|instead of|misstated|misreported|incorrectly|erroneously|wrongly|earlier version)\b/i;
const NAME = /(?<=\S\s)\p{Lu}\p{Ll}{3,}/gu;

/** Both speak of something with the same name. */
function sharesName(a: string, b: string): boolean {
  const names = new Set(a.match(NAME));
  return (b.match(NAME) ?? []).some(name => names.has(name));
}

/** The same evidence; `differs` where a source that is no older takes the draft's number back and gives another. */
export function withCorrection(evidence: Evidence, claim: Claim, question: Question): Evidence {
  const value = claim.kind === 'quantity' ? claim.quantity.value : null;
  if (value === null || value < 2 || evidence.agreement !== 'agrees') return evidence;
  const { library, memo, hits } = question;
  const [old] = evidence.passages;
  const own = new Set(evidence.passages.filter(one => one.agreement === 'agrees').map(({ passage }) => passage.id));
  const near = [...hits.map(hit => hit.passage), ...library.phrase(value.toLocaleString('en-US'), MOST)];
  for (const passage of new Map(near.map(one => [one.id, one])).values()) {
    if (own.has(passage.id) || !TAKES_BACK.test(passage.text) || (passage.date ?? '') < (old.passage.date ?? '')) continue;
    if (!sharesName(old.passage.text, passage.text)) continue;
    const source = readPassage(passage, library, memo);
    const taken = source.quantities.find(one => one.value.value === value && isTakenBack(source, one.start));
    const right = taken && source.quantities.find(one => one.value.value !== value && standsInstead(source, taken, one));
    if (!right) continue;
    const shown = passage.text.slice(right.start, right.end);
    const newer: PassageEvidence = {
      passage,
      score: SCORE,
      agreement: 'differs',
      reason: reasons.otherNumber(claim.text, shown),
      difference: { draft: claim.text, source: shown },
      focus: { start: right.start, end: right.end },
    };
    const rest = evidence.passages.map(
      (one): PassageEvidence => (one.agreement === 'agrees' ? { ...one, agreement: 'mentions', reason: reasons.takenBack } : one),
    );
    return settleEvidence([newer, ...rest]);
  }
  return evidence;
}
