/** Signs that a name nobody has listed is a place: what stands before it, and what it owns. */
import type { Token } from '../model.ts';
import { isPossessiveMark } from './name-runs.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Before a place, hardly ever before a person. */
const INSIDE = words('in near outside across throughout around inside into neighboring neighbouring neutral nearby');

/** "the capital of X", "President Y of X". */
const BEFORE_OF = words(`
capital republic state states people city town village province region island islands port border borders north south east west northwest northeast southeast southwest part parts government invasion president king queen
minister chancellor kingdom coast annexation occupation independence city-state district county outskirts suburb suburbs center centre streets airport hamlet settlement enclave outpost resort valley siege governor mayor archbishop bishop parliament territory citizens
`);

/** What a place has and a person has not: "X’s capital", "X’s eastern provinces". */
const OWNED = words(`
capital parliament border borders ambassador embassy eastern western northern southern population coast coastline territory neighbor neighbors neighbour neighbours president prime king queen chancellor constitution provinces regions
airspace ports airports independence sovereignty central largest biggest second-largest oldest richest streets skyline suburbs mayor governor currency geography climate electorate
`);

/** "the capital, X,": an apposition names the place. */
const APPOSED = words('capital city town village province republic region island port state district suburb county hometown');

const APPOSED_ANY = /^(?:state|states|city|cities|country|countries|town|towns|county|counties|province|provinces|region|regions)$/;

/** In small letters behind the name of a place: "the Carrow range", "the Oune valley". */
const OF_LAND = words(
  'range valley river region peninsula province provinces district coast border mountains hills islands island lake desert basin estuary gorge plateau front pass canal dam area suburb suburbs highlands lowlands waterfront harbor harbour airport outskirts skyline countryside corridor steppe steppes marshes docks quays pipeline pipelines field fields oilfield oilfields gasfield gasfields',
);

const HALTS = words(
  'off arrived landed stopped docked stationed deployed massed camped gathered disembarked anchored halted assembled dug crossed crossing buried based',
);

/** ", 12 miles beyond", ", about 30 kilometers from" */
const isAway = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.text === ',' &&
  tokens.slice(end + 1, end + 5).some(({ lower }) => /^(?:miles?|kilomet(?:er|re)s?|km|yards|meters|metres)$/.test(lower));

const OWNS = /^(?:its|their|the|['’]s)$/;

/** True where the words around tokens `[first, end)` speak for a place. */
export function looksLikePlace(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1];
  const two = tokens[first - 2];
  if (before && INSIDE.has(before.lower)) return true;
  // A dateline: "KARSTAD, Valdor —".
  if (before?.text === ',' && two && /^\p{Lu}{3,}$/u.test(two.text) && /^(?:—|–|-|,|\()$/.test(tokens[end]?.text ?? '')) return true;
  if (before?.lower === 'of' && two && (BEFORE_OF.has(two.lower) || /^\p{Lu}/u.test(two.text))) return true;
  if (two && APPOSED.has(two.lower) && before?.text === ',') return true;
  if (before && APPOSED.has(before.lower) && before.lower !== 'state') return true;
  // "its ally X", "their northern neighbor X"
  if (
    before &&
    /^(?:ally|neighbor|neighbour)$/.test(before.lower) &&
    OWNS.test(two?.pos === 'ADJ' ? (tokens[first - 3]?.lower ?? '') : (two?.lower ?? ''))
  )
    return true;
  // "the three dams on the upper X"
  if (before && /^(?:upper|lower|middle)$/.test(before.lower) && two?.lower === 'the') return true;
  // "a rally at X", "any state but X", "the Carrow range"
  if (before?.lower === 'at' && two?.pos === 'NOUN') return true;
  // "got off at X", "at X, 12 miles beyond the border"
  if (before?.lower === 'at' && (HALTS.has(two?.lower ?? '') || isAway(tokens, end))) return true;
  if (before && /^(?:but|except|like|than)$/.test(before.lower) && two && APPOSED_ANY.test(two.lower)) return true;
  if (OF_LAND.has(tokens[end]?.lower ?? '')) return true;
  return isPossessiveMark(tokens[end]) && OWNED.has(tokens[end + 1]?.lower ?? '');
}

/** Bodies that a place has: their first word alone is the place, not the body. */
export const STATE_BODIES = words(
  'ministry army navy parliament council party police embassy government assembly senate congress court department force forces guard office command cabinet legislature border service services bureau committee commission authority administration agency republic union federation',
);
