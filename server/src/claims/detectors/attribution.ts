/** Detects attributions: who vouches for what, by which word; with the learned tagger where its weights are there, else by rule alone. */
import { attributionsByRule, attributionsOf } from '../attribution/rules.ts';
import { type Scene, setScene } from '../attribution/scene.ts';
import { toFound } from '../attribution/spans.ts';
import type { TokenAttribution } from '../attribution/tagger.ts';
import type { Detector } from '../detector.ts';

/** Attributions that the rules see beside a quotation of which the tagger says nothing: a sentence's length may hide its tag. */
function unheard(scene: Scene, tagged: readonly TokenAttribution[]): readonly TokenAttribution[] {
  const told = new Set(
    tagged
      .flatMap(({ content }) => content.flatMap(([first, end]) => [...scene.quoted.slice(first, end)]))
      .filter(quotation => quotation >= 0),
  );
  const cues = new Set(tagged.map(({ cue }) => cue[0]));
  return attributionsByRule(scene).filter(({ source, cue, content }) => {
    const quotations = content.flatMap(([first, end]) => [...scene.quoted.slice(first, end)]).filter(quotation => quotation >= 0);
    return (
      source !== null &&
      !cues.has(cue[0]) &&
      scene.quoted[cue[0]] < 0 &&
      quotations.length > 0 &&
      quotations.every(quotation => !told.has(quotation))
    );
  });
}

export const attribution: Detector<'attribution'> = {
  kind: 'attribution',
  detect(reading, { tagger }) {
    const scene = setScene(reading);
    if (!tagger) return attributionsOf(scene);
    const tagged = tagger.tag(scene);
    const more = scene.quotations.length ? unheard(scene, tagged) : [];
    return [...tagged, ...more].sort((a, b) => a.cue[0] - b.cue[0]).map(one => toFound(reading, one));
  },
};
