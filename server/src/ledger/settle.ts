/** Joins a story's claims with the ledger: where each claim stands, what was signed off before it changed, and which records found no claim. */
import type { LedgerRecord, SignedOff, Status } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import { sentenceAsWritten } from './anchor.ts';
import { type SignedTimes, successors } from './changed.ts';
import { exactTargets } from './exact.ts';
import { recordsOf } from './own-records.ts';
import { indexStory, type Place, type StoryIndex, type Target } from './story-index.ts';
import { holdsWords } from './similarity.ts';
import { type SourcesNow, whatMoved } from './source-change.ts';
import { compareTimes } from './time.ts';
import type { Wording } from './words.ts';

export interface Settled {
  /** Every claim of the story has one. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** All records of a claim, newest first. */
  readonly history: ReadonlyMap<string, readonly LedgerRecord[]>;
  /** Records of this story whose claim is no longer in it, newest first. */
  readonly unattached: readonly LedgerRecord[];
}

export interface SettleOptions {
  /** The sources as they stand now; null where none is open, and then no source counts as changed. */
  readonly sources: SourcesNow | null;
  /** True for another draft that still exists under this name: its records are its own. */
  readonly exists?: (draft: string) => boolean;
}

const OPEN: Status = { state: 'open', by: null, at: null, note: null };

const newestFirst = (records: readonly LedgerRecord[]): LedgerRecord[] =>
  records
    .map((record, i) => ({ record, i }))
    .sort((a, b) => compareTimes(b.record.at, a.record.at) || b.i - a.i)
    .map(({ record }) => record);

const signedOffOf = (record: LedgerRecord, changed: SignedOff['changed'], reason: string): SignedOff => ({
  state: record.status,
  claim: record.anchor.exact,
  sentence: sentenceAsWritten(record),
  changed,
  reason,
  source: record.source && { path: record.source.path, locator: record.source.locator, passage: record.source.passage },
});

/** True where somebody decided something that can be overtaken by a change. */
const decides = (record: LedgerRecord): boolean => record.status !== 'open' && record.status !== 'changed';

const changedBy = (record: LedgerRecord, changed: SignedOff['changed'], reason: string): Status => ({
  state: 'changed',
  by: record.by,
  at: record.at,
  note: record.note,
  signedOff: signedOffOf(record, changed, reason),
});

const FULL_NAME = /^\p{Lu}\S*(?: \S+)* \p{Lu}\S*$/u;

/** True for two full names with no part in common: a name that the story now gives more fully, or read as no name, is no other person. */
function otherPerson(a: string, b: string): boolean {
  if (!FULL_NAME.test(a) || !FULL_NAME.test(b)) return false;
  const parts = new Set(normalise(a).split(' '));
  return !normalise(b)
    .split(' ')
    .some(part => parts.has(part));
}

/** A sentence that names its speaker hangs on nothing else: only "she said" may come to mean another. */
const namesEither = (sentence: string, ...names: readonly string[]): boolean =>
  names.some(name => holdsWords(sentence, normalise(name).split(' ').at(-1) ?? name));

/** "Tuesday" may come to mean another day, and "he" another man, though the sentence stands. */
function otherMeaning(record: LedgerRecord, value: string | null): string | null {
  const was = record.value;
  if (!was || !value || was === value) return null;
  if (record.kind !== 'date' && (!otherPerson(was, value) || namesEither(record.sentence, was, value))) return null;
  return `The words stand, but they now mean ${value}; signed off was ${was}.`;
}

function statusOf(record: LedgerRecord, target: Target, sources: SourcesNow | null): Status {
  if (!decides(record)) return { state: 'open', by: record.by, at: record.at, note: record.note };
  const meaning = otherMeaning(record, target.value);
  if (meaning) return changedBy(record, 'meaning', meaning);
  const moved = sources && record.source ? whatMoved(record.source, sources) : null;
  if (moved) return changedBy(record, 'source', moved);
  return { state: record.status, by: record.by, at: record.at, note: record.note };
}

type Held = Map<string, { readonly target: Target; readonly records: LedgerRecord[] }>;

function hold(held: Held, target: Target, record: LedgerRecord): void {
  const known = held.get(target.claim.id);
  if (known) known.records.push(record);
  else held.set(target.claim.id, { target, records: [record] });
}

/** Records on unchanged sentences, and those left over. */
function holdExact(records: readonly LedgerRecord[], story: StoryIndex): { held: Held; signed: SignedTimes; left: LedgerRecord[] } {
  const held: Held = new Map();
  const signed = new Map<Place, string>();
  const left: LedgerRecord[] = [];
  const placeOf = new Map(story.places.flatMap(place => place.targets.map(target => [target, place] as const)));
  for (const record of records) {
    const targets = exactTargets(record, story);
    if (!targets.length) left.push(record);
    for (const target of targets) {
      hold(held, target, record);
      const place = placeOf.get(target);
      if (place && (!signed.has(place) || compareTimes(record.at, signed.get(place)!) < 0)) signed.set(place, record.at);
    }
  }
  return { held, signed, left };
}

/** One claim takes the successors of one old sentence, or of several that were merged into its own. */
function holdChanged(left: readonly LedgerRecord[], story: StoryIndex, signed: SignedTimes, exact: Held): Held {
  const changed: Held = new Map();
  const taken = new Map<string, { sentence: string; merged: boolean }>();
  for (const { record, target, merged } of successors(left, story, signed).sort((a, b) => b.score - a.score)) {
    const { id } = target.claim;
    // Signed off anew after the edit: the older record is its history and decides nothing.
    if (exact.has(id)) {
      hold(exact, target, record);
      continue;
    }
    const sentence = normalise(record.sentence);
    const by = taken.get(id);
    if (by && by.sentence !== sentence && !(by.merged && merged)) continue;
    if (!by) taken.set(id, { sentence, merged });
    hold(changed, target, record);
  }
  return changed;
}

/**
 * Where every claim stands. A record finds its claim by its words and its sentence, wherever the sentence has moved; where the sentence was edited, split
 * or merged, or the source has changed, the claim is `changed` and carries what was signed off. Newest wins; nothing is dropped. Pure.
 */
export function settle(story: Wording, records: readonly LedgerRecord[], { sources, exists }: SettleOptions): Settled {
  const index = indexStory(story);
  const own = recordsOf(story.draft.id, records, index, exists);
  const { held, signed, left } = holdExact(own, index);
  const changed = holdChanged(left, index, signed, held);
  const statuses = new Map<string, Status>(story.claims.map(claim => [claim.id, OPEN]));
  const history = new Map<string, readonly LedgerRecord[]>();
  for (const [id, { target, records: all }] of held) {
    const newest = newestFirst(all);
    history.set(id, newest);
    statuses.set(id, statusOf(newest[0], target, sources));
  }
  for (const [id, { records: all }] of changed) {
    const newest = newestFirst(all);
    history.set(id, newest);
    if (decides(newest[0])) statuses.set(id, changedBy(newest[0], 'sentence', 'The sentence has changed since it was signed off.'));
    else statuses.set(id, { state: 'open', by: newest[0].by, at: newest[0].at, note: newest[0].note });
  }
  const attached = new Set([...history.values()].flat());
  return { statuses, history, unattached: newestFirst(own.filter(record => !attached.has(record))) };
}
