/** What the cue model sees of a token: words, classes and parts of speech around it, its subject, its quotations, what it brings. */
// biome-ignore-all format: features stand several to a line, like a table
import { type Facts, NOTHING, POS } from './facts.ts';
import { mix } from './hash.ts';

const { NOUN, PROPN, PRON, VERB, AUX, DET, NUM, CCONJ, PUNCT } = POS;

/** Bits of a cue feature's bucket. */
export const CUE_BITS = 20;

/** What one token's features saw, filled again for every token; a feature's place is its template, counted from `base`. */
export interface Features {
  readonly seen: Int32Array;
  size: number;
  base: number;
}

export const createFeatures = (): Features => ({ seen: new Int32Array(64), size: 0, base: 0 });

/** Says that the first `size` things seen are features of the templates from `base` on. */
export function tell(out: Features, size: number, base: number): void {
  out.size = size;
  out.base = base;
}

const cap = (n: number, most: number): number => (n > most ? most : n);

/** Nearest noun, name or pronoun to the left in the sentence, past adverbs and auxiliaries; -1 for none. */
function subjectOf(facts: Facts, at: number): number {
  for (let i = at - 1; i >= facts.first[at] && i > at - 25; i--) {
    const pos = facts.pos[i];
    if (pos === NOUN || pos === PROPN || pos === PRON) return i;
  }
  return -1;
}

function verbBefore(facts: Facts, at: number): number {
  for (let i = at - 1; i >= facts.first[at] && i > at - 20; i--) if (facts.pos[i] === VERB || facts.pos[i] === AUX) return i;
  return -1;
}

/** What comes first behind a token: 1–5 as in `WordFacts.bring`, 10 a quotation, 11 another verb, with how far it is. */
function bringsNext(facts: Facts, at: number): number {
  const end = Math.min(facts.end[at], at + 9);
  for (let i = at + 1; i < end; i++) {
    const far = i - at > 3 ? 16 : 0;
    if (facts.quoted[i] >= 0 && facts.quoted[at] < 0) return 10 + far;
    const { bring } = facts.words[i];
    if (bring > 0 && bring < 8) return bring + far;
    if (facts.pos[i] === VERB || facts.pos[i] === AUX) return 11 + far;
  }
  return at + 9 < facts.end[at] ? 12 : 13;
}

/** Per sentence, things that every token of it shares; filled once a paragraph. */
export interface CueContext {
  readonly cuesBefore: Uint8Array;
  readonly hasQuote: Uint8Array;
}

/** Counts reporting words left of each token in its sentence and marks sentences that hold quotations. */
export function cueContext(facts: Facts): CueContext {
  const cuesBefore = new Uint8Array(facts.size);
  const hasQuote = new Uint8Array(facts.size);
  let count = 0;
  for (let i = 0; i < facts.size; i++) {
    if (i === facts.first[i]) count = 0;
    cuesBefore[i] = cap(count, 3);
    if (facts.words[i].cue > 0 && facts.words[i].cue < 4 && facts.pos[i] === VERB) count++;
    if (facts.quoted[i] >= 0) hasQuote[facts.first[i]] = 1;
  }
  for (let i = 0; i < facts.size; i++) hasQuote[i] = hasQuote[facts.first[i]];
  return { cuesBefore, hasQuote };
}

/** Determiners, pronouns, numbers, names and marks (but for the colon and dashes) are hardly ever cues: a few features tell those that go on one. */
const hopeless = ({ pos, headline, words }: Facts, at: number): boolean => {
  const part = pos[at];
  if (part === PUNCT) return words[at].bring !== 3 && words[at].bring !== 0;
  return part === DET || part === PRON || part === NUM || part === CCONJ || (part === PROPN && headline[at] === 0);
};

/** Fills `out` with the features of token `at`: a few for words that are hardly ever cues, more for others, most for verbs. */
export function cueFeatures(facts: Facts, context: CueContext, at: number, out: Features): void {
  const { words, pos, quoted, size } = facts;
  const v = out.seen;
  const c = words[at];
  const l1 = at > 0 ? words[at - 1] : NOTHING;
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p0 = pos[at];
  const p_1 = at > 0 ? pos[at - 1] : 0;
  const p_2 = at > 1 ? pos[at - 2] : 0;
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  if (hopeless(facts, at)) {
    v[0] = c.hash; v[1] = mix(l1.hash, c.hash); v[2] = mix(l1.hash, p0); v[3] = (p_1 * 32 + p0) * 32 + p1;
    v[4] = mix(l1.cue * 16 + r1.cue, p_1 * 32 + p1); v[5] = mix(c.hash, r1.hash); v[6] = mix(l1.verb, p0 * 32 + p1);
    tell(out, 7, 200);
    return;
  }
  const stem = c.stem;
  v[0] = 0; v[1] = c.hash; v[2] = l1.hash; v[3] = r1.hash; v[4] = mix(l1.hash, c.hash); v[5] = mix(c.hash, r1.hash); v[6] = stem;
  const inQuote = quoted[at] >= 0 ? 1 : 0;
  const around = inQuote * 4 + (at > 0 && quoted[at - 1] >= 0 ? 2 : 0) + (at + 1 < size && quoted[at + 1] >= 0 ? 1 : 0);
  const marks = facts.sinceQuote[at] * 16 + facts.untilQuote[at];
  const next = bringsNext(facts, at);
  const fromStart = cap(at - facts.first[at], 6);
  v[7] = p_1 * 32 + p0; v[8] = p0 * 32 + p1; v[9] = (p_2 * 32 + p_1) * 32 + p0; v[10] = (p_1 * 32 + p0) * 32 + p1; v[11] = mix(stem, p_1 * 32 + p1);
  v[12] = around * 32 + p0; v[13] = mix(stem, marks); v[14] = marks * 64 + p_1 * 2 + (p0 === VERB ? 1 : 0); v[15] = mix(stem, around);
  v[16] = fromStart * 32 + p0; v[17] = (next * 8 + c.cue) * 32 + p0; v[18] = (c.cue * 32 + p0) * 32 + p_1;
  v[19] = (context.cuesBefore[at] * 8 + c.cue) * 32 + p0; v[20] = mix(stem, next); v[21] = mix(l1.stem, stem); v[22] = mix(stem, r1.stem);
  const headline = facts.headline[at];
  if (p0 !== VERB && p0 !== NOUN && headline === 0) tell(out, 23, 0);
  else tell(out, contentWord(facts, context, at, v, next, marks), 0);
}

/** More for nouns and verbs, and for all words of a headline; gives how many features there are then. */
function contentWord(facts: Facts, context: CueContext, at: number, v: Int32Array, next: number, marks: number): number {
  const { words, pos, size } = facts;
  const c = words[at];
  const l1 = at > 0 ? words[at - 1] : NOTHING;
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const r2 = at + 2 < size ? words[at + 2] : NOTHING;
  const p0 = pos[at];
  const p_1 = at > 0 ? pos[at - 1] : 0;
  const p_2 = at > 1 ? pos[at - 2] : 0;
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  const p2 = at + 2 < size ? pos[at + 2] : 0;
  const stem = c.stem;
  const headline = facts.headline[at];
  const fromStart = cap(at - facts.first[at], 6);
  const subject = subjectOf(facts, at);
  const s = subject < 0 ? NOTHING : words[subject];
  const link = (subject < 0 ? 0 : pos[subject]) * 8 + (subject < 0 ? 7 : cap(at - subject, 6));
  v[23] = mix(mix(stem, r1.hash), r2.hash); v[24] = mix(stem, p1 * 32 + p2); v[25] = mix(stem, p_2 * 32 + p_1); v[26] = c.fine * 32 + p0;
  v[27] = mix(c.fine, r1.fine); v[28] = c.noun * 32 + p0; v[29] = mix(c.noun * 32 + p0, r1.hash); v[30] = mix(c.fine, next);
  v[31] = mix(c.verb * 64 + c.noun, next); v[32] = mix(s.stem, p0); v[33] = mix(stem, link); v[34] = mix(c.suffix, headline + 2 * fromStart);
  if (p0 === NOUN && headline === 0) return 35;
  const before = verbBefore(facts, at);
  const b = before < 0 ? NOTHING : words[before];
  const bGap = before < 0 ? 7 : cap(at - before, 6);
  const inQuote = facts.quoted[at] >= 0 ? 1 : 0;
  const has = context.hasQuote[at] * 2 + inQuote;
  v[35] = mix(l1.fine, c.fine); v[36] = mix(c.fine, p_1 * 32 + p1); v[37] = c.verb * 32 + p0; v[38] = (c.verb * 32 + p0) * 32 + p1;
  v[39] = (c.verb * 32 + p_1) * 32 + p0; v[40] = mix(c.suffix, p0); v[41] = mix(stem, has); v[42] = mix(c.fine, marks * 4 + has);
  v[43] = next * 32 + p0; v[44] = (c.cue * 32 + p0) * 32 + p1; v[45] = link * 32 + p0; v[46] = mix(c.fine, s.coarse * 32 + (link >> 3));
  v[47] = mix(c.verb, s.noun * 32 + (link >> 3)); v[48] = mix(s.fine, c.verb * 32 + p0); v[49] = mix(stem, s.coarse);
  v[50] = mix(b.stem, p0 * 8 + bGap); v[51] = mix(b.stem, stem); v[52] = (bGap * 8 + (link & 7)) * 32 + p0;
  v[53] = mix(r1.hash, r2.hash);
  return 54;
}
