/** The sources of all open drafts: one index for each set of folders, brought up to date in the background. */
import { basename } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { updateIndex } from '../host/indexing.ts';
import { removeStore, storeFor } from '../host/places.ts';
import type { IndexReport } from '../sources/indexer.ts';
import { type Library, openLibrary } from '../sources/library.ts';

/** An index and the run that last brought it up to date. */
export interface Indexed {
  readonly library: Library;
  readonly folders: readonly string[];
  report: IndexReport | null;
}

export interface Room {
  /** Opens the index of these folders (absolute) and waits until it is up to date once. */
  readonly open: (folders: readonly string[], root: string) => Promise<Indexed>;
  /** Reads again what changed in every open index; `true` when something did. */
  readonly refresh: (path?: string) => Promise<boolean>;
  /** Drops the indexes and makes them anew. */
  readonly rebuild: () => Promise<IndexReport>;
  readonly all: () => readonly Indexed[];
  readonly close: () => void;
}

const NOTHING: IndexReport = { documents: 0, passages: 0, read: 0, removed: 0, problems: [], seconds: 0 };

const addUp = (a: IndexReport, b: IndexReport): IndexReport => ({
  documents: a.documents + b.documents,
  passages: a.passages + b.passages,
  read: a.read + b.read,
  removed: a.removed + b.removed,
  problems: [...a.problems, ...b.problems],
  seconds: a.seconds + b.seconds,
});

/** Indexes live in `storage`, one file for each set of folders; `renewed` is told when one that was found damaged has been read again. */
export function createRoom(connection: Connection, storage: () => string, renewed: () => void = () => {}): Room {
  const rooms = new Map<string, { indexed: Indexed; root: string; ready: Promise<void> }>();

  async function update(indexed: Indexed, root: string): Promise<void> {
    const progress = await connection.window.createWorkDoneProgress();
    let begun = false;
    // An update that has nothing to read shows nothing.
    const show = ({ done, total, path }: { done: number; total: number; path: string | null }) => {
      if (!path) return;
      if (!begun) progress.begin('Claimcheck: reading sources', 0, undefined, true);
      begun = true;
      progress.report(total ? Math.floor((100 * done) / total) : 0, `${done + 1} of ${total}: ${basename(path)}`);
    };
    const stop = new AbortController();
    progress.token.onCancellationRequested(() => stop.abort());
    try {
      indexed.report = await updateIndex(indexed.library, storeFor(storage(), indexed.folders), indexed.folders, root, {
        onProgress: show,
        signal: stop.signal,
      });
    } finally {
      if (begun) progress.done();
    }
  }

  function enter(folders: readonly string[], root: string) {
    const key = folders.join('\n');
    const known = rooms.get(key);
    if (known) return known;
    const onRenewed = (): void => {
      // by whoever asks of the drafts, a moment later: it is found in the middle of a question
      queueMicrotask(() => {
        if (rooms.get(key) !== room) return;
        room.ready = room.ready.catch(() => undefined).then(() => update(indexed, root));
        void room.ready.then(renewed, error => connection.console.error(String(error)));
      });
    };
    const indexed: Indexed = { library: openLibrary({ storePath: storeFor(storage(), folders), onRenewed }), folders, report: null };
    const room = { indexed, root, ready: update(indexed, root) };
    rooms.set(key, room);
    return room;
  }

  return {
    async open(folders, root) {
      const room = enter(folders, root);
      await room.ready;
      return room.indexed;
    },
    async refresh(path) {
      let changed = false;
      for (const room of rooms.values()) {
        if (path && !room.indexed.folders.some(folder => path.startsWith(folder))) continue;
        const before = room.indexed.library.generation;
        room.ready = room.ready.catch(() => undefined).then(() => update(room.indexed, room.root));
        await room.ready;
        changed ||= room.indexed.library.generation !== before;
      }
      return changed;
    },
    async rebuild() {
      const before = [...rooms.values()];
      rooms.clear();
      let sum = NOTHING;
      for (const { indexed, root, ready } of before) {
        await ready.catch(() => undefined);
        indexed.library.close();
        removeStore(storeFor(storage(), indexed.folders));
        const made = enter(indexed.folders, root);
        await made.ready;
        sum = addUp(sum, made.indexed.report ?? NOTHING);
      }
      return sum;
    },
    all: () => [...rooms.values()].map(room => room.indexed),
    close: () => {
      for (const { indexed } of rooms.values()) indexed.library.close();
    },
  };
}
