/** The ledger's text: one JSON record a line, in order of time; broken lines and unknown fields are kept as they are. */
import type { Anchor, ClaimKind, LedgerRecord, State } from '../model.ts';
import { compareTimes } from './time.ts';

/** Rises when a field's meaning changes; a reader of version 1 takes what it knows of later ones. */
export const LEDGER_VERSION = 1;

/** A line that could not be read as a record; `line` counts from 1. It stays in the file as it is. */
export interface BrokenLine {
  readonly line: number;
  readonly text: string;
  /** One plain sentence. */
  readonly message: string;
}

export interface Ledger {
  /** In the order of the file. */
  readonly records: readonly LedgerRecord[];
  readonly broken: readonly BrokenLine[];
}

const KINDS: ReadonlySet<string> = new Set<ClaimKind>([
  'quantity',
  'comparison',
  'date',
  'quotation',
  'attribution',
  'wording',
  'name',
  'superlative',
  'event',
]);
const STATES: ReadonlySet<string> = new Set<State>([
  'open',
  'verified',
  'verified-with-change',
  'cannot-verify',
  'on-author',
  'opinion',
  'cut',
  'changed',
]);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

function anchorOf(raw: unknown): Anchor | null {
  if (!isObject(raw) || typeof raw.exact !== 'string') return null;
  return { exact: raw.exact, prefix: textOr(raw.prefix, ''), suffix: textOr(raw.suffix, '') };
}

function sourceOf(raw: unknown): LedgerRecord['source'] {
  if (!isObject(raw) || typeof raw.path !== 'string') return null;
  const locator = isObject(raw.locator) ? raw.locator : {};
  return {
    path: raw.path,
    locator,
    passage: textOr(raw.passage, ''),
    fingerprint: textOr(raw.fingerprint, ''),
    ...(typeof raw.text === 'string' ? { text: raw.text } : {}),
  };
}

/** Says why a line is no record. Version control's conflict marks get a sentence of their own. */
function whyBroken(line: string): string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
    return 'A merge was left unfinished here: keep the records of both sides and delete this line.';
  return 'This line is not a record: it is left as it is.';
}

/** The record of one line, or what is wrong with it. */
function recordOf(line: string): LedgerRecord | string {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return whyBroken(line);
  }
  if (!isObject(raw)) return whyBroken(line);
  const { version, id, draft, kind, claim, anchor: rawAnchor, sentence, status, by, at, note, value, source, ...rest } = raw;
  const anchor = anchorOf(rawAnchor);
  if (!anchor || typeof sentence !== 'string')
    return 'This record does not say which words it is about (“anchor”, “sentence”): it is left as it is.';
  if (typeof kind !== 'string' || !KINDS.has(kind))
    return `This record is about a kind of claim that is not known here (${JSON.stringify(kind)}): it is left as it is.`;
  if (typeof status !== 'string' || !STATES.has(status))
    return `This record has a status that is not known here (${JSON.stringify(status)}): it is left as it is.`;
  if (typeof by !== 'string' || typeof at !== 'string')
    return 'This record does not say who signed it off and when (“by”, “at”): it is left as it is.';
  return {
    version: typeof version === 'number' ? version : LEDGER_VERSION,
    id: textOr(id, ''),
    draft: textOr(draft, ''),
    kind: kind as ClaimKind,
    claim: textOr(claim, ''),
    anchor,
    sentence,
    status: status as State,
    by,
    at,
    note: typeof note === 'string' ? note : null,
    value: typeof value === 'string' ? value : null,
    source: sourceOf(source),
    ...(Object.keys(rest).length ? { rest } : {}),
  };
}

/** Reads a ledger. Never throws: a line that is no record is listed under `broken`, and everything else loads. */
export function parseLedger(text: string): Ledger {
  const records: LedgerRecord[] = [];
  const broken: BrokenLine[] = [];
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, i) => {
      if (!line.trim()) return;
      const record = recordOf(line);
      if (typeof record === 'string') broken.push({ line: i + 1, text: line, message: record });
      else records.push(record);
    });
  return { records, broken };
}

/** One line, without its line feed; the fields always in the same order, unknown ones last. */
export function formatRecord(record: LedgerRecord): string {
  const { version, id, draft, kind, claim, anchor, sentence, status, by, at, note, value, source, rest } = record;
  return JSON.stringify({
    version,
    id,
    draft,
    kind,
    claim,
    anchor,
    sentence,
    status,
    by,
    at,
    note,
    ...(value ? { value } : {}),
    source,
    ...rest,
  });
}

/** Lines with their records' times, or null where a line is broken: its place among its neighbours may mean something. */
function timedLines(lines: readonly string[]): { line: string; at: string }[] | null {
  const timed: { line: string; at: string }[] = [];
  for (const line of lines) {
    const record = recordOf(line);
    if (typeof record === 'string') return null;
    timed.push({ line, at: record.at });
  }
  return timed;
}

/**
 * The ledger's text with these records added: behind the last line, in order of time; a record that is there already is not added again.
 * Lines that are there stay as they are, letter for letter. They change places only where they stand out of order (after a merge) and none is broken.
 */
export function appendRecords(existing: string, records: readonly LedgerRecord[]): string {
  const known = new Set(
    parseLedger(existing)
      .records.map(record => record.id)
      .filter(Boolean),
  );
  const added = records
    .filter(record => !record.id || !known.has(record.id))
    .sort((a, b) => compareTimes(a.at, b.at))
    .map(formatRecord);
  if (!added.length) return existing;
  const end = existing === '' || /[\r\n]$/.test(existing) ? '' : '\n';
  const plain = `${existing}${end}${added.join('\n')}\n`;
  const timed = timedLines(
    plain
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/)
      .filter(line => line.trim()),
  );
  if (!timed) return plain;
  const inOrder = timed.every((each, i) => i === 0 || compareTimes(timed[i - 1].at, each.at) <= 0);
  return inOrder
    ? plain
    : `${timed
        .sort((a, b) => compareTimes(a.at, b.at))
        .map(each => each.line)
        .join('\n')}\n`;
}
