/** Linear chains: which states a token may be in, and the likeliest states of a sequence under hashed weights. */
import type { Table } from './table.ts';

/** What the states are: which column of node weights each reads (-1: none) and which kind each step between states is (-1: forbidden). */
export interface Chain {
  readonly states: number;
  readonly columns: number;
  readonly columnOf: readonly number[];
  readonly kinds: number;
  /** Columns of step weights, and which of them each kind of step adds up. */
  readonly stepColumns: number;
  readonly parts: readonly (readonly number[])[];
  /** Kind of the step from state `a` to `b`, at `a * states + b`. */
  readonly kindOf: readonly number[];
  /** States that a sequence may begin in. */
  readonly starts: readonly boolean[];
}

const NO = -1;

/** Outside, first token of a cue, further token of a cue. */
export const CUE_CHAIN: Chain = {
  states: 3,
  columns: 2,
  columnOf: [NO, 0, 1],
  kinds: 8,
  stepColumns: 8,
  parts: [[0], [1], [2], [3], [4], [5], [6], [7]],
  kindOf: [0, 1, NO, 2, 3, 4, 5, 6, 7],
  starts: [true, true, false],
};

/** Outside and content before the source, the source, outside and content behind it: a source is one run of tokens at most. */
export const LINK_CHAIN: Chain = {
  states: 5,
  columns: 2,
  columnOf: [NO, 0, NO, 1, 1],
  kinds: 9,
  // Four columns: a source begins, a source ends, content begins, content ends.
  stepColumns: 4,
  parts: [[], [0], [2], [], [1], [1, 2], [3], [3, 0], []],
  kindOf: [0, 1, NO, 2, NO, NO, 3, 4, NO, 5, NO, NO, 0, NO, 2, 6, 7, NO, 8, NO, NO, NO, 6, NO, 8],
  starts: [true, true, false, true, false],
};

export const SOURCE_STATE = 1;
export const isContent = (state: number): boolean => state >= 3;

/** Scores of one sequence; the buffers grow and are used again. */
export interface Lattice {
  nodes: Float64Array;
  steps: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  back: Int8Array;
}

export const createLattice = (): Lattice => ({
  nodes: new Float64Array(0),
  steps: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  back: new Int8Array(0),
});

/** Makes room for `n` tokens of either chain. */
export function makeRoom(lattice: Lattice, n: number): void {
  if (lattice.forward.length >= n * LINK_CHAIN.states) return;
  const room = n + (n >> 1) + 16;
  lattice.nodes = new Float64Array(room * 2);
  lattice.steps = new Float64Array(room * LINK_CHAIN.kinds);
  lattice.forward = new Float64Array(room * LINK_CHAIN.states);
  lattice.backward = new Float64Array(room * CUE_CHAIN.states);
  lattice.back = new Int8Array(room * LINK_CHAIN.states);
}

/** Puts the scores of the nine kinds of steps, as `LINK_CHAIN.parts` has them, into link token `i`: `sums` are those of the four columns. */
export function putSteps(sums: Float64Array, scale: number, { steps }: Lattice, i: number): void {
  const [a, b, c, d] = sums;
  const at = i * 9;
  steps[at] = 0;
  steps[at + 1] = a * scale;
  steps[at + 2] = c * scale;
  steps[at + 3] = 0;
  steps[at + 4] = b * scale;
  steps[at + 5] = (b + c) * scale;
  steps[at + 6] = d * scale;
  steps[at + 7] = (d + a) * scale;
  steps[at + 8] = 0;
}

/** Exponentials of the scores of `CUE_CHAIN`'s kinds of steps. */
export const stepsOf = ({ values, scale }: Table): Float64Array =>
  Float64Array.from({ length: CUE_CHAIN.kinds }, (_, k) => Math.exp(values[k] * scale));

/** How likely, by what stands left of it, token `i` goes on with a cue, or follows one that ends there; 0 for the first. */
export const isOpen = ({ forward }: Lattice, i: number): number => (i === 0 ? 0 : forward[i * 3 - 2] + forward[i * 3 - 1]);

/** Takes token `i`, behind those before it, into the forward sums; its node scores stand in the lattice. */
export function goForward({ nodes, forward }: Lattice, steps: Float64Array, i: number): void {
  const at = i * 3;
  let x = 1;
  let y = 1;
  let z = 0;
  if (i > 0) {
    const before = forward[at - 3];
    const begun = forward[at - 2];
    const gone = forward[at - 1];
    x = before * steps[0] + begun * steps[2] + gone * steps[5];
    y = before * steps[1] + begun * steps[3] + gone * steps[6];
    z = begun * steps[4] + gone * steps[7];
  }
  y *= nodes[i * 2] = Math.exp(nodes[i * 2]);
  z *= nodes[i * 2 + 1] = Math.exp(nodes[i * 2 + 1]);
  const sum = x + y + z;
  forward[at] = x / sum;
  forward[at + 1] = y / sum;
  forward[at + 2] = z / sum;
}

/** Settles that token `i` is outside. */
export function stayOutside({ nodes, forward }: Lattice, i: number): void {
  nodes[i * 2] = 0;
  nodes[i * 2 + 1] = 0;
  forward[i * 3] = 1;
  forward[i * 3 + 1] = 0;
  forward[i * 3 + 2] = 0;
}

/** Fills the backward sums of all `n` tokens, when the forward ones are there. Written out for the three states: this is done for every token of a draft. */
export function goBack({ nodes, backward }: Lattice, steps: Float64Array, n: number): void {
  const [outOut, outFirst, firstOut, firstFirst, firstOn, onOut, onFirst, onOn] = steps;
  let x = 1 / 3;
  let y = 1 / 3;
  let z = 1 / 3;
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1) {
      y *= nodes[i * 2 + 2];
      z *= nodes[i * 2 + 3];
      const out = outOut * x + outFirst * y;
      const first = firstOut * x + firstFirst * y + firstOn * z;
      const on = onOut * x + onFirst * y + onOn * z;
      // Outside for certain: what comes behind says nothing.
      const sum = nodes[i * 2] === 0 ? out : out + first + on;
      x = out / sum;
      y = first / sum;
      z = on / sum;
    }
    backward[i * 3] = x;
    backward[i * 3 + 1] = y;
    backward[i * 3 + 2] = z;
  }
}

/** Probability of cue state `state` at token `i`, after `sumPaths`. */
export function probability({ forward, backward }: Lattice, i: number, state: number): number {
  const at = i * 3;
  const sum = forward[at] * backward[at] + forward[at + 1] * backward[at + 1] + forward[at + 2] * backward[at + 2];
  return (forward[at + state] * backward[at + state]) / sum;
}

/** Likeliest link states of `n` tokens; node and step scores stand in the lattice. Written out for the thirteen steps of `LINK_CHAIN`. */
export function bestPath({ nodes, steps, back }: Lattice, n: number): Uint8Array {
  let s0 = 0;
  let s1 = nodes[0];
  let s2 = Number.NEGATIVE_INFINITY;
  let s3 = nodes[1];
  let s4 = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < n; i++) {
    const k = i * 9;
    const at = i * 5;
    // Outside and the source come from before the source, or from content before it.
    let t0 = s0 + steps[k];
    back[at] = 0;
    if (s3 + steps[k + 6] > t0) {
      t0 = s3 + steps[k + 6];
      back[at] = 3;
    }
    let t1 = s0 + steps[k + 1];
    back[at + 1] = 0;
    if (s1 + steps[k + 3] > t1) {
      t1 = s1 + steps[k + 3];
      back[at + 1] = 1;
    }
    if (s3 + steps[k + 7] > t1) {
      t1 = s3 + steps[k + 7];
      back[at + 1] = 3;
    }
    let t2 = s1 + steps[k + 4];
    back[at + 2] = 1;
    if (s2 + steps[k] > t2) {
      t2 = s2 + steps[k];
      back[at + 2] = 2;
    }
    if (s4 + steps[k + 6] > t2) {
      t2 = s4 + steps[k + 6];
      back[at + 2] = 4;
    }
    let t3 = s0 + steps[k + 2];
    back[at + 3] = 0;
    if (s3 + steps[k + 8] > t3) {
      t3 = s3 + steps[k + 8];
      back[at + 3] = 3;
    }
    let t4 = s1 + steps[k + 5];
    back[at + 4] = 1;
    if (s2 + steps[k + 2] > t4) {
      t4 = s2 + steps[k + 2];
      back[at + 4] = 2;
    }
    if (s4 + steps[k + 8] > t4) {
      t4 = s4 + steps[k + 8];
      back[at + 4] = 4;
    }
    s0 = t0;
    s1 = t1 + nodes[i * 2];
    s2 = t2;
    s3 = t3 + nodes[i * 2 + 1];
    s4 = t4 + nodes[i * 2 + 1];
  }
  const path = new Uint8Array(n);
  const ends = [s0, s1, s2, s3, s4];
  let state = 0;
  for (let s = 1; s < 5; s++) if (ends[s] > ends[state]) state = s;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = state;
    state = back[i * 5 + state];
  }
  return path;
}
