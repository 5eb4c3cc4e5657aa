/** Works the draft's number out from figures of the sources, as its writer did: 9 of 14 are almost two thirds, 372 before and 340 now are 32 fewer. */
import type { Claim, Passage, PassageEvidence } from '../model.ts';
import { numbersIn } from '../sources/facts.ts';
import { fold } from '../sources/terms.ts';
import { inPrint, relative } from '../values/rounding.ts';
import { tellingDigits } from './amount.ts';
import { averagesIn, coordinatedIn, earlierIn, multipliedIn, portionsIn, productsIn, totalOver, triplesIn } from './derived-parts.ts';
import { ownerIn } from './dealt.ts';
import { workOutInTable } from './derived-table.ts';
import { courseOf, daysIn, timesIn, yearsIn } from './derived-time.ts';
import { type Figure, figuresIn, isBareMoney, type Worked } from './figure.ts';
import { tellingOf } from './likeness.ts';
import { lookAt } from './look.ts';
import { isGapTurned } from './margins.ts';
import { isOthersUnit } from './owners-name.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';
import { type SourceReading, unitAt } from './source-reading.ts';
import { type Aim, aimOf, fits, made } from './sum.ts';
import type { Wide } from './wider.ts';

/** Numbers of the draft's sentences `[from, to)` besides the claim's own: one of them is mostly what the sum was made with. */
function numbersOf({ story, claim }: Question, from: number, to: number): ReadonlySet<number> {
  return new Set(
    story.claims.flatMap(one => {
      const quantity = one.kind === 'quantity' ? one.quantity : one.kind === 'comparison' ? one.comparison.quantity : null;
      const near = one.sentence >= from && one.sentence < to;
      return !quantity?.value || !near || (one.start < claim.end && claim.start < one.end) ? [] : [quantity.value];
    }),
  );
}

/** Figures of a sentence that is of others than the draft's. */
const OTHERS = 1;

/** How much must speak for a passage being about the same, and what each figure that the draft gives too takes off. */
const NEEDED = 0.5;
const COMPANION = 0.17;
const CONTEXT = 0.3;
const SCORE = 0.55;
const ELSEWHERE = 0.25;
/** Half of all pairs make some round share. */
const ROUND = 0.12;
const isRound = ({ value, unit, sums }: Aim): boolean =>
  sums.includes('share') && !sums.includes('change') && (unit !== 'percentage' || value % 5 === 0);

const basic = (unit: string | null): string | null => unit?.split(' per ')[0] ?? null;
const sameUnit = (a: Figure, b: Figure, companions: ReadonlySet<number>): boolean =>
  isBareMoney(a, b) || basic(a.unit) === basic(b.unit) || ((!a.unit || !b.unit) && (companions.has(a.value) || companions.has(b.value)));

/** Whether a sum of the aim may give figures of this unit. */
const fitsAim = (figure: Figure, { unit, sums }: Aim): boolean =>
  // no boats are counted by percentages
  !(unit === null && figure.unit === 'percentage' && !sums.some(sum => sum === 'share' || sum === 'change' || sum === 'times')) &&
  (!sums.includes('gap') ||
    sums.some(sum => sum !== 'gap' && sum !== 'and' && sum !== 'product' && sum !== 'average') ||
    !unit ||
    !figure.unit ||
    basic(figure.unit) === unit ||
    (figure.unit === 'percentage' && /point$/.test(unit)));

/** Figures of two sentences that count different things; of a multiple both must say what. */
const isOtherNoun = ({ counted: a = null }: Figure, { counted: b = null }: Figure, { sums }: Aim): boolean =>
  a === null || b === null ? a !== b && sums[0] === 'times' : a.split(' ').at(-1) !== b.split(' ').at(-1);

function pairsIn(source: SourceReading, figures: readonly Figure[], aim: Aim, companions: ReadonlySet<number>): readonly Worked[] {
  const units = figures.map(figure => source.units.indexOf(unitAt(source, figure.start)));
  return figures.flatMap((a, i) =>
    figures.slice(i + 1).flatMap((b, k): Worked[] => {
      const apart = Math.abs(units[i] - units[i + 1 + k]);
      if (apart > 1 || a.end > b.start || !sameUnit(a, b, companions) || !fitsAim(a, aim)) return [];
      // "20 are there now" and "from 40 to 120 beds" make no doubling
      if (apart > 0 && isOtherNoun(a, b, aim) && !companions.has(a.value) && !companions.has(b.value)) return [];
      const result = aim.sums.map(sum => made(sum, a.value, b.value, aim)).find(one => one !== null && fits(aim, one));
      return result === undefined || result === null ? [] : [{ a, b, result }];
    }),
  );
}

const OF_THAT = /^\s*of (?:that|this|it|them|these|those|which|whom)\b/i;

/** "58 million, and two-fifths of that": numbers before the claim in its sentence, of which it is a part; null where it says no such thing. */
function antecedents({ story, claim, text, at }: Question): ReadonlySet<number> | null {
  if (!OF_THAT.test(text.slice(at.end)) && !/\bof (?:that|this|it|them|these|those|which|whom)$/i.test(claim.text)) return null;
  const before = story.claims.flatMap(one =>
    one.kind === 'quantity' && one.sentence === claim.sentence && one.end <= claim.start && one.quantity.value ? [one.quantity.value] : [],
  );
  return before.length ? new Set(before) : null;
}

function inText(
  source: SourceReading,
  aim: Aim,
  { sought, matches, question }: Wide,
  companions: ReadonlySet<number>,
): PassageEvidence | null {
  const whole = antecedents(question);
  const owner = ownerIn(question, question.claim);
  const worked = [
    ...pairsIn(source, figuresIn(source), aim, companions),
    ...coordinatedIn(source, aim),
    ...productsIn(source, aim),
    ...triplesIn(source, aim),
    ...averagesIn(source, aim),
    ...earlierIn(source, aim),
    ...multipliedIn(source, aim),
    ...portionsIn(source, aim),
    ...timesIn(source, aim),
    ...daysIn(source, aim),
    ...yearsIn(source, aim, question.story.date),
  ].map(one => {
    const look = lookAt(sought, matches(source), source, one.a.start);
    const other = lookAt(sought, matches(source), source, one.b.start);
    const both = [one.a, one.b].filter(({ value }) => companions.has(value)).length;
    if (whole && ![one.a, one.b].some(({ value }) => whole.has(value))) return { ...one, margin: -1 };
    if (isGapTurned(question.text, question.at, source.passage.text, unitAt(source, one.a.start), one.a, one.b))
      return { ...one, margin: -1 };
    const margin =
      Math.max(look.local, other.local) +
      CONTEXT * look.context -
      NEEDED +
      COMPANION * both -
      (look.elsewhere ? ELSEWHERE : 0) -
      (!both && isRound(aim) ? ROUND : 0) +
      courseOf(source, one, question.text) -
      (isOthersUnit(owner, source, unitAt(source, one.a.start), () => true, question.text) ? OTHERS : 0);
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

/** "2,900 of the 4,350 were members, two-thirds of them": the draft's own two numbers make it, and a source has one of them. */
function byOwnNumbers(texts: readonly SourceReading[], aim: Aim, question: Question): readonly PassageEvidence[] {
  const [a, b] = [...(antecedents(question) ?? [])].slice(-2);
  const share = a && b && aim.sums.includes('share') ? made('share', a, b, aim) : null;
  if (share === null || !fits(aim, share)) return [];
  return texts.flatMap((source): PassageEvidence[] => {
    const found = figuresIn(source).find(({ value }) => tellingDigits(value) > 1 && (value === a || value === b));
    if (!found) return [];
    const reason = reasons.fromOwn(inPrint(a), inPrint(b));
    return [
      {
        passage: source.passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason,
        focus: { start: found.start, end: found.end },
      },
    ];
  });
}

/** A total whose parts stand in several passages of one document, each about the matter. */
function overPassages(
  claim: Claim,
  aim: Aim,
  texts: readonly SourceReading[],
  { sought, matches, question: { memo } }: Wide,
): readonly PassageEvidence[] {
  const counted = claim.kind === 'quantity' ? claim.quantity.counted : null;
  if (!counted || !aim.sums.includes('total')) return [];
  const stem = (noun: string): string => memo.lexicon.stem(fold(noun.split(' ').at(-1) ?? noun));
  const groups = new Set(memo.lexicon.groups(stem(counted)));
  const isCounted = (noun: string | null): boolean =>
    noun !== null && (stem(noun) === stem(counted) || memo.lexicon.groups(stem(noun)).some(one => groups.has(one)));
  for (const path of new Set(texts.map(({ passage }) => passage.source))) {
    const about = texts.filter(source => source.passage.source === path && lookAt(sought, matches(source), source, 0).local > SPREAD);
    const parts = totalOver(about, aim, isCounted);
    if (!parts.length) continue;
    const first = about.find(({ passage }) => passage.text.slice(parts[0].start, parts[0].end) === parts[0].shown) ?? about[0];
    const reason = reasons.addedOver(
      parts.map(({ shown }) => shown),
      inPrint(aim.value),
    );
    return [
      {
        passage: first.passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason,
        focus: { start: parts[0].start, end: parts[0].end },
      },
    ];
  }
  return [];
}

/** A whole that the draft gives too is one of a hundred or so: of fewer nearly every share is made by chance. */
const LEAST_WHOLE = 40;
const NEARLY = 0.03;
/** Passages above in which the whole may stand: "1,264 cases" on top, "312 patients were admitted" below. */
const ABOVE = 4;
const PART = 0.45;
/** How much of what is told a passage must have for its count to be a part of the total. */
const SPREAD = 0.2;

/** The share that a figure of the passage is of a whole that stands above it, where the draft gives that whole, too. */
function inWhole(
  source: SourceReading,
  aim: Aim,
  { sought, matches, question, read }: Wide,
  wholes: ReadonlySet<number>,
): PassageEvidence | null {
  if (!aim.sums.includes('share') || !wholes.size) return null;
  const parts = figuresIn(source).filter(figure => {
    const look = lookAt(sought, matches(source), source, figure.start);
    return !figure.unit && !look.elsewhere && look.shared > 0 && look.local + CONTEXT * look.context > PART;
  });
  if (!parts.length) return null;
  const isWhole = ({ value, unit }: Figure): boolean =>
    !unit && value >= LEAST_WHOLE && [...wholes].some(one => tellingDigits(one) > 1 && relative(one, value) <= NEARLY);
  for (const above of question.library.neighbours(source.passage, ABOVE).before) {
    for (const whole of figuresIn(read(above)).filter(isWhole)) {
      const part = parts.find(one => {
        const share = made('share', one.value, whole.value, aim);
        return share !== null && one.value < whole.value && fits(aim, share);
      });
      if (!part) continue;
      const reason = reasons.workedOut(part.shown, whole.shown);
      return {
        passage: source.passage,
        score: SCORE,
        agreement: 'agrees',
        difference: null,
        reason,
        focus: { start: part.start, end: part.end },
      };
    }
  }
  return null;
}

/** Two figures, two times, or a year since when: without them there is nothing to work out. */
const mayTell = ({ text, kind }: Passage, single: boolean): boolean =>
  numbersIn(text).length > (kind === 'row' || single ? 0 : 1) || /\d:\d|\bsince\b|\b(?:past|to) (?:one|two|three)\b/.test(text);

/** Where the draft's words say nothing of a sum, only what stands together makes one: found out before the passage is read. */
function mayMake({ text }: Passage, { value, sums }: Aim): boolean {
  if (sums.some(sum => sum !== 'and' && sum !== 'product')) return true;
  const numbers = numbersIn(text);
  const running = numbers.some(
    (one, i) => one + (numbers[i + 1] ?? 0) === value || one + (numbers[i + 1] ?? 0) + (numbers[i + 2] ?? 0) === value,
  );
  return running || (sums.includes('product') && numbers.some((a, i) => numbers.slice(i + 1).some(b => relative(a * b, value) < NEARLY)));
}

/** In a larger library a search costs more than it finds. */
const SMALL_LIBRARY = 4000;
/** Rows that are searched for a name. */
const ROWS = 4;

/** "More than half of the patients live in Norrin": the table's row has none of the sentence's words but the name. */
function rowsNamed({ paragraph, sentence, library }: Question): readonly Passage[] {
  const names = paragraph.reading.tokens.filter(
    ({ start, pos, text }) => start >= sentence.start && start < sentence.end && pos === 'PROPN' && /^\p{Lu}/u.test(text),
  );
  return names.slice(0, 2).flatMap(({ text }) => library.phrase(text, ROWS).filter(({ kind }) => kind === 'row'));
}

/** What stands together by chance ("four and four" for the draft's eight) is no sum where a source plainly has another number. */
const sure = (aim: Aim): Aim => ({ ...aim, sums: aim.sums.filter(sum => sum !== 'and') });

/** A sum of two from here on is made by chance less often. */
const LEAST_SUM = 13;

/** Evidence of passages from whose figures the claim's number can be worked out; empty where it cannot. `contradicted`: a source has another number. */
export function workOut(claim: Claim, wide: Wide, contradicted: boolean, part: number | null = null): readonly PassageEvidence[] {
  const { question } = wide;
  const read = aimOf(claim, question.text, question.at, question.paragraph.text);
  // "17 people in the market and six in the school": the number that differs is a part of the draft's
  const isPart = part !== null && read !== null && part < read.value && read.value >= LEAST_SUM;
  const aim = read && contradicted && !isPart ? sure(read) : read;
  if (!aim?.sums.length) return [];
  const { firstSentence: first, reading } = question.paragraph;
  const last = first + reading.sentences.length;
  const companions = numbersOf(question, first, last);
  const sources = wide.passages
    .filter(
      one =>
        mayTell(
          one,
          aim.sums.some(sum => sum === 'total' || sum === 'share' || sum === 'portion'),
        ) && mayMake(one, aim),
    )
    .map(wide.read);
  const texts = sources.filter(({ passage }) => passage.kind !== 'row');
  const found = texts.flatMap(source => inText(source, aim, wide, companions) ?? []);
  if (found.length) return found;
  const spread = overPassages(claim, aim, texts, wide);
  if (spread.length) return spread;
  const before = question.story.paragraphs[question.story.paragraphs.indexOf(question.paragraph) - 1];
  const wholes = numbersOf(question, before?.firstSentence ?? first, last);
  const own = byOwnNumbers(texts, aim, question);
  if (own.length) return own;
  const shares = texts.flatMap(source => inWhole(source, aim, wide, wholes) ?? []);
  if (shares.length) return shares;
  const sentence = tellingOf(question.text, question.memo.lexicon);
  const tables = new Set(sources.filter(({ passage }) => passage.kind === 'row').map(({ passage }) => passage.source));
  if (!tables.size && aim.sums.includes('share') && question.library.counts().passages < SMALL_LIBRARY)
    for (const { source } of rowsNamed(question)) tables.add(source);
  return [...tables].flatMap(path => workOutInTable(path, aim, { companions, wholes, sentence, question }) ?? []);
}
