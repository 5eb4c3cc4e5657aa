/** What the readers' specs share: reading a fixture, a text or bytes, and telling the blocks of a document. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Block, ReadDocument } from '../../../../server/src/model.ts';
import { readerFor } from '../../../../server/src/sources/readers.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Bytes of a file in `fixtures/`, or of the sample newsroom when the name begins with `desk`. */
export const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(name.startsWith('desk') ? `${HERE}../../../${name}` : `${HERE}fixtures/${name}`));

/** Reads bytes or a text as the file `path`; a format that nobody knows fails the test. */
export async function read(path: string, content: Uint8Array | string): Promise<ReadDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reader = readerFor(path, bytes);
  if (!reader) throw new Error(`no reader for ${path}`);
  const document = await reader.read({ path, bytes });
  for (const block of document.blocks) {
    if (block.start < 0 || block.end > document.text.length || block.start >= block.end)
      throw new Error(`block outside the text: ${JSON.stringify(block)}`);
  }
  return document;
}

export const readFixture = (name: string): Promise<ReadDocument> => read(name, bytesOf(name));

export const textOf = (document: ReadDocument, block: Block): string => document.text.slice(block.start, block.end);

/** Texts of all blocks, or of those of one kind. */
export const texts = (document: ReadDocument, kind?: Block['kind']): string[] =>
  document.blocks.filter(block => !kind || block.kind === kind).map(block => textOf(document, block));

/** The first block that holds these words. */
export function blockWith(document: ReadDocument, words: string): Block {
  const block = document.blocks.find(each => textOf(document, each).includes(words));
  if (!block) throw new Error(`"${words}" is in no block of: ${texts(document).join(' | ').slice(0, 2000)}`);
  return block;
}

/** The locator that holds at an offset of the document. */
export function locatorAt(document: ReadDocument, offset: number): Block['locator'] {
  const block = document.blocks.find(each => each.start <= offset && offset < each.end);
  const step = block?.steps?.filter(each => each.at <= offset).at(-1);
  return step?.locator ?? block?.locator ?? {};
}
