/** Detects claims of kind `comparison`: changes and trends, multiples, and one thing held against another. */
import type { Comparison, Found, Quantity, Reading, Token } from '../../model.ts';
import { readQuantities } from '../../values/quantity.ts';
import { multipleAt, nounAt } from '../change-nouns.ts';
import { COUNTING, isComparative, RIVALS } from '../comparative-words.ts';
import { equalAt } from '../comparative-equals.ts';
import { backAt, comparedAt, fromAt, insteadAt, levelAt, onlyAt, partOfAt, seniorAt } from '../comparative-anchors.ts';
import { degreeAt } from '../comparative-predicates.ts';
import { barelyComparative, hyphenedAt, thanAt } from '../comparatives.ts';
import type { Detector, Surroundings } from '../detector.ts';
import { asAt } from '../likeness.ts';
import { fractionAt, sizeAt, timesAt } from '../multiples.ts';
import { againstAt, beatAt, matchesAt, rivalAt, sameAt, sideAt, toppedAt } from '../rivals.ts';
import { aheadAt, leadAt, marginAt } from '../standings.ts';
import { figures, firstFrom, type Scene } from '../trend-figures.ts';
import { BARE_MULTIPLES, FALL, FALL_NOUNS, LESS, MORE, MULTIPLES, RISE, RISE_NOUNS } from '../trend-words.ts';
import {
  AMOUNTS,
  BEFORE_THEN,
  COURSE_NOUNS,
  courseAt,
  ENDING_PARTICLES,
  endingAt,
  FOLDS,
  FORETOLD,
  foretoldAt,
  foldAt,
  MOVING,
  movesAt,
  shareOfThenAt,
  SOFT_VERBS,
  softAt,
  thenAt,
} from '../trend-courses.ts';
import { closedAt, goneAt, growingShareAt, heldBefore, LEAVING, leftAt, SIDES, swungAt, whereAt, WINNING } from '../trend-levels.ts';
import { PHRASAL, phrasalAt, pushedAt, PUSHING } from '../trend-phrasal.ts';
import { stateAt } from '../trend-states.ts';
import { trendAt } from '../trends.ts';

const FROM_SHARE =
  /^ from (?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:out of|in|of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/;

/** "up 5% from a year earlier", "down to 3%": an adverb that carries its figure. */
function adverbAt(scene: Scene, index: number): Found<Comparison> | null {
  const token = scene.reading.tokens[index];
  if (token.lower !== 'up' && token.lower !== 'down') return null;
  const direction = token.lower === 'up' ? 'up' : 'down';
  const next = scene.reading.tokens[index + 1];
  if (
    !next ||
    (next.lower !== 'from' &&
      !/^\d|^[$€£¥]|^(?:about|around|nearly|almost|roughly|more|less|at|by|some|only|just|as|one|two|three|four|five|six|seven|eight|nine|ten|half|an?)$/.test(
        next.lower,
      ))
  )
    return null;
  const own = scene.quantities[firstFrom(scene, token.start)];
  if (own?.start === token.start && own.value.change !== null)
    return { start: own.start, end: own.end, value: { direction, quantity: own.value, from: null, to: null } };
  if (scene.reading.tokens[index + 1]?.lower !== 'from') return null;
  // "up from two out of three a year ago"
  const share = FROM_SHARE.exec(scene.reading.text.slice(token.end, token.end + 40));
  if (share) return { start: token.start, end: token.end + share[0].length, value: { direction, quantity: null, from: null, to: null } };
  const from = scene.quantities[firstFrom(scene, token.end + 1)];
  // "down from the current threshold of 13,000"
  const joint = from ? scene.reading.text.slice(token.end, from.start) : '';
  const close = joint.length < 15 || /^ from (?:the|an?|its|their) (?:[a-z-]+ ){0,3}(?:of )?$/.test(joint);
  if (!from || !close || from.value.value === null) return null;
  return { start: token.start, end: from.end, value: { direction, quantity: null, from: from.value.value, to: null } };
}

/** "bookings are off 20 percent". */
function offAt(scene: Scene, index: number): Found<Comparison> | null {
  const { start, end } = scene.reading.tokens[index];
  if (!/^(?:is|are|was|were|been)$/.test(scene.reading.tokens[index - 1]?.lower ?? '')) return null;
  const amount = scene.quantities[firstFrom(scene, end)];
  const share = /^(?:percentage|percentage point|point)$/.test(amount?.value.unit ?? '');
  const part = amount !== undefined && amount.value.unit === null && amount.value.value !== null && amount.value.value < 1;
  if (!amount || amount.start - end > 12 || !(share || part)) return null;
  return { start, end: amount.end, value: { direction: 'down', quantity: amount.value, from: null, to: null } };
}

type Finder = (scene: Scene, index: number) => Found<Comparison> | null;

const of = (words: Iterable<string>, ...finders: Finder[]): [string, Finder[]][] => [...words].map(word => [word, finders]);

/** "went from 5 percent to 8 percent". */
const wentAt: Finder = (scene, index) => {
  const { tokens } = scene.reading;
  if (tokens[index + 1]?.lower !== 'from') return null;
  const told = figures(scene, tokens[index].end, null);
  return told && told.value.from !== null && told.value.to !== null
    ? { start: tokens[index].start, end: told.end, value: told.value }
    : null;
};

/** "revised its forecast from 5 percent to 3 percent". */
const revisedAt: Finder = (scene, index) => {
  const told = figures(scene, scene.reading.tokens[index].end, null);
  return told && told.value.from !== null && told.value.to !== null
    ? { start: scene.reading.tokens[index].start, end: told.end, value: told.value }
    : null;
};

/** "bottomed out", "peaked at 9 percent". */
const turnedAt: Finder = ({ reading: { tokens } }, index) => {
  const { start, end, lower } = tokens[index];
  const out = tokens[index + 1]?.lower === 'out';
  if (lower === 'peak' && !/^(?:will|to|would)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  if ((tokens[index].pos !== 'VERB' && lower !== 'peak') || (lower === 'peaks' && !/^(?:at|in)$/.test(tokens[index + 1]?.lower ?? '')))
    return null;
  return { start, end: out ? tokens[index + 1].end : end, value: { direction: null, quantity: null, from: null, to: null } };
};

const FINDERS: ReadonlyMap<string, readonly Finder[]> = (() => {
  const all = new Map<string, Finder[]>();
  const entries = [
    ...of(COURSE_NOUNS, courseAt),
    ...of(FOLDS, foldAt),
    ...of(SOFT_VERBS, softAt),
    ...of(MOVING, movesAt),
    ...of(BEFORE_THEN, thenAt),
    ...of(AMOUNTS, shareOfThenAt),
    ...of(FORETOLD.keys(), foretoldAt),
    ...of(MULTIPLES.keys(), multipleAt),
    ...of(BARE_MULTIPLES, multipleAt, timesAt),
    ...of(
      [...RISE_NOUNS, ...FALL_NOUNS].flatMap(word => [word, `${word}s`]),
      nounAt,
    ),
    ...of(['twice', 'times'], timesAt),
    ...of('fraction half third quarter fifth tenth two-thirds three-quarters thirds quarters fifths'.split(' '), fractionAt),
    ...of(['size'], sizeAt),
    ...of([...MORE, ...LESS], hyphenedAt, thanAt, degreeAt),
    ...of(['as'], asAt),
    ...of(RIVALS.keys(), rivalAt),
    ...of(['above', 'below', 'short', 'under'], sideAt),
    ...of(['ahead', 'behind', 'short'], aheadAt),
    ...of('trail trails trailed trailing led leads leading lead'.split(' '), leadAt, marginAt),
    ...of(['edge', 'advantage', 'deficit', 'gap'], marginAt),
    ...of(['compared', 'compares', 'against', 'versus', 'vs'], againstAt),
    ...of(['compared', 'relative'], comparedAt),
    ...of(['sooner'], thanAt),
    ...of(['from'], fromAt),
    ...of(['level', 'levels'], levelAt),
    ...of(['back', 'returned', 'return'], backAt),
    ...of(['instead'], insteadAt),
    ...of(
      'differ differs differed difference differences kept keeps shape condition similar comparable equal equivalent evenly'.split(' '),
      equalAt,
    ),
    ...of('normal average norm capacity strength quota target goal'.split(' '), partOfAt),
    ...of(['senior', 'junior'], seniorAt),
    ...of('matches matched equals equaled equalled rivals mirrors mirrored tops'.split(' '), matchesAt),
    ...of(['topped', 'topping', 'tops'], toppedAt),
    ...of('beat beats beating missed misses missing met topped'.split(' '), beatAt),
    ...of(
      'unchanged sideways identical line held hovered hovering hovers stabilized plateaued leveled levelled stagnated stagnating stalled changed same par steady flat stable constant level'.split(
        ' ',
      ),
      sameAt,
    ),
    ...of(['went', 'gone', 'goes', 'going'], wentAt),
    ...of(PHRASAL, phrasalAt),
    ...of(PUSHING, pushedAt),
    ...of(['moved'], wentAt, sameAt),
    ...of(ENDING_PARTICLES, endingAt),
    ...of(['revised', 'revises', 'revising', 'adjusted', 'shifted'], revisedAt),
    ...of(SIDES, whereAt),
    ...of(LEAVING, leftAt),
    ...of(['closed'], closedAt),
    ...of(['vanished', 'disappeared', 'evaporated', 'melted'], goneAt),
    ...of(['swung', 'swings', 'fluctuated', 'fluctuates', 'seesawed', 'oscillated'], swungAt),
    ...of(['growing', 'rising', 'shrinking', 'increasing', 'declining', 'falling', 'dwindling'], growingShareAt),
    ...of(WINNING, heldBefore),
    ...of(['bottomed', 'peaked', 'peaks', 'peak'], turnedAt),
  ];
  for (const [word, finders] of entries) all.set(word, [...(all.get(word) ?? []), ...finders]);
  return all;
})();

/** Any other word in -er may be a comparative. */
const COMPARATIVES: readonly Finder[] = [hyphenedAt, thanAt, degreeAt];
const NOTHING: readonly Finder[] = [];

/** What may open at a word: one look-up for each, since most words open nothing. */
interface Opener {
  /** A verb of change. */
  readonly moves: boolean;
  readonly finders: readonly Finder[];
}

const OPENERS: ReadonlyMap<string, Opener> = new Map(
  [...new Set([...FINDERS.keys(), ...RISE, ...FALL, 'up', 'down', 'off'])].map((word): [string, Opener] => [
    word,
    { moves: RISE.has(word) || FALL.has(word), finders: FINDERS.get(word) ?? NOTHING },
  ]),
);
const COMPARATIVE: Opener = { moves: false, finders: COMPARATIVES };

function openerOf(tokens: readonly Token[], index: number): Opener | undefined {
  const token = tokens[index];
  const known = OPENERS.get(token.lower);
  if (known || !token.lower.endsWith('er')) return known;
  return isComparative(token) || barelyComparative(tokens, index) ? COMPARATIVE : undefined;
}

/** The paragraph's quantities are read at the first question for them: most words that could open a comparison do not. */
function sceneOf(reading: Reading, around: Surroundings): Scene {
  let known: readonly Found<Quantity>[] | null = null;
  return {
    reading,
    get quantities() {
      known ??= around.quantities?.() ?? readQuantities(reading);
      return known;
    },
  };
}

function detect(reading: Reading, around: Surroundings): readonly Found<Comparison>[] {
  const found: Found<Comparison>[] = [];
  const scene = sceneOf(reading, around);
  for (const { firstToken, endToken } of reading.sentences) {
    let reached = -1;
    for (let i = firstToken; i < endToken; i++) {
      const token = reading.tokens[i];
      if (token.start < reached) continue;
      const opener = openerOf(reading.tokens, i);
      if (!opener) continue;
      const { moves, finders } = opener;
      let item = moves ? trendAt(scene, i, firstToken, endToken) : stateAt(scene, i, firstToken);
      for (let k = 0; !item && k < finders.length; k++) item = finders[k](scene, i);
      item ??= adverbAt(scene, i);
      if (!item && (token.lower === 'off' || finders === COMPARATIVES || COUNTING.has(token.lower)))
        item = token.lower === 'off' ? offAt(scene, i) : onlyAt(scene, i, firstToken);
      if (!item || item.start < reached) continue;
      found.push(item);
      reached = item.end;
    }
  }
  return found;
}

export const comparison: Detector<'comparison'> = { kind: 'comparison', detect };
