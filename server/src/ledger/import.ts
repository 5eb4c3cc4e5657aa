/** Takes the decisions of an edited checklist into records, and says of every row what became of it. */
import type { Finding, LedgerRecord, State, Story } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { normalise } from '../text/normalise.ts';
import { type SourceNow, signOff } from './sign-off.ts';
import { sentenceWords } from './words.ts';

/** A row as it came back; `row` counts from 1, the header included, as a spreadsheet shows it. */
export interface EditedRow {
  readonly row: number;
  readonly id: string;
  readonly claim: string;
  /** Null where the cell is empty. */
  readonly state: State | null;
  readonly checker: string;
  /** As exported, "2031-03-04 10:00"; empty where nobody had signed off. */
  readonly date: string;
  readonly note: string;
  /** Of the sentence, as exported; empty where the column is missing. */
  readonly fingerprint: string;
}

export interface ImportOptions {
  /** The draft's name in the ledger. */
  readonly draft: string;
  /** Signs rows whose checker is empty. */
  readonly by: string;
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly sourceNow?: (path: string) => SourceNow | null;
}

/** A row that was not taken, and why, in one plain sentence. */
export interface LeftRow {
  readonly row: number;
  readonly id: string;
  readonly reason: string;
}

export interface Imported {
  readonly records: readonly LedgerRecord[];
  readonly taken: readonly { readonly row: number; readonly id: string; readonly state: State }[];
  readonly left: readonly LeftRow[];
  /** Rows that say what the ledger says already. */
  readonly unchanged: number;
}

interface Spot {
  readonly finding: Finding;
  readonly sentence: string;
}

type Outcome = { readonly record: LedgerRecord } | { readonly reason: string } | null;

/** Minutes, as a checklist shows them; what a person has typed freely is no time. */
const minuteOf = (text: string): string | null => /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?/.exec(text)?.[0].replace('T', ' ') ?? null;

/** True where the ledger knows of a decision that the checklist did not: it must not be overwritten unseen. */
function overtaken({ date }: EditedRow, { status }: Finding): boolean {
  const current = minuteOf(status.at ?? '');
  if (!current || status.state === 'changed') return false;
  if (!date.trim()) return true;
  const said = minuteOf(date);
  return said !== null && said < current.slice(0, said.length);
}

function findSpot(row: EditedRow, spots: readonly Spot[], byId: ReadonlyMap<string, Spot>): Spot | string {
  const known = byId.get(row.id);
  if (known && (!row.fingerprint || row.fingerprint === known.sentence)) return known;
  const moved =
    row.fingerprint && row.claim
      ? spots.find(spot => spot.sentence === row.fingerprint && normalise(spot.finding.claim.text) === normalise(row.claim))
      : undefined;
  if (moved) return moved;
  return known ? 'Its sentence has changed since the checklist was exported.' : 'Its claim is no longer in the draft.';
}

function outcomeOf(row: EditedRow, { finding }: Spot, story: Story, options: ImportOptions): Outcome {
  const { claim, status, evidence } = finding;
  const note = row.note.trim() || null;
  const state = row.state ?? status.state;
  if (state === status.state && note === status.note) return null;
  if (state === 'changed') return { reason: '“Changed since check” is set by the program alone.' };
  if (overtaken(row, finding)) {
    return {
      reason: `The ledger has a newer decision (${status.state}${status.by ? `, ${status.by}` : ''}, ${minuteOf(status.at ?? '')}); it was left.`,
    };
  }
  const best = evidence.passages.find(each => each.agreement !== 'mentions') ?? null;
  const decision = { state, by: row.checker.trim() || options.by, at: options.at, note };
  return { record: signOff(story, claim, decision, options.draft, best, best && (options.sourceNow?.(best.passage.source) ?? null)) };
}

/** Decides row by row; a later row for the same claim wins. Pure. */
export function importRows(story: Story, findings: readonly Finding[], rows: readonly EditedRow[], options: ImportOptions): Imported {
  const spots = findings.map(
    (finding): Spot => ({ finding, sentence: fingerprint(normalise(sentenceWords(story, finding.claim.sentence))) }),
  );
  const byId = new Map(spots.map(spot => [spot.finding.claim.id, spot]));
  const records = new Map<string, LedgerRecord>();
  const taken: { row: number; id: string; state: State }[] = [];
  const left: LeftRow[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const spot = findSpot(row, spots, byId);
    const outcome = typeof spot === 'string' ? { reason: spot } : outcomeOf(row, spot, story, options);
    if (outcome === null) unchanged++;
    else if ('reason' in outcome) left.push({ row: row.row, id: row.id, reason: outcome.reason });
    else {
      records.set(outcome.record.claim, outcome.record);
      taken.push({ row: row.row, id: row.id, state: outcome.record.status });
    }
  }
  return { records: [...records.values()], taken, left, unchanged };
}
