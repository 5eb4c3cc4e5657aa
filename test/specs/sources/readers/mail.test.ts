/** Mail: headers, the sender's own words, older mails marked as quoted, attachments as documents inside. */
import { describe, expect, it } from 'vitest';
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

it('reads a mail that is a page only, and encoded headers', async () => {
  const file =
    'From: =?utf-8?B?QW5uZSBMw7Z3?= <a@b.example>\r\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\nDate: Mon, 11 Nov 2024 23:30:00 -0500\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Fourteen boats.</p><blockquote><p>How many?</p></blockquote>';
  const document = await read('a.eml', file);
  expect(document.facts).toEqual({ title: 'Grüße', author: 'Anne Löw', date: '2024-11-11' });
  expect(blockWith(document, 'How many?').locator.part).toBe('quoted mail');
  expect(blockWith(document, 'Fourteen boats.').locator.part).toBeUndefined();
});

it.each([
  ['empty', ''],
  ['no mail', 'just a line'],
  ['no text', 'From: a@b.example\nSubject: x\n\n'],
])('says what is wrong: %s', async (_, file) => {
  expect((await read('a.eml', file)).problems).toHaveLength(1);
});

it('reads the page of a mail whose plain text is a stub', async () => {
  const part = (type: string, body: string): string => `--x\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;
  const page = '<p>Fourteen boats lay at the quay on Monday, and no ferry sailed for the eighth day in a row, the harbor office said.</p>';
  const file = `From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n${part('text/plain', 'View in a browser.')}${part('text/html', page)}--x--\r\n`;
  expect(texts(await read('a.eml', file), 'text')).toEqual([expect.stringContaining('Fourteen boats')]);
});
