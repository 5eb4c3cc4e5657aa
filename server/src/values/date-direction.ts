/** Which way a weekday or a month points: behind the publication date or ahead of it, from the verb and the preposition. */
import type { Reading, Sentence, Token } from '../model.ts';
import { AHEAD, PAST_FORMS, PLANNING, TIMETABLE } from './date-words.ts';

/** -1 behind, 1 ahead, 0 when the sentence does not say. */
export type Direction = -1 | 0 | 1;

/** A direction, and whether the verb next to the date gave it. */
export interface Pointing {
  readonly direction: Direction;
  readonly sure: boolean;
}

const PERFECT = new Set(['have', 'has', 'had', 'having', "'ve"]);

const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX';

const isPast = (token: Token): boolean =>
  (token.lower.length > 3 && token.lower.endsWith('ed') && token.pos !== 'ADJ') || (PAST_FORMS.has(token.lower) && isVerb(token));

/** What could be done or seen on a day lies behind as often as not. */
const ABLE = new Set([
  'see',
  'seen',
  'hear',
  'heard',
  'feel',
  'felt',
  'smell',
  'reached',
  'find',
  'found',
  'tell',
  'said',
  'afford',
  'remember',
]);

/** "flights may resume", "rain could reach the coast", but not "may have left", "could not be reached", "could hear". */
function mayCome(tokens: readonly Token[], i: number, at: number): boolean {
  const { lower } = tokens[i];
  if (i >= at || (lower !== 'may' && lower !== 'could')) return false;
  const rest = tokens.slice(i + 1, at + 1).map(token => token.lower);
  return !rest.some(word => PERFECT.has(word) || (lower === 'could' && (ABLE.has(word) || /^(?:not|n't|n’t|only|never|no)$/.test(word))));
}

/** Participles of irregular verbs: right behind a noun they tell what was done to it. */
const TAKEN =
  /^(?:taken|seen|shown|given|written|drawn|driven|flown|chosen|spoken|stolen|broken|thrown|beaten|hidden|worn|done|begun|sworn|torn|woken|undergone|withdrawn)$/;

/** Reads the group of verbs that ends at `at` going left: "will have been held", "is scheduled to meet". */
function groupDirection(tokens: readonly Token[], at: number, first: number): Direction {
  let planned = false;
  for (let i = at; i >= first && i > at - 6; i--) {
    const word = tokens[i].lower;
    if (AHEAD.has(word) && word !== 'may' && word !== 'can' && word !== 'could') {
      if (word === 'would' || word === 'should' || word === 'might' || word === 'must')
        return tokens.slice(i + 1, at + 1).some(t => t.lower === 'have') ? -1 : 1;
      return 1;
    }
    if (mayCome(tokens, i, at)) return 1;
    if (i < at && PERFECT.has(word)) return -1;
    if (word === 'to' && tokens[i].pos === 'PART') {
      const before = tokens[i - 1]?.lower ?? '';
      planned = PLANNING.has(before) || before === 'is' || before === 'are' || before === 'was' || before === 'were';
      if (planned) return 1;
    }
    if (i < at && !isVerb(tokens[i]) && tokens[i].pos !== 'ADV' && tokens[i].pos !== 'PART') break;
  }
  // "is set for March", "are set to meet"
  if (tokens[at].lower === 'set' && /^(?:for|to)$/.test(tokens[at + 1]?.lower ?? '')) return 1;
  if (isPast(tokens[at])) return -1;
  // "photographs taken on Wednesday"
  if (TAKEN.test(tokens[at].lower) && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) return -1;
  return TIMETABLE.has(tokens[at].lower) ? 1 : 0;
}

/** A comma, a dash or a relative word ends the clause that the date belongs to. */
const BREAK = new Set([',', ';', '—', '–', ':', '“', '”', '"', '(', ')']);

const CONDITIONS = new Set(['if', 'when', 'until', 'once', 'unless', 'before']);
const SPEECH = new Set(
  `
  says say is are has have be do does been being am was were`
    .trim()
    .split(/\s+/),
);

/** "Ministers meet Monday": a plain present beside a day is the timetable's. */
function presentDirection(tokens: readonly Token[], at: number, first: number): Direction {
  const before = tokens[at - 1]?.lower ?? '';
  if (tokens[at].pos !== 'VERB' || tokens[at].lower.endsWith('ing') || SPEECH.has(tokens[at].lower) || before === 'to') return 0;
  const clause = tokens.slice(Math.max(first, at - 8), at).some(token => CONDITIONS.has(token.lower));
  return clause || (tokens[at - 1] !== undefined && /^(?:NOUN|PROPN|PRON|CCONJ)$/.test(tokens[at - 1].pos)) ? 1 : 0;
}

const BEING = new Set(['is', 'are', "'s", "'re", '’s', '’re', 'remains', 'remain']);
/** Said of what lies ahead: "rain is expected from Thursday". */
const PROMISED = new Set(['expected', 'forecast', 'planned', 'predicted', 'anticipated', 'projected', 'set', 'booked', 'penciled']);

/** What a figure is held against lies behind. */
const looksBack = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at];
  const before = tokens[at - 1]?.lower;
  return (
    (lower === 'from' && (before === 'up' || before === 'down')) ||
    (lower === 'than' && /^(?:in|at|on|last|it)$/.test(tokens[at + 1]?.lower ?? '')) ||
    ((lower === 'with' || lower === 'to') && (before === 'compared' || before === 'compares'))
  );
};

const UNTIL = /^(?:until|till)$/;
/** What is put off, forbidden or allowed until a day has that day ahead. */
const PUT_OFF = new Set(
  `
  postponed delayed adjourned deferred put pushed extended suspended imposed ordered banned barred granted gave given has have closed shelved remanded`
    .trim()
    .split(/\s+/),
);

/** Where the bracket that closes at `at` opens, close by; -1 where it does not. */
function openOf(tokens: readonly Token[], at: number, first: number): number {
  for (let i = at - 1; i >= first && i > at - 7; i--) if (tokens[i].lower === '(') return i;
  return -1;
}

/** The nearest verb to the left of `from` decides, unless a clause ends between. */
function leftOf(reading: Reading, sentence: Sentence, from: number): Pointing | null {
  const { tokens } = reading;
  let verbs = 0;
  const putOff = UNTIL.test(tokens[from - 1]?.lower ?? '');
  for (let i = from - 1; i >= sentence.firstToken && i > from - 25; i--) {
    const { lower } = tokens[i];
    if (lower === ')') {
      // "at 10 a.m. (0800 GMT) on Wednesday"
      const opens = openOf(tokens, i, sentence.firstToken);
      if (opens >= 0) {
        i = opens;
        continue;
      }
    }
    if (putOff && verbs === 0 && PUT_OFF.has(lower)) return { direction: 1, sure: false };
    if (BREAK.has(lower) && i < from - 1 && i > sentence.firstToken + 1) break;
    // "up from 2.4 percent in the fall", "compared with 40 in May"
    if (looksBack(tokens, i)) return { direction: -1, sure: true };
    if (PROMISED.has(lower) && tokens.slice(Math.max(sentence.firstToken, i - 3), i).some(token => BEING.has(token.lower)))
      return { direction: 1, sure: true };
    if (lower === 'due' || lower === 'scheduled' || lower === 'slated' || lower === 'deadline') return { direction: 1, sure: true };
    if (!isVerb(tokens[i]) && !(lower.endsWith('ed') && tokens[i].pos !== 'PROPN')) continue;
    // "The hearing is Monday."
    if (i === from - 1 && (lower === 'is' || lower === 'are')) return { direction: 1, sure: false };
    const found = groupDirection(tokens, i, sentence.firstToken);
    if (found) return { direction: found, sure: verbs === 0 };
    const present = verbs === 0 ? presentDirection(tokens, i, sentence.firstToken) : 0;
    if (present) return { direction: present, sure: false };
    verbs++;
  }
  return null;
}

/** The direction at the tokens `[from, to)` of a sentence. */
export function directionAt(reading: Reading, sentence: Sentence, from: number, to: number): Pointing {
  const { tokens } = reading;
  const lead = tokens[from - 1]?.lower ?? '';
  if (lead === 'since' || lead === 'past') return { direction: -1, sure: true };
  const left = leftOf(reading, sentence, from);
  if (left) return left;
  for (let i = to; i < sentence.endToken && i < to + 25; i++) {
    const { lower } = tokens[i];
    if (lower === 'will' || lower === 'would' || lower === 'shall')
      return { direction: tokens[i + 1]?.lower === 'have' ? -1 : 1, sure: true };
    if (!isVerb(tokens[i])) continue;
    if (isPast(tokens[i]) || PERFECT.has(lower)) return { direction: -1, sure: true };
    break;
  }
  return { direction: lead === 'by' || lead === 'until' || lead === 'till' ? 1 : 0, sure: false };
}
