/** What the server and its reading threads say to each other. */
import type { SourceFile } from '../model.ts';
import type { IndexProgress, IndexReport } from '../sources/indexer.ts';
import type { PrepareLimits } from '../sources/limits.ts';
import type { PreparedDocument } from '../sources/prepare.ts';
import type { PackedFiles } from './packing.ts';

export interface ToReader {
  readonly id: number;
  readonly file: SourceFile;
  readonly limits: PrepareLimits;
  readonly sidecar: SourceFile | null;
}

export interface FromReader {
  readonly id: number;
  readonly documents: readonly PreparedDocument[];
}

export interface IndexThreadData {
  readonly role: 'index';
  readonly storePath: string;
  readonly folders: readonly string[];
  readonly root: string;
  readonly limits?: Partial<PrepareLimits>;
}

/** One of the three. */
export interface FromIndexThread {
  readonly progress?: IndexProgress;
  readonly report?: IndexReport;
  readonly error?: string;
}

export interface WriteThreadData {
  readonly role: 'write';
  readonly storePath: string;
}

/** A batch to write, or null where no more will come. */
export type ToWriter = PackedFiles | null;

/** Answers each batch; `errcode` is SQLite's. */
export interface FromWriter {
  readonly error: { readonly message: string; readonly errcode?: number } | null;
}
