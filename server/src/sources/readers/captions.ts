/** Reads subtitles (SRT and VTT): cues joined into what each person says in one go, with the time and the speaker. */
import type { ReadDocument, SourceFile } from '../../model.ts';
import { firstDay } from '../reading/calendar-day.ts';
import { looksLikeCues, readCues } from '../reading/cues.ts';
import { decode } from '../reading/decode.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { addTurns } from '../reading/turns.ts';
import { createWriter } from '../reading/writer.ts';

async function readCaptions(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not a subtitle file: it is not text');
  const { cues, title, notes } = readCues(text);
  if (cues.length === 0) return unread('no subtitles were found in this file');
  const writer = createWriter();
  for (const note of [title, ...notes]) if (note) writer.add({ text: note, kind: 'header', locator: {} });
  addTurns(writer, cues);
  const date = firstDay([title, ...notes].join('\n'));
  return writer.done({ facts: { ...(title ? { title } : {}), ...(date ? { date } : {}) } });
}

export const captions: Reader = {
  format: 'subtitles',
  extensions: ['vtt', 'srt', 'sbv'],
  read: readCaptions,
  recognises: bytes => looksLikeCues(String.fromCharCode(...bytes.subarray(0, 120)).replace(/^ï»¿/, '')),
};
