/** Mails quoted in a mail: below, between the lines, or after a line that says so. */
import { describe, expect, it } from 'vitest';
import { mailParts } from '../../../../server/src/sources/reading/mail-parts.ts';

describe('quoted mails', () => {
  it('takes answers written between the questions apart', () => {
    const parts = mailParts(
      'On Tue, Nov 12, 2024 at 9:15 AM Ada Quist <ada@paper.example>\nwrote:\n> How many boats?\nFourteen.\n> And ferries?\nNone.\n-- \nRolf Brandt\nHarbor office',
    );
    expect(parts.filter(part => !part.header).map(part => [part.text, part.quoted, part.sender])).toEqual([
      ['How many boats?', true, 'Ada Quist'],
      ['Fourteen.', false, null],
      ['And ferries?', true, 'Ada Quist'],
      ['None.', false, null],
    ]);
  });
  it('knows the mail below a line or a header block', () => {
    for (const line of ['-----Original Message-----\nFrom: Rolf Brandt', 'From: Rolf Brandt\nSent: Monday, November 11, 2024 09:00']) {
      const parts = mailParts(`See below.\n\n${line}\nSubject: Boats\n\nThirteen boats.`);
      expect(parts[0]).toMatchObject({ text: 'See below.', quoted: false });
      expect(parts.at(-1)).toMatchObject({ text: 'Thirteen boats.', quoted: true, sender: 'Rolf Brandt' });
    }
  });
  it('leaves a sentence that begins with "On" alone', () =>
    expect(mailParts('On Monday fourteen boats came.')[0]).toMatchObject({ header: false, quoted: false }));
});
