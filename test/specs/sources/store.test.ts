/** The store: written in WAL by several processes at once, readable by its owner only, made anew when damaged; and its rows of values. */
import { execFile } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileHost } from '../../../server/src/host/files.ts';
import { updateIndex } from '../../../server/src/host/indexing.ts';
import { factKey, factsOf } from '../../../server/src/sources/facts.ts';
import { addInline, bringUpToDate, type IndexProgress } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';
import { sectionsOf } from '../../../server/src/sources/passages.ts';

let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);
const open = () => openLibrary({ storePath: at('store.sqlite') });
const update = (library: ReturnType<typeof open>) => bringUpToDate(library, [at('sources')], fileHost(folder));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-store-'));
  mkdirSync(at('sources'));
  for (let i = 0; i < 60; i++)
    writeFileSync(
      at('sources', `note-${i}.txt`),
      `Note ${i} of the Calder inspection.\n\nThe team found ${i + 100} cracks in gate ${i}.\n`,
    );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the file', () => {
  it('is written in WAL, and what lies beside it is its owner’s too', async () => {
    const library = open();
    await update(library);
    expect(library.store.one<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode).toBe('wal');
    const beside = ['', '-wal', '-shm'].map(ending => at(`store.sqlite${ending}`)).filter(existsSync);
    expect(beside.length).toBeGreaterThan(1);
    if (process.platform !== 'win32') for (const file of beside) expect(statSync(file).mode & 0o077).toBe(0);
    library.close();
  });

  it('is brought up to date by several processes at once', async () => {
    const run = () =>
      promisify(execFile)(process.execPath, [
        '--no-warnings',
        join(import.meta.dirname, 'index-writer.ts'),
        at('store.sqlite'),
        at('sources'),
        folder,
      ]);
    const reader = open();
    const said = (await Promise.all([run(), run(), run()])).map(({ stdout }) => JSON.parse(stdout));
    expect(said).toEqual([60, 60, 60].map(documents => ({ documents, problems: 0 })));
    expect(reader.counts()).toEqual({ documents: 60, passages: 120 });
    expect(reader.search('cracks in gate 41', 1)[0].passage.source).toBe('sources/note-41.txt');
    expect((await update(reader)).read).toBe(0);
    reader.close();
  }, 60_000);

  it('is made anew when a page in its middle is damaged, and all is read again', async () => {
    const library = open();
    await update(library);
    library.close();
    const file = openSync(at('store.sqlite'), 'r+');
    for (let page = 2; page < statSync(at('store.sqlite')).size / 4096; page++)
      writeSync(file, Buffer.alloc(4000, 7), 0, 4000, page * 4096);
    closeSync(file);
    const again = open();
    expect(await update(again)).toMatchObject({ documents: 60, read: 60 });
    expect(again.search('cracks in gate 7', 1)[0].passage.text).toContain('107 cracks');
    again.close();
  });

  it('tells a reader who meets the damage, and it can be read again at once', async () => {
    const filler = open();
    await update(filler);
    filler.close();
    let renewed = 0;
    const reader = openLibrary({ storePath: at('store.sqlite'), onRenewed: () => renewed++ });
    const file = openSync(at('store.sqlite'), 'r+');
    for (let page = 2; page < statSync(at('store.sqlite')).size / 4096; page++)
      writeSync(file, Buffer.alloc(4000, 7), 0, 4000, page * 4096);
    closeSync(file);
    reader.search('cracks in gate 7', 1);
    expect(renewed).toBe(1);
    expect(await update(reader)).toMatchObject({ documents: 60, read: 60 });
    expect(reader.search('cracks in gate 7', 1)[0].passage.text).toContain('107 cracks');
    reader.close();
  });

  it('is followed by a window that has it open when another made it anew', async () => {
    const [one, other] = [open(), open()];
    await update(one);
    expect(other.counts().documents).toBe(60);
    one.store.renew();
    await update(one);
    expect(other.search('cracks in gate 9', 1)[0].passage.text).toContain('109 cracks');
    other.store.renew();
    expect(one.counts().documents).toBe(0);
    one.close();
    other.close();
  });

  it('is empty when it has been made anew, and nothing remembered holds', async () => {
    const library = open();
    await update(library);
    const { generation } = library;
    library.store.renew();
    expect(library.counts()).toEqual({ documents: 0, passages: 0 });
    expect(library.generation).not.toBe(generation);
    expect((await update(library)).read).toBe(60);
    library.close();
  });
});

describe('a run in a thread', () => {
  it('tells how far it is, and stops when it is told to', async () => {
    writeFileSync(at('sources', 'long.txt'), 'The gate held. '.repeat(20_000));
    const library = open();
    const seen: IndexProgress[] = [];
    const stop = new AbortController();
    const first = await updateIndex(library, at('store.sqlite'), [at('sources')], folder, {
      signal: stop.signal,
      onProgress: progress => {
        seen.push(progress);
        stop.abort();
      },
    });
    expect(seen[0]).toMatchObject({ done: 0, total: 61 });
    expect(first.read).toBeGreaterThan(0);
    const second = await updateIndex(library, at('store.sqlite'), [at('sources')], folder);
    expect(second.documents).toBe(61);
    library.close();
  }, 60_000);
});

describe('rows of values', () => {
  const keys = (text: string, speaker: string | null = null): readonly string[] =>
    factsOf(text, speaker).map(fact => `${factKey(fact)}${fact.number === null ? '' : ` ${fact.number}`}`);

  it('are numbers with what they count, dates and names', () => {
    expect(keys('On 3 March 2031, Mira Tolan sent 1,200 troops and 4.5 million crowns to Osta.')).toEqual(
      expect.arrayContaining(['#troop 1200', '#crown 4500000', '@03', '@2031', 'mira tolan', 'osta']),
    );
  });

  it.each([
    ['behind it', '“The wall will stand,” said Mira Tolan on Monday.'],
    ['behind it, name first', '“The wall will stand,” Mira Tolan, the engineer, said.'],
    ['before it', 'Mira Tolan said: “The wall will stand.”'],
    ['behind plain marks', '"The wall will stand," Mira Tolan told reporters.'],
  ])('are quotations with the speaker %s', (_, text) => {
    expect(keys(text)).toEqual(expect.arrayContaining(['"mira tolan 4', '"tolan 4']));
  });

  it('are quotations without a speaker where none is named, and the speaker of a turn of speech', () => {
    expect(keys('He called it “a small miracle of stone”.')).toContain('" 5');
    expect(keys('We will open the gates at noon.', 'Pavel Orr')).toEqual(expect.arrayContaining(['"pavel orr 7', '"orr 7']));
  });

  it('answer what was counted near a place', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', 'The staff counts 1,200 troops near the town of Osta.');
    await addInline(library, 'b.txt', 'Troops were seen near the town of Osta, nobody knows how many.');
    await addInline(library, 'c.txt', 'The garrison at Bremmer holds 300 troops.');
    await addInline(library, 'd.txt', 'Near the town of Osta 40 houses stand empty.');
    expect(library.counting('troops', 'near the town of Osta', 5).map(hit => hit.passage.source)).toEqual(['a.txt']);
    library.close();
  });

  it('answer what a person said of a matter, by full name or surname', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', '“The wall at Osta will stand,” said Mira Tolan.');
    await addInline(library, 'b.txt', 'Mira Tolan built the wall at Osta.');
    await addInline(library, 'c.txt', '“The wall at Osta is lost,” said Jan Orr.');
    for (const name of ['Mira Tolan', 'Tolan'])
      expect(library.quoting(name, 'the wall at Osta', 5).map(hit => hit.passage.source)).toEqual(['a.txt']);
    library.close();
  });

  it('go with their passage', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', 'The staff counts 1,200 troops, “all of them tired,” said Mira Tolan.');
    await addInline(library, 'a.txt', 'Nothing is known.');
    expect(library.store.all('SELECT * FROM facts')).toEqual([]);
    expect(library.search('tired troops', 5)).toEqual([]);
    library.close();
  });
});

describe('sections', () => {
  const passages = (...lengths: number[]) => lengths.map(length => ({ kind: 'text' as const, text: 'x'.repeat(length) }));

  it('join paragraphs that follow each other, up to a length', () => {
    expect(sectionsOf(passages(300, 400, 500))).toEqual([0, 0, 0]);
    expect(sectionsOf(passages(900, 900, 900, 100))).toEqual([0, 0, 2, 2]);
    expect(sectionsOf([])).toEqual([]);
  });

  it('leave rows of a table alone', () => {
    const row = { kind: 'row' as const, text: 'Town: Osta; Dead: 4' };
    expect(sectionsOf([...passages(50), row, row, ...passages(50, 50)])).toEqual([0, 1, 2, 3, 3]);
  });

  it('let a passage be found by what its neighbours say', async () => {
    const library = openLibrary({ storePath: ':memory:' });
    await addInline(library, 'a.txt', 'The ferry Halda sank off Bremmer in the night.\n\nNine sailors were saved.');
    await addInline(library, 'b.txt', 'Nine sailors were saved from a barge in the south.');
    const found = library.search('Nine sailors of the ferry Halda were saved off Bremmer', 3).map(hit => hit.passage);
    expect(found.slice(0, 2).map(passage => passage.source)).toEqual(['a.txt', 'a.txt']);
    library.close();
  });
});
