/** Reads subtitles (SRT and VTT): cues joined into what each person says in one go, with the time and the speaker. */
import type { ReadDocument, SourceFile } from '../../model.ts';
import { firstDay } from '../reading/calendar-day.ts';
import { type Cue, looksLikeCues, readCues } from '../reading/cues.ts';
import { decode } from '../reading/decode.ts';
import { type Reader, unread } from '../reading/reader.ts';
import { createWriter, type Step } from '../reading/writer.ts';

const clock = (seconds: number): string => {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
};

// Without speakers, one block would be the whole film: a pause, or a sentence's end after enough letters, begins another.
const PAUSE = 3;
const LONG = 360;
const LONGEST = 3000;
const ENDS = /[.!?…]["”’)\]]*$/;

const endsTurn = (length: number, last: Cue, next: Cue): boolean => {
  if (last.speaker !== next.speaker) return true;
  if (!ENDS.test(last.text)) return next.start - last.end > PAUSE * 3;
  return next.start - last.end > PAUSE || length > (last.speaker === null ? LONG : LONGEST);
};

async function readCaptions(file: SourceFile): Promise<ReadDocument> {
  if (file.bytes.length === 0) return unread('the file is empty');
  const { text } = decode(file.bytes);
  if (text === null) return unread('this is not a subtitle file: it is not text');
  const { cues, title, notes } = readCues(text);
  if (cues.length === 0) return unread('no subtitles were found in this file');
  const writer = createWriter();
  for (const note of [title, ...notes]) if (note) writer.add({ text: note, kind: 'header', locator: {} });
  for (let i = 0; i < cues.length; ) {
    const words: string[] = [];
    let length = 0;
    const steps: Step[] = [];
    const first = cues[i];
    const speaker = first.speaker ? { speaker: first.speaker } : {};
    do {
      if (words.length) length++;
      steps.push({ at: length, locator: { time: clock(cues[i].start), ...speaker } });
      words.push(cues[i].text);
      length += cues[i].text.length;
      i++;
    } while (i < cues.length && !endsTurn(length, cues[i - 1], cues[i]));
    writer.add({
      text: words.join(' '),
      kind: 'speech',
      locator: { time: clock(first.start), ...speaker },
      ...speaker,
      steps: steps.slice(1),
    });
  }
  const date = firstDay([title, ...notes].join('\n'));
  return writer.done({ facts: { ...(title ? { title } : {}), ...(date ? { date } : {}) } });
}

export const captions: Reader = {
  format: 'subtitles',
  extensions: ['vtt', 'srt', 'sbv'],
  read: readCaptions,
  recognises: bytes => looksLikeCues(String.fromCharCode(...bytes.subarray(0, 120)).replace(/^ï»¿/, '')),
};
