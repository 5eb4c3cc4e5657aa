/** Finds "as … as" in one paragraph: "as tall as the cathedral", "not as well armed", "just as low". */
import type { Comparison, Found, Token } from '../model.ts';
import { BECOMING, GRADED, VALUED } from './comparative-words.ts';
import { GOES_ON } from './comparatives.ts';
import { around, none, type Scene } from './trend-figures.ts';

const ADVERBS = /^(?:almost|nearly|just|roughly|about|twice|not|n’t|n't|half|times|nowhere|quite|at|least)$/;

/** "We are not as well armed", "the ceilings were just as low": the other side stands before. */
function asMuch(tokens: readonly Token[], index: number): Found<Comparison> | null {
  const before = tokens[index - 1];
  if (!before || !/^(?:not|n’t|n't|just|nearly|almost|equally|half|nowhere)$/.test(before.lower)) return null;
  let last = index + 1;
  if (tokens[last].lower === 'well' && /^(?:VERB|ADJ)$/.test(tokens[last + 1]?.pos ?? '')) last++;
  if (!/^(?:ADJ|ADV|VERB)$/.test(tokens[last].pos)) return null;
  const after = tokens[last + 1];
  if (/^(?:much|many|well|soon|far|long)$/.test(tokens[last].lower) || (after && !GOES_ON.test(after.lower))) return null;
  return {
    start: before.start,
    end: tokens[last].end,
    value: none(before.lower === 'not' || before.lower === 'n’t' || before.lower === "n't" ? 'down' : 'same'),
  };
}

/** "as tall as the cathedral", "not as effective as the old one": not "as soon as", "as many as 40". */
export function asAt(scene: Scene, index: number): Found<Comparison> | null {
  const { tokens } = scene.reading;
  const graded = tokens[index + 1];
  if (!graded) return null;
  const counts = /^(?:much|many|few|little)$/.test(graded.lower);
  if (!counts && !GRADED.has(graded.lower)) return asMuch(tokens, index);
  let second = index + 2;
  while (second < index + 7 && tokens[second] && tokens[second].lower !== 'as' && tokens[second].pos !== 'PUNCT') second++;
  const object = tokens[second + 1];
  const before = tokens[index - 1]?.lower ?? '';
  if (tokens[second]?.lower !== 'as') return asMuch(tokens, index);
  if (object?.lower === 'ever' && before !== 'same') return { start: tokens[index].start, end: object.end, value: none('same') };
  if (!object || object.pos === 'NUM' || object.pos === 'SYM') return null;
  if (
    second === index + 2 &&
    (counts || /^(?:often|long|short|low|high|old|young|deep)$/.test(graded.lower)) &&
    !BECOMING.test(before) &&
    !VALUED.test(before) &&
    !ADVERBS.test(before)
  )
    return null;
  const owned = tokens.slice(second + 2, second + 5).some(each => each.lower === '’s' || each.lower === "'s");
  if (
    !owned &&
    object.lower !== 'the' &&
    around(scene, object.start).some(found => found.start <= object.start && found.end > object.start)
  )
    return null;
  if (
    /^(?:possible|ever|usual|that|is|are|was|i|you|we|can|any|anyone|anything|if|though|to|needed|necessary|required)$/.test(object.lower)
  )
    return null;
  if (/^(?:can|could|needs?|wants?|likes?|gets|looks|may|might|should)$/.test(tokens[second + 2]?.lower ?? '')) return null;
  const first = ADVERBS.test(before) && before !== 'least' ? index - 1 : index;
  return {
    start: tokens[first].start,
    end: tokens[second].end,
    value: none(before === 'not' || before === 'n’t' || before === "n't" ? 'down' : 'same'),
  };
}
