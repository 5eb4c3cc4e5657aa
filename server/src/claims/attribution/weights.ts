/** The weights file: word classes, then one sparse table after another, each row a bucket with its few numbers as signed bytes. */
import { type Pairs, type Quads, type Scorer, ZERO } from './table.ts';

export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MAGIC = 0x31574343; // "CCW1"

/** Joins named sections into one file. */
export function packSections(sections: readonly Section[]): Uint8Array {
  const out = new Uint8Array(8 + sections.reduce((sum, { bytes }) => sum + 8 + bytes.length, 0));
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sections.length, true);
  let at = 8;
  for (const { name, bytes } of sections) {
    for (let i = 0; i < 4; i++) out[at + i] = name.charCodeAt(i);
    view.setUint32(at + 4, bytes.length, true);
    out.set(bytes, at + 8);
    at += 8 + bytes.length;
  }
  return out;
}

/** The sections of a file by name (four letters). Throws when it is not one of ours or cut short. */
export function readSections(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a weights file of this program');
  const found = new Map<string, Uint8Array>();
  let at = 8;
  for (let s = view.getUint32(4, true); s > 0; s--) {
    if (at + 8 > bytes.byteLength) throw new Error('the weights file is cut short');
    const name = String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.byteLength) throw new Error('the weights file is cut short');
    found.set(name, bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return found;
}

/**
 * Packs a table of `columns` numbers a row, eight at most: the scale, then per kept row the gap to the row before and which columns are
 * not zero as one number of variable length, and those columns as signed bytes. Numbers below `least` count as zero; rows of zeros are
 * left out.
 */
export function packTable(values: Float32Array, columns: number, least: number): { bytes: Uint8Array; rows: number } {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  const scale = Math.min(most, 2.5) / 127 || 1;
  const masks = 2 ** columns - 1;
  const out: number[] = [];
  let last = -1;
  let rows = 0;
  for (let row = 0; row < values.length / columns; row++) {
    const cells = Array.from({ length: columns }, (_, c) => {
      const value = values[row * columns + c];
      return Math.abs(value) < least ? 0 : Math.max(-127, Math.min(127, Math.round(value / scale)));
    });
    const mask = cells.reduce((sum, cell, c) => (cell === 0 ? sum : sum | (1 << c)), 0);
    if (mask === 0) continue;
    let code = (row - last - 1) * masks + mask - 1;
    for (; code >= 128; code >>>= 7) out.push((code & 127) | 128);
    out.push(code);
    for (const cell of cells) if (cell !== 0) out.push(cell & 255);
    last = row;
    rows++;
  }
  const head = new Uint8Array(12);
  const view = new DataView(head.buffer);
  view.setFloat32(0, scale, true);
  view.setUint32(4, columns, true);
  view.setUint32(8, rows, true);
  const bytes = new Uint8Array(12 + out.length);
  bytes.set(head);
  bytes.set(out, 12);
  return { bytes, rows };
}

/** Walks over the numbers of a packed table that are not zero; gives its scale. */
function unfold(bytes: Uint8Array, put: (row: number, column: number, value: number) => void): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = view.getUint32(4, true);
  const rows = view.getUint32(8, true);
  const masks = 2 ** columns - 1;
  let at = 12;
  let row = -1;
  for (let r = 0; r < rows; r++) {
    let code = 0;
    let shift = 0;
    while (bytes[at] >= 128) {
      code |= (bytes[at++] & 127) << shift;
      shift += 7;
    }
    code |= bytes[at++] << shift;
    row += Math.floor(code / masks) + 1;
    const mask = (code % masks) + 1;
    for (let c = 0; c < columns; c++) if (mask & (1 << c)) put(row, c, (bytes[at++] << 24) >> 24);
  }
  return view.getFloat32(0, true);
}

/** Unfolds what `packTable` packed into a table of 2^`bits` rows. */
export function readTable(bytes: Uint8Array, bits: number): { values: Int8Array; scale: number } {
  const columns = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  const values = new Int8Array(columns * 2 ** bits);
  const scale = unfold(bytes, (row, column, value) => {
    values[row * columns + column] = value;
  });
  return { values, scale };
}

/** The same of one column behind a constant. */
export function readScorer(bytes: Uint8Array, bits: number): Scorer {
  const constant = new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true);
  return { ...readTable(bytes.subarray(4), bits), bits, constant };
}

/** The bytes of such a table. */
export function packScorer(values: Float32Array, constant: number, least: number): { bytes: Uint8Array; rows: number } {
  const { bytes, rows } = packTable(values, 1, least);
  const head = new Uint8Array(4);
  new DataView(head.buffer).setFloat32(0, constant, true);
  return { bytes: Uint8Array.of(...head, ...bytes), rows };
}

/** The same of two columns, both in one word. */
export function readPairs(bytes: Uint8Array, bits: number): Pairs {
  const rows = new Uint16Array(2 ** bits).fill(ZERO * 0x101);
  const scale = unfold(bytes, (row, column, value) => {
    rows[row] += value << (column * 8);
  });
  return { rows, bits, scale };
}

/** The same of four columns. */
export function readQuads(bytes: Uint8Array, bits: number): Quads {
  const rows = new Int32Array(2 ** bits).fill(ZERO * 0x1010101);
  const scale = unfold(bytes, (row, column, value) => {
    rows[row] += value << (column * 8);
  });
  return { rows, bits, scale };
}
