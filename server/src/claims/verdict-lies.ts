/** Finds lies that are told, and liars: "lied about the loan", "a lie that", not "lies in the north". */
import type { Reading } from '../model.ts';
import { sentenceOf } from './clauses.ts';
import { complement, copulaBefore, subjectOf } from './labelled-claim.ts';
import { mark, type Verdict } from './verdict-mark.ts';

const LYING_ELSEWHERE = new Set(
  'in on at ahead between within beyond behind down off under beneath near north south east west low idle dormant around across along with there here above below outside inside next atop just somewhere face awake still flat motionless unconscious dead detector detectors of'.split(
    ' ',
  ),
);

/** Lies that are told, not those that lie somewhere. */
export function lie(reading: Reading, at: number): Verdict | null {
  const { tokens } = reading;
  const { lower, pos } = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (
    before?.text === '-' ||
    /^(?:detectors?|tests?)$/.test(next?.lower ?? '') ||
    (next &&
      (lower !== 'lied' || next.lower === 'down') &&
      LYING_ELSEWHERE.has(next.lower) &&
      !(pos === 'NOUN' && next.lower !== 'of' && /^(?:a|the|that|no|such|his|her|their|of)$/.test(before?.lower ?? '')))
  )
    return null;
  const { endToken, firstToken } = sentenceOf(reading, at);
  const noun = lower === 'liar' || lower === 'liars' || lower === 'fabrication' || lower === 'fabrications' || pos === 'NOUN';
  if (noun) {
    const copula = copulaBefore(reading, at, firstToken);
    if (lower.startsWith('liar') && copula < 0) return null;
    if (before?.pos === 'AUX' || before?.lower === 'to') return null;
    return mark(reading, at, at + 1, 'lie', complement(reading, at, endToken) ?? (copula >= 0 ? subjectOf(reading, copula) : null));
  }
  // "tired of being lied to"
  if (lower === 'lied' && before?.lower === 'being') return null;
  // "nobody was lying to us"
  if (before?.pos === 'AUX' && /^(?:nobody|one|none)$/.test(tokens[at - 2]?.lower ?? '')) return null;
  if (lower === 'lie' || lower === 'lies' || lower === 'lying') {
    const tells = next && (/^(?:about|to|that|under|when)$/.test(next.lower) || next.pos === 'PUNCT');
    if (
      !tells ||
      (lower === 'lie' && (before?.pos === 'AUX' || before?.lower === 'to')) ||
      /^(?:not|n’t|n't|never|would|could|cannot|did)$/.test(before?.lower ?? '') ||
      (lower !== 'lying' && next?.pos === 'PUNCT' && before?.pos === 'NOUN')
    )
      return null;
  }
  return mark(reading, at, at + 1, 'lie', complement(reading, at, endToken));
}
