/** The reporter's documents as the rest of the program sees them: passages that can be searched, shown and walked. */
import type { BlockKind, Hit, Locator, Passage, Source, SourceFacts, SourceProblem } from '../model.ts';
import { countedKey } from './facts.ts';
import { createRetrieval, type Query, type Ranked } from './retrieval.ts';
import { openStore, type Store } from './store.ts';
import { fold } from './terms.ts';

export type { Query } from './retrieval.ts';

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
  /** Passages in which these words stand together, in no order. */
  readonly phrase: (words: string, limit: number) => readonly Passage[];
  /** Passages that give a number of `counted` and speak of the matter of `text`. */
  readonly counting: (counted: string, text: string, limit: number) => readonly Hit[];
  /** Passages that quote a speaker, by full name or surname, and speak of the matter of `text`. */
  readonly quoting: (speaker: string, text: string, limit: number) => readonly Hit[];
  readonly sources: () => readonly Source[];
  readonly source: (path: string) => Source | null;
  readonly problems: () => readonly SourceProblem[];
  readonly passage: (id: number) => Passage | null;
  /** In the order of the document. */
  readonly passagesOf: (path: string) => readonly Passage[];
  /** Up to `count` (default 2) passages on either side. */
  readonly neighbours: (passage: Passage, count?: number) => Neighbours;
  readonly sourceText: (path: string) => string | null;
  readonly counts: () => { readonly documents: number; readonly passages: number };
  /** How telling a word is here: its inverse document frequency, by stem. */
  readonly weightOf: (stem: string) => number;
  /** How many sections, which are passages that follow each other, have a word of this stem. */
  readonly frequencyOf: (stem: string) => number;
  /** For the indexer. */
  readonly store: Store;
  readonly close: () => void;
}

export interface LibraryOptions {
  /** A file, or `:memory:`. A damaged store, or one of an older schema, is made anew. */
  readonly storePath: string;
  /** Told when the store was found damaged, or made anew by another window, and may be empty: bring it up to date again. */
  readonly onRenewed?: () => void;
}

/** A passage as the store gives it; see PASSAGE. */
export interface PassageRow {
  readonly id: number;
  readonly path: string;
  readonly start: number;
  readonly stop: number;
  readonly kind: string;
  readonly locator: string;
  readonly speaker: string | null;
  readonly text: string;
  readonly date: string | null;
}

const PASSAGE =
  'SELECT p.id, d.path, p.start, p.stop, p.kind, p.locator, p.speaker, p.text, d.date FROM passages p JOIN documents d ON d.id = p.document';

const passageOf = (row: PassageRow): Passage => ({
  id: row.id,
  source: row.path,
  start: row.start,
  end: row.stop,
  kind: row.kind as BlockKind,
  locator: JSON.parse(row.locator) as Locator,
  speaker: row.speaker,
  text: row.text,
  date: row.date,
});

interface SourceRow {
  readonly id: number;
  readonly path: string;
  readonly facts: string;
  readonly fingerprint: string;
}

const sourceOf = (row: SourceRow): Source => ({ ...row, facts: JSON.parse(row.facts) as SourceFacts });

function neighboursOf(store: Store, passage: Passage, count: number): Neighbours {
  // passages of a document have ids one after the other
  const near = store
    .all<PassageRow>(
      `${PASSAGE} WHERE p.id BETWEEN ? AND ? AND p.document = (SELECT document FROM passages WHERE id = ?) ORDER BY p.id`,
      passage.id - count,
      passage.id + count,
      passage.id,
    )
    .map(passageOf);
  return { before: near.filter(one => one.id < passage.id).reverse(), after: near.filter(one => one.id > passage.id) };
}

/** Opens the store and reads nothing yet. */
export function openLibrary(options: LibraryOptions): Library {
  const store = openStore(options.storePath, options.onRenewed);
  const retrieval = createRetrieval(store);
  const passage = (id: number): Passage | null => {
    const row = store.one<PassageRow>(`${PASSAGE} WHERE p.id = ?`, id);
    return row ? passageOf(row) : null;
  };
  const passages = (ids: readonly number[]): readonly Passage[] => {
    const rows = store.all<PassageRow>(`${PASSAGE} WHERE p.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
    const byId = new Map(rows.map(row => [row.id, passageOf(row)]));
    return ids.flatMap(id => byId.get(id) ?? []);
  };
  const hits = (ranked: readonly Ranked[]): readonly Hit[] => {
    const scores = new Map(ranked.map(one => [one.passage, one.score]));
    return passages([...scores.keys()]).map(one => ({ passage: one, score: scores.get(one.id) ?? 0 }));
  };
  let counted = { generation: -1, documents: 0, passages: 0 };
  const counts = () => {
    const generation = store.generation();
    if (counted.generation !== generation) {
      const count = (table: string): number => store.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
      counted = { generation, documents: count('documents'), passages: count('passages') };
    }
    return { documents: counted.documents, passages: counted.passages };
  };
  return {
    get generation() {
      return store.generation();
    },
    search: (query, limit) => hits(retrieval.search(typeof query === 'string' ? { text: query } : query, limit)),
    counting: (counted, text, limit) => hits(retrieval.withValue({ kind: 'number', key: countedKey(counted) }, text, limit)),
    quoting: (speaker, text, limit) => hits(retrieval.withValue({ kind: 'quotation', key: fold(speaker) }, text, limit)),
    phrase: (words, limit) => passages(retrieval.phrase(words, limit)),
    sources: () => store.all<SourceRow>('SELECT id, path, facts, fingerprint FROM documents ORDER BY path').map(sourceOf),
    source(path) {
      const row = store.one<SourceRow>('SELECT id, path, facts, fingerprint FROM documents WHERE path = ?', path);
      return row ? sourceOf(row) : null;
    },
    problems: () =>
      store.all<SourceProblem>('SELECT d.path AS source, p.message FROM problems p JOIN documents d ON d.id = p.document ORDER BY d.path'),
    passage,
    passagesOf: path => store.all<PassageRow>(`${PASSAGE} WHERE d.path = ? ORDER BY p.place`, path).map(passageOf),
    neighbours: (of, count = 2) => neighboursOf(store, of, count),
    sourceText: path =>
      store.one<{ text: string }>('SELECT t.text FROM texts t JOIN documents d ON d.id = t.document WHERE d.path = ?', path)?.text ?? null,
    counts,
    weightOf: retrieval.weightOf,
    frequencyOf: retrieval.frequencyOf,
    store,
    close: store.close,
  };
}
