/** Collects the features of many sequences in flat arrays, and drops those that are too rare to keep. */
import type { Features } from '../src/claims/attribution/cue-features.ts';
import { bucketOf } from '../src/claims/attribution/hash.ts';
import type { Sequences } from './chain.ts';

interface Growing {
  readonly push: (features: Features) => void;
  readonly end: () => number;
  readonly done: () => Int32Array;
}

function growing(bits: number): Growing {
  let held = new Int32Array(1 << 20);
  let size = 0;
  return {
    push({ seen, size: more, base }) {
      if (size + more > held.length) {
        const wider = new Int32Array(held.length * 2);
        wider.set(held);
        held = wider;
      }
      for (let i = 0; i < more; i++) held[size++] = bits === 0 ? 0 : bucketOf(base + i, seen[i], bits);
    },
    end: () => size,
    done: () => held.subarray(0, size),
  };
}

export interface Collector {
  /** Adds features to the token that comes; call `node` and `edge` (not for a sequence's first token) before it. */
  readonly node: (features: Features) => void;
  readonly edge: (features: Features) => void;
  readonly token: (gold: number) => void;
  readonly endSequence: () => void;
  readonly done: () => Sequences;
}

/** `nodeBits`, `edgeBits`: of the tables that the features will be looked up in. */
export function createCollector(nodeBits: number, edgeBits: number): Collector {
  const nodes = growing(nodeBits);
  const edges = growing(edgeBits);
  const nodeAt = [0];
  const edgeAt = [0];
  const begins = [0];
  const gold: number[] = [];
  return {
    node: nodes.push,
    edge: edges.push,
    token(state) {
      gold.push(state);
      nodeAt.push(nodes.end());
      edgeAt.push(edges.end());
    },
    endSequence() {
      if (begins.at(-1) !== gold.length) begins.push(gold.length);
    },
    done: () => ({
      nodes: nodes.done(),
      nodeAt: Int32Array.from(nodeAt),
      edges: edges.done(),
      edgeAt: Int32Array.from(edgeAt),
      begins: Int32Array.from(begins),
      gold: Uint8Array.from(gold),
    }),
  };
}

function withoutRare(features: Int32Array, ends: Int32Array, bits: number, least: number): { features: Int32Array; ends: Int32Array } {
  const counts = new Uint32Array(2 ** bits);
  for (const feature of features) counts[feature]++;
  const kept = new Int32Array(ends.length);
  let size = 0;
  let f = 0;
  for (let t = 0; t + 1 < ends.length; t++) {
    for (; f < ends[t + 1]; f++) if (counts[features[f]] >= least) features[size++] = features[f];
    kept[t + 1] = size;
  }
  return { features: features.subarray(0, size), ends: kept };
}

/** Leaves out features seen fewer than `least` times: they say little, and nothing of a text could be read from those that stay. */
export function dropRare(data: Sequences, nodeBits: number, edgeBits: number, least: number): Sequences {
  const nodes = withoutRare(data.nodes, data.nodeAt, nodeBits, least);
  const edges = withoutRare(data.edges, data.edgeAt, edgeBits, least);
  return { ...data, nodes: nodes.features, nodeAt: nodes.ends, edges: edges.features, edgeAt: edges.ends };
}
