/** Reads web pages saved as one file (MHTML): the page among its pictures. */
import PostalMime from 'postal-mime';
import type { ReadDocument, SourceFile } from '../../model.ts';
import { readPage } from '../reading/page.ts';
import { type Reader, unread } from '../reading/reader.ts';

async function readMhtml(file: SourceFile): Promise<ReadDocument> {
  try {
    const mail = await PostalMime.parse(file.bytes.slice());
    const header = (name: string): string | undefined => mail.headers.find(each => each.key === name)?.value;
    if (!mail.html) return unread('this saved page has no text in it');
    const page = readPage(mail.html);
    const url = header('snapshot-content-location') ?? header('content-location');
    return url && !page.facts.url ? { ...page, facts: { ...page.facts, url } } : page;
  } catch {
    return unread('this saved page cannot be opened: the file is damaged');
  }
}

export const mhtml: Reader = { format: 'saved web page', extensions: ['mhtml', 'mht'], read: readMhtml };
