/** What a library knows of its words: how many sections have one, how telling that makes it, how long a section is. */
import type { Store } from './store.ts';
import { countedSections } from './storeDocuments.ts';

export interface Statistics {
  /** Forgets what was counted when the library has changed; ask first in every search. */
  readonly refresh: () => void;
  readonly sections: () => number;
  /** Sections that have a word of this stem. */
  readonly frequency: (stem: string) => number;
  /** Inverse document frequency, as BM25 has it. */
  readonly weight: (stem: string) => number;
  /** Words of a section, on average. */
  readonly length: () => number;
}

/** UTF-16 units that a word of prose takes, with what stands behind it. */
const WORD = 6;

/** Counts when asked and remembers until the store changes. */
export function createStatistics(store: Store): Statistics {
  let generation = -1;
  let sections = 0;
  let length = 1;
  const known = new Map<string, number>();
  const frequency = (stem: string): number => {
    const remembered = known.get(stem);
    if (remembered !== undefined) return remembered;
    const found = store.one<{ doc: number }>('SELECT doc FROM vocabulary WHERE term = ?', stem)?.doc ?? 0;
    known.set(stem, found);
    return found;
  };
  return {
    refresh() {
      const now = store.generation();
      if (now === generation) return;
      generation = now;
      known.clear();
      const counted = countedSections(store);
      sections = counted.sections;
      length = Math.max(1, counted.length / Math.max(1, sections) / WORD);
    },
    sections: () => sections,
    frequency,
    weight(stem) {
      const has = frequency(stem);
      return Math.log((sections - has + 0.5) / (has + 0.5) + 1);
    },
    length: () => length,
  };
}
