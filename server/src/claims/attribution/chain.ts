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

/** The steps that are allowed as triples (from, to, kind), ordered by where they lead. */
export function movesOf({ states, kindOf }: Pick<Chain, 'states' | 'kindOf'>): Int32Array {
  const moves: number[] = [];
  for (let b = 0; b < states; b++)
    for (let a = 0; a < states; a++) if (kindOf[a * states + b] >= 0) moves.push(a, b, kindOf[a * states + b]);
  return Int32Array.from(moves);
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

const CUE_MOVES = movesOf(CUE_CHAIN);
const LINK_MOVES = movesOf(LINK_CHAIN);
/** Parts of the steps between link states, as one list: kind, column. */
const LINK_PARTS = Int32Array.from(LINK_CHAIN.parts.flatMap((columns, kind) => columns.flatMap(column => [kind, column])));

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

/** Adds up the rows of two numbers that `list` names from `from` to `to`, unscaled, into `sums` from `at`. */
export function addPairs(table: Table, list: Int32Array, from: number, to: number, sums: Float64Array, at: number): void {
  const { values } = table;
  let a = 0;
  let b = 0;
  for (let f = from; f < to; f++) {
    const row = list[f] * 2;
    a += values[row];
    b += values[row + 1];
  }
  sums[at] = a;
  sums[at + 1] = b;
}

/** Adds up rows of four numbers and puts the scores of the kinds of steps into link token `i`. */
export function addSteps(table: Table, list: Int32Array, size: number, lattice: Lattice, i: number): void {
  const { values, scale } = table;
  const sums = [0, 0, 0, 0];
  for (let f = 0; f < size; f++) {
    const row = list[f] * 4;
    sums[0] += values[row];
    sums[1] += values[row + 1];
    sums[2] += values[row + 2];
    sums[3] += values[row + 3];
  }
  const { steps } = lattice;
  const K = LINK_CHAIN.kinds;
  steps.fill(0, i * K, i * K + K);
  for (let p = 0; p < LINK_PARTS.length; p += 2) steps[i * K + LINK_PARTS[p]] += sums[LINK_PARTS[p + 1]] * scale;
}

/** Fills forward and backward sums for `n` tokens of a paragraph; node scores stand in the lattice, `steps` are the exponentials of the kinds' scores. */
export function sumPaths(lattice: Lattice, steps: Float64Array, n: number): void {
  const { nodes, forward, backward } = lattice;
  const moves = CUE_MOVES;
  for (let i = 0; i < n * 2; i++) nodes[i] = Math.exp(nodes[i]);
  for (let i = 0; i < n; i++) {
    const at = i * 3;
    if (i === 0) {
      forward[0] = 1;
      forward[1] = 1;
      forward[2] = 0;
    } else {
      forward[at] = 0;
      forward[at + 1] = 0;
      forward[at + 2] = 0;
      for (let m = 0; m < moves.length; m += 3) forward[at + moves[m + 1]] += forward[at - 3 + moves[m]] * steps[moves[m + 2]];
    }
    forward[at + 1] *= nodes[i * 2];
    forward[at + 2] *= nodes[i * 2 + 1];
    const sum = forward[at] + forward[at + 1] + forward[at + 2];
    forward[at] /= sum;
    forward[at + 1] /= sum;
    forward[at + 2] /= sum;
  }
  backward.fill(1 / 3, n * 3 - 3, n * 3);
  for (let i = n - 2; i >= 0; i--) {
    const at = i * 3;
    const b0 = backward[at + 3];
    const b1 = backward[at + 4] * nodes[i * 2 + 2];
    const b2 = backward[at + 5] * nodes[i * 2 + 3];
    backward[at] = 0;
    backward[at + 1] = 0;
    backward[at + 2] = 0;
    for (let m = 0; m < moves.length; m += 3)
      backward[at + moves[m]] += steps[moves[m + 2]] * (moves[m + 1] === 0 ? b0 : moves[m + 1] === 1 ? b1 : b2);
    const sum = backward[at] + backward[at + 1] + backward[at + 2];
    backward[at] /= sum;
    backward[at + 1] /= sum;
    backward[at + 2] /= sum;
  }
}

/** Probability of cue state `state` at token `i`, after `sumPaths`. */
export function probability({ forward, backward }: Lattice, i: number, state: number): number {
  const at = i * 3;
  const sum = forward[at] * backward[at] + forward[at + 1] * backward[at + 1] + forward[at + 2] * backward[at + 2];
  return (forward[at + state] * backward[at + state]) / sum;
}

/** Likeliest link states of `n` tokens; node and step scores stand in the lattice. */
export function bestPath(lattice: Lattice, n: number): Uint8Array {
  const { states: S, columns: C, kinds: K, columnOf } = LINK_CHAIN;
  const { nodes, steps, forward: score, back } = lattice;
  const moves = LINK_MOVES;
  for (let b = 0; b < S; b++) score[b] = (LINK_CHAIN.starts[b] ? 0 : Number.NEGATIVE_INFINITY) + (columnOf[b] < 0 ? 0 : nodes[columnOf[b]]);
  for (let i = 1; i < n; i++) {
    const at = i * S;
    score.fill(Number.NEGATIVE_INFINITY, at, at + S);
    for (let m = 0; m < moves.length; m += 3) {
      const b = at + moves[m + 1];
      const x = score[at - S + moves[m]] + steps[i * K + moves[m + 2]];
      if (x <= score[b]) continue;
      score[b] = x;
      back[b] = moves[m];
    }
    score[at + 1] += nodes[i * C];
    score[at + 3] += nodes[i * C + 1];
    score[at + 4] += nodes[i * C + 1];
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
