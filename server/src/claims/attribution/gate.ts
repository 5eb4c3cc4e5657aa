/** Tells at a glance at which tokens hardly a cue begins: a few features and a table that stays in the processor's first cache; the others are looked at closely. */
// biome-ignore-all format: features stand several to a line, like a table
import { type Features, tell } from './cue-features.ts';
import { type Facts, NOTHING } from './facts.ts';
import { mix } from './hash.ts';
import { type Scorer, sumSingles } from './table.ts';

export const GATE_BITS = 14;

/** Of a thousand cues that the model would find, two begin at tokens that score below this; four tokens in five do. */
const SHUT = -4.8;

/** Fills `out` with what the gate sees of token `at`. */
export function gateFeatures({ words, pos, quoted, sinceQuote, headline, size }: Facts, at: number, out: Features): void {
  const v = out.seen;
  const c = words[at];
  const r1 = at + 1 < size ? words[at + 1] : NOTHING;
  const p0 = pos[at];
  const p1 = at + 1 < size ? pos[at + 1] : 0;
  const p_1 = at > 0 ? pos[at - 1] : 0;
  const quotes = (quoted[at] >= 0 ? 1 : 0) + (sinceQuote[at] > 0 ? 2 : 0) + headline[at] * 4;
  v[0] = c.hash; v[1] = mix(c.stem, p0); v[2] = (p_1 * 32 + p0) * 32 + p1; v[3] = mix(r1.bring, mix(c.fine, p0));
  v[4] = quotes * 32 + p0; v[5] = mix(c.cue * 32 + p0, p_1 * 32 + p1);
  tell(out, 6, 0);
}

/** False where hardly a cue begins. */
export function mayBegin(gate: Scorer, facts: Facts, at: number, out: Features): boolean {
  gateFeatures(facts, at, out);
  return gate.constant + sumSingles(gate, out) * gate.scale >= SHUT;
}
