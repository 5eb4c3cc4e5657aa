import { describe, expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../../server/src/host/packing.ts';
import { prepareFile } from '../../../server/src/sources/prepare.ts';

const prepared = async (path: string, text: string) => ({
  documents: await prepareFile({ path, bytes: new TextEncoder().encode(text) }),
  state: { size: text.length, modified: 5, hash: 'abc' },
});

describe('a batch between two threads', () => {
  it('comes out as it went in', async () => {
    const files = [
      await prepared('note.txt', 'Mara Venn counted 4,200 tents on Monday.\n\n“We leave today,” Ola Brisk said — café, naïve, 12 %.'),
      await prepared('empty.txt', ''),
      await prepared('list.csv', 'town,people\nOrlen,310\nVask,95\n'),
      await prepared('talk.txt', 'MARA VENN: We have 12 boats.\n\nOLA BRISK: And no oars.\n'),
    ];
    const there = unpackFiles(structuredClone(packFiles(files)));
    expect(there).toEqual(files);
  });

  it('takes a file that could not be read, and none at all', async () => {
    const [broken] = await prepareFile({ path: 'scan.pdf', bytes: new Uint8Array([1, 2, 3]) });
    const files = [{ documents: [broken], state: { size: 3, modified: 1, hash: '' } }];
    expect(broken.problems).not.toEqual([]);
    expect(unpackFiles(packFiles(files))).toEqual(files);
    expect(unpackFiles(packFiles([]))).toEqual([]);
  });
});
