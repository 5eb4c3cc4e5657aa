/** Writes documents with their passages and values into the store, and takes them out again. */
import { type Fact, factKey, factsOf } from './facts.ts';
import type { PreparedDocument, PreparedPassage } from './prepare.ts';
import type { Store } from './store.ts';

/** The state of the file on disk that a document was read from. */
export interface FileState {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
}

/** What the store remembers of a file that it has read. */
export interface KnownFile {
  readonly id: number;
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
}

/** Files read before, by path; those inside others are not among them. */
export function knownFiles(store: Store): ReadonlyMap<string, KnownFile> {
  const rows = store.all<KnownFile>('SELECT id, path, size, modified, hash FROM documents WHERE parent IS NULL');
  return new Map(rows.map(row => [row.path, row]));
}

/** Remembers that a file has a new time but the same words. */
export function touchFile(store: Store, path: string, size: number, modified: number): void {
  store.run('UPDATE documents SET size = ?, modified = ? WHERE path = ?', size, modified, path);
}

function forgetRow(store: Store, id: number): void {
  const passages = store.all<{ id: number; text: string }>('SELECT id, text FROM passages WHERE document = ?', id);
  for (const passage of passages) {
    store.run("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", passage.id, passage.text);
    for (const fact of factsOf(passage.text)) {
      store.run('DELETE FROM facts WHERE key = ? AND number = ? AND passage = ?', factKey(fact), fact.number ?? 0, passage.id);
    }
  }
  store.run('DELETE FROM passages WHERE document = ?', id);
  store.run('DELETE FROM texts WHERE document = ?', id);
  store.run('DELETE FROM problems WHERE document = ?', id);
  store.run('DELETE FROM documents WHERE id = ?', id);
}

/** Takes a document out, and every document inside it. */
export function forgetDocument(store: Store, path: string): void {
  for (const inner of store.all<{ path: string }>('SELECT path FROM documents WHERE parent = ?', path)) forgetDocument(store, inner.path);
  const row = store.one<{ id: number }>('SELECT id FROM documents WHERE path = ?', path);
  if (row) forgetRow(store, row.id);
}

// Rows go in by eights: a call costs more than a row.
const EIGHT = `INSERT OR IGNORE INTO facts (key, number, passage) VALUES ${'(?, ?, ?), '.repeat(7)}(?, ?, ?)`;

function writeFacts(store: Store, passage: number, facts: readonly Fact[]): void {
  let at = 0;
  for (; at + 8 <= facts.length; at += 8) {
    store.run(EIGHT, ...facts.slice(at, at + 8).flatMap(fact => [factKey(fact), fact.number ?? 0, passage]));
  }
  for (; at < facts.length; at++) {
    store.run('INSERT OR IGNORE INTO facts (key, number, passage) VALUES (?, ?, ?)', factKey(facts[at]), facts[at].number ?? 0, passage);
  }
}

function writePassage(store: Store, document: number, place: number, passage: PreparedPassage): void {
  const id = store.run(
    'INSERT INTO passages (document, place, start, stop, kind, locator, speaker, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    document,
    place,
    passage.start,
    passage.end,
    passage.kind,
    JSON.stringify(passage.locator),
    passage.speaker,
    passage.text,
  );
  store.run('INSERT INTO words (rowid, text) VALUES (?, ?)', id, passage.text);
  writeFacts(store, id, passage.found);
}

function putOne(store: Store, document: PreparedDocument, state: FileState): void {
  const id = store.run(
    'INSERT INTO documents (path, parent, size, modified, hash, fingerprint, facts, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    document.path,
    document.parent,
    state.size,
    state.modified,
    state.hash,
    document.fingerprint,
    JSON.stringify(document.facts),
    document.facts.date,
  );
  store.run('INSERT INTO texts (document, text) VALUES (?, ?)', id, document.text);
  document.passages.forEach((passage, place) => {
    writePassage(store, id, place, passage);
  });
  for (const message of document.problems) store.run('INSERT INTO problems (document, message) VALUES (?, ?)', id, message);
}

/** Writes a file's documents (itself first, then those inside it) in the place of what was there. Call inside a transaction. */
export function putDocuments(store: Store, documents: readonly PreparedDocument[], state: FileState): void {
  if (documents.length) forgetDocument(store, documents[0].path);
  for (const document of documents) putOne(store, document, state);
}
