/** Takes a mailbox apart: every mail in it is a document of its own. */
import type { ReadDocument, SourceFile } from '../../model.ts';
import { type Reader, startsWith, unread } from '../reading/reader.ts';

const NEWLINE = 10;
const MOST = 20_000;

const isFrom = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 70 && bytes[at + 1] === 114 && bytes[at + 2] === 111 && bytes[at + 3] === 109 && bytes[at + 4] === 32;

/** True for "From ada@paper.example Mon Nov 11 09:00:00 2024": a sentence that begins with "From" tells no hour. */
const hasHour = (bytes: Uint8Array, at: number): boolean =>
  /^[^\n]*\d{1,2}:\d{2}/.test(String.fromCharCode(...bytes.subarray(at, at + 200)));

/** The mail without the mark that a mailbox puts before its own lines that begin with "From". */
function unmarked(bytes: Uint8Array): Uint8Array {
  const MARK = 62;
  const found: number[] = [];
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const first = at === 0 || bytes[at - 1] === NEWLINE;
    if (first && isFrom(bytes, at + 1)) found.push(at);
  }
  if (found.length === 0) return bytes;
  const marks = new Set(found);
  return bytes.filter((_, at) => !marks.has(at));
}

/** Offsets of the lines that part mails: "From " at the start of a line, after a blank one. */
function startsOf(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  const blankBefore = (at: number): boolean => at < 2 || bytes[at - 2] === NEWLINE || (bytes[at - 2] === 13 && bytes[at - 3] === NEWLINE);
  for (let at = 0; at >= 0 && at < bytes.length; ) {
    if (isFrom(bytes, at) && blankBefore(at) && hasHour(bytes, at)) starts.push(at);
    const next = bytes.indexOf(NEWLINE, at);
    at = next < 0 ? -1 : next + 1;
  }
  return starts;
}

async function readMbox(file: SourceFile): Promise<ReadDocument> {
  const starts = startsOf(file.bytes);
  if (starts.length === 0) return unread('this is not a mailbox: no mail begins in it');
  const inside = starts.slice(0, MOST).map((start, i): SourceFile => {
    const from = file.bytes.indexOf(NEWLINE, start) + 1;
    return {
      path: `${file.path}/${String(i + 1).padStart(4, '0')}.eml`,
      bytes: unmarked(file.bytes.subarray(from, starts[i + 1] ?? file.bytes.length)),
    };
  });
  const problems = starts.length > MOST ? [`the mailbox holds ${starts.length} mails; the first ${MOST} were read`] : [];
  return { text: '', blocks: [], facts: {}, problems, inside };
}

export const mbox: Reader = {
  format: 'mailbox',
  extensions: ['mbox', 'mbx'],
  read: readMbox,
  recognises: bytes => startsWith(bytes, 'From ') && startsOf(bytes.subarray(0, 400)).length > 0,
};
