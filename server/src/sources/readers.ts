/** THE list of readers: to read another format, write `readers/<format>.ts` and add it here. */
import { captions } from './readers/captions.ts';
import { csv } from './readers/csv.ts';
import { docx } from './readers/docx.ts';
import { html } from './readers/html.ts';
import { json } from './readers/json.ts';
import { mail } from './readers/mail.ts';
import { markdown } from './readers/markdown.ts';
import { mbox } from './readers/mbox.ts';
import { mhtml } from './readers/mhtml.ts';
import { pdf } from './readers/pdf.ts';
import { decode } from './reading/decode.ts';
import type { Reader } from './reading/reader.ts';
import { text } from './readers/text.ts';
import { unreadable } from './readers/unreadable.ts';
import { xlsx } from './readers/xlsx.ts';
import { zip } from './readers/zip.ts';

export type { Reader } from './reading/reader.ts';

export const READERS: readonly Reader[] = [pdf, docx, xlsx, csv, html, mhtml, mail, mbox, captions, markdown, text, json, zip, unreadable];

const BY_ENDING: ReadonlyMap<string, Reader> = new Map(
  READERS.flatMap(reader => reader.extensions.map(ending => [ending, reader] as const)),
);

const endingOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1].toLowerCase() ?? '';

/** True when the bytes can be text: no zero byte in the first kilobytes, unless it is UTF-16. */
function canBeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes.length > 0 && !bytes.subarray(0, 4096).includes(0);
}

const PACKED: readonly (readonly [string, Reader])[] = [
  ['word/document.xml', docx],
  ['xl/workbook.xml', xlsx],
];

/** The office format whose parts an archive lists at its end, whatever the file is called. */
function packedAs(bytes: Uint8Array): Reader | null {
  const list = String.fromCharCode(...bytes.subarray(-24_000));
  return PACKED.find(([part]) => list.includes(part))?.[1] ?? null;
}

/** For a name that promises more than text when the bytes are only that: a page saved as `.doc`, a table saved as `.xls`. */
function textReader(path: string, bytes: Uint8Array): Reader | null {
  const start = String.fromCharCode(...bytes.subarray(0, 600)).trimStart();
  if (!canBeText(bytes) || decode(bytes.subarray(0, 4096)).text === null || /^(?:\{\\rtf|%PDF)/.test(start)) return null;
  if (/^(?:<!doctype html|<html|<head|<body|<table|<\?xml[^>]*>\s*<(?:!doctype html|html))/i.test(start)) return html;
  if (/^(?:xls|xlsx|xlsm|xlsb)$/.test(endingOf(path))) return csv;
  return /^(?:docx?|docm|dotx?|rtf|wps)$/.test(endingOf(path)) ? text : null;
}

/** A table that was saved as text: every line of its beginning has the same number of tabs. */
function isTabbed(bytes: Uint8Array): boolean {
  if (!bytes.subarray(0, 2000).includes(9)) return false;
  const head = decode(bytes.subarray(0, 8000)).text ?? '';
  const lines = head.split(/\r?\n/).filter(line => line.trim());
  if (bytes.length > 8000) lines.pop();
  const tabs = lines.map(line => line.split('\t').length);
  return lines.length > 1 && tabs[0] > 1 && tabs.every(count => count === tabs[0]);
}

/**
 * The reader for a file: by what its first bytes say where they can say but one thing, then by its name's ending; any other text is
 * read as plain text. Null for a format that nobody knows.
 */
export function readerFor(path: string, bytes: Uint8Array): Reader | null {
  const byName = BY_ENDING.get(endingOf(path));
  const byBytes = READERS.find(reader => reader.recognises?.(bytes));
  if (byBytes === zip) return packedAs(bytes) ?? (byName === docx || byName === xlsx || byName === unreadable ? byName : zip);
  // a mail may begin like a mailbox, and notes with a tag: there the name knows better
  if (byBytes && byBytes !== mbox && byBytes !== html) return byBytes;
  if (byName === docx || byName === xlsx || byName === pdf || byName === unreadable) return textReader(path, bytes) ?? byName;
  const reader = byName ?? byBytes ?? (canBeText(bytes) ? text : null);
  return reader === text && isTabbed(bytes) ? csv : reader;
}
