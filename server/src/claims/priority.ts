/** Says which sentences are most worth checking: figures and records first, opinions and questions last. It sorts; it never hides. */
import type { Reading, Sentence, Token } from '../model.ts';
import { type Features, tell } from './attribution/cue-features.ts';
import { type Facts, POS, type WordFacts } from './attribution/facts.ts';
import { mix } from './attribution/hash.ts';
import { type Scorer, sumSingles } from './attribution/table.ts';

/** Bits of a priority feature's bucket. */
export const PRIORITY_BITS = 18;

const { NOUN, PROPN, PRON, VERB, AUX, NUM, ADJ, ADV } = POS;

const cap = (n: number, most: number): number => (n > most ? most : n);

/** A word as the model sees it: figures lose their digits but keep their shape. */
function wordKey(word: WordFacts, shape: number, token: Token): number {
  if (shape !== 3) return word.hash;
  const digits = token.text.replace(/\d/g, '0');
  return /^0000$/.test(digits) && /^(?:1[6-9]|20)/.test(token.text) ? 7001 : /[.,]/.test(digits) ? 7002 : 7003 + cap(digits.length, 6);
}

/** Tokens of a sentence that are looked at: a list without a full stop may be as long as a book. */
const REACH = 680;

/** Fills `out` with features of the sentence `[first, end)` a few at a time, and has each few taken. They are binary; repeats are left in. */
export function priorityFeatures(reading: Reading, facts: Facts, first: number, end: number, out: Features, take: () => void): void {
  const v = out.seen;
  const counts = new Uint8Array(20);
  let w2 = 0,
    w1 = 0,
    p2 = 0,
    p1 = 0,
    c1 = 0;
  for (let i = first; i < end; i++) {
    const word = facts.words[i];
    const part = facts.pos[i];
    counts[part] = cap(counts[part] + 1, 200);
    if (i - first > REACH) continue;
    const key = wordKey(word, facts.shape[i], reading.tokens[i]);
    v[0] = key;
    v[1] = mix(w1, key);
    v[2] = mix(mix(w2, w1), key);
    v[3] = word.stem;
    v[4] = p1 * 32 + part;
    v[5] = (p2 * 32 + p1) * 32 + part;
    v[6] = word.fine;
    v[7] = mix(c1, word.coarse);
    v[8] = word.verb * 32 + part;
    v[9] = word.noun * 32 + part;
    v[10] = mix(w1, part);
    v[11] = mix(p1, key);
    tell(out, 12, 1);
    take();
    w2 = w1;
    w1 = key;
    p2 = p1;
    p1 = part;
    c1 = word.coarse;
  }
  const length = end - first;
  const start = facts.words[first];
  const next = first + 1 < end ? facts.words[first + 1] : start;
  v[0] = start.hash;
  v[1] = mix(start.hash, next.hash);
  v[2] = facts.words[end - 1].hash;
  v[3] = cap(length >> 2, 12);
  v[4] = cap(counts[NUM], 4);
  v[5] = cap(counts[PROPN], 6);
  v[6] = cap(counts[PRON], 5);
  v[7] = cap(counts[VERB] + counts[AUX], 6);
  v[8] = cap(counts[NOUN], 8);
  v[9] = cap(counts[ADJ] + counts[ADV], 5) * 8 + cap(counts[NUM], 3);
  v[10] = cap(counts[NUM], 2) * 64 + cap(counts[PRON], 3) * 8 + cap(length >> 3, 5);
  tell(out, 11, 20);
  take();
}

/** How likely sentence `[first, end)` is worth checking, 0–1. */
export function scoreSentence(reading: Reading, facts: Facts, first: number, end: number, weights: Scorer, out: Features): number {
  if (end <= first) return 0;
  let n = 0;
  let sum = 0;
  priorityFeatures(reading, facts, first, end, out, () => {
    n += out.size;
    sum += sumSingles(weights, out);
  });
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
