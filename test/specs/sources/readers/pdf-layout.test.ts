/** What programs do with a page: captions and tables inside a paragraph, running heads told once, initials, letters apart, columns drawn in any order. */
import { describe, expect, it } from 'vitest';
import { type Drawn, pdfOf, stacked, wrapped } from './make-pdf.ts';
import { blockWith, read, texts } from './reading.ts';

const LEDGER =
  'The keeper of the lower lock wrote every barge into a ledger, its name, its load and the hour of its passage, and when the office asked for the figures of the dry year he sent them the book itself, because nobody had ever given him a form to fill in or a machine to copy it with.';
const REPLY =
  'The office kept the book for eleven weeks and sent it back with a note that said the figures could not be accepted, since they were written in pencil; the keeper answered that the river had been low in ink as well.';
const WINTER =
  'In the winter the gates were shut for repairs, and the two of them met for the first time, at the counter of the only inn that stays open in those months, where they agreed that the ledger would go on as before.';

const lines = wrapped(LEDGER, 60);
const half = Math.ceil(lines.length / 2);
const pdf = (...pages: Drawn[][]): Promise<Awaited<ReturnType<typeof read>>> => read('a.pdf', pdfOf(pages));

describe('a paragraph that something stands in the middle of', () => {
  const before = [...stacked(wrapped(WINTER, 60), 72, 760), ...stacked(lines.slice(0, half), 72, 700)];
  const after = (y: number): Drawn[] => [...stacked(lines.slice(half), 72, y), ...stacked(wrapped(REPLY, 60), 72, y - 80)];

  it('is made whole over a caption at the top of the next page', async () => {
    const document = await pdf(before, [...stacked(['Figure 2: The lower lock, seen from the inn.'], 72, 560, 8), ...after(500)]);
    expect(texts(document)).toContain(LEDGER);
    expect(texts(document)).toContain('Figure 2: The lower lock, seen from the inn.');
  });
  it('is made whole over a table', async () => {
    const rows = ['Month', 'Barges', 'May', '214', 'June', '97'].map((text, i) => ({
      text,
      x: i % 2 ? 300 : 120,
      y: 600 - Math.floor(i / 2) * 12,
    }));
    const document = await pdf([...before, ...rows, ...after(530)]);
    expect(texts(document)).toContain(LEDGER);
    expect(texts(document, 'row')).toEqual(['Month: May; Barges: 214', 'Month: June; Barges: 97']);
  });
  it('is made whole over a quotation set large', async () => {
    const document = await pdf([...before, ...stacked(['“The river had been', 'low in ink as well.”'], 72, 610, 18), ...after(540)]);
    expect(texts(document)).toContain(LEDGER);
  });
  it('is left alone when another paragraph opens after the picture', async () => {
    const document = await pdf(stacked(wrapped(WINTER, 60), 72, 760), [
      ...stacked(['Figure 2: The lower lock.'], 72, 560, 8),
      ...stacked(wrapped(REPLY, 60), 72, 500),
    ]);
    expect(texts(document)).toContain(WINTER);
    expect(texts(document)).toContain(REPLY);
  });
  it('finds the note at the foot of the left column, though the right column goes further down', async () => {
    const left = [...stacked(wrapped(WINTER, 36), 72, 760), ...stacked(wrapped(LEDGER, 36).slice(0, 4), 72, 660)];
    const note = stacked(['1 The book is in the county archive.'], 72, 340, 7);
    const right = [
      ...stacked(wrapped(LEDGER, 36).slice(4), 320, 760),
      ...stacked(wrapped(`${REPLY} ${WINTER} ${REPLY}`, 36), 320, 640),
      ...stacked(wrapped(WINTER, 36), 320, 330),
    ];
    const document = await pdf([...left, ...note, ...right]);
    expect(blockWith(document, 'county archive')).toMatchObject({ kind: 'footnote', locator: { part: 'footnote 1' } });
    expect(texts(document)).toContain(LEDGER);
  });
});

describe('running heads', () => {
  const page = (head: Drawn[], words: string): Drawn[] => [...head, ...stacked(wrapped(words, 60), 72, 740)];
  it('are known by the page’s own number, even where each says something else', async () => {
    const document = await pdf(
      page([], LEDGER),
      page(
        [
          { text: '2', x: 72, y: 790 },
          { text: 'CHAPTER 1. THE LEDGER', x: 300, y: 790 },
        ],
        REPLY,
      ),
      page(
        [
          { text: 'CHAPTER 2. THE INN', x: 72, y: 790 },
          { text: '3', x: 500, y: 790 },
        ],
        WINTER,
      ),
    );
    expect(document.text).not.toContain('CHAPTER');
    expect(texts(document)).toEqual([LEDGER, REPLY, WINTER]);
  });
  it('are no lines of the text that happen to end in a number', async () => {
    const document = await pdf(page([], LEDGER), [
      ...stacked(['The lock was built in year 2', 'of the new calendar.'], 72, 790),
      ...stacked(wrapped(REPLY, 60), 72, 740),
    ]);
    expect(document.text).toContain('The lock was built in year 2 of the new calendar.');
  });
});

describe('letters', () => {
  it('gives a large initial back to its word', async () => {
    const body = wrapped(LEDGER.slice(1), 50);
    const document = await pdf([
      { text: 'T', x: 72, y: 737, size: 30 },
      ...stacked(body.slice(0, 2), 92, 750),
      ...stacked(body.slice(2), 72, 726),
    ]);
    expect(document.text).toContain(LEDGER);
  });
  it('closes up a heading whose letters are set apart', async () => {
    const apart = [...'LEDGER'].map((text, i) => ({ text, x: 72 + i * 14, y: 780, size: 14 }));
    const document = await pdf([...apart, ...stacked(wrapped(REPLY, 60), 72, 740)]);
    expect(texts(document, 'heading')).toEqual(['LEDGER']);
  });
});

describe('columns', () => {
  const left = wrapped(`${LEDGER} ${WINTER}`, 36);
  const right = wrapped(`${REPLY} ${LEDGER}`, 36);
  const side = (column: readonly string[], x: number, y: number): Drawn[] => stacked(column, x, y, 9, 11);
  it('are told apart when the file goes to and fro between them, line by line', async () => {
    const one = side(left, 60, 760);
    const two = side(right, 300, 756);
    const document = await pdf(one.flatMap((line, i) => (two[i] ? [line, two[i]] : [line])));
    expect(document.text).toContain(REPLY);
    expect(document.text).toContain(LEDGER);
  });
  it('are told apart although the page’s number stands between them', async () => {
    const rows = side(left, 60, 760).flatMap((line, i) => (right[i] ? [line, { ...line, x: 300, text: right[i] }] : [line]));
    const document = await pdf([...rows, { text: '7', x: 280, y: 40, size: 9 }]);
    expect(document.text).toContain(REPLY);
    expect(document.text).toContain(WINTER);
  });
  it('does not take a table of short cells for columns', async () => {
    const cells = Array.from({ length: 14 }, (_, i) => [
      { text: `Lock ${i}`, x: 72, y: 700 - i * 14 },
      { text: String(200 + i), x: 300, y: 700 - i * 14 },
    ]);
    const document = await pdf([{ text: 'Name', x: 72, y: 714 }, { text: 'Barges', x: 300, y: 714 }, ...cells.flat()]);
    expect(texts(document, 'row')[0]).toBe('Name: Lock 0; Barges: 200');
  });
});

describe('lines that are numbered in the margin', () => {
  const ALL = [LEDGER, REPLY, WINTER, REPLY].join(' ');
  const page = (step: number): Drawn[] => {
    const words = wrapped(ALL, 56);
    const numbers = words.flatMap((_, i) => ((i + 1) % step ? [] : [{ text: String(i + 1), x: 60, y: 760 - i * 24 }]));
    return [...numbers, ...stacked(words, 96, 760, 10, 24)];
  };
  it.each([1, 5])('are read without the numbers that stand at every %d. line', async step => {
    const document = await pdf(page(step));
    expect(texts(document)).toEqual([ALL]);
    expect(document.blocks[0].locator).toMatchObject({ page: 1, line: 1 });
  });
  it('are no ranks of a table', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => [
      { text: String(i + 1), x: 60, y: 760 - i * 14 },
      { text: `The upper lock of number ${i}`, x: 96, y: 760 - i * 14 },
      { text: String(300 - i), x: 400, y: 760 - i * 14 },
    ]).flat();
    expect(texts(await pdf(rows), 'row')[2]).toBe('3; The upper lock of number 2; 298');
  });
});

describe('lines that were stretched', () => {
  const words = 'The keeper wrote it down in pencil and nobody asked'.split(' ');
  const stretched = (y: number): Drawn[] => {
    let x = 72;
    return words.map(text => {
      const drawn = { text, x, y };
      x += text.length * 6 + 11;
      return drawn;
    });
  };
  it('stay lines, although their gaps are as wide as those between cells', async () => {
    const document = await pdf([...stacked(wrapped(REPLY, 60), 72, 760), ...[600, 588, 576, 564].flatMap(stretched)]);
    expect(document.text).toContain('The keeper wrote it down in pencil and nobody asked The keeper');
    expect(texts(document, 'row')).toEqual([]);
  });
});

it('reads the turns of a typed transcript, though a line is full', async () => {
  const turns = [
    'MR. HELLE: Where was the ledger in the winter of that year, sir',
    'THE WITNESS: At the inn.',
    'MR. HELLE: And who had the key?',
    'THE WITNESS: The cook.',
  ];
  const document = await pdf(stacked(turns, 72, 760));
  expect(document.blocks.map(block => block.speaker)).toEqual(['Mr. Helle', 'The Witness', 'Mr. Helle', 'The Witness']);
});
