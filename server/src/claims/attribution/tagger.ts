/** The learned tagger: first where cues stand, then for each cue which tokens are its source and its content. */
import {
  addRows,
  bestPath,
  CUE_CHAIN,
  createLattice,
  isContent,
  LINK_CHAIN,
  makeRoom,
  probability,
  putSteps,
  SOURCE_STATE,
  sumPaths,
  type Table,
} from './chain.ts';
import { withCertain } from './certain.ts';
import { CUE_BITS, createFeatures, cueContext, cueFeatures } from './cue-features.ts';
import { type Candidate, JUDGE_BITS, judge } from './judge.ts';
import { createLexis, type Facts, gatherFacts, POS, type WordFacts } from './facts.ts';
import { EDGE_BITS, edgeFeatures, findPhrases, LINK_BITS, linkFeatures, type Phrases, viewFrom } from './link-features.ts';
import type { Range } from './spans.ts';
import { readSections, readTable } from './weights.ts';
import { loadWords } from './words.ts';
import { PRIORITY_BITS, type PriorityWeights, scoreSentence } from '../priority.ts';
import type { Reading } from '../../model.ts';
import { setScene, type Scene } from './scene.ts';

/** One attribution as half-open ranges of token indices. */
export interface TokenAttribution {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
}

/** Everything that was learned. */
export interface Model {
  readonly lexis: (word: string) => WordFacts;
  readonly cueNodes: Table;
  readonly cueSteps: Table;
  readonly linkNodes: Table;
  readonly linkSteps: Table;
  readonly judge: Table;
}

export interface Tagger {
  /** Attributions of one paragraph in order of their cues. */
  readonly tag: (scene: Scene) => TokenAttribution[];
  /** How much each sentence of a paragraph is worth checking, 0–1; null when the weights do not say. */
  readonly priorities: (reading: Reading) => readonly number[] | null;
}

/** A cue with how likely it is one. */
export interface CueGuess {
  readonly range: Range;
  readonly probability: number;
}

/** A likely cue is looked at from here on; it is marked for its neighbours from there on. */
export const LIKELY = 0.2;
const MARKED = 0.33;
/** An attribution is one from this probability on. */
const TRUSTED = 0.42;
/** A cue goes on while this much of "outside" is outweighed. */
const GOES_ON = 0.8;

/** Cues of a paragraph likelier than `threshold`, in order. */
export function guessCues(facts: Facts, model: Pick<Model, 'cueNodes' | 'cueSteps'>, tools: Tools, threshold: number): CueGuess[] {
  const { lattice, features } = tools;
  const n = facts.size;
  if (n === 0) return [];
  makeRoom(lattice, CUE_CHAIN, n);
  const context = cueContext(facts);
  const steps = Float64Array.from({ length: CUE_CHAIN.kinds }, (_, k) => Math.exp(model.cueSteps.values[k] * model.cueSteps.scale));
  for (let i = 0; i < n; i++) {
    cueFeatures(facts, context, i, features);
    addRows(model.cueNodes, 2, features.list, features.size, lattice.nodes, i * 2);
    lattice.steps.set(steps, i * CUE_CHAIN.kinds);
  }
  sumPaths(lattice, CUE_CHAIN, n);
  const guesses: CueGuess[] = [];
  for (let i = 0; i < n; i++) {
    const chance = probability(lattice, CUE_CHAIN, i, 1);
    if (chance < threshold) continue;
    let end = i + 1;
    while (end < n) {
      const on = probability(lattice, CUE_CHAIN, end, 2);
      if (on < probability(lattice, CUE_CHAIN, end, 0) * GOES_ON || on < probability(lattice, CUE_CHAIN, end, 1)) break;
      end++;
    }
    // "wrote in a | letter that": an article is not where a cue ends.
    while (end > i + 1 && facts.pos[end - 1] === POS.DET) end--;
    guesses.push({ range: [i, end], probability: chance });
    i = end - 1;
  }
  return guesses;
}

/** Buffers that are used again for every paragraph. */
export interface Tools {
  readonly lattice: ReturnType<typeof createLattice>;
  readonly linkLattice: ReturnType<typeof createLattice>;
  readonly features: ReturnType<typeof createFeatures>;
  readonly sums: Float64Array;
}

export const createTools = (): Tools => ({
  lattice: createLattice(),
  linkLattice: createLattice(),
  features: createFeatures(),
  sums: new Float64Array(16),
});

/** Marks the tokens of every cue with its number, from 1. */
export function markCues(size: number, cues: readonly Range[]): Uint8Array {
  const marks = new Uint8Array(size);
  cues.forEach(([first, end], c) => {
    marks.fill((c % 250) + 1, first, end);
  });
  return marks;
}

/** Source and content of one cue. */
export function link(
  facts: Facts,
  phrases: Phrases,
  cue: Range,
  marks: Uint8Array,
  model: Pick<Model, 'linkNodes' | 'linkSteps'>,
  tools: Tools,
): TokenAttribution {
  const { linkLattice: lattice, features } = tools;
  const others = marks.slice();
  others.fill(0, cue[0], cue[1]);
  const view = viewFrom(facts, phrases, cue, others);
  makeRoom(lattice, LINK_CHAIN, view.to - view.from);
  const places: number[] = [];
  let before = -1;
  for (let i = view.from; i < view.to; i++) {
    if (i >= cue[0] && i < cue[1]) continue;
    const at = places.length;
    linkFeatures(facts, phrases, view, i, features);
    addRows(model.linkNodes, 2, features.list, features.size, lattice.nodes, at * 2);
    if (before >= 0) {
      edgeFeatures(facts, phrases, view, before, i, features);
      addRows(model.linkSteps, LINK_CHAIN.stepColumns, features.list, features.size, tools.sums, 0);
      putSteps(lattice, LINK_CHAIN, at, tools.sums);
    }
    places.push(i);
    before = i;
  }
  return places.length === 0 ? { source: null, cue, content: [] } : read(cue, places, bestPath(lattice, LINK_CHAIN, places.length));
}

/** Turns the states of the tokens at `places` into ranges; a cue in the middle breaks one. */
function read(cue: Range, places: readonly number[], states: Uint8Array): TokenAttribution {
  let source: Range | null = null;
  const content: [number, number][] = [];
  places.forEach((at, i) => {
    if (states[i] === SOURCE_STATE) source = source ? [source[0], at + 1] : [at, at + 1];
    if (!isContent(states[i])) return;
    const last = content.at(-1);
    if (last && last[1] === at && isContent(states[i - 1])) last[1] = at + 1;
    else content.push([at, at + 1]);
  });
  return { source, cue, content };
}

/** A cue and a colon at the paragraph's end announce what the next one holds: "Ruiz went on:". */
export function announces(scene: Scene, { source, cue }: TokenAttribution): boolean {
  const { tokens } = scene.reading;
  return (
    source !== null &&
    tokens.at(-1)?.text === ':' &&
    scene.sentenceOf[cue[0]] === scene.sentenceOf[tokens.length - 1] &&
    tokens.length - cue[1] < 12
  );
}

/** Marks the cues that are likely enough to tell their neighbours something. */
export const markLikely = (facts: Facts, guesses: readonly CueGuess[]): Uint8Array =>
  markCues(
    facts.size,
    guesses.filter(({ probability: chance }) => chance >= MARKED).map(({ range }) => range),
  );

/** Every likely cue of a paragraph with its source and content. */
export function candidatesOf(facts: Facts, phrases: Phrases, model: Omit<Model, 'lexis' | 'judge'>, tools: Tools): Candidate[] {
  const guesses = guessCues(facts, model, tools, LIKELY);
  const marks = markLikely(facts, guesses);
  return guesses.map(guess => ({ guess, one: link(facts, phrases, guess.range, marks, model, tools) }));
}

/** Tags a paragraph with `model`. */
export function tagScene(scene: Scene, facts: Facts, model: Model, tools: Tools, threshold = TRUSTED): TokenAttribution[] {
  const phrases = findPhrases(facts);
  const candidates = candidatesOf(facts, phrases, model, tools);
  const trusted = candidates.filter((_, at) => judge(facts, phrases, candidates, at, model.judge, tools.features.list) >= threshold);
  return withCertain(
    scene,
    trusted.map(({ one }) => one).filter(one => one.content.length > 0 || announces(scene, one)),
  );
}

/** Makes a tagger of the weights file; throws with a plain reason when the bytes are not one. */
export function loadTagger(bytes: Uint8Array): Tagger {
  const sections = readSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new Error(`the weights file has no part "${name}"`);
    return found;
  };
  const model: Model = {
    lexis: createLexis(loadWords(section('word'))),
    cueNodes: readTable(section('cuen'), CUE_BITS),
    cueSteps: readTable(section('cues'), 0),
    linkNodes: readTable(section('lnkn'), LINK_BITS),
    linkSteps: readTable(section('lnks'), EDGE_BITS),
    judge: readTable(section('judg'), JUDGE_BITS),
  };
  const tools = createTools();
  const priority = sections.get('prio');
  const weights = priority ? readPriority(priority) : null;
  const list = new Int32Array(8192);
  // Both questions are asked of one paragraph right after each other: its facts are gathered once.
  let last: { readonly reading: Reading; readonly facts: Facts } | null = null;
  const factsOf = (scene: Scene): Facts => {
    if (last?.reading !== scene.reading) last = { reading: scene.reading, facts: gatherFacts(scene, model.lexis) };
    return last.facts;
  };
  return {
    tag: (scene: Scene, threshold?: number) => tagScene(scene, factsOf(scene), model, tools, threshold),
    priorities(reading) {
      if (!weights || reading.tokens.length === 0) return null;
      const facts = last?.reading === reading ? last.facts : factsOf(setScene(reading));
      return reading.sentences.map(({ firstToken, endToken }) => scoreSentence(reading, facts, firstToken, endToken, weights, list));
    },
  };
}

function readPriority(bytes: Uint8Array): PriorityWeights {
  const constant = new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true);
  return { ...readTable(bytes.subarray(4), PRIORITY_BITS), constant };
}
