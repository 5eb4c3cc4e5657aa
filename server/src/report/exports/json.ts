/** The checklist as JSON: header, rows, sources and problems, with the check's own objects inside. */
import type { Checklist, SourceUse } from '../checklist.ts';
import { COLUMNS } from '../columns.ts';
import type { Export } from '../export.ts';
import { findingResult, problemResult } from '../result.ts';

/** Rises when a meaning changes. */
const CHECKLIST_VERSION = 1;

const useOf = ({ path, source, claims }: SourceUse): object => ({
  path,
  claims,
  title: source?.facts.title ?? null,
  date: source?.facts.date ?? null,
  fingerprint: source?.fingerprint ?? null,
});

const checklistJson = (checklist: Checklist, at: string | null, since: string | null): object => ({
  version: CHECKLIST_VERSION,
  title: checklist.title,
  draft: checklist.draft,
  date: checklist.date,
  draftVersion: checklist.version,
  exported: at,
  since,
  summary: checklist.summary,
  states: checklist.states,
  rows: checklist.rows.map(row => ({
    ...Object.fromEntries(COLUMNS.map(column => [column.key, column.of(row)])),
    finding: findingResult(row.finding),
  })),
  sourcesUsed: checklist.sourcesUsed.map(useOf),
  sourcesUnused: checklist.sourcesUnused.map(useOf),
  problems: checklist.problems.map(({ problem, line }) => ({ line, ...problemResult(problem) })),
  sourceProblems: checklist.checked.sourceProblems,
});

/** One object for one draft, an array for several. */
export const json: Export = {
  format: 'json',
  extension: 'json',
  label: 'Data (JSON)',
  render(checklists, { at = null, since = null }) {
    const all = checklists.map(each => checklistJson(each, at, since));
    return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`;
  },
};
