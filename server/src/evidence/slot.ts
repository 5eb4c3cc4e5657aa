/** Finds, in a source's sentence that runs word for word like the draft's, the words that stand in the place of the draft's value. */
import { diffArrays } from 'diff';
import type { Span } from '../model.ts';
import { termsOf } from '../sources/terms.ts';
import type { Bearing } from './alignment.ts';
import { coverage } from './likeness.ts';
import type { Unit } from './source-reading.ts';

/** Share of the draft's words, the value left out, that the source has in the same order. */
const PARALLEL = 0.72;
const LEAST_WORDS = 4;
/** Sentences that share less are not laid side by side. */
const WORTH_ALIGNING = 0.5;
/** Words on either side of the value that may be missing before the next common one. */
const REACH = 2;
/** Words that may stand in the value's place. */
const LONGEST_SLOT = 7;

export interface Slot extends Span<'text'> {
  readonly unit: Unit;
  /** Share of the draft's words that both have in order. */
  readonly share: number;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** For each word of the draft the index of the source's word that it is, in order; -1 where it has none. */
function aligned(draft: readonly Word[], source: readonly Word[]): readonly number[] {
  const places: number[] = [];
  let j = 0;
  for (const part of diffArrays(
    draft.map(one => one.word),
    source.map(one => one.word),
  )) {
    const { length } = part.value;
    if (part.added) j += length;
    else for (let k = 0; k < length; k++) places.push(part.removed ? -1 : j++);
  }
  return places;
}

const isValue = (word: string, text: string, start: number): boolean =>
  /\d/.test(word) || (/^\p{Lu}/u.test(text.slice(start, start + 1)) && start > 0);

/** The nearest common word from `from` on, walking by `step`, at most REACH words away. */
function anchor(places: readonly number[], from: number, step: number): number | null {
  for (let i = from, n = 0; i >= 0 && i < places.length && n <= REACH; i += step, n++) if (places[i] >= 0) return places[i];
  return null;
}

/**
 * The slot of the value at `at` in the sentence `unit`, or null where the two sentences do not run alike. `left` are the other words that
 * count as part of the value. A number or a name elsewhere in the draft's sentence that the source lacks means another statement.
 */
export function slotOf(text: string, at: Span<'text'>, bearing: Bearing, unit: Unit): Slot | null {
  if (coverage(bearing.matches, null, unit.from, unit.to) < WORTH_ALIGNING) return null;
  const draft = termsOf(text);
  const source = bearing.source.telling.words.slice(unit.from, unit.to);
  const inside = draft.map(one => one.start < at.end && at.start < one.end);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  if (first < 0 || draft.length - (last - first + 1) < LEAST_WORDS || !source.length) return null;
  const places = aligned(draft, source);
  const others = draft.filter((_, i) => !inside[i]);
  const common = draft.filter((_, i) => !inside[i] && places[i] >= 0).length;
  if (common / others.length < PARALLEL) return null;
  if (draft.some((one, i) => !inside[i] && places[i] < 0 && isValue(one.word, text, one.start))) return null;
  const before = first === 0 ? -1 : anchor(places, first - 1, -1);
  const after = last === draft.length - 1 ? source.length : anchor(places, last + 1, 1);
  // a value that opens or ends the draft's sentence may stand in the middle of the source's
  const from = before === null ? null : first === 0 && after !== null ? Math.max(0, after - LONGEST_SLOT) : before + 1;
  const to =
    after === null ? null : last === draft.length - 1 && before !== null ? Math.min(source.length, before + 1 + LONGEST_SLOT) : after;
  if (from === null || to === null || to <= from || to - from > LONGEST_SLOT) return null;
  return { unit, share: common / others.length, start: source[from].start, end: source[to - 1].end };
}
