/** The learned tagger: first where cues stand, then for each cue which tokens are its source and its content. */
import { withCertain } from './certain.ts';
import { addPairs, CUE_CHAIN, createLattice, makeRoom, probability, sumPaths, type Table } from './chain.ts';
import { CUE_BITS, createFeatures, cueContext, cueFeatures, type Features } from './cue-features.ts';
import { type Columns, createColumns } from './cue-view.ts';
import { createLexis, type Facts, gatherFacts, POS, type WordFacts } from './facts.ts';
import { type Candidate, JUDGE_BITS, judge } from './judge.ts';
import { link, survey } from './link.ts';
import { EDGE_BITS, LINK_BITS } from './link-features.ts';
import type { Phrases } from './phrases.ts';
import { type Scene, setScene } from './scene.ts';
import type { Range } from './spans.ts';
import { readSections, readTable } from './weights.ts';
import { loadWords } from './words.ts';
import { PRIORITY_BITS, type PriorityWeights, scoreSentence } from '../priority.ts';
import type { Reading } from '../../model.ts';

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
export const LIKELY = 0.18;
const MARKED = 0.33;
/** An attribution is one from this probability on. */
const TRUSTED = 0.42;
/** A word that scores below this by itself is no cue, whatever stands around it. */
const SETTLED = -1.8;
/** A cue goes on while this much of "outside" is outweighed. */
const GOES_ON = 0.8;

/** Cues of a paragraph likelier than `threshold`, in order. */
export function guessCues(facts: Facts, model: Pick<Model, 'cueNodes' | 'cueSteps'>, tools: Tools, threshold: number): CueGuess[] {
  const { lattice, features } = tools;
  const n = facts.size;
  if (n === 0) return [];
  makeRoom(lattice, n);
  const context = cueContext(facts);
  const { scale } = model.cueNodes;
  const settled = (): boolean => {
    addPairs(model.cueNodes, features.list, features.size, tools.sums, 0);
    return tools.sums[0] * scale < SETTLED && tools.sums[1] * scale < SETTLED;
  };
  for (let i = 0; i < n; i++) {
    cueFeatures(facts, context, i, features, tools.hasty ? settled : undefined);
    addPairs(model.cueNodes, features.list, features.size, lattice.nodes, i * 2);
    lattice.nodes[i * 2] *= scale;
    lattice.nodes[i * 2 + 1] *= scale;
  }
  const { values, scale: unit } = model.cueSteps;
  sumPaths(
    lattice,
    Float64Array.from({ length: CUE_CHAIN.kinds }, (_, k) => Math.exp(values[k] * unit)),
    n,
  );
  const guesses: CueGuess[] = [];
  for (let i = 0; i < n; i++) {
    const chance = probability(lattice, i, 1);
    if (chance < threshold) continue;
    let end = i + 1;
    while (end < n) {
      const on = probability(lattice, end, 2);
      if (on < probability(lattice, end, 0) * GOES_ON || on < probability(lattice, end, 1)) break;
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
  readonly hasty: boolean;
  readonly lattice: ReturnType<typeof createLattice>;
  readonly features: Features;
  readonly columns: Columns;
  readonly sums: Float64Array;
}

/** `hasty`: words that settle it alone are looked at no further; training takes its time. */
export const createTools = (hasty = true): Tools => ({
  hasty,
  lattice: createLattice(),
  features: createFeatures(),
  columns: createColumns(512),
  sums: new Float64Array(6),
});

/** Marks the tokens of every cue with its number, from 1. */
export function markCues(size: number, cues: readonly Range[]): Uint8Array {
  const marks = new Uint8Array(size);
  cues.forEach(([first, end], c) => {
    marks.fill((c % 250) + 1, first, end);
  });
  return marks;
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
export function candidatesOf(
  facts: Facts,
  model: Omit<Model, 'lexis' | 'judge'>,
  tools: Tools,
): { readonly phrases: Phrases; readonly candidates: Candidate[] } {
  const guesses = guessCues(facts, model, tools, LIKELY);
  const ground = survey(facts, markLikely(facts, guesses));
  return { phrases: ground.phrases, candidates: guesses.map(guess => ({ guess, one: link(ground, guess.range, model, tools) })) };
}

/** Tags a paragraph with `model`. */
export function tagScene(scene: Scene, facts: Facts, model: Model, tools: Tools, threshold = TRUSTED): TokenAttribution[] {
  const { phrases, candidates } = candidatesOf(facts, model, tools);
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
