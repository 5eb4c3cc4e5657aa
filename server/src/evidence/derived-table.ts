/** Works the draft's number out from a table: two cells of a row, two rows of a column, a column's total, a row's part of it. */
import type { Passage, PassageEvidence } from '../model.ts';
import { termsOf } from '../sources/terms.ts';
import { inPrint, relative, roundsTo } from '../values/rounding.ts';
import { inTimeline, inWholeColumns } from './derived-columns.ts';
import { isRate } from './derived-rates.ts';
import type { Telling } from './likeness.ts';
import { ownerIn } from './dealt.ts';
import { isOthersColumn } from './owners-table.ts';
import { isWithin, periodOf } from './period.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { type Cell, cellsOf, isTotal } from './row.ts';
import { datesIn, timeIn, timeOfRow, timingOf } from './row-time.ts';
import { type Aim, fits, made } from './sum.ts';

const SCORE = 0.55;

/** Rows of one table that are looked at. */
const LONGEST_TABLE = 300;

export interface Row {
  readonly passage: Passage;
  readonly cells: readonly Cell[];
}

const rowsOf = (path: string, { library }: Question): readonly Row[] => {
  const rows = library.passagesOf(path).filter(one => one.kind === 'row');
  return rows.length > LONGEST_TABLE ? [] : rows.map(passage => ({ passage, cells: cellsOf(passage.text) }));
};

const words = (row: Row): ReadonlySet<string> =>
  new Set(row.cells.filter(cell => cell.number === null && cell.value.length > 1).map(cell => cell.value));

/** Cells in the column of one that the draft gives, in rows about the same, that make the draft's number with it. */
function inColumns(rows: readonly Row[], aim: Aim, companions: ReadonlySet<number>): PassageEvidence | null {
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.number === null || !companions.has(cell.number)) continue;
      const own = words(row);
      for (const other of rows) {
        const partner = other !== row && other.cells.find(one => one.label === cell.label);
        if (!partner || partner.number === null || ![...words(other)].some(word => own.has(word))) continue;
        const result = aim.sums
          .filter(sum => sum === 'gap' || sum === 'change' || sum === 'times' || sum === 'span')
          .map(sum => made(sum, partner.number ?? 0, cell.number ?? 0, aim))
          .find(one => one !== null && fits(aim, one));
        if (result === undefined || result === null) continue;
        return {
          passage: row.passage,
          score: SCORE,
          agreement: 'agrees',
          difference: null,
          reason: reasons.workedOut(reasons.underHeading(cell.value, cell.label), partner.value),
          focus: { start: cell.start, end: cell.end },
        };
      }
    }
  }
  return null;
}

/** The heading without its year and its unit: "Budget 2024 (million talers)" and "Budget 2025 (million talers)" are of one sort. */
const sortOf = (label: string): string =>
  label.replace(/\([^)]*\)|\b(?:Q[1-4]|H[12]|(?:week|day|month|year|round)\s+\d+|(?:1[89]|20)\d\d)\b/gi, '').trim();
const SCALED = /\((?:[^)]*\b)?(?:thousand|million|billion)\b|%/;

/** The sentence names one of the row's keys, or half of it. */
function isNamed({ cells }: Row, sentence: Telling, { memo }: Question): boolean {
  return cells
    .filter(cell => cell.number === null && cell.value.length > 2)
    .some(({ value }) => {
      const terms = termsOf(value, memo.lexicon.stem).filter(({ word }) => word.length > 2);
      const held = terms.filter(
        ({ stem }) => sentence.byStem.has(stem) || memo.lexicon.groups(stem).some(group => sentence.byGroup.has(group)),
      );
      return held.length > 0 && held.length >= terms.length / 2;
    });
}

/** Two cells of a row that make the draft's number. */
const workedOut = ({ passage }: Row, a: Cell, b: Cell): PassageEvidence => ({
  passage,
  score: SCORE,
  agreement: 'agrees',
  difference: null,
  reason: reasons.workedOut(reasons.underHeading(a.value, a.label), reasons.underHeading(b.value, b.label)),
  focus: { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) },
});

/** Two cells of the row that the sentence names, under headings of one sort or one measure, that make the draft's number. */
function inRow(row: Row, aim: Aim, sentence: Telling, question: Question): PassageEvidence | null {
  const { cells } = row;
  const time = timeOfRow(cells);
  // a month's row says nothing of "the whole of last year"
  const ofTime = time !== null && datesIn(question).includes(time);
  if (!ofTime && !isNamed(row, sentence, question)) return null;
  const figures = cells.filter(cell => cell.number !== null && !timeIn(cell));
  if (aim.sums.includes('share')) {
    for (const part of figures)
      for (const whole of figures) {
        if (part === whole || !part.number || !whole.number || part.number > whole.number || !isRate(part, whole, sentence, question))
          continue;
        const share = made('share', part.number, whole.number, aim);
        if (share !== null && fits(aim, share)) return workedOut(row, part, whole);
      }
  }
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      const alike = sortOf(a.label) === sortOf(b.label) || (SCALED.test(a.label) && SCALED.test(b.label));
      const result = aim.sums
        .filter(sum => sum === 'gap' || sum === 'change' || sum === 'times')
        .map(sum => made(sum, a.number ?? 0, b.number ?? 0, aim))
        .find(one => one !== null && fits(aim, one));
      if (!alike || result === undefined || result === null) continue;
      return workedOut(row, a, b);
    }
  }
  return null;
}

/** "Since November": up to the last row there is. */
const SINCE = /\bsince\b|\bup to now\b/i;

const named = (label: string, sentence: Telling, { memo }: Question): boolean =>
  termsOf(label.replace(/\([^)]*\)/g, ''), memo.lexicon.stem).some(({ word, stem }) => word.length > 2 && sentence.byStem.has(stem));

/** Two rows of the times that the sentence gives, under a heading that it has a word of, that make the draft's number: "from January to February". */
function overTime(rows: readonly Row[], aim: Aim, { sentence, question }: TableQuestion): PassageEvidence | null {
  const dates = datesIn(question);
  const timed = dates.length ? rows.filter(({ cells }) => timeOfRow(cells) !== null) : [];
  if (timed.length < 2) return null;
  const told = timed.filter(({ cells }) => timingOf(timeOfRow(cells), dates) === 'same');
  // a row for each of two times, or one time and the last row
  const [from, to] = told.length === 1 && SINCE.test(question.text) ? [told[0], timed.at(-1)] : told.length === 2 ? told : [];
  if (!from || !to || from === to) return null;
  for (const cell of from.cells) {
    const partner = to.cells.find(one => one.label === cell.label);
    if (!cell.number || !partner?.number || !named(cell.label, sentence, question) || timeIn(cell)) continue;
    const result = aim.sums
      .filter(sum => sum === 'gap' || sum === 'change' || sum === 'times')
      .map(sum => made(sum, cell.number ?? 0, partner.number ?? 0, aim))
      .find(one => one !== null && fits(aim, one));
    if (result === undefined || result === null) continue;
    return {
      passage: to.passage,
      score: SCORE,
      agreement: 'agrees',
      difference: null,
      reason: reasons.workedOut(reasons.underHeading(cell.value, cell.label), partner.value),
      focus: { start: partner.start, end: partner.end },
    };
  }
  return null;
}

/** The rows of the stretch of time that the sentence gives, all of them or those about what it names, added up under a heading that it has a word of. */
function inPeriod(rows: readonly Row[], aim: Aim, { sentence, question }: TableQuestion): PassageEvidence | null {
  const period = periodOf(question);
  const within = period ? rows.filter(({ cells }) => !isTotal(cells) && isWithin(period, cells)) : [];
  if (new Set(within.map(({ cells }) => timeOfRow(cells))).size < 2) return null;
  const owner = ownerIn(question, question.claim);
  const about = within.filter(row => isNamed(row, sentence, question));
  for (const group of [about, within].filter(one => one.length > 1)) {
    const figures = group[0].cells.filter(cell => cell.number !== null && !timeIn(cell));
    const labels = figures.map(cell => cell.label);
    for (const first of figures) {
      const { label } = first;
      if (!named(label, sentence, question) || isOthersColumn(owner, first, labels)) continue;
      const cells = group.flatMap(row => row.cells.filter(cell => cell.label === label && cell.number !== null));
      const total = cells.reduce((sum, cell) => sum + (cell.number ?? 0), 0);
      if (cells.length !== group.length || !fits(aim, Number(total.toPrecision(12)))) continue;
      return {
        passage: group[0].passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason: reasons.addedUp(
          cells.map(cell => cell.value),
          label,
          inPrint(aim.value),
        ),
        focus: { start: first.start, end: first.end },
      };
    }
  }
  return null;
}

const LEAST_TOTAL = 100;

const isKey = ({ number, value }: Cell): boolean => number === null && value.length > 1;
const keyOf = ({ label, value }: Cell): string => `${label}=${value}`;

/** A column whose figures, or those of all rows about one thing, make the draft's number together, or on average. */
function inTotals(rows: readonly Row[], aim: Aim): PassageEvidence | null {
  const average = aim.sums.includes('average');
  if (!(average || aim.sums.includes('total')) || aim.value < LEAST_TOTAL) return null;
  const plain = rows.filter(row => !isTotal(row.cells));
  const keys = new Set(plain.flatMap(({ cells }) => cells.filter(isKey).map(keyOf)));
  const groups = [plain, ...[...keys].map(key => plain.filter(({ cells }) => cells.some(cell => isKey(cell) && keyOf(cell) === key)))];
  for (const group of groups.filter(one => one.length > 1)) {
    for (const { label } of group[0].cells) {
      const cells = group.flatMap(row => row.cells.filter(cell => cell.label === label && cell.number !== null));
      const total = cells.reduce((sum, cell) => sum + (cell.number ?? 0), 0);
      const isMean = average && roundsTo(total / cells.length, aim.value);
      if (cells.length !== group.length || !(isMean || (aim.sums.includes('total') && fits(aim, total)))) continue;
      const [first] = cells;
      return {
        passage: group[0].passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason: (isMean ? reasons.averaged : reasons.addedUp)(
          cells.map(cell => cell.value),
          label,
          inPrint(aim.value),
        ),
        focus: { start: first.start, end: first.end },
      };
    }
  }
  return null;
}

const NEARLY = 0.03;
const LEAST_WHOLE = 10;

/** What a table is asked with: numbers of the draft's paragraph, those of the one before it too, and the words of its sentence. */
export interface TableQuestion {
  readonly companions: ReadonlySet<number>;
  readonly wholes: ReadonlySet<number>;
  readonly sentence: Telling;
  readonly question: Question;
}

/** The part that the row named by the sentence has of its column, where the draft gives the column's total or its heading's words. */
function inShare(rows: readonly Row[], aim: Aim, { wholes, sentence, question }: TableQuestion): PassageEvidence | null {
  if (!aim.sums.includes('share')) return null;
  const plain = rows.filter(row => !isTotal(row.cells));
  for (const { passage, cells } of plain.filter(row => isNamed(row, sentence, question))) {
    for (const cell of cells) {
      if (!cell.number || SCALED.test(cell.label)) continue;
      const total = plain.reduce((sum, row) => sum + (row.cells.find(one => one.label === cell.label)?.number ?? 0), 0);
      const told =
        total >= LEAST_WHOLE &&
        ([...wholes].some(one => one >= LEAST_WHOLE && relative(one, total) <= NEARLY) ||
          termsOf(cell.label, question.memo.lexicon.stem).some(
            ({ word, stem }) =>
              word.length > 3 &&
              (sentence.byStem.has(stem) || question.memo.lexicon.groups(stem).some(group => sentence.byGroup.has(group))),
          ));
      const share = told ? made('share', cell.number, total, aim) : null;
      if (share === null || !fits(aim, share)) continue;
      const reason = reasons.partOfColumn(cell.value, cell.label, inPrint(total));
      return { passage, score: SCORE, agreement: 'agrees', difference: null, reason, focus: { start: cell.start, end: cell.end } };
    }
  }
  return null;
}

/** The draft's number as the table at `path` makes it, or null where it makes none. */
export function workOutInTable(path: string, aim: Aim, asked: TableQuestion): PassageEvidence | null {
  const rows = rowsOf(path, asked.question);
  const inOne = rows.map(row => inRow(row, aim, asked.sentence, asked.question)).find(one => one !== null);
  return (
    inOne ??
    overTime(rows, aim, asked) ??
    inPeriod(rows, aim, asked) ??
    inTimeline(rows, aim, asked) ??
    inWholeColumns(rows, aim, asked) ??
    inColumns(rows, aim, asked.companions) ??
    inShare(rows, aim, asked) ??
    inTotals(rows, aim)
  );
}
