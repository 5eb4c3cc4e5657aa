/** Numbers that only say how far two others lie apart ("3,000 fewer than its rival"), and which of the two has more. */
import type { Span } from '../model.ts';
import { fold } from '../sources/terms.ts';
import { dealtIn, isOneName } from './dealt.ts';
import type { Figure } from './figure.ts';

const MORE = 'more|higher|larger|longer|older|above|ahead';
const LESS = 'fewer|less|lower|smaller|shorter|younger|below|behind';
const SMALL = 'a|one|two|three|four|five|six|seven|eight|nine|ten|half|some|about|\\d';
// "3,000 fewer than", "3,000 more cars than its rival", not "bankers opened more than 2 million"
const BEHIND = new RegExp(
  `^(?:[^\\s,;]|,(?=\\d))+ (?:[\\p{Ll}]+ ){0,2}?(?:(?:(${MORE})|(${LESS}))\\b(?: \\p{Ll}+){0,2}? (?:than|of)\\b(?! (?:${SMALL}))|(above|below|ahead of|behind) (?:its|their|last|that of|what|the (?:previous|average|record|year)|\\p{Lu}))`,
  'u',
);
const NAME = /\p{Lu}[\p{L}’'-]+/gu;

interface Margin {
  readonly more: boolean;
  /** Names before the number, and behind "than", folded. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const namesIn = (text: string): readonly string[] => (text.match(NAME) ?? []).map(name => fold(name).replace(/[’']s?$/, ''));

/** The margin that the number at `start` of a sentence is, or null where it is none. */
function marginAt(text: string, sentence: Span<'text'>, start: number): Margin | null {
  const rest = text.slice(start, sentence.end);
  const match = BEHIND.exec(rest);
  // "older than 70" is an age
  if (!match || /^(?:more|higher|larger|longer|older|fewer|less|lower|smaller|shorter|younger|above|below)\b/i.test(rest)) return null;
  const side = (match[3] ?? '').toLowerCase();
  return {
    more: Boolean(match[1]) || /^(?:above|ahead)/.test(side),
    before: namesIn(text.slice(sentence.start, start)),
    behind: namesIn(rest.slice(match[0].length, match[0].length + 40)),
  };
}

/** True for a number of the draft that says how far two lie apart. */
export const isMargin = (draft: string, at: Span<'text'>): boolean => marginAt(draft, { start: 0, end: draft.length }, at.start) !== null;

/** True for a number of a source that only says how far two lie apart, where the draft's says what there is. */
export const isOnlyMargin = (draft: string, at: Span<'text'>, text: string, sentence: Span<'text'>, start: number): boolean =>
  marginAt(text, sentence, start) !== null &&
  marginAt(draft, { start: 0, end: draft.length }, at.start) === null &&
  !/\b(?:by|difference|gap|lead|margin|more|fewer|less|up|down|rose|fell|grew|gained|lost)\b/i.test(
    draft.slice(Math.max(0, at.start - 30), at.end + 24),
  );

/** True where both tell the same margin, but the draft has the one ahead that the source has behind. */
export function isMarginTurned(draft: string, at: Span<'text'>, text: string, sentence: Span<'text'>, start: number): boolean {
  const mine = marginAt(draft, { start: 0, end: draft.length }, at.start);
  const theirs = mine && marginAt(text, sentence, start);
  if (!theirs) return false;
  const meets = (a: readonly string[], b: readonly string[]): boolean => a.some(name => b.includes(name));
  const [along, across] = [
    meets(mine.before, theirs.before) && meets(mine.behind, theirs.behind),
    meets(mine.before, theirs.behind) && meets(mine.behind, theirs.before),
  ];
  return along !== across && along === (mine.more !== theirs.more);
}

/** True where the gap of two figures is told of the wrong one: "Merrow sold 3,000 more", of which the source says 41,000 and of its rival 44,000. */
export function isGapTurned(draft: string, at: Span<'text'>, text: string, sentence: Span<'text'>, a: Figure, b: Figure): boolean {
  const mine = marginAt(draft, { start: 0, end: draft.length }, at.start);
  if (!mine || a.value === b.value) return false;
  const dealt = dealtIn(text, sentence, [a, b], []);
  const nameOf = (figure: Figure): string | null => dealt.find(({ number }) => number === figure)?.name ?? null;
  const [larger, smaller] = a.value > b.value ? [nameOf(a), nameOf(b)] : [nameOf(b), nameOf(a)];
  if (!larger || !smaller) return false;
  const isIn = (names: readonly string[], name: string): boolean => names.some(one => isOneName(one, name));
  const [ahead, back] = mine.more ? [mine.before, mine.behind] : [mine.behind, mine.before];
  return (isIn(ahead, smaller) && !isIn(ahead, larger)) || (isIn(back, larger) && !isIn(back, smaller));
}
