/** Detects attributions: who vouches for what, by which word; with the learned tagger where its weights are there, else by rule alone. */
import { attributionsByRule, attributionsOf } from '../attribution/rules.ts';
import { runOn } from '../attribution/run-on.ts';
import { type Scene, setScene } from '../attribution/scene.ts';
import { toFound } from '../attribution/spans.ts';
import type { TokenAttribution } from '../attribution/tagger.ts';
import type { Detector } from '../detector.ts';

/** Indices of the outermost quotations that `content` touches, added to `found`. */
function touched({ quoted }: Scene, { content }: TokenAttribution, found = new Set<number>()): Set<number> {
  for (const [first, end] of content) {
    for (let i = first, last = -1; i < end; i++) {
      if (quoted[i] >= 0 && quoted[i] !== last) found.add(quoted[i]);
      last = quoted[i];
    }
  }
  return found;
}

/**
 * Adds what the rules see beside a quotation of which the tagger says nothing (a sentence's length may hide its tag): a new attribution,
 * or the quotation for a cue that the tagger has, when it gave that cue no quoted words.
 */
function withUnheard(scene: Scene, tagged: readonly TokenAttribution[]): TokenAttribution[] {
  const told = new Set<number>();
  for (const one of tagged) touched(scene, one, told);
  if (told.size === scene.quotations.length) return [...tagged];
  const result = [...tagged];
  for (const one of attributionsByRule(scene)) {
    const quotations = touched(scene, one);
    if (
      one.source === null ||
      scene.quoted[one.cue[0]] >= 0 ||
      quotations.size === 0 ||
      [...quotations].some(quotation => told.has(quotation))
    )
      continue;
    const known = result.findIndex(({ cue }) => cue[0] < one.cue[1] && one.cue[0] < cue[1]);
    if (known < 0) result.push(one);
    else if (touched(scene, result[known]).size === 0) result[known] = { ...result[known], source: one.source, content: one.content };
  }
  return result.sort((a, b) => a.cue[0] - b.cue[0]);
}

export const attribution: Detector<'attribution'> = {
  kind: 'attribution',
  detect(reading, { tagger }) {
    const scene = setScene(reading);
    if (!tagger) return attributionsOf(scene);
    const tagged = tagger.tag(scene);
    const found = scene.quotations.length > 0 ? runOn(scene, withUnheard(scene, tagged)) : tagged;
    return found.map(one => toFound(reading, one));
  },
};
