/** Finds where a level stands against another without a verb of change: "above where it stood in 2019", "left its key rate at 9 percent", "the gap has all but closed", "picked up four seats". */
import type { Comparison, Found, Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { sentenceOf } from './clauses.ts';
import { firstFrom, none, type Scene } from './trend-figures.ts';
import { measured } from './trend-measures.ts';

export const SIDES: readonly string[] = ['above', 'below', 'beyond', 'near', 'from'];

/** "back above where it stood before the war", "below what they were in March". */
export function whereAt({ reading }: Scene, index: number): Found<Comparison> | null {
  const { tokens } = reading;
  const { lower, start } = tokens[index];
  if (!/^(?:where|what)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  if (lower === 'from' && !/^(?:far|down|up|changed|unchanged)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  if (!/^(?:it|they|prices|output|things|rates)$/.test(tokens[index + 2]?.lower ?? '')) return null;
  const verb = /^(?:had|have|has)$/.test(tokens[index + 3]?.lower ?? '') ? index + 4 : index + 3;
  if (!/^(?:was|were|stood|been|is|are)$/.test(tokens[verb]?.lower ?? '') || tokens[verb + 1]?.pos === 'VERB') return null;
  if (!measured(tokens, index, sentenceOf(reading, index).firstToken, 12)) return null;
  return { start, end: tokens[verb].end, value: none(lower === 'above' || lower === 'beyond' ? 'up' : lower === 'below' ? 'down' : null) };
}

export const LEAVING: readonly string[] = ['left', 'held', 'kept', 'maintained', 'leaves', 'keeps'];
const RATE = /^(?:rate|tax|tariff|price|fee|forecast|target|quota|ceiling|toll|premium)$/;

/** "left its key rate at 9 percent": nothing moved. */
export function leftAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  let i = index + 1;
  while (i < index + 7 && /^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tokens[i]?.pos ?? '')) i++;
  const steady = /^(?:steady|unchanged)$/.test(tokens[i]?.lower ?? '') ? i + 1 : i;
  if (tokens[steady]?.lower !== 'at' || !RATE.test(singular(tokens[i - 1]?.lower ?? ''))) return null;
  const figure = scene.quantities[firstFrom(scene, tokens[steady].start)];
  if (!figure || figure.start > tokens[steady].end + 16) return null;
  return { start: tokens[index].start, end: figure.end, value: { ...none('same'), to: figure.value.value } };
}

const GAPS = /^(?:gap|lead|deficit|difference|margin|distance)$/;

/** "The gap has all but closed." */
export function closedAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  let i = index - 1;
  while (i > 0 && /^(?:all|but|nearly|almost|now|largely|since|virtually|also)$/.test(tokens[i].lower)) i--;
  if (!/^(?:has|had|have)$/.test(tokens[i]?.lower ?? '')) return null;
  const noun = (token: Token | undefined): boolean => GAPS.test(singular(token?.lower ?? ''));
  if (!tokens.slice(Math.max(0, i - 8), i).some(noun) || tokens[index + 1]?.pos === 'DET') return null;
  return { start: tokens[index].start, end: tokens[index].end, value: none('down') };
}

const VANISHES = /^(?:all|nearly|almost|largely|virtually|but|now|since)$/;

/** "Thefts have all but vanished", "the majority has melted away". */
export function goneAt({ reading }: Scene, index: number): Found<Comparison> | null {
  const { tokens } = reading;
  const { lower, start, end } = tokens[index];
  const away = tokens[index + 1]?.lower === 'away';
  if ((lower === 'melted') !== away) return null;
  let i = index - 1;
  while (i > 0 && VANISHES.test(tokens[i].lower)) i--;
  if (!/^(?:has|had|have)$/.test(tokens[i]?.lower ?? '') || (!away && i === index - 1)) return null;
  const subject = tokens[i - 1];
  const isMeasure = measured(tokens, i, sentenceOf(reading, index).firstToken, 8) || MELTS.test(subject?.lower ?? '');
  if (!isMeasure && !(subject?.pos === 'NOUN' && subject.lower.endsWith('s'))) return null;
  return { start, end: away ? tokens[index + 1].end : end, value: none('down') };
}

const MELTS = /^(?:majority|lead|advantage|support|surplus|savings|margin|following|popularity|demand|trust)$/;

/** "swung between 400 and 700 crowns": up and down. */
export function swungAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  if (tokens[index + 1]?.lower !== 'between') return null;
  const range = scene.quantities[firstFrom(scene, tokens[index].end)];
  return range && range.start - tokens[index].end < 12 && range.value.low !== null
    ? { start: tokens[index].start, end: range.end, value: none(null) }
    : null;
}

/** "makes up a growing share of the army". */
export function growingShareAt({ reading: { tokens } }: Scene, index: number): Found<Comparison> | null {
  const { lower, start } = tokens[index];
  if (!/^an?$/.test(tokens[index - 1]?.lower ?? '') || !/^(?:share|proportion|percentage)$/.test(tokens[index + 1]?.lower ?? ''))
    return null;
  if (tokens[index + 2]?.lower !== 'of') return null;
  return { start, end: tokens[index + 1].end, value: none(/^(?:growing|rising|increasing)$/.test(lower) ? 'up' : 'down') };
}

const COUNTED = /^(?:seat|member|job|subscriber|follower|user|customer|supporter|listener|reader|inhabitant|resident)$/;
const UP = /^(?:gain|pick|add)/;
export const WINNING: readonly string[] = 'gained gains gaining lost loses losing shed sheds shedding added adds adding picked'.split(' ');

/** "The party picked up four seats", "shed 3,000 jobs": so many more or fewer than before. */
export function heldBefore(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, start, pos } = tokens[index];
  const up = tokens[index + 1]?.lower === 'up' ? index + 1 : index;
  if (pos !== 'VERB' || (lower === 'picked') !== up > index) return null;
  const figure = scene.quantities[firstFrom(scene, tokens[up].end)];
  if (!figure || figure.start > tokens[up].end + 24) return null;
  const between = scene.reading.text.slice(tokens[up].end, figure.start);
  if (!/^\s*(?:about |some |nearly |almost |roughly |only |just |another |a further |at least |more than )*$/.test(between)) return null;
  const { counted, value } = figure.value;
  if (!counted || !COUNTED.test(singular(counted.split(' ').at(-1) ?? '')) || value === null) return null;
  // "lost two members to a landmine"
  if (singular(counted.split(' ').at(-1) ?? '') !== 'seat' && value < 20) return null;
  return { start, end: figure.end, value: { ...none(UP.test(lower) ? 'up' : 'down'), quantity: figure.value } };
}
