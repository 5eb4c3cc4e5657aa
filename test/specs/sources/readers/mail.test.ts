/** Mail: headers, the sender's own words, older mails marked as quoted, attachments and mailboxes as documents inside. */
import { describe, expect, it } from 'vitest';
import { mailParts } from '../../../../server/src/sources/readers/shared/mail-parts.ts';
import { blockWith, bytesOf, read, texts } from './reading.ts';

describe('the spokesman’s mail', async () => {
  const document = await read('spokesman-mail.eml', bytesOf('desk/sources/spokesman-mail.eml'));
  it('knows sender, subject and the day on the sender’s calendar', () => {
    expect(document.facts).toEqual({ title: 'Re: Your questions: numbers, Tarn, reservists', author: 'Pavel Orlin', date: '2024-11-12' });
    expect(texts(document, 'header')[0]).toBe('From: Pavel Orlin <p.orlin@defense.example>');
  });
  it('joins wrapped lines and says who wrote', () => {
    const block = blockWith(document, 'is 131,000 troops on the other side of the border. It includes');
    expect(block).toMatchObject({ kind: 'text', speaker: 'Pavel Orlin' });
    expect(block.locator.part).toBeUndefined();
  });
  it('marks the mail quoted below', () => expect(blockWith(document, '113,000 troops').locator.part).toBe('quoted mail'));
  it('gives the attachment as a document of its own', async () => {
    expect(document.inside?.map(file => file.path)).toEqual(['spokesman-mail.eml/tarn-log.txt']);
    const [log] = document.inside!;
    expect((await read(log.path, log.bytes)).text).toContain('two dead, five wounded');
  });
});

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

it('reads a mail that is a page only, and encoded headers', async () => {
  const file =
    'From: =?utf-8?B?QW5uZSBMw7Z3?= <a@b.example>\r\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\nDate: Mon, 11 Nov 2024 23:30:00 -0500\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Fourteen boats.</p><blockquote><p>How many?</p></blockquote>';
  const document = await read('a.eml', file);
  expect(document.facts).toEqual({ title: 'Grüße', author: 'Anne Löw', date: '2024-11-11' });
  expect(blockWith(document, 'How many?').locator.part).toBe('quoted mail');
  expect(blockWith(document, 'Fourteen boats.').locator.part).toBeUndefined();
});

it('takes a mailbox apart', async () => {
  const mail = (n: number): string =>
    `From a@b.example Mon Nov 11 09:00:00 2024\nFrom: A <a@b.example>\nSubject: Mail ${n}\nDate: Mon, 11 Nov 2024 09:00:00 +0000\n\nBoats: ${n}.\n\n>From the harbor.\n\n`;
  const document = await read('all.mbox', mail(1) + mail(2) + mail(3));
  expect(document.inside?.map(file => file.path)).toEqual(['all.mbox/0001.eml', 'all.mbox/0002.eml', 'all.mbox/0003.eml']);
  const second = document.inside![1];
  expect((await read(second.path, second.bytes)).facts.title).toBe('Mail 2');
});

it.each([
  ['empty', 'a.eml', ''],
  ['no mail', 'a.eml', 'just a line'],
  ['no mailbox', 'a.mbox', 'nothing here'],
  ['no text', 'a.eml', 'From: a@b.example\nSubject: x\n\n'],
])('says what is wrong: %s', async (_, path, file) => {
  expect((await read(path, file)).problems).toHaveLength(1);
});
