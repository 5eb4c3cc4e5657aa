/** Looks at a paragraph from one cue: how far each token is and what lies on the way to it. */
// biome-ignore-all format: columns stand several to a line, like a table
import { type Facts, POS } from './facts.ts';
import { mix } from './hash.ts';
import type { Phrases } from './phrases.ts';
import type { Range } from './spans.ts';

const { AUX, CCONJ, NOUN, PUNCT, SCONJ, VERB } = POS;

/** Tokens looked at on either side of a cue, at most. */
const REACH_BACK = 160;
const REACH_ON = 240;
const DISTANCE = Uint8Array.from({ length: REACH_ON + 1 }, (_, d) => (d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : d < 45 ? 9 : 10));

const cap = (n: number, most: number): number => (n > most ? most : n);

/** What is told of each token in a cue's reach, at the token's index less that of the first. */
export interface Columns {
  readonly distance: Uint8Array;
  readonly commas: Uint8Array;
  readonly verbs: Uint8Array;
  readonly phrases: Uint8Array;
  /** Other cues on the way. */
  readonly others: Uint8Array;
  readonly sentence: Int8Array;
  /** 0 both outside, 1 same quotation, 2 token inside only, 3 cue inside only, 4 different ones. */
  readonly relation: Uint8Array;
  /** Which quotation it is, counted from the cue outwards. */
  readonly rank: Uint8Array;
  readonly path: Int32Array;
  /** Stretches of tokens for which all that is told of the way, but for distance and phrases, is the same: numbered from 1. */
  readonly run: Int32Array;
}

/** A cue seen from its paragraph. The columns are used again for the next cue: a view is good until then. */
export interface CueView extends Columns {
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
}

export function createColumns(length: number): Columns {
  const bytes = (): Uint8Array => new Uint8Array(length);
  return {
    distance: bytes(), commas: bytes(), verbs: bytes(), phrases: bytes(), others: bytes(), sentence: new Int8Array(length),
    relation: bytes(), rank: bytes(), path: new Int32Array(length), run: new Int32Array(length),
  };
}

/** The cue's sentence, and the quotations that it touches however long they are: 99 % of all sources and contents lie there. */
function reachOf(facts: Facts, cue: Range): Range {
  let first = facts.first[cue[0]];
  let end = facts.end[cue[1] - 1];
  while (first > 0 && facts.quoted[first - 1] >= 0) first--;
  while (end < facts.size && facts.quoted[end] >= 0) end++;
  return [Math.max(first, cue[0] - REACH_BACK), Math.min(end, cue[1] + REACH_ON)];
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

/** Walks from the cue outwards on one side and fills the columns; runs are numbered from `run` on. Gives the last number. */
function walk(facts: Facts, phrases: Phrases, view: CueView, marks: Uint8Array, start: number, stop: number, step: 1 | -1, from: number): number {
  let commas = 0, verbs = 0, met = 0, path = 0, events = 0, rank = 0, cues = 0, run = from, fresh = true;
  let phrase = -1;
  let quotation = facts.quoted[start - step] ?? -1;
  const cueQuoted = facts.quoted[view.cue[0]];
  const cueSentence = facts.sentence[view.cue[0]];
  let sentence = cueSentence;
  for (let i = start; i !== stop; i += step) {
    const at = i - view.from;
    if (facts.quoted[i] !== quotation) {
      quotation = facts.quoted[i];
      if (quotation >= 0) rank++;
      if (events < 5) { path = mix(path, quotation >= 0 ? 20 : 21); events++; }
      fresh = true;
    }
    if (facts.sentence[i] !== sentence) {
      sentence = facts.sentence[i];
      fresh = true;
    }
    if (phrases.of[i] >= 0 && phrases.of[i] !== phrase) met++;
    phrase = phrases.of[i];
    if (fresh) run++;
    fresh = false;
    view.run[at] = run;
    view.distance[at] = DISTANCE[Math.abs(i - start)];
    view.commas[at] = cap(commas, 3);
    view.verbs[at] = cap(verbs, 4);
    view.phrases[at] = cap(met, 5);
    view.others[at] = cap(cues, 2);
    view.sentence[at] = Math.max(-3, Math.min(3, sentence - cueSentence));
    view.relation[at] = cueQuoted < 0 ? (quotation < 0 ? 0 : 2) : quotation < 0 ? 3 : quotation === cueQuoted ? 1 : 4;
    view.rank[at] = cap(rank, 3);
    view.path[at] = path;
    const event = eventOf(facts, i);
    if (event > 0) {
      if (events < 5) { path = mix(path, event); events++; fresh = true; }
      if (event === 1 && verbs++ < 4) fresh = true;
      if (event === 2 && commas++ < 3) fresh = true;
    }
    if (marks[i] > 0 && (marks[i - step] ?? 0) !== marks[i] && cues++ < 2) fresh = true;
  }
  return run;
}

/** Looks at a paragraph from one cue, into `columns` where they are long enough. `others` marks the tokens of every other cue. */
export function viewFrom(facts: Facts, phrases: Phrases, cue: Range, others: Uint8Array, columns: Columns): CueView {
  const [from, to] = reachOf(facts, cue);
  const head = headOf(facts, cue);
  const word = facts.words[head];
  const before = cue[0] > 0 ? facts.pos[cue[0] - 1] : 0;
  const next = cue[1] < facts.size ? facts.words[cue[1]] : null;
  const nextPos = next ? facts.pos[cue[1]] : 0;
  let passive = 0;
  for (let i = cue[0]; i < cue[1]; i++) if (facts.pos[i] === AUX) passive = 1;
  if (before === AUX) passive += 2;
  const quoteBefore = cap(facts.sinceQuote[cue[0]], 6);
  const quoteAfter = cap(facts.untilQuote[cue[1] - 1], 6);
  const inside = facts.quoted[cue[0]] >= 0 ? 1 : 0;
  const shortPattern = ((before * 32 + facts.pos[head]) * 32 + nextPos) * 4 + passive;
  const room = columns.run.length >= to - from ? columns : createColumns(to - from);
  const view: CueView = {
    distance: room.distance, commas: room.commas, verbs: room.verbs, phrases: room.phrases, others: room.others, sentence: room.sentence,
    relation: room.relation, rank: room.rank, path: room.path, run: room.run,
    cue, from, to, headStem: word.stem, headFine: word.fine, headVerb: word.verb * 64 + word.noun,
    pattern: mix(mix(shortPattern, next ? next.hash : 0), (quoteBefore * 8 + quoteAfter) * 2 + inside), shortPattern,
    after: ((next ? next.bring : 15) * 32 + nextPos) * 64 + quoteBefore * 8 + quoteAfter,
  };
  const run = walk(facts, phrases, view, others, cue[0] - 1, from - 1, -1, 0);
  walk(facts, phrases, view, others, cue[1], to, 1, run);
  return view;
}
