/** Integer hashing for features: no string is built while a draft is read. */

/** 32-bit FNV-1a of a word's UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Joins two numbers into one; short, so that the engine writes it out in place. */
export const mix = (a: number, b: number): number => (Math.imul(a, 0x85ebca6b) + b) | 0;

/** The bucket, of 2^`bits`, of a feature: which template it is and what it saw. */
export const bucketOf = (template: number, value: number, bits: number): number => {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0xc2b2ae35);
  h ^= h >>> 16;
  return Math.imul(h, 0x27d4eb2f) >>> (32 - bits);
};
