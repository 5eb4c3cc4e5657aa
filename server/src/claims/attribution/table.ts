/** Weights as they are read: rows by bucket, all numbers of a row in one word of memory, so that a feature costs one look. */
import type { Features } from './cue-features.ts';
import { bucketOf } from './hash.ts';

/** Rows of one number each, times `scale`. */
export interface Table {
  readonly values: Int8Array | Float32Array;
  readonly scale: number;
}

/** 2^`bits` rows of one number, and what is added to their sum. */
export interface Scorer extends Table {
  readonly bits: number;
  readonly constant: number;
}

/**
 * 2^`bits` rows of several numbers, times `scale`: as they are read, a byte each that counts from `ZERO`, all of a row in one word; as they are
 * learned, one after another.
 */
export interface PackedTable<Rows extends Uint16Array | Int32Array> {
  readonly rows: Rows | Float32Array;
  readonly bits: number;
  readonly scale: number;
}
/** Of two numbers a row. */
export type Pairs = PackedTable<Uint16Array>;
/** Of four. */
export type Quads = PackedTable<Int32Array>;

/** The byte that stands for nothing: the lowest number is 0 then, and bytes can be added side by side. */
export const ZERO = 128;

/** Per template; the constants of `bucketOf`, whose steps are written out here. */
const TEMPLATE = 0x9e3779b1;

/** Sum of the rows that the features name, unscaled. */
export function sumSingles({ values, bits }: Scorer, { seen, size, base }: Features): number {
  const shift = 32 - bits;
  let sum = 0;
  let template = Math.imul(base, TEMPLATE);
  for (let i = 0; i < size; i++) {
    template = (template + TEMPLATE) | 0;
    let h = Math.imul(seen[i] ^ template, 0xc2b2ae35);
    h ^= h >>> 16;
    sum += values[Math.imul(h, 0x27d4eb2f) >>> shift];
  }
  return sum;
}

/** Puts the sums of the rows that the features name, unscaled, into `sums` from `at`. */
export function sumPairs({ rows, bits }: Pairs, features: Features, sums: Float64Array, at: number): void {
  if (rows instanceof Float32Array) {
    sumLearned(rows, bits, 2, features, sums, at);
    return;
  }
  const { seen, size, base } = features;
  const shift = 32 - bits;
  let a = 0;
  let b = 0;
  let template = Math.imul(base, TEMPLATE);
  for (let i = 0; i < size; i++) {
    template = (template + TEMPLATE) | 0;
    let h = Math.imul(seen[i] ^ template, 0xc2b2ae35);
    h ^= h >>> 16;
    const row = rows[Math.imul(h, 0x27d4eb2f) >>> shift];
    a += row & 255;
    b += row >>> 8;
  }
  sums[at] = a - ZERO * size;
  sums[at + 1] = b - ZERO * size;
}

/** Puts the sums of the rows that the features name, unscaled, into the first four of `sums`. */
export function sumQuads({ rows, bits }: Quads, features: Features, sums: Float64Array): void {
  if (rows instanceof Float32Array) {
    sumLearned(rows, bits, 4, features, sums, 0);
    return;
  }
  const { seen, size, base } = features;
  const shift = 32 - bits;
  // Two sums in each: no more than 256 rows of bytes are ever added.
  let even = 0;
  let odd = 0;
  let template = Math.imul(base, TEMPLATE);
  for (let i = 0; i < size; i++) {
    template = (template + TEMPLATE) | 0;
    let h = Math.imul(seen[i] ^ template, 0xc2b2ae35);
    h ^= h >>> 16;
    const row = rows[Math.imul(h, 0x27d4eb2f) >>> shift];
    even += row & 0xff00ff;
    odd += (row >>> 8) & 0xff00ff;
  }
  const nothing = ZERO * size;
  sums[0] = (even & 0xffff) - nothing;
  sums[1] = (odd & 0xffff) - nothing;
  sums[2] = (even >>> 16) - nothing;
  sums[3] = (odd >>> 16) - nothing;
}

function sumLearned(
  rows: Float32Array,
  bits: number,
  columns: number,
  { seen, size, base }: Features,
  sums: Float64Array,
  at: number,
): void {
  sums.fill(0, at, at + columns);
  for (let i = 0; i < size; i++) {
    const row = bucketOf(base + i, seen[i], bits) * columns;
    for (let c = 0; c < columns; c++) sums[at + c] += rows[row + c];
  }
}
