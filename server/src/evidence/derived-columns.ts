/** Works the draft's number out from whole columns of a table: what one adds up to, how far two of one sort lie apart, and the time between two rows of a timeline. */
import type { PassageEvidence } from '../model.ts';
import { termsOf } from '../sources/terms.ts';
import { inPrint, roundsTo } from '../values/rounding.ts';
import { clockTimesIn } from './clock.ts';
import type { Row, TableQuestion } from './derived-table.ts';
import * as reasons from './reasons.ts';
import { type Cell, isTotal } from './row.ts';
import { type Aim, fits } from './sum.ts';

const SCORE = 0.55;
/** Fewer rows than this are named one by one. */
const LEAST_ROWS = 3;
/** A total of so much is no chance. */
const LEAST_TOTAL = 100;

const UNITS = /\b(?:hundreds?|thousands?|millions?|billions?|percent|per ?cent)\b|%/gi;
const YEAR = /^(?:19|20)\d\d$/;

/** The words of a heading that say what it is of: all must stand in the sentence, the unit aside. */
function isNamed(label: string, { sentence, question }: TableQuestion, unit: string | null): boolean {
  const { text, memo } = question;
  const terms = termsOf(label.replace(/\([^)]*\)/g, ' ').replace(UNITS, ' '), memo.lexicon.stem).filter(({ word }) => word.length > 1);
  const own = terms.filter(({ stem }) => stem !== memo.lexicon.stem(unit ?? ''));
  return (
    own.length > 0 &&
    own.every(({ word, stem }) =>
      YEAR.test(word)
        ? text.includes(word)
        : sentence.byStem.has(stem) || memo.lexicon.groups(stem).some(group => sentence.byGroup.has(group)),
    )
  );
}

/** A heading without its year: "beds 2019" and "beds 2023" are of one sort. */
const sortOf = (label: string): string =>
  label
    .replace(/\b(?:19|20)\d\d\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function columnsOf(rows: readonly Row[]): ReadonlyMap<string, readonly Cell[]> {
  const columns = new Map<string, Cell[]>();
  for (const { cells } of rows)
    for (const cell of cells) if (cell.number !== null) columns.set(cell.label, [...(columns.get(cell.label) ?? []), cell]);
  return columns;
}

const sum = (cells: readonly Cell[]): number => Number(cells.reduce((all, { number }) => all + (number ?? 0), 0).toPrecision(12));

/** What a whole column adds up to, or how far the totals of two of one sort lie apart, where the sentence names no row. */
export function inWholeColumns(rows: readonly Row[], aim: Aim, asked: TableQuestion): PassageEvidence | null {
  const plain = rows.filter(({ cells }) => !isTotal(cells));
  if (plain.length < LEAST_ROWS || aim.value < LEAST_TOTAL) return null;
  const columns = [...columnsOf(plain)].filter(([label, cells]) => cells.length === plain.length && isNamed(label, asked, aim.unit));
  const found = (first: Cell, reason: string): PassageEvidence => ({
    passage: plain.find(({ cells }) => cells.includes(first))?.passage ?? plain[0].passage,
    score: SCORE,
    agreement: 'agrees',
    difference: null,
    reason,
    focus: { start: first.start, end: first.end },
  });
  for (const [label, cells] of columns) {
    if (!fits(aim, sum(cells)) && !roundsTo(sum(cells), aim.value)) continue;
    const values = cells.map(({ value }) => value);
    return found(cells[0], reasons.addedUp(values, label, inPrint(aim.value)));
  }
  if (!aim.sums.includes('gap')) return null;
  for (const [label, cells] of columns)
    for (const [other, rest] of columns)
      if (label < other && sortOf(label) === sortOf(other) && fits(aim, Math.abs(sum(cells) - sum(rest))))
        return found(
          cells[0],
          reasons.workedOut(reasons.underHeading(inPrint(sum(cells)), label), reasons.underHeading(inPrint(sum(rest)), other)),
        );
  return null;
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };
const DAY = 1440;

/** The time between two rows of a timeline, each of which the sentence has a word of: "02:14 Fire starts", "02:31 Alarm reaches the brigade". */
export function inTimeline(rows: readonly Row[], aim: Aim, { sentence, question }: TableQuestion): PassageEvidence | null {
  const times = MINUTES[aim.unit ?? ''];
  if (!times || !aim.sums.includes('span')) return null;
  const timed = rows.flatMap(({ passage, cells }) => {
    const at = cells.flatMap(cell =>
      /^\d{1,2}[:.]\d\d\b/.test(cell.value)
        ? clockTimesIn(cell.value)
            .slice(0, 1)
            .map(one => ({ cell, minutes: one.minutes }))
        : [],
    )[0];
    const words = cells.flatMap(cell => (cell === at?.cell ? [] : termsOf(cell.value, question.memo.lexicon.stem)));
    const shared = words.filter(({ word, stem }) => word.length > 3 && sentence.byStem.has(stem)).length;
    return at ? [{ passage, ...at, shared }] : [];
  });
  for (const [i, a] of timed.entries())
    for (const b of timed.slice(i + 1)) {
      const apart = (((b.minutes - a.minutes) % DAY) + DAY) % DAY;
      if (a.shared + b.shared === 0 || b.shared === 0 || !fits(aim, apart / times)) continue;
      return {
        passage: b.passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason: reasons.workedOut(a.cell.value, b.cell.value),
        focus: { start: b.cell.start, end: b.cell.end },
      };
    }
  return null;
}
