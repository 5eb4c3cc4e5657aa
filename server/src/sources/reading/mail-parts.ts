/** Takes the text of a mail apart: what its sender wrote, and the older mails quoted below or between. */

export interface MailPart {
  readonly text: string;
  readonly quoted: boolean;
  /** A line such as "On Monday, A. B. wrote:". */
  readonly header: boolean;
  /** Who wrote the quoted words, where the line above them says so. */
  readonly sender: string | null;
  /** True for a row of a table. */
  readonly row?: boolean;
}

const WROTE =
  /^(?:>\s*)*(?:(?:on|am|le|el)\s.{6,140}?\b(?:wrote|schrieb|a écrit|escribió)\s?:|am\s.{6,80}\bschrieb\s.{2,60}:|.{4,80}\bwrote on .{6,80}:)\s*$/is;
const ORIGINAL = /^\s*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine)\s*-{2,}/i;
const OUTLOOK = /^(?:from|von|de)\s?:\s.+/i;
const HEADER =
  /^(?:from|sent|date|to|cc|bcc|reply-to|subject|importance|attachments|von|gesendet|datum|an|betreff|de|envoyé|à|objet)\s?:\s/i;
const SIGNATURE = /^-- ?$/;

/** The name in "On Mon, 14 Oct 2024 at 09:12, Pavel Orlin <p@x> wrote:". */
function senderIn(line: string): string | null {
  const outlook = /^(?:>\s*)*(?:from|von|de)\s?:\s*"?([^"<[\n]+)/i.exec(line);
  if (outlook) return outlook[1].trim() || null;
  const german = /\bschrieb\s+"?([^"<:]{2,60}?)"?\s*(?:<[^>]*>)?\s*:\s*$/i.exec(line);
  if (german) return german[1].trim() || null;
  const before = line
    .replace(/<[^>]*>|\b[AP]\.?M\.?(?=\s)/g, '')
    .replace(/\s*(?:wrote|schrieb|a écrit|escribió)\s?:\s*$/i, '')
    .trim();
  const name = /(?:^|[,\d]\s+)((?:\p{Lu}[\p{L}.'’-]*|van|von|de|of)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|van|von|de|of))*)\s*,?$/u.exec(before);
  return name && !/^(?:mon|tue|wed|thu|fri|sat|sun|at)\b/i.test(name[1]) ? name[1] : null;
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

const lineOf = (raw: string): Line => {
  const marks = /^(?:>\s?)+/.exec(raw)?.[0] ?? '';
  return { depth: marks.replace(/[^>]/g, '').length, text: raw.slice(marks.length).trimEnd() };
};

const NEW_ITEM = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/;

/** Parts in order; wrapped lines are joined, the signature is left out. */
export function mailParts(text: string): MailPart[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(lineOf);
  const parts: MailPart[] = [];
  let open: string[] = [];
  let depth = 0;
  let below = false;
  let signature = false;
  const senders: (string | null)[] = [];
  const close = (header = false): void => {
    const joined = open.join(' ').replace(/\s+/g, ' ').trim();
    const quoted = below || depth > 0;
    if (joined)
      parts.push({
        text: joined,
        quoted: quoted || header,
        header,
        sender: quoted && !header ? (senders[below ? 0 : depth] ?? senders[0] ?? null) : null,
      });
    open = [];
  };
  for (const [i, line] of lines.entries()) {
    if (SIGNATURE.test(line.text) && line.depth === 0) signature = true;
    if (line.depth > 0 || ORIGINAL.test(line.text)) signature = false;
    if (signature) continue;
    if (line.depth !== depth) {
      close();
      depth = line.depth;
    }
    // the line that says who wrote may itself be wrapped
    const two = `${line.text} ${lines[i + 1]?.text ?? ''}`;
    const opens = WROTE.test(line.text)
      ? line.text
      : /^(?:on|am|le|el)\s/i.test(line.text) && WROTE.test(two) && !WROTE.test(lines[i + 1]?.text ?? '')
        ? two
        : null;
    if (opens) {
      close();
      senders[line.depth + 1] = senders[0] = senderIn(opens);
      open = [line.text];
      if (opens === line.text) close(true);
      continue;
    }
    if (open.length === 1 && /^(?:on|am|le|el)\s/i.test(open[0]) && WROTE.test(`${open[0]} ${line.text}`)) {
      open.push(line.text);
      close(true);
      continue;
    }
    if (
      ORIGINAL.test(line.text) ||
      (OUTLOOK.test(line.text) && /^(?:sent|date|to|gesendet|envoyé|subject)\s?:/i.test(lines[i + 1]?.text ?? ''))
    ) {
      close();
      below = true;
      senders[0] = senderIn(line.text) ?? senderIn(lines[i + 1]?.text ?? '');
      open = [line.text];
      close(true);
      continue;
    }
    // the rest of a forwarded mail's head
    if (below && parts[parts.length - 1]?.header && open.length === 0 && HEADER.test(line.text)) {
      senders[0] ??= senderIn(line.text);
      open = [line.text];
      close(true);
      continue;
    }
    if (!line.text.trim() || NEW_ITEM.test(line.text)) close();
    if (line.text.trim()) open.push(line.text);
  }
  close();
  return parts;
}

/** Parts of a mail that was sent as a page: the line above an older mail is its header, and all below a head of "From: … Sent: …" is quoted. */
export function withOlderMails(parts: readonly MailPart[]): MailPart[] {
  let sender: string | null = null;
  let below = false;
  return parts.map((part, i) => {
    const head = OUTLOOK.test(part.text) && /\b(?:sent|date|gesendet|envoyé)\s?:/i.test(`${part.text} ${parts[i + 1]?.text ?? ''}`);
    if (head || ORIGINAL.test(part.text)) below = true;
    if (head || WROTE.test(part.text)) sender = senderIn(part.text.replace(/\s(?:sent|date|gesendet|envoyé)\s?:[\s\S]*$/i, ''));
    if (head || ORIGINAL.test(part.text) || WROTE.test(part.text)) return { ...part, quoted: true, header: true };
    if (below && parts[i - 1] && HEADER.test(part.text) && part.text.length < 200) return { ...part, quoted: true, header: true };
    const quoted = part.quoted || below;
    return quoted ? { ...part, quoted, sender } : part;
  });
}
