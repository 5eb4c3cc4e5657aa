/** Writes documents with their passages and values into the store, and takes them out again. */
import { type Fact, factKey, factsOf } from './facts.ts';
import { sectionsOf } from './passages.ts';
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

/** Sections in the store, and the length of them all in UTF-16 units. */
export function countedSections(store: Store): { readonly sections: number; readonly length: number } {
  const rows = store.all<{ name: string; value: number }>("SELECT name, value FROM meta WHERE name IN ('sections', 'length')");
  const of = (name: string): number => rows.find(row => row.name === name)?.value ?? 0;
  return { sections: of('sections'), length: of('length') };
}

/** Keeps the counts, so that nobody has to read the store for them. */
function count(store: Store, sections: number, length: number): void {
  store.run(
    "UPDATE meta SET value = value + CASE name WHEN 'sections' THEN ? ELSE ? END WHERE name IN ('sections', 'length')",
    sections,
    length,
  );
}

function forgetRow(store: Store, id: number): void {
  const passages = store.all<{ id: number; section: number; text: string; speaker: string | null }>(
    'SELECT id, section, text, speaker FROM passages WHERE document = ?',
    id,
  );
  const sections = passages.filter(passage => passage.section === passage.id).length;
  count(store, -sections, -passages.reduce((sum, passage) => sum + passage.text.length, 0));
  for (const passage of passages) {
    if (passage.section === passage.id) store.run('DELETE FROM words WHERE rowid = ?', passage.id);
    for (const fact of factsOf(passage.text, passage.speaker)) {
      store.run('DELETE FROM facts WHERE key = ? AND number = ? AND passage = ?', factKey(fact), fact.number ?? 0, passage.id);
    }
  }
  for (const table of ['passages', 'texts', 'problems']) store.run(`DELETE FROM ${table} WHERE document = ?`, id);
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

const PASSAGE = `INSERT INTO passages (id, document, section, place, start, stop, kind, locator, speaker, text)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Passages in their order, with ids one after the other; each section's words go in as one. */
function writePassages(store: Store, document: number, passages: readonly PreparedPassage[]): void {
  const before = store.one<{ last: number | null }>('SELECT max(id) AS last FROM passages')?.last ?? 0;
  const sections = sectionsOf(passages);
  let texts: string[] = [];
  count(
    store,
    sections.filter((first, place) => first === place).length,
    passages.reduce((sum, { text }) => sum + text.length, 0),
  );
  passages.forEach(({ start, end, kind, locator, speaker, text, found }, place) => {
    const id = before + place + 1;
    const section = before + sections[place] + 1;
    store.run(PASSAGE, id, document, section, place, start, end, kind, JSON.stringify(locator), speaker, text);
    writeFacts(store, id, found);
    texts.push(text);
    if (sections[place + 1] === sections[place]) return;
    store.run('INSERT INTO words (rowid, text) VALUES (?, ?)', section, texts.join('\n'));
    texts = [];
  });
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
  writePassages(store, id, document.passages);
  for (const message of document.problems) store.run('INSERT INTO problems (document, message) VALUES (?, ?)', id, message);
}

/** Writes a file's documents (itself first, then those inside it) in the place of what was there. Call inside a transaction. */
export function putDocuments(store: Store, documents: readonly PreparedDocument[], state: FileState): void {
  if (documents.length) forgetDocument(store, documents[0].path);
  for (const document of documents) putOne(store, document, state);
}
