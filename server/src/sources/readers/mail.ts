/** Reads a mail: its headers, its paragraphs, the older mails quoted in it marked as such, and its attachments as documents inside. */
import PostalMime, { type Email } from 'postal-mime';
import type { Locator, ReadDocument, SourceFacts, SourceFile } from '../../model.ts';
import { parsePage } from '../reading/dom.ts';
import { htmlBlocks } from '../reading/html-blocks.ts';
import { firstDay } from '../reading/calendar-day.ts';
import { decode } from '../reading/decode.ts';
import { type MailPart, mailParts, withOlderMails } from '../reading/mail-parts.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { readRows } from '../reading/table.ts';
import { createWriter, oneLine } from '../reading/writer.ts';

type Address = { readonly name?: string; readonly address?: string };

const personOf = (address: Address | undefined): string | null => address?.name?.trim() || address?.address?.trim() || null;
const shownAddress = (address: Address): string =>
  [address.name?.trim(), address.address && `<${address.address}>`].filter(Boolean).join(' ');

/** The day on the sender's own calendar, as the Date header writes it. */
function dayOf(mail: Email): string | null {
  const header = mail.headers.find(each => each.key === 'date')?.value ?? '';
  const written = firstDay(header);
  if (written) return written;
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
  const parts = htmlBlocks(body).flatMap((block): MailPart[] => {
    const common = { quoted: block.quoted, header: false, sender: null };
    if (block.kind !== 'row') return [{ text: block.text, ...common }];
    const rows = block.heading >= 0 ? readRows(block.rows, block.heading) : readRows(block.rows);
    return rows.map(row => ({ text: row.text, row: true, ...common }));
  });
  return withOlderMails(parts);
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
  !/^image\//.test(type) && !/\.(?:png|jpe?g|gif|bmp|svg|ics|vcf|p7s|p7m|asc)$/i.test(name);

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

/** The mail without the sign of its encoding at the top, and without what Apple's program writes around it. */
function mailBytes(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const apple = /^(\d{1,10})[ \t]*\r?\n/.exec(String.fromCharCode(...marked.subarray(0, 20)));
  return apple ? marked.subarray(apple[0].length, apple[0].length + Number(apple[1])) : marked;
}

// a mail inside a mail is a document of its own, whether it was attached or forwarded
const parse = (bytes: Uint8Array): Promise<Email> => PostalMime.parse(bytes.slice(), { rfc822Attachments: true });

/** Parsed; where letters were lost because the mail does not say its encoding, once more with the encoding that its bytes suggest. */
async function parseMail(bytes: Uint8Array): Promise<Email> {
  const mail = await parse(bytes);
  if (!/\ufffd/.test(`${mail.text ?? ''}${mail.html ?? ''}${mail.subject ?? ''}`)) return mail;
  const { text, encoding } = decode(bytes);
  return text === null || encoding === 'utf-8' ? mail : parse(new TextEncoder().encode(text));
}

/** True for a mail that only its receiver's program can open. */
function isSealed(mail: Email): boolean {
  const type = mail.headers.find(each => each.key === 'content-type')?.value ?? '';
  return /multipart\/encrypted|pkcs7-mime(?!.*signed-data)/is.test(type) || /^-+BEGIN PGP MESSAGE-+/.test(mail.text?.trim() ?? '');
}

async function readMail(file: SourceFile): Promise<ReadDocument> {
  try {
    const mail = await parseMail(mailBytes(file.bytes));
    if (mail.headers.length === 0) return unread('this is not a mail: neither a sender nor a subject stands at its top');
    const writer = createWriter();
    for (const line of headerLines(mail)) writer.add({ text: line, kind: 'header', locator: {} });
    const sealed = isSealed(mail);
    const parts = sealed ? [] : bodyParts(mail);
    const from = personOf(mail.from as Address | undefined);
    let paragraph = 0;
    for (const part of parts) {
      paragraph++;
      const locator: Locator = { paragraph, ...(part.quoted ? { part: 'quoted mail' } : {}) };
      const speaker = part.quoted ? part.sender : from;
      const kind = part.header ? 'header' : part.row ? 'row' : 'text';
      writer.add({ text: part.text, kind, locator, ...(speaker && !part.header ? { speaker } : {}) });
    }
    const facts: Partial<SourceFacts> = {
      ...(mail.subject ? { title: oneLine(mail.subject) } : {}),
      ...(from ? { author: from } : {}),
      ...(dayOf(mail) ? { date: dayOf(mail) } : {}),
    };
    const inside = attachments(mail, file.path);
    const problems = sealed
      ? ['this mail is encrypted: open it in your mail program and save its text here']
      : parts.length || inside.length
        ? []
        : ['the mail has no text'];
    return writer.done({ facts, ...(inside.length ? { inside } : {}), problems });
  } catch {
    return unread('this mail cannot be opened: the file is damaged');
  }
}

export const mail: Reader = { format: 'mail', extensions: ['eml', 'emlx'], read: readMail };
