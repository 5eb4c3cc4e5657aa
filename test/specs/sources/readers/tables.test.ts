/** CSV and spreadsheets: a row is read with its headings, and every value knows its cell. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName, headingRow, readRows } from '../../../../server/src/sources/readers/shared/table.ts';
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

describe('spreadsheets', () => {
  it('reads every sheet, dates as days', async () => {
    const document = await read('deliveries.xlsx', bytesOf('desk/sources/deliveries.xlsx'));
    const block = blockWith(document, 'Ambulances');
    expect(texts(document, 'row')).toContain(
      'Country: Ister; Item: Ambulances; Number: 45; Delivered: 2024-11-01; Value (million crowns): 9; Note: gift of the Red Shield',
    );
    expect(block.locator).toEqual({ sheet: 'Deliveries', row: 6 });
    expect(locatorAt(document, document.text.indexOf('1240'))).toEqual({ sheet: 'Convoys', row: 2, cell: 'E2' });
  });
  it('shows a share as the reporter sees it', async () => {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const files = {
      '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Poll" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': `${head}<styleSheet ${main}><fonts count="1"><font/></fonts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Group</t></is></c><c r="B1" t="inlineStr"><is><t>In favor</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>All</t></is></c><c r="B2" s="1"><v>0.58</v></c></row></sheetData></worksheet>`,
    };
    const document = await read('poll.xlsx', zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
    expect(texts(document)).toEqual(['Group: All; In favor: 58%']);
  });
  it.each([
    ['cut off', bytesOf('desk-bad/sources/broken.xlsx')],
    ['empty', new Uint8Array(0)],
  ])('says what is wrong: %s', async (_, bytes) => {
    expect((await read('x.xlsx', bytes)).problems).toEqual([expect.stringContaining('cannot be opened')]);
  });
});

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
