/** Markdown: the file as its text, front matter as facts, rows of tables with their headings. */
import { describe, expect, it } from 'vitest';
import { blockWith, read, texts } from './reading.ts';

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
  it('says that front matter cannot be understood (line, and reads the rest', async () => {
    const document = await read('a.md', '---\ntitle: "never closed\ndate: [2024\n---\n\nFourteen boats.');
    expect(document.problems).toEqual([expect.stringContaining('front matter cannot be understood (line')]);
    expect(texts(document)).toEqual(['Fourteen boats.']);
  });
  it('leaves a first rule alone', async () =>
    expect(texts(await read('a.md', '---\n\nFourteen boats.\n\n---\n'))).toEqual(['Fourteen boats.']));
});
