/** Writes to standard output and waits until it is taken, so that a pipe loses nothing. */
import { writeFile } from 'node:fs/promises';
import { UsageError } from './arguments.ts';

export const print = (text: string | Uint8Array): Promise<void> =>
  new Promise((done, fail) => {
    process.stdout.write(text, error => (error ? fail(error) : done()));
  });

/** To `file`, or to standard output where none is given. */
export async function deliver(content: string | Uint8Array, file: string | undefined): Promise<void> {
  if (!file) return print(content);
  await writeFile(file, content).catch((error: Error) => {
    throw new UsageError(`${file}: it could not be written (${error.message}).`);
  });
}
