/** Puts the rows of the claims view in order and in groups, and picks the ones a filter asks for; knows nothing of the editor. */
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import { LOOKS, MARKS, markOf } from './marks.ts';
import { isOpen, isSettled, KIND_WORDS, placeOf, STATE_WORDS, standing } from './wording.ts';

export const GROUPINGS = ['order', 'priority', 'status', 'kind', 'speaker', 'source', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly FindingRow[];
}

const byPlace = (a: FindingRow, b: FindingRow): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;

/** Rows as they stand in the story. */
export const inOrder = (rows: readonly FindingRow[]): FindingRow[] => [...rows].sort(byPlace);

/** Rows that ask for somebody first, most worth checking first. */
export const byPriority = (rows: readonly FindingRow[]): FindingRow[] =>
  [...rows].sort((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)) || b.priority - a.priority || byPlace(a, b));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The groups that one row belongs to; a source view shows a claim under every document it rests on. */
function keysOf(row: FindingRow, by: Grouping): readonly string[] {
  switch (by) {
    case 'status':
      return [markOf(row) === 'setAside' || markOf(row) === 'verified' ? STATE_WORDS[row.state] : LOOKS[markOf(row)].words];
    case 'kind':
      return [`${KIND_WORDS[row.kind]}s`];
    case 'speaker':
      return [row.speaker ?? 'Nobody named'];
    case 'source':
      return row.passages.length ? [...new Set(row.passages.map(passage => passage.source))] : ['No source'];
    case 'section':
      return [row.section ?? 'Top of the story'];
    default:
      return [''];
  }
}

const statusRank = (rows: readonly FindingRow[]): number => Math.min(...rows.map(row => MARKS.indexOf(markOf(row))));

const LAST = new Set(['Nobody named', 'No source']);

/** Groups in the order a checker wants them; a single group with an empty key means a flat list. */
export function groupRows(rows: readonly FindingRow[], by: Grouping): readonly Group[] {
  if (by === 'order') return [{ key: '', label: '', rows: inOrder(rows) }];
  if (by === 'priority') return [{ key: '', label: '', rows: byPriority(rows) }];
  const groups = new Map<string, FindingRow[]>();
  for (const row of inOrder(rows)) {
    for (const key of keysOf(row, by)) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const list = [...groups].map(([key, members]) => ({ key, label: by === 'status' || by === 'kind' ? capital(key) : key, rows: members }));
  if (by === 'section') return list;
  if (by === 'status') return list.sort((a, b) => statusRank(a.rows) - statusRank(b.rows));
  return list.sort(
    (a, b) => Number(LAST.has(a.key)) - Number(LAST.has(b.key)) || b.rows.length - a.rows.length || a.key.localeCompare(b.key),
  );
}

/** The rows that read otherwise than before, each with its group; null when rows or groups came, went or moved. */
export function changedRows(before: readonly Group[], after: readonly Group[]): (readonly [Group, FindingRow])[] | null {
  if (!before.length || before.length !== after.length) return null;
  const turned: (readonly [Group, FindingRow])[] = [];
  for (const [index, group] of after.entries()) {
    const old = before[index];
    const same =
      old.key === group.key && old.rows.length === group.rows.length && group.rows.every((row, at) => row.id === old.rows[at].id);
    // a group's label counts what is done in it
    if (!same || (group.key && done(old) !== done(group))) return null;
    for (const [at, row] of group.rows.entries()) if (JSON.stringify(row) !== JSON.stringify(old.rows[at])) turned.push([group, row]);
  }
  return turned;
}

/** How many of a group's claims need nobody any more. */
export const done = (group: Group): number => group.rows.filter(row => isSettled(row.state)).length;

/** Every word of the filter must occur in what the row shows: words of the claim, kind, status, speaker, source, note. */
export function matches(row: FindingRow, filter: string): boolean {
  if (!filter.trim()) return true;
  const shown = [
    row.text,
    row.sentence,
    KIND_WORDS[row.kind],
    row.kind,
    standing(row),
    STATE_WORDS[row.state],
    row.speaker,
    placeOf(row),
    row.note,
    row.by,
  ]
    .join(' ')
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every(word => shown.includes(word));
}
