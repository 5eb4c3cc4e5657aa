/** Values that a source tells as overtaken: what had been expected, asked for or first set, what a draft had, what was then rejected, what it is down from. */
import type { Span } from '../model.ts';
import { type SourceReading, type Unit, unitAt } from './source-reading.ts';

const HAD_SAID =
  /\bhad (?:(?:first|once|originally|initially|at first|still) )?(?:been )?(expected|forecast|asked|sought|demanded|wanted|hoped|estimated|reckoned|named|listed|scheduled|set|fixed)\b[^.;]{0,30}$/i;
const FIRST_SET =
  /\b(?:was|were|had been|had) (?:first|originally|initially|at first) (?:been )?(set|planned|scheduled|put|fixed|named|expected|meant|due)\b[^.;]{0,30}$/i;
const DRAFTED = /^\s*(?:an?|the) (?:\p{Ll}+ )?(draft|blueprint)\b[^.;]{0,40}\b(?:had|named|listed|gave|contained|provided)\b[^.;]{0,30}$/iu;
/** "In a first draft the treaty allowed 40", "In my mail of 20 May I wrote 298". */
const IN_DRAFT =
  /^\W*in (?:an?|the|its|our|their) (?:first|earlier|previous|original|initial) (draft|version|plan|proposal|text|report|count|estimate|mail|e-mail|letter)\b[^.;]{0,60}$/iu;
const WROTE =
  /\bin (?:my|our|an?|the|its|his|her|their) (?:\p{Ll}+ )?(?:mail|e-mail|email|letter|message|note|report|statement|memo) of [^.;]{3,20} (?:i|we|it|he|she|they) (?:had )?(wrote|said|gave|put|named|spoke of|written|given)\b[^.;]{0,20}$/iu;
const THEN_REJECTED =
  /^\s*(?:it|this|that|they|the (?:proposal|offer|plan|motion|idea|bid)) (?:was|were|has been|had been) (?:\p{Ll}+ )?(?:rejected|withdrawn|turned down|voted down|dropped|refused)\b/iu;
const TURNED_DOWN = /\b(?:reject|withdr|turn(?:s|ed)? (?:it |them )?down|turned down|voted? down|drop|refus|in vain|had\b)/i;
const WILL_BE = /\bby (?:the |next )?\p{L}[^.;]*\bwill (?:be|reach|number|rise to|grow to)\s+(?:about |some |around )?$/iu;
const IS_DONE = /\b(?:has|have) (?:already )?\p{Ll}+/u;
const STILL_COMING = /\b(?:will|by|until|going to|is to|are to|soon|planned|expect\w*)\b/i;
/** "14 ships, down from 31 at the peak": 31 is what there was. */
const WAS_FROM = /\b(?:down|up) from (?:about |some |around |nearly |almost |roughly |just |only |over |more than )?$/i;
/** "Less than the 94 million of the year before": the same. */
const THAN = /\b(?:than|against|compared (?:with|to)|after)\s+(?:the\s+)?(?:about |some |around |nearly |almost |only )?$/i;
const YEAR_BEFORE = /^[^,;.]{0,30}\b(?:a|the|of the) (?:year|month|week|quarter|season) (?:before|earlier|ago)\b/i;
const BEHIND_WAS = 30;
const WENT = /\b(?:from|down|up|than|fell|rose|drop\w*|peak|record|earlier|since|compared)\b/i;

/** The draft gives the time that stands behind the value: "in April". */
const sharesTime = (draft: string, text: string, unit: Unit, at: number): boolean =>
  (text.slice(at, Math.min(unit.end, at + BEHIND_WAS)).match(/\b\p{Lu}\p{L}{2,}/gu) ?? []).some(word => draft.includes(word));

/** What the source says was before, told by the draft as what is: nothing of when it was stands in the draft. */
function isWhatWas(draft: string, text: string, unit: Unit, at: number): boolean {
  const before = text.slice(unit.start, at);
  const isOfBefore = THAN.test(before) && YEAR_BEFORE.test(text.slice(at, unit.end));
  if (!(WAS_FROM.test(before) || isOfBefore) || TOLD_AS_SUCH.test(draft) || WENT.test(draft)) return false;
  const when =
    text
      .slice(at, Math.min(unit.end, at + BEHIND_WAS))
      .match(
        /\b(?:(?:19|20)\d\d|\p{Lu}\p{L}{2,}|last \p{L}+|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) \p{L}+ (?:ago|before|earlier))/gu,
      ) ?? [];
  return !when.some(words => draft.toLowerCase().includes(words.toLowerCase()));
}

/** "Offered 11,000 tonnes in April and raised this to 13,000 in May": behind the value stands what it became. */
const BECAME =
  /^[^.;]{0,60}?\b(?:raised|increased|lowered|cut|reduced|revised|changed|corrected|extended|doubled|improved)\s+(?:this|it|that|them|the (?:offer|figure|number|sum|fine|price|bid))\s+to\b/i;

/** "Before the shelling every household had 140 liters; now it is 35": what stands before the now. */
const ONCE = /^\W*(?:before|until|once|formerly|in the past|at first|in peacetime)\b/i;
const NOW = /[;,.]\s+(?:but |and )?(?:now|today)\b|\b(?:is|are|has|have|get|gets) now\b/i;
const THEN = /\b(?:before|until|once|formerly|then|ago|earlier|past|used to|had|were|was)\b/i;

/** Words by which a draft says itself that it was so before. */
const TOLD_AS_SUCH =
  /\b(?:had|first(?! (?:half|quarter|months?|weeks?|days?|time|round|case|of)\b)|original\w*|initial\w*|earlier|previous\w*|once|before|instead|draft|blueprint)\b/i;

/** UTF-16 units behind a value in which the now may stand. */
const NOW_REACH = 90;

/** True where the value at `at` stands in the source as one that no longer holds, and the draft does not tell it as such. */
export function isOvertaken(draft: string, source: SourceReading, unit: Unit, at: number): boolean {
  const { text } = source.passage;
  const before = text.slice(unit.start, at);
  const said = HAD_SAID.exec(before) ?? FIRST_SET.exec(before) ?? DRAFTED.exec(before) ?? IN_DRAFT.exec(before) ?? WROTE.exec(before);
  if (said) return !TOLD_AS_SUCH.test(draft) && !new RegExp(`\\b${said[1]}\\b`, 'i').test(draft);
  if (isWhatWas(draft, text, unit, at)) return true;
  if (BECAME.test(text.slice(at, unit.end)) && !TOLD_AS_SUCH.test(draft) && !WENT.test(draft) && !sharesTime(draft, text, unit, at))
    return true;
  if (ONCE.test(before) && NOW.test(text.slice(at, at + NOW_REACH)) && !THEN.test(draft)) return true;
  if (THEN_REJECTED.test(text.slice(unit.end))) return !TURNED_DOWN.test(draft);
  return WILL_BE.test(before) && IS_DONE.test(draft) && !STILL_COMING.test(draft);
}

/** True for a value in the sentence of an overtaken one, or in the one before or behind it. */
export function isNextTo(source: SourceReading, overtaken: Span<'text'>, value: Span<'text'>): boolean {
  const place = (at: number): number => source.units.indexOf(unitAt(source, at));
  return Math.abs(place(value.start) - place(overtaken.start)) <= 1;
}
