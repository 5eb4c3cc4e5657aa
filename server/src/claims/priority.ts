/** Says which sentences are most worth checking: figures and records first, opinions and questions last. It sorts; it never hides. */
import type { Reading, Sentence, Token } from '../model.ts';
import { type Facts, POS, type WordFacts } from './attribution/facts.ts';
import { bucketOf, mix } from './attribution/hash.ts';

/** Bits of a priority feature's bucket. */
export const PRIORITY_BITS = 18;

/** What scores sentences: weights by bucket and a constant. */
export interface PriorityWeights {
  readonly values: Int8Array | Float32Array;
  readonly scale: number;
  readonly constant: number;
}

const { NOUN, PROPN, PRON, VERB, AUX, NUM, ADJ, ADV } = POS;

const cap = (n: number, most: number): number => (n > most ? most : n);

/** A word as the model sees it: figures lose their digits but keep their shape. */
function wordKey(word: WordFacts, shape: number, token: Token): number {
  if (shape !== 3) return word.hash;
  const digits = token.text.replace(/\d/g, '0');
  return /^0000$/.test(digits) && /^(?:1[6-9]|20)/.test(token.text) ? 7001 : /[.,]/.test(digits) ? 7002 : 7003 + cap(digits.length, 6);
}

/** Fills `list` with the buckets of sentence features; gives how many there are. The features are binary; repeats are left in. */
export function priorityFeatures(reading: Reading, facts: Facts, first: number, end: number, list: Int32Array): number {
  const room = list.length - 16;
  let n = 0;
  const add = (template: number, value: number) => {
    if (n < room) list[n++] = bucketOf(template, value, PRIORITY_BITS);
  };
  const counts = new Uint8Array(20);
  let w2 = 0,
    w1 = 0,
    p2 = 0,
    p1 = 0,
    c1 = 0;
  let length = 0;
  for (let i = first; i < end; i++) {
    const word = facts.words[i];
    const part = facts.pos[i];
    const key = wordKey(word, facts.shape[i], reading.tokens[i]);
    counts[part] = cap(counts[part] + 1, 200);
    add(1, key);
    add(2, mix(w1, key));
    add(3, mix(mix(w2, w1), key));
    add(4, word.stem);
    add(5, (p1 * 32 + part) | 0);
    add(6, (p2 * 32 + p1) * 32 + part);
    add(7, word.fine);
    add(8, mix(c1, word.coarse));
    add(9, word.verb * 32 + part);
    add(10, word.noun * 32 + part);
    add(11, mix(w1, part));
    add(12, mix(p1, key));
    w2 = w1;
    w1 = key;
    p2 = p1;
    p1 = part;
    c1 = word.coarse;
    length++;
  }
  const start = facts.words[first];
  const next = first + 1 < end ? facts.words[first + 1] : start;
  add(20, start.hash);
  add(21, mix(start.hash, next.hash));
  add(22, facts.words[end - 1].hash);
  add(23, cap(length >> 2, 12));
  add(24, cap(counts[NUM], 4));
  add(25, cap(counts[PROPN], 6));
  add(26, cap(counts[PRON], 5));
  add(27, cap(counts[VERB] + counts[AUX], 6));
  add(28, cap(counts[NOUN], 8));
  add(29, cap(counts[ADJ] + counts[ADV], 5) * 8 + cap(counts[NUM], 3));
  add(30, cap(counts[NUM], 2) * 64 + cap(counts[PRON], 3) * 8 + cap(length >> 3, 5));
  return n;
}

/** How likely sentence `[first, end)` is worth checking, 0–1. */
export function scoreSentence(
  reading: Reading,
  facts: Facts,
  first: number,
  end: number,
  weights: PriorityWeights,
  list: Int32Array,
): number {
  if (end <= first) return 0;
  const n = priorityFeatures(reading, facts, first, end, list);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights.values[list[i]];
  return 1 / (1 + Math.exp(-(weights.constant + (sum * weights.scale) / Math.sqrt(n))));
}

const FIGURE = /^(?:\d|hundred|thousand|million|billion|trillion|percent|dozen)/;
const OPINION = /^(?:i|we|think|believe|hope|feel|should|must|want|please|thank|let)$/;

/** Without the learned weights: figures and names raise a sentence, opinions and questions lower it. */
export function scoreByRule(reading: Reading, sentence: Sentence): number {
  let score = 0.3;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const { lower, pos } = reading.tokens[i];
    if (FIGURE.test(lower)) score += 0.2;
    else if (pos === 'PROPN') score += 0.03;
    else if (OPINION.test(lower)) score -= 0.08;
    else if (lower === '?') score -= 0.15;
  }
  return Math.min(0.95, Math.max(0.05, score));
}

/** The priority of every sentence of a paragraph: by `learned` scores where there are any, else by rule. */
export const readPriorities = (reading: Reading, learned: readonly number[] | null): readonly number[] =>
  learned ?? reading.sentences.map(sentence => scoreByRule(reading, sentence));
