/** Joins cues and segments of speech into what each person says in one go, every piece with its time. */
import type { Cue } from './cues.ts';
import type { Step, Writer } from './writer.ts';

/** Seconds as "0:12:03". */
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

/** Adds the cues as turns of speech. */
export function addTurns(writer: Writer, cues: readonly Cue[]): void {
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
}
