/** Words that turn a statement round: one sentence denies what the other says, or says the opposite of it. */
import { DEMONYMS } from '../values/name-places.ts';
import * as reasons from './reasons.ts';

const NEGATION =
  /\b(?:no|not|never|none|neither|nor|without|cannot|n[’']t|failed to|refused to|denied|denies|lack(?:s|ed)?|yet to|hardly|barely)\b|n[’']t\b/i;

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:largest|biggest|greatest)\b/i, /\bsmallest\b/i],
  [/\b(?:highest|tallest)\b/i, /\b(?:lowest|shortest)\b/i],
  // "a third of that", "last season" are no places in an order
  [
    /\b(?:first)\b/i,
    /(?<!\b(?:an?|one|two)[ -])\b(?:last(?! (?:night|week|month|season|quarter|year|spring|summer|fall|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ary|march|april|may|june|july|august|\w+ber)\b)|second|third)\b(?! of (?:the|its|his|her|their|that|all)\b)/i,
  ],
  // "the week before" is a time, not an order
  [/(?<!\b(?:night|day|week|month|season|quarter|year|decade|ever|never|as) )\bbefore\b/i, /\bafter\b/i],
  [
    /\b(?:rose|risen|rise|rises|increased?|grew|grown|climbed|up)\b/i,
    /\b(?:fell|fallen|fall|falls|decreased?|dropped|declined|shrank|down)\b/i,
  ],
  [/\b(?:won|win|wins)\b/i, /\b(?:lost|lose|loses)\b/i],
  [/\b(?:opened|opens|began|begins|started)\b/i, /\b(?:closed|closes|ended|ends|finished)\b/i],
  [/\b(?:approved?|passed|accepted)\b/i, /\b(?:rejected|refused|blocked|vetoed)\b/i],
  [/\b(?:alive|survived?)\b/i, /\b(?:dead|died|killed)\b/i],
  [/\b(?:north|northern)\b/i, /\b(?:south|southern)\b/i],
  [/\b(?:east|eastern)\b/i, /\b(?:west|western)\b/i],
  [/\b(?:guilty|convicted)\b/i, /\b(?:acquitted|innocent|cleared)\b/i],
  [/\b(?:formed|founded|established)\b/i, /\b(?:disbanded|dissolved|abolished)\b/i],
  [/\b(?:most)\b/i, /\b(?:fewest|least)\b/i],
  [/\b(?:more than|over)\b/i, /\b(?:less than|fewer than|under)\b/i],
];

/** Words of which a sentence has one or the other: each speaks of its own group. */
const CONTRASTS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:men|male|males|man)\b/i, /\b(?:women|female|females|woman)\b/i],
  [/\b(?:boys?|sons?)\b/i, /\b(?:girls?|daughters?)\b/i],
  [/\b(?:imports?|imported)\b/i, /\b(?:exports?|exported)\b/i],
  [/\b(?:urban|cities)\b/i, /\brural\b/i],
  [/\b(?:public)\b/i, /\bprivate\b/i],
  [/\b(?:domestic)\b/i, /\bforeign\b/i],
  [/\b(?:buy|bought|buyers?|purchases?)\b/i, /\b(?:sell|sold|sellers?|sales)\b/i],
  [/\b(?:arrivals?|arrived)\b/i, /\b(?:departures?|departed)\b/i],
  [/\b(?:killed|killing|dead|deaths?|died)\b/i, /\b(?:wounded|wounding|injured|injuring|injuries|hurt)\b/i],
  [/\b(?:true)\b/i, /\bfalse\b/i],
  [/\b(?:supported?|favou?r(?:ed)?|approv\w+|for)\b/i, /\b(?:oppos\w+|against|disapprov\w+)\b/i],
  [/\b(?:income|revenue|earned)\b/i, /\b(?:spending|expenditure|spent)\b/i],
  [/\b(?:births?)\b/i, /\bdeaths?\b/i],
  [/\b(?:adults?)\b/i, /\b(?:children|minors)\b/i],
];

/** True where one sentence speaks of one group only and the other only of its counterpart. */
export const contrasts = (draft: string, source: string): boolean =>
  CONTRASTS.some(
    ([a, b]) =>
      (a.test(draft) && !b.test(draft) && b.test(source) && !a.test(source)) ||
      (b.test(draft) && !a.test(draft) && a.test(source) && !b.test(source)),
  );

const originsIn = (text: string): readonly string[] => (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(word => DEMONYMS.has(word));

/** "A Canadian film" against "an American film": each sentence gives one origin, and not the same. */
export function otherOrigin(draft: string, source: string): string | null {
  const [a, b] = [new Set(originsIn(draft)), new Set(originsIn(source))];
  return a.size === 1 && b.size === 1 && ![...a].some(word => b.has(word)) ? reasons.contradicts : null;
}

/** True where one sentence has a word and the other only its opposite. */
export const opposes = (draft: string, source: string): boolean =>
  OPPOSITES.some(([a, b]) => (a.test(draft) && b.test(source) && !a.test(source)) || (b.test(draft) && a.test(source) && !b.test(source)));

/** "46 ships, not 36" denies nothing of the rest. */
const CONTRASTED = /(?:,|—|–|-)\s*(?:and |but )?not (?!\w+(?:ed|ing)\b)[^,.;]*/gi;
const isDenied = (text: string): boolean => NEGATION.test(text.replace(CONTRASTED, ''));

/** Why the two contradict each other, or null. */
export function contradictionOf(draft: string, source: string): string | null {
  if (isDenied(draft) !== isDenied(source)) return reasons.contradicts;
  return opposes(draft, source) ? reasons.contradicts : null;
}

const CLAUSES = /[,;:—–]\s+|\s+(?=(?:and|but|because|although|while|which|who)\s)/;
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** The same, where the clause of the source that shares most words with the draft's does it, too: not "he knew whose it was, and that nobody would look". */
export function contradictionIn(draft: string, source: string): string | null {
  if (contradictionOf(draft, source) === null) return null;
  const mine = new Set(wordsIn(draft));
  const clauses = source.split(CLAUSES).map(text => ({ text, shared: wordsIn(text).filter(word => mine.has(word)).length }));
  const best = clauses.reduce((a, b) => (b.shared > a.shared ? b : a));
  return contradictionOf(draft, best.text);
}
