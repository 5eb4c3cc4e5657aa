/** Tables of the store; a change of any of them raises the version, and older stores are made anew. */

/** Raised by hand when a table changes. */
const TABLES = 4;

/** What the build says of the code that reads sources (0–999,999): an index that another reader made holds other texts. */
declare const __READERS__: number | undefined;

export const SCHEMA_VERSION = TABLES * 1_000_000 + (typeof __READERS__ === 'number' ? __READERS__ : 0);

export const SCHEMA = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

  -- one row per document; files inside an archive or a mail have the path of what holds them as parent
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, parent TEXT, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    hash TEXT NOT NULL, fingerprint TEXT NOT NULL, facts TEXT NOT NULL, date TEXT
  );
  CREATE INDEX documents_by_parent ON documents (parent) WHERE parent IS NOT NULL;
  CREATE TABLE texts (document INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE problems (document INTEGER NOT NULL, message TEXT NOT NULL);
  CREATE INDEX problems_by_document ON problems (document);

  -- section: the id of the passage that its section begins with; passages of a section have ids one after the other
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL, section INTEGER NOT NULL, place INTEGER NOT NULL, start INTEGER NOT NULL,
    stop INTEGER NOT NULL, kind TEXT NOT NULL, locator TEXT NOT NULL, speaker TEXT, text TEXT NOT NULL
  );
  CREATE INDEX passages_by_document ON passages (document, place);
  -- one row per section: what is found first is a section, because a short paragraph alone says too little of its matter
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
  );
  -- the same words counted, as \`section-words.ts\` packs them: what a search weighs
  CREATE TABLE sections (id INTEGER PRIMARY KEY, words BLOB NOT NULL);
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
  -- a whole batch is gathered before it is written, and merged when there are many: a first run writes half as much
  INSERT INTO words (words, rank) VALUES ('hashsize', 16000000), ('automerge', 16);

  -- values found in passages, by the key that \`factKey\` gives: a number with what it counts, a date, a name, a quotation with its speaker.
  -- By passage: they are looked for in passages that speak of the matter, and what is written in order is written four times as quickly
  CREATE TABLE facts (
    passage INTEGER NOT NULL, key TEXT NOT NULL, number REAL NOT NULL, PRIMARY KEY (passage, key, number)
  ) WITHOUT ROWID;
`;
