/** What the link model sees of a token beside one cue: on which side and how far, what stands between, quotations, phrase and words. */
import type { Features } from './cue-features.ts';
import { type Facts, POS, type WordFacts } from './facts.ts';
import { bucketOf, mix } from './hash.ts';
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
  readonly of: Int16Array;
  readonly head: Int16Array;
}

/** Runs of determiners, adjectives, numbers, nouns and names; a pronoun is a phrase of its own. */
export function findPhrases(facts: Facts): Phrases {
  const of = new Int16Array(facts.size).fill(-1);
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
  return { of, head: Int16Array.from(heads) };
}

/** A cue seen from its paragraph, with the columns of every token in its reach. */
export interface CueView {
  readonly cue: Range;
  readonly from: number;
  readonly to: number;
  readonly headStem: number;
  readonly headFine: number;
  readonly headCoarse: number;
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
    cue, from, to, headStem: word.stem, headFine: word.fine, headCoarse: word.coarse, headVerb: word.verb * 64 + word.noun,
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
  const { words, pos, size } = facts;
  const list = out.list;
  let n = 0;
  const add = (template: number, value: number) => {
    list[n++] = bucketOf(template, value, LINK_BITS);
  };
  const k = at - view.from;
  const side = at < view.cue[0] ? 0 : 1;
  const distance = view.distance[k] * 2 + side;
  const met = view.phrases[k] * 2 + side;
  const c = words[at];
  const l1 = at > 0 ? words[at - 1] : NOTHING;
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p0 = pos[at], p_1 = at > 0 ? pos[at - 1] : 0, p1 = at + 1 < size ? pos[at + 1] : 0;
  const relation = view.relation[k];
  const sentence = view.sentence[k] + 3;
  const quoting = ((relation * 4 + view.rank[k]) * 2 + side) * 8 + sentence;
  const clause = ((view.commas[k] * 8 + view.verbs[k]) * 4 + view.others[k]) * 2 + side;
  const path = mix(view.path[k], side);
  const phrase = phrases.of[at];
  const head = phrase < 0 ? at : phrases.head[phrase];
  const h = words[head];
  const isHead = head === at ? 1 : 0;
  const { headStem, headFine, headCoarse, headVerb, pattern, shortPattern, after } = view;
  // Beyond the cue's own sentence only quotations and the shape of the way there tell.
  const farFeatures = () => {
    add(80, 0); add(81, quoting); add(82, path); add(83, mix(path, quoting)); add(84, mix(quoting, after)); add(85, mix(quoting, headStem));
    add(86, mix(clause, relation * 8 + sentence)); add(87, mix(path, after)); add(88, mix(p0 * 32 + p1, side * 8 + relation)); add(89, mix(c.hash, quoting));
    add(90, mix(pattern, quoting)); add(91, mix(mix(view.others[k], quoting), facts.sinceQuote[at] * 16 + facts.untilQuote[at])); add(92, mix(headFine, quoting));
  };
  if (view.sentence[k] !== 0) {
    farFeatures();
    out.size = n;
    return;
  }
  add(0, 0); add(2, met); add(3, quoting); add(4, clause); add(5, path);
  add(6, mix(path, p0)); add(7, mix(path, quoting)); add(9, mix(quoting, after));
  add(10, mix(quoting, headStem)); add(11, mix(clause, headStem)); add(12, mix(path, headStem)); add(13, mix(met, headStem));
  add(15, mix(path, headFine)); add(16, mix(met * 8 + sentence, headFine));
  add(18, mix(path, headVerb)); add(20, mix(path, pattern)); add(21, mix(clause, pattern));
  add(24, mix(distance * 8 + sentence, shortPattern)); add(25, mix(clause * 8 + relation, after)); add(26, mix(path, after));
  add(27, mix(mix(path, after), headStem)); add(28, mix(mix(clause, shortPattern), headFine));
  // the token itself
  add(31, mix(c.hash, met)); add(33, mix(c.hash, quoting)); add(34, p0 * 32 + met);
  add(35, mix(p0 * 32 + p1, distance)); add(37, mix((p_1 * 32 + p0) * 32 + p1, side * 8 + relation)); add(38, mix(c.fine, met));
  add(39, mix(c.noun * 32 + p0, met)); add(40, mix(c.coarse * 32 + p0, path)); add(41, mix(l1.hash, met)); add(42, mix(r1.hash, met));
  add(43, mix(mix(l1.hash, c.hash), side)); add(44, mix(mix(c.hash, r1.hash), side));
  add(47, mix(c.noun * 32 + p0, mix(headFine, side))); add(48, mix(c.bring * 16 + l1.bring, path));
  // its phrase
  const phraseKey = (phrase < 0 ? 0 : 1) + 2 * isHead + 4 * side;
  add(50, mix(h.stem, phraseKey + 16 * cap(view.phrases[k], 3))); add(52, mix(h.noun * 32 + pos[head], met * 8 + phraseKey));
  add(53, mix(mix(h.noun * 32 + pos[head], path), phraseKey));
  add(55, mix(mix(h.noun * 32 + pos[head], headStem), met)); add(56, mix(pos[head] * 8 + phraseKey, pattern));
  const last = phrase >= 0 ? phraseEnd(phrases, at, size) : at + 1;
  const behind = last < size ? words[last] : NOTHING;
  const behindPos = last < size ? pos[last] : 0;
  const first = phrase >= 0 ? phraseStart(phrases, at) : at;
  const ahead = first > 0 ? words[first - 1] : NOTHING;
  const aheadPos = first > 0 ? pos[first - 1] : 0;
  const touches = (last === view.cue[0] ? 1 : 0) + (first === view.cue[1] ? 2 : 0);
  add(58, mix(behind.hash, phraseKey * 8 + touches)); add(59, mix(ahead.hash, phraseKey * 8 + touches));
  add(61, mix((behindPos * 32 + aheadPos) * 8 + phraseKey, path)); add(62, mix(mix(touches * 8 + phraseKey, headStem), pos[head])); add(63, mix(touches * 8 + phraseKey, pattern));
  add(64, mix(mix(ahead.bring * 16 + behind.bring, met), phraseKey));
  // place in its sentence
  const fromStart = cap(at - facts.first[at], 4), toEnd = cap(facts.end[at] - at, 4);
  add(66, mix((fromStart * 8 + toEnd) * 32 + p0, side * 8 + sentence));
  add(69, mix(words[facts.first[at]].hash, clause)); add(70, mix(distance * 8 + relation, sentence));
  out.size = n;
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
  const { words, pos } = facts;
  const list = out.list;
  let n = 0;
  const add = (template: number, value: number) => {
    list[n++] = bucketOf(template, value, EDGE_BITS);
  };
  const side = at < view.cue[0] ? 0 : from < view.cue[0] ? 1 : 2;
  const a = words[from], b = words[at];
  const pa = pos[from], pb = pos[at];
  const k = at - view.from;
  const bound = (facts.sentence[from] !== facts.sentence[at] ? 1 : 0) + (facts.quoted[from] !== facts.quoted[at] ? (facts.quoted[at] >= 0 ? 2 : 4) : 0)
    + (phrases.of[from] >= 0 && phrases.of[from] === phrases.of[at] ? 8 : 0);
  const place = (bound * 4 + side) * 8 + view.relation[k];
  const r1 = at + 1 < facts.size ? words[at + 1] : NOTHING;
  add(0, side); add(1, place); add(2, (pa * 32 + pb) * 4 + side);
  if ((bound & 8) === 8 && bound === 8) {
    out.size = n;
    return;
  }
  add(3, mix(a.hash, side)); add(4, mix(b.hash, side)); add(6, mix(place, pa * 32 + pb)); add(8, mix(place, view.headStem)); add(9, mix(view.path[k], place));
  add(10, mix(mix(b.hash, pa), place)); add(12, mix(place, view.shortPattern)); add(14, mix((a.bring * 16 + b.bring) * 16 + r1.bring, side));
  const p1 = at + 1 < facts.size ? pos[at + 1] : 0;
  const p2 = at + 2 < facts.size ? pos[at + 2] : 0;
  // A clause without its verb is not finished.
  add(20, mix((view.verbs[k] * 32 + pb) * 4 + side, view.headVerb)); add(21, mix(view.verbs[k] * 1024 + pa * 32 + pb, view.after * 4 + side));
  add(22, mix((pa * 32 + pb) * 1024 + p1 * 32 + p2, side));
  add(17, mix(view.distance[k] * 4 + side, view.after)); add(18, mix(view.path[k], pa * 32 + pb));
  out.size = n;
}
