/** Plain text: paragraphs where they stand, the date at the top, typed transcripts. */
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, read, texts } from './reading.ts';

describe('plain text', () => {
  it('keeps the offsets of the file and says the line', async () => {
    const file = 'First paragraph,\r\nwrapped by hand.\r\n\r\n  Second – with 🚢 – paragraph.\r\n';
    const document = await read('a.txt', file);
    expect(document.text).toBe(file);
    expect(texts(document)).toEqual(['First paragraph,\r\nwrapped by hand.', 'Second – with 🚢 – paragraph.']);
    expect(document.blocks.map(block => block.locator.line)).toEqual([1, 4]);
  });
  it('takes every line as a paragraph where there are no blank lines and no wrapping', async () => {
    expect(texts(await read('a.txt', 'Boats came.\nThe ferry did not.\nNobody knew why.'))).toHaveLength(3);
  });
  it('joins lines that were broken by width', async () => {
    const file =
      'The harbor master counted fourteen boats on the river, which was\nmore than in the year before and fewer than anybody at the office\nhad expected after the storm.\nThe ferry did not sail on that day, because its captain had gone to\nthe market in the next town and had taken the key along with him, as\nhe always did.';
    expect(texts(await read('a.txt', file))).toHaveLength(2);
  });
  it('leaves drawn rules out and parts a list', async () => {
    expect(texts(await read('a.txt', 'Needed:\n- rope\n- paint\n\n-----\n\nEnd.'))).toEqual(['Needed:', '- rope', '- paint', 'End.']);
  });
  it('takes the date from the top, not from a sentence', async () => {
    expect((await read('a.txt', 'Lissen, 12 November 2024\n\nBoats came.')).facts.date).toBe('2024-11-12');
    expect(
      (
        await read(
          'a.txt',
          'The harbor was built in the years after the great flood, and on 3 March 2017 it was opened again with a speech and a song.',
        )
      ).facts.date,
    ).toBeUndefined();
  });
  it.each([
    ['empty', ''],
    ['blank', '  \n\n '],
  ])('says what is wrong: %s', async (_, file) => expect((await read('a.txt', file)).problems).toHaveLength(1));
  it('says that a file is not text', async () =>
    expect((await read('a.txt', bytesOf('desk/sources/deliveries.xlsx').subarray(40))).problems).toHaveLength(1));
});

describe('typed transcripts', () => {
  const FILE =
    'Interview, Lissen, 11 November 2024\n\n[00:01:05] ADA QUIST: How many boats?\nCAPT. ROLF BRANDT: Fourteen, and one\nthat nobody owns.\n\n[00:02:10] ADA QUIST: Nobody?\nCAPT. ROLF BRANDT: Nobody: we asked.';
  it('marks who speaks and when; labels stay outside', async () => {
    const document = await read('a.txt', FILE);
    expect(texts(document, 'speech')).toEqual(['How many boats?', 'Fourteen, and one\nthat nobody owns.', 'Nobody?', 'Nobody: we asked.']);
    expect(blockWith(document, 'nobody owns')).toMatchObject({
      speaker: 'Capt. Rolf Brandt',
      locator: { line: 4, speaker: 'Capt. Rolf Brandt', time: '0:01:05' },
    });
    expect(document.text).toBe(FILE);
  });
  it.each([
    ['a form', 'Date: 12 November\nPlace: Lissen\nSubject: Boats\nFrom: the harbor office'],
    [
      'a text with colons',
      'There is one rule: be early.\n\nThe mayor said: no.\n\nBoats: fourteen.\n\nNobody else spoke of it in the whole week that followed.',
    ],
  ])('does not take %s for one', async (_, file) => expect(texts(await read('a.txt', file), 'speech')).toEqual([]));
});
