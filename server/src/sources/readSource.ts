/** Reads one file with the reader of its format. */
import type { Block, ReadDocument, SourceFile } from '../model.ts';

/** Paragraphs of plain text. */
function plainBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    paragraph++;
    blocks.push({ kind: 'text', start: match.index, end: match.index + match[0].trimEnd().length, locator: { paragraph } });
  }
  return blocks;
}

export async function readSource(file: SourceFile): Promise<ReadDocument> {
  const text = new TextDecoder().decode(file.bytes);
  return { text, blocks: plainBlocks(text), facts: {}, problems: [] };
}
