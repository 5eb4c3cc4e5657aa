/** Which claim of a sentence stands where a record's claim stood: the same words, else what has taken their place. */
import type { LedgerRecord } from '../model.ts';
import { type Fit, LIKE, LIKE_BETWEEN } from './fit.ts';
import { neighboursKept, type Past } from './past.ts';
import { type Bag, holdsWords, likeness, type Scale, wordsOf } from './similarity.ts';
import type { Place, StoryIndex, Target } from './story-index.ts';

/** Where the claim's own words have changed as well, so much of the rest must stand; less where a neighbour tells that it is the same place. */
const REST = 0.85;
const REST_BESIDE = 0.7;

/** Share of the words around a claim that are the same: three on either side. */
function sameSurroundings(past: Past, target: Target, place: Place): number {
  const around = (sentence: string, at: number, length: number) => [
    ...wordsOf(sentence.slice(0, Math.max(0, at)))
      .slice(-3)
      .map(word => `<${word}`),
    ...wordsOf(sentence.slice(at + length))
      .slice(0, 3)
      .map(word => `>${word}`),
  ];
  const old = new Set(around(past.sentence, past.at, past.words.length));
  const at = target.before ? place.sentence.indexOf(target.words, target.before.length) : place.sentence.indexOf(target.words);
  const now = around(place.sentence, at, target.words.length);
  return now.length ? now.filter(word => old.has(word)).length / Math.max(now.length, old.size) : 0;
}

/** A sentence without the claim's words. */
function restOf(sentence: string, words: string, scale: Scale): Bag {
  const at = sentence.indexOf(words);
  return scale.bag(at < 0 ? sentence : `${sentence.slice(0, at)} ${sentence.slice(at + words.length)}`);
}

/** True where the same neighbours and the same rest of the sentence tell that this claim stands in the old one's place. */
function samePlace(past: Past, target: Target, place: Place, beside: boolean, scale: Scale): boolean {
  const rest = likeness(scale, restOf(past.sentence, past.words, scale), restOf(place.sentence, target.words, scale));
  return rest >= (beside ? REST_BESIDE : REST) && sameSurroundings(past, target, place) > 0;
}

/** How well a claim with other words takes the place of the old one; 0 where it does not. */
function standsFor(past: Past, target: Target, place: Place, story: StoryIndex, scale: Scale): number {
  // It was in the old sentence as well, so it is not what this one has become.
  if (holdsWords(past.sentence, target.words) && !holdsWords(target.words, past.words)) return 0;
  const own = new Set(wordsOf(past.words));
  const words = wordsOf(target.words);
  const alike = (2 * words.filter(word => own.has(word)).length) / Math.max(1, words.length + own.size);
  // A claim that is most of its sentence (a statement, a long quotation) is known by its own words.
  if (own.size * 2 > past.bag.words.size && alike >= LIKE_BETWEEN) return 1 + alike;
  const beside = neighboursKept(past, place, story, scale) > 0;
  if (!samePlace(past, target, place, beside, scale)) return 0;
  // With no word in common it may be another matter, said in the same way: one word may take another's place ("Tuesday", "Wednesday"), several may not.
  if (!alike && (Math.min(words.length, own.size) > 1 || !beside)) return 0;
  return alike + sameSurroundings(past, target, place);
}

/** The claim in the sentence that the record's has become: the same words, else what stands in their place. */
export function targetIn(
  record: LedgerRecord,
  past: Past,
  fit: Fit,
  story: StoryIndex,
  scale: Scale,
): { target: Target; score: number } | null {
  const kind = fit.place.targets.filter(target => target.kind === record.kind);
  const same = kind.filter(target => target.words === past.words);
  const twice = past.sentence.indexOf(past.words) !== past.sentence.lastIndexOf(past.words);
  if (same.length === 1 && !twice) return { target: same[0], score: fit.score + 0.5 };
  if (fit.like < LIKE && !same.length) return null;
  let best: { target: Target; score: number } | null = null;
  for (const target of twice || !same.length ? kind : same) {
    const score =
      target.words === past.words ? 1 + sameSurroundings(past, target, fit.place) : standsFor(past, target, fit.place, story, scale);
    if (score > 0.3 && score > (best?.score ?? 0)) best = { target, score };
  }
  return best && { target: best.target, score: fit.score + Math.min(0.4, best.score / 4) };
}
