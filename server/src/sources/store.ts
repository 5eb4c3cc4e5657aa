/** The store of one workspace's sources: SQLite with full text, WAL, readable by its owner only. */
import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './storeSchema.ts';

/** The path of a store that no file holds. */
export const MEMORY = ':memory:';

// Result codes of SQLite for a file that is no database or a damaged one.
const DAMAGED = new Set([11, 26]);

/** True for an error that says the file itself is broken. */
export function isDamage(error: unknown): boolean {
  const code = (error as { errcode?: number } | null)?.errcode;
  return code !== undefined && DAMAGED.has(code & 0xff);
}

function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // made before SQLite opens it, so that it and the files beside it are never readable by others
  closeSync(openSync(path, 'a', 0o600));
}

/** No two stores of a process begin alike, so that what was remembered of one is never taken for another's. */
const firstGeneration = (): bigint => process.hrtime.bigint() / 1000n;

const SETTINGS = `
  PRAGMA busy_timeout = 8000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -12000;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA journal_size_limit = 67108864;
`;

function open(path: string): DatabaseSync {
  if (path !== MEMORY) prepareFile(path);
  const database = new DatabaseSync(path);
  try {
    database.exec(SETTINGS);
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version === SCHEMA_VERSION) {
      database.prepare('SELECT count(*) AS n FROM documents').get();
      return database;
    }
    const { n: tables } = database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'documents'").get() as { n: number };
    if (tables) throw Object.assign(new Error('older schema'), { errcode: 26 });
    // two windows may open a new store at the same time
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION};
      INSERT INTO meta VALUES ('generation', ${firstGeneration()}), ('sections', 0), ('length', 0); COMMIT;`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Which file lies there: another one after a store has been made anew by somebody else. */
const fileAt = (path: string): number => (path === MEMORY ? 0 : (statSync(path, { throwIfNoEntry: false })?.ino ?? 0));

/** Takes away the store and the files that SQLite keeps beside it. */
export function removeStore(path: string): void {
  if (path === MEMORY) return;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Opens the database, making it anew where it is damaged or of another schema. */
export function openDatabase(path: string): DatabaseSync {
  try {
    return open(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeStore(path);
    return open(path);
  }
}

export type Row = Record<string, SQLInputValue>;

/** Prepared statements by their text: each is compiled once for a database. */
export interface Store {
  /** The file, or `:memory:`. */
  readonly path: string;
  readonly all: <R>(sql: string, ...values: SQLInputValue[]) => R[];
  readonly one: <R>(sql: string, ...values: SQLInputValue[]) => R | undefined;
  readonly run: (sql: string, ...values: SQLInputValue[]) => number;
  /** Runs `work` in one transaction, nested calls joining the outer one. */
  readonly transaction: <T>(work: () => T) => T;
  /** Rises with every change, here or in another process. */
  readonly generation: () => number;
  readonly changed: () => void;
  /** Makes the store anew, empty: what it had can be read again from the sources. */
  readonly renew: () => void;
  /** True for an error that says the file itself is broken. */
  readonly isDamage: (error: unknown) => boolean;
  readonly close: () => void;
}

/** Opens the store; see `openDatabase`. `onRenewed` is told when it was found damaged, or made anew by somebody else: it may be empty then. */
export function openStore(path: string, onRenewed: () => void = () => {}): Store {
  let database = openDatabase(path);
  let file = fileAt(path);
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const statement = (sql: string) => {
    let known = prepared.get(sql);
    if (!known) {
      known = database.prepare(sql);
      prepared.set(sql, known);
    }
    return known;
  };
  /** Asks; where that shows the file to be damaged, the store is made anew, and what was asked for is not there. */
  const asked = <R>(sql: string, ask: (one: ReturnType<DatabaseSync['prepare']>) => R): R => {
    try {
      return ask(statement(sql));
    } catch (error) {
      if (!isDamage(error) || depth > 0) throw error;
      store.renew();
      onRenewed();
      return ask(statement(sql));
    }
  };
  /** Opens what lies there now. */
  const reopen = (): void => {
    prepared.clear();
    generation = null;
    if (database.isOpen) database.close();
    database = openDatabase(path);
    file = fileAt(path);
  };
  let depth = 0;
  let generation: number | null = null;
  const store: Store = {
    path,
    all: <R>(sql: string, ...values: SQLInputValue[]) => asked(sql, one => one.all(...values) as R[]),
    one: <R>(sql: string, ...values: SQLInputValue[]) => asked(sql, one => one.get(...values) as R | undefined),
    run: (sql, ...values) => asked(sql, one => Number(one.run(...values).lastInsertRowid)),
    isDamage,
    renew() {
      if (database.isOpen) database.close();
      // somebody else may have made it anew by now
      if (fileAt(path) === file) removeStore(path);
      reopen();
    },
    transaction(work) {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth++;
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      } finally {
        depth--;
      }
    },
    generation() {
      if (generation === null) {
        if (depth === 0 && fileAt(path) !== file) {
          reopen();
          onRenewed();
        }
        generation = Number(store.one<{ value: number }>("SELECT value FROM meta WHERE name = 'generation'")?.value ?? 0);
        // it is asked for thousands of times for one claim: what this turn of the loop has seen holds until its end
        queueMicrotask(() => {
          generation = null;
        });
      }
      return generation;
    },
    changed() {
      store.run("UPDATE meta SET value = value + 1 WHERE name = 'generation'");
      generation = null;
    },
    close() {
      prepared.clear();
      if (database.isOpen) database.close();
    },
  };
  return store;
}
