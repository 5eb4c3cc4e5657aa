/** What a workbook needs and its writer lacks: filters, a list of statuses to choose from, pages that hold the table. */
import { STATE_WORDS, STATES } from '../wording.ts';
import type { Sheet } from './cells.ts';

/** "A", "Z", "AA" for 0, 25, 26. */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

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
const namesXml = (sheets: readonly Sheet[]): string =>
  `<definedNames>${sheets
    .flatMap((sheet, i) =>
      isTable(sheet)
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet.sheet}!${rangeOf(sheet, '$')}</definedName>`,
            `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet.sheet}!$1:$1</definedName>`,
          ]
        : [],
    )
    .join('')}</definedNames>`;

const isTable = ({ top, data }: Sheet): boolean => top > 0 && data.length > 1;

/** Filters, the list of statuses and pages that take the table in two: the writer has none of them. The order of the elements is the format's own. */
export const filters = (sheets: readonly Sheet[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform(xml: string, _options: object, { sheetIndex }: { sheetIndex: number }): string {
          const sheet = sheets[sheetIndex];
          const fitted = xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup /, '<pageSetup fitToWidth="2" fitToHeight="0" ');
          return isTable(sheet)
            ? fitted.replace('</sheetData>', `</sheetData><autoFilter ref="${rangeOf(sheet)}"/>${choicesXml(sheet)}`)
            : fitted;
        },
      },
      'xl/workbook.xml': {
        transform: (xml: string): string => xml.replace(/<definedNames\s*\/>/, '').replace('</sheets>', `</sheets>${namesXml(sheets)}`),
      },
    },
  },
});
