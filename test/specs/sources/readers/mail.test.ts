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

const HEAD = 'From: Ada Quist <ada@paper.example>\r\nSubject: Barges\r\nDate: Mon, 11 Nov 2024 23:30:00 -0500\r\nMIME-Version: 1.0\r\n';
const told = async (rest: string): Promise<(string | null)[][]> => {
  const document = await read('a.eml', HEAD + rest);
  return document.blocks
    .filter(block => block.kind !== 'header')
    .map(block => [document.text.slice(block.start, block.end), block.locator.part ?? null, block.speaker ?? null]);
};

describe('how mails are written', () => {
  const page = (body: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  it.each([
    [
      'quoted-printable',
      'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie Schleu=\r\nse ist gr=F6=DFer.',
    ],
    [
      'base64',
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa('Die Schleuse ist gr\u00c3\u00b6\u00c3\u009fer.')}`,
    ],
  ])('%s', async (_, rest) => expect(await told(rest)).toEqual([['Die Schleuse ist größer.', null, 'Ada Quist']]));
  it('in an encoding that it does not tell', async () => {
    const bytes = Uint8Array.from([...`${HEAD}\r\nShe said \u0093no\u0094.`].map(letter => letter.charCodeAt(0)));
    expect(texts(await read('a.eml', bytes), 'text')).toEqual(['She said “no”.']);
  });
  it('with the day of the sender’s calendar', async () => expect((await read('a.eml', `${HEAD}\r\nx y`)).facts.date).toBe('2024-11-11'));
  it('with the marks that programs leave around them', async () => {
    const mail = `${HEAD}\r\nFourteen barges.\r\n`;
    expect(texts(await read('a.emlx', `${mail.length}  \n${mail}<?xml version="1.0"?><plist/>`), 'text')).toEqual(['Fourteen barges.']);
    expect((await read('a.eml', `\ufeff${mail}`)).facts.author).toBe('Ada Quist');
    expect((await read('a.eml', `From ada@paper.example Mon Nov 11 09:00:00 2024\n${mail}`)).facts.author).toBe('Ada Quist');
  });
  it('as a page with a table, above an older mail', async () =>
    expect(
      await told(
        page(
          '<p>Fourteen barges.</p><table><tr><td>Lock</td><td>Barges</td></tr><tr><td>Upper</td><td>12</td></tr></table><div><p><b>From:</b> Rolf Brandt &lt;r@x&gt;<br><b>Sent:</b> Monday, November 11, 2024 9:15 AM<br><b>Subject:</b> RE</p></div><p>Thirteen.</p>',
        ),
      ),
    ).toEqual([
      ['Fourteen barges.', null, 'Ada Quist'],
      ['Lock: Upper; Barges: 12', null, 'Ada Quist'],
      ['Thirteen.', 'quoted mail', 'Rolf Brandt'],
    ]));
  it('as a page with a line that says who wrote', async () =>
    expect(
      await told(
        page(
          '<div>Fourteen.</div><div>On Mon, Nov 11, 2024 at 9:15 AM Rolf Brandt &lt;r@x&gt; wrote:</div><blockquote><p>Thirteen.</p></blockquote>',
        ),
      ),
    ).toEqual([
      ['Fourteen.', null, 'Ada Quist'],
      ['Thirteen.', 'quoted mail', 'Rolf Brandt'],
    ]));
  it('with a forwarded mail, whose head is no text', async () =>
    expect(
      await told(
        '\r\nFYI\r\n\r\n---------- Forwarded message ---------\r\nFrom: Rolf Brandt <r@x>\r\nDate: Mon, Nov 11, 2024\r\nSubject: Barges\r\nTo: Ada\r\n\r\nThirteen.\r\n',
      ),
    ).toEqual([
      ['FYI', null, 'Ada Quist'],
      ['Thirteen.', 'quoted mail', 'Rolf Brandt'],
    ]));
});

describe('what is packed in a mail', () => {
  const inner = 'From: Rolf Brandt <r@x.example>\r\nSubject: Gates\r\nDate: Sun, 10 Nov 2024 09:00:00 +0100\r\n\r\nThirteen gates.\r\n';
  const packed = (...parts: string[]): string =>
    `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
  it('a mail in a mail is a document of its own', async () => {
    const { inside } = await read('a.eml', packed(`Content-Type: message/rfc822\r\n\r\n${inner}`));
    expect((await read(inside![0].path, inside![0].bytes)).facts).toEqual({ title: 'Gates', author: 'Rolf Brandt', date: '2024-11-10' });
  });
  it('attachments keep their names, and signatures are none', async () => {
    const file = packed(
      "Content-Type: text/csv\r\nContent-Disposition: attachment; filename*=utf-8''l%C3%A4nge.csv\r\n\r\nLock,Barges",
      'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Disposition: attachment; filename="smime.p7s"\r\n\r\nx',
    );
    expect((await read('a.eml', file)).inside?.map(each => each.path)).toEqual(['a.eml/länge.csv']);
  });
});

it.each([
  ['S/MIME', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB'],
  ['PGP', '\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0\r\n-----END PGP MESSAGE-----'],
])('says of a mail that it is encrypted: %s', async (_, rest) => {
  const document = await read('a.eml', HEAD + rest);
  expect(document.problems).toEqual([expect.stringContaining('encrypted')]);
  expect(texts(document, 'text')).toEqual([]);
});
