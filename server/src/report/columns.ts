/** The checklist's columns, in order: names, widths and what stands in each cell; every table export prints these. */
import type { ChecklistRow } from './checklist.ts';
import { AGREEMENT_WORDS, KIND_WORDS, locatorWords, sourcePlace, STATE_WORDS, timeWords } from './wording.ts';

export interface Column {
  readonly key: string;
  readonly header: string;
  /** Characters, for a spreadsheet. */
  readonly width: number;
  readonly of: (row: ChecklistRow) => string | number;
}

/** Cells that an import reads back. */
export const IMPORTED = ['id', 'status', 'checker', 'date', 'note', 'fingerprint'] as const;

/** A passage that settles nothing says so before its words. */
function passageOf({ best, nearest }: ChecklistRow): string {
  if (best) return best.passage.text.replace(/\s+/g, ' ');
  return nearest
    ? `nearest (${sourcePlace(nearest.passage.source, nearest.passage.locator)}): ${nearest.passage.text.replace(/\s+/g, ' ')}`
    : '';
}

export const COLUMNS: readonly Column[] = [
  { key: 'id', header: 'id', width: 13, of: row => row.finding.claim.id },
  { key: 'line', header: 'line', width: 6, of: row => row.line },
  { key: 'section', header: 'section', width: 18, of: row => row.section ?? '' },
  { key: 'sentence', header: 'sentence', width: 60, of: row => row.sentence },
  { key: 'claim', header: 'claim', width: 36, of: row => row.finding.claim.text.replace(/\s+/g, ' ') },
  { key: 'kind', header: 'kind', width: 13, of: row => KIND_WORDS[row.finding.claim.kind] },
  { key: 'speaker', header: 'speaker', width: 22, of: row => row.speaker ?? '' },
  { key: 'attributed', header: 'attributed how', width: 24, of: row => row.attributedHow },
  { key: 'priority', header: 'priority', width: 8, of: row => Math.round(row.finding.claim.priority * 100) / 100 },
  { key: 'status', header: 'status', width: 20, of: row => STATE_WORDS[row.finding.status.state] },
  { key: 'agreement', header: 'agreement', width: 12, of: row => AGREEMENT_WORDS[row.finding.evidence.agreement] },
  { key: 'source', header: 'source', width: 28, of: row => row.best?.passage.source ?? '' },
  { key: 'locator', header: 'locator', width: 18, of: row => (row.best ? locatorWords(row.best.passage.locator) : '') },
  { key: 'passage', header: 'passage', width: 60, of: passageOf },
  { key: 'difference', header: 'difference', width: 40, of: row => row.difference ?? '' },
  { key: 'second', header: 'second source', width: 30, of: row => row.secondSource ?? '' },
  { key: 'checker', header: 'checker', width: 18, of: row => row.finding.status.by ?? '' },
  { key: 'date', header: 'date', width: 17, of: row => timeWords(row.finding.status.at) },
  { key: 'note', header: 'note', width: 36, of: row => row.finding.status.note ?? '' },
  { key: 'fingerprint', header: 'text fingerprint', width: 15, of: row => row.fingerprint },
];

/** True for text that a spreadsheet would take for a formula, or that hides one behind white space. */
export const isFormula = (text: string): boolean => /^[\s\u0000-\u001f]*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text);

/** The cell with an apostrophe before what a spreadsheet would run; a number stays a number. */
export const safeCell = (value: string | number): string => (typeof value === 'string' && isFormula(value) ? `'${value}` : String(value));
