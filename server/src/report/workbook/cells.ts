/** Cells and sheets of a workbook, before any program has written them. */
import { safeCell } from '../columns.ts';

export interface Cell {
  readonly value: string | number;
  readonly type: typeof String | typeof Number;
  readonly fontWeight?: 'bold';
  readonly wrap?: boolean;
  readonly alignVertical?: 'top';
  readonly bottomBorderStyle?: 'thin';
  readonly bottomBorderColor?: string;
  readonly backgroundColor?: string;
  /** Points, of the whole row. */
  readonly height?: number;
}

// A cell of a workbook holds at most 32,767 characters, and XML none of the control characters.
const clean = (value: string): string =>
  value
    .slice(0, 32_000)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

/** write-excel-file looks words up in a plain object, which has some of its own ("constructor"): with one of them alone in a cell no program opens the file. */
const apart = (value: string): string => (value in {} ? `${value} ` : value);

export const cell = (value: string | number, style: Partial<Cell> = {}): Cell => ({
  value: typeof value === 'string' ? apart(safeCell(clean(value))) : value,
  type: typeof value === 'string' ? String : Number,
  wrap: true,
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#D5D9DE',
  ...style,
});

export const head = (words: string): Cell => cell(words, { fontWeight: 'bold', backgroundColor: '#E4E7EB' });
export const bold = (words: string): Cell => cell(words, { fontWeight: 'bold', wrap: false });

/** A sheet with what its filter and its list of choices cover. */
export interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly (Cell | null)[])[];
  readonly columns: readonly { readonly width: number }[];
  /** Rows above the table's first entry, which stay in sight. */
  readonly top: number;
  /** Index of the column whose cells are chosen from the list of statuses. */
  readonly choices?: number;
}

const LINE = 14.5;
const MOST_LINES = 8;

/** The row as high as its longest cell when wrapped, in points: not every program fits rows to their text by itself. */
export function fitted(row: readonly (Cell | null)[], columns: readonly { readonly width: number }[]): (Cell | null)[] {
  const lines = row.map((each, i) =>
    each?.wrap
      ? String(each.value)
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.95) / columns[i].width)), 0)
      : 1,
  );
  const height = Math.min(MOST_LINES, Math.max(...lines)) * LINE;
  return row.map(each => each && { ...each, height });
}
