/** Trains linear-chain models by stochastic gradient with a step of its own for every weight; the same run gives the same weights. */
import type { Chain } from '../src/claims/attribution/chain.ts';

/** Sequences one after another: features of token t stand in `nodes` from `nodeAt[t]` to `nodeAt[t + 1]`; edges alike (into token t). */
export interface Sequences {
  readonly nodes: Int32Array;
  readonly nodeAt: Int32Array;
  readonly edges: Int32Array;
  readonly edgeAt: Int32Array;
  /** First token of each sequence, and the end of the last. */
  readonly begins: Int32Array;
  /** Right state of each token. */
  readonly gold: Uint8Array;
}

export interface ChainWeights {
  readonly node: Float32Array;
  readonly edge: Float32Array;
}

/** A generator of numbers in [0, 1) that begins the same each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Weights while they are learned: beside each the sum of its squared gradients, so that one look at memory gives both. */
interface Learning {
  readonly node: Float32Array;
  readonly edge: Float32Array;
}

/** Scores, forward and backward sums of one sequence; the buffers are used again. */
function createLattice(chain: Chain, longest: number) {
  const { states: S, columns: C, kinds: K } = chain;
  const E = chain.stepColumns;
  const node = new Float64Array(longest * S);
  const step = new Float64Array(longest * S * S);
  const forward = new Float64Array(longest * S);
  const backward = new Float64Array(longest * S);
  const kindScore = new Float64Array(K);
  const stepScore = new Float64Array(E);
  const columnScore = new Float64Array(C);
  const columnOf = Int8Array.from(chain.columnOf);
  const kindOf = Int8Array.from(chain.kindOf);

  /** Fills potentials and sums for the tokens from `from` to `to`. */
  function run(data: Sequences, weights: Learning, from: number, to: number): void {
    const { nodes, nodeAt, edges, edgeAt } = data;
    for (let t = from; t < to; t++) {
      columnScore.fill(0);
      for (let f = nodeAt[t]; f < nodeAt[t + 1]; f++) {
        const at = nodes[f] * C * 2;
        for (let c = 0; c < C; c++) columnScore[c] += weights.node[at + c * 2];
      }
      const i = t - from;
      let top = 0;
      for (let c = 0; c < C; c++) if (columnScore[c] > top) top = columnScore[c];
      for (let s = 0; s < S; s++) {
        const c = columnOf[s];
        node[i * S + s] = Math.exp((c < 0 ? 0 : columnScore[c]) - top);
      }
      if (i === 0) continue;
      stepScore.fill(0);
      for (let f = edgeAt[t]; f < edgeAt[t + 1]; f++) {
        const at = edges[f] * E * 2;
        for (let c = 0; c < E; c++) stepScore[c] += weights.edge[at + c * 2];
      }
      for (let k = 0; k < K; k++) {
        let score = 0;
        for (const c of chain.parts[k]) score += stepScore[c];
        kindScore[k] = Math.exp(score);
      }
      for (let ab = 0; ab < S * S; ab++) step[i * S * S + ab] = kindOf[ab] < 0 ? 0 : kindScore[kindOf[ab]];
    }
    const n = to - from;
    for (let s = 0; s < S; s++) forward[s] = chain.starts[s] ? node[s] : 0;
    for (let i = 1; i < n; i++) {
      let sum = 0;
      for (let b = 0; b < S; b++) {
        let x = 0;
        for (let a = 0; a < S; a++) x += forward[(i - 1) * S + a] * step[i * S * S + a * S + b];
        x *= node[i * S + b];
        forward[i * S + b] = x;
        sum += x;
      }
      for (let b = 0; b < S; b++) forward[i * S + b] /= sum;
    }
    for (let s = 0; s < S; s++) backward[(n - 1) * S + s] = 1;
    for (let i = n - 2; i >= 0; i--) {
      let sum = 0;
      for (let a = 0; a < S; a++) {
        let x = 0;
        for (let b = 0; b < S; b++) x += step[(i + 1) * S * S + a * S + b] * node[(i + 1) * S + b] * backward[(i + 1) * S + b];
        backward[i * S + a] = x;
        sum += x;
      }
      for (let a = 0; a < S; a++) backward[i * S + a] /= sum;
    }
  }
  return { run, node, step, forward, backward };
}

export interface Training {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** Share of a token's features that is left out at random while training, so that no weight leans on another. */
  readonly dropout: number;
  readonly nodeSize: number;
  readonly edgeSize: number;
}

/** Leaves features of one sequence out at random; the buffers are used again, and its tokens counted from 0. */
function createThinner(data: Sequences, dropout: number, random: () => number) {
  let longest = 0;
  let mostNodes = 0;
  let mostEdges = 0;
  for (let s = 0; s + 1 < data.begins.length; s++) {
    const [from, to] = [data.begins[s], data.begins[s + 1]];
    longest = Math.max(longest, to - from);
    mostNodes = Math.max(mostNodes, data.nodeAt[to] - data.nodeAt[from]);
    mostEdges = Math.max(mostEdges, data.edgeAt[to] - data.edgeAt[from]);
  }
  const thinned: Sequences = {
    ...data,
    nodes: new Int32Array(mostNodes),
    nodeAt: new Int32Array(longest + 1),
    edges: new Int32Array(mostEdges),
    edgeAt: new Int32Array(longest + 1),
  };
  const pick = (features: Int32Array, ends: Int32Array, from: number, to: number, kept: Int32Array, at: Int32Array) => {
    let size = 0;
    for (let t = from; t < to; t++) {
      for (let f = ends[t]; f < ends[t + 1]; f++) {
        kept[size] = features[f];
        if (random() >= dropout) size++;
      }
      at[t - from + 1] = size;
    }
  };
  return (from: number, to: number): Sequences => {
    pick(data.nodes, data.nodeAt, from, to, thinned.nodes, thinned.nodeAt);
    pick(data.edges, data.edgeAt, from, to, thinned.edges, thinned.edgeAt);
    return thinned;
  };
}

/** Numbers the buckets that occur, in order of their first use: the weights that are learned then lie close together. */
function packed(features: Int32Array, size: number): { readonly features: Int32Array; readonly buckets: Int32Array } {
  const places = new Int32Array(size).fill(-1);
  const buckets: number[] = [];
  const dense = features.map(bucket => {
    if (places[bucket] < 0) places[bucket] = buckets.push(bucket) - 1;
    return places[bucket];
  });
  return { features: dense, buckets: Int32Array.from(buckets) };
}

/** Puts rows of `columns` numbers back where their buckets are. */
function unpacked(values: Float32Array, buckets: Int32Array, size: number, columns: number, share: number): Float32Array {
  const out = new Float32Array(size * columns);
  buckets.forEach((bucket, row) => {
    for (let c = 0; c < columns; c++) out[bucket * columns + c] = values[row * columns + c] * share;
  });
  return out;
}

/** `length` weights of nothing, each with what its first step is measured by. */
const fresh = (length: number): Float32Array => Float32Array.from({ length: length * 2 }, (_, i) => (i % 2 === 0 ? 0 : 0.1));

/** A gradient smaller than this teaches next to nothing and is passed over. */
const SLIGHT = 0.001;

/** Fits the weights; gives the mean of those after each of the later epochs. */
export function trainChain(chain: Chain, given: Sequences, how: Training): ChainWeights {
  const { states: S, columns: C, kinds: K } = chain;
  const nodes = packed(given.nodes, how.nodeSize);
  const edges = packed(given.edges, how.edgeSize);
  const data = { ...given, nodes: nodes.features, edges: edges.features };
  const E = chain.stepColumns;
  const weights: Learning = { node: fresh(nodes.buckets.length * C), edge: fresh(edges.buckets.length * E) };
  const { node, edge } = weights;
  const nodeMean = new Float32Array(nodes.buckets.length * C);
  const edgeMean = new Float32Array(edges.buckets.length * E);
  let longest = 1;
  for (let s = 0; s + 1 < data.begins.length; s++) longest = Math.max(longest, data.begins[s + 1] - data.begins[s]);
  const lattice = createLattice(chain, longest);
  const random = seeded(how.seed);
  const thin = createThinner(data, how.dropout, random);
  const columnGradient = new Float64Array(C);
  const kindGradient = new Float64Array(K);
  const stepGradient = new Float64Array(E);
  let averaged = 0;
  for (let epoch = 0; epoch < how.epochs; epoch++) {
    const rate = how.rate;
    for (const s of shuffled(data.begins.length - 1, random)) {
      const from = data.begins[s];
      const to = data.begins[s + 1];
      if (to <= from) continue;
      const seq = how.dropout > 0 ? thin(from, to) : data;
      const base = how.dropout > 0 ? 0 : from;
      lattice.run(seq, weights, base, base + to - from);
      for (let t = from; t < to; t++) {
        const i = t - from;
        columnGradient.fill(0);
        let sum = 0;
        for (let a = 0; a < S; a++) sum += lattice.forward[i * S + a] * lattice.backward[i * S + a];
        for (let a = 0; a < S; a++) {
          const c = chain.columnOf[a];
          if (c >= 0) columnGradient[c] += (lattice.forward[i * S + a] * lattice.backward[i * S + a]) / sum;
        }
        const right = chain.columnOf[data.gold[t]];
        if (right >= 0) columnGradient[right] -= 1;
        for (let c = 0; c < C; c++) {
          const g = columnGradient[c];
          if (g < SLIGHT && g > -SLIGHT) continue;
          for (let f = seq.nodeAt[base + i]; f < seq.nodeAt[base + i + 1]; f++) {
            const at = (seq.nodes[f] * C + c) * 2;
            node[at + 1] += g * g;
            node[at] -= (rate * g) / Math.sqrt(node[at + 1]);
          }
        }
        if (i === 0) continue;
        kindGradient.fill(0);
        let all = 0;
        for (let a = 0; a < S; a++) {
          for (let b = 0; b < S; b++) {
            const k = chain.kindOf[a * S + b];
            if (k < 0) continue;
            const x =
              lattice.forward[(i - 1) * S + a] *
              lattice.step[i * S * S + a * S + b] *
              lattice.node[i * S + b] *
              lattice.backward[i * S + b];
            kindGradient[k] += x;
            all += x;
          }
        }
        for (let k = 0; k < K; k++) kindGradient[k] /= all;
        kindGradient[chain.kindOf[data.gold[t - 1] * S + data.gold[t]]] -= 1;
        stepGradient.fill(0);
        for (let k = 0; k < K; k++) for (const c of chain.parts[k]) stepGradient[c] += kindGradient[k];
        for (let c = 0; c < E; c++) {
          const g = stepGradient[c];
          if (g < SLIGHT && g > -SLIGHT) continue;
          for (let f = seq.edgeAt[base + i]; f < seq.edgeAt[base + i + 1]; f++) {
            const at = (seq.edges[f] * E + c) * 2;
            edge[at + 1] += g * g;
            edge[at] -= (rate * g) / Math.sqrt(edge[at + 1]);
          }
        }
      }
    }
    if (epoch >= how.epochs / 3) {
      averaged++;
      for (let i = 0; i < nodeMean.length; i++) nodeMean[i] += node[i * 2];
      for (let i = 0; i < edgeMean.length; i++) edgeMean[i] += edge[i * 2];
    }
  }
  // With every feature present the sums would be larger than those that were learned.
  const share = (1 - how.dropout) / averaged;
  return {
    node: unpacked(nodeMean, nodes.buckets, how.nodeSize, C, share),
    edge: unpacked(edgeMean, edges.buckets, how.edgeSize, E, share),
  };
}
