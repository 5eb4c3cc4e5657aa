/** Holds a number of the draft against the sources: what is counted, unit, scale, comparator, range and rounding. */
import type { Claim, Found, PassageEvidence, Quantity } from '../model.ts';
import { compareAmounts, isOneNoun, isStrict, tellingDigits } from './amount.ts';
import { countedAsBefore, numbersInPassage } from './bare-numbers.ts';
import { isSlip } from './candidate.ts';
import { directionOf, isAmountOfChange, isChange, isOneEndOnly, tellsChange, turnsRound } from './change.ts';
import { fold } from '../sources/terms.ts';
import { compareRows } from './compare-row.ts';
import type { Lexicon } from './likeness.ts';
import { compareValue } from './compare-value.ts';
import type { SourceValue } from './value-question.ts';
import { ownerIn } from './dealt.ts';
import { isNarrower, numberInSlot, numbersOf } from './number-slot.ts';
import { othersNumbers } from './owners.ts';
import { verbBehind } from './predicates.ts';
import type { Question } from './question.ts';
import { isOnlySame } from './only-same.ts';
import * as reasons from './reasons.ts';
import { type SourceReading, unitAt } from './source-reading.ts';
import { isTally } from './tally.ts';

const NOTHING: readonly PassageEvidence[] = [];
/** Figures from which on a number is looked for by itself, and how many passages with it are read. */
const OWN_FIGURES = 2;
const MOST_WITH_NUMBER = 4;
/** How surely another noun counts the same thing. */
const OTHER_NOUN = 0.6;

/** "Seven of Monday’s drones", "four of the ships". */
const OF_THOSE = /^\s+of (?:the|its|his|her|their|these|those|[\p{L}’']+(?:’s|'s)|\p{Lu}\p{L}+s’)\s+(?!\d)\p{Ll}/u;

const OF_THE =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|most|many|some|half|all|none|several) (?:out )?of (?:the |its |their )?$/i;

const PAIR = /\bpercent\b.*\bto\b.*\bpercent\b|%.*\bto\b.*%/i;

/** "Leads 47 percent to 42 percent" is no range: a figure between the two says nothing. */
const isPair = ({ low, high, vague }: Quantity, text: string): boolean => low !== null && high !== null && !vague && PAIR.test(text);

/** Nothing ends between two numbers of one list: " at Brod, and ". */
const JOINED = /^[^.;:!?]{0,60}(?:,| and) (?:and )?(?:another |about |only |some )?$/;

/** True where the passage has the noun, one of its family or a synonym. */
function speaksOf(counted: string, source: SourceReading, lexicon: Lexicon): boolean {
  const head = lexicon.stem(fold(counted.split(/\s+/).at(-1) ?? counted));
  return source.telling.byStem.has(head) || lexicon.groups(head).some(group => source.telling.byGroup.has(group));
}

/** So near that rounding may have made the one of the other. */
const NEARBY = 0.1;
const isNearby = ({ value: a, low, high }: Quantity, { value: b, low: from, high: to }: Quantity): boolean =>
  a !== null && b !== null ? Math.abs(a - b) <= NEARBY * Math.abs(b) : (low ?? high) !== null || (from ?? to) !== null;

/** Passages that are looked at besides those that the sentence found, because they count the same thing. */
const COUNTS = 3;

function withCounts(question: Question, { counted }: Quantity): Question {
  const noun = counted?.split(/\s+/).at(-1);
  if (!noun) return question;
  // two passages that speak of it are enough: the search for counts costs as much as the search for the sentence
  const spoken = question.hits.filter(hit => hit.passage.text.toLowerCase().includes(noun.toLowerCase())).length;
  if (spoken > 1) return question;
  const known = new Set(question.hits.map(hit => hit.passage.id));
  const more = question.library.counting(noun, question.text, COUNTS).filter(hit => !known.has(hit.passage.id));
  return more.length ? { ...question, hits: [...question.hits, ...more] } : question;
}

/** Numbers of the same sentence of the draft besides the claim's own. */
export function otherNumbers(question: Question, claim: Claim): ReadonlySet<number> {
  const others = new Set<number>();
  for (const one of question.story.claims) {
    if (one.kind !== 'quantity' || one.sentence !== claim.sentence || (one.start < claim.end && claim.start < one.end)) continue;
    for (const number of numbersOf(one.quantity)) others.add(number);
  }
  return others;
}

/** Numbers of two figures and more of the sentences right before and behind: what a bare number of the draft ("13 went east") is not held against. */
function nextDoor({ story }: Question, claim: Claim, { counted, unit }: Quantity): ReadonlySet<number> {
  if (counted || unit) return new Set();
  const beside = story.claims.filter(one => Math.abs(one.sentence - claim.sentence) === 1);
  return new Set(beside.flatMap(one => (one.kind === 'quantity' ? numbersOf(one.quantity).filter(number => number >= 10) : [])));
}

const SCALED = /\d[\d.,]*(?:\s+(?:thousand|million|billion|trillion))?/;

/** Passages with the very number, whatever words stand around it; a number of one figure stands everywhere. */
function withNumber(question: Question, { value }: Quantity, claim: Claim): Question {
  if (value === null || tellingDigits(value) < OWN_FIGURES) return question;
  const known = new Set(question.hits.map(hit => hit.passage.id));
  const asWritten = SCALED.exec(claim.text)?.[0] ?? '';
  const spelled = [...new Set([asWritten, value.toLocaleString('en-US'), String(value)])].filter(words => /\d\d|\d\D+\d/.test(words));
  const found = spelled
    .flatMap(words => question.library.phrase(words, MOST_WITH_NUMBER))
    .filter(passage => !known.has(passage.id) && known.add(passage.id));
  return found.length ? { ...question, hits: [...question.hits, ...found.map(passage => ({ passage, score: 0 }))] } : question;
}

/** A number from here on, years aside, is rarely met by chance however round it is. */
const LARGE = 1000;
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value < 2100;

/** How telling the very number is, in figures: a large one counts one more, and so does the same thing counted. */
const distinctness = (value: number, sureness: number): number =>
  tellingDigits(value) +
  (Math.abs(value) >= LARGE && !isYear(value) && sureness >= OTHER_NOUN ? 1 : 0) +
  (sureness >= 0.9 && tellingDigits(value) >= OWN_FIGURES ? 1 : 0);

const PER = ' per ';

/** True for one unit, also where the source leaves out by what it is counted, but speaks of it: "70 crowns a jerrycan", "a jerrycan of diesel: 70 crowns". */
function fitsUnit(draft: string | null, source: string | null, reading: SourceReading, lexicon: Lexicon): boolean {
  if (draft === source || (draft && source && !draft.includes(PER))) return draft === source;
  if (!draft) return true;
  const [base, by] = draft.split(PER);
  return by ? (!source || source === base) && speaksOf(by, reading, lexicon) : !source;
}

/** The very number, called by another noun ("8,900 people", "8,900 lives") or with its unit left out. */
function isSameFigure(draft: Quantity, source: Quantity, reading: SourceReading, lexicon: Lexicon): boolean {
  const { value } = draft;
  if (value === null || value !== source.value || isStrict(draft, source) || !fitsUnit(draft.unit, source.unit, reading, lexicon))
    return false;
  return tellingDigits(value) >= OWN_FIGURES || (Math.abs(value) >= LARGE && !isYear(value)) || (draft.unit?.includes(PER) ?? false);
}

/** "Fewer than the 221 of the week before": the 221 is a figure, not a bound. */
const OF_THAT = /\bthan (?:the|its|their|his|her)\b/i;
const asFigure = (quantity: Quantity, { text }: Claim): Quantity => (OF_THAT.test(text) ? { ...quantity, comparator: '=' } : quantity);

export function compareNumber(claim: Claim, read: Quantity, asked: Question): readonly PassageEvidence[] {
  const quantity = asFigure(read, claim);
  if (quantity.value === null && quantity.low === null && quantity.high === null) return NOTHING;
  const question = withNumber(asked, quantity, claim);
  const { lexicon } = question.memo;
  const pair = isPair(quantity, claim.text);
  const tally = isTally(quantity, claim, question);
  const change = isChange(claim, quantity, question);
  const direction = directionOf(claim, quantity, question);
  const amount = isAmountOfChange(claim, quantity, question);
  const partitive = OF_THOSE.test(question.text.slice(question.at.end)) && !/\bof\b/.test(claim.text);
  const verb = partitive ? verbBehind(question) : null;
  // "Seven of Monday’s drones" are fewer than the 61 that there were
  const isWhole = ({ value, end }: Found<Quantity>, source: SourceReading): boolean =>
    partitive &&
    quantity.value !== null &&
    (value.value ?? 0) > quantity.value &&
    value.counted !== null &&
    !/^\s+of\b/.test(source.passage.text.slice(end));
  const readValue = (found: Found<Quantity>, source: SourceReading): SourceValue => {
    const shown = source.passage.text.slice(found.start, found.end);
    // a bare number counts what its passage speaks of: the draft's noun must stand there
    if (!found.value.counted && !found.value.unit && quantity.counted && !quantity.unit && !speaksOf(quantity.counted, source, lexicon)) {
      return {
        start: found.start,
        end: found.end,
        numbers: numbersOf(found.value),
        outcome: { kind: 'other', reason: '', shown, sureness: 0 },
      };
    }
    // "fell by 18" is no count of what there is
    if (amount && !tellsChange(source.passage.text, found, unitAt(source, found.start)))
      return { start: found.start, end: found.end, outcome: { kind: 'other', reason: '', shown, sureness: 0 } };
    if ((pair && found.value.value !== null) || (change && isOneEndOnly(quantity, found.value, source.quantities)))
      return { start: found.start, end: found.end, outcome: { kind: 'other', reason: '', shown, sureness: 0 } };
    if (isWhole(found, source))
      return {
        start: found.start,
        end: found.end,
        numbers: numbersOf(found.value),
        outcome: { kind: 'other', reason: '', shown, sureness: 0 },
      };
    // "Eleven of the 15 members" is no answer to how many abstained
    const base = OF_THE.test(source.passage.text.slice(0, found.start)) && !OF_THE.test(question.text.slice(0, question.at.start));
    if (base && quantity.value !== found.value.value)
      return {
        start: found.start,
        end: found.end,
        numbers: numbersOf(found.value),
        outcome: { kind: 'other', reason: '', shown, sureness: 0 },
      };
    if (tally) {
      const both = found.value.low !== null && found.value.high !== null && !found.value.vague;
      const even = both && found.value.low === quantity.low && found.value.high === quantity.high;
      const reason = even ? reasons.sameNumber(null) : reasons.otherNumber(claim.text, shown);
      const kind = !both || found.value.unit ? 'other' : even ? 'same' : 'different';
      return { start: found.start, end: found.end, outcome: { kind, reason, shown, sureness: 1, figures: even ? 3 : 0 } };
    }
    // "Seven of the drones got through" is no other than "54 were shot down"
    const isTold = (): boolean => verb !== null && source.telling.byStem.has(verb);
    const read = compareAmounts({ quantity, shown: claim.text }, { quantity: found.value, shown }, lexicon);
    if (read.kind === 'same' && turnsRound(direction, source.passage.text.slice(found.end, found.end + 72)))
      return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: { ...read, kind: 'other' } };
    // "34 helicopters at Brod, and 20 at Zelin": the bare number counts what the one before it does
    if (read.kind === 'different' && !found.value.counted && !found.value.unit && quantity.counted) {
      const before = source.quantities.filter(one => one.end <= found.start && one.value.counted).at(-1);
      const joined = before && JOINED.test(source.passage.text.slice(before.end, found.start));
      if (joined && !isOneNoun(quantity, before.value, lexicon))
        return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: { ...read, kind: 'other' } };
    }
    if (partitive && read.kind === 'different' && !isTold())
      return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: { ...read, kind: 'other' } };
    // another noun is meant only where none is the draft's own: "eleven tank battalions and two artillery brigades"
    const own = (one: Found<Quantity>): boolean => isOneNoun(quantity, one.value, lexicon);
    if (read.kind === 'different' && !own(found) && source.quantities.some(own))
      return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: { ...read, kind: 'other' } };
    // "five grain ships" are no fourteen ships, where the source speaks of grain apart
    if (read.kind === 'different' && isNarrower(quantity, found, source))
      return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: { ...read, kind: 'other' } };
    const outcome =
      read.kind === 'other' && !source.quantities.some(own) && isSameFigure(quantity, found.value, source, lexicon)
        ? { ...read, kind: 'same' as const, reason: reasons.sameNumber(null), sureness: OTHER_NOUN }
        : read;
    const figures =
      outcome.kind === 'same' && quantity.value !== null && quantity.value === found.value.value
        ? distinctness(quantity.value, outcome.sureness)
        : 0;
    const slip =
      quantity.value !== null &&
      found.value.value !== null &&
      quantity.unit === found.value.unit &&
      isSlip(quantity.value, found.value.value);
    return { start: found.start, end: found.end, numbers: numbersOf(found.value), outcome: { ...outcome, figures, slip } };
  };
  const others = otherNumbers(question, claim);
  const owner = ownerIn(question, claim);
  const known = new Map<SourceReading, ReadonlySet<number>>();
  const othersIn = (source: SourceReading): ReadonlySet<number> => {
    const others = known.get(source) ?? othersNumbers(question, owner, source, quantity);
    known.set(source, others);
    return others;
  };
  const beside = nextDoor(question, claim, quantity);
  const wide = withCounts(question, quantity);
  const neverDiffers = isOnlySame(claim, quantity, question);
  const inRows = compareRows(claim, quantity, wide, neverDiffers);
  const inText = compareValue({
    question: wide,
    rowsApart: true,
    neverDiffers,
    inSlot: (source, slot) => {
      const found = numberInSlot(quantity, claim.text, source, slot, lexicon, change);
      const whole = source.quantities.some(one => one.start === found?.start && isWhole(one, source));
      return found && (whole || othersIn(source).has(found.start)) ? null : found;
    },
    spokenFor: value => value.numbers?.some(number => others.has(number) || beside.has(number)) ?? false,
    mayHaveOwn: source => numbersInPassage(source).some(({ value }) => isNearby(value, quantity)),
    everyValue: source =>
      countedAsBefore(source).map(found => {
        const value = readValue(found, source);
        return othersIn(source).has(found.start) ? { ...value, outcome: { ...value.outcome, kind: 'other' } } : value;
      }),
    isIt: value => quantity.value !== null && (value.numbers?.includes(quantity.value) ?? false),
    left: [question.at],
    at: question.at,
    shown: claim.text,
    companions: source => [...others].filter(number => source.quantities.some(one => numbersOf(one.value).includes(number))).length,
    valuesOf: source => {
      const others = othersIn(source);
      return source.quantities.filter(one => !others.has(one.start)).map(found => readValue(found, source));
    },
  });
  return [...inRows, ...inText];
}
