/** Finds the speakers of a typed transcript ("MR. HELLE: …", "[00:12:03] Vera Lutz: …") among the paragraphs of a document. */
import type { Block, Locator, ReadDocument } from '../../model.ts';

const CLOCK = String.raw`(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?`;
const TIME = String.raw`(?:\[${CLOCK}\]|\(${CLOCK}\)|${CLOCK})`;
const WORD = String.raw`(?:de|van|von|of|the|al|el|da|la)\b`;
const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*|[A-Z]\.|${WORD})(?:[ \t\u00a0]+(?:\p{Lu}[\p{L}.'’-]*|${WORD}|\d{1,2}(?!:)|\((?!\d?\d:)[^)\n]{1,40}\))){0,6}(?:,[ \t]*[\p{L} .'’-]{2,40})?`;
const LABEL = new RegExp(
  `^(?:${TIME}[ \\t–-]*)?(?:\\*\\*|__)?(${NAME})(?:[ \\t]*${TIME})?(?:\\*\\*|__)?[ \\t]*:(?:\\*\\*|__)?[ \\t\\u00a0]*(?=\\S)`,
  'u',
);
// "Q. Where were you?" of a deposition
const QUESTION = /^(Q|A)\.[ \t\u00a0]+(?=\S)/;
// a line of its own above the words: "Ada Quist  0:05", "00:00:05 Speaker 1", "ADA QUIST"
const ABOVE = new RegExp(
  `^(?:${TIME}[ \\t–-]+(${NAME})|(${NAME})[ \\t,–-]+${TIME}|([\\p{Lu}][\\p{Lu}.'’ -]{3,40}[\\p{Lu}.]))[ \\t]*:?[ \\t]*\\r?\\n[ \\t]*(?=\\S)`,
  'u',
);
const TIME_ALONE = new RegExp(`^${TIME}[ \\t]*(?:\\r?\\n[ \\t]*)?(?=[^\\s\\])]|$)`, 'u');

// Labels of forms, mails and tables of contents, which are no speakers.
const NO_SPEAKER =
  /^(?:date|time|place|subject|re|to|from|cc|bcc|note|notes|nb|source|sources|figure|fig\.?|table|page|tel|phone|fax|e-?mail|web|url|address|contact|title|author|by|photo|picture|caption|update|updated|correction|summary|background|example|warning|item|total|q&a|ps|p\.s\.|attachment|attachments|sent|read also|see also|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

interface Label {
  readonly speaker: string;
  readonly time: string | null;
  readonly length: number;
}

/** The first hours, minutes and seconds that a pattern found among its groups, as "0:12:03"; `at` are the places of the hours. */
function clockIn(match: RegExpExecArray, at: readonly number[]): string | null {
  const place = at.find(each => match[each + 1] !== undefined);
  return place === undefined ? null : `${Number(match[place] ?? 0)}:${match[place + 1].padStart(2, '0')}:${match[place + 2]}`;
}

const oneSpace = (name: string): string => name.replace(/[ \t\u00a0]+/g, ' ').trim();

/** The label that a paragraph opens with, or null. `length` is where the speech begins. */
export function labelOf(paragraph: string): Label | null {
  const asked = QUESTION.exec(paragraph);
  if (asked) return { speaker: asked[1], time: null, length: asked[0].length };
  const match = LABEL.exec(paragraph);
  if (match && match[10].length <= 60 && !NO_SPEAKER.test(match[10]))
    return { speaker: oneSpace(match[10]), time: clockIn(match, [1, 4, 7, 11, 14, 17]), length: match[0].length };
  return null;
}

/** The label that stands on a line above the words, or null. */
function labelAbove(paragraph: string): Label | null {
  const match = ABOVE.exec(paragraph);
  const name = match && (match[10] ?? match[11] ?? match[21]);
  if (!match || !name || NO_SPEAKER.test(name)) return null;
  return { speaker: oneSpace(name), time: clockIn(match, [1, 4, 7, 12, 15, 18]), length: match[0].length };
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

const TIME_LINE = new RegExp(`^\\s*${TIME}\\s*$`, 'u');

/** Lines of a block one by one: transcripts are often typed without blank lines between the turns. */
function byLines(document: ReadDocument, block: Block): Block[] {
  const text = document.text.slice(block.start, block.end);
  if (block.kind !== 'text' || !text.includes('\n')) return [block];
  const found: Block[] = [];
  let start = 0;
  let line = block.locator.line;
  for (const part of text.split(/(?<=\n)/)) {
    const opens = found.length === 0 || labelOf(part.trimStart()) !== null || TIME_LINE.test(part);
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

const pieceOf = (document: ReadDocument, block: Block): string => document.text.slice(block.start, block.end);

/** Labels of the blocks, by the way in which most of them are written; null where the document is no transcript. */
function labelsOf(document: ReadDocument, blocks: readonly Block[], read: (paragraph: string) => Label | null): (Label | null)[] | null {
  const labels = blocks.map(block => (block.kind === 'text' ? read(pieceOf(document, block)) : null));
  return isTranscript(labels.filter((_, i) => blocks[i].kind === 'text')) ? labels : null;
}

/** The blocks with the speaker and the time that hold in each; a line that only tells the time is none. */
function marked(document: ReadDocument, blocks: readonly Block[], labels: readonly (Label | null)[]): Block[] {
  let speaker: string | null = null;
  let time: string | null = null;
  return blocks.flatMap((block, i): Block[] => {
    const label = labels[i];
    if (block.kind === 'heading') speaker = null;
    if (block.kind !== 'text') return [block];
    const alone = label ? null : TIME_ALONE.exec(pieceOf(document, block));
    time = label?.time ?? (alone && clockIn(alone, [1, 4, 7])) ?? time;
    if (alone && block.start + alone[0].length >= block.end) return [];
    if (!label && !speaker) return [block];
    if (label) speaker = asName(label.speaker);
    const locator: Locator = { ...block.locator, ...(time ? { time } : {}), speaker: speaker! };
    const start = block.start + (label?.length ?? alone?.[0].length ?? 0);
    return [{ ...block, kind: 'speech', start, locator, speaker: speaker! }];
  });
}

/** The document with its turns of speech marked, when it is a transcript; else the document as it is. Labels stay outside the blocks. */
export function withSpeakers(document: ReadDocument): ReadDocument {
  const lines = document.blocks.flatMap(block => byLines(document, block));
  const labels = labelsOf(document, lines, labelOf);
  if (labels) return { ...document, blocks: marked(document, lines, labels) };
  const above = labelsOf(document, document.blocks, labelAbove);
  return above ? { ...document, blocks: marked(document, document.blocks, above) } : document;
}
