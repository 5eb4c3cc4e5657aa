/** Trains the attribution tagger: `node server/train/attribution.ts CORPUS_DIR [OUT]` reads polnear_train.jsonl(.gz), writes server/models/attribution.bin or OUT. */
import { CUE_CHAIN, LINK_CHAIN } from '../src/claims/attribution/chain.ts';
import { CUE_BITS, createFeatures, cueContext, cueFeatures, type Features } from '../src/claims/attribution/cue-features.ts';
import { createLexis, gatherFacts, type WordFacts } from '../src/claims/attribution/facts.ts';
import { JUDGE_BITS, judgeFeatures } from '../src/claims/attribution/judge.ts';
import { createColumns } from '../src/claims/attribution/cue-view.ts';
import {
  EDGE_BITS,
  edgeFeatures,
  isFar,
  LINK_BITS,
  phraseFeatures,
  tokenFeatures,
  wayFeatures,
} from '../src/claims/attribution/link-features.ts';
import { survey, viewOf } from '../src/claims/attribution/link.ts';
import { setScene } from '../src/claims/attribution/scene.ts';
import { candidatesOf, type CueGuess, createTools, guessCues, LIKELY, markLikely } from '../src/claims/attribution/tagger.ts';
import { packTable, type Section } from '../src/claims/attribution/weights.ts';
import { loadWords } from '../src/claims/attribution/words.ts';
import type { Reading } from '../src/model.ts';
import { type ChainWeights, type Sequences, seeded, shuffled, trainChain } from './chain.ts';
import { type Article, type CorpusParagraph, cueStates, prepare, readRecords, type TokenAttribution } from './corpus.ts';
import { trainGate } from './gate.ts';
import { readPart, writeParts } from './model-file.ts';
import { createCollector, dropRare } from './sequences.ts';

type Lexis = (word: string) => WordFacts;
/** Likely cues of a paragraph, by its reading. */
type GuessesOf = (reading: Reading) => readonly CueGuess[] | undefined;

const RARE = 5;
const NO_EDGE: Features = { seen: Int32Array.of(0), size: 1, base: 0 };

/** Weights below these say next to nothing and are left out; what was learned with dropout is smaller all over. */
const LEAST_CUE = 0.04;
const LEAST_LINK = 0.03;

export function cueSequences(paragraphs: readonly CorpusParagraph[], lexis: Lexis): Sequences {
  const collector = createCollector(CUE_BITS, 0);
  const features = createFeatures();
  for (const paragraph of paragraphs) {
    const facts = gatherFacts(setScene(paragraph.reading), lexis);
    const context = cueContext(facts);
    cueStates(paragraph).forEach((state, i) => {
      cueFeatures(facts, context, i, features);
      collector.node(features);
      collector.edge(NO_EDGE);
      collector.token(state);
    });
    collector.endSequence();
  }
  return collector.done();
}

/** States of the tokens around one cue; a second run of source tokens counts as outside. */
function linkStates(one: TokenAttribution, places: readonly number[]): number[] {
  const source = new Set(one.source);
  const content = new Set(one.content);
  let seen = false;
  let before = -1;
  return places.map(at => {
    const runs = source.has(at) && (!seen || before === 1);
    before = runs ? 1 : content.has(at) ? (seen ? 4 : 3) : seen ? 2 : 0;
    if (runs) seen = true;
    return before;
  });
}

const rangeOf = ({ cue }: TokenAttribution): readonly [number, number] => [cue[0], (cue.at(-1) ?? cue[0]) + 1];

/** `guessesOf`: the cues that a model which has not seen the paragraph finds there, since that is what the links will have to go by. */
export function linkSequences(paragraphs: readonly CorpusParagraph[], lexis: Lexis, guessesOf: GuessesOf): Sequences {
  const collector = createCollector(LINK_BITS, EDGE_BITS);
  const features = createFeatures();
  const columns = createColumns(512);
  for (const { reading, attributions } of paragraphs) {
    if (attributions.length === 0) continue;
    const facts = gatherFacts(setScene(reading), lexis);
    const guesses = guessesOf(reading) ?? [];
    const ground = survey(facts, markLikely(facts, guesses));
    const { phrases, ahead } = ground;
    for (const one of attributions) {
      if (one.cue.length === 0) continue;
      const cue = guesses.find(({ range }) => one.cue.some(at => at >= range[0] && at < range[1]))?.range ?? rangeOf(one);
      const view = viewOf(ground, cue, columns);
      const places: number[] = [];
      for (let i = view.from; i < view.to; i++) if (i < cue[0] || i >= cue[1]) places.push(i);
      const states = linkStates(one, places);
      places.forEach((at, k) => {
        const far = isFar(facts, view, at);
        wayFeatures(facts, view, at, far, features);
        collector.node(features);
        tokenFeatures(facts, view, at, far, features);
        collector.node(features);
        if (!far) {
          phraseFeatures(facts, phrases, view, at, features);
          collector.node(features);
        }
        if (k > 0) {
          edgeFeatures(facts, phrases, ahead, view, places[k - 1], at, features);
          collector.edge(features);
        }
        collector.token(states[k]);
      });
      collector.endSequence();
    }
  }
  return collector.done();
}

/** The mean of several models that saw the texts in different orders: one model's size, less of one order's chance. */
function meanOf(models: readonly ChainWeights[]): ChainWeights {
  const [first, ...others] = models;
  for (const { node, edge } of others) {
    for (let i = 0; i < node.length; i++) first.node[i] += node[i];
    for (let i = 0; i < edge.length; i++) first.edge[i] += edge[i];
  }
  for (let i = 0; i < first.node.length; i++) first.node[i] /= models.length;
  for (let i = 0; i < first.edge.length; i++) first.edge[i] /= models.length;
  return first;
}

export function trainCues(paragraphs: readonly CorpusParagraph[], lexis: Lexis, seeds: readonly number[] = [1]): ChainWeights {
  const data = dropRare(cueSequences(paragraphs, lexis), CUE_BITS, 0, RARE);
  const how = { epochs: 5, rate: 0.04, dropout: 0, nodeSize: 2 ** CUE_BITS, edgeSize: 1 };
  return meanOf(seeds.map(seed => trainChain(CUE_CHAIN, data, { ...how, seed })));
}

export function trainLinks(
  paragraphs: readonly CorpusParagraph[],
  lexis: Lexis,
  guessesOf: GuessesOf,
  seeds: readonly number[] = [2],
): ChainWeights {
  const data = dropRare(linkSequences(paragraphs, lexis, guessesOf), LINK_BITS, EDGE_BITS, RARE);
  const how = { epochs: 6, rate: 0.05, dropout: 0.35, nodeSize: 2 ** LINK_BITS, edgeSize: 2 ** EDGE_BITS };
  return meanOf(seeds.map(seed => trainChain(LINK_CHAIN, data, { ...how, seed })));
}

/** Weights as they are learned, for the models that only teach others. */
const cueModel = ({ node, edge }: ChainWeights) => ({
  gate: null,
  cueNodes: { rows: node, bits: CUE_BITS, scale: 1 },
  cueSteps: { values: edge, scale: 1 },
});
const linkModel = ({ node, edge }: ChainWeights) => ({
  linkNodes: { rows: node, bits: LINK_BITS, scale: 1 },
  linkSteps: { rows: edge, bits: EDGE_BITS, scale: 1 },
});

/** Two halves of the articles, each read by a cue model trained on the other: what is found is what will be found in new stories. */
function guessAcross(halves: readonly (readonly CorpusParagraph[])[], lexis: Lexis) {
  const guesses = new Map<Reading, readonly CueGuess[]>();
  const models = halves.map(half => trainCues(half, lexis));
  halves.forEach((half, which) => {
    const model = cueModel(models[1 - which]);
    for (const { reading } of half) {
      const facts = gatherFacts(setScene(reading), lexis);
      guesses.set(reading, guessCues(facts, model, tools, LIKELY));
    }
  });
  return { models, guessesOf: (reading: Reading) => guesses.get(reading) };
}

/** Judges each half by what models trained on the other half make of it. */
function trainJudge(
  halves: readonly (readonly CorpusParagraph[])[],
  models: readonly ChainWeights[],
  lexis: Lexis,
  guessesOf: GuessesOf,
): Float32Array {
  const examples = halves.flatMap((half, which) => {
    const model = { ...cueModel(models[1 - which]), ...linkModel(trainLinks(halves[1 - which], lexis, guessesOf)) };
    return half.flatMap(paragraph => judged(paragraph, lexis, model));
  });
  return fitJudge(examples);
}

interface Example {
  readonly features: Int32Array;
  readonly label: number;
}

const tools = createTools();

/** Candidates of one paragraph; right is one whose cue meets a cue of the corpus, or that holds half of its content. */
function judged({ reading, attributions }: CorpusParagraph, lexis: Lexis, model: Parameters<typeof candidatesOf>[1]): Example[] {
  if (reading.tokens.length === 0) return [];
  const facts = gatherFacts(setScene(reading), lexis);
  const { phrases, candidates } = candidatesOf(facts, model, tools);
  const taken = new Set<number>();
  const rightBy = (fits: (one: TokenAttribution, k: number) => boolean) =>
    candidates.map((_, k) => {
      const found = attributions.findIndex((one, a) => !taken.has(a) && fits(one, k));
      if (found >= 0) taken.add(found);
      return found >= 0;
    });
  const byCue = rightBy((one, k) => one.cue.some(at => at >= candidates[k].one.cue[0] && at < candidates[k].one.cue[1]));
  const byContent = rightBy(
    (one, k) =>
      !byCue[k] && one.content.filter(at => candidates[k].one.content.some(([a, b]) => at >= a && at < b)).length * 2 >= one.content.length,
  );
  const list = new Int32Array(256);
  return candidates.map((_, k) => {
    const n = judgeFeatures(facts, phrases, candidates, k, list);
    return { features: list.slice(0, n), label: byCue[k] || byContent[k] ? 1 : 0 };
  });
}

function fitJudge(examples: readonly Example[]): Float32Array {
  const counts = new Uint32Array(2 ** JUDGE_BITS);
  for (const { features } of examples) for (const feature of features) counts[feature]++;
  const weights = new Float32Array(counts.length);
  const squares = new Float32Array(counts.length).fill(0.1);
  const mean = new Float32Array(counts.length);
  const random = seeded(6);
  const epochs = 6;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(examples.length, random)) {
      const { features, label } = examples[at];
      let sum = 0;
      for (const feature of features) sum += weights[feature];
      const g = 1 / (1 + Math.exp(-sum)) - label;
      for (const feature of features) {
        if (counts[feature] < RARE) continue;
        squares[feature] += g * g;
        weights[feature] -= (0.03 * g) / Math.sqrt(squares[feature]);
      }
    }
    for (let i = 0; i < weights.length; i++) mean[i] += weights[i] / epochs;
  }
  process.stdout.write(`judge: ${examples.length} candidates, ${examples.filter(({ label }) => label).length} right\n`);
  return mean;
}

function partOf(name: string, values: Float32Array, columns: number, floor: number): Section {
  const { bytes, rows } = packTable(values, columns, floor);
  process.stdout.write(`${name}: ${rows} rows, ${bytes.length} bytes\n`);
  return { name, bytes };
}

if (process.argv[1]?.endsWith('train/attribution.ts')) {
  const started = performance.now();
  const lexis = createLexis(loadWords(readPart('word', 'server/train/words.ts')));
  const articles = readRecords<Article>(process.argv[2], 'polnear_train.jsonl').map(prepare);
  const paragraphs = articles.flatMap(article => article.paragraphs);
  const cues = trainCues(paragraphs, lexis, [1, 11, 21]);
  const halves = [0, 1].map(which => articles.filter((_, i) => i % 2 === which).flatMap(article => article.paragraphs));
  const { models, guessesOf } = guessAcross(halves, lexis);
  const links = trainLinks(paragraphs, lexis, guessesOf, [2, 12, 22]);
  const judgement = trainJudge(halves, models, lexis, guessesOf);
  const size = writeParts(
    [
      { name: 'gate', bytes: trainGate(paragraphs, lexis) },
      partOf('cuen', cues.node, CUE_CHAIN.columns, LEAST_CUE),
      partOf('cues', cues.edge, CUE_CHAIN.stepColumns, 0),
      partOf('lnkn', links.node, LINK_CHAIN.columns, LEAST_LINK),
      partOf('lnks', links.edge, LINK_CHAIN.stepColumns, LEAST_LINK),
      partOf('judg', judgement, 1, 0.01),
    ],
    process.argv[3],
  );
  process.stdout.write(`${size} bytes in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}
