/**
 * Looks again for a value that no passage plainly has: a draft condenses, paraphrases and changes the words, but it keeps the figures.
 * Here the value itself leads, and all that speaks for and against it is weighed: what it counts, the words beside it, the values beside
 * it, what the paragraph is about.
 */
import type { Claim, Passage, PassageEvidence, Quantity } from '../model.ts';
import { tellingDigits } from './amount.ts';
import { numbersIn } from '../sources/facts.ts';
import { type Candidate, isSlip } from './candidate.ts';
import { otherNumbers } from './compare-number.ts';
import { opposes } from './contradiction.ts';
import { dateCandidates } from './date-candidates.ts';
import { guardOfWords, speaksOfOther } from './guards.ts';
import { slice } from '../text/spans.ts';
import { clauseOf, lookAt, type Look } from './look.ts';
import { numberCandidates, ROUNDED } from './number-candidates.ts';
import type { Question } from './question.ts';
import type { SourceReading } from './source-reading.ts';
import { isOfOther } from './subjects.ts';
import type { Wide } from './wider.ts';

/** How alike the words must be, by how telling the value is. */
const NEEDED: readonly number[] = [0.68, 0.56, 0.42, 0.3, 0.22, 0.16];
const CONTEXT = 0.3;
/** What another value of the sentence counts that stands in the same passage, for each of its figures, and at most. */
const COMPANION = 0.07;
const COMPANIONS = 0.26;
/** A figure and a half of the draft that stand in the passage, too, are as good as a word. */
const COMPANY = 1.5 * COMPANION;
const ELSEWHERE = 0.25;
/** A name of the clause that neither the passage nor the text around it has. */
const ABSENT = 0.04;
const STRANGE = 0.2;
/** So many figures are met by chance nowhere. */
const MANY_FIGURES = 4.5;
/** A value of so few figures needs a word of its clause beside it. */
const FEW_FIGURES = 3;
const NO_WORD = 0.14;

const neededFor = (figures: number): number => {
  const low = Math.min(Math.floor(figures), NEEDED.length - 1);
  const high = Math.min(low + 1, NEEDED.length - 1);
  return NEEDED[low] + (NEEDED[high] - NEEDED[low]) * (figures - low);
};

interface Weighed {
  readonly candidate: Candidate;
  readonly look: Look;
  /** Above 0: it is the same statement. */
  readonly margin: number;
}

/** What the draft's sentence gives besides the claim: numbers, and days. */
interface Others {
  readonly numbers: ReadonlySet<number>;
  readonly nextDoor: ReadonlySet<number>;
  readonly days: ReadonlySet<string>;
}

/** Numbers of the sentences right before and behind: a list may be told over several. */
function nextDoor({ story }: Question, claim: Claim): ReadonlySet<number> {
  return new Set(
    story.claims.flatMap(one => {
      const quantity = one.kind === 'quantity' && Math.abs(one.sentence - claim.sentence) === 1 ? one.quantity : null;
      return quantity?.value ? [quantity.value] : [];
    }),
  );
}

function othersIn(question: Question, claim: Claim): Others {
  const days = question.story.claims.flatMap(one =>
    one.kind === 'date' && one !== claim && one.sentence === claim.sentence && one.date.value ? [one.date.value] : [],
  );
  return { numbers: otherNumbers(question, claim), nextDoor: nextDoor(question, claim), days: new Set(days) };
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDED * Math.abs(b);

/** What it counts that the passage has other values of the draft's sentence, too. */
function companionship({ numbers, nextDoor, days }: Others, { source, start }: Candidate): number {
  const has = (number: number): boolean =>
    source.quantities.some(one => one.start !== start && one.value.value !== null && isNear(one.value.value, number));
  let figures = 0;
  for (const number of numbers) if (has(number)) figures += tellingDigits(number);
  for (const number of nextDoor) if (!numbers.has(number) && tellingDigits(number) > 1 && has(number)) figures += 1;
  for (const day of days) if (source.dates.some(one => one.start !== start && one.value.value?.startsWith(day))) figures += 1.5;
  return Math.min(COMPANIONS, COMPANION * figures);
}

/** What a missing name asks for: more where the sentence names others, some where the passage does. */
function strangeness({ figures }: Candidate, { elsewhere, strange, absent }: Look): number {
  if (elsewhere) return figures >= MANY_FIGURES ? ELSEWHERE / 2 : ELSEWHERE;
  return strange ? STRANGE : absent ? ABSENT : 0;
}

function weigh(candidate: Candidate, { sought, matches }: Wide, others: Others): Weighed {
  const look = lookAt(sought, matches(candidate.source), candidate.source, candidate.start);
  const company = companionship(others, candidate);
  const needed =
    neededFor(candidate.figures) +
    strangeness(candidate, look) +
    (look.shared || candidate.figures >= FEW_FIGURES || company >= COMPANY ? 0 : NO_WORD) -
    company;
  return { candidate, look, margin: look.local + CONTEXT * look.context - needed };
}

/** So much more of what the draft tells stands about another day of the passage: that one is meant. */
const RATHER = 0.2;

/** "The strike ended on Tuesday … 14 ships were waiting on Monday": the day stands in the passage, but of something else. */
function isOfAnother({ candidate: { source, start }, look }: Weighed, { sought, matches }: Wide): boolean {
  if (look.shared > 1) return false;
  const own = source.dates.find(one => one.start === start)?.value.value;
  return (
    own !== undefined &&
    source.dates.some(
      one =>
        one.value.value !== null &&
        one.value.value !== own &&
        lookAt(sought, matches(source), source, one.start).local > look.local + RATHER,
    )
  );
}

const SPELLED = /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-|\bhundred\b|\bthousands?\b|\bpoint\b/i;
const DATED =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:noon|midnight|midday|morning|night|today|yesterday|year|month|week|spring|summer|autumn|fall|winter|[a-z]+ (?:past|to) [a-z]+|o[’']clock)\b/i;
const WITHIN = 0.2;
const DURATION = /^(?:minute|hour|day|week|month|year)$/;
/** How many of one stretch of time make another. */
const IN_TIME = [1, 7, 1 / 7, 60, 1 / 60, 24, 1 / 24, 12, 1 / 12];

/** Whether a passage may have the claim's value at all: found out without reading it. */
function mayHave(quantity: Quantity | null, { text }: Passage): boolean {
  if (!quantity) return DATED.test(text);
  const { value, low, high, unit } = quantity;
  // "two weeks" may be 14 days
  if (unit && DURATION.test(unit) && value !== null)
    return numbersIn(text).some(number => IN_TIME.some(times => Math.abs(number * times - value) <= WITHIN * value));
  if (value === null || value < 1 || unit === 'percentage' || SPELLED.test(text))
    return low !== null || high !== null || numbersIn(text).length > 0 || value !== null;
  return numbersIn(text).some(number => Math.abs(number - value) <= WITHIN * number || isSlip(value, number) || isScaled(value, number));
}

/** A table's heading may hold the scale: "5.1" under "million crowns". */
const isScaled = (value: number, number: number): boolean =>
  [1e3, 1e6, 1e9].some(scale => Math.abs(number * scale - value) <= WITHIN * value);

/** Values that may be the claim's, the best of each passage, best first; a margin above 0 means the same statement. */
export function weighCandidates(claim: Claim, wide: Wide): readonly Weighed[] {
  const quantity = claim.kind === 'quantity' ? claim.quantity : claim.kind === 'comparison' ? claim.comparison.quantity : null;
  if (!quantity && claim.kind !== 'date') return [];
  const { question } = wide;
  const others = othersIn(question, claim);
  const candidatesIn = (source: SourceReading): readonly Candidate[] =>
    quantity ? numberCandidates(claim, quantity, source, question) : claim.kind === 'date' ? dateCandidates(claim, source, question) : [];
  return wide.passages
    .filter(passage => mayHave(quantity, passage))
    .flatMap(passage => {
      const weighed = candidatesIn(wide.read(passage))
        .map(one => weigh(one, wide, others))
        .filter(one => claim.kind !== 'date' || !isOfAnother(one, wide))
        .sort((a, b) => b.margin - a.margin);
      return [weighed.find(one => !one.candidate.slip), weighed.find(one => one.candidate.slip)].filter(one => one !== undefined);
    })
    .sort((a, b) => b.margin - a.margin);
}

/** How far above the mark a mistyped value must stand before a difference is called. */
const SURELY = 0.12;
/** So much of the paragraph in the passage stands for a shared word. */
const FAMILIAR = 0.4;

/** The passage has it as a plan, of another group, or has the contrary happen that day. */
function isOtherwise({ candidate, look }: Weighed, question: Question): boolean {
  const { text, at, claim } = question;
  const clause = slice(text, clauseOf(text, at));
  const { source, start } = candidate;
  if (guardOfWords(clause, source, look.unit, start) !== null) return true;
  const values = claim.kind === 'date' ? source.dates : source.quantities;
  if (isOfOther(question, source, look.unit, candidate, values)) return true;
  // "Orff was moved in May … Dorn was released in April"
  if (claim.kind === 'date' && look.elsewhere) return true;
  return claim.kind === 'date' && opposes(clause, slice(source.passage.text, clauseOf(source.passage.text, candidate)));
}

const evidenceOf = ({ candidate, margin }: Weighed, agreement: 'agrees' | 'differs', shown: string): PassageEvidence => ({
  passage: candidate.source.passage,
  score: Math.min(0.75, 0.5 + margin),
  agreement,
  reason: candidate.reason,
  difference: agreement === 'differs' ? { draft: shown, source: candidate.shown } : null,
  focus: { start: candidate.start, end: candidate.end },
});

/** Another passage that nearly says the same with the draft's very number and noun: "12 matches" here, "34 matches" there. */
const DOUBT = -0.12;
const TOLD = 2;

/** What a wider look finds. */
export interface Seen {
  readonly passages: readonly PassageEvidence[];
  /** The draft's number stands where it may well be meant: another one elsewhere is no difference. */
  readonly doubt: boolean;
}

/**
 * Evidence of the passages that have the claim's very value in what must be the same statement; where none has, of those with a value
 * that a slip of the hand made the draft's of. Empty where neither is there.
 */
export function lookAgain(claim: Claim, wide: Wide): Seen {
  const all = weighCandidates(claim, wide);
  const doubt =
    claim.kind === 'quantity' &&
    all.some(
      one => !one.candidate.slip && one.margin > DOUBT && one.candidate.figures >= TOLD && one.look.shared > 0 && !one.look.elsewhere,
    );
  return { passages: fitting(all, wide), doubt };
}

function fitting(all: readonly Weighed[], { question }: Wide): readonly PassageEvidence[] {
  const { claim } = question;
  const weighed = all.filter(one => one.margin > 0);
  const same = weighed.filter(one => !one.candidate.slip && !isOtherwise(one, question));
  if (same.length || weighed.some(one => !one.candidate.slip)) return same.map(one => evidenceOf(one, 'agrees', claim.text));
  return weighed
    .filter(
      one =>
        one.margin > SURELY &&
        !one.look.elsewhere &&
        (one.look.shared > 0 || one.look.context > FAMILIAR) &&
        !speaksOfOther(question.text, one.candidate.source, one.look.unit, one.candidate.start),
    )
    .map(one => evidenceOf(one, 'differs', claim.text));
}
