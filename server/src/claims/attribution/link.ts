/** Links one cue with its source and its content: scores every token in its reach and takes the likeliest states. */
import { type Ahead, lookAhead } from './ahead.ts';
import { bestPath, isContent, makeRoom, putSteps, SOURCE_STATE } from './chain.ts';
import { type Columns, type CueView, viewFrom } from './cue-view.ts';
import type { Facts } from './facts.ts';
import { edgeFeatures, isFar, phraseFeatures, tokenFeatures, wayFeatures } from './link-features.ts';
import { findPhrases, type Phrases } from './phrases.ts';
import type { Range } from './spans.ts';
import { sumPairs, type Pairs, sumQuads } from './table.ts';
import type { Model, TokenAttribution, Tools } from './tagger.ts';

/** What the tokens of a paragraph and the cues among them are. */
export interface Ground {
  readonly facts: Facts;
  readonly phrases: Phrases;
  readonly ahead: Ahead;
  /** Tokens of every likely cue, by its number. */
  readonly marks: Uint8Array;
}

/** Surveys a paragraph whose likely cues are marked. */
export const survey = (facts: Facts, marks: Uint8Array): Ground => ({
  facts,
  phrases: findPhrases(facts),
  ahead: lookAhead(facts, marks),
  marks,
});

/** Sees the ground from one cue; the cue's own marks are taken away while it looks. */
export function viewOf({ facts, phrases, marks }: Ground, cue: Range, columns: Columns): CueView {
  const own = marks.slice(cue[0], cue[1]);
  marks.fill(0, cue[0], cue[1]);
  const view = viewFrom(facts, phrases, cue, marks, columns);
  marks.set(own, cue[0]);
  return view;
}

/** Scores the tokens in view one after another; what is the same for neighbours (the way, the phrase) is summed once. */
function createScorer(
  { facts, phrases }: Ground,
  view: CueView,
  table: Pairs,
  { features, sums, lattice }: Tools,
): (i: number, at: number) => void {
  let way = -1;
  let phrase = -1;
  return (i, at) => {
    const run = view.run[i - view.from];
    const far = isFar(facts, view, i);
    const here = run * 2 + (far ? 1 : 0);
    if (here !== way) {
      wayFeatures(facts, view, i, far, features);
      sumPairs(table, features, sums, 0);
      way = here;
      phrase = -1;
    }
    tokenFeatures(facts, view, i, far, features);
    sumPairs(table, features, sums, 2);
    if (far) {
      sums[4] = 0;
      sums[5] = 0;
      phrase = -1;
    } else {
      const own = phrases.of[i];
      const body = own >= 0 && phrases.head[own] !== i;
      if (!body || own !== phrase) {
        phraseFeatures(facts, phrases, view, i, features);
        sumPairs(table, features, sums, 4);
        phrase = body ? own : -1;
      }
    }
    lattice.nodes[at * 2] = (sums[0] + sums[2] + sums[4]) * table.scale;
    lattice.nodes[at * 2 + 1] = (sums[1] + sums[3] + sums[5]) * table.scale;
  };
}

/** Source and content of one cue. */
export function link(ground: Ground, cue: Range, model: Pick<Model, 'linkNodes' | 'linkSteps'>, tools: Tools): TokenAttribution {
  const { lattice, features, steps } = tools;
  const { facts, phrases, ahead } = ground;
  const view = viewOf(ground, cue, tools.columns);
  makeRoom(lattice, view.to - view.from);
  const score = createScorer(ground, view, model.linkNodes, tools);
  const places: number[] = [];
  let before = -1;
  for (let i = view.from; i < view.to; i++) {
    if (i >= cue[0] && i < cue[1]) continue;
    const at = places.length;
    score(i, at);
    if (before >= 0) {
      edgeFeatures(facts, phrases, ahead, view, before, i, features);
      sumQuads(model.linkSteps, features, steps);
      putSteps(steps, model.linkSteps.scale, lattice, at);
    }
    places.push(i);
    before = i;
  }
  return places.length === 0 ? { source: null, cue, content: [] } : read(cue, places, bestPath(lattice, places.length));
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
