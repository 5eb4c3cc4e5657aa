/** Reads one file with the reader of its format, and lays the sidecar's facts over what it says of itself. */
import type { ReadDocument, SourceFile } from '../model.ts';
import { readerFor } from './readers.ts';
import { withSidecar } from './sidecar.ts';

/** Readers do not throw for a bad file; a format that nobody knows is a problem, not a document. */
export async function readSource(file: SourceFile, sidecar: SourceFile | null): Promise<ReadDocument> {
  if (file.bytes.length === 0) return { text: '', blocks: [], facts: {}, problems: ['the file is empty'] };
  const reader = readerFor(file.path, file.bytes);
  if (!reader) return { text: '', blocks: [], facts: {}, problems: ['its format is not known: nothing was read from it.'] };
  const read = await reader.read(file);
  return sidecar ? withSidecar(read, sidecar) : read;
}
