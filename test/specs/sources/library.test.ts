/** The library: what goes in can be found, shown and walked, and what goes away is forgotten without a trace. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileHost } from '../../../server/src/host/files.ts';
import { addInline, bringUpToDate, pendingWork } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';

let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);
const write = (name: string, text: string): void => writeFileSync(at('sources', name), text);
const open = () => openLibrary({ storePath: at('store.sqlite') });
const update = (library: ReturnType<typeof open>) => bringUpToDate(library, [at('sources')], fileHost(folder));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-library-'));
  mkdirSync(at('sources', 'deep'), { recursive: true });
  write('harbor.txt', 'The harbor of Calder.\n\nIn 2021 it handled 310 ships, said Lena Holt.\n');
  write(join('deep', 'mill.txt'), 'The Hollin mill burned down in March.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an index run', () => {
  it('reads everything once, and nothing again', async () => {
    const library = open();
    const first = await update(library);
    expect(first).toMatchObject({ documents: 2, passages: 3, read: 2, removed: 0 });
    expect(await pendingWork(library, [at('sources')], fileHost(folder))).toEqual({ bytes: 0, gone: 0 });
    const { generation } = library;
    expect(await update(library)).toMatchObject({ documents: 2, read: 0, removed: 0 });
    expect(library.generation).toBe(generation);
    library.close();
  });

  it('reads again what has other words, not what has only another time', async () => {
    const library = open();
    await update(library);
    utimesSync(at('sources', 'harbor.txt'), new Date(), new Date(1_700_000_000_000));
    expect((await update(library)).read).toBe(0);
    write('harbor.txt', 'The harbor of Calder handled 402 ships.\n');
    expect((await update(library)).read).toBe(1);
    expect(library.search('harbor Calder ships', 5).map(hit => hit.passage.text)).toEqual(['The harbor of Calder handled 402 ships.']);
    library.close();
  });

  it('forgets what is gone', async () => {
    const library = open();
    await update(library);
    rmSync(at('sources', 'deep'), { recursive: true });
    expect(await update(library)).toMatchObject({ documents: 1, removed: 1 });
    expect(library.search('mill Hollin', 5)).toEqual([]);
    expect(library.sourceText('sources/deep/mill.txt')).toBeNull();
    library.close();
  });

  it('takes a sidecar’s facts, and reads the source again when they change', async () => {
    const library = open();
    write('harbor.txt.yaml', 'title: The port\ndate: 2021-05-01\nstanding: primary\n');
    await update(library);
    expect(library.source('sources/harbor.txt')?.facts).toMatchObject({ title: 'The port', date: '2021-05-01', standing: 'primary' });
    expect(library.source('sources/harbor.txt.yaml')).toBeNull();
    write('harbor.txt.yaml', 'title: The harbor of Calder\n');
    expect((await update(library)).read).toBe(1);
    expect(library.source('sources/harbor.txt')?.facts.title).toBe('The harbor of Calder');
    library.close();
  });

  it('keeps what it has read when it is stopped', async () => {
    const library = open();
    const stop = new AbortController();
    const report = await bringUpToDate(library, [at('sources')], fileHost(folder), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(report.read).toBe(1);
    expect((await update(library)).read).toBe(1);
    library.close();
  });

  it('says which file it could not read, and goes on', async () => {
    const library = open();
    write('broken.pdf', '%PDF-1.7 and then nothing');
    const report = await bringUpToDate(library, [at('sources')], fileHost(folder), { limits: { fileBytes: 2000 } });
    expect(report.documents).toBe(3);
    expect(report.problems.map(problem => problem.source)).toEqual(['sources/broken.pdf']);
    library.close();
  });

  it('finds the date of a source in its name', async () => {
    const library = open();
    write('briefing 2022-02-15.txt', 'The staff counts 130,000 troops.');
    await update(library);
    expect(library.search('troops staff', 1)[0].passage.date).toBe('2022-02-15');
    library.close();
  });
});

describe('the store', () => {
  it('is readable by its owner only', async () => {
    const library = open();
    await update(library);
    if (process.platform !== 'win32') expect(statSync(at('store.sqlite')).mode & 0o077).toBe(0);
    library.close();
  });

  it('is made anew when it is damaged, and the sources are left alone', async () => {
    const library = open();
    await update(library);
    library.close();
    const before = readFileSync(at('sources', 'harbor.txt'), 'utf8');
    chmodSync(at('store.sqlite'), 0o600);
    writeFileSync(at('store.sqlite'), 'this is no database, and it is long enough to be taken for one '.repeat(40));
    const again = open();
    expect(again.counts().documents).toBe(0);
    expect((await update(again)).read).toBe(2);
    expect(readFileSync(at('sources', 'harbor.txt'), 'utf8')).toBe(before);
    again.close();
  });

  it('is made anew when its schema is older', async () => {
    const library = open();
    await update(library);
    library.close();
    const raw = new DatabaseSync(at('store.sqlite'));
    raw.exec('PRAGMA user_version = 999999');
    raw.close();
    const again = open();
    expect(again.counts().documents).toBe(0);
    again.close();
  });

  it('serves two windows at once', async () => {
    const [one, other] = [open(), open()];
    const { generation } = other;
    await Promise.all([update(one), update(other)]);
    expect(other.generation).toBeGreaterThan(generation);
    expect(one.counts()).toEqual({ documents: 2, passages: 3 });
    expect(other.search('Hollin mill', 1)[0].passage.source).toBe('sources/deep/mill.txt');
    one.close();
    other.close();
  });

  it('begins with another generation than any other store of the process', () => {
    const [one, other] = [openLibrary({ storePath: ':memory:' }), openLibrary({ storePath: ':memory:' })];
    expect(one.generation).not.toBe(other.generation);
    one.close();
    other.close();
  });
});

describe('searching', () => {
  it('finds what is said in other forms of its words, best first', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', 'The mayor resigned on Monday after the flooding of the old town.');
    await addInline(library, 'b.txt', 'The mayor opened a bakery in the old town.');
    const hits = library.search('The resignation of the mayor after floods', 5);
    expect(hits[0].passage.source).toBe('a.txt');
    expect(hits[0].score).toBeGreaterThan(hits[1]?.score ?? 0);
    library.close();
  });

  it('keeps to the sources that it is told, and gives nothing for nothing', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', 'A bridge over the Olva.');
    await addInline(library, 'b.txt', 'Another bridge over the Olva.');
    expect(library.search({ text: 'bridge Olva', within: ['b.txt'] }, 5).map(hit => hit.passage.source)).toEqual(['b.txt']);
    expect(library.search('"; DROP TABLE passages; --', 5)).toEqual([]);
    expect(library.search('', 5)).toEqual([]);
    library.close();
  });

  it('walks from a passage to its neighbours', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', 'One.\n\nTwo.\n\nThree.\n\nFour.');
    const [, two] = library.passagesOf('a.txt');
    const { before, after } = library.neighbours(two);
    expect([before.map(one => one.text), after.map(one => one.text)]).toEqual([['One.'], ['Three.', 'Four.']]);
    expect(library.passage(two.id)?.text).toBe('Two.');
    library.close();
  });
});
