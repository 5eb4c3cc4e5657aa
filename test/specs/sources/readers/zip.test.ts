/** ZIP folders: the files inside are documents; swollen archives and names that point outside are refused. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, read } from './reading.ts';

it('gives the files inside, folders in their names, without what a system leaves behind', async () => {
  const files = {
    'a/note.txt': strToU8('Fourteen boats.'),
    'b.md': strToU8('# B'),
    '__MACOSX/._b.md': strToU8('x'),
    '.DS_Store': strToU8('x'),
  };
  const document = await read('pack.zip', zipSync(files));
  expect(document.inside?.map(file => file.path)).toEqual(['pack.zip/a/note.txt', 'pack.zip/b.md']);
  expect(new TextDecoder().decode(document.inside![0].bytes)).toBe('Fourteen boats.');
  expect(document.problems).toEqual([]);
});
it('refuses names that point outside, and reads the rest', async () => {
  const document = await read('escape.zip', bytesOf('desk-bad/sources/escape.zip'));
  expect(document.inside?.map(file => file.path)).toEqual(['escape.zip/inside.txt']);
  expect(document.problems).toEqual([expect.stringContaining('points outside')]);
  for (const name of ['/etc/x', 'a/../../x', 'C:\\x', '..\\x'])
    expect((await read('x.zip', zipSync({ [name]: strToU8('x') }))).inside ?? []).toEqual([]);
});
it('refuses a file that would swell', async () => {
  const document = await read('swollen.zip', bytesOf('desk-bad/sources/swollen.zip'));
  expect(document.inside).toEqual([]);
  expect(document.problems).toEqual([expect.stringContaining('swell')]);
});
it('opens a ZIP in a ZIP, and no deeper', async () => {
  const pack = zipSync({ 'a.txt': strToU8('x') });
  expect((await read('a.zip/b.zip', pack)).inside).toHaveLength(1);
  expect((await read('a.zip/b.zip/c.zip', pack)).problems).toEqual([expect.stringContaining('not opened')]);
});
/** An archive with this byte changed in the first file's entry of its list: 8 is its flags, 10 the way it is packed. */
function altered(place: number, value: number): Uint8Array {
  const bytes = zipSync({ 'a.txt': strToU8('x'.repeat(90)), 'b.txt': strToU8('Fourteen boats.') });
  const list = bytes.findIndex((byte, at) => byte === 80 && bytes[at + 1] === 75 && bytes[at + 2] === 1 && bytes[at + 3] === 2);
  bytes[list + place] = value;
  return bytes;
}
describe('one bad file', () => {
  const damaged = zipSync({
    'a.txt': strToU8('Fourteen boats came to the lock. '.repeat(50)),
    'b.txt': strToU8('None left the inn. '.repeat(50)),
  });
  damaged.fill(0xff, 45, 60);
  it.each([
    ['locked with a password', altered(8, 1)],
    ['packed in a way that is not read', altered(10, 12)],
    ['damaged', damaged],
  ])('that is %s is left out, and the rest is read', async (why, bytes) => {
    const document = await read('a.zip', bytes);
    expect(document.inside?.map(file => file.path)).toEqual(['a.zip/b.txt']);
    expect(document.problems).toEqual([expect.stringContaining(`1 file inside is ${why}`)]);
  });
});
describe('bad archives', () => {
  it.each([
    ['cut off', zipSync({ 'a.txt': strToU8('x'.repeat(900)) }).subarray(0, 60)],
    ['empty', new Uint8Array(0)],
    ['nothing inside', zipSync({})],
  ])('%s', async (_, bytes) => {
    expect((await read('a.zip', bytes)).problems).toHaveLength(1);
  });
});
