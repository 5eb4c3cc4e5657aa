/** Linear chains: which states a token may be in, and the likeliest states of a sequence under hashed weights. */

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

/** Weights as stored: row `bucket` has one number a column, times `scale`. */
export interface Table {
  readonly values: Int8Array | Float32Array;
  readonly scale: number;
}

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

/** Adds up the rows of two numbers that `list` names up to `to`, unscaled, into `sums` from `at`. */
export function addPairs({ values }: Table, list: Int32Array, to: number, sums: Float64Array, at: number): void {
  let a = 0;
  let b = 0;
  for (let f = 0; f < to; f++) {
    const row = list[f] * 2;
    a += values[row];
    b += values[row + 1];
  }
  sums[at] = a;
  sums[at + 1] = b;
}

/** Adds up rows of four numbers and puts the scores of the nine kinds of steps, as `LINK_CHAIN.parts` has them, into link token `i`. */
export function addSteps({ values, scale }: Table, list: Int32Array, size: number, { steps }: Lattice, i: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let f = 0; f < size; f++) {
    const row = list[f] * 4;
    a += values[row];
    b += values[row + 1];
    c += values[row + 2];
    d += values[row + 3];
  }
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

/**
 * Fills forward and backward sums for `n` tokens of a paragraph; node scores stand in the lattice, `steps` are the exponentials of the
 * scores of `CUE_CHAIN`'s kinds. Written out for its three states: this is done for every token of a draft.
 */
export function sumPaths({ nodes, forward, backward }: Lattice, steps: Float64Array, n: number): void {
  const [outOut, outFirst, firstOut, firstFirst, firstOn, onOut, onFirst, onOn] = steps;
  for (let i = 0; i < n * 2; i++) nodes[i] = Math.exp(nodes[i]);
  let x = 1;
  let y = 1;
  let z = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0) {
      const on = y * firstOn + z * onOn;
      const first = x * outFirst + y * firstFirst + z * onFirst;
      x = x * outOut + y * firstOut + z * onOut;
      y = first;
      z = on;
    }
    y *= nodes[i * 2];
    z *= nodes[i * 2 + 1];
    const sum = x + y + z;
    forward[i * 3] = x /= sum;
    forward[i * 3 + 1] = y /= sum;
    forward[i * 3 + 2] = z /= sum;
  }
  x = y = z = 1 / 3;
  for (let i = n - 1; i >= 0; i--) {
    if (i < n - 1) {
      y *= nodes[i * 2 + 2];
      z *= nodes[i * 2 + 3];
      const out = outOut * x + outFirst * y;
      const first = firstOut * x + firstFirst * y + firstOn * z;
      const on = onOut * x + onFirst * y + onOn * z;
      const sum = out + first + on;
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
