/** Brings the library up to date with the reporter's files: only what changed is read again. */
import type { ReadDocument, SourceFile, SourceProblem } from '../model.ts';
import type { Library } from './library.ts';

/** A file as the disk lists it. */
export interface FileEntry {
  /** As shown to the reporter, `/` between folders. */
  readonly path: string;
  /** Where the disk has it. */
  readonly file: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What the indexer needs of the machine; `host/` makes one. */
export interface IndexHost {
  /** All files below a folder, or the file itself; nothing for a path that is not there. */
  readonly list: (path: string) => Promise<readonly FileEntry[]>;
  readonly bytes: (entry: FileEntry) => Promise<Uint8Array>;
  /** Content hash, hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  /** Milliseconds, rising. */
  readonly now: () => number;
  /** Reads away from this thread, for formats that are slow to read; absent: here. */
  readonly read?: (file: SourceFile, signal?: AbortSignal) => Promise<ReadDocument>;
}

export interface IndexLimits {
  /** Bytes of one file; larger ones are reported. Default 256 MB. */
  readonly fileBytes: number;
  /** Bytes of all files inside one archive or mail. Default 512 MB. */
  readonly expandedBytes: number;
  /** UTF-16 units of text kept of one document. Default 20 million. */
  readonly textLength: number;
  /** Files inside files inside files. Default 4. */
  readonly depth: number;
}

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  /** The file being read, or null at the end. */
  readonly path: string | null;
}

export interface IndexOptions {
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<IndexLimits>;
}

export interface IndexReport {
  readonly documents: number;
  readonly passages: number;
  /** Documents read in this run. */
  readonly read: number;
  readonly removed: number;
  readonly problems: readonly SourceProblem[];
  readonly seconds: number;
}

/** Reads what is new or changed under `folders` (or files), forgets what is gone. Cancelled, it keeps what it has read. */
export async function bringUpToDate(
  _library: Library, _folders: readonly string[], _host: IndexHost, _options: IndexOptions = {},
): Promise<IndexReport> {
  return { documents: 0, passages: 0, read: 0, removed: 0, problems: [], seconds: 0 };
}

/** Takes a source given as text, as `--jsonl-input` and the tests do; the same name again replaces it. */
export function addInline(_library: Library, _name: string, _text: string): void {}
