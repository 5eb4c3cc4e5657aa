/** Detects names of people, with their titles, and of organisations: spelling and office are what newsrooms get wrong most often. */
import { readNames } from '../../values/name.ts';
import type { Detector } from '../detector.ts';

export const name: Detector<'name'> = {
  kind: 'name',
  detect: reading => readNames(reading),
};
