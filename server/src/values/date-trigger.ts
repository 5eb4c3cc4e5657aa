/** A quick look whether a sentence can hold a date at all, so that the grammar reads only those that can. */
import type { Token } from '../model.ts';
import type { Word } from './date-lex.ts';
import { DECADE_WORDS, MONTHS, PLURAL_UNITS, SEASONS, UNITS, WEEKDAYS } from './date-words.ts';
import { HOLIDAYS, MOVING_HOLIDAYS } from './holidays.ts';

const TIMES: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...UNITS.keys(),
  ...PLURAL_UNITS.keys(),
  ...SEASONS.keys(),
  ...DECADE_WORDS.keys(),
  'winters',
  'summers',
  'springs',
  'today',
  'tonight',
  'yesterday',
  'tomorrow',
  'morning',
  'afternoon',
  'evening',
  'night',
  'nite',
  'noon',
  'midday',
  'lunchtime',
  'overnight',
  'midyear',
  'fy',
  'midnight',
  'dawn',
  'dusk',
  'sunrise',
  'sunset',
  'sunup',
  'sundown',
  'daybreak',
  'nightfall',
  'daylight',
  'a.m.',
  'p.m.',
  "o'clock",
  'o’clock',
  'ad',
  'bc',
  'sun',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'centuries',
  'period',
]);

/** First words of holidays that no other word tells: "Easter", "Yom Kippur", but not "the" of the Fourth of July, or "new" of New Year’s Day. */
const WORDS: ReadonlySet<string> = new Set([
  ...TIMES,
  ...[...HOLIDAYS.keys(), ...MOVING_HOLIDAYS]
    .map(name => name.split(/[ '-]/))
    .filter(([, ...rest]) => !rest.some(word => TIMES.has(word)))
    .map(([first]) => first),
]);

/** "Tuesday’s", "mid-winter": a word of time with something else. */
const holdsTime = (lower: string): boolean => lower.split(/[-'’]/).some(part => WORDS.has(part));

/** True when one of the tokens `[from, to)` can be part of a date: a word of time, or figures. */
export function opensDate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i];
    const first = lower.charCodeAt(0);
    if (first >= 48 && first <= 57) return true;
    if (WORDS.has(lower)) return true;
    // "since the crash", "since she took office", "next season": seldom, though both words are common
    if (lower === 'since') return true;
    if (lower === 'season' && /^(?:last|this|next)$/.test(tokens[i - 1]?.lower ?? '')) return true;
    // Compounds and possessives come whole from the language model: "mid-2021", "Tuesday’s", "’70s".
    if (lower.length > 3 && /[-'’\d]/.test(lower) && (/\d/.test(lower) || holdsTime(lower))) return true;
  }
  return false;
}

/** The same question for a word of the finer cut: a word of time, figures, or a part of a compound. */
function isTimely({ lower }: Word): boolean {
  const first = lower.charCodeAt(0);
  return (
    (first >= 48 && first <= 57) ||
    WORDS.has(lower) ||
    lower === 'since' ||
    lower === 'season' ||
    (lower.length > 1 && lower.includes("'") && holdsTime(lower))
  );
}

/** How far into an expression its word of time may stand: "the first two or three hundred and twenty-five years". */
const REACH = 12;

/** For each word, whether a word of time stands there or close behind. */
export function timelyAhead(words: readonly Word[]): readonly boolean[] {
  const ahead = new Array<boolean>(words.length);
  let next = Number.POSITIVE_INFINITY;
  for (let i = words.length - 1; i >= 0; i--) {
    if (isTimely(words[i])) next = i;
    ahead[i] = next - i <= REACH;
  }
  return ahead;
}
