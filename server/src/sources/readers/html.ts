/** Reads web pages saved as HTML: the main text, with title, date, author and address. */
import type { ReadDocument, SourceFile } from '../../model.ts';
import { decode } from '../reading/decode.ts';
import { readPage } from '../reading/page.ts';
import { type Reader, startsWith, unread } from '../reading/reader.ts';

/** The encoding that a page declares in its first bytes. */
function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1] ?? null;
}

async function readHtml(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes, declared(file.bytes));
  return text === null ? unread('this is not a web page: the file may be damaged') : readPage(text);
}

export const html: Reader = {
  format: 'web page',
  extensions: ['html', 'htm', 'xhtml'],
  read: readHtml,
  recognises: bytes => startsWith(bytes, '<!DOCTYPE html') || startsWith(bytes, '<!doctype html') || startsWith(bytes, '<html'),
};
