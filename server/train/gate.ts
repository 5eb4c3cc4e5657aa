/** Trains the gate before the cue model: logistic regression over a few features of every token, whether a cue begins there. */
import { createFeatures } from '../src/claims/attribution/cue-features.ts';
import { gatherFacts, type WordFacts } from '../src/claims/attribution/facts.ts';
import { GATE_BITS, gateFeatures } from '../src/claims/attribution/gate.ts';
import { bucketOf } from '../src/claims/attribution/hash.ts';
import { setScene } from '../src/claims/attribution/scene.ts';
import { packScorer } from '../src/claims/attribution/weights.ts';
import { type CorpusParagraph, cueStates } from './corpus.ts';

const EPOCHS = 3;
const RATE = 0.1;

/** What is so likely to be right teaches nothing more. */
const KNOWN = 0.003;

/** The packed table of the gate; the same paragraphs in the same order give the same bytes. */
export function trainGate(paragraphs: readonly CorpusParagraph[], lexis: (word: string) => WordFacts): Uint8Array {
  const weights = new Float32Array(2 ** GATE_BITS);
  const squares = new Float32Array(weights.length).fill(0.1);
  const features = createFeatures();
  const buckets = new Int32Array(features.seen.length);
  let constant = -3;
  const learn = (begins: boolean): void => {
    let sum = constant;
    for (let f = 0; f < features.size; f++) {
      buckets[f] = bucketOf(features.base + f, features.seen[f], GATE_BITS);
      sum += weights[buckets[f]];
    }
    const g = 1 / (1 + Math.exp(-sum)) - (begins ? 1 : 0);
    if (Math.abs(g) < KNOWN) return;
    constant -= 0.005 * g;
    for (let f = 0; f < features.size; f++) {
      squares[buckets[f]] += g * g;
      weights[buckets[f]] -= (RATE * g) / Math.sqrt(squares[buckets[f]]);
    }
  };
  const read = paragraphs.map(paragraph => ({ facts: gatherFacts(setScene(paragraph.reading), lexis), states: cueStates(paragraph) }));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { facts, states } of read)
      for (let i = 0; i < facts.size; i++) {
        gateFeatures(facts, i, features);
        learn(states[i] === 1);
      }
  return packScorer(weights, constant, 0.01).bytes;
}
