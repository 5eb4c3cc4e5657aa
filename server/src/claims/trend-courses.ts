/** Finds how things went where no figure is told: "is on the rise", "were perhaps double", "relations had been souring", "has let up", "raised its military budget". */
import type { Comparison, Found, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { sentenceOf } from './clauses.ts';
import { measured } from './trend-measures.ts';
import { drifts } from './trend-drift.ts';
import { type Direction, none, type Scene } from './trend-figures.ts';
import { GROUND } from './trend-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const IS = /^(?:is|are|was|were|been|be|being|remains?|remained|’s|'s|’re|'re|seems?|seemed|appears?|appeared)$/;
const ROUGHLY =
  /^(?:perhaps|about|nearly|almost|roughly|more|than|at|least|easily|probably|now|still|already|also|sharply|clearly|steadily|again|once|only|just|around)$/;
const OVER = /^(?:PUNCT|CCONJ|ADP|SCONJ|ADV)$/;

/** Index of the copula before `at`, past words of degree, or -1. */
function copulaBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i >= 0 && ROUGHLY.test(tokens[i].lower)) i--;
  return i >= 0 && IS.test(tokens[i].lower) ? i : -1;
}

const COURSES: ReadonlyMap<string, Direction> = new Map([
  ['rise', 'up'],
  ['increase', 'up'],
  ['upswing', 'up'],
  ['decline', 'down'],
  ['decrease', 'down'],
  ['wane', 'down'],
]);
export const COURSE_NOUNS: Iterable<string> = COURSES.keys();

/** "is on the rise", "remains in decline". */
export function courseAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { lower, end } = tokens[index];
  const the = tokens[index - 1]?.lower === 'the' ? index - 1 : index;
  const joint = tokens[the - 1]?.lower ?? '';
  const said = joint === 'on' ? the < index : joint === 'in' && the === index && lower === 'decline';
  const next = tokens[index + 1];
  if (!said || copulaBefore(tokens, the - 1) < 0 || (next && !OVER.test(next.pos))) return null;
  const copula = copulaBefore(tokens, the - 1);
  if (GROUND.has(singular(tokens[copula - 1]?.lower ?? ''))) return null;
  return { start: tokens[the - 1].start, end, value: none(COURSES.get(lower) ?? null) };
}

export const FOLDS = ['double', 'triple', 'quadruple'];

/** "its own losses were perhaps double". */
export function foldAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const next = tokens[index + 1];
  const copula = copulaBefore(tokens, index);
  if (copula < 0 || tokens[copula].lower === 'be' || (next && (next.pos !== 'PUNCT' || next.text === '-'))) return null;
  return { start: tokens[index].start, end: tokens[index].end, value: none('up') };
}

const SOFT: ReadonlyMap<string, Direction> = new Map([
  ...[...set('mounted mounting hardened hardening proliferated proliferating stiffened stiffening snowballed snowballing')].map(
    (word): [string, Direction] => [word, 'up'],
  ),
  ...[...set('slackened slackening moderated moderating soured souring loosened loosening lessening')].map((word): [string, Direction] => [
    word,
    'down',
  ]),
]);
/** Verbs of change that mean many other things, and tell a trend only in the perfect or the progressive. */
export const SOFT_VERBS: Iterable<string> = SOFT.keys();

const SOURS = /^(?:relations|relationship|ties|mood|opinion|sentiment|friendship|attitudes|talks|climate|alliance|feelings|outlook)$/;

/** "The shelling has slackened", "relations had been souring". */
export function softAt({ reading }: Scene, index: number): Found<Comparison> | null {
  const { tokens } = reading;
  // milk sours, too
  const turns = tokens.slice(Math.max(0, index - 6), index).some(({ lower }) => SOURS.test(lower));
  if (tokens[index].lower.startsWith('sour') && !turns) return null;
  return drifts(tokens, index, index, sentenceOf(reading, index).firstToken)
    ? { start: tokens[index].start, end: tokens[index].end, value: none(SOFT.get(tokens[index].lower) ?? null) }
    : null;
}

const ENDING: Readonly<Record<string, RegExp>> = {
  off: /^(?:tapered|tailed|trailed|dropped|fallen|leveled|levelled|eased)$/,
  up: /^(?:let|dried|picked)$/,
  down: /^(?:died|quieted|quietened|settled|calmed)$/,
};
export const ENDING_PARTICLES = Object.keys(ENDING);
const LIVES =
  /^(?:man|woman|child|children|boy|girl|baby|dog|cat|he|she|i|we|you|they|who|plane|road|line|call|hand|rider|crew|driver|team|mother|father|people|animal|couple|family|passenger|bus)s?$/;

/** "The bombing has tapered off", "hiring has picked up", "the violence has died down": in the perfect only. */
export function endingAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { lower, end } = tokens[index];
  const verb = tokens[index - 1];
  const next = tokens[index + 1];
  if (!verb || !ENDING[lower].test(verb.lower) || (next && !OVER.test(next.pos))) return null;
  let i = index - 2;
  while (i >= 0 && tokens[i].pos === 'ADV' && !/^(?:not|n’t|n't|never)$/.test(tokens[i].lower)) i--;
  if (!/^(?:has|have|had|’ve|'ve)$/.test(tokens[i]?.lower ?? '')) return null;
  const subject = tokens[i - 1];
  const noun = subject && (subject.pos === 'NOUN' || (subject.pos === 'PROPN' && i === 1) || subject.lower.endsWith('ing'));
  if (!noun || LIVES.test(subject.lower)) return null;
  return { start: verb.start, end, value: none(lower === 'up' && verb.lower === 'picked' ? 'up' : 'down') };
}

const RAISES = set('raised boosted increased expanded swelled enlarged bolstered');
const LOWERS = set('cut slashed reduced lowered trimmed pared shrank curtailed curbed');
/** Verbs with which somebody moves what is counted. */
export const MOVING: readonly string[] = [...RAISES, ...LOWERS];

/** Nouns of which a figure is kept; what one raises that is none of a level (money, troops, hopes) stands apart. */
const KEPT = set(
  'budget spending expenditure output production payroll workforce wage salary tax price fee tariff duty subsidy ration export import deficit debt quota ceiling limit pension benefit fare rent tuition premium capacity emission funding aid staff garrison presence patrol delivery shipment purchase investment toll rate allowance payment borrowing hiring flight inspection stockpile reserve consumption headcount supply',
);
const NOT_RAISED = set('funding aid debt staff payment investment supply reserve');
const NOT_EXPANDED = set('tax price fee tariff duty rent fare toll wage salary deficit debt rate premium');

/** Index of the head of the object that begins behind `index`, or -1. */
function objectHead(tokens: readonly Token[], index: number): number {
  let i = index + 1;
  while (
    i < index + 7 &&
    tokens[i] &&
    !/^(?:last|this|next)$/.test(tokens[i].lower) &&
    (/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens[i].pos) || /^(?:’s|'s|’|-)$/.test(tokens[i].text))
  )
    i++;
  return i > index + 1 && tokens[i - 1].pos === 'NOUN' ? i - 1 : -1;
}

const UNDONE = /^(?:to|not|n’t|n't|never|be|been|was|were|is|are|would|could|can|may|might|should|must|will|did|does|do)$/;

/** "The ministry raised its military budget", "has slashed subsidies": what is moved is a figure that somebody keeps. */
export function movesAt({ reading }: Scene, index: number): Found<Comparison> | null {
  const { tokens } = reading;
  const { lower, pos, start } = tokens[index];
  let lead = index - 1;
  while (tokens[lead]?.pos === 'ADV' && !/^(?:not|n’t|n't|never)$/.test(tokens[lead].lower)) lead--;
  const before = tokens[lead];
  if (pos !== 'VERB' || !before || /^(?:DET|ADJ|ADP|PUNCT)$/.test(before.pos) || UNDONE.test(before.lower)) return null;
  // "might have curbed emissions"
  if (before.lower === 'have' && /^(?:would|could|may|might|should|must)$/.test(tokens[lead - 1]?.lower ?? '')) return null;
  if (/^an?$/.test(tokens[index + 1]?.lower ?? '')) return null;
  const head = objectHead(tokens, index);
  const noun = singular(tokens[head]?.lower ?? '');
  if (head < 0 || !KEPT.has(noun)) return null;
  const up = RAISES.has(lower);
  if ((lower === 'raised' && NOT_RAISED.has(noun)) || (lower === 'expanded' && NOT_EXPANDED.has(noun))) return null;
  return { start, end: tokens[head].end, value: none(up ? 'up' : 'down') };
}

const LAST = /^(?:year|month|week|quarter|season|spring|summer|autumn|fall|winter)$/;

/** Index of the last token of "last year’s" or "2019’s" at `at`, however the apostrophe was cut off; -1 where another time does not stand there. */
function ofThen(tokens: readonly Token[], at: number): number {
  const year = /^(?:last|previous)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const [word, mark] = (tokens[year]?.lower ?? '').split(/[’']/);
  if (!(year > at ? LAST.test(word) : /^(?:19|20)\d\d$/.test(word))) return -1;
  if (mark === 's') return year;
  return /^[’']s$/.test(tokens[year + 1]?.text ?? '') ? year + 1 : -1;
}

const TOTAL =
  /^(?:total|figure|number|level|output|count|volume|tally|sum|average|record|result|turnout|share|score|harvest|sales|revenue|profit)$/;
const SIDE: ReadonlyMap<string, Direction> = new Map([
  ['above', 'up'],
  ['below', 'down'],
  ['near', 'same'],
  ['to', 'same'],
  ['of', 'up'],
  ['matched', 'same'],
  ['equaled', 'same'],
  ['equalled', 'same'],
  ['topped', 'up'],
  ['eclipsed', 'up'],
  ['passed', 'up'],
]);
/** Words before "last year’s". */
export const BEFORE_THEN: Iterable<string> = SIDE.keys();

/** "remained well above last year’s", "came close to last year’s", "matched last year’s total", "is ahead of last year’s". */
export function thenAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { lower } = tokens[index];
  const then = ofThen(tokens, index + 1);
  if (then < 0) return null;
  const next = tokens[then + 1];
  const total = TOTAL.test(next?.lower ?? '');
  if (!total && next && !/^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(next.pos)) return null;
  let first = index;
  if (lower === 'to' && !/^(?:close|equal|similar|comparable)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  if (lower === 'of' && !/^(?:ahead|short)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  if (lower === 'to' || lower === 'of') first = index - 1;
  const way = lower === 'of' && tokens[first].lower === 'short' ? 'down' : (SIDE.get(lower) ?? null);
  return { start: tokens[first].start, end: total ? next.end : tokens[then].end, value: none(way) };
}

const AMOUNT = /^(?:volume|total|level|number|amount|output|figure|size|sum|value|average|rate|price|cost)$/;
export const AMOUNTS: readonly string[] = 'volume total level number amount output figure value'.split(' ');

/** "about 70 percent *of the volume of a year earlier*": a share of what it was. */
export function shareOfThenAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  if (!AMOUNT.test(tokens[index].lower) || tokens[index - 1]?.lower !== 'the' || tokens[index - 2]?.lower !== 'of') return null;
  if (!/^(?:of|in|for|from|recorded|sold|shipped)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  const ago = tokens.slice(index + 2, index + 5).findIndex(({ lower }) => /^(?:earlier|before|ago)$/.test(lower));
  const year = /^(?:(?:19|20)\d\d|last)$/.test(tokens[index + 2]?.lower ?? '') ? index + 2 : -1;
  const last = ago >= 0 ? index + 2 + ago : year >= 0 ? (tokens[year].lower === 'last' ? year + 1 : year) : -1;
  if (last < 0 || !tokens[last]) return null;
  const { start } = tokens[index - 2];
  const share = scene.quantities.find(each => each.end <= tokens[index].end && each.start < start && start - each.end < 2);
  if (!share || !(share.value.unit === 'percentage' || (share.value.unit === null && (share.value.value ?? 1) < 1))) return null;
  return { start: share.start, end: tokens[last].end, value: { ...none('down'), quantity: share.value, from: null } };
}

/** Verbs that say where a figure is going, told of what is to come. */
export const FORETOLD: ReadonlyMap<string, Direction> = new Map([
  ...[...set('expand swell leap balloon mushroom accelerate intensify escalate deepen lengthen strengthen recover multiply tighten')].map(
    (word): [string, Direction] => [word, 'up'],
  ),
  ...[
    ...set(
      'contract collapse ebb wane abate subside ease soften cool moderate deteriorate erode thin shorten retreat fade flatten stall loosen',
    ),
  ].map((word): [string, Direction] => [word, 'down']),
  ['stabilize', 'same'],
]);

/** "The deficit is expected to deepen next year." */
export function foretoldAt({ reading }: Scene, index: number): Found<Comparison> | null {
  const { tokens } = reading;
  const { lower, start, end } = tokens[index];
  const next = tokens[index + 1];
  if (
    tokens[index - 1]?.lower !== 'to' ||
    !/^(?:expected|forecast|projected|likely|predicted|bound|set|poised|certain|sure)$/.test(tokens[index - 2]?.lower ?? '')
  )
    return null;
  if (next && !OVER.test(next.pos) && !/^(?:next|this|over|even|further)$/.test(next.lower)) return null;
  return measured(tokens, index - 2, sentenceOf(reading, index).firstToken)
    ? { start, end, value: none(FORETOLD.get(lower) ?? null) }
    : null;
}
