/** The reporter's documents as the rest of the program sees them: passages that can be searched, shown and walked. */
import type { Hit, Passage, Source, SourceProblem } from '../model.ts';

/** What to look for. Plain text is a query of its own; the rest lifts passages that hold the same names and numbers. */
export interface Query {
  readonly text: string;
  /** Names as the draft spells them. */
  readonly names?: readonly string[];
  /** Numbers as values: "1.2 million" is 1200000. */
  readonly numbers?: readonly number[];
  /** Only these sources (paths as shown); all where absent. */
  readonly within?: readonly string[];
}

/** Neighbours of a passage in its own document, nearest first. */
export interface Neighbours {
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
}

/** Reads synchronously and never throws for a missing thing. */
export interface Library {
  /** Rises whenever a document came, went or changed, in this process or another: what memos are keyed by. */
  readonly generation: number;
  readonly search: (query: Query | string, limit: number) => readonly Hit[];
  readonly sources: () => readonly Source[];
  readonly problems: () => readonly SourceProblem[];
  readonly passage: (id: number) => Passage | null;
  /** In the order of the document. */
  readonly passagesOf: (path: string) => readonly Passage[];
  /** Up to `count` (default 2) passages on either side. */
  readonly neighbours: (passage: Passage, count?: number) => Neighbours;
  readonly sourceText: (path: string) => string | null;
  readonly close: () => void;
}

export interface LibraryOptions {
  /** A file, or `:memory:`. A damaged store, or one of an older schema, is made anew. */
  readonly storePath: string;
}

const NONE: Neighbours = { before: [], after: [] };

/** Opens the store and reads nothing yet. */
export function openLibrary(_options: LibraryOptions): Library {
  return {
    generation: 0, search: () => [], sources: () => [], problems: () => [], passage: () => null, passagesOf: () => [],
    neighbours: () => NONE, sourceText: () => null, close: () => undefined,
  };
}
