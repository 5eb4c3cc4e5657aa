/** Spreadsheets: every row of every sheet with its headings, dates as days and shares as percentages. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, locatorAt, read, texts } from './reading.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A number with its style, a text, or nothing. */
type Cell = string | readonly [value: number, style: number] | null;

const cellXml = (cell: Cell, address: string): string =>
  cell === null
    ? ''
    : typeof cell === 'string'
      ? `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
      : `<c r="${address}" s="${cell[1]}"><v>${cell[0]}</v></c>`;

/** A small workbook; style 0 is plain, 1 a percentage, 2 a day, 3 an hour, and those after it have the format codes given. */
function book(
  rows: readonly (readonly Cell[])[],
  { codes = [], merged = [] }: { codes?: readonly string[]; merged?: readonly string[] } = {},
): Uint8Array {
  const sheet = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`)
    .join('');
  const formats = codes.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replace(/"/g, '&quot;')}"/>`).join('');
  const styles = [0, 10, 14, 20, ...codes.map((_, i) => 170 + i)].map(id => `<xf numFmtId="${id}"/>`).join('');
  const cells = merged.length ? `<mergeCells>${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Poll" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts>${formats}</numFmts><fonts count="1"><font/></fonts><cellXfs>${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet ${MAIN}><sheetData>${sheet}</sheetData>${cells}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

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
  it('shows shares, sums, measures, days and hours as the reporter sees them', async () => {
    const rows: Cell[][] = [
      ['Lock', 'In favor', 'Cost', 'Length', 'Opened', 'Hour'],
      ['Upper', [0.58, 1], [1234.5, 4], [12, 5], [45231, 2], [0.395833, 3]],
    ];
    const document = await read('a.xlsx', book(rows, { codes: ['[$€-407] #,##0.00', '0.0" km"'] }));
    expect(texts(document)).toEqual(['Lock: Upper; In favor: 58%; Cost: €1234.5; Length: 12 km; Opened: 2023-11-01; Hour: 09:30']);
  });
  it.each([
    ['0.0%', '58%'],
    ['"$"#,##0_);("$"#,##0)', '$0.58'],
    ['#,##0.00\\ "kr"', '0.58 kr'],
    ['#,##0', '0.58'],
    ['0.00E+00', '0.58'],
    ['[Red]0.00;[Blue]-0.00', '0.58'],
  ])('reads the format %s', async (code, text) =>
    expect(
      texts(
        await read(
          'a.xlsx',
          book(
            [
              ['Lock', 'Value'],
              ['Upper', [0.58, 4]],
            ],
            { codes: [code] },
          ),
        ),
      ),
    ).toEqual([`Lock: Upper; Value: ${text}`]),
  );
  it('says the value of a cell that reaches over rows in each of them, and a heading that reaches over columns before each', async () => {
    const rows: Cell[][] = [
      ['Region', 'Lock', '2023', null, '2024', null],
      [null, null, 'In', 'Out', 'In', 'Out'],
      ['North', 'Upper', [1, 0], [2, 0], [3, 0], [4, 0]],
      [null, 'Lower', [5, 0], [6, 0], [7, 0], [8, 0]],
    ];
    expect(texts(await read('a.xlsx', book(rows, { merged: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'A3:A4'] })))).toEqual([
      'Region: North; Lock: Upper; 2023, In: 1; 2023, Out: 2; 2024, In: 3; 2024, Out: 4',
      'Region: North; Lock: Lower; 2023, In: 5; 2023, Out: 6; 2024, In: 7; 2024, Out: 8',
    ]);
  });
  it.each([
    ['cut off', bytesOf('desk-bad/sources/broken.xlsx')],
    ['empty', new Uint8Array(0)],
  ])('says what is wrong: %s', async (_, bytes) => {
    expect((await read('x.xlsx', bytes)).problems).toEqual([expect.stringContaining('cannot be opened')]);
  });
});
