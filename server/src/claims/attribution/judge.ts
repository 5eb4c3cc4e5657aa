/** The last word on a likely cue: looks at the whole attribution, its source, its content and its neighbours, and says how likely it is one. */
// biome-ignore-all format: features stand several to a line, like a table
import { type Facts, POS } from './facts.ts';
import { bucketOf, mix } from './hash.ts';
import type { Phrases } from './phrases.ts';
import type { CueGuess, TokenAttribution } from './tagger.ts';
import type { Table } from './table.ts';

export const JUDGE_BITS = 16;

const cap = (n: number, most: number): number => (n > most ? most : n);
const lengthBucket = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : n < 40 ? 8 : 9);

/** A likely cue with the attribution that was read around it. */
export interface Candidate {
  readonly guess: CueGuess;
  readonly one: TokenAttribution;
}

function headOf(facts: Facts, [first, end]: readonly [number, number], part: number): number {
  for (let i = first; i < end; i++) if (facts.pos[i] === part) return i;
  return first;
}

const sizeOf = ({ content }: TokenAttribution): number => content.reduce((sum, [first, end]) => sum + end - first, 0);

/** Fills `list` with the buckets of candidate `at` among `all`; gives how many there are. */
export function judgeFeatures(facts: Facts, phrases: Phrases, all: readonly Candidate[], at: number, list: Int32Array): number {
  let n = 0;
  const add = (template: number, value: number) => {
    list[n++] = bucketOf(template, value, JUDGE_BITS);
  };
  const { guess, one } = all[at];
  const { cue, source, content } = one;
  const logit = Math.max(-8, Math.min(12, Math.round(Math.log(guess.probability / (1 - Math.min(0.9999, guess.probability))) * 2))) + 8;
  const head = headOf(facts, cue, POS.VERB);
  const word = facts.words[head];
  const sentence = facts.sentence[cue[0]];
  const inQuote = facts.quoted[cue[0]] >= 0 ? 1 : 0;
  add(0, 0); add(1, logit); add(2, word.stem); add(3, word.fine); add(4, mix(word.verb * 64 + word.noun, facts.pos[head])); add(5, mix(logit, word.cue));
  add(6, (cap(cue[1] - cue[0], 5) * 2 + inQuote) * 32 + facts.pos[head]);
  // the source
  const sourceHead = source ? headOfSource(phrases, source) : -1;
  const s = sourceHead < 0 ? null : facts.words[sourceHead];
  const sourceKind = s === null ? 0 : 1 + facts.pos[sourceHead] * 64 + s.noun;
  const far = source ? (source[1] <= cue[0] ? cap(cue[0] - source[1], 6) : 8 + cap(source[0] - cue[1], 6)) : 15;
  const elsewhere = source && facts.sentence[source[0]] !== sentence ? 1 : 0;
  add(10, sourceKind); add(11, s?.stem ?? 0); add(12, s?.fine ?? 0); add(13, far * 2 + elsewhere); add(14, mix(sourceKind, word.stem)); add(15, mix(sourceKind, word.fine));
  add(16, mix(far * 2 + elsewhere, logit)); add(17, mix(sourceKind, logit)); add(18, mix(s?.coarse ?? 0, word.verb * 64 + word.noun)); add(19, mix(far, word.stem));
  // the content
  const size = lengthBucket(sizeOf(one));
  const first = content[0]?.[0] ?? -1;
  const bring = first < 0 ? 0 : facts.words[first].bring;
  const side = first < 0 ? 3 : first < cue[0] ? 0 : first === cue[1] ? 1 : 2;
  let quoted = 0;
  let away = 0;
  for (const [a, b] of content) for (let i = a; i < b; i++) {
    if (facts.quoted[i] >= 0) quoted++;
    if (facts.sentence[i] !== sentence) away++;
  }
  const share = size === 0 ? 0 : 1 + Math.round((3 * quoted) / Math.max(1, sizeOf(one)));
  const shape = (((size * 16 + bring) * 4 + side) * 5 + share) * 2 + (away > 0 ? 1 : 0);
  add(20, size); add(21, bring * 4 + side); add(22, share * 4 + side); add(23, shape); add(24, mix(size * 4 + side, logit)); add(25, mix(bring * 4 + side, word.stem));
  add(26, mix(share * 4 + side, word.fine)); add(27, mix(share * 4 + side, logit)); add(28, mix(sourceKind, bring * 4 + side)); add(29, mix(size, word.stem));
  add(30, mix(cap(content.length, 3), side * 8 + share)); add(31, first < 0 ? 0 : facts.words[first].hash); add(32, mix(first < 0 ? 0 : facts.pos[first], word.stem));
  add(33, mix(bring * 4 + side, logit)); add(34, mix((sourceKind === 0 ? 0 : 1) * 8 + share, mix(size, side)));
  // its neighbours
  let stronger = 0, same = 0, within = 0;
  all.forEach((other, k) => {
    if (k === at) return;
    const theirs = other.guess.probability;
    if (facts.sentence[other.one.cue[0]] === sentence && theirs > guess.probability) stronger++;
    if (theirs > guess.probability && other.one.content.some(([a, b]) => content.some(([x, y]) => a < y && x < b && Math.abs(a - x) + Math.abs(b - y) < 4))) same++;
    if (other.one.content.some(([a, b]) => a <= cue[0] && cue[1] <= b)) within++;
  });
  const company = (cap(stronger, 3) * 3 + cap(same, 2)) * 3 + cap(within, 2);
  add(40, company); add(41, mix(company, logit)); add(42, mix(company, word.fine)); add(43, cap(all.length, 8)); add(44, mix(cap(facts.sentence[cue[0]], 2) * 4 + cap(facts.sentences, 3), logit));
  add(45, facts.headline[cue[0]] * 32 + logit); add(46, mix(company, sourceKind === 0 ? 0 : 1)); add(47, mix(same * 2 + inQuote, share));
  return n;
}

function headOfSource(phrases: Phrases, [first, end]: readonly [number, number]): number {
  const phrase = phrases.of[first];
  const head = phrase >= 0 ? phrases.head[phrase] : end - 1;
  return head >= first && head < end ? head : end - 1;
}

/** How likely candidate `at` is an attribution. */
export function judge(facts: Facts, phrases: Phrases, all: readonly Candidate[], at: number, table: Table, list: Int32Array): number {
  const n = judgeFeatures(facts, phrases, all, at, list);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += table.values[list[i]];
  return 1 / (1 + Math.exp(-sum * table.scale));
}
