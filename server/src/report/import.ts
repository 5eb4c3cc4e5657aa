/** An edited checklist back into records: reads the table, knows its columns by their headings, and reports what was taken and what was not. */
import { type EditedRow, type Imported, importRows, type ImportOptions, type LeftRow } from '../ledger/import.ts';
import type { Checked, State } from '../model.ts';
import { COLUMNS } from './columns.ts';
import { csvRows } from './imports/csv.ts';
import { xlsxRows } from './imports/xlsx.ts';
import { count, STATE_WORDS, STATES } from './wording.ts';

/** A checklist file as it came back. */
export interface EditedChecklist {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const STATE_OF: ReadonlyMap<string, State> = new Map(
  STATES.flatMap(
    state =>
      [
        [state, state],
        [STATE_WORDS[state], state],
      ] as const,
  ),
);

/** An apostrophe that the export has put before what looks like a formula is taken off again. */
const cellOf = (value: string | undefined): string => (value ?? '').replace(/^'(?=[\s\u0000-\u001f]*[=+\-@])/, '').trim();

const headerOf = (key: string): string => COLUMNS.find(column => column.key === key)?.header ?? key;

async function rowsOf({ name, bytes }: EditedChecklist): Promise<string[][]> {
  // A workbook is a ZIP file, whatever it is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return xlsxRows(bytes);
  if (/\.xlsx$/i.test(name)) throw new Error('this is not a workbook.');
  try {
    return csvRows(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Older spreadsheets save in the system's own encoding.
    return csvRows(new TextDecoder('windows-1252').decode(bytes));
  }
}

interface Table {
  readonly rows: readonly EditedRow[];
  readonly left: readonly LeftRow[];
}

/** Several drafts may share a checklist: rows of another one are passed over. */
const isOther = (draft: string, own: string): boolean => draft !== '' && !draft.endsWith(own) && !own.endsWith(draft);

function tableOf(cells: readonly (readonly string[])[], draft: string): Table {
  const headerRow = cells.findIndex(
    row => row.some(cell => cell.trim().toLowerCase() === 'id') && row.some(cell => cell.trim().toLowerCase() === 'status'),
  );
  if (headerRow < 0) throw new Error('no row of headings with “id” and “status” was found: it is not a claim checklist.');
  const header = cells[headerRow].map(cell => cell.trim().toLowerCase());
  const at = (row: readonly string[], key: string) => cellOf(row[header.indexOf(headerOf(key))]);
  const rows: EditedRow[] = [];
  const left: LeftRow[] = [];
  cells.slice(headerRow + 1).forEach((row, i) => {
    const [number, id] = [headerRow + i + 2, at(row, 'id')];
    if (row.every(cell => !cell.trim()) || isOther(cellOf(row[header.indexOf('draft')]), draft)) return;
    const words = at(row, 'status').toLowerCase();
    const state = words ? STATE_OF.get(words) : null;
    if (state === undefined)
      left.push({
        row: number,
        id,
        reason: `There is no status “${at(row, 'status')}”: use ${STATES.filter(each => each !== 'changed')
          .map(each => STATE_WORDS[each])
          .join(', ')}.`,
      });
    else
      rows.push({
        row: number,
        id,
        state,
        claim: at(row, 'claim'),
        checker: at(row, 'checker'),
        date: at(row, 'date'),
        note: at(row, 'note'),
        fingerprint: at(row, 'fingerprint'),
      });
  });
  return { rows, left };
}

/** Records for the ledger, and what became of each row. Throws an Error with a plain sentence for a file that is no checklist. */
export async function importChecklistRows(
  { story, findings }: Checked,
  checklist: EditedChecklist,
  options: ImportOptions,
): Promise<Imported> {
  const { rows, left } = tableOf(await rowsOf(checklist), story.draft.id);
  const imported = importRows(story, findings, rows, options);
  return { ...imported, left: [...left, ...imported.left].sort((a, b) => a.row - b.row) };
}

/** "3 rows taken, 1 left as it was, 20 unchanged.", then a line for each row that was left. */
export function importReport({ taken, left, unchanged }: Imported): string {
  const states = STATES.map(state => [state, taken.filter(each => each.state === state).length] as const)
    .filter(([, n]) => n)
    .map(([state, n]) => `${n} ${STATE_WORDS[state]}`)
    .join(', ');
  const head = `${count(taken.length, 'row')} taken${states ? ` (${states})` : ''}, ${left.length} not taken, ${unchanged} unchanged.`;
  return [head, ...left.map(({ row, id, reason }) => `Row ${row}${id ? ` (${id})` : ''}: ${reason}`)].join('\n');
}
