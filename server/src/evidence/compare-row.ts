/** Holds a number of the draft against rows of tables: the row that is about the same, at the same time, under the same heading. */
import type { Claim, PassageEvidence, Quantity, Span } from '../model.ts';
import { termsOf } from '../sources/terms.ts';
import { compareQuantities } from '../values/compare-quantity.ts';
import { relative, roundsTo } from '../values/rounding.ts';
import { isPart, tellingDigits } from './amount.ts';
import { isSlip } from './candidate.ts';
import { mayBeShare, unitOfHeading } from './heading-unit.ts';
import { tellingOf, type Telling } from './likeness.ts';
import { type Owner, ownerIn } from './dealt.ts';
import { isOthersColumn, isOthersRow } from './owners-table.ts';
import { isPartOf, periodOf } from './period.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { type Cell, cellsOf, figureOf, isProvisional, isRemark, isTotal, scaleOf } from './row.ts';
import { datesBeside, dayIn, datesIn, timeIn, timeOfRow, type Timing, timingOf, yearIn } from './row-time.ts';
import { readPassage, type SourceReading } from './source-reading.ts';

/** Whether the draft's sentence has one of a text's telling words. */
function names(telling: Telling, text: string, question: Question): boolean {
  const { lexicon } = question.memo;
  return termsOf(text, lexicon.stem).some(term => {
    if (term.word.length < 3) return false;
    if (telling.byStem.has(term.stem)) return true;
    return lexicon.groups(term.stem).some(group => telling.byGroup.has(group));
  });
}

interface Candidate {
  readonly source: SourceReading;
  readonly cell: Cell;
  readonly keys: number;
  readonly keysMissed: number;
  /** Words of the row's keys that the sentence has, as they are. */
  readonly keyWords: number;
  readonly headed: boolean;
  /** The sentence has a word of the heading. */
  readonly labelled: boolean;
  /** The draft's number may be one of this column at all. */
  readonly comparable: boolean;
  readonly timing: Timing;
  /** The same by the dates of the claim's own clause alone. */
  readonly besides: Timing;
  readonly day: string | null;
  readonly provisional: boolean;
}

/** "Week 12", "Day 3" say when a column is of, not what it counts. */
const wordsOfLabel = (label: string): string => label.replace(/\b(?:week|day|month|year|quarter|round|phase|week no\.?)\s+\d+\b/gi, '');

/** What befell those who are counted, and counts them in a heading: "14 people were killed". */
const BEFELL = /^\s*(?:dead|deaths|hurt|missing|born|built|sold|\p{L}{3,}ed)\b/iu;

/** A count of engineers is none of a column of millions, nor a sum of money one of heads. */
function isComparable(label: string, quantity: Quantity, named: boolean, { memo }: Question): boolean {
  const { value, unit, counted } = quantity;
  const measure = unitOfHeading(label, memo.units);
  if (value !== null && value < scaleOf(label) / 10) return false;
  // "two in three voters" is no count of them
  if (isPart(quantity) && !/%|percent|share|rate|ratio/i.test(label)) return false;
  if (measure && unit) return measure === unit;
  return named || (!counted && !measure === !unit);
}

function candidatesOf(
  source: SourceReading,
  telling: Telling,
  claimWords: Telling,
  dates: readonly string[],
  beside: readonly string[],
  quantity: Quantity,
  owner: Owner,
  question: Question,
): readonly Candidate[] {
  const cells = cellsOf(source.passage.text);
  const words = cells.filter(cell => cell.number === null && !isRemark(cell.label) && !timeIn(cell) && !isTotal([cell]));
  const keys = words.filter(cell => names(telling, cell.value, question));
  const keyWords = keys.flatMap(key => termsOf(key.value, question.memo.lexicon.stem)).filter(term => telling.byStem.has(term.stem)).length;
  const rowDay = timeOfRow(cells);
  const provisional = isProvisional(source.passage.text);
  const share = quantity.unit === 'percentage' || quantity.unit === 'percentage point';
  const labels = cells.flatMap(cell => (cell.number === null ? [] : [cell.label]));
  return cells
    .filter(
      cell =>
        cell.number !== null && !timeIn(cell) && !isOthersColumn(owner, cell, labels) && (!share || mayBeShare(cell.label, cell.value)),
    )
    .map(cell => {
      const day = dayIn(cell.label) ?? yearIn(cell.label) ?? rowDay;
      const label = wordsOfLabel(cell.label);
      const befell = BEFELL.test(label) && names(telling, label, question);
      const headed = befell || names(claimWords, label, question) || keys.some(key => names(claimWords, key.value, question));
      return {
        source,
        cell,
        keys: keys.length,
        keysMissed: words.length - keys.length,
        keyWords,
        headed,
        labelled: names(telling, label.replace(/\([^)]*\)/g, ''), question),
        comparable: isComparable(cell.label, quantity, befell || names(claimWords, label, question), question),
        timing: timingOf(day, dates),
        besides: timingOf(day, beside),
        day,
        provisional,
      };
    });
}

/** "More than 80,000" says nothing of a cell that has three times as much. */
const FAR = 1.7;
const isFar = ({ value, comparator }: Quantity, { number }: Cell): boolean =>
  (comparator === '>' || comparator === '<' || comparator === '>=' || comparator === '<=') &&
  value !== null &&
  number !== null &&
  value > 0 &&
  number > 0 &&
  Math.max(value, number) / Math.min(value, number) > FAR;

function evidenceOf(claim: Claim, quantity: Quantity, one: Candidate, score: number): PassageEvidence {
  const { cell, source } = one;
  const base = { passage: source.passage, score, focus: { start: cell.start, end: cell.end } as Span<'text'> };
  const { relation } = compareQuantities({ ...quantity, unit: null, counted: null, role: null, change: null }, figureOf(cell));
  const shown = `${cell.value} (${cell.label})`;
  const finer =
    quantity.value !== null &&
    cell.number !== null &&
    quantity.value !== cell.number &&
    tellingDigits(quantity.value) > tellingDigits(cell.number);
  if (relation === 'agrees' && isFar(quantity, cell))
    return { ...base, agreement: 'mentions', difference: null, reason: reasons.speaksOfIt };
  if (relation === 'agrees' && !finer) return { ...base, agreement: 'agrees', difference: null, reason: reasons.sameInTable(cell.label) };
  if (one.timing === 'other') return { ...base, agreement: 'mentions', difference: null, reason: reasons.otherTime };
  if (one.provisional) return { ...base, agreement: 'mentions', difference: null, reason: reasons.onlyExpected };
  if (relation === 'incomparable') return { ...base, agreement: 'mentions', difference: null, reason: reasons.speaksOfIt };
  return {
    ...base,
    agreement: 'differs',
    difference: { draft: claim.text, source: cell.value },
    reason: reasons.otherNumber(claim.text, shown),
  };
}

/** Figures that make a number its own: "58,700" has three. */
const OWN_FIGURES = 3;

/** The very number, with so many figures that no heading need name what it counts. */
const isUnmistakable = ({ number }: Cell, { value }: Quantity): boolean =>
  number !== null && number === value && tellingDigits(number) >= OWN_FIGURES;

/** The very number under a heading whose words the claim has, all of them: "83 battalion groups", "Battalion groups: 83"; one word is enough for a number of its own. */
function isNamedByHeading({ number, label }: Cell, { value }: Quantity, claimWords: Telling, { memo }: Question): boolean {
  if (number === null || number !== value || tellingDigits(number) < 2) return false;
  const words = termsOf(label, memo.lexicon.stem);
  return words.length > (tellingDigits(number) >= OWN_FIGURES ? 0 : 1) && words.every(word => claimWords.byStem.has(word.stem));
}

/** The very number in a row of the day that the sentence gives, two figures at least: "1,240 on Wednesday". */
const isOfItsDay = ({ cell, timing }: Candidate, { value, unit }: Quantity): boolean =>
  timing === 'same' && !unit && value !== null && cell.number === value && value >= 100 && tellingDigits(value) >= 2;

/** A row of a table that is told by its times alone, of the time that the sentence gives, under a heading that it has a word of. */
const isOfItsTime = ({ keys, keysMissed, labelled, besides, comparable }: Candidate): boolean =>
  besides === 'same' && keys + keysMissed === 0 && labelled && comparable;

const isSlipOf = ({ number }: Cell, { value }: Quantity): boolean => number !== null && value !== null && isSlip(value, number);

/** "Lost 16 licences" is no level of a column. */
const LOST =
  /\b(?:lost|loses|gained|gains|shed|added|cut|sold|bought|dropped)\s+(?:about |some |almost |nearly |only |just |more than )?$/i;

const PARTS = /[,;:—–()]|\b(?:and|while|but|of (?:it|them|which))\b/;

/** "The hospitals cost a billion, more than a third of it in Tarsk": the row is named only behind the claim, with another number. */
function isNamedLater({ source }: Candidate, { text, at, memo }: Question): boolean {
  const keys = cellsOf(source.passage.text).flatMap(cell => (cell.number === null ? termsOf(cell.value, memo.lexicon.stem) : []));
  const stems = new Set(keys.map(({ stem }) => stem));
  const places = termsOf(text, memo.lexicon.stem).flatMap(({ start, word, stem }) => (word.length > 2 && stems.has(stem) ? [start] : []));
  return places.length > 0 && places.every(place => place >= at.end && PARTS.test(text.slice(at.end, place)));
}

/** Rows of one table that are looked at. */
const LONGEST_TABLE = 300;

/** The table has the draft's number in a row that shares a key with this one: another year's, another heading's. */
function standsInTable({ source }: Candidate, { value, comparator }: Quantity, { library }: Question): boolean {
  if (value === null) return false;
  const rows = library.passagesOf(source.passage.source).filter(one => one.kind === 'row');
  const own = new Set(cellsOf(source.passage.text).flatMap(one => (one.number === null ? [one.value] : [])));
  const isIt = (other: number): boolean =>
    other === value || (comparator !== '=' && relative(other, value) <= 0.05) || roundsTo(other, value);
  return rows.slice(0, LONGEST_TABLE).some(row => {
    const cells = cellsOf(row.text);
    return cells.some(one => one.number === null && own.has(one.value)) && cells.some(one => one.number !== null && isIt(one.number));
  });
}

/** The same number in a row of another time, where the table has one of the draft's own time with another. */
const isOfOtherRow = (one: Candidate, all: readonly Candidate[]): boolean =>
  one.besides === 'other' &&
  all.some(
    ({ source, cell, besides, keys }) =>
      besides === 'same' &&
      source.passage.source === one.source.passage.source &&
      cell.label === one.cell.label &&
      cell.number !== one.cell.number &&
      keys >= one.keys,
  );

/** Rows that bear on the number; a difference is only called on a row that is certainly the one. */
export function compareRows(claim: Claim, quantity: Quantity, question: Question, neverDiffers: boolean): readonly PassageEvidence[] {
  const rows = question.hits.filter(
    hit => hit.passage.kind === 'row' && !isOthersRow(question, claim, readPassage(hit.passage, question.library, question.memo)),
  );
  if (!rows.length || quantity.value === null) return [];
  const { lexicon } = question.memo;
  const telling = tellingOf(question.text, lexicon);
  const claimWords = tellingOf(`${claim.text} ${quantity.counted ?? ''}`, lexicon);
  const dates = datesIn(question);
  const beside = datesBeside(question);
  const owner = ownerIn(question, claim);
  const period = periodOf(question);
  const all = rows.flatMap(hit =>
    candidatesOf(readPassage(hit.passage, question.library, question.memo), telling, claimWords, dates, beside, quantity, owner, question),
  );
  const fitting = all.filter(
    one =>
      (one.keys > 0 && (one.headed || isUnmistakable(one.cell, quantity))) ||
      isNamedByHeading(one.cell, quantity, claimWords, question) ||
      isOfItsDay(one, quantity) ||
      isOfItsTime(one),
  );
  const mostWords = Math.max(0, ...fitting.map(one => one.keyWords));
  const most = Math.max(0, ...fitting.map(one => one.keys - 0.3 * one.keysMissed));
  const agreeing = fitting.filter(one => evidenceOf(claim, quantity, one, 0).agreement === 'agrees');
  return fitting.flatMap(one => {
    const worth = one.keys - 0.3 * one.keysMissed;
    const score = 0.6 + 0.1 * one.keys + (one.labelled ? 0.1 : 0) + (one.timing === 'same' ? 0.1 : 0) - 0.05 * one.keysMissed;
    const found = evidenceOf(claim, quantity, one, score);
    const otherYear = yearIn(one.cell.label) !== null && one.besides === 'other';
    if (found.agreement !== 'mentions' && (otherYear || (found.agreement === 'agrees' && isOfOtherRow(one, all))))
      return [{ ...found, agreement: 'mentions' as const, difference: null, reason: reasons.otherTime }];
    if (found.agreement !== 'mentions' && isPartOf(period, one.cell, one.source.passage, question))
      return [{ ...found, agreement: 'mentions' as const, difference: null, reason: reasons.otherTime }];
    if (found.agreement !== 'differs') return [found];
    const moved = LOST.test(question.text.slice(0, question.at.start)) && !isSlipOf(one.cell, quantity);
    if (
      !one.comparable ||
      neverDiffers ||
      moved ||
      isNamedLater(one, question) ||
      !(one.labelled || one.timing === 'same' || isSlipOf(one.cell, quantity))
    )
      return [{ ...found, agreement: 'mentions' as const, difference: null, reason: reasons.speaksOfIt }];
    // no other row is as much about it with another figure, unless only this one is of the draft's own day
    const rivals = fitting.filter(
      other =>
        other.source.passage.id !== one.source.passage.id &&
        other.keys >= one.keys &&
        other.cell.number !== one.cell.number &&
        other.cell.label === one.cell.label &&
        (one.timing !== 'same' || other.timing === 'same'),
    );
    // the draft's own figure stands in a row beside it: this one is of another time or place
    const meant =
      agreeing.some(other => other.cell.label === one.cell.label && other.keyWords >= one.keyWords) ||
      standsInTable(one, quantity, question);
    const sure =
      !meant &&
      worth >= most &&
      (one.keyWords > 0 || isOfItsTime(one)) &&
      one.keyWords >= mostWords &&
      !rivals.length &&
      one.keysMissed <= 1 &&
      (one.timing === 'same' || !dates.length || one.day === null);
    return [sure ? found : { ...found, agreement: 'mentions' as const, difference: null, reason: reasons.speaksOfIt }];
  });
}
