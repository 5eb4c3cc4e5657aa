/** Formats that are not read: the reporter is told what to do about each. */
import { expect, it } from 'vitest';
import { read } from './reading.ts';

it.each([
  ['scan.png', 'a picture'],
  ['talk.mp3', 'transcript'],
  ['old.doc', '.docx'],
  ['slides.pptx', '.pdf'],
  ['mail.msg', '.eml'],
])('says what to do about %s', async (path, words) => {
  expect((await read(path, '\u0001\u0002')).problems).toEqual([expect.stringContaining(words)]);
});
