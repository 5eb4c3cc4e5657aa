/** The learned tagger: first where cues stand, then for each cue which tokens are its source and its content. */
import { withCertain } from './certain.ts';
import { createLattice, goBack, goForward, isOpen, makeRoom, probability, stayOutside, stepsOf } from './chain.ts';
import { CUE_BITS, createFeatures, cueContext, cueFeatures, type Features } from './cue-features.ts';
import { type Columns, createColumns } from './cue-view.ts';
import { createLexis, type Facts, gatherFacts, POS, type WordFacts } from './facts.ts';
import { GATE_BITS, mayBegin } from './gate.ts';
import { type Candidate, JUDGE_BITS, judge } from './judge.ts';
import { link, survey } from './link.ts';
import { EDGE_BITS, LINK_BITS } from './link-features.ts';
import type { Phrases } from './phrases.ts';
import { type Scene, setScene } from './scene.ts';
import type { Range } from './spans.ts';
import { sumPairs, type Pairs, type Quads, type Scorer, type Table } from './table.ts';
import { readPairs, readQuads, readScorer, readSections, readTable } from './weights.ts';
import { loadWords } from './words.ts';
import { PRIORITY_BITS, scoreSentence } from '../priority.ts';
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
  /** Null: every token is looked at closely. */
  readonly gate: Scorer | null;
  readonly cueNodes: Pairs;
  readonly cueSteps: Table;
  readonly linkNodes: Pairs;
  readonly linkSteps: Quads;
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
/** A token that the gate shuts is looked at all the same when it may go on with a cue, by what stands before it. */
const OPEN = 0.01;
/** A cue goes on while this much of "outside" is outweighed. */
const GOES_ON = 0.8;

/** Cues of a paragraph likelier than `threshold`, in order. */
export function guessCues(facts: Facts, model: Pick<Model, 'gate' | 'cueNodes' | 'cueSteps'>, tools: Tools, threshold: number): CueGuess[] {
  const { lattice, features, sums } = tools;
  const n = facts.size;
  if (n === 0) return [];
  makeRoom(lattice, n);
  const context = cueContext(facts);
  const { gate, cueNodes } = model;
  const steps = stepsOf(model.cueSteps);
  for (let i = 0; i < n; i++) {
    if (gate && isOpen(lattice, i) < OPEN && !mayBegin(gate, facts, i, features)) {
      stayOutside(lattice, i);
      continue;
    }
    cueFeatures(facts, context, i, features);
    sumPairs(cueNodes, features, sums, 0);
    lattice.nodes[i * 2] = sums[0] * cueNodes.scale;
    lattice.nodes[i * 2 + 1] = sums[1] * cueNodes.scale;
    goForward(lattice, steps, i);
  }
  goBack(lattice, steps, n);
  const guesses: CueGuess[] = [];
  for (let i = 0; i < n; i++) {
    if (lattice.nodes[i * 2] === 0) continue;
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
  readonly lattice: ReturnType<typeof createLattice>;
  readonly features: Features;
  readonly columns: Columns;
  /** Of the way, the token and the phrase, two each. */
  readonly sums: Float64Array;
  readonly steps: Float64Array;
  /** Buckets of what the judge sees. */
  readonly list: Int32Array;
}

export const createTools = (): Tools => ({
  lattice: createLattice(),
  features: createFeatures(),
  columns: createColumns(512),
  sums: new Float64Array(6),
  steps: new Float64Array(4),
  list: new Int32Array(64),
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
  const trusted = candidates.filter((_, at) => judge(facts, phrases, candidates, at, model.judge, tools.list) >= threshold);
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
    gate: sections.has('gate') ? readScorer(section('gate'), GATE_BITS) : null,
    cueNodes: readPairs(section('cuen'), CUE_BITS),
    cueSteps: readTable(section('cues'), 0),
    linkNodes: readPairs(section('lnkn'), LINK_BITS),
    linkSteps: readQuads(section('lnks'), EDGE_BITS),
    judge: readTable(section('judg'), JUDGE_BITS),
  };
  const tools = createTools();
  const priority = sections.get('prio');
  const weights = priority ? readScorer(priority, PRIORITY_BITS) : null;
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
      return reading.sentences.map(({ firstToken, endToken }) =>
        scoreSentence(reading, facts, firstToken, endToken, weights, tools.features),
      );
    },
  };
}
