/** The value that holds in place of one that a source takes back or tells as overtaken: "46, not 36", "312 complaints … in my mail of 20 May I wrote 298". */
import type { Statement } from './alignment.ts';
import type { SourceValue } from './value-question.ts';
import { guardOfWords } from './guards.ts';
import { isNextTo } from './overtaken.ts';
import * as reasons from './reasons.ts';
import type { SourceReading } from './source-reading.ts';
import { standsInstead } from './taken-back.ts';

/** A source that takes the draft's very value back and gives another is believed over an older one that still has it. */
export const TAKEN_BACK = 1.2;

/** How surely a value counts the same, and how much more surely than its rivals. */
const SURE = 0.6;
const RATHER = 0.15;

/** "Of which 88": a part of what is told. */
const PART = /\b(?:among|of) (?:them|these|those|whom|which)\s+(?:about |some |only )?$/i;

interface Placed {
  readonly value: SourceValue;
  readonly statement: Statement;
}

/** Of several the one that surely counts the same; null where two do. */
function surest<One extends Placed>(all: readonly One[]): One | null {
  const [first, second] = [...all].sort((a, b) => b.value.outcome.sureness - a.value.outcome.sureness);
  if (!first || (second && first.value.outcome.sureness - second.value.outcome.sureness < RATHER)) return null;
  return first;
}

/** The value that holds in place of `old`, of which `why` says that it no longer does; null where none or several may. */
export function insteadOf<One extends Placed>(
  old: One,
  why: string | null,
  weighed: readonly One[],
  source: SourceReading,
  draft: string,
  asked: { readonly neverDiffers?: boolean; readonly spokenFor?: (value: SourceValue) => boolean },
): One | null {
  const others = weighed.filter(
    ({ value }) => value.outcome.kind === 'different' && value.outcome.sureness >= SURE && !asked.spokenFor?.(value),
  );
  if (why === reasons.takenBack) return others.find(({ value }) => standsInstead(source, old.value, value)) ?? null;
  if (why !== reasons.overtaken || asked.neverDiffers) return null;
  const holds = ({ value, statement: { unit } }: One): boolean =>
    !PART.test(source.passage.text.slice(unit.start, value.start)) && !guardOfWords(draft, source, unit, value.start);
  return surest(others.filter(one => isNextTo(source, old.value, one.value) && holds(one)));
}
