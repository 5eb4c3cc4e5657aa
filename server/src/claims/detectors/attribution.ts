/** Detects attributions: who vouches for what, by which word. */
import { attributionsOf } from '../attribution/rules.ts';
import { setScene } from '../attribution/scene.ts';
import type { Detector } from '../detector.ts';

export const attribution: Detector<'attribution'> = { kind: 'attribution', detect: reading => attributionsOf(setScene(reading)) };
