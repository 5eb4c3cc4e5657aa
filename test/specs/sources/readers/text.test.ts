/** Plain text and Markdown: any common encoding, paragraphs where they stand, front matter and sidecars as facts, typed transcripts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../server/src/sources/readers/shared/decode.ts';
import { factsOfYaml, sidecarsOf, sourceOfSidecar, withSidecar } from '../../../../server/src/sources/sidecar.ts';
import { blockWith, bytesOf, read, texts } from './reading.ts';

const WORDS = 'The mayor said “no” — Łódź isn’t near.';

describe('encodings', () => {
  const utf16 = (text: string, big: boolean): number[] =>
    [...text].flatMap(letter => {
      const unit = letter.charCodeAt(0);
      return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    });
  it.each([
    ['UTF-8', [...new TextEncoder().encode(WORDS)]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(WORDS)]],
    ['UTF-16 little end first', [0xff, 0xfe, ...utf16(WORDS, false)]],
    ['UTF-16 big end first', [0xfe, 0xff, ...utf16(WORDS, true)]],
    ['UTF-16 without a mark', utf16(WORDS, false)],
  ])('reads %s', (_, bytes) => expect(decode(new Uint8Array(bytes)).text).toBe(WORDS));

  it('reads windows-1252 with its curly marks', () => {
    const bytes = new Uint8Array([...[...'He said '].map(c => c.charCodeAt(0)), 0x93, 0x6e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35]);
    expect(decode(bytes).text).toBe('He said “no” — €5');
  });
  it('reads Cyrillic from a long enough text', () => {
    const text = 'Министерство обороны сообщило, что войска возвращаются в места постоянной дислокации после учений. '.repeat(3);
    const table = new Map([...Array(128).keys()].map(i => [new TextDecoder('windows-1251').decode(new Uint8Array([i + 128])), i + 128]));
    expect(decode(new Uint8Array([...text].map(letter => table.get(letter) ?? letter.charCodeAt(0)))).text).toBe(text);
  });
  it('says of bytes that they are no text', () => expect(decode(new Uint8Array([0x25, 0x00, 0x01, 0x02])).text).toBeNull());
  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const { text } = decode(bytes);
        return text === null || typeof text === 'string';
      }),
    );
  });
});

describe('plain text', () => {
  it('keeps the offsets of the file and says the line', async () => {
    const file = 'First paragraph,\r\nwrapped by hand.\r\n\r\n  Second – with 🚢 – paragraph.\r\n';
    const document = await read('a.txt', file);
    expect(document.text).toBe(file);
    expect(texts(document)).toEqual(['First paragraph,\r\nwrapped by hand.', 'Second – with 🚢 – paragraph.']);
    expect(document.blocks.map(block => block.locator.line)).toEqual([1, 4]);
  });
  it('takes every line as a paragraph where there are no blank lines and no wrapping', async () => {
    expect(texts(await read('a.txt', 'Boats came.\nThe ferry did not.\nNobody knew why.'))).toHaveLength(3);
  });
  it('joins lines that were broken by width', async () => {
    const file =
      'The harbor master counted fourteen boats on the river, which was\nmore than in the year before and fewer than anybody at the office\nhad expected after the storm.\nThe ferry did not sail on that day, because its captain had gone to\nthe market in the next town and had taken the key along with him, as\nhe always did.';
    expect(texts(await read('a.txt', file))).toHaveLength(2);
  });
  it('leaves drawn rules out and parts a list', async () => {
    expect(texts(await read('a.txt', 'Needed:\n- rope\n- paint\n\n-----\n\nEnd.'))).toEqual(['Needed:', '- rope', '- paint', 'End.']);
  });
  it('takes the date from the top, not from a sentence', async () => {
    expect((await read('a.txt', 'Lissen, 12 November 2024\n\nBoats came.')).facts.date).toBe('2024-11-12');
    expect(
      (
        await read(
          'a.txt',
          'The harbor was built in the years after the great flood, and on 3 March 2017 it was opened again with a speech and a song.',
        )
      ).facts.date,
    ).toBeUndefined();
  });
  it.each([
    ['empty', ''],
    ['blank', '  \n\n '],
  ])('says what is wrong: %s', async (_, file) => expect((await read('a.txt', file)).problems).toHaveLength(1));
  it('says that a file is not text', async () =>
    expect((await read('a.txt', bytesOf('desk/sources/deliveries.xlsx').subarray(40))).problems).toHaveLength(1));
});

describe('typed transcripts', () => {
  const FILE =
    'Interview, Lissen, 11 November 2024\n\n[00:01:05] ADA QUIST: How many boats?\nCAPT. ROLF BRANDT: Fourteen, and one\nthat nobody owns.\n\n[00:02:10] ADA QUIST: Nobody?\nCAPT. ROLF BRANDT: Nobody: we asked.';
  it('marks who speaks and when; labels stay outside', async () => {
    const document = await read('a.txt', FILE);
    expect(texts(document, 'speech')).toEqual(['How many boats?', 'Fourteen, and one\nthat nobody owns.', 'Nobody?', 'Nobody: we asked.']);
    expect(blockWith(document, 'nobody owns')).toMatchObject({
      speaker: 'Capt. Rolf Brandt',
      locator: { line: 4, speaker: 'Capt. Rolf Brandt', time: '0:01:05' },
    });
    expect(document.text).toBe(FILE);
  });
  it.each([
    ['a form', 'Date: 12 November\nPlace: Lissen\nSubject: Boats\nFrom: the harbor office'],
    [
      'a text with colons',
      'There is one rule: be early.\n\nThe mayor said: no.\n\nBoats: fourteen.\n\nNobody else spoke of it in the whole week that followed.',
    ],
  ])('does not take %s for one', async (_, file) => expect(texts(await read('a.txt', file), 'speech')).toEqual([]));
});

describe('Markdown', () => {
  const FILE =
    '---\ntitle: Notebook\ndate: 2024-11-12\nrecord: off\n---\n\n# Tarn\n\nApples cost *4 crowns*.\n\n> “Exercises have\n> sprained ankles.”\n\n- one\n- two\n\n| Month | Boats |\n|---|---|\n| May | 14 |\n\n```\ncode\n```\n';
  it('keeps the file as its text, names the heading above, and takes the front matter as facts', async () => {
    const document = await read('notes.md', FILE);
    expect(document.text.startsWith(FILE)).toBe(true);
    expect(document.facts).toEqual({ title: 'Notebook', date: '2024-11-12', record: 'off' });
    expect(blockWith(document, 'Apples').locator).toEqual({ line: 9, part: 'Tarn' });
    expect(texts(document, 'text')).toEqual(['Apples cost *4 crowns*.', '“Exercises have\n> sprained ankles.”', 'one', 'two']);
  });
  it('reads rows of tables with their headings, below the file’s own words', async () => {
    const document = await read('notes.md', FILE);
    expect(texts(document, 'row')).toEqual(['Month: May; Boats: 14']);
    expect(document.blocks.find(block => block.kind === 'row')).toMatchObject({ locator: { line: 19, part: 'Tarn', row: 1 } });
  });
  it('says that front matter is not YAML, and reads the rest', async () => {
    const document = await read('a.md', '---\ntitle: "never closed\ndate: [2024\n---\n\nFourteen boats.');
    expect(document.problems).toEqual([expect.stringContaining('front matter is not YAML')]);
    expect(texts(document)).toEqual(['Fourteen boats.']);
  });
  it('leaves a first rule alone', async () =>
    expect(texts(await read('a.md', '---\n\nFourteen boats.\n\n---\n'))).toEqual(['Fourteen boats.']));
});

describe('sidecars', () => {
  it('belongs to the file whose name it carries', () => {
    expect(sourceOfSidecar('a/letter.pdf.yaml')).toBe('a/letter.pdf');
    expect(sourceOfSidecar('a/config.yaml')).toBeNull();
    expect(sidecarsOf('x.pdf')).toContain('x.pdf.json');
  });
  it('goes over what the document says of itself', async () => {
    const document = await read('a.txt', 'Lissen, 12 November 2024\n\nBoats came.');
    const yaml =
      'Title: Letter\nauthor: [Ada Quist, Rolf Brandt]\ndate: 2024-11-13\nstanding: primary\nrecord: on background\nreliability: a party to the conflict\nother: 3';
    expect(withSidecar(document, { path: 'a.txt.yaml', bytes: new TextEncoder().encode(yaml) }).facts).toEqual({
      title: 'Letter',
      author: 'Ada Quist, Rolf Brandt',
      date: '2024-11-13',
      standing: 'primary',
      record: 'off',
      reliability: 'a party to the conflict',
    });
  });
  it('reads JSON too', () =>
    expect(factsOfYaml('{"record": "on", "note": "by phone"}', 'x').facts).toEqual({ record: 'on', note: 'by phone' }));
  it.each(['title: "x', '- a\n- b', 'just words'])('says that it is no list of fields: %s', text =>
    expect(factsOfYaml(text, 'the sidecar').problems).toHaveLength(1),
  );
});
