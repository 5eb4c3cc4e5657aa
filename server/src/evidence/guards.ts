/** When two statements are not about the same thing at the same time, however alike their words are. */
import type { Span } from '../model.ts';
import { type Bearing, hasOtherNames, type Statement } from './alignment.ts';
import { contrasts } from './contradiction.ts';
import { otherHappening } from './happenings.ts';
import { isOvertaken } from './overtaken.ts';
import * as reasons from './reasons.ts';
import type { SourceReading, Unit } from './source-reading.ts';
import { isTakenBack } from './taken-back.ts';

const EXPECTED =
  /\b(?:likely|[Ee]xpect(?:s|ed)? to|is expected|are expected|expected|forecasts?|projected|projections?|predict(?:s|ed)?|propos(?:es|ed|al)|plans? to|planned|would(?! (?:say|think|call|ask)\b)|could(?! not)|might|aims? to|targets?|targeted|goal|hopes? to|by 20[3-9]\d|will|estimates? for)\b|(?<!\bI )\bmay (?=[a-z])/;
/** What is only proposed or possible; what will be is as good as said, where the draft has the very figure. */
const PROPOSED =
  /\b(?:propos(?:es|ed|al)|(?:will|would|is to|are to) be asked|(?:is|are) to (?=(?:be|begin|start|resume|open|close|meet|end|take|leave|arrive|return|hold|vote|decide|sign)\b)|(?:is|are|was|were) asked to|calls? for|called for|could(?! not)|might|aims? to|targets?|targeted|goal|hopes? to|would(?! (?:say|think|call|ask)\b))\b|(?<!\bI )\bmay (?=[a-z])/;
/** Words of a draft that say themselves that it is not so yet. */
const CONDITIONAL = /\b(?:if|should|unless|once|wants?|hopes?|asks? for|demands?|offer(?:s|ed)?)\b/i;
/** Minutes tell what was asked for, and behind it what came of it. */
/** What somebody only reckons with, told by the draft as done. */
const RECKONED = /\b(?:expects?|expected|forecasts?|projects|projected|predicts?|predicted|anticipates?|reckons? with)\b/i;
const DONE = /\b(?:has|have|had|was|were|did|lost|fell|rose|grew|came|went|took|left|began|opened|closed|died)\b/i;
const TO_COME =
  /\b(?:will|would|expect\w*|forecast\w*|project\w*|predict\w*|anticipat\w*|reckon\w*|likely|by the end|could|may|might|to come|plan(?:s|ned)?|set to|due)\b/i;
/** "The ministry denies that 40 soldiers died." */
const DENIES = /\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed)|rejects?|rejected) (?:\p{L}+ ){0,3}?that\b/iu;
/** "Was planned to cost": what it was to be before. */
const WAS_PLANNED =
  /\b(?:was|were|had been) (?:originally |first |initially )?(?:planned|expected|budgeted|supposed|meant|to have)\b|\boriginally (?:planned|expected|budgeted)\b/i;
const PLANNED_AFTER = /^[\d,.]*[^,;:]{0,24}?\b(?:is|are) (?:\p{Ll}+ly )?(?:planned|scheduled|foreseen|proposed|due)\b/u;
const IS_DONE = /\b(?:has|have) (?:been )?\p{Ll}+/u;
const DENIED_AFTER = /^[\d,.]*[^,;:]{0,30}?\b(?:was|were|is|are|would be|had|has|have|did|does|do) not (?:been )?(\p{Ll}{4,})/u;
const NEGATED = /\b(?:not|no|never|without|nor|n[’']t)\b|n[’']t\b/i;
const FAILED = /^\s*(?:rejected|withdrawn|failed|lost|defeated|postponed|put off|not (?:adopted|passed|approved))\b/i;
const CANCELLED = /\b(?:called off|cancell?ed|scrapped|never took place|did not take place|fell through)\b/i;
const FAILING = /\b(?:reject\w*|withdr\w*|fail\w*|lost|defeat\w*|postpone\w*|put off|vote[ds]? down)\b/i;
const EARLIER =
  /\b(?:had (?:spoken of|put|said|planned|promised|counted on|given)|last year|a year (?:earlier|ago|before)|the year before|previous(?:ly)?|earlier (?:this|that) (?:year|month|week)|formerly|at the time|in the past|up from|down from|compared (?:with|to)|initially|originally|at first|first reported|had been)\b/i;
/** "Food costs 8 percent more than a year before", "rose 8 percent in a year" */
const OVER_A_YEAR =
  /\b(?:in|over|within) (?:a|the|one|twelve) (?:past |last )?(?:year|twelve months|12 months)\b|\byear[ -](?:on|over)[ -]year\b/i;
/** True where a sentence tells of an earlier time. */
export const isOfThePast = (text: string): boolean => EARLIER.test(text);

const EARLIER_SAID = /\bhad (?:spoken of|put|planned|promised|counted on|proposed|provided for)\b/i;
const CORRECTED = /\b(?:correct(?:ion|ed)|an earlier version|misstated|was wrong|in fact)\b/i;

/** "112 violations, among them 9 with heavy weapons": a part of what was counted. */
const SUBSET = /\b(?:among (?:them|these|whom|which)|of (?:whom|which|them|these))\s+(?:about |some |at least |only )?$/i;
const SUBSET_WORD = /\b(?:among|including|of (?:whom|which|them|these|the))\b/i;

/** "A decade ago it had 31": the figure of now is no other than that. */
const PAST =
  /\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:decades?|years?|months?|weeks?) (?:ago|earlier|before)|(?:the|a) (?:year|month|week|season) (?:before|earlier))\b/i;

/** "The first rise in five quarters" comes after four of another kind. */
const FIRST_IN = /\bfirst\b[^.;]{0,30}\b(?:in|for|since)\s+(?:about |some |over |more than |almost )?$/i;

/** "45 more arrive on Monday", "another 45": what is added is not what there is then. */
const ADDED_BEFORE = /\b(?:another|an additional|a further)\s+$/i;
const ADDED = /\b(?:more(?! than\b)|additional|further)\b/i;
const COMPARED = /^\s*(?:more\s+)?(?:\p{L}+\s+){0,2}than\b/iu;
const TELLS_ADDED = /\b(?:more|another|additional|further|extra|added|on top)\b/i;

/** True for a value that the source adds to one it has told of, where the draft speaks of no addition. */
function isAdded(draft: string, source: SourceReading, unit: Unit, { start, end }: Span<'text'>): boolean {
  const { text } = source.passage;
  if (TELLS_ADDED.test(draft) || COMPARED.test(text.slice(end, unit.end))) return false;
  return ADDED_BEFORE.test(text.slice(unit.start, start)) || ADDED.test(text.slice(start, end));
}

/** "77 wells since 2022": a sum over years is no year's figure. */
const SINCE = /\bsince (?:(?:the|early|late|mid-|its|\p{Lu}\p{Ll}+)\s*){0,2}(?:1[89]|20)\d\d\b/u;
const FROM = /\b(?:since|from|after)\b/i;

const YEAR = /^(?:1[89]|20)\d\d$/;
const FIGURE = /^\d+$/;

const wordsOf = (source: SourceReading, unit: Unit): string => source.passage.text.slice(unit.start, unit.end);

/** True where words tell of what is expected, planned or proposed. */
export const isExpected = (text: string): boolean => EXPECTED.test(text);

/** Words right before and after a place, in the same sentence. */
function near(source: SourceReading, unit: Unit, at: number, before: number, after: number): string {
  return source.passage.text.slice(Math.max(unit.start, at - before), Math.min(unit.end, at + after));
}

/** Why a differing value of the source is no difference, or null where the two may be compared. */
export function guardOf(draft: string, bearing: Bearing, statement: Statement, value: Span<'text'>): string | null {
  const { unit } = statement;
  const { source } = bearing;
  const at = value.start;
  if (contrasts(draft, wordsOf(source, unit)) || otherHappening(draft, wordsOf(source, unit))) return reasons.otherThing;
  const other = otherValues(bearing, unit, value);
  if (other) return other;
  if (statement.missingNames.length && hasOtherNames(source, bearing.matches, unit)) return reasons.otherThing;
  if (SUBSET.test(near(source, unit, at, 30, 0)) && !SUBSET_WORD.test(draft)) return reasons.otherThing;
  if (PAST.test(draft) && !PAST.test(wordsOf(source, unit)) && !EARLIER.test(wordsOf(source, unit))) return reasons.otherTime;
  if (SINCE.test(draft) && !FROM.test(wordsOf(source, unit))) return reasons.otherTime;
  if (isAdded(draft, source, unit, value)) return reasons.otherThing;
  if (FIRST_IN.test(near(source, unit, at, 40, 0)) && !/\bfirst\b/i.test(draft)) return reasons.otherThing;
  if (WAS_PLANNED.test(draft) && !WAS_PLANNED.test(wordsOf(source, unit))) return reasons.otherTime;
  const beside = near(source, unit, at, 60, 50);
  if (EXPECTED.test(beside) && !EXPECTED.test(draft)) return reasons.onlyExpected;
  const before = near(source, unit, at, 45, 45);
  if (EARLIER.test(before) && !EARLIER.test(draft) && !OVER_A_YEAR.test(draft)) return reasons.otherTime;
  if (CORRECTED.test(wordsOf(source, unit))) return reasons.otherTime;
  return null;
}

/** True where a source only reckons with what the draft tells as done. */
export const isOnlyReckoned = (draft: string, source: string): boolean =>
  RECKONED.test(source) && DONE.test(draft) && !TO_COME.test(draft) && !DONE.test(source);

/** True where a source's words only propose what the draft tells as done. */
export const isOnlyProposed = (draft: string, source: string): boolean =>
  PROPOSED.test(source) && !EXPECTED.test(draft) && !CONDITIONAL.test(draft) && !PROPOSED.test(draft);

const CUTS = /[,;]\s|\s(?:and|but|while)\s/g;

/** The part of a sentence that a place stands in, cut at commas and conjunctions. */
function partAt(text: string, { start, end }: Unit, at: number): string {
  const words = text.slice(start, end);
  const cuts = [...words.matchAll(CUTS)].map(match => start + match.index);
  return text.slice(cuts.filter(cut => cut < at).at(-1) ?? start, cuts.find(cut => cut >= at) ?? end);
}

/** Why the very value of a source is no agreement: it is only expected there, or the groups are not the same. Null where nothing speaks against it. */
export function guardOfWords(draft: string, source: SourceReading, unit: Unit, at: number): string | null {
  const words = wordsOf(source, unit);
  if (contrasts(draft, words) || otherHappening(draft, words)) return reasons.otherThing;
  // "bought 12 for 480,000 and sold them for 60,000"
  if (contrasts(draft, partAt(source.passage.text, unit, at))) return reasons.otherThing;
  if (isTakenBack(source, at)) return reasons.takenBack;
  if (isOvertaken(draft, source, unit, at)) return reasons.overtaken;
  if (DENIES.test(near(source, unit, at, 90, 0)) && !DENIES.test(draft)) return reasons.contradicts;
  // "4 million was not enough"
  const denied = DENIED_AFTER.exec(source.passage.text.slice(at, Math.min(unit.end, at + 60)))?.[1];
  if (denied && new RegExp(`\\b${denied}\\b`, 'i').test(draft) && !NEGATED.test(draft)) return reasons.contradicts;
  // "A draft of 8,000 is planned"
  if (PLANNED_AFTER.test(source.passage.text.slice(at, Math.min(unit.end, at + 60))) && IS_DONE.test(draft) && !TO_COME.test(draft))
    return reasons.onlyExpected;
  if (FAILED.test(source.passage.text.slice(unit.end)) && !FAILING.test(draft)) return reasons.onlyExpected;
  if (CANCELLED.test(wordsOf(source, unit)) && !CANCELLED.test(draft)) return reasons.onlyExpected;
  if (EARLIER_SAID.test(near(source, unit, at, 40, 0)) && !EARLIER.test(draft)) return reasons.otherTime;
  const beside = near(source, unit, at, 60, 50);
  if (RECKONED.test(near(source, unit, at, 40, 0)) && DONE.test(draft) && !TO_COME.test(draft)) return reasons.onlyExpected;
  return PROPOSED.test(beside) && !PROPOSED.test(draft) && !EXPECTED.test(draft) && !CONDITIONAL.test(draft) ? reasons.onlyExpected : null;
}

/** True where the sentence around a value tells of another group, of a plan, of an earlier time or of what was corrected. */
export function speaksOfOther(draft: string, source: SourceReading, unit: Unit, at: number): boolean {
  if (guardOfWords(draft, source, unit, at)) return true;
  return (EARLIER.test(near(source, unit, at, 45, 45)) && !EARLIER.test(draft)) || CORRECTED.test(wordsOf(source, unit));
}

// Weekdays are left out: a story is told day after day with "on Monday".
const MONTH = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;

/**
 * The draft's other numbers and months are not there, and the source has others in their place: then it speaks of another time, or of
 * another thing.
 */
function otherValues({ source, matches }: Bearing, unit: Unit, value: Span<'text'>): string | null {
  const here = (place: number): boolean => place >= unit.from && place < unit.to;
  const shared = new Set(matches.flatMap(match => match.places));
  for (const [kind, reason] of [
    [YEAR, reasons.otherTime],
    [MONTH, reasons.otherTime],
    [FIGURE, reasons.otherThing],
  ] as const) {
    const missing = matches.some(match => kind.test(match.wanted.word) && !match.places.some(here));
    const own = source.telling.words
      .slice(unit.from, unit.to)
      .some(word => kind.test(word.word) && !shared.has(word.place) && (word.end <= value.start || word.start >= value.end));
    if (missing && own) return reason;
  }
  return null;
}
