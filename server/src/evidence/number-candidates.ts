/** Numbers of a passage, or of a table's row, that the draft's number may be. */
import type { Claim, Quantity } from '../model.ts';
import { fold, termsOf } from '../sources/terms.ts';
import { DIMENSIONS } from '../values/dimensions.ts';
import { compareQuantities } from '../values/compare-quantity.ts';
import { relative } from '../values/rounding.ts';
import { compareAmounts, isOneNoun, isStrict, tellingDigits } from './amount.ts';
import { type Candidate, isSlip, isTransposed } from './candidate.ts';
import { directionOf, isAmountOfChange, isChange, isOneEndOnly, tellsChange, turnsRound } from './change.ts';
import { mayBeShare, unitOfHeading } from './heading-unit.ts';
import { type Telling, tellingOf } from './likeness.ts';
import { isTally } from './tally.ts';
import { ownerIn } from './dealt.ts';
import { othersNumbers } from './owners.ts';
import { isOthersColumn, isOthersRow, isUnderOtherHeading } from './owners-table.ts';
import { isPartOf, periodOf } from './period.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { type Cell, cellsOf, figureOf } from './row.ts';
import { datesBeside, isLong, timeOfRow, timingOf, yearIn } from './row-time.ts';
import { type SourceReading, unitAt } from './source-reading.ts';

/** A number from here on is rarely met by chance. */
const LARGE = 1000;
const MILLION = 1e6;
export const ROUNDED = 0.03;
/** A bound this near to the source's figure was most likely made from it: "more than 2,300" of 2,316, "fewer than four in ten" of 38 percent. */
const BOUND = 0.12;
/** What another noun takes off: "nine votes", "nine premieres"; "37 faults" and "37 defects" still have two figures. */
const OTHER_NOUN = 0.7;
const MEASURED = 0.6;
/** Nouns that half of all numbers count. */
const COMMON = new Set('people person time percent year day month week hour minute case member'.split(' '));

const isShare = ({ unit }: Quantity): boolean => unit === 'percentage' || unit === 'percentage point';

const asShare = ({ value, unit }: Quantity): number | null => (value === null ? null : unit === 'percentage' ? value / 100 : value);

const isYear = ({ value, unit, counted }: Quantity): boolean =>
  unit === null && counted === null && value !== null && Number.isInteger(value) && value >= 1800 && value < 2100;

/** One unit, or one of which the other leaves out by what it is counted ("3,000 crowns", "3,000 crowns a household"). */
const fitsUnit = (a: string | null, b: string | null): boolean => !a || !b || a === b || a.split(' per ')[0] === b.split(' per ')[0];

const largeness = (draft: Quantity): number =>
  draft.value === null || Math.abs(draft.value) < LARGE || isYear(draft) ? 0 : Math.abs(draft.value) < MILLION ? 1 : 1.4;

/** How telling it is that a source has a number of the draft, or the one that it was made from by rounding. */
function figuresOf(draft: Quantity, source: Quantity, noun: boolean): number {
  if (draft.low !== null && draft.low === source.low && draft.high !== null && draft.high === source.high)
    return tellingDigits(draft.low) + tellingDigits(draft.high);
  const [mine, theirs] = [asShare(draft), asShare(source)];
  if (mine === null || theirs === null || draft.value === null) return 0;
  const apart = Math.abs(mine - theirs) / Math.max(Math.abs(theirs), 1e-9);
  const figures = tellingDigits(draft.value) + largeness(draft) + (noun ? 1 : 0);
  if (apart < 1e-9) return figures + (draft.comparator !== '=' && draft.comparator === source.comparator ? 0.4 : 0);
  return apart <= ROUNDED ? Math.max(0, figures - 0.6) : apart <= BOUND ? Math.max(0, figures - 0.8) : -1;
}

/** What a slip leaves of a number's say. */
const slipFigures = ({ value }: Quantity, noun: boolean): number => tellingDigits(value ?? 0) - 1 + (noun ? 1 : 0);

/** A heading that has a word of the draft's sentence tells as much as a figure and a half; one that has none speaks against it. */
const HEADED = 1.5;
const UNHEADED = 0.5;

const groupsMeet = (stem: string, { byGroup }: Telling, { memo }: Question): boolean =>
  memo.lexicon.groups(stem).some(group => byGroup.has(group));

/** The heading names what the draft counts, its unit, or another word of the sentence. */
function hasHeading({ label }: Cell, { unit }: Quantity, sentence: Telling, question: Question): boolean {
  if (unit && unitOfHeading(label, question.memo.units) === unit) return true;
  return termsOf(label, question.memo.lexicon.stem).some(
    ({ word, stem }) => word.length > 2 && (sentence.byStem.has(stem) || groupsMeet(stem, sentence, question)),
  );
}

/** Figures of a table's row, each under its heading. */
function cellCandidates(draft: Quantity, claim: Claim, source: SourceReading, question: Question): readonly Candidate[] {
  // some cell lies in nearly every range
  if (draft.low !== null && draft.high !== null) return [];
  const sentence = tellingOf(question.text, question.memo.lexicon);
  const cells = cellsOf(source.passage.text);
  const dates = datesBeside(question);
  // "in December": the row of January is another
  if (dates.length && dates.every(isLong) && timingOf(timeOfRow(cells), dates) === 'other') return [];
  const owner = ownerIn(question, claim);
  if (isOthersRow(question, claim, source)) return [];
  const period = periodOf(question);
  const labels = cells.flatMap(cell => (cell.number === null ? [] : [cell.label]));
  const headings = labels.filter(label => yearIn(label) === null);
  return cells.flatMap((cell): Candidate[] => {
    // "beds 2019" says nothing of 2023
    if (dates.length && dates.every(isLong) && timingOf(yearIn(cell.label), dates) === 'other') return [];
    if (isUnderOtherHeading(draft.counted, cell, headings, question.text, question.memo.lexicon.stem)) return [];
    if (isOthersColumn(owner, cell, labels) || isPartOf(period, cell, source.passage, question)) return [];
    const unit = unitOfHeading(cell.label, question.memo.units);
    if (cell.number === null || (unit && !fitsUnit(draft.unit, unit))) return [];
    if (isShare(draft) && !mayBeShare(cell.label, cell.value)) return [];
    const figure = { ...figureOf(cell), unit: unit === 'percentage' ? unit : draft.unit };
    const headed = hasHeading(cell, draft, sentence, question);
    const base = { start: cell.start, end: cell.end, source, shown: cell.value };
    if (compareQuantities({ ...draft, counted: null, role: null, change: null }, figure).relation === 'agrees') {
      const figures = figuresOf(draft, figure, false);
      if (figures < 0) return [];
      return [
        { ...base, figures: Math.max(0, figures + (headed ? HEADED : -UNHEADED)), reason: reasons.sameInTable(cell.label), slip: false },
      ];
    }
    if (!headed || draft.value === null || !isSlip(draft.value, cell.number)) return [];
    return [
      { ...base, figures: slipFigures(draft, true), reason: reasons.otherNumber(claim.text, `${cell.value} (${cell.label})`), slip: true },
    ];
  });
}

/** One measure besides money and shares, or a bare number in a passage that speaks of what the draft counts, tells half as much as a noun. */
function measured(draft: Quantity, found: Quantity, source: SourceReading, { memo }: Question): number {
  if (draft.unit) return draft.unit === found.unit && DIMENSIONS.has(draft.unit) ? MEASURED : 0;
  if (!draft.counted || found.counted || found.unit) return 0;
  const head = memo.lexicon.stem(fold(draft.counted.split(' ').at(-1) ?? ''));
  return source.telling.byStem.has(head) ? MEASURED : 0;
}

/** One figure, or one range. */
const isEqual = (a: Quantity, b: Quantity): boolean =>
  a.value !== null ? a.value === b.value : a.low !== null && a.high !== null && !a.vague && a.low === b.low && a.high === b.high;

/** A measure in the draft's unit: 14 days are two weeks. */
function inUnit(found: Quantity, unit: string | null): Quantity {
  const [from, to] = [DIMENSIONS.get(found.unit ?? ''), DIMENSIONS.get(unit ?? '')];
  return found.value === null || !from || !to || from[0] !== to[0] || found.unit === unit
    ? found
    : { ...found, unit, value: (found.value * from[1]) / to[1] };
}

const loose = ({ comparator }: Quantity): boolean => comparator !== '=';

/** "More than 1,250 Calmorans" of 1,264 cases: another noun, but the number that the draft's was made from. */
function isRounded(draft: Quantity, source: Quantity): boolean {
  if (draft.unit !== source.unit || draft.role !== source.role || draft.value === null || source.value === null || !loose(draft))
    return false;
  if (tellingDigits(source.value) <= tellingDigits(draft.value) || relative(draft.value, source.value) > ROUNDED) return false;
  const bare = { counted: null, role: null };
  return compareQuantities({ ...draft, ...bare }, { ...source, ...bare }).relation === 'agrees';
}

/** Figures that make a number one's own, whatever is counted. */
const OWN_FIGURES = 3;

/** "43,100 people" were vaccinated, "41,300 doses" were given: two figures of a number of its own turned round. */
const isTurned = (draft: Quantity, source: Quantity): boolean =>
  draft.unit === source.unit &&
  draft.value !== null &&
  source.value !== null &&
  draft.value >= LARGE &&
  tellingDigits(draft.value) >= OWN_FIGURES &&
  isTransposed(draft.value, source.value);

/** The draft says as a verb what the source counts: "won nine matches", "nine wins"; "12 were arrested", "12 arrests". */
function saysNoun({ counted }: Quantity, { text, claim, story, memo: { lexicon } }: Question): boolean {
  const head = counted?.split(' ').at(-1)?.toLowerCase();
  if (!head || COMMON.has(head)) return false;
  // what another number of the sentence counts is spoken for
  if (
    story.claims.some(
      one => one.kind === 'quantity' && one !== claim && one.sentence === claim.sentence && one.quantity.counted?.endsWith(head),
    )
  )
    return false;
  const stem = lexicon.stem(fold(head));
  const sentence = tellingOf(text, lexicon);
  return sentence.byStem.has(stem) || lexicon.groups(stem).some(group => sentence.byGroup.has(group));
}

/** Values of a passage that are the draft's number, rounded or as it is, or a slip away from it. */
export function numberCandidates(claim: Claim, draft: Quantity, source: SourceReading, question: Question): readonly Candidate[] {
  const { lexicon } = question.memo;
  if (source.passage.kind === 'row') return cellCandidates(draft, claim, source, question);
  const change = isChange(claim, draft, question);
  const direction = directionOf(claim, draft, question);
  const tally = isTally(draft, claim, question);
  const amount = isAmountOfChange(claim, draft, question);
  const others = othersNumbers(question, ownerIn(question, claim), source, draft);
  return source.quantities.flatMap((found): Candidate[] => {
    if (others.has(found.start) || (tally && !isEqual(draft, found.value))) return [];
    if (amount && !tellsChange(source.passage.text, found, unitAt(source, found.start))) return [];
    if (change && isOneEndOnly(draft, found.value, source.quantities)) return [];
    if (turnsRound(direction, source.passage.text.slice(found.end, found.end + 72))) return [];
    const shown = source.passage.text.slice(found.start, found.end);
    const base = { start: found.start, end: found.end, source, shown };
    const outcome = compareAmounts({ quantity: draft, shown: claim.text }, { quantity: found.value, shown }, lexicon);
    const equal = isEqual(draft, found.value) && !isStrict(draft, found.value) && fitsUnit(draft.unit, found.value.unit);
    const named = outcome.sureness >= 0.9 && draft.counted !== null;
    const noun = named && !COMMON.has(draft.counted?.toLowerCase() ?? '');
    // "11 drones … four explosions": eleven explosions are none of these
    const spokenFor =
      outcome.kind === 'other' && outcome.sureness < 0.5 && (draft.value === null || tellingDigits(draft.value) < OWN_FIGURES);
    if (spokenFor && source.quantities.some(one => isOneNoun(draft, one.value, lexicon)) && !saysNoun(found.value, question)) return [];
    const rounded = outcome.kind === 'other' && !equal && isRounded(draft, found.value);
    if (outcome.kind === 'same' || (equal && outcome.kind === 'other') || rounded) {
      const reason = equal ? reasons.sameNumber(noun ? draft.counted : null) : rounded ? reasons.fitsNumber : outcome.reason;
      // "nine votes" are no nine premieres; 37 faults may be 37 defects
      const told = outcome.kind === 'other' && outcome.sureness < 0.5;
      if (told && draft.value !== null && tellingDigits(draft.value) < 2 && !saysNoun(found.value, question)) return [];
      // a bound says little of a figure far from it
      const figures =
        figuresOf(draft, inUnit(found.value, draft.unit), noun) +
        measured(draft, found.value, source, question) -
        (told && !saysNoun(found.value, question) ? OTHER_NOUN : 0);
      return figures < 0 ? [] : [{ ...base, figures, reason, slip: false }];
    }
    const bare = !draft.counted && !found.value.counted && draft.unit === found.value.unit;
    const slipped =
      draft.value !== null &&
      found.value.value !== null &&
      ((outcome.kind === 'different' && (outcome.sureness >= 0.9 || bare)) || isTurned(draft, found.value));
    if (!slipped || draft.value === null || found.value.value === null || !isSlip(draft.value, found.value.value)) return [];
    return [{ ...base, figures: slipFigures(draft, named), reason: reasons.otherNumber(claim.text, shown), slip: true }];
  });
}
