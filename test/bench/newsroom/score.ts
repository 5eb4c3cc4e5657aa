/** Holds the claims of a story against an editor's marks: recall, precision, and how many values are right, per kind. */
import type { Claim } from '../../../server/src/model.ts';
import { MARKED_KINDS, type Mark, type MarkedKind, type MarkedStory } from './marks.ts';

/** Counts that add up over stories. */
export interface Score {
  readonly marked: number;
  readonly found: number;
  readonly claims: number;
  readonly right: number;
  readonly values: number;
  readonly valuesRight: number;
}

export interface StoryScore {
  readonly scores: Readonly<Record<MarkedKind, Score>>;
  /** One line for each miss, wrong mark and wrong value. */
  readonly faults: readonly {
    readonly kind: MarkedKind;
    readonly what: 'missed' | 'wrong' | 'value';
    readonly words: string;
    readonly at: number;
  }[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Place, b: Place): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Pairs marks and claims one to one, those first that share most of their words. */
export function paired<M extends Place>(marks: readonly M[], claims: readonly Claim[]): Map<Claim, M> {
  const pairs = marks.flatMap(mark =>
    claims.flatMap(claim => {
      const shared = overlap(mark, claim);
      return shared ? [{ mark, claim, share: shared / (mark.end - mark.start + claim.end - claim.start - shared) }] : [];
    }),
  );
  const found = new Map<Claim, M>();
  const taken = new Set<M>();
  for (const { mark, claim } of pairs.sort((a, b) => b.share - a.share)) {
    if (found.has(claim) || taken.has(mark)) continue;
    found.set(claim, mark);
    taken.add(mark);
  }
  return found;
}

export function scoreStory(story: MarkedStory, claims: readonly Claim[]): StoryScore {
  const faults: StoryScore['faults'][number][] = [];
  const scores = {} as Record<MarkedKind, Score>;
  for (const kind of MARKED_KINDS) {
    const marks = story.marks.filter(mark => mark.kinds.includes(kind));
    const mine = claims.filter(claim => claim.kind === kind);
    // Some stories were marked without quantities and dates, which every story has.
    if ((kind === 'quantity' || kind === 'date') && !marks.length) {
      scores[kind] = { marked: 0, found: 0, claims: 0, right: 0, values: 0, valuesRight: 0 };
      continue;
    }
    scores[kind] = kind === 'name' ? scoreNames(marks, mine, faults) : scoreKind(kind, marks, mine, claims, story.marks, faults);
  }
  return { scores, faults };
}

function scoreKind(
  kind: MarkedKind,
  marks: readonly Mark[],
  mine: readonly Claim[],
  all: readonly Claim[],
  story: readonly Mark[],
  faults: StoryScore['faults'][number][],
): Score {
  const pairs = paired(marks, mine);
  const seen = new Set(pairs.values());
  // A mark of two kinds is owed by its first kind alone, and paid by either.
  const owed = marks.filter(mark => !mark.optional && mark.kinds[0] === kind);
  const byOther = (mark: Mark): boolean => all.some(claim => mark.kinds.some(other => other === claim.kind) && overlap(mark, claim) > 0);
  const missed = owed.filter(mark => !seen.has(mark) && !(mark.kinds.length > 1 && byOther(mark)));
  // What a range or a long mark already holds, or a mark that not every editor makes, is not wrong a second time.
  const within = (claim: Claim): boolean =>
    story.some(mark => mark.kinds[0] === 'date' && kind === 'quantity' && mark.start < claim.start && claim.end <= mark.end);
  const wrong = mine.filter(claim => !pairs.has(claim) && !within(claim) && !marks.some(mark => mark.optional && overlap(mark, claim)));
  const valued = [...pairs].filter(([, mark]) => mark.value !== null);
  const badValue = valued.filter(([claim, mark]) => !sameValue(claim, mark.value as string));
  for (const mark of missed) faults.push({ kind, what: 'missed', words: mark.words, at: mark.start });
  for (const claim of wrong) faults.push({ kind, what: 'wrong', words: claim.text, at: claim.start });
  for (const [claim, mark] of badValue)
    faults.push({ kind, what: 'value', words: `${mark.words}: ${mark.value}, read as ${readAs(claim)}`, at: mark.start });
  return {
    marked: owed.length,
    found: owed.length - missed.length,
    claims: mine.length,
    right: mine.length - wrong.length,
    values: valued.length,
    valuesRight: valued.length - badValue.length,
  };
}

/** A form of a name is owed once, wherever it stands. */
function scoreNames(marks: readonly Mark[], mine: readonly Claim[], faults: StoryScore['faults'][number][]): Score {
  const forms = new Map<string, Mark[]>();
  for (const mark of marks) forms.set(mark.words, [...(forms.get(mark.words) ?? []), mark]);
  const owed = [...forms.values()].filter(list => list.some(mark => !mark.optional));
  const missed = owed.filter(list => !mine.some(claim => list.some(mark => overlap(mark, claim))));
  const holder = (claim: Claim) => marks.find(mark => overlap(mark, claim));
  const wrong = mine.filter(claim => !holder(claim));
  const kinded = mine.filter(holder);
  const badKind = kinded.filter(claim => claim.kind === 'name' && (claim.name.kind === 'person') !== holder(claim)?.person);
  for (const [mark] of missed) faults.push({ kind: 'name', what: 'missed', words: mark.words, at: mark.start });
  for (const claim of wrong) faults.push({ kind: 'name', what: 'wrong', words: claim.text, at: claim.start });
  for (const claim of badKind)
    faults.push({ kind: 'name', what: 'value', words: `${claim.text}: read as ${readAs(claim)}`, at: claim.start });
  return {
    marked: owed.length,
    found: owed.length - missed.length,
    claims: mine.length,
    right: mine.length - wrong.length,
    values: kinded.length,
    valuesRight: kinded.length - badKind.length,
  };
}

const readAs = (claim: Claim): string | null => {
  if (claim.kind === 'date') return claim.date.value;
  if (claim.kind === 'name') return claim.name.kind;
  if (claim.kind !== 'quantity') return null;
  const { value, low, high } = claim.quantity;
  return value === null ? `${low}..${high}` : String(value);
};

/** Whether a claim was read as the value that a mark has: days without the clock, numbers to a thousandth. */
export function sameValue(claim: Claim, value: string): boolean {
  const read = readAs(claim);
  if (read === null) return false;
  if (claim.kind === 'date') return read.replace(/T[\d:]+/gu, '').replace(/[~?]/gu, '') === value;
  const [a, b] = [read, value].map(each => each.split('..').map(Number));
  return a.length === b.length && a.every((each, i) => Math.abs(each - b[i]) <= 1e-3 * Math.max(1, Math.abs(b[i])));
}
