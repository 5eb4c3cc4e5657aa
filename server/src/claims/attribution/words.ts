/** What is known of single words: their classes by use (two sizes) and the WordNet field of their commonest sense as verb and noun. */
import { hashWord } from './hash.ts';

export interface WordClasses {
  /** Row of a word (lower case), or -1; the columns below are read at it. */
  readonly row: (hash: number) => number;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  readonly verb: Uint8Array;
  readonly noun: Uint8Array;
}

const MAGIC = 0x31535743; // "CWS1"

/** Columns in the order of the file: a header of two numbers, then hashes (ascending), fine, coarse, verb, noun. */
export function loadWords(bytes: Uint8Array): WordClasses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a table of word classes');
  const rows = view.getUint32(4, true);
  if (bytes.byteLength < 8 + rows * 9) throw new Error('the table of word classes is cut short');
  const fine = new Uint16Array(rows);
  for (let i = 0; i < rows; i++) fine[i] = view.getUint16(8 + rows * 4 + i * 2, true);
  const column = (k: number) => bytes.slice(8 + rows * (6 + k), 8 + rows * (7 + k));
  let size = 1;
  while (size < rows * 2) size *= 2;
  const keys = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  for (let i = 0; i < rows; i++) {
    const hash = view.getUint32(8 + i * 4, true) | 0;
    let at = hash & (size - 1);
    while (places[at] >= 0) at = (at + 1) & (size - 1);
    keys[at] = hash;
    places[at] = i;
  }
  const row = (hash: number): number => {
    let at = hash & (size - 1);
    while (places[at] >= 0) {
      if (keys[at] === (hash | 0)) return places[at];
      at = (at + 1) & (size - 1);
    }
    return -1;
  };
  return { row, fine, coarse: column(0), verb: column(1), noun: column(2) };
}

/** Writes the table that `loadWords` reads; words must be lower case and different. */
export function storeWords(
  words: readonly { readonly word: string; readonly fine: number; readonly coarse: number; readonly verb: number; readonly noun: number }[],
): Uint8Array {
  const rows = words.map(word => ({ ...word, hash: hashWord(word.word) })).sort((a, b) => a.hash - b.hash);
  const bytes = new Uint8Array(8 + rows.length * 9);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows.length, true);
  rows.forEach(({ hash, fine, coarse, verb, noun }, i) => {
    view.setUint32(8 + i * 4, hash, true);
    view.setUint16(8 + rows.length * 4 + i * 2, fine, true);
    bytes[8 + rows.length * 6 + i] = coarse;
    bytes[8 + rows.length * 7 + i] = verb;
    bytes[8 + rows.length * 8 + i] = noun;
  });
  return bytes;
}
