/** Records whose sentence was edited, split or merged: the claim that it has become, or nothing where that is not certain. */
import type { LedgerRecord } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { type Candidate, fitOf } from './fit.ts';
import { pastOf } from './past.ts';
import { createScale } from './similarity.ts';
import { targetIn } from './stand-in.ts';
import type { Place, StoryIndex, Target } from './story-index.ts';
import { compareTimes } from './time.ts';

/** A record with its claim as it stands now, and how sure that is. */
export interface Successor {
  readonly record: LedgerRecord;
  readonly target: Target;
  readonly score: number;
  /** The old sentence stands wholly in the new one, which may then take in several. */
  readonly merged: boolean;
}

/** Newest time at which each unchanged sentence was signed off. */
export type SignedTimes = ReadonlyMap<Place, string>;

function byWord(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const holding = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const word of candidate.bag.words) {
      const known = holding.get(word);
      if (known) known.push(candidate);
      else holding.set(word, [candidate]);
    }
  }
  return holding;
}

/**
 * For records whose sentence no longer stands, the claims that theirs have become. `signed`: sentences that have records of their own; one that
 * was signed off while the old one stood is another sentence.
 */
export function successors(records: readonly LedgerRecord[], story: StoryIndex, signed: SignedTimes): Successor[] {
  if (!records.length || !story.places.length) return [];
  const scale = createScale([...story.places.map(place => place.sentence), ...records.map(record => normalise(record.sentence))]);
  const candidates = story.places.map((place): Candidate => ({ place, bag: scale.bag(place.sentence) }));
  const holding = byWord(candidates);
  const most = Math.max(12, story.places.length / 20);
  const found: Successor[] = [];
  for (const record of records) {
    const past = pastOf(record, scale);
    const near = new Set([...past.bag.words].filter(word => scale.isRare(word, most)).flatMap(word => holding.get(word) ?? []));
    let best: Successor | null = null;
    for (const candidate of near) {
      const signedAt = signed.get(candidate.place);
      if (signedAt !== undefined && compareTimes(signedAt, record.at) <= 0) continue;
      const fit = fitOf(past, candidate, story, scale);
      const hit = fit && targetIn(record, past, fit, story, scale);
      if (hit && hit.score > (best?.score ?? 0)) best = { record, target: hit.target, score: hit.score, merged: fit.merged };
    }
    if (best) found.push(best);
  }
  return found;
}
