/** Writes documents with their passages and values into the store, and takes them out again. */
import { eachFact, type PackedFacts } from './facts.ts';
import { sectionText } from './passages.ts';
import type { PreparedDocument } from './prepare.ts';
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
  const passages = store.all<{ id: number; section: number; length: number }>(
    'SELECT id, section, stop - start AS length FROM passages WHERE document = ?',
    id,
  );
  const sections = passages.filter(passage => passage.section === passage.id).length;
  count(store, -sections, -passages.reduce((sum, passage) => sum + passage.length, 0));
  for (const passage of passages) {
    if (passage.section === passage.id) {
      store.run('DELETE FROM words WHERE rowid = ?', passage.id);
      store.run('DELETE FROM sections WHERE id = ?', passage.id);
    }
    store.run('DELETE FROM facts WHERE passage = ?', passage.id);
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

// Rows of the facts go in by thirty-twos: a call costs more than a row.
const MANY = 32;
const factsSql = (rows: number): string =>
  `INSERT OR IGNORE INTO facts (passage, key, number) VALUES ${Array(rows).fill('(?, ?, ?)').join(', ')}`;
const MANY_FACTS = factsSql(MANY);
const ONE_FACT = factsSql(1);

interface FactWriter {
  /** Passages come with ids that rise. */
  readonly add: (passage: number, found: PackedFacts) => void;
  readonly finish: () => void;
}

function createFactWriter(store: Store): FactWriter {
  let values: (string | number)[] = [];
  return {
    add(passage, found) {
      eachFact(found, (key, number) => {
        values.push(passage, key, number);
        if (values.length < 3 * MANY) return;
        store.run(MANY_FACTS, ...values);
        values = [];
      });
    },
    finish() {
      for (let at = 0; at < values.length; at += 3) store.run(ONE_FACT, ...values.slice(at, at + 3));
      values = [];
    },
  };
}

const PASSAGE = `INSERT INTO passages (id, document, section, place, start, stop, kind, locator, speaker, text)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** What is written behind everything else: see `putAll`. */
interface Words {
  readonly section: number;
  readonly text: string;
}

/** Passages in their order, with ids one after the other; gives the words of each section. */
function writePassages(store: Store, document: number, { passages, sections }: PreparedDocument, facts: FactWriter): readonly Words[] {
  const first = 1 + (store.one<{ last: number | null }>('SELECT max(id) AS last FROM passages')?.last ?? 0);
  return sections.map(({ from, to, words }) => {
    const section = first + from;
    store.run('INSERT INTO sections (id, words) VALUES (?, ?)', section, words);
    for (let place = from; place < to; place++) {
      const { start, end, kind, locator, speaker, text, found } = passages[place];
      const id = first + place;
      store.run(PASSAGE, id, document, section, place, start, end, kind, JSON.stringify(locator), speaker, text);
      facts.add(id, found);
    }
    return { section, text: sectionText(passages, { from, to }) };
  });
}

function putOne(store: Store, document: PreparedDocument, state: FileState, facts: FactWriter): readonly Words[] {
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
  for (const message of document.problems) store.run('INSERT INTO problems (document, message) VALUES (?, ?)', id, message);
  return writePassages(store, id, document, facts);
}

/** A file's documents, itself first, then those inside it. */
export interface FileDocuments {
  readonly documents: readonly PreparedDocument[];
  readonly state: FileState;
}

/**
 * Writes files in the place of what was there, and counts a change. Call inside a transaction.
 *
 * The words go in last and together: any other statement between two of them makes the full text write out what it has gathered.
 */
export function putAll(store: Store, files: readonly FileDocuments[]): void {
  const facts = createFactWriter(store);
  const words: Words[] = [];
  for (const { documents } of files) if (documents.length) forgetDocument(store, documents[0].path);
  for (const { documents, state } of files) {
    for (const document of documents) words.push(...putOne(store, document, state, facts));
  }
  facts.finish();
  count(
    store,
    words.length,
    words.reduce((sum, { text }) => sum + text.length, 0),
  );
  store.changed();
  for (const { section, text } of words) store.run('INSERT INTO words (rowid, text) VALUES (?, ?)', section, text);
}
