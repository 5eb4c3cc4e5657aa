/** Finds what is held to be alike or to differ: "no difference between the groups", "similar to that of Dorn", "kept pace with", "is in worse shape". */
import type { Comparison, Found, Token } from '../model.ts';
import { firstFrom, none, type Scene } from './trend-figures.ts';

const FINDS = /^(?:is|are|was|were|been|found|finds|find|showed|shows|show|saw|reported|detected|had|has|made)$/;

/** "There was no difference between the groups", "found little difference in survival"; "it makes no difference" is none. */
function differenceAt(tokens: readonly Token[], index: number): Found<Comparison> | null {
  const { end } = tokens[index];
  if (!/^(?:between|in|among)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  for (let i = index - 1; i > index - 6 && i > 0; i--) {
    if (/^(?:no|little)$/.test(tokens[i].lower))
      return FINDS.test(tokens[i - 1].lower) && tokens[i - 1].lower !== 'made'
        ? { start: tokens[i].start, end, value: none('same') }
        : null;
    if (!/^(?:ADJ|ADV)$/.test(tokens[i].pos)) return null;
  }
  return null;
}

/** "similar to that of Dorn", "comparable with those in Vell". */
function alikeAt(tokens: readonly Token[], index: number): Found<Comparison> | null {
  const { start } = tokens[index];
  const joint = tokens[index + 1]?.lower ?? '';
  const object = tokens[index + 2];
  if (!/^(?:to|with)$/.test(joint) || !/^(?:that|those)$/.test(object?.lower ?? '')) return null;
  return /^(?:of|in|at|for|among|seen|from)$/.test(tokens[index + 3]?.lower ?? '')
    ? { start, end: tokens[index + 3].end, value: none('same') }
    : null;
}

/** "The two counts differed by 11 percent." */
function differsAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const by = tokens[index + 1];
  const amount = by?.lower === 'by' ? scene.quantities[firstFrom(scene, by.end)] : undefined;
  return amount && amount.start - by.end < 16
    ? { start: tokens[index].start, end: amount.end, value: { ...none(null), quantity: amount.value } }
    : null;
}

/** Where one of these words stands. */
export function equalAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const { lower, end } = tokens[index];
  const before = tokens[index - 1];
  if (lower === 'difference' || lower === 'differences') return differenceAt(tokens, index);
  // "have kept pace with prices", "has not kept up with inflation"
  const not = tokens.slice(Math.max(0, index - 3), index).some(each => /^(?:not|n’t|n't|hardly|barely)$/.test(each.lower));
  // "wages have not kept up"
  if (lower === 'kept' && not && /^(?:pace|up)$/.test(tokens[index + 1]?.lower ?? '') && (tokens[index + 2]?.pos ?? 'PUNCT') === 'PUNCT')
    return { start: tokens[index].start, end: tokens[index + 1].end, value: none('down') };
  if (lower === 'kept' || lower === 'keeps')
    return /^(?:pace|up)$/.test(tokens[index + 1]?.lower ?? '') && tokens[index + 2]?.lower === 'with' && tokens[index + 3]?.pos !== 'PRON'
      ? { start: tokens[index].start, end: tokens[index + 2].end, value: none('same') }
      : null;
  if (lower === 'shape' || lower === 'condition') {
    const held = /^(?:better|worse)$/.test(before?.lower ?? '') && tokens[index - 2]?.lower === 'in';
    const is = /^(?:is|are|was|were|remains?|much|far|even)$/.test(tokens[index - 3]?.lower ?? '');
    return held && is && tokens[index + 1]?.lower !== 'than'
      ? { start: before.start, end, value: none(before.lower === 'worse' ? 'down' : 'up') }
      : null;
  }
  if (lower.startsWith('differ')) return differsAt(scene, index);
  return alikeAt(tokens, index);
}
