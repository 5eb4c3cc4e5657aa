/** Reads plain text in any common encoding, typed transcripts included; offsets are the file's. */
import type { ReadDocument, SourceFile } from '../../model.ts';
import { readFrontMatter } from '../sidecar.ts';
import { dayAtTop } from '../reading/calendar-day.ts';
import { decode } from '../reading/decode.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { withSpeakers } from '../reading/speakers.ts';

export async function readPlainText(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not text: the file may be damaged, or its name has the wrong ending');
  const front = readFrontMatter(text);
  const blocks = paragraphsOf(text, front.end);
  if (blocks.length === 0) return { text, blocks, facts: front.facts, problems: [...front.problems, 'the file has no words in it'] };
  const date = front.facts.date ?? dayAtTop(blocks.slice(0, 8).map(block => text.slice(block.start, block.end)));
  return withSpeakers({ text, blocks, facts: date ? { ...front.facts, date } : front.facts, problems: front.problems });
}

export const text: Reader = { format: 'plain text', extensions: ['txt', 'text', 'log', 'asc'], read: readPlainText };
