/** What a reader is: one format, the names it goes by, and how to read it. */
import type { ReadDocument, SourceFile } from '../../model.ts';

export interface Reader {
  /** As a reporter calls it: "PDF", "saved web page". */
  readonly format: string;
  /** File name endings without the dot, lower case. */
  readonly extensions: readonly string[];
  /** True for bytes that can only be this format, whatever the file is called. */
  readonly recognises?: (bytes: Uint8Array) => boolean;
  /** Never throws for a bad file: what is wrong stands in `problems`. */
  readonly read: (file: SourceFile) => Promise<ReadDocument>;
}

/** A document of which nothing could be read, with the reason in a reporter's words. */
export const unread = (...problems: readonly string[]): ReadDocument => ({ text: '', blocks: [], facts: {}, problems });

/** The file's own name, without folders. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** True when `bytes` begin with these ASCII characters. */
export const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  bytes.length >= mark.length && [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));
