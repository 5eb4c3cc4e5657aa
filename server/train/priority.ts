/** Trains the order of checking: `node server/train/priority.ts CORPUS_DIR [OUT]` puts its weights into server/models/attribution.bin, or the whole into OUT. */
import { createFeatures } from '../src/claims/attribution/cue-features.ts';
import { createLexis, gatherFacts } from '../src/claims/attribution/facts.ts';
import { bucketOf } from '../src/claims/attribution/hash.ts';
import { setScene } from '../src/claims/attribution/scene.ts';
import { packScorer } from '../src/claims/attribution/weights.ts';
import { loadWords } from '../src/claims/attribution/words.ts';
import { PRIORITY_BITS, priorityFeatures } from '../src/claims/priority.ts';
import { readText } from '../src/language/read.ts';
import { seeded, shuffled } from './chain.ts';
import { readRecords } from './corpus.ts';
import { readPart, writeParts } from './model-file.ts';

interface Labelled {
  readonly id: string;
  readonly doc?: string;
  readonly text: string;
  readonly label: number;
}
export interface Example {
  readonly features: Int32Array;
  readonly label: number;
  readonly weight: number;
}

const RARE = 5;
const lexis = createLexis(loadWords(readPart('word', 'server/train/words.ts')));

const features = createFeatures();

/** Features of a whole text, taken as one sentence. */
export function exampleOf(text: string, label: number, weight: number): Example {
  const reading = readText(text);
  const facts = gatherFacts(setScene(reading), lexis);
  const list: number[] = [];
  const take = () => {
    for (let f = 0; f < features.size; f++) list.push(bucketOf(features.base + f, features.seen[f], PRIORITY_BITS));
  };
  if (reading.tokens.length > 0) priorityFeatures(reading, facts, 0, reading.tokens.length, features, take);
  return { features: Int32Array.from(list), label, weight };
}

/** How differently the two classes use a feature (0 for a rare one): steps along it are that much longer, as in a naive Bayes model. */
function contrast(examples: readonly Example[], share: number): Float32Array {
  const kept = common(examples);
  const counts = [new Float32Array(kept.length).fill(1), new Float32Array(kept.length).fill(1)];
  const totals = [2, 2];
  for (const { features, label } of examples) {
    totals[label]++;
    for (const feature of new Set(features)) counts[label][feature]++;
  }
  const ratio = Float32Array.from(kept, (keep, i) =>
    keep ? Math.abs(Math.log(counts[1][i] / totals[1] / (counts[0][i] / totals[0]))) : 0,
  );
  const mean = ratio.reduce((sum, value) => sum + value, 0) / kept.reduce((sum, keep) => sum + keep, 0);
  return ratio.map((value, i) => (kept[i] ? (1 - share) * mean + share * value : 0));
}

/** Keeps the features that at least `RARE` texts of `examples` have; the place of the others is left, so that lengths stay comparable. */
function common(examples: readonly Example[]): Uint8Array {
  const counts = new Uint32Array(2 ** PRIORITY_BITS);
  for (const { features } of examples) for (const feature of new Set(features)) counts[feature]++;
  return Uint8Array.from(counts, count => (count >= RARE ? 1 : 0));
}

/** Logistic regression with a step of its own for every weight. */
export function fitLogistic(
  examples: readonly Example[],
  how: { readonly epochs: number; readonly rate: number; readonly decay: number; readonly contrast: number | null; readonly seed: number },
): { weights: Float32Array; constant: number } {
  const size = how.contrast === null ? Float32Array.from(common(examples)) : contrast(examples, how.contrast);
  const weights = new Float32Array(2 ** PRIORITY_BITS);
  const squares = new Float32Array(weights.length).fill(0.01);
  const mean = new Float32Array(weights.length);
  let constant = -2;
  const random = seeded(how.seed);
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    for (const at of shuffled(examples.length, random)) {
      const { features, label, weight } = examples[at];
      const norm = 1 / Math.sqrt(features.length || 1);
      let sum = constant;
      for (const feature of features) sum += weights[feature] * size[feature] * norm;
      const gradient = (1 / (1 + Math.exp(-sum)) - label) * weight;
      constant -= 0.01 * gradient;
      for (const feature of features) {
        if (size[feature] === 0) continue;
        const g = gradient * norm * size[feature];
        squares[feature] += g * g;
        weights[feature] -= (how.rate * g) / Math.sqrt(squares[feature]);
      }
    }
    for (let i = 0; i < weights.length; i++) {
      weights[i] *= 1 - how.decay;
      mean[i] += (weights[i] * size[i]) / how.epochs;
    }
  }
  return { weights: mean, constant };
}

/** The training texts: debates with every sentence labelled, and fact-checked debates, whose checked sentences are few and weigh more. */
export function examplesOf(dir: string): { news: Example[]; debates: Example[] } {
  const read = (name: string, weightOf: (row: Labelled) => number) =>
    readRecords<Labelled>(dir, name).map(row => exampleOf(row.text, row.label, weightOf(row)));
  return {
    news: [...read('claimbuster_train.jsonl', () => 1), ...read('claimbuster_extra.jsonl', () => 1)],
    debates: read('clef2019_train.jsonl', ({ label }) => (label ? 4 : 1)),
  };
}

/** Averaged weights are timid: with this added, a half is where a sentence is as likely worth checking as not. */
const CENTRE = 1.8;

/** Both fits in one vector: a sum of logits. */
export function fitBoth(dir: string, share: number): { weights: Float32Array; constant: number } {
  const { news, debates } = examplesOf(dir);
  const first = fitLogistic(news, { epochs: 10, rate: 1, decay: 0.3, contrast: 0.7, seed: 3 });
  const second = fitLogistic(debates, { epochs: 15, rate: 0.1, decay: 0.1, contrast: null, seed: 4 });
  return {
    weights: first.weights.map((value, i) => value + share * second.weights[i]),
    constant: first.constant + share * (second.constant + 2) + CENTRE,
  };
}

if (process.argv[1]?.endsWith('train/priority.ts')) {
  const { weights, constant } = fitBoth(process.argv[2], 0.25);
  const { bytes, rows } = packScorer(weights, constant, 0.06);
  const size = writeParts([{ name: 'prio', bytes }], process.argv[3]);
  process.stdout.write(`prio: ${rows} rows, ${bytes.length} bytes; file ${size} bytes\n`);
}
