/** Numbers of a source that are another's than the draft's: the other side's, last year's, another estimate, what a part is told of. */
import type { Day, Found, Quantity, Span } from '../model.ts';
import { STOP, termsOf } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { isLike } from './amount.ts';
import { numbersInPassage } from './bare-numbers.ts';
import { areApart, type Dealt, dealtIn, isOneName, isOneTime, type Owner, ownerIn, ownPart } from './dealt.ts';
import type { Lexicon } from './likeness.ts';
import { isMarginTurned, isOnlyMargin } from './margins.ts';
import { isOthersColumn, isOthersRow } from './owners-table.ts';
import { isPartOf, periodOf } from './period.ts';
import type { Question } from './question.ts';
import { cellsOf } from './row.ts';
import type { SourceReading } from './source-reading.ts';
import { isOfGroup, isOthersUnit } from './owners-name.ts';
import { beforeYardstick, isOfOtherTime, isOtherSameWords, pastNumbers } from './owners-time.ts';
import { isOthersSentence, othersEstimates, tellerIn } from './tellers.ts';

/** Telling words of a text, stemmed; numbers are none. */
const tellingWords = (text: string, lexicon: Lexicon): ReadonlySet<string> =>
  new Set(termsOf(text, lexicon.stem).flatMap(({ word, stem }) => (STOP.has(word) || /\d/.test(word) ? [] : [stem])));

/** "Of 48 schools in the district, 31 reopened." */
const OF_OPENS = /^\W*(?:out )?of (?:about |some |nearly |almost |its |the )?$/i;
const OF_THE = /^\s*(?:out )?of (?:the|its|their|these|those|all|some)\s+(?:\p{L}+\s+){0,2}$/iu;

const BEFORE = /\b(?:before|until|till|prior to)\s+(?:\p{L}+\s+)?(?:19|20)\d\d\b/iu;
const WAS = /\b(?:before|until|till|earlier|previously|prior|once|had|then|formerly|from|since|compared|against)\b/i;

/**
 * Where the draft's number is what a part is told of ("Of the 640 on board, 612 were rescued"), or what there was before ("it had 2,500
 * before 2020"), and the draft says no such thing, while another number of the sentence is told in the draft's words.
 */
function toldElsewhere(
  { text: draftText, at, memo: { lexicon } }: Question,
  { passage: { text } }: SourceReading,
  dealt: readonly Dealt<Found<Quantity>>[],
  draft: Quantity,
): readonly number[] {
  const exact = dealt.filter(({ number }) => number.value.value === draft.value);
  const own = exact.length ? exact : dealt.filter(({ number }) => isNearly(number.value.value, draft));
  if (own.length !== 1 || dealt.length < 2) return [];
  const [{ number, part }] = own;
  const base =
    (OF_THE.test(text.slice(part.start, number.start)) || OF_OPENS.test(text.slice(part.start, number.start))) &&
    !/\bof (?:the |its |their )?$/i.test(draftText.slice(0, at.start));
  const past = BEFORE.test(text.slice(part.start, part.end)) && !WAS.test(draftText);
  if (!base && !past) return [];
  const mine = tellingWords(draftText, lexicon);
  const isTold = ({ part: one }: Dealt<Found<Quantity>>): boolean =>
    [...tellingWords(text.slice(one.start, one.end), lexicon)].some(word => mine.has(word));
  return dealt.some(one => one !== own[0] && isLike(draft, one.number.value, lexicon) && isTold(one)) ? [number.start] : [];
}

/** The draft's number, or one that it is rounded from. */
const isNearly = (value: number | null, { value: draft, comparator }: Quantity): boolean =>
  value !== null && draft !== null && (value === draft || (comparator !== '=' && Math.abs(value - draft) <= 0.05 * value));

/** Numbers of a passage that are another's than the draft's, where the draft's owner has one of its own beside them. */
export function othersNumbers(question: Question, owner: Owner, source: SourceReading, draft: Quantity): ReadonlySet<number> {
  const ofDraft = KNOWN.get(draft) ?? new WeakMap<SourceReading, ReadonlySet<number>>();
  KNOWN.set(draft, ofDraft);
  const found = ofDraft.get(source) ?? readOthers(question, owner, source, draft);
  ofDraft.set(source, found);
  return found;
}

/** A number of the draft is held against a passage several times over: once found out is enough. */
const KNOWN = new WeakMap<Quantity, WeakMap<SourceReading, ReadonlySet<number>>>();

function readOthers(question: Question, owner: Owner, source: SourceReading, draft: Quantity): ReadonlySet<number> {
  const { lexicon } = question.memo;
  const others = new Set<number>();
  const { quantities, dates, units } = source;
  if (!quantities.length) return others;
  const { text } = source.passage;
  const all = numbersInPassage(source);
  if (!all.length) return others;
  const days = dates.map((one: Found<Day>) => ({
    start: one.start,
    time: { value: one.value.value, words: text.slice(one.start, one.end).toLowerCase() },
  }));
  const teller = tellerIn(ownPart(question));
  for (const unit of units) {
    const numbers = all.filter(one => one.start >= unit.start && one.end <= unit.end);
    if (!numbers.length) continue;
    const isAlike = (one: Found<Quantity>): boolean => isLike(draft, one.value, lexicon);
    const isLikeAnother = (one: Found<Quantity>): boolean => isAlike(one) && all.some(other => other !== one && isAlike(other));
    const isAlikeIn = (one: Span<'text'>): boolean =>
      quantities.some(found => found.start >= one.start && found.end <= one.end && isAlike(found));
    const dealt = dealtIn(text, unit, numbers, days);
    if (
      isOtherSameWords(owner, unit, days) ||
      isOthersUnit(owner, source, unit, isAlike, question.text) ||
      isOfOtherTime(owner, source, unit, days, isAlikeIn, question.text) ||
      isOthersSentence(teller, text, unit, units, all, isAlike)
    )
      for (const one of numbers) others.add(one.start);
    for (const one of numbers)
      if (
        isOnlyMargin(question.text, question.at, text, unit, one.start) ||
        isMarginTurned(question.text, question.at, text, unit, one.start) ||
        isOfGroup(draft, one, numbers, text, lexicon)
      )
        others.add(one.start);
    for (const at of [
      ...dealt.flatMap(one => (owner.time && one.time && areApart(owner.time, one.time) ? [one.number.start] : [])),
      ...othersEstimates(teller, text, unit, numbers, isAlike),
      ...pastNumbers(question, owner, dealt, source, isLikeAnother),
      ...beforeYardstick(owner, text, unit, numbers, days),
      ...toldElsewhere(question, source, dealt, draft),
    ])
      others.add(at);
    for (const isMine of [
      ({ name }: Owner) => (name && owner.name ? isOneName(name, owner.name) : null),
      ({ time }: Owner) => (time && owner.time ? isOneTime(time, owner.time) : null),
      ({ place }: Owner) => (place && owner.place ? place.split(' ').at(-1) === owner.place.split(' ').at(-1) : null),
    ]) {
      if (!dealt.some(one => isMine(one) && isLike(draft, one.number.value, lexicon))) continue;
      // "61 percent did in June; in March, 48 percent did": what stands before a time that opens its part is of another
      const opened = dealt.find(
        one => isMine(one) && one.time && /^\s*(?:in|on|at|by|during|since)?\s*$/i.test(text.slice(one.part.start, timeAt(one, days))),
      );
      const before = opened ? dealt.filter(one => isMine(one) === null && one.time === null && one.part.end <= opened.part.start) : [];
      const theirs = [...dealt.filter(one => isMine(one) === false), ...before];
      for (const one of theirs) others.add(one.number.start);
      // with the two turned round, what is nobody's ("86 prisoners, 52 held by …") is not meant either
      if (!theirs.some(one => one.number.value.value === draft.value)) continue;
      for (const one of numbers) if (!dealt.some(each => each.number === one && isMine(each) !== null)) others.add(one.start);
    }
  }
  return others;
}

/** Where the time of a part begins. */
const timeAt = ({ part }: { readonly part: Span<'text'> }, days: readonly { readonly start: number }[]): number =>
  days.find(one => one.start >= part.start && one.start < part.end)?.start ?? part.end;

/** A number of the draft's sentence that the passage has, but of somebody else, or of another year. */
export function isDealtOtherwise(question: Question, source: SourceReading): boolean {
  const { claim, story, paragraph, sentence } = question;
  const row = source.passage.kind === 'row' ? cellsOf(source.passage.text).filter(cell => cell.number !== null) : [];
  const period = row.length ? periodOf(question) : null;
  return story.claims.some(one => {
    if (one.kind !== 'quantity' || one.sentence !== claim.sentence) return false;
    const start = toText(paragraph.segments, one.start) - sentence.start;
    const at = { start, end: Math.max(start, toText(paragraph.segments, one.end) - sentence.start) };
    const owner = ownerIn({ ...question, at }, one);
    const { value } = one.quantity;
    const same = row.filter(cell => cell.number === value);
    const labels = row.map(cell => cell.label);
    if (same.length && isOthersRow({ ...question, at }, one, source)) return true;
    if (same.length) return same.every(cell => isOthersColumn(owner, cell, labels) || isPartOf(period, cell, source.passage, question));
    const others = othersNumbers({ ...question, at }, owner, source, one.quantity);
    return source.quantities.some(found => found.value.value === value && others.has(found.start));
  });
}
