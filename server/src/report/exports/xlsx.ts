/** The checklist as a workbook: the claims with filters and a list of statuses to choose from, the sources, the problems. */
import writeExcelFile from 'write-excel-file/universal';
import type { Export } from '../export.ts';
import { fitted } from '../workbook/cells.ts';
import { filters } from '../workbook/features.ts';
import { claimsSheet, problemsSheet, sourcesSheet, storySheet } from '../workbook/sheets.ts';

/** Every cell is typed text or a number, and what begins like a formula is escaped as well: workbooks are saved as CSV. */
export const xlsx: Export = {
  format: 'xlsx',
  extension: 'xlsx',
  label: 'Workbook (XLSX): claims, sources, problems',
  async render(checklists, options) {
    const sheets = [claimsSheet(checklists), storySheet(checklists, options), sourcesSheet(checklists), problemsSheet(checklists)];
    const given = sheets.map(({ sheet, data, columns, top }) => ({
      sheet,
      data: data.map(row => fitted(row, columns)),
      columns: [...columns],
      orientation: 'landscape' as const,
      ...(top ? { stickyRowsCount: top } : {}),
    }));
    const blob = await writeExcelFile(given as Parameters<typeof writeExcelFile>[0], {
      features: [filters(sheets)],
      fontFamily: 'Calibri',
      fontSize: 11,
    }).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
  },
};
