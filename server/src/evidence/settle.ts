/** From what each passage says to what the sources say: which counts, in what order they are shown, where they disagree. */
import type { Evidence, PassageEvidence } from '../model.ts';
import * as reasons from './reasons.ts';

/** Passages shown with a claim. */
const SHOWN = 5;
/** A passage that differs is believed over one that agrees only when it speaks that much more plainly of the same thing. */
const PLAINER = 0.12;

const RANK: Readonly<Record<PassageEvidence['agreement'], number>> = { agrees: 0, differs: 0, mentions: 1 };

const byWorth = (a: PassageEvidence, b: PassageEvidence): number => RANK[a.agreement] - RANK[b.agreement] || b.score - a.score;

const best = (passages: readonly PassageEvidence[], agreement: PassageEvidence['agreement']): PassageEvidence | undefined =>
  passages.filter(one => one.agreement === agreement).sort(byWorth)[0];

/** The one that counts goes first, the next best second; what is at odds with it is third at the latest. */
function ordered(
  passages: readonly PassageEvidence[],
  first: PassageEvidence,
  must: PassageEvidence | undefined,
): readonly PassageEvidence[] {
  const rest = passages.filter(one => one !== first && one !== must).sort(byWorth);
  // a passage that only mentions the matter tells less than one that is at odds
  const second = rest[0] && rest[0].agreement === first.agreement ? rest.slice(0, 1) : [];
  return [first, ...second, ...(must && must !== first ? [must] : []), ...rest.slice(second.length)].slice(0, SHOWN);
}

/** Joins the passages' verdicts. */
export function settleEvidence(passages: readonly PassageEvidence[]): Evidence {
  const agrees = best(passages, 'agrees');
  const differs = best(passages, 'differs');
  if (agrees && !(differs && differs.score > agrees.score + PLAINER)) {
    return { agreement: 'agrees', reason: agrees.reason, passages: ordered(passages, agrees, differs) };
  }
  if (differs) return { agreement: 'differs', reason: differs.reason, passages: ordered(passages, differs, agrees) };
  const mentions = [...passages].sort(byWorth).slice(0, SHOWN);
  return { agreement: 'not-found', reason: mentions[0]?.reason ?? reasons.notFound, passages: mentions };
}
