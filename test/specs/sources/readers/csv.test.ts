/** CSV: a row is read with its headings, and every value knows its cell. */
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, locatorAt, read, texts } from './reading.ts';

describe('CSV', () => {
  it('reads the sample with headings, rows and cells', async () => {
    const document = await read('troop-estimates.csv', bytesOf('desk/sources/troop-estimates.csv'));
    expect(texts(document)[0]).toBe(
      'Organisation: Meridian alliance; As of: 2024-11-11; Sector: North (Tarn); Troops: 41,200; Battalion groups: 26; Basis: satellite and signals',
    );
    expect(document.blocks[0]).toMatchObject({ kind: 'row', locator: { row: 2 } });
    expect(locatorAt(document, document.text.indexOf('41,200'))).toEqual({ row: 2, cell: 'D2' });
  });
  it('takes semicolons, tabs and quoted line ends', async () => {
    expect(texts(await read('a.csv', 'Country;Troops\nNorland;12,5\n"New\nLand";3'))).toEqual([
      'Country: Norland; Troops: 12,5',
      'Country: New Land; Troops: 3',
    ]);
    expect(texts(await read('a.tsv', 'Country\tTroops\nNorland\t12000'))).toEqual(['Country: Norland; Troops: 12000']);
  });
  it.each([
    ['bars', 'Lock|Share\nUpper|12,5\n'],
    ['semicolons and decimal commas', 'Lock;Share\nUpper;12,5\n'],
    ['tabs, two columns and a line end', 'Lock\tShare\nUpper\t12,5\n'],
    ['a sign that the file names', 'sep=;\r\nLock;Share\r\nUpper;12,5\r\n'],
    ['commas in quotation marks', '"Lock","Share"\n"Upper","12,5"\n'],
    ['empty columns at the end', 'Lock;Share;;\nUpper;12,5;;\n'],
  ])('parts the cells at %s', async (_, file) => expect(texts(await read('a.csv', file))).toEqual(['Lock: Upper; Share: 12,5']));
  it('takes encodings as they come', async () => {
    const row = 'Schleuse;Länge\nObere;12,5 m – geschätzt\n';
    const utf16 = [...row].flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
    const windows = [...row].map(letter => (letter === '–' ? 0x96 : letter.charCodeAt(0)));
    for (const bytes of [[0xff, 0xfe, ...utf16], windows, [...new TextEncoder().encode(`\ufeff${row}`)]])
      expect(texts(await read('a.csv', new Uint8Array(bytes)))).toEqual(['Schleuse: Obere; Länge: 12,5 m – geschätzt']);
  });
  it('reads a table with tabs that was saved as text', async () =>
    expect(texts(await read('a.txt', 'Lock\tBarges\nUpper\t12\nLower\t7\n'))).toEqual([
      'Lock: Upper; Barges: 12',
      'Lock: Lower; Barges: 7',
    ]));
  it('leaves a text with a tab in it a text', async () =>
    expect(texts(await read('a.txt', '\tThe gate was shut.\nNobody came.\n'))).toHaveLength(2));
  it('leaves empty cells out and counts rows as a spreadsheet does', async () => {
    const document = await read('a.csv', 'Harbor office\n\nMonth,Boats,Note\nMay,14,\n,,\nJune,,late');
    expect(texts(document)).toEqual(['Harbor office', 'Month: May; Boats: 14', 'Month: June; Note: late']);
    expect(blockWith(document, 'June').locator).toEqual({ row: 6 });
  });
  it('reads a list without headings as it stands', async () => {
    expect(texts(await read('a.csv', 'May,14\nJune,9'))).toEqual(['May; 14', 'June; 9']);
  });
  it.each([
    ['empty', ''],
    ['without rows', '\n\n'],
    ['binary', '\u0000\u0001\u0002'],
  ])('says what is wrong: %s', async (_, content) => {
    const document = await read('a.csv', content);
    expect(document.blocks).toEqual([]);
    expect(document.problems).toHaveLength(1);
  });
  it('says that a quotation mark is never closed, and reads the rest', async () => {
    const document = await read('a.csv', 'Month,Boats\nMay,14\nJune,"9');
    expect(document.problems).toEqual([expect.stringContaining('never closed')]);
    expect(texts(document)[0]).toBe('Month: May; Boats: 14');
  });
});
