/** The checklist as CSV: a row a claim, every column, formulas made harmless. */
import { COLUMNS, safeCell } from '../columns.ts';
import type { Export } from '../export.ts';

const cell = (value: string | number): string => {
  const text = safeCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, UTF-8 with a byte order mark (else a spreadsheet reads curly quotation marks as rubbish); the draft's name stands last. */
export const csv: Export = {
  format: 'csv',
  extension: 'csv',
  label: 'Spreadsheet text (CSV)',
  render(checklists) {
    const header = [...COLUMNS.map(column => column.header), 'draft'];
    const rows = checklists.flatMap(({ rows: each, draft }) => each.map(row => [...COLUMNS.map(column => column.of(row)), draft]));
    return `\ufeff${[header, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
  },
};
