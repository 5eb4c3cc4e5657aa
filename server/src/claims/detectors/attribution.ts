/** Detects attributions: who vouches for what, by which word; with the learned tagger where its weights are there, else by rule alone. */
import { attributionsOf } from '../attribution/rules.ts';
import { setScene } from '../attribution/scene.ts';
import { toFound } from '../attribution/spans.ts';
import type { Detector } from '../detector.ts';

export const attribution: Detector<'attribution'> = {
  kind: 'attribution',
  detect(reading, { tagger }) {
    const scene = setScene(reading);
    return tagger ? tagger.tag(scene).map(one => toFound(reading, one)) : attributionsOf(scene);
  },
};
