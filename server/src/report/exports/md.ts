/** The checklist as Markdown: a task list that can be ticked in any editor, what is unresolved first. */
import type { PassageEvidence, SignedOff } from '../../model.ts';
import type { Checklist, ChecklistRow, SourceUse } from '../checklist.ts';
import type { Export, ExportOptions } from '../export.ts';
import { escapeMarkdown } from '../hover.ts';
import { summaryWords } from '../summary.ts';
import {
  AGREEMENT_WORDS,
  count,
  decisionWords,
  goneWords,
  isUnresolved,
  KIND_WORDS,
  quoted,
  short,
  signedOffWords,
  sourcePlace,
  STATE_WORDS,
  STATES,
  timeWords,
} from '../wording.ts';

const e = escapeMarkdown;

const signedWords = ({ finding: { status } }: ChecklistRow): string =>
  `${STATE_WORDS[status.state]}${e(decisionWords({ ...status, note: null }))}`;

const passageWords = ({ passage }: PassageEvidence, most: number): string =>
  `${e(sourcePlace(passage.source, passage.locator))}: ${e(quoted(short(passage.text, most)))}`;

function changeWords({ finding: { claim } }: ChecklistRow, was: SignedOff): string {
  const words = signedOffWords(was, claim.text);
  return `${e(was.reason)}${words ? ` Signed off was: “${e(short(words, 300))}”` : ''}`;
}

function details(row: ChecklistRow): string[] {
  const {
    finding: { evidence, status },
    best,
    nearest,
  } = row;
  return [
    row.speaker || row.attributedHow !== 'the writer'
      ? `Who says it: ${[row.speaker && e(row.speaker), row.attributedHow].filter(Boolean).join(' · ')}`
      : '',
    `Sources: **${AGREEMENT_WORDS[evidence.agreement]}**. ${e(evidence.reason)}`,
    best ? passageWords(best, 300) : nearest ? `Nearest: ${passageWords(nearest, 160)}` : '',
    row.difference ? `Difference: ${e(row.difference)}` : '',
    row.secondSource ? `Second source: ${e(row.secondSource)}` : '',
    status.signedOff ? changeWords(row, status.signedOff) : '',
    status.note ? `Note: ${e(status.note)}` : '',
    ...(status.earlier ?? []).map(each => `Before that: ${STATE_WORDS[each.state]}${e(decisionWords(each))}`),
  ].filter(Boolean);
}

function task(row: ChecklistRow): string {
  const {
    finding: { claim, status },
  } = row;
  const box = isUnresolved(status.state) ? '[ ]' : '[x]';
  const about = `${KIND_WORDS[claim.kind]}, priority ${claim.priority.toFixed(2)}, \`${claim.id}\``;
  return [`- ${box} **${e(claim.text)}** (${signedWords(row)}; ${about})`, ...details(row).map(line => `    - ${line}`)].join('\n');
}

/** Tasks under their sentences, so that each is read once. */
function tasks(rows: readonly ChecklistRow[]): string {
  if (!rows.length) return 'None.';
  return rows
    .map((row, i) => {
      const before = rows[i - 1];
      if (before && before.sentence === row.sentence && before.line === row.line) return task(row);
      return `${i ? '\n' : ''}Line ${row.line}${row.section ? ` (${e(row.section)})` : ''}: ${e(row.sentence)}\n\n${task(row)}`;
    })
    .join('\n');
}

const useLine = ({ path, source, claims }: SourceUse): string =>
  `- ${e(path)}${source?.facts.title ? ` (${e(source.facts.title)})` : ''}${claims ? `: ${count(claims, 'claim')}` : ''}`;

const list = (lines: readonly string[]): string => (lines.length ? lines.join('\n') : 'None.');

function render(checklist: Checklist, options: ExportOptions): string {
  const open = checklist.rows.filter(row => isUnresolved(row.finding.status.state));
  const done = checklist.rows.filter(row => !isUnresolved(row.finding.status.state));
  const states = STATES.filter(state => checklist.states[state])
    .map(state => `${checklist.states[state]} ${STATE_WORDS[state]}`)
    .join(', ');
  const problems = checklist.problems.map(
    ({ problem, line }) => `- line ${line}, ${problem.severity}, \`${problem.code}\`: ${e(problem.message)}`,
  );
  return [
    `# Claim checklist: ${e(checklist.title)}`,
    [
      `Draft: ${e(checklist.draft)}`,
      `publication date ${checklist.date}`,
      `version \`${e(checklist.version)}\``,
      options.at && `exported ${e(timeWords(options.at))}`,
    ]
      .filter(Boolean)
      .join(' · '),
    options.since
      ? `Only what is new or changed since ${e(options.since)}: ${checklist.rows.length} of ${count(checklist.summary.claims, 'claim')}.`
      : '',
    `${summaryWords(checklist.summary)}${states ? `\\\nBy status: ${states}` : ''}`,
    'Checked by: ______________________ Date: ______________ Passed by: ______________________',
    `## Unresolved (${open.length})`,
    tasks(open),
    `## Resolved (${done.length})`,
    tasks(done),
    `## Sources used (${checklist.sourcesUsed.length})`,
    list(checklist.sourcesUsed.map(useLine)),
    `## Sources not used (${checklist.sourcesUnused.length})`,
    list(checklist.sourcesUnused.map(useLine)),
    checklist.checked.sourceProblems.length
      ? `## Sources with problems\n\n${list(checklist.checked.sourceProblems.map(({ source, message }) => `- ${e(source)}: ${e(message)}`))}`
      : '',
    `## Problems (${problems.length})`,
    list(problems),
    checklist.gone.length
      ? `## Signed off, and no longer in the draft (${checklist.gone.length})\n\n${list(checklist.gone.map(record => `- ${e(goneWords(record))}`))}`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Checklists one below the other. */
export const md: Export = {
  format: 'md',
  extension: 'md',
  label: 'Task list (Markdown)',
  render: (checklists, options) => `${checklists.map(each => render(each, options)).join('\n\n---\n\n')}\n`,
};
