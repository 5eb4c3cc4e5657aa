/** A short stable hash of a string, for ids that must be the same on every machine and every run. */

/** FNV-1a over UTF-16 code units in two 32-bit lanes; 12 hexadecimal digits. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca6b);
  }
  const hex = (n: number, digits: number) => (n >>> 0).toString(16).padStart(8, '0').slice(0, digits);
  return hex(a ^ (a >>> 15), 8) + hex(b ^ (b >>> 13), 4);
}
