/** Spreadsheets: every row of every sheet with its headings, dates as days and shares as percentages. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blockWith, bytesOf, locatorAt, read, texts } from './reading.ts';

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
