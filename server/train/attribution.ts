/** Trains the attribution tagger: `node server/train/attribution.ts CORPUS_DIR` reads polnear_train.jsonl(.gz), writes server/models/attribution.bin. */
import { readFileSync, writeFileSync } from 'node:fs';
import { CUE_CHAIN, LINK_CHAIN } from '../src/claims/attribution/chain.ts';
import { CUE_BITS, createFeatures, cueContext, cueFeatures } from '../src/claims/attribution/cue-features.ts';
import { createLexis, gatherFacts, type WordFacts } from '../src/claims/attribution/facts.ts';
import { EDGE_BITS, edgeFeatures, findPhrases, LINK_BITS, linkFeatures, viewFrom } from '../src/claims/attribution/link-features.ts';
import { setScene } from '../src/claims/attribution/scene.ts';
import { markCues } from '../src/claims/attribution/tagger.ts';
import { packSections, packTable } from '../src/claims/attribution/weights.ts';
import { loadWords } from '../src/claims/attribution/words.ts';
import { type ChainWeights, type Sequences, trainChain } from './chain.ts';
import { type Article, type CorpusParagraph, prepare, readRecords, type TokenAttribution } from './corpus.ts';
import { createCollector, dropRare } from './sequences.ts';

type Lexis = (word: string) => WordFacts;

const RARE = 5;
const NO_EDGE = { list: Int32Array.of(0), size: 1 };

/** 1 where a cue begins, 2 where it goes on. */
function cueStates(paragraph: CorpusParagraph): Uint8Array {
  const states = new Uint8Array(paragraph.reading.tokens.length);
  for (const { cue } of paragraph.attributions) cue.forEach((at, k) => { states[at] = k === 0 || cue[k - 1] !== at - 1 ? 1 : 2; });
  return states;
}

export function cueSequences(paragraphs: readonly CorpusParagraph[], lexis: Lexis): Sequences {
  const collector = createCollector();
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

export function linkSequences(paragraphs: readonly CorpusParagraph[], lexis: Lexis): Sequences {
  const collector = createCollector();
  const features = createFeatures();
  for (const { reading, attributions } of paragraphs) {
    if (attributions.length === 0) continue;
    const facts = gatherFacts(setScene(reading), lexis);
    const phrases = findPhrases(facts);
    const whole = attributions.filter(({ cue }) => cue.length > 0);
    const marks = markCues(facts.size, whole.map(rangeOf));
    for (const one of whole) {
      const cue = rangeOf(one);
      const others = marks.slice();
      others.fill(0, cue[0], cue[1]);
      const view = viewFrom(facts, phrases, cue, others);
      const places: number[] = [];
      for (let i = view.from; i < view.to; i++) if (i < cue[0] || i >= cue[1]) places.push(i);
      const states = linkStates(one, places);
      places.forEach((at, k) => {
        linkFeatures(facts, phrases, view, at, features);
        collector.node(features);
        if (k > 0) {
          edgeFeatures(facts, phrases, view, places[k - 1], at, features);
          collector.edge(features);
        }
        collector.token(states[k]);
      });
      collector.endSequence();
    }
  }
  return collector.done();
}

export function trainCues(paragraphs: readonly CorpusParagraph[], lexis: Lexis): ChainWeights {
  const data = dropRare(cueSequences(paragraphs, lexis), CUE_BITS, 0, RARE);
  return trainChain(CUE_CHAIN, data, { epochs: 5, rate: 0.04, decay: 0, dropout: 0, seed: 1, nodeSize: 2 ** CUE_BITS, edgeSize: 1 });
}

export function trainLinks(paragraphs: readonly CorpusParagraph[], lexis: Lexis): ChainWeights {
  const data = dropRare(linkSequences(paragraphs, lexis), LINK_BITS, EDGE_BITS, RARE);
  return trainChain(LINK_CHAIN, data, { epochs: 4, rate: 0.05, decay: 0, dropout: 0, seed: 2, nodeSize: 2 ** LINK_BITS, edgeSize: 2 ** EDGE_BITS });
}

/** Joins all parts of the model into the bytes of the weights file. */
export function packModel(words: Uint8Array, cues: ChainWeights, links: ChainWeights, least: number): Uint8Array {
  const part = (name: string, values: Float32Array, columns: number, floor: number) => {
    const { bytes, rows } = packTable(values, columns, floor);
    process.stdout.write(`${name}: ${rows} rows, ${bytes.length} bytes\n`);
    return { name, bytes };
  };
  return packSections([
    { name: 'word', bytes: words }, part('cuen', cues.node, 2, least), part('cues', cues.edge, CUE_CHAIN.stepColumns, 0),
    part('lnkn', links.node, 2, least), part('lnks', links.edge, LINK_CHAIN.stepColumns, least),
  ]);
}

if (process.argv[1]?.endsWith('train/attribution.ts')) {
  const started = performance.now();
  const models = new URL('../models/', import.meta.url);
  const words = readFileSync(new URL('words.bin', models));
  const lexis = createLexis(loadWords(words));
  const paragraphs = readRecords<Article>(process.argv[2], 'polnear_train.jsonl').map(prepare).flatMap(article => article.paragraphs);
  const cues = trainCues(paragraphs, lexis);
  const links = trainLinks(paragraphs, lexis);
  const bytes = packModel(words, cues, links, Number(process.env.LEAST ?? 0.05));
  writeFileSync(new URL('attribution.bin', models), bytes);
  process.stdout.write(`${bytes.length} bytes in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}
