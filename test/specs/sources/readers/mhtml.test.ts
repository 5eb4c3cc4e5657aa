/** Pages saved as one file: the page among its pictures. */
import { expect, it } from 'vitest';
import { read } from './reading.ts';

it('reads a page saved as one file', async () => {
  const mht =
    'From: <Saved by Browser>\r\nSnapshot-Content-Location: https://paper.example/c\r\nSubject: C\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>Fourteen boats =E2=80=94 no ferry.</p></body></html>\r\n--x--\r\n';
  const document = await read('x.mhtml', mht);
  expect(document.text).toBe('Fourteen boats — no ferry.');
  expect(document.facts.url).toBe('https://paper.example/c');
});

it('says that a file is none', async () => expect((await read('x.mhtml', 'just a line')).problems).toHaveLength(1));
