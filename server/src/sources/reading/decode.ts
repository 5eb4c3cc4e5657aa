/** Turns the bytes of a text file into text, whatever encoding it was saved in. */
import { analyse } from 'chardet';
import { oddities, otherScript } from './likely-letters.ts';
import { fromWindows1252 } from './windows-1252.ts';

/** `text` is null when the bytes are no text at all. */
export interface Decoded {
  readonly text: string | null;
  /** As the Encoding Standard calls it, or null. */
  readonly encoding: string | null;
}

const SAMPLE = 64 * 1024;

/** An encoding that the first bytes give away, with their number. */
function byMark(bytes: Uint8Array): readonly [string, number] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8', 3];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 2];
  return null;
}

/** UTF-16 without its mark: nearly every second byte is the number of an alphabet, zero for Latin, and no other text holds such bytes. */
function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] <= 6) even++;
    if (bytes[i + 1] <= 6) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** Control characters that no text holds. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27 && byte !== 11 && byte !== 26) odd++;
  }
  return odd > length * 0.01;
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes with a named encoding; null when this machine does not know the name. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  const name = encoding.toLowerCase();
  // several Node versions decode windows-1252 as Latin-1, which loses the curly quotation marks
  if (/^(?:windows-1252|cp-?1252|iso-8859-1|iso-8859-15|latin-?1|us-ascii|ascii)$/.test(name)) return fromWindows1252(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return null;
  }
}

const LATIN = /^(?:iso-8859-(?:1|2|9|15)|windows-125[02478]|ascii)$/i;
// two bytes a letter, the second of which may look like ASCII
const WIDE = /^(?:shift_jis|euc-|gb18030|big5)/i;
const CENTRAL = /^(?:iso-8859-2|windows-1250|iso-8859-9|windows-1254)$/i;

const isLetter = (byte: number): boolean => byte >= 0x80 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

/** The words that hold a byte beyond ASCII, and the share of such bytes in them: markup and English among them would mislead. */
function telling(bytes: Uint8Array): { readonly words: Uint8Array; readonly share: number } {
  const words: number[] = [];
  let high = 0;
  for (let start = 0; start < bytes.length && words.length < SAMPLE; ) {
    let end = start;
    let found = 0;
    while (end < bytes.length && isLetter(bytes[end])) if (bytes[end++] >= 0x80) found++;
    if (found) {
      words.push(...bytes.subarray(start, Math.min(end, start + 400)), 32);
      high += found;
    }
    start = end + 1;
  }
  return { words: Uint8Array.from(words), share: high / Math.max(1, words.length) };
}

/** The encoding of bytes that are not Unicode. Latin letters with some accents, or another script, in which nearly every byte is high. */
function guess(bytes: Uint8Array): string {
  const whole = analyse(bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes)[0];
  if (whole && whole.confidence >= 50 && WIDE.test(whole.name)) return whole.name.toLowerCase();
  const { words, share } = telling(bytes);
  if (share > 0.55) {
    const script = otherScript(words, decodeAs);
    const matches = analyse(words).filter(match => !/^(?:utf|iso-2022)/i.test(match.name));
    const other = matches.find(match => !LATIN.test(match.name))?.name.toLowerCase();
    // Greek, Hebrew, Arabic and Thai are the detector's; a handful of letters is too little for it
    if (other && words.length > 24 && !(script && /^(?:windows-1251|koi8|iso-8859-5|ibm866)/.test(other))) return other;
    if (script) return script;
  }
  const latin = analyse(words).find(match => LATIN.test(match.name));
  if (latin && latin.confidence >= 20 && CENTRAL.test(latin.name) && oddities(decodeAs(words, 'macintosh') ?? '') > 0)
    return latin.name.toLowerCase();
  return isMac(bytes) ? 'macintosh' : 'windows-1252';
}

/** Old Macintoshes wrote curly marks and accents where Windows has capitals and signs: one reading has many inside its words. */
function isMac(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const windows = oddities(fromWindows1252(sample));
  return windows > 1 && windows > 3 * oddities(decodeAs(sample, 'macintosh') ?? '');
}

function byDetector(bytes: Uint8Array): Decoded {
  const encoding = guess(bytes);
  const text = decodeAs(bytes, encoding);
  return text === null ? { text: fromWindows1252(bytes), encoding: 'windows-1252' } : { text, encoding };
}

/**
 * Text of a file. A byte order mark is taken off; `declared` is what the file says of itself (a `<meta charset>`, a mail's header)
 * and is believed when the bytes do not speak against it.
 */
export function decode(bytes: Uint8Array, declared?: string | null): Decoded {
  const mark = byMark(bytes);
  if (mark) return { text: decodeAs(bytes.subarray(mark[1]), mark[0]), encoding: mark[0] };
  const wide = byZeros(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide };
  if (looksBinary(bytes)) return { text: null, encoding: null };
  const utf8 = inUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const named = declared && !/^utf-?8$/i.test(declared) ? decodeAs(bytes, declared) : null;
  return named === null ? byDetector(bytes) : { text: named, encoding: declared!.toLowerCase() };
}
