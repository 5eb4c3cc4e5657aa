/** Works the draft's number out from figures of the sources, as its writer did: 9 of 14 are almost two thirds, 372 before and 340 now are 32 fewer. */
import type { Claim, Passage, PassageEvidence, Span } from '../model.ts';
import { inPrint } from '../values/rounding.ts';
import { clockTimesIn } from './clock.ts';
import { termsOf } from '../sources/terms.ts';
import { type Telling, tellingOf } from './likeness.ts';
import { numbersIn } from '../sources/facts.ts';
import { lookAt } from './look.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { type Cell, cellsOf, isTotal } from './row.ts';
import { type SourceReading, unitAt } from './source-reading.ts';
import { type Aim, aimOf, fits, made } from './sum.ts';
import type { Wide } from './wider.ts';

/** A figure of a source. */
interface Figure extends Span<'text'> {
  readonly value: number;
  readonly unit: string | null;
  readonly shown: string;
}

/** Numbers of the draft's paragraph besides the claim's own: one of them is mostly what the sum was made with. */
function companionsOf({ story, claim, paragraph }: Question): ReadonlySet<number> {
  const last = paragraph.firstSentence + paragraph.reading.sentences.length;
  return new Set(
    story.claims.flatMap(one => {
      const quantity = one.kind === 'quantity' ? one.quantity : one.kind === 'comparison' ? one.comparison.quantity : null;
      const near = one.sentence >= paragraph.firstSentence && one.sentence < last;
      return !quantity?.value || !near || (one.start < claim.end && claim.start < one.end) ? [] : [quantity.value];
    }),
  );
}

const figuresIn = (source: SourceReading): readonly Figure[] =>
  source.quantities.flatMap(({ start, end, value: { value, unit, vague } }) =>
    value === null || vague || value <= 0 ? [] : [{ start, end, value, unit, shown: source.passage.text.slice(start, end) }],
  );

/** How much must speak for a passage being about the same, and what each figure that the draft gives too takes off. */
const NEEDED = 0.5;
const COMPANION = 0.17;
const CONTEXT = 0.3;
const SCORE = 0.55;

const basic = (unit: string | null): string | null => unit?.split(' per ')[0] ?? null;
const sameUnit = (a: Figure, b: Figure, companions: ReadonlySet<number>): boolean =>
  basic(a.unit) === basic(b.unit) || ((!a.unit || !b.unit) && (companions.has(a.value) || companions.has(b.value)));

/** Whether a sum of the aim may give figures of this unit. */
const fitsAim = (figure: Figure, { unit, sums }: Aim): boolean =>
  !sums.includes('gap') ||
  sums.length > 1 ||
  !unit ||
  !figure.unit ||
  basic(figure.unit) === unit ||
  (figure.unit === 'percentage' && /point$/.test(unit));

interface Worked {
  readonly a: Figure;
  readonly b: Figure;
  readonly result: number;
}

function pairsIn(source: SourceReading, figures: readonly Figure[], aim: Aim, companions: ReadonlySet<number>): readonly Worked[] {
  const units = figures.map(figure => source.units.indexOf(unitAt(source, figure.start)));
  return figures.flatMap((a, i) =>
    figures.slice(i + 1).flatMap((b, k): Worked[] => {
      const apart = Math.abs(units[i] - units[i + 1 + k]);
      if (apart > 1 || a.end > b.start || !sameUnit(a, b, companions) || !fitsAim(a, aim)) return [];
      const result = aim.sums.map(sum => made(sum, a.value, b.value, aim)).find(one => one !== null && fits(aim, one));
      return result === undefined || result === null ? [] : [{ a, b, result }];
    }),
  );
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

/** Two times of the clock that lie so far apart: "twelve hours" from 18:00 to 06:00. */
function timesIn(source: SourceReading, aim: Aim): readonly Worked[] {
  const minutes = aim.unit ? MINUTES[aim.unit] : undefined;
  if (!minutes || !aim.sums.includes('span')) return [];
  const times = clockTimesIn(source.passage.text);
  return times.slice(1).flatMap((b, i): Worked[] => {
    const a = times[i];
    const result = ((b.minutes - a.minutes + 1440) % 1440) / minutes;
    if (!result || !fits(aim, result)) return [];
    const figure = (time: Span<'text'> & { readonly minutes: number }): Figure => ({
      start: time.start,
      end: time.end,
      value: time.minutes,
      unit: null,
      shown: source.passage.text.slice(time.start, time.end),
    });
    return [{ a: figure(a), b: figure(b), result }];
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST = 200;

/** The years since a year that a source names: "eight years" in 2023 of what began in 2015. */
function yearsIn(source: SourceReading, aim: Aim, today: string): readonly Worked[] {
  if (aim.unit !== 'year' || !aim.sums.includes('span') || aim.value > LONGEST) return [];
  const now = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) - 1) / 12;
  const { text } = source.passage;
  return [...text.matchAll(/\bsince (?:(\p{Lu}\p{Ll}{2})\p{L}*\.? )?((?:1[89]|20)\d\d)\b/gu)].flatMap((match): Worked[] => {
    const month = MONTHS.indexOf(match[1]?.toLowerCase() ?? '');
    const result = month < 0 ? Math.floor(now) - Number(match[2]) : now - Number(match[2]) - month / 12;
    if (!fits(aim, aim.comparator === '=' ? Math.floor(result + 0.05) : result)) return [];
    const start = match.index + match[0].length - 4;
    const figure: Figure = { start, end: start + 4, value: Number(match[2]), unit: null, shown: match[2] };
    return [{ a: figure, b: { ...figure, value: now, shown: today.slice(0, 4) }, result }];
  });
}

function inText(
  source: SourceReading,
  aim: Aim,
  { sought, matches, question }: Wide,
  companions: ReadonlySet<number>,
): PassageEvidence | null {
  const worked = [
    ...pairsIn(source, figuresIn(source), aim, companions),
    ...timesIn(source, aim),
    ...yearsIn(source, aim, question.story.date),
  ].map(one => {
    const look = lookAt(sought, matches(source), source, one.a.start);
    const other = lookAt(sought, matches(source), source, one.b.start);
    const both = [one.a, one.b].filter(({ value }) => companions.has(value)).length;
    const margin = Math.max(look.local, other.local) + CONTEXT * look.context - NEEDED + COMPANION * both - (look.elsewhere ? 0.25 : 0);
    return { ...one, margin };
  });
  const best = worked.filter(one => one.margin > 0).sort((a, b) => b.margin - a.margin)[0];
  if (!best) return null;
  return {
    passage: source.passage,
    score: SCORE,
    agreement: 'agrees',
    difference: null,
    reason: reasons.workedOut(best.a.shown, best.b.shown),
    focus: { start: best.a.start, end: best.b.end },
  };
}

/** Rows of one table that are looked at. */
const LONGEST_TABLE = 300;

interface Row {
  readonly passage: SourceReading['passage'];
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
          .filter(sum => sum !== 'total' && sum !== 'rest' && sum !== 'share')
          .map(sum => made(sum, partner.number ?? 0, cell.number ?? 0, aim))
          .find(one => one !== null && fits(aim, one));
        if (result === undefined || result === null) continue;
        return {
          passage: row.passage,
          score: SCORE,
          agreement: 'agrees',
          difference: null,
          reason: reasons.workedOut(`${cell.value} (${cell.label})`, partner.value),
          focus: { start: cell.start, end: cell.end },
        };
      }
    }
  }
  return null;
}

/** The heading without its year and its unit: "Budget 2024 (million talers)" and "Budget 2025 (million talers)" are of one sort. */
const sortOf = (label: string): string => label.replace(/\([^)]*\)|\b(?:Q[1-4]|H[12]|(?:1[89]|20)\d\d)\b/g, '').trim();
const SCALED = /\((?:[^)]*\b)?(?:thousand|million|billion)\b|%/;

/** Two cells of the row that the sentence names, under headings of one sort or one measure, that make the draft's number. */
function inRow({ passage, cells }: Row, aim: Aim, sentence: Telling, { memo }: Question): PassageEvidence | null {
  const keys = cells.filter(cell => cell.number === null && cell.value.length > 2);
  const named = keys.some(({ value }) => {
    const terms = termsOf(value, memo.lexicon.stem).filter(({ word }) => word.length > 2);
    const held = terms.filter(
      ({ stem }) => sentence.byStem.has(stem) || memo.lexicon.groups(stem).some(group => sentence.byGroup.has(group)),
    );
    return held.length > 0 && held.length >= terms.length / 2;
  });
  if (!named) return null;
  const figures = cells.filter(cell => cell.number !== null);
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      const alike = sortOf(a.label) === sortOf(b.label) || (SCALED.test(a.label) && SCALED.test(b.label));
      const result = aim.sums
        .filter(sum => sum === 'gap' || sum === 'change' || sum === 'times')
        .map(sum => made(sum, a.number ?? 0, b.number ?? 0, aim))
        .find(one => one !== null && fits(aim, one));
      if (!alike || result === undefined || result === null) continue;
      return {
        passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason: reasons.workedOut(`${a.value} (${a.label})`, `${b.value} (${b.label})`),
        focus: { start: a.start, end: b.end },
      };
    }
  }
  return null;
}

const LEAST_TOTAL = 100;

/** A column whose figures, or those of all rows about one thing, make the draft's number together. */
function inTotals(rows: readonly Row[], aim: Aim): PassageEvidence | null {
  if (!aim.sums.includes('total') || aim.value < LEAST_TOTAL) return null;
  const plain = rows.filter(row => !isTotal(row.cells));
  const groups = [plain, ...[...new Set(plain.flatMap(row => [...words(row)]))].map(word => plain.filter(row => words(row).has(word)))];
  for (const group of groups.filter(one => one.length > 1)) {
    for (const { label } of group[0].cells) {
      const cells = group.flatMap(row => row.cells.filter(cell => cell.label === label && cell.number !== null));
      if (
        cells.length !== group.length ||
        !fits(
          aim,
          cells.reduce((sum, cell) => sum + (cell.number ?? 0), 0),
        )
      )
        continue;
      const [first] = cells;
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

/** Two figures, two times, or a year since when: without them there is nothing to work out. */
const mayTell = ({ text }: Passage): boolean =>
  numbersIn(text).length > 1 || /\d:\d|\bsince\b|\b(?:past|to) (?:one|two|three)\b/.test(text);

/** Evidence of passages from whose figures the claim's number can be worked out; empty where it cannot. */
export function workOut(claim: Claim, wide: Wide): readonly PassageEvidence[] {
  const { question } = wide;
  const aim = aimOf(claim, question.text, question.at);
  if (!aim) return [];
  const companions = companionsOf(question);
  const sources = wide.passages.filter(mayTell).map(wide.read);
  const found = sources.flatMap(source => (source.passage.kind === 'row' ? [] : (inText(source, aim, wide, companions) ?? [])));
  if (found.length) return found;
  const sentence = tellingOf(question.text, question.memo.lexicon);
  const tables = new Set(sources.filter(({ passage }) => passage.kind === 'row').map(({ passage }) => passage.source));
  return [...tables].flatMap(path => {
    const rows = rowsOf(path, question);
    const inOne = rows.map(row => inRow(row, aim, sentence, question)).find(one => one !== null);
    return inOne ?? inColumns(rows, aim, companions) ?? inTotals(rows, aim) ?? [];
  });
}
