/** The windows-1252 code page by table, because several Node versions get 0x80–0x9F wrong. */

// 0x80 to 0x9F; the five bytes that the code page leaves free stay themselves
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const CHUNK = 8192;

/** One UTF-16 code unit for each byte. */
export function fromWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const units = Array.from(bytes.subarray(at, at + CHUNK), byte => (byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte));
    text += String.fromCharCode(...units);
  }
  return text;
}
