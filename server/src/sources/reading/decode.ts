/** Turns the bytes of a text file into text, whatever encoding it was saved in. */
import { analyse } from 'chardet';
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

/** UTF-16 without its mark: in text, nearly every second byte is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
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

// Single-byte guesses of the detector that are no better than a coin's, unless the text says much.
const CERTAIN = 30;

function byDetector(bytes: Uint8Array): Decoded {
  const sample = bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes;
  const best = analyse(sample).find(match => !/^(?:utf-16|utf-32|utf-8|iso-2022)/i.test(match.name) && match.confidence >= CERTAIN);
  const name =
    best && !/^(?:iso-8859-[129]|windows-125[024]|ascii)$/i.test(best.name) ? best.name.toLowerCase() : centralOrWestern(best?.name);
  const text = decodeAs(bytes, name);
  return text === null ? { text: fromWindows1252(bytes), encoding: 'windows-1252' } : { text, encoding: name };
}

const centralOrWestern = (name: string | undefined): string =>
  name && /^(?:iso-8859-2|windows-1250|iso-8859-9|windows-1254)$/i.test(name) ? name.toLowerCase() : 'windows-1252';

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
