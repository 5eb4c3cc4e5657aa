/** Reads the list of files at the end of a ZIP archive: what is locked with a password, and what is packed in a way that is not read. */

/** Names of files that cannot be unpacked, by the reason. */
export interface ZipObstacles {
  readonly locked: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
}

const SIGNATURE = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Never throws: an archive without a list has no obstacles, only damage. Names are read as the unpacking does. */
export function zipObstacles(bytes: Uint8Array): ZipObstacles {
  const locked = new Set<string>();
  const foreign = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // the list's place stands in the last record, "PK 5 6"
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return { locked, foreign };
  for (let at = view.getUint32(end + 16, true); at + 46 <= end && view.getUint32(at, true) === SIGNATURE; ) {
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const length = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + length);
    const text = flags & 2048 ? new TextDecoder().decode(name) : String.fromCharCode(...name);
    if (flags & 1) locked.add(text);
    else if (method !== STORED && method !== DEFLATED) foreign.add(text);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { locked, foreign };
}
