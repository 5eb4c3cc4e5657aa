/** Values that a source names only to take them back: "46, not 36", "an earlier version of this article said that 37 fell ill". */
import type { Span } from '../model.ts';
import { type SourceReading, unitAt } from './source-reading.ts';

/** UTF-16 units before and after a value that are looked at. */
const NEAR = 40;

const NOT_THAT = /(?:,|—|–|-)?\s+(?:and |but )?(?:not|no longer|rather than|instead of)\s+(?:the |in |on |at |by |about |some )?$/i;
// "46 this year, not 36 as in the year before" takes nothing back
const OF_ANOTHER_TIME = /^[^.;]{0,40}\b(?:last|before|earlier|previous\w*|ago|then|in (?:1[89]|20)\d\d)\b/i;

const WRONGLY =
  /\b(?:(?:an?|the) (?:earlier|previous|first) (?:version|edition|report)|misstated|misreported|misidentified|incorrectly|erroneously|wrongly|mistakenly|in error)\b[^.;]*$/i;
const RIGHTLY =
  /\b(?:it (?:was|is)|there (?:were|are|was|is)|they (?:were|are)|in fact|(?:right|correct|actual|true) \w+|should (?:be|have been))\b[^.;]*$/i;

/** True where the value at `at` stands in the source only as what is not, or no longer, so. */
export function isTakenBack(source: SourceReading, at: number): boolean {
  const { text } = source.passage;
  const before = text.slice(Math.max(0, at - NEAR), at);
  if (NOT_THAT.test(before)) return !OF_ANOTHER_TIME.test(text.slice(at, at + NEAR));
  if (!WRONGLY.test(text.slice(0, at))) return false;
  return WRONGLY.test(text.slice(unitAt(source, at).start, at));
}

/** True for a value that a source gives in place of the one at `taken`: before "not", or behind "It was". */
export function standsInstead(source: SourceReading, taken: Span<'text'>, value: Span<'text'>): boolean {
  const { text } = source.passage;
  const unit = unitAt(source, taken.start);
  if (value.end <= taken.start) return value.start >= unit.start && NOT_THAT.test(text.slice(Math.max(0, taken.start - NEAR), taken.start));
  const from = Math.max(taken.end, unitAt(source, value.start).start);
  return (
    value.start >= taken.end &&
    source.units.indexOf(unitAt(source, value.start)) - source.units.indexOf(unit) <= 1 &&
    RIGHTLY.test(text.slice(from, value.start))
  );
}
