/** How a sentence of today fits one that was signed off: edited, split, merged, or another sentence. */
import { type Past, FEWEST, neighboursKept, WHOLE } from './past.ts';
import { type Bag, containment, likeness, type Scale, wordsOf } from './similarity.ts';
import type { Place, StoryIndex } from './story-index.ts';

/** An edit leaves at least this much of a sentence. */
export const LIKE = 0.6;
/** And less where it stands between the same two sentences as before. */
export const LIKE_BETWEEN = 0.4;
/** Of a sentence that was split or merged, so many words still follow one another; in another sentence the same words lie scattered. */
const RUNS = 0.6;

/** A sentence of today with its words weighed. */
export interface Candidate {
  readonly place: Place;
  readonly bag: Bag;
}

export interface Fit {
  readonly place: Place;
  readonly score: number;
  readonly like: number;
  readonly merged: boolean;
}

/** Share of the neighbouring words of `part` that stand one behind the other in `whole`, too. */
function runs(part: string, whole: string): number {
  const pairs = (text: string) =>
    wordsOf(text)
      .map((word, i, all) => `${word} ${all[i + 1] ?? ''}`)
      .slice(0, -1);
  const known = new Set(pairs(whole));
  const own = pairs(part);
  return own.length ? own.filter(pair => known.has(pair)).length / own.length : 0;
}

/** How a sentence of today fits the old one; null where it is another sentence. */
export function fitOf(past: Past, { place, bag }: Candidate, story: StoryIndex, scale: Scale): Fit | null {
  const like = likeness(scale, past.bag, bag);
  const kept = past.bag.words.size >= FEWEST ? containment(scale, past.bag, bag) : 0;
  const piece = bag.words.size >= FEWEST ? containment(scale, bag, past.bag) : 0;
  const wholly = kept >= WHOLE && runs(past.sentence, place.sentence) >= RUNS;
  const part = piece >= WHOLE && runs(place.sentence, past.sentence) >= RUNS;
  const merged = wholly && place.sentence.length > past.sentence.length;
  const between = like >= LIKE_BETWEEN && like < LIKE && past.neighbours.length === 2 && neighboursKept(past, place, story, scale) === 2;
  if (like < LIKE && !wholly && !part && !between) return null;
  // A sentence that stood beside this one when it was signed off is not what it has become, however alike the two are.
  if (!merged && past.neighbours.some(neighbour => containment(scale, neighbour, bag) > Math.max(kept, piece))) return null;
  return { place, like: between ? LIKE : like, merged, score: Math.max(like, 0.9 * kept, 0.9 * piece) };
}
