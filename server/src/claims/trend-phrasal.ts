/** Finds phrasal verbs of change in one paragraph: "stepped up patrols", "scaled back the number of flights", "was drawn down to 300". */
import type { Comparison, Found, Token } from '../model.ts';
import { isMeasure } from './trend-measures.ts';
import { type Direction, figures, firstFrom, none, type Scene } from './trend-figures.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs by the particle that makes a change of them. */
const WITH: Readonly<Record<string, { readonly direction: Direction; readonly verbs: ReadonlySet<string> }>> = {
  up: {
    direction: 'up',
    verbs: set(
      'step steps stepped stepping ramp ramps ramped ramping beef beefs beefed beefing scale scales scaled scaling bulk bulked bulking speed speeded sped speeding',
    ),
  },
  back: {
    direction: 'down',
    verbs: set('scale scales scaled scaling dial dials dialed dialled dialing pare pares pared paring cut cuts cutting'),
  },
  down: {
    direction: 'down',
    verbs: set(
      'scale scales scaled scaling draw draws drew drawn drawing wind winds wound winding pare pares pared paring whittle whittled whittling',
    ),
  },
};

/** The verbs that may open one. */
export const PHRASAL: readonly string[] = [...new Set(Object.values(WITH).flatMap(({ verbs }) => [...verbs]))];

/** What is stepped up and wound down: no person, no ladder. */
const OBJECT = /^(?:DET|ADJ|NOUN|PRON|PROPN|NUM)$/;
const PERSON = /^(?:i|you|we|he|she|him|her|me|us|them|himself|herself|themselves)$/;
const BE = /^(?:is|are|was|were|been|being|be)$/;
const OVER = /^(?:PUNCT|ADP|SCONJ|CCONJ|ADV|AUX)$/;

/** Counted or measured, unlike one's efforts, attacks and outreach. */
const COUNTED =
  /^(?:patrols|flights|inspections|airstrikes|raids|exercises|drills|deliveries|shipments|purchases|tests|launches|deployments|sorties|strikes|bombardments?|shelling|checks|searches|production|output|operations|services?|trains|imports|exports|numbers?|garrison|presence|contingent|force|forces|troops|staff|staffing|crews|ranks|fleet)$/;

/** Index behind the object that begins at `from`. */
function behindObject(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < from + 6 && tokens[i] && (OBJECT.test(tokens[i].pos) || tokens[i].text === '-' || /^['’]s?$/.test(tokens[i].text))) i++;
  return i;
}

const PUSHES = 'push pushes pushed pushing drive drives drove driven driving send sends sent sending bring brings brought bringing'.split(
  ' ',
);

/** Verbs that move what is measured past a mark. */
export const PUSHING: readonly string[] = PUSHES;

/** "had pushed unemployment above 8 percent", "sent the index below 900". */
export function pushedAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  if (/^(?:DET|ADJ)$/.test(tokens[index - 1]?.pos ?? '') || tokens[index - 1]?.lower === 'to') return null;
  let i = index + 1;
  while (i < index + 6 && tokens[i] && OBJECT.test(tokens[i].pos)) i++;
  const side = tokens[i]?.lower ?? '';
  if (i === index + 1 || !isMeasure(tokens[i - 1]) || !/^(?:above|past|over|below|under)$/.test(side)) return null;
  const direction = /^(?:below|under)$/.test(side) ? 'down' : 'up';
  const mark = scene.quantities[firstFrom(scene, tokens[i].start)];
  if (!mark || mark.start > tokens[i].end + 3) return null;
  return { start: tokens[index].start, end: mark.end, value: { ...none(direction), to: mark.value.value } };
}

/** A phrasal verb of change that begins at `index`, with the figures behind it. */
export function phrasalAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { start, lower, pos } = tokens[index];
  const particle = tokens[index + 1];
  const way = WITH[particle?.lower ?? ''];
  const before = tokens[index - 1];
  if (!way?.verbs.has(lower) || /^(?:DET|ADJ)$/.test(before?.pos ?? '') || pos === 'NOUN') return null;
  const lead = before?.pos === 'ADV' ? tokens[index - 2] : before;
  if (/^(?:to|must|should|could|can|might|not|n’t|n't|if|would)$/.test(lead?.lower ?? '')) return null;
  const next = tokens[index + 2];
  if (!next || PERSON.test(next.lower)) return null;
  const told = figures(scene, particle.end, way.direction);
  // "was drawn down to 300", "patrols have been stepped up"
  if (BE.test(before?.lower ?? '') && !lower.endsWith('ing')) {
    if (told && (told.value.to !== null || told.value.from !== null || tokens[index + 2].lower === 'by'))
      return { start, end: told.end, value: told.value };
    return OVER.test(next.pos) && next.lower !== 'to' ? { start, end: particle.end, value: none(way.direction) } : null;
  }
  if (!OBJECT.test(next.pos)) return null;
  const end = behindObject(tokens, index + 2);
  // "stepped up his attacks on the premier"
  if (/^attacks?$/.test(tokens[end - 1].lower) && /^(?:on|against)$/.test(tokens[end]?.lower ?? '')) return null;
  if (end === index + 2 || tokens[end - 1].pos === 'DET') return null;
  const from = figures(scene, tokens[end - 1].end, way.direction);
  if (from && (from.value.to !== null || from.value.from !== null || from.value.quantity?.unit === 'percentage'))
    return { start, end: from.end, value: from.value };
  return isMeasure(tokens[end - 1]) || COUNTED.test(tokens[end - 1].lower)
    ? { start, end: tokens[end - 1].end, value: none(way.direction) }
    : null;
}
