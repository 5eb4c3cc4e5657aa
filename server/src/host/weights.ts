/** The trained weights beside the program; without them the rules alone work, and the desk says so. */
import { join } from 'node:path';
import { createDesk, type Desk } from '../check.ts';
import { loadTagger, type Tagger } from '../claims/attribution/tagger.ts';
import { readModel } from './places.ts';

/** This file's folder: of the bundle, or of the checkout when it runs from its source. */
const here = import.meta.dirname;

/** Folders in which weights may lie: the one that was named, beside the bundle, in the checkout. */
const modelFolders = (named?: string): string[] => [
  ...(named ? [named] : []),
  join(here, 'models'),
  join(here, '../../models'),
  join(here, '../server/models'),
];

/** The tagger, or null where its weights are missing or damaged. */
export function loadTaggerFrom(models?: string): Tagger | null {
  const bytes = readModel('attribution.bin', ...modelFolders(models));
  try {
    return bytes && loadTagger(bytes);
  } catch {
    return null;
  }
}

export const loadDesk = (models?: string): Desk => createDesk(loadTaggerFrom(models));
