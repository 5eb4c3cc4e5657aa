/** Puts a document together block by block, so that every reader's offsets are right by construction. */
import type { Block, BlockKind, Locator, ReadDocument } from '../../model.ts';

/** A place inside a block from which on another locator holds; `at` counts in the block's text. */
export interface Step {
  readonly at: number;
  readonly locator: Locator;
}

export interface NewBlock {
  readonly text: string;
  readonly kind?: BlockKind;
  readonly locator: Locator;
  readonly speaker?: string;
  readonly steps?: readonly Step[];
}

export interface Writer {
  /** Adds a block; one without a word in it is left out. White space at its edges is taken off. */
  readonly add: (block: NewBlock) => void;
  readonly done: (rest?: Partial<Omit<ReadDocument, 'text' | 'blocks'>>) => ReadDocument;
}

/** An empty document. Blocks are parted by a blank line, rows of a table by a line end. */
export function createWriter(): Writer {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let last: BlockKind | null = null;
  const add = (block: NewBlock): void => {
    const text = block.text.trim();
    if (!text) return;
    const kind = block.kind ?? 'text';
    const gap = blocks.length === 0 ? '' : kind === 'row' && last === 'row' ? '\n' : '\n\n';
    const start = length + gap.length;
    const lead = block.text.length - block.text.trimStart().length;
    const steps = block.steps?.map(step => ({ at: start + Math.max(0, step.at - lead), locator: step.locator }));
    parts.push(gap, text);
    length = start + text.length;
    last = kind;
    blocks.push({
      start,
      end: length,
      kind,
      locator: block.locator,
      ...(block.speaker ? { speaker: block.speaker } : {}),
      ...(steps?.length ? { steps } : {}),
    });
  };
  return { add, done: (rest = {}) => ({ facts: {}, problems: [], ...rest, text: parts.join(''), blocks }) };
}

/** White space of any kind as single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
