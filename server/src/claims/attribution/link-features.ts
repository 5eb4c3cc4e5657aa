/** What the link model sees of a token beside one cue: on which side and how far, what stands between, quotations, phrase and words. */
// biome-ignore-all format: features stand several to a line, like a table
import { type Features, toBuckets } from './cue-features.ts';
import { type Facts, POS, type WordFacts } from './facts.ts';
import { mix } from './hash.ts';
import type { Range } from './spans.ts';

const { ADJ, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, VERB } = POS;
const NOTHING: WordFacts = { hash: 0, stem: 0, fine: 0, coarse: 0, verb: 0, noun: 0, suffix: 0, cue: 0, bring: 0 };

export const LINK_BITS = 21;
export const EDGE_BITS = 18;
/** Tokens looked at on either side of a cue, at most. */
const REACH_BACK = 160;
const REACH_ON = 240;

/** The cue's sentence, and the quotations that it touches however long they are: 99 % of all sources and contents lie there. */
function reachOf(facts: Facts, cue: Range): Range {
  let first = facts.first[cue[0]];
  let end = facts.end[cue[1] - 1];
  while (first > 0 && facts.quoted[first - 1] >= 0) first--;
  while (end < facts.size && facts.quoted[end] >= 0) end++;
  return [Math.max(first, cue[0] - REACH_BACK), Math.min(end, cue[1] + REACH_ON)];
}

const cap = (n: number, most: number): number => (n > most ? most : n);
const DISTANCE = Uint8Array.from({ length: 400 }, (_, d) => (d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : d < 45 ? 9 : 10));

/** Noun phrases of a paragraph: number of the phrase of each token (-1: none) and the head of each phrase. */
export interface Phrases {
  readonly of: Int32Array;
  readonly head: Int32Array;
}

/** Runs of determiners, adjectives, numbers, nouns and names; a pronoun is a phrase of its own. */
export function findPhrases(facts: Facts): Phrases {
  const of = new Int32Array(facts.size).fill(-1);
  const heads: number[] = [];
  let open = -1;
  for (let i = 0; i < facts.size; i++) {
    const pos = facts.pos[i];
    if (pos === PRON) {
      of[i] = heads.length;
      heads.push(i);
      open = -1;
      continue;
    }
    const inside = pos === DET || pos === ADJ || pos === NUM || pos === NOUN || pos === PROPN || (pos === PART && open >= 0 && facts.words[i].bring === 0);
    if (!inside || (i > 0 && facts.quoted[i] !== facts.quoted[i - 1])) open = -1;
    if (!inside) continue;
    if (open < 0 || (pos === DET && i > 0 && facts.pos[i - 1] !== DET)) {
      open = heads.length;
      heads.push(i);
    }
    of[i] = open;
    if (pos === NOUN || pos === PROPN || pos === NUM) heads[open] = i;
  }
  return { of, head: Int32Array.from(heads) };
}

/** A cue seen from its paragraph, with the columns of every token in its reach. */
export interface CueView {
  readonly cue: Range;
  readonly from: number;
  readonly to: number;
  readonly headStem: number;
  readonly headFine: number;
  readonly headVerb: number;
  /** Form of the cue: its parts of speech, whether it is passive, what stands on either side. */
  readonly pattern: number;
  readonly shortPattern: number;
  readonly after: number;
  /** Per token from `from`: columns below. */
  readonly distance: Uint8Array;
  readonly commas: Uint8Array;
  readonly verbs: Uint8Array;
  readonly phrases: Uint8Array;
  readonly others: Uint8Array;
  readonly sentence: Int8Array;
  /** 0 both outside, 1 same quotation, 2 token inside only, 3 cue inside only, 4 different ones. */
  readonly relation: Uint8Array;
  /** Which quotation it is, counted from the cue outwards. */
  readonly rank: Uint8Array;
  readonly path: Int32Array;
}

function headOf(facts: Facts, cue: Range): number {
  for (let i = cue[0]; i < cue[1]; i++) if (facts.pos[i] === VERB) return i;
  for (let i = cue[0]; i < cue[1]; i++) if (facts.pos[i] === NOUN) return i;
  return cue[0];
}

/** What a token adds to the path from the cue to those behind it; 0 for nothing. */
function eventOf(facts: Facts, i: number): number {
  const pos = facts.pos[i];
  const { bring } = facts.words[i];
  if (pos === VERB || pos === AUX) return 1;
  if (bring === 6) return 2;
  if (bring === 7) return 3;
  if (bring === 1 || bring === 4) return 4;
  if (bring === 5) return 5;
  if (bring === 3) return 10;
  if (pos === CCONJ) return 6;
  if (pos === SCONJ) return 7;
  return pos === PUNCT ? 8 : 0;
}

/** Walks from the cue outwards on one side and fills the columns. */
function walk(facts: Facts, phrases: Phrases, view: CueView, others: Uint8Array, start: number, stop: number, step: 1 | -1): void {
  let commas = 0, verbs = 0, met = 0, path = 0, events = 0, rank = 0, cues = 0;
  let phrase = -1;
  let quotation = facts.quoted[start - step] ?? -1;
  const cueQuoted = facts.quoted[view.cue[0]];
  const cueSentence = facts.sentence[view.cue[0]];
  for (let i = start; i !== stop; i += step) {
    const at = i - view.from;
    if (facts.quoted[i] !== quotation) {
      quotation = facts.quoted[i];
      if (quotation >= 0) rank++;
      if (events < 5) { path = mix(path, quotation >= 0 ? 20 : 21); events++; }
    }
    if (phrases.of[i] >= 0 && phrases.of[i] !== phrase) met++;
    phrase = phrases.of[i];
    view.distance[at] = DISTANCE[Math.abs(i - start)];
    view.commas[at] = cap(commas, 3);
    view.verbs[at] = cap(verbs, 4);
    view.phrases[at] = cap(met, 5);
    view.others[at] = cap(cues, 2);
    view.sentence[at] = Math.max(-3, Math.min(3, facts.sentence[i] - cueSentence));
    view.relation[at] = cueQuoted < 0 ? (quotation < 0 ? 0 : 2) : quotation < 0 ? 3 : quotation === cueQuoted ? 1 : 4;
    view.rank[at] = cap(rank, 3);
    view.path[at] = path;
    const event = eventOf(facts, i);
    if (event > 0 && events < 5) { path = mix(path, event); events++; }
    if (event === 1) verbs++;
    if (event === 2) commas++;
    if (others[i] > 0 && (others[i - step] ?? 0) !== others[i]) cues++;
  }
}

/** Looks at a paragraph from one cue. `others` marks the tokens of every other cue. */
export function viewFrom(facts: Facts, phrases: Phrases, cue: Range, others: Uint8Array): CueView {
  const [from, to] = reachOf(facts, cue);
  const head = headOf(facts, cue);
  const word = facts.words[head];
  const before = cue[0] > 0 ? cue[0] - 1 : -1;
  const next = cue[1] < facts.size ? cue[1] : -1;
  const length = to - from;
  let passive = 0;
  for (let i = cue[0]; i < cue[1]; i++) if (facts.pos[i] === AUX) passive = 1;
  if (facts.pos[cue[0] - 1] === AUX) passive += 2;
  const quoteBefore = cap(facts.sinceQuote[cue[0]], 6);
  const quoteAfter = cap(facts.untilQuote[cue[1] - 1], 6);
  const inside = facts.quoted[cue[0]] >= 0 ? 1 : 0;
  const shortPattern = (((before < 0 ? 0 : facts.pos[before]) * 32 + facts.pos[head]) * 32 + (next < 0 ? 0 : facts.pos[next])) * 4 + passive;
  const view: CueView = {
    cue, from, to, headStem: word.stem, headFine: word.fine, headVerb: word.verb * 64 + word.noun,
    pattern: mix(mix(shortPattern, next < 0 ? 0 : facts.words[next].hash), (quoteBefore * 8 + quoteAfter) * 2 + inside), shortPattern,
    after: ((next < 0 ? 15 : facts.words[next].bring) * 32 + (next < 0 ? 0 : facts.pos[next])) * 64 + quoteBefore * 8 + quoteAfter,
    distance: new Uint8Array(length), commas: new Uint8Array(length), verbs: new Uint8Array(length), phrases: new Uint8Array(length),
    others: new Uint8Array(length), sentence: new Int8Array(length), relation: new Uint8Array(length), rank: new Uint8Array(length), path: new Int32Array(length),
  };
  walk(facts, phrases, view, others, cue[0] - 1, from - 1, -1);
  walk(facts, phrases, view, others, cue[1], to, 1);
  return view;
}

/** Fills `out` with the features of token `at` beside the cue of `view`. */
export function linkFeatures(facts: Facts, phrases: Phrases, view: CueView, at: number, out: Features): void {
  const { quoted, size } = facts;
  const k = at - view.from;
  const deep = view.relation[k] === 2 && at > 0 && at + 1 < size && quoted[at - 1] === quoted[at] && quoted[at + 1] === quoted[at];
  if (view.sentence[k] !== 0 || deep) farToken(facts, view, at, out);
  else toBuckets(out, phraseOf(facts, phrases, view, at, out.seen, nearToken(facts, view, at, out.seen)), 0, LINK_BITS);
}

/** Beyond the cue's own sentence, and deep inside a quotation, only quotations and the shape of the way there tell. */
function farToken(facts: Facts, view: CueView, at: number, out: Features): void {
  const { words, pos, size } = facts;
  const v = out.seen;
  const k = at - view.from;
  const side = at < view.cue[0] ? 0 : 1;
  const sentence = view.sentence[k] + 3;
  const relation = view.relation[k];
  const quoting = ((relation * 4 + view.rank[k]) * 2 + side) * 8 + sentence;
  const clause = ((view.commas[k] * 8 + view.verbs[k]) * 4 + view.others[k]) * 2 + side;
  const path = mix(view.path[k], side);
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  v[0] = 0; v[1] = quoting; v[2] = path; v[3] = mix(path, quoting); v[4] = mix(quoting, view.after); v[5] = mix(quoting, view.headStem);
  v[6] = mix(clause, relation * 8 + sentence); v[7] = mix(path, view.after); v[8] = mix(pos[at] * 32 + p1, side * 8 + relation); v[9] = mix(words[at].hash, quoting);
  v[10] = mix(view.pattern, quoting); v[11] = mix(mix(view.others[k], quoting), facts.sinceQuote[at] * 16 + facts.untilQuote[at]);
  v[12] = mix(view.headFine, quoting);
  toBuckets(out, 13, 200, LINK_BITS);
}

/** Where the token stands to the cue, and the token itself; gives how many features there are. */
function nearToken(facts: Facts, view: CueView, at: number, v: Int32Array): number {
  const { words, pos, size } = facts;
  const k = at - view.from;
  const side = at < view.cue[0] ? 0 : 1;
  const distance = view.distance[k] * 2 + side;
  const met = view.phrases[k] * 2 + side;
  const c = words[at];
  const l1 = at > 0 ? words[at - 1] : NOTHING;
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p0 = pos[at];
  const p_1 = at > 0 ? pos[at - 1] : 0;
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  const relation = view.relation[k];
  const quoting = (relation * 4 + view.rank[k]) * 2 + side;
  const clause = ((view.commas[k] * 8 + view.verbs[k]) * 4 + view.others[k]) * 2 + side;
  const path = mix(view.path[k], side);
  const { headStem, headFine, headVerb, pattern, shortPattern, after } = view;
  v[0] = 0; v[1] = met; v[2] = quoting; v[3] = mix(path, p0); v[4] = mix(path, quoting); v[5] = mix(quoting, headStem); v[6] = mix(clause, headStem);
  v[7] = mix(path, headStem); v[8] = mix(met, headStem); v[9] = mix(path, headFine); v[10] = mix(met, headFine); v[11] = mix(path, headVerb);
  v[12] = mix(clause, pattern); v[13] = mix(clause * 8 + relation, after); v[14] = mix(path, after); v[15] = mix(mix(path, after), headStem);
  v[16] = mix(mix(clause, shortPattern), headFine); v[17] = mix(c.hash, met); v[18] = mix(c.hash, quoting); v[19] = mix(p0 * 32 + p1, distance);
  v[20] = mix((p_1 * 32 + p0) * 32 + p1, side * 8 + relation); v[21] = mix(c.fine, met); v[22] = mix(c.noun * 32 + p0, met); v[23] = mix(c.coarse * 32 + p0, path);
  v[24] = mix(l1.hash, met); v[25] = mix(r1.hash, met); v[26] = mix(c.noun * 32 + p0, mix(headFine, side)); v[27] = mix(c.bring * 16 + l1.bring, path);
  v[28] = mix(distance * 8 + relation, 3); v[29] = mix(facts.sinceQuote[at] * 16 + facts.untilQuote[at], met); v[30] = mix(distance, shortPattern);
  v[31] = mix(quoting, after); v[32] = mix(path, pattern);
  const fromStart = cap(at - facts.first[at], 4);
  const toEnd = cap(facts.end[at] - at, 4);
  v[33] = mix((fromStart * 8 + toEnd) * 32 + p0, side); v[34] = mix(words[facts.first[at]].hash, clause);
  return 35;
}

/** The phrase that the token is part of, from feature `n` on; gives how many features there are then. */
function phraseOf(facts: Facts, phrases: Phrases, view: CueView, at: number, v: Int32Array, n: number): number {
  const { words, pos, size } = facts;
  const k = at - view.from;
  const side = at < view.cue[0] ? 0 : 1;
  const met = view.phrases[k] * 2 + side;
  const path = mix(view.path[k], side);
  const phrase = phrases.of[at];
  const head = phrase < 0 ? at : phrases.head[phrase];
  const h = words[head];
  const key = (phrase < 0 ? 0 : 1) + (head === at ? 2 : 0) + 4 * side;
  const last = phrase >= 0 ? phraseEnd(phrases, at, size) : at + 1;
  const first = phrase >= 0 ? phraseStart(phrases, at) : at;
  const behind = last < size ? words[last] : NOTHING;
  const ahead = first > 0 ? words[first - 1] : NOTHING;
  const edges = (last < size ? pos[last] : 0) * 32 + (first > 0 ? pos[first - 1] : 0);
  const touches = (last === view.cue[0] ? 1 : 0) + (first === view.cue[1] ? 2 : 0);
  const kind = h.noun * 32 + pos[head];
  v[n] = mix(h.stem, key + 16 * cap(view.phrases[k], 3)); v[n + 1] = mix(kind, met * 8 + key); v[n + 2] = mix(mix(kind, path), key);
  v[n + 3] = mix(mix(kind, view.headStem), met); v[n + 4] = mix(pos[head] * 8 + key, view.pattern); v[n + 5] = mix(edges * 8 + key, path);
  v[n + 6] = mix(mix(touches * 8 + key, view.headStem), pos[head]); v[n + 7] = mix(touches * 8 + key, view.pattern);
  v[n + 8] = mix(mix(ahead.bring * 16 + behind.bring, met), key); v[n + 9] = mix(behind.hash, key * 8 + touches); v[n + 10] = mix(ahead.hash, key * 8 + touches);
  return n + 11;
}

function phraseEnd(phrases: Phrases, at: number, size: number): number {
  let i = at + 1;
  while (i < size && phrases.of[i] === phrases.of[at]) i++;
  return i;
}

function phraseStart(phrases: Phrases, at: number): number {
  let i = at;
  while (i > 0 && phrases.of[i - 1] === phrases.of[at]) i--;
  return i;
}

/** Fills `out` with the features of the step from token `from` to token `at`; the two are neighbours but for the cue between them. */
export function edgeFeatures(facts: Facts, phrases: Phrases, view: CueView, from: number, at: number, out: Features): void {
  const { words, pos, size } = facts;
  const v = out.seen;
  const side = at < view.cue[0] ? 0 : from < view.cue[0] ? 1 : 2;
  const a = words[from];
  const b = words[at];
  const pa = pos[from];
  const pb = pos[at];
  const k = at - view.from;
  const bound = (facts.sentence[from] !== facts.sentence[at] ? 1 : 0) + (facts.quoted[from] !== facts.quoted[at] ? (facts.quoted[at] >= 0 ? 2 : 4) : 0)
    + (phrases.of[from] >= 0 && phrases.of[from] === phrases.of[at] ? 8 : 0);
  const place = (bound * 4 + side) * 8 + view.relation[k];
  v[0] = side; v[1] = place; v[2] = (pa * 32 + pb) * 4 + side;
  if (bound === 8) {
    toBuckets(out, 3, 0, EDGE_BITS);
    return;
  }
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  const p2 = at + 2 < size ? pos[at + 2] : 0;
  v[3] = mix(a.hash, side); v[4] = mix(b.hash, side); v[5] = mix(place, pa * 32 + pb); v[6] = mix(place, view.headStem); v[7] = mix(view.path[k], place);
  v[8] = mix(mix(b.hash, pa), place); v[9] = mix(place, view.shortPattern); v[10] = mix((a.bring * 16 + b.bring) * 16 + r1.bring, side);
  // A clause without its verb is not finished.
  v[11] = mix((view.verbs[k] * 32 + pb) * 4 + side, view.headVerb); v[12] = mix(view.verbs[k] * 1024 + pa * 32 + pb, view.after * 4 + side);
  v[13] = mix((pa * 32 + pb) * 1024 + p1 * 32 + p2, side); v[14] = mix(view.distance[k] * 4 + side, view.after); v[15] = mix(view.path[k], pa * 32 + pb);
  toBuckets(out, 16, 0, EDGE_BITS);
}
