/**
 * What the link model sees of a token beside one cue, in groups: the way there (the same for a whole run of tokens), the token itself,
 * the phrase that it is part of; and of the step from one token to the next.
 */
// biome-ignore-all format: features stand several to a line, like a table
import type { Ahead } from './ahead.ts';
import { type Features, tell } from './cue-features.ts';
import type { CueView } from './cue-view.ts';
import { type Facts, NOTHING } from './facts.ts';
import { mix } from './hash.ts';
import type { Phrases } from './phrases.ts';

export const LINK_BITS = 20;
export const EDGE_BITS = 17;

/** Where the templates of each group begin. */
const WAY = 0, TOKEN = 20, PHRASE = 40, FAR_WAY = 200, FAR_TOKEN = 215;

const cap = (n: number, most: number): number => (n > most ? most : n);

/** Beyond the cue's own sentence, and deep inside a quotation, only quotations and the shape of the way there tell. */
export function isFar({ quoted, size }: Facts, view: CueView, at: number): boolean {
  const k = at - view.from;
  return view.sentence[k] !== 0 || (view.relation[k] === 2 && at > 0 && at + 1 < size && quoted[at - 1] === quoted[at] && quoted[at + 1] === quoted[at]);
}

const sideOf = (view: CueView, at: number): number => (at < view.cue[0] ? 0 : 1);
const quotingOf = (view: CueView, k: number, side: number): number => (view.relation[k] * 4 + view.rank[k]) * 2 + side;
const clauseOf = (view: CueView, k: number, side: number): number => ((view.commas[k] * 8 + view.verbs[k]) * 4 + view.others[k]) * 2 + side;

/** The way from the cue to token `at`: the same for every token of a run, beyond the sentence or in it. */
export function wayFeatures(facts: Facts, view: CueView, at: number, far: boolean, out: Features): void {
  const v = out.seen;
  const k = at - view.from;
  const side = sideOf(view, at);
  const clause = clauseOf(view, k, side);
  const path = mix(view.path[k], side);
  const { headStem, headFine, headVerb, pattern, shortPattern, after } = view;
  if (far) {
    const sentence = view.sentence[k] + 3;
    const quoting = quotingOf(view, k, side) * 8 + sentence;
    v[0] = 0; v[1] = quoting; v[2] = path; v[3] = mix(path, quoting); v[4] = mix(quoting, after); v[5] = mix(quoting, headStem);
    v[6] = mix(clause, view.relation[k] * 8 + sentence); v[7] = mix(path, after); v[8] = mix(pattern, quoting); v[9] = mix(headFine, quoting);
    tell(out, 10, FAR_WAY);
    return;
  }
  const quoting = quotingOf(view, k, side);
  v[0] = 0; v[1] = quoting; v[2] = mix(path, quoting); v[3] = mix(quoting, headStem); v[4] = mix(clause, headStem); v[5] = mix(path, headStem);
  v[6] = mix(path, headFine); v[7] = mix(path, headVerb); v[8] = mix(clause, pattern); v[9] = mix(clause * 8 + view.relation[k], after);
  v[10] = mix(path, after); v[11] = mix(mix(path, after), headStem); v[12] = mix(mix(clause, shortPattern), headFine); v[13] = mix(quoting, after);
  v[14] = mix(path, pattern); v[15] = mix(facts.words[facts.first[at]].hash, clause);
  tell(out, 16, WAY);
}

/** The token itself. */
export function tokenFeatures(facts: Facts, view: CueView, at: number, far: boolean, out: Features): void {
  const { words, pos, size } = facts;
  const v = out.seen;
  const k = at - view.from;
  const side = sideOf(view, at);
  const c = words[at];
  const p0 = pos[at];
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  const relation = view.relation[k];
  if (far) {
    const quoting = quotingOf(view, k, side) * 8 + view.sentence[k] + 3;
    v[0] = mix(p0 * 32 + p1, side * 8 + relation); v[1] = mix(c.hash, quoting); v[2] = mix(mix(view.others[k], quoting), facts.sinceQuote[at] * 16 + facts.untilQuote[at]);
    tell(out, 3, FAR_TOKEN);
    return;
  }
  const l1 = at > 0 ? words[at - 1] : NOTHING;
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p_1 = at > 0 ? pos[at - 1] : 0;
  const distance = view.distance[k] * 2 + side;
  const met = view.phrases[k] * 2 + side;
  const quoting = quotingOf(view, k, side);
  const path = mix(view.path[k], side);
  v[0] = mix(path, p0); v[1] = mix(c.hash, met); v[2] = mix(c.hash, quoting); v[3] = mix(p0 * 32 + p1, distance);
  v[4] = mix((p_1 * 32 + p0) * 32 + p1, side * 8 + relation); v[5] = mix(c.fine, met); v[6] = mix(c.noun * 32 + p0, met); v[7] = mix(c.coarse * 32 + p0, path);
  v[8] = mix(l1.hash, met); v[9] = mix(r1.hash, met); v[10] = mix(c.noun * 32 + p0, mix(view.headFine, side)); v[11] = mix(c.bring * 16 + l1.bring, path);
  v[12] = distance * 8 + relation; v[13] = mix(facts.sinceQuote[at] * 16 + facts.untilQuote[at], met); v[14] = mix(distance, view.shortPattern);
  const fromStart = cap(at - facts.first[at], 4);
  const toEnd = cap(facts.end[at] - at, 4);
  v[15] = mix((fromStart * 8 + toEnd) * 32 + p0, side);
  tell(out, 16, TOKEN);
}

/** The phrase that the token is part of: the same for all its tokens but the head. */
export function phraseFeatures(facts: Facts, phrases: Phrases, view: CueView, at: number, out: Features): void {
  const { words, pos, size } = facts;
  const v = out.seen;
  const k = at - view.from;
  const side = sideOf(view, at);
  const met = view.phrases[k] * 2 + side;
  const path = mix(view.path[k], side);
  const phrase = phrases.of[at];
  const head = phrase < 0 ? at : phrases.head[phrase];
  const last = phrase < 0 ? at + 1 : phrases.end[phrase];
  const first = phrase < 0 ? at : phrases.first[phrase];
  const h = words[head];
  const key = (phrase < 0 ? 0 : 1) + (head === at ? 2 : 0) + 4 * side;
  const behind = last < size ? words[last] : NOTHING;
  const ahead = first > 0 ? words[first - 1] : NOTHING;
  const edges = (last < size ? pos[last] : 0) * 32 + (first > 0 ? pos[first - 1] : 0);
  const touches = (last === view.cue[0] ? 1 : 0) + (first === view.cue[1] ? 2 : 0);
  const kind = h.noun * 32 + pos[head];
  v[0] = mix(h.stem, key + 16 * cap(view.phrases[k], 3)); v[1] = mix(kind, met * 8 + key); v[2] = mix(mix(kind, path), key); v[3] = mix(mix(kind, view.headStem), met);
  v[4] = mix(pos[head] * 8 + key, view.pattern); v[5] = mix(edges * 8 + key, path); v[6] = mix(mix(touches * 8 + key, view.headStem), pos[head]);
  v[7] = mix(touches * 8 + key, view.pattern); v[8] = mix(mix(ahead.bring * 16 + behind.bring, met), key); v[9] = mix(behind.hash, key * 8 + touches);
  v[10] = mix(ahead.hash, key * 8 + touches); v[11] = met; v[12] = mix(met, view.headStem); v[13] = mix(met, view.headFine);
  tell(out, 14, PHRASE);
}

/** The step from token `from` to token `at`; the two are neighbours but for the cue between them. Inside a phrase little tells. */
export function edgeFeatures(facts: Facts, phrases: Phrases, ahead: Ahead, view: CueView, from: number, at: number, out: Features): void {
  const { words, pos, size } = facts;
  const v = out.seen;
  const side = at < view.cue[0] ? 0 : from < view.cue[0] ? 1 : 2;
  const pa = pos[from];
  const pb = pos[at];
  const k = at - view.from;
  const bound = (facts.sentence[from] !== facts.sentence[at] ? 1 : 0) + (facts.quoted[from] !== facts.quoted[at] ? (facts.quoted[at] >= 0 ? 2 : 4) : 0)
    + (phrases.of[from] >= 0 && phrases.of[from] === phrases.of[at] ? 8 : 0);
  const place = (bound * 4 + side) * 8 + view.relation[k];
  v[0] = side; v[1] = place; v[2] = (pa * 32 + pb) * 4 + side;
  if (bound === 8) {
    tell(out, 3, 0);
    return;
  }
  const a = words[from];
  const b = words[at];
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  const p2 = at + 2 < size ? pos[at + 2] : 0;
  const { headStem, after } = view;
  v[3] = mix(a.hash, side); v[4] = mix(b.hash, side); v[5] = mix(place, pa * 32 + pb); v[6] = mix(place, headStem); v[7] = mix(view.path[k], place);
  v[8] = mix(mix(b.hash, pa), place); v[9] = mix(place, view.shortPattern); v[10] = mix((a.bring * 16 + b.bring) * 16 + r1.bring, side);
  // A clause without its verb is not finished.
  v[11] = mix((view.verbs[k] * 32 + pb) * 4 + side, view.headVerb); v[12] = mix(view.verbs[k] * 1024 + pa * 32 + pb, after * 4 + side);
  v[13] = mix((pa * 32 + pb) * 1024 + p1 * 32 + p2, side); v[14] = mix(view.distance[k] * 4 + side, after); v[15] = mix(view.path[k], pa * 32 + pb);
  // What comes up to the next comma: a clause of its own, another cue.
  const clause = ahead.clause[at];
  const verb = clause >> 6;
  v[16] = mix(mix(b.hash, headStem), place); v[17] = mix(clause, place); v[18] = mix(mix(verb, b.hash), side);
  v[19] = mix(ahead.cue[at] * 32 + pb, place); v[20] = mix(ahead.cue[at], mix(a.bring * 32 + pb, verb)); v[21] = mix(mix(clause, a.bring * 16 + b.bring), side);
  tell(out, 22, 0);
}
