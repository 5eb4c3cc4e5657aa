/** The checklist as a workbook: the claims with filters and a list of statuses to choose from, the sources, the problems. */
import writeExcelFile from 'write-excel-file/universal';
import type { Checklist } from '../checklist.ts';
import { COLUMNS, type Column, safeCell } from '../columns.ts';
import type { Export, ExportOptions } from '../export.ts';
import { AGREEMENT_WORDS, isUnresolved, SEVERITY_WORDS, STATE_WORDS, STATES, timeWords } from '../wording.ts';

interface Cell {
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
const clean = (value: string): string => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').slice(0, 32_000);

const cell = (value: string | number, style: Partial<Cell> = {}): Cell =>
  ({ value: typeof value === 'string' ? safeCell(clean(value)) : value, type: typeof value === 'string' ? String : Number, wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin', bottomBorderColor: '#D5D9DE', ...style });

const head = (words: string): Cell => cell(words, { fontWeight: 'bold', backgroundColor: '#E4E7EB' });
const bold = (words: string): Cell => cell(words, { fontWeight: 'bold', wrap: false });

/** A sheet with what its filter and its list of choices cover. */
interface Sheet {
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
function fitted(row: readonly (Cell | null)[], columns: readonly { readonly width: number }[]): (Cell | null)[] {
  const lines = row.map((each, i) => (each?.wrap ? String(each.value).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.95) / columns[i].width)), 0) : 1));
  const height = Math.min(MOST_LINES, Math.max(...lines)) * LINE;
  return row.map(each => each && { ...each, height });
}

/** "A", "Z", "AA" for 0, 25, 26. */
export const columnName = (index: number): string => (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const DRAFT: Column = { key: 'draft', header: 'draft', width: 24, of: () => '' };

function claimsSheet(checklists: readonly Checklist[]): Sheet {
  const columns = [...COLUMNS, DRAFT];
  const rows = checklists.flatMap(({ rows: each, draft }) => each.map(row => columns.map(column => {
    const style = column.key === 'status' && isUnresolved(row.finding.status.state) ? { fontWeight: 'bold' as const } : {};
    return cell(column.key === 'draft' ? draft : column.of(row), style);
  })));
  return {
    sheet: 'Claims', columns: columns.map(({ width }) => ({ width })), top: 1, data: [columns.map(column => head(column.header)), ...rows],
    choices: columns.findIndex(column => column.key === 'status'),
  };
}

/** Story, version, counts and the line to sign. */
function storySheet(checklists: readonly Checklist[], options: ExportOptions): Sheet {
  const lines = checklists.flatMap(({ title, draft, date, version, summary, states }): (readonly (Cell | null)[])[] => [
    [bold('Story'), bold(title)], [bold('Draft'), cell(draft)], [bold('Publication date'), cell(date)], [bold('Version'), cell(version)],
    ...(options.at ? [[bold('Exported'), cell(timeWords(options.at))]] : []), ...(options.since ? [[bold('Only new or changed since'), cell(options.since)]] : []),
    [bold('Claims'), cell(summary.claims)],
    ...([['agrees', summary.agrees], ['differs', summary.differs], ['not-found', summary.notFound], ['not-checked', summary.notChecked]] as const)
      .map(([agreement, n]) => [bold(`sources: ${AGREEMENT_WORDS[agreement]}`), cell(n)]),
    ...STATES.map(state => [bold(STATE_WORDS[state]), cell(states[state])]),
    [bold('Checked by'), cell('')], [bold('Date'), cell('')], [bold('Passed by'), cell('')], [null],
  ]);
  return { sheet: 'Story', columns: [{ width: 28 }, { width: 70 }], top: 0, data: lines };
}

function sourcesSheet(checklists: readonly Checklist[]): Sheet {
  const header = ['source', 'title', 'date', 'used', 'claims that rest on it', 'problem'].map(head);
  const rows = checklists.flatMap(({ sourcesUsed, sourcesUnused, checked }) => {
    const problems = new Map(checked.sourceProblems.map(({ source, message }) => [source, message]));
    const listed = [...sourcesUsed, ...sourcesUnused];
    const missing = checked.sourceProblems.filter(({ source }) => !listed.some(({ path }) => path === source));
    return [
      ...listed.map(({ path, source, claims }) => [
        path, source?.facts.title ?? '', source?.facts.date ?? '', claims ? 'yes' : 'no', claims, problems.get(path) ?? '',
      ].map(value => cell(value))),
      ...missing.map(({ source, message }) => [source, '', '', 'no', 0, message].map(value => cell(value))),
    ];
  });
  return { sheet: 'Sources', columns: [44, 36, 14, 8, 12, 60].map(width => ({ width })), top: 1, data: [header, ...rows] };
}

function problemsSheet(checklists: readonly Checklist[]): Sheet {
  const header = ['line', 'severity', 'code', 'words', 'message', 'fix', 'draft'].map(head);
  const rows = checklists.flatMap(({ problems, draft }) => problems.map(({ problem, line, words }) => [
    line, SEVERITY_WORDS[problem.severity], problem.code, words, problem.message, problem.fixes.map(fix => fix.title).join('; '), draft,
  ].map(value => cell(value))));
  return { sheet: 'Problems', columns: [6, 13, 22, 40, 70, 40, 24].map(width => ({ width })), top: 1, data: [header, ...rows] };
}

const rangeOf = ({ columns, top, data }: Sheet, fixed = ''): string =>
  `${fixed}A${fixed}${top}:${fixed}${columnName(columns.length - 1)}${fixed}${data.length}`;

/** The statuses as a list to choose from, over the cells of one column. */
function choicesXml({ choices, data }: Sheet): string {
  if (choices === undefined) return '';
  const column = columnName(choices);
  const words = STATES.map(state => STATE_WORDS[state]).join(',');
  return `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${column}2:${column}${data.length}"><formula1>"${words}"</formula1></dataValidation></dataValidations>`;
}

/** Names that spreadsheets look for: the filtered range, and the header that is printed on every page. */
const namesXml = (sheets: readonly Sheet[]): string => `<definedNames>${sheets.flatMap((sheet, i) => (isTable(sheet) ? [
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet.sheet}!${rangeOf(sheet, '$')}</definedName>`,
  `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet.sheet}!$1:$1</definedName>`,
] : [])).join('')}</definedNames>`;

const isTable = ({ top, data }: Sheet): boolean => top > 0 && data.length > 1;

/** Filters, the list of statuses and pages that take the table in two: the writer has none of them. The order of the elements is the format's own. */
const filters = (sheets: readonly Sheet[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(xml: string, _options: object, { sheetIndex }: { sheetIndex: number }): string {
          const sheet = sheets[sheetIndex];
          const fitted = xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>').replace(/<pageSetup /, '<pageSetup fitToWidth="2" fitToHeight="0" ');
          return isTable(sheet) ? fitted.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(sheet)}"/>${choicesXml(sheet)}`) : fitted;
        },
      },
      'xl/workbook.xml': { transform: (xml: string): string => xml.replace(/<definedNames\s*\/>/, '').replace('</sheets>', `</sheets>${namesXml(sheets)}`) },
    },
  },
});

/** Every cell is typed text or a number, and what begins like a formula is escaped as well: workbooks are saved as CSV. */
export const xlsx: Export = {
  format: 'xlsx', extension: 'xlsx', label: 'Workbook (XLSX): claims, sources, problems',
  async render(checklists, options) {
    const sheets = [claimsSheet(checklists), storySheet(checklists, options), sourcesSheet(checklists), problemsSheet(checklists)];
    const given = sheets.map(({ sheet, data, columns, top }) => ({
      sheet, data: data.map(row => fitted(row, columns)), columns: [...columns], orientation: 'landscape' as const, ...(top ? { stickyRowsCount: top } : {}),
    }));
    const blob = await writeExcelFile(given as Parameters<typeof writeExcelFile>[0], { features: [filters(sheets)], fontFamily: 'Calibri', fontSize: 11 }).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
  },
};

