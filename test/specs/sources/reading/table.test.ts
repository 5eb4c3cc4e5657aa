/** Tables: which row names the columns, and how a row reads with it. */
import { describe, expect, it } from 'vitest';
import { columnName, headingRow, readRows } from '../../../../server/src/sources/reading/table.ts';

describe('headings', () => {
  it('finds the row that names the columns, below titles and above figures', () => {
    expect(
      headingRow([
        ['Boats in the harbor', '', ''],
        ['', '', ''],
        ['Month', 'Boats', 'Ferries'],
        ['May', '14', '2'],
      ]),
    ).toBe(2);
    expect(
      headingRow([
        ['May', '14'],
        ['June', '9'],
      ]),
    ).toBe(-1);
    expect(
      headingRow([
        ['Country', '2023', '2024'],
        ['Norland', '12', '14'],
      ]),
    ).toBe(0);
  });
  it('puts the group above before the heading below', () => {
    const rows = readRows([
      ['', '2023', '', '2024', ''],
      ['Country', 'Boats', 'Ferries', 'Boats', 'Ferries'],
      ['Norland', '1', '2', '3', '4'],
    ]);
    expect(rows.map(row => row.text)).toEqual(['Country: Norland; 2023, Boats: 1; 2023, Ferries: 2; 2024, Boats: 3; 2024, Ferries: 4']);
  });
  it('takes a row of years below the headings into them', () => {
    const rows = readRows([
      ['Lock', 'Barges', ''],
      ['', '2023', '2024'],
      ['Upper', '12', '14'],
    ]);
    expect(rows.map(row => row.text)).toEqual(['Lock: Upper; Barges, 2023: 12; Barges, 2024: 14']);
  });
  it('leaves a first row with an empty first cell alone when it is a row of figures', () => {
    const rows = readRows([
      ['Lock', 'Barges', 'Boats'],
      ['', '12', '14'],
      ['Upper', '3', '5'],
    ]);
    expect(rows[0].text).toBe('Barges: 12; Boats: 14');
  });
  it('names columns as spreadsheets do', () => expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
});
