/** Finds the speakers of a typed transcript ("MR. HELLE: …", "[00:12:03] Vera Lutz: …") among the paragraphs of a document. */
import type { Block, Locator, ReadDocument } from '../../model.ts';

const TIME = String.raw`[[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?`;
const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*|[A-Z]\.|(?:de|van|von|of|the|al|el|da|la)\b)(?:[ \t\u00a0]+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|of|the|al|el|da|la|\d{1,2}|\([^)\n]{1,40}\))){0,6}(?:,[ \t]*[\p{L} .'’-]{2,40})?`;
const LABEL = new RegExp(`^(?:${TIME}[ \\t–-]*)?(${NAME})(?:[ \\t]*${TIME})?[ \\t]*:[ \\t\\u00a0]*(?=\\S)`, 'u');
const TIME_ALONE = new RegExp(`^${TIME}[ \\t]*(?=\\S)`, 'u');

// Labels of forms, mails and tables of contents, which are no speakers.
const NO_SPEAKER =
  /^(?:date|time|place|subject|re|to|from|cc|bcc|note|notes|nb|source|sources|figure|fig\.?|table|page|tel|phone|fax|e-?mail|web|url|address|contact|title|author|by|photo|picture|caption|update|updated|correction|summary|background|example|warning|item|total|q&a|ps|p\.s\.|attachment|attachments|sent|read also|see also|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

interface Label {
  readonly speaker: string;
  readonly time: string | null;
  readonly length: number;
}

const clock = (hours: string | undefined, minutes: string | undefined, seconds: string | undefined): string | null =>
  minutes && seconds ? `${Number(hours ?? 0)}:${minutes.padStart(2, '0')}:${seconds}` : null;

/** The label that a paragraph opens with, or null. `length` is where the speech begins. */
export function labelOf(paragraph: string): Label | null {
  const match = LABEL.exec(paragraph);
  if (!match || match[4].length > 60 || NO_SPEAKER.test(match[4])) return null;
  const speaker = match[4].replace(/[ \t\u00a0]+/g, ' ').trim();
  return { speaker, time: clock(match[1], match[2], match[3]) ?? clock(match[5], match[6], match[7]), length: match[0].length };
}

/** Few names that come again and again: a transcript, not a text with colons in it. */
function isTranscript(labels: readonly (Label | null)[]): boolean {
  const found = labels.filter(label => label !== null);
  if (found.length < 3 || found.length < labels.length * 0.3) return false;
  const names = new Set(found.map(label => label.speaker.toLowerCase()));
  return names.size <= Math.max(2, found.length * 0.6);
}

/** MR. HELLE becomes Mr. Helle; a name in mixed case stays as it is. */
function asName(label: string): string {
  if (label !== label.toUpperCase() || /^[A-Z]{1,3}\d?\.?$/.test(label)) return label;
  return label.toLowerCase().replace(/(^|[\s'’(.-])\p{L}/gu, letters => letters.toUpperCase());
}

/** Lines of a block one by one: transcripts are often typed without blank lines between the turns. */
function byLines(document: ReadDocument, block: Block): Block[] {
  const text = document.text.slice(block.start, block.end);
  if (block.kind !== 'text' || !text.includes('\n')) return [block];
  const found: Block[] = [];
  let start = 0;
  let line = block.locator.line;
  for (const part of text.split(/(?<=\n)/)) {
    const opens = found.length === 0 || labelOf(part.trimStart()) !== null;
    const at = block.start + start;
    if (opens)
      found.push({
        ...block,
        start: at,
        end: at + part.trimEnd().length,
        locator: line === undefined ? block.locator : { ...block.locator, line },
      });
    else found[found.length - 1] = { ...found[found.length - 1], end: at + part.trimEnd().length };
    start += part.length;
    if (line !== undefined) line++;
  }
  return found;
}

/** The document with its turns of speech marked, when it is a transcript; else the document as it is. Labels stay outside the blocks. */
export function withSpeakers(document: ReadDocument): ReadDocument {
  const blocks = document.blocks.flatMap(block => byLines(document, block));
  const labels = blocks.map(block => (block.kind === 'text' ? labelOf(document.text.slice(block.start, block.end)) : null));
  if (!isTranscript(labels.filter((_, i) => blocks[i].kind === 'text'))) return document;
  let speaker: string | null = null;
  let time: string | null = null;
  const marked = blocks.map((block, i): Block => {
    const label = labels[i];
    if (block.kind === 'heading') speaker = null;
    if (block.kind !== 'text' || (!label && !speaker)) return block;
    const alone = label ? null : TIME_ALONE.exec(document.text.slice(block.start, block.end));
    if (label) speaker = asName(label.speaker);
    time = label?.time ?? (alone && clock(alone[1], alone[2], alone[3])) ?? time;
    const locator: Locator = { ...block.locator, ...(time ? { time } : {}), speaker: speaker! };
    const start = block.start + (label?.length ?? alone?.[0].length ?? 0);
    return { ...block, kind: 'speech', start, locator, speaker: speaker! };
  });
  return { ...document, blocks: marked };
}
