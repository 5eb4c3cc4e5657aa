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

/** Makes room for `n` tokens. */
export function makeRoom(lattice: Lattice, chain: Chain, n: number): void {
  if (lattice.forward.length >= n * chain.states) return;
  const room = n + (n >> 1) + 16;
  lattice.nodes = new Float64Array(room * chain.columns);
  lattice.steps = new Float64Array(room * chain.kinds);
  lattice.forward = new Float64Array(room * chain.states);
  lattice.backward = new Float64Array(room * chain.states);
  lattice.back = new Int8Array(room * chain.states);
}

/** Adds up the rows of `list` into `sums` from `at`. */
export function addRows(table: Table, columns: number, list: Int32Array, size: number, sums: Float64Array, at: number): void {
  const { values, scale } = table;
  if (columns === 2) {
    let a = 0;
    let b = 0;
    for (let f = 0; f < size; f++) {
      const row = list[f] * 2;
      a += values[row];
      b += values[row + 1];
    }
    sums[at] = a * scale;
    sums[at + 1] = b * scale;
    return;
  }
  if (columns === 4) {
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
    sums[at] = a * scale;
    sums[at + 1] = b * scale;
    sums[at + 2] = c * scale;
    sums[at + 3] = d * scale;
    return;
  }
  for (let c = 0; c < columns; c++) sums[at + c] = 0;
  for (let f = 0; f < size; f++) {
    const row = list[f] * columns;
    for (let c = 0; c < columns; c++) sums[at + c] += values[row + c];
  }
  for (let c = 0; c < columns; c++) sums[at + c] *= scale;
}

/** Turns the summed step columns at `sums` into scores of the kinds of steps into token `i`. */
export function putSteps(lattice: Lattice, chain: Chain, i: number, sums: Float64Array): void {
  for (let k = 0; k < chain.kinds; k++) {
    let score = 0;
    for (const column of chain.parts[k]) score += sums[column];
    lattice.steps[i * chain.kinds + k] = score;
  }
}

/** Fills forward and backward sums for `n` tokens; node scores stand in the lattice, and the exponentials of the step scores. */
export function sumPaths(lattice: Lattice, chain: Chain, n: number): void {
  const { states: S, columns: C, kinds: K } = chain;
  const { nodes, steps, forward, backward } = lattice;
  for (let i = 0; i < n * C; i++) nodes[i] = Math.exp(nodes[i]);
  const node = (i: number, s: number): number => (chain.columnOf[s] < 0 ? 1 : nodes[i * C + chain.columnOf[s]]);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let b = 0; b < S; b++) {
      let x = 0;
      if (i === 0) x = chain.starts[b] ? 1 : 0;
      else
        for (let a = 0; a < S; a++) {
          const kind = chain.kindOf[a * S + b];
          if (kind >= 0) x += forward[(i - 1) * S + a] * steps[i * K + kind];
        }
      x *= node(i, b);
      forward[i * S + b] = x;
      sum += x;
    }
    for (let b = 0; b < S; b++) forward[i * S + b] /= sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    for (let a = 0; a < S; a++) {
      let x = i === n - 1 ? 1 : 0;
      if (i < n - 1)
        for (let b = 0; b < S; b++) {
          const kind = chain.kindOf[a * S + b];
          if (kind >= 0) x += steps[(i + 1) * K + kind] * node(i + 1, b) * backward[(i + 1) * S + b];
        }
      backward[i * S + a] = x;
      sum += x;
    }
    for (let a = 0; a < S; a++) backward[i * S + a] /= sum;
  }
}

/** Probability of `state` at token `i`, after `sumPaths`. */
export function probability(lattice: Lattice, chain: Chain, i: number, state: number): number {
  const { states: S } = chain;
  let sum = 0;
  for (let s = 0; s < S; s++) sum += lattice.forward[i * S + s] * lattice.backward[i * S + s];
  return (lattice.forward[i * S + state] * lattice.backward[i * S + state]) / sum;
}

/** Likeliest states of `n` tokens; node and step scores stand in the lattice. */
export function bestPath(lattice: Lattice, chain: Chain, n: number): Uint8Array {
  const { states: S, columns: C, kinds: K } = chain;
  const { nodes, steps, forward: score, back } = lattice;
  for (let i = 0; i < n; i++) {
    for (let b = 0; b < S; b++) {
      const own = chain.columnOf[b] < 0 ? 0 : nodes[i * C + chain.columnOf[b]];
      let top = i === 0 ? (chain.starts[b] ? 0 : Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
      if (i > 0)
        for (let a = 0; a < S; a++) {
          const kind = chain.kindOf[a * S + b];
          if (kind < 0) continue;
          const x = score[(i - 1) * S + a] + steps[i * K + kind];
          if (x > top) {
            top = x;
            back[i * S + b] = a;
          }
        }
      score[i * S + b] = top + own;
    }
  }
  const path = new Uint8Array(n);
  let state = 0;
  for (let s = 1; s < S; s++) if (score[(n - 1) * S + s] > score[(n - 1) * S + state]) state = s;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = state;
    state = back[i * S + state];
  }
  return path;
}
