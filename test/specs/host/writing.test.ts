/** Specs of the writing thread: what it writes is what this thread would have written, and its failures are told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexFolders } from '../../../server/src/host/indexing.ts';
import { createWritingThread } from '../../../server/src/host/writing.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';
import { bringUpToDate } from '../../../server/src/sources/indexer.ts';
import type { FileDocuments } from '../../../server/src/sources/storeDocuments.ts';
import { fileHost } from '../../../server/src/host/files.ts';
import { prepareFile } from '../../../server/src/sources/prepare.ts';

const TOWNS = ['Karvel', 'Dorn', 'Lissen', 'Tarn', 'Pell'];
/** More files than one batch holds. */
const FILES = 450;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-writing-'));
  mkdirSync(join(folder, 'sources'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const note = (i: number): string =>
  `Notes of day ${i}.\n\nThe mayor of ${TOWNS[i % 5]} said that ${i * 3 + 2} boats had left the harbor.\n\n“We counted ${i} twice,” Ana Ruiz said.`;

const documentsOf = async (path: string, text: string) => ({
  documents: await prepareFile({ path, bytes: new TextEncoder().encode(text) }),
  state: { size: text.length, modified: 1, hash: path },
});

describe('a folder of many files', () => {
  test('is found again just as if this thread had written it', async () => {
    for (let i = 0; i < FILES; i++) writeFileSync(join(folder, 'sources', `note-${String(i).padStart(3, '0')}.txt`), note(i));
    const away = openLibrary({ storePath: join(folder, 'store.sqlite') });
    const here = openLibrary({ storePath: ':memory:' });
    const report = await indexFolders(away, [join(folder, 'sources')], folder);
    await indexFolders(here, [join(folder, 'sources')], folder);
    expect(report).toMatchObject({ documents: FILES, passages: FILES * 3, read: FILES, removed: 0, problems: [] });
    const found = (library: typeof away, query: string) => library.search(query, 5).map(({ passage }) => [passage.source, passage.text]);
    for (const query of ['302 boats had left the harbor', 'Ana Ruiz counted 44 twice', 'the mayor of Tarn']) {
      expect(found(away, query)).toEqual(found(here, query));
    }
    expect(away.counting('boats', 'The mayor counted the boats', 3)).toHaveLength(3);
    expect(await indexFolders(away, [join(folder, 'sources')], folder)).toMatchObject({ read: 0, documents: FILES });
    away.close();
    here.close();
  });

  test('keeps what was written before somebody stopped it', async () => {
    for (let i = 0; i < FILES; i++) writeFileSync(join(folder, 'sources', `note-${i}.txt`), note(i));
    const library = openLibrary({ storePath: join(folder, 'store.sqlite') });
    const stop = new AbortController();
    const report = await indexFolders(library, [join(folder, 'sources')], folder, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done > 300) stop.abort();
      },
    });
    expect(report.read).toBeLessThan(FILES);
    expect(library.counts().documents).toBe(report.read);
    library.close();
  });

  test('is read again from the start where the thread finds the store damaged', async () => {
    for (let i = 0; i < FILES; i++) writeFileSync(join(folder, 'sources', `note-${i}.txt`), note(i));
    const storePath = join(folder, 'store.sqlite');
    const library = openLibrary({ storePath });
    const writer = createWritingThread(storePath);
    let batches = 0;
    const write = (files: readonly FileDocuments[]) =>
      ++batches === 2 ? Promise.reject(Object.assign(new Error('database disk image is malformed'), { errcode: 11 })) : writer.write(files);
    const report = await bringUpToDate(library, [join(folder, 'sources')], { ...fileHost(folder), atOnce: 6, write });
    expect(batches).toBeGreaterThan(2);
    expect(report).toMatchObject({ documents: FILES, passages: FILES * 3, problems: [] });
    await writer.close();
    library.close();
  });
});

describe('the thread', () => {
  test('tells what the store said, and goes on', async () => {
    const storePath = join(folder, 'store.sqlite');
    const writer = createWritingThread(storePath);
    const good = await documentsOf('good.txt', note(7));
    const bad = { ...good, documents: [{ ...good.documents[0], path: null as unknown as string }] };
    await expect(writer.write([bad])).rejects.toThrow(/NOT NULL/);
    await writer.write([good]);
    await writer.close();
    const library = openLibrary({ storePath });
    expect(library.counts()).toEqual({ documents: 1, passages: 3 });
    library.close();
  });

  test('closing one that never wrote is nothing', async () => {
    await expect(createWritingThread(join(folder, 'none.sqlite')).close()).resolves.toBeUndefined();
  });
});
