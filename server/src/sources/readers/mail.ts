/** Reads a mail: its headers, its paragraphs, the older mails quoted in it marked as such, and its attachments as documents inside. */
import PostalMime, { type Email } from 'postal-mime';
import type { Locator, ReadDocument, SourceFacts, SourceFile } from '../../model.ts';
import { parsePage } from '../reading/dom.ts';
import { htmlBlocks } from '../reading/html-blocks.ts';
import { type MailPart, mailParts } from '../reading/mail-parts.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { createWriter, oneLine } from '../reading/writer.ts';

type Address = { readonly name?: string; readonly address?: string };

const personOf = (address: Address | undefined): string | null => address?.name?.trim() || address?.address?.trim() || null;
const shownAddress = (address: Address): string =>
  [address.name?.trim(), address.address && `<${address.address}>`].filter(Boolean).join(' ');

/** The day on the sender's own calendar, as the Date header writes it. */
function dayOf(mail: Email): string | null {
  const header = mail.headers.find(each => each.key === 'date')?.value ?? '';
  const zone = /([+-])(\d{2})(\d{2})\b/.exec(header);
  const time = Date.parse(mail.date ?? header);
  if (Number.isNaN(time)) return null;
  const shift = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  return new Date(time + shift * 60000).toISOString().slice(0, 10);
}

function headerLines(mail: Email): string[] {
  const date = mail.headers.find(each => each.key === 'date')?.value;
  const list = (addresses: readonly Address[] | undefined): string => (addresses ?? []).map(shownAddress).join(', ');
  return [
    mail.from && `From: ${shownAddress(mail.from as Address)}`,
    mail.to?.length && `To: ${list(mail.to as readonly Address[])}`,
    mail.cc?.length && `Cc: ${list(mail.cc as readonly Address[])}`,
    date && `Date: ${date}`,
    mail.subject && `Subject: ${oneLine(mail.subject)}`,
  ].filter(line => typeof line === 'string');
}

/** Parts of a mail that was sent as a page only. */
function pageParts(html: string): MailPart[] {
  const body = parsePage(html).body;
  if (!body) return [];
  return htmlBlocks(body).map(block => ({
    text: block.kind === 'row' ? block.rows.map(row => row.filter(Boolean).join('; ')).join('. ') : block.text,
    quoted: block.quoted,
    header: false,
    sender: null,
  }));
}

/** The plain text, unless it only says that the mail should be read as a page. */
function bodyParts(mail: Email): MailPart[] {
  const plain = mail.text?.trim() ?? '';
  const page = mail.html ? pageParts(mail.html) : [];
  const length = page.reduce((sum, part) => sum + part.text.length, 0);
  return plain && plain.length > length * 0.3 ? mailParts(plain) : page.length ? page : mailParts(plain);
}

// Pictures in a signature are no documents.
const isDocument = (name: string, type: string): boolean =>
  !/^image\//.test(type) && !/\.(?:png|jpe?g|gif|bmp|svg|ics|vcf|p7s|asc)$/i.test(name);

function attachments(mail: Email, path: string): SourceFile[] {
  return mail.attachments.flatMap((attachment, i) => {
    const name = (attachment.filename ?? `attachment-${i + 1}${attachment.mimeType === 'message/rfc822' ? '.eml' : ''}`).replace(
      /[/\\]/g,
      '_',
    );
    const { content } = attachment;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    return isDocument(name, attachment.mimeType) ? [{ path: `${path}/${name}`, bytes }] : [];
  });
}

async function readMail(file: SourceFile): Promise<ReadDocument> {
  try {
    const mail = await PostalMime.parse(file.bytes.slice());
    if (mail.headers.length === 0) return unread('this is not a mail: it has no headers');
    const writer = createWriter();
    for (const line of headerLines(mail)) writer.add({ text: line, kind: 'header', locator: {} });
    const parts = bodyParts(mail);
    const from = personOf(mail.from as Address | undefined);
    let paragraph = 0;
    for (const part of parts) {
      paragraph++;
      const locator: Locator = { paragraph, ...(part.quoted ? { part: 'quoted mail' } : {}) };
      const speaker = part.quoted ? part.sender : from;
      writer.add({ text: part.text, kind: part.header ? 'header' : 'text', locator, ...(speaker && !part.header ? { speaker } : {}) });
    }
    const facts: Partial<SourceFacts> = {
      ...(mail.subject ? { title: oneLine(mail.subject) } : {}),
      ...(from ? { author: from } : {}),
      ...(dayOf(mail) ? { date: dayOf(mail) } : {}),
    };
    const inside = attachments(mail, file.path);
    return writer.done({
      facts,
      ...(inside.length ? { inside } : {}),
      problems: parts.length || inside.length ? [] : ['the mail has no text'],
    });
  } catch {
    return unread('this mail cannot be opened: the file is damaged');
  }
}

export const mail: Reader = { format: 'mail', extensions: ['eml', 'emlx'], read: readMail };
