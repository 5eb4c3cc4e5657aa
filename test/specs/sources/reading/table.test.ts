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
  it('names columns as spreadsheets do', () => expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
});
