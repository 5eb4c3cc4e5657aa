/** The four sheets of a checklist's workbook: claims, story, sources, problems. */
import type { Checklist } from '../checklist.ts';
import { COLUMNS, type Column } from '../columns.ts';
import type { ExportOptions } from '../export.ts';
import { AGREEMENT_WORDS, isUnresolved, SEVERITY_WORDS, STATE_WORDS, STATES, timeWords } from '../wording.ts';
import { bold, type Cell, cell, head, type Sheet } from './cells.ts';

const DRAFT: Column = { key: 'draft', header: 'draft', width: 24, of: () => '' };

/** A row a claim, with a list of statuses to choose from. */
export function claimsSheet(checklists: readonly Checklist[]): Sheet {
  const columns = [...COLUMNS, DRAFT];
  const rows = checklists.flatMap(({ rows: each, draft }) =>
    each.map(row =>
      columns.map(column => {
        const style = column.key === 'status' && isUnresolved(row.finding.status.state) ? { fontWeight: 'bold' as const } : {};
        return cell(column.key === 'draft' ? draft : column.of(row), style);
      }),
    ),
  );
  return {
    sheet: 'Claims',
    columns: columns.map(({ width }) => ({ width })),
    top: 1,
    data: [columns.map(column => head(column.header)), ...rows],
    choices: columns.findIndex(column => column.key === 'status'),
  };
}

/** Story, version, counts and the line to sign. */
export function storySheet(checklists: readonly Checklist[], options: ExportOptions): Sheet {
  const lines = checklists.flatMap(({ title, draft, date, version, summary, states }): (readonly (Cell | null)[])[] => [
    [bold('Story'), bold(title)],
    [bold('Draft'), cell(draft)],
    [bold('Publication date'), cell(date)],
    [bold('Version'), cell(version)],
    ...(options.at ? [[bold('Exported'), cell(timeWords(options.at))]] : []),
    ...(options.since ? [[bold('Only new or changed since'), cell(options.since)]] : []),
    [bold('Claims'), cell(summary.claims)],
    ...(
      [
        ['agrees', summary.agrees],
        ['differs', summary.differs],
        ['not-found', summary.notFound],
        ['not-checked', summary.notChecked],
      ] as const
    ).map(([agreement, n]) => [bold(`sources: ${AGREEMENT_WORDS[agreement]}`), cell(n)]),
    ...STATES.map(state => [bold(STATE_WORDS[state]), cell(states[state])]),
    [bold('Checked by'), cell('')],
    [bold('Date'), cell('')],
    [bold('Passed by'), cell('')],
    [null],
  ]);
  return { sheet: 'Story', columns: [{ width: 28 }, { width: 70 }], top: 0, data: lines };
}

/** Used and unused, with what could not be read. */
export function sourcesSheet(checklists: readonly Checklist[]): Sheet {
  const header = ['source', 'title', 'date', 'used', 'claims that rest on it', 'problem'].map(head);
  const rows = checklists.flatMap(({ sourcesUsed, sourcesUnused, checked }) => {
    const problems = new Map(checked.sourceProblems.map(({ source, message }) => [source, message]));
    const listed = [...sourcesUsed, ...sourcesUnused];
    const missing = checked.sourceProblems.filter(({ source }) => !listed.some(({ path }) => path === source));
    return [
      ...listed.map(({ path, source, claims }) =>
        [path, source?.facts.title ?? '', source?.facts.date ?? '', claims ? 'yes' : 'no', claims, problems.get(path) ?? ''].map(value =>
          cell(value),
        ),
      ),
      ...missing.map(({ source, message }) => [source, '', '', 'no', 0, message].map(value => cell(value))),
    ];
  });
  return { sheet: 'Sources', columns: [44, 36, 14, 8, 12, 60].map(width => ({ width })), top: 1, data: [header, ...rows] };
}

/** A row a problem. */
export function problemsSheet(checklists: readonly Checklist[]): Sheet {
  const header = ['line', 'severity', 'code', 'words', 'message', 'fix', 'draft'].map(head);
  const rows = checklists.flatMap(({ problems, draft }) =>
    problems.map(({ problem, line, words }) =>
      [
        line,
        SEVERITY_WORDS[problem.severity],
        problem.code,
        words,
        problem.message,
        problem.fixes.map(fix => fix.title).join('; '),
        draft,
      ].map(value => cell(value)),
    ),
  );
  return { sheet: 'Problems', columns: [6, 13, 22, 40, 70, 40, 24].map(width => ({ width })), top: 1, data: [header, ...rows] };
}
