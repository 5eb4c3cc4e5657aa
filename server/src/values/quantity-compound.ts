/** Reads one amount said in two units: "five feet 10 inches", "2 hours 22 minutes 1 second". */
import { isHyphen, overHyphen, type ReadNumber } from './number-shape.ts';
import { readNumber } from './numbers.ts';
import type { Piece } from './quantity-lex.ts';

/** The whole amount in its larger unit; `end` is behind the last unit. */
export interface Compound {
  readonly number: ReadNumber;
  readonly end: number;
  readonly unitEnd: number;
  readonly unit: string;
}

const FEET = new Set(["'", '’', '′', 'ft', 'foot', 'feet', 'ft.']);
const INCHES = new Set(['"', '”', '″', "''", 'in', 'inch', 'inches', 'in.']);

/** `6'3"`, "6-foot-3", "five feet 10 inches": one height, in feet. */
export function feetAndInches(pieces: readonly Piece[], feet: ReadNumber): Compound | null {
  if (feet.value === null || feet.value > 9 || feet.scaled || feet.shaped || feet.sort !== 'count') return null;
  let at = isHyphen(pieces[feet.end]) && pieces[feet.end].glued ? feet.end + 1 : feet.end;
  const mark = pieces[at];
  if (!mark || !FEET.has(mark.lower)) return null;
  at++;
  if (isHyphen(pieces[at]) && pieces[at].glued) at++;
  const inches = pieces[at] && (pieces[at].digits !== null || mark.lower.startsWith('f')) ? readNumber(pieces, at, false) : null;
  if (!inches || inches.value === null || inches.value >= 12 || inches.sort !== 'count' || (mark.lower.length === 1 && !pieces[at].glued))
    return null;
  const close = isHyphen(pieces[inches.end]) ? inches.end + 1 : inches.end;
  const named = INCHES.has(pieces[close]?.lower ?? '');
  if (!named && !isHyphen(pieces[at - 1]) && mark.lower.length > 1) return null;
  const end = named ? close + 1 : inches.end;
  return { number: { ...feet, end, value: feet.value + inches.value / 12, shaped: true }, end, unitEnd: end, unit: 'foot' };
}

const CLOCK_UNITS: ReadonlyMap<string, readonly [unit: string, seconds: number]> = new Map([
  ['hour', ['hour', 3600]],
  ['hours', ['hour', 3600]],
  ['minute', ['minute', 60]],
  ['minutes', ['minute', 60]],
  ['second', ['second', 1]],
  ['seconds', ['second', 1]],
]);

/** "2 hours 22 minutes 1 second", "an hour and 40 minutes" in the first unit; null where one unit stands alone. */
export function hoursAndMinutes(pieces: readonly Piece[], first: ReadNumber): Compound | null {
  const tied = overHyphen(pieces, first.end);
  const head = CLOCK_UNITS.get(pieces[tied]?.lower ?? '');
  if (!head || first.value === null || first.sort !== 'count' || first.scaled) return null;
  let [end, total, size] = [tied + 1, first.value * head[1], head[1]];
  for (;;) {
    const at = /^(?:,|and)$/.test(pieces[end]?.lower ?? '') ? end + 1 : end;
    const next = pieces[at] ? readNumber(pieces, at, false) : null;
    const behind = next ? overHyphen(pieces, next.end) : 0;
    const unit = next ? CLOCK_UNITS.get(pieces[behind]?.lower ?? '') : undefined;
    if (!next || next.value === null || next.sort !== 'count' || !unit || unit[1] >= size) break;
    [end, total, size] = [behind + 1, total + next.value * unit[1], unit[1]];
  }
  if (end === tied + 1) return null;
  return { number: { ...first, end, value: total / head[1], shaped: true }, end, unitEnd: end, unit: head[0] };
}
