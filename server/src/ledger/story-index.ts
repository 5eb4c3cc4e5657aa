/** A story's sentences and claims laid out for the ledger: by words, by sentence, by rare word. */
import type { Claim, ClaimKind } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { claimWords, hangingValue, sentenceWords, type Wording } from './words.ts';

/** A claim with all that a record is held against. */
export interface Target {
  readonly claim: Claim;
  readonly kind: ClaimKind;
  readonly words: string;
  /** What stands before it in its sentence, normalised. */
  readonly before: string;
  readonly value: string | null;
}

/** A sentence that holds claims. */
export interface Place {
  /** Index among the story's sentences. */
  readonly index: number;
  readonly sentence: string;
  readonly targets: readonly Target[];
}

export interface StoryIndex {
  readonly places: readonly Place[];
  /** By normalised sentence; several where the story repeats itself. */
  readonly bySentence: ReadonlyMap<string, readonly Place[]>;
  /** Any sentence of the story, normalised; empty outside it. */
  readonly sentenceAt: (index: number) => string;
}

export function indexStory(story: Wording): StoryIndex {
  const bySentenceIndex = new Map<number, Target[]>();
  for (const claim of story.claims) {
    const target: Target = { claim, kind: claim.kind, ...claimWords(story, claim), value: hangingValue(claim) };
    const known = bySentenceIndex.get(claim.sentence);
    if (known) known.push(target);
    else bySentenceIndex.set(claim.sentence, [target]);
  }
  const known: string[] = [];
  const sentenceAt = (at: number) => {
    known[at] ??= normalise(sentenceWords(story, at));
    return known[at];
  };
  const places = [...bySentenceIndex]
    .sort(([a], [b]) => a - b)
    .map(([index, targets]): Place => ({ index, targets, sentence: sentenceAt(index) }));
  const bySentence = new Map<string, Place[]>();
  for (const place of places) {
    const known = bySentence.get(place.sentence);
    if (known) known.push(place);
    else bySentence.set(place.sentence, [place]);
  }
  return { places, bySentence, sentenceAt };
}
