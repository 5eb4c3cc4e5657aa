/** What the cue model sees of a token: words, classes and parts of speech around it, its subject, its quotations, what it brings. */
import { type Facts, POS, type WordFacts } from './facts.ts';
import { bucketOf, mix } from './hash.ts';

const NOTHING: WordFacts = { hash: 0, stem: 0, fine: 0, coarse: 0, verb: 0, noun: 0, suffix: 0, cue: 0, bring: 0 };
const { NOUN, PROPN, PRON, VERB, AUX, DET, NUM, CCONJ } = POS;

/** Bits of a cue feature's bucket. */
export const CUE_BITS = 21;

/** A list of bucket numbers that is filled again for every token. */
export interface Features {
  readonly list: Int32Array;
  size: number;
}

export const createFeatures = (): Features => ({ list: new Int32Array(256), size: 0 });

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

/** Determiners, pronouns, numbers and names are hardly ever cues: a few features tell those that go on one. */
const hopeless = ({ pos, headline }: Facts, at: number): boolean => {
  const part = pos[at];
  return part === DET || part === PRON || part === NUM || part === CCONJ || (part === PROPN && headline[at] === 0);
};

/** Fills `out` with the features of token `at`. */
export function cueFeatures(facts: Facts, context: CueContext, at: number, out: Features): void {
  const { words, pos, shape, quoted, size } = facts;
  const list = out.list;
  let n = 0;
  const add = (template: number, value: number) => {
    list[n++] = bucketOf(template, value, CUE_BITS);
  };
  const w = (i: number): WordFacts => (i < 0 || i >= size ? NOTHING : words[i]);
  const p = (i: number): number => (i < 0 || i >= size ? 0 : pos[i]);
  const l2 = w(at - 2), l1 = w(at - 1), c = words[at], r1 = w(at + 1), r2 = w(at + 2), r3 = w(at + 3);
  const p_2 = p(at - 2), p_1 = p(at - 1), p0 = pos[at], p1 = p(at + 1), p2 = p(at + 2);
  const inQuote = quoted[at] >= 0 ? 1 : 0;
  if (hopeless(facts, at)) {
    add(90, c.hash); add(91, mix(l1.hash, c.hash)); add(92, mix(l1.hash, p0)); add(93, (p_1 * 32 + p0) * 32 + p1); add(94, (p_2 * 32 + p_1) * 32 + p0);
    add(95, mix(l1.stem, r1.stem)); add(96, mix(l1.cue * 16 + r1.cue, p_1 * 32 + p1)); add(97, mix(c.hash, r1.hash)); add(98, mix(l1.verb, p0 * 32 + p1));
    out.size = n;
    return;
  }
  add(0, 0);
  add(1, c.hash); add(2, l1.hash); add(3, r1.hash); add(4, l2.hash); add(5, r2.hash);
  add(6, mix(l1.hash, c.hash)); add(7, mix(c.hash, r1.hash));
  add(10, c.stem); add(13, mix(mix(c.stem, r1.hash), r2.hash)); add(11, mix(l1.stem, c.stem)); add(12, mix(c.stem, r1.stem));
  add(15, p0); add(16, p_1 * 32 + p0); add(17, p0 * 32 + p1); add(18, (p_2 * 32 + p_1) * 32 + p0); add(19, (p_1 * 32 + p0) * 32 + p1);
  add(21, mix(c.stem, p0));
  add(24, mix(c.stem, p1 * 32 + p2)); add(25, mix(c.stem, p_2 * 32 + p_1)); add(26, mix(c.stem, p_1 * 32 + p1));
  add(27, c.fine * 32 + p0); add(28, mix(l1.fine, c.fine)); add(29, mix(c.fine, r1.fine));
  add(32, mix(c.fine, p_1 * 32 + p1));
  add(35, c.verb * 32 + p0); add(36, c.noun * 32 + p0); add(37, (c.verb * 32 + p0) * 32 + p1); add(38, (c.verb * 32 + p_1) * 32 + p0);
  add(39, mix(c.noun * 32 + p0, r1.hash)); add(40, mix(c.suffix, p0));
  // quotations
  const around = inQuote * 4 + (at > 0 && quoted[at - 1] >= 0 ? 2 : 0) + (at + 1 < size && quoted[at + 1] >= 0 ? 1 : 0);
  const since = facts.sinceQuote[at], until = facts.untilQuote[at], has = context.hasQuote[at];
  add(44, around * 32 + p0); add(45, mix(c.stem, around));
  add(48, mix(c.stem, since * 16 + until)); add(50, mix(c.stem, has * 2 + inQuote)); add(49, mix(c.fine, (since * 16 + until) * 4 + has * 2 + inQuote));
  add(51, (since * 16 + until) * 64 + p_1 * 2 + (p0 === VERB ? 1 : 0));
  // place
  const fromStart = cap(at - facts.first[at], 6), toEnd = cap(facts.end[at] - at, 6);
  add(53, fromStart * 32 + p0); add(56, facts.headline[at] * 32 + p0);
  add(57, mix(c.suffix, facts.headline[at] + 2 * fromStart));
  // what it brings
  const next = bringsNext(facts, at);
  add(59, next * 32 + p0); add(60, mix(c.stem, next)); add(61, mix(c.fine, next)); add(62, mix(c.verb * 64 + c.noun, next)); add(63, (next * 8 + c.cue) * 32 + p0);
  add(64, (c.cue * 32 + p0) * 32 + p_1); add(65, (c.cue * 32 + p0) * 32 + p1);
  add(67, mix(r1.hash, r2.hash));
  // subject
  const subject = subjectOf(facts, at);
  const s = subject < 0 ? NOTHING : words[subject];
  const gap = subject < 0 ? 7 : cap(at - subject, 6);
  const sPos = subject < 0 ? 0 : pos[subject];
  add(71, mix(s.stem, p0)); add(72, (sPos * 8 + gap) * 32 + p0); add(73, mix(c.stem, sPos * 8 + gap)); add(74, mix(c.fine, s.coarse * 32 + sPos));
  add(75, mix(c.verb, s.noun * 32 + sPos)); add(76, mix(s.fine, c.verb * 32 + p0)); add(77, mix(c.stem, s.coarse));
  const before = verbBefore(facts, at);
  const v = before < 0 ? NOTHING : words[before];
  const vGap = before < 0 ? 7 : cap(at - before, 6);
  add(78, mix(v.stem, p0 * 8 + vGap)); add(79, mix(v.stem, c.stem)); add(80, (vGap * 8 + gap) * 32 + p0);
  add(82, (context.cuesBefore[at] * 8 + c.cue) * 32 + p0);
  out.size = n;
}
