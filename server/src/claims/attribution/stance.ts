/** Says how a cue colours what it brings: plain, doubting, endorsing, confessing, with feeling, or as a thought. */
import type { Form, Found, QuotedWords, Reading, Span, Stance } from '../../model.ts';
import { CUE_NOUNS, CUE_VERBS } from './cues.ts';
import { lookUp } from './lemma.ts';
import { firstTokenAt, tokensIn } from './voucher.ts';

const DOUBTS = /^(?:allegedly|supposedly|purportedly|ostensibly|so-called)$/;
const DOCUMENTED = /^(?:according|reportedly)$/;

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The stance of a cue: its first verb that has one, else its noun. */
export function stanceOf(reading: Reading, cue: readonly Span<'text'>[]): Stance {
  const tokens = cue.flatMap(span => tokensIn(reading, span));
  let noun: Stance | null = null;
  for (const { lower, pos } of tokens) {
    if (DOUBTS.test(lower)) return 'doubting';
    if (DOCUMENTED.test(lower)) return 'neutral';
    if (pos === 'NOUN') noun ??= lookUp(CUE_NOUNS, lower) ?? null;
    if (noun) continue;
    const known = lookUp(CUE_VERBS, lower);
    if (known) return known.stance;
  }
  return noun ?? 'neutral';
}

/** Direct when nothing of the content stands outside quotation marks, mixed when some of it does, indirect without marks. */
export function formOf(reading: Reading, content: readonly Span<'text'>[], quotations: readonly Found<QuotedWords>[]): Form {
  if (quotations.length === 0) return 'indirect';
  let quoted = false;
  let plain = false;
  for (const span of content) {
    for (let i = firstTokenAt(reading.tokens, span.start); i < reading.tokens.length && reading.tokens[i].start < span.end; i++) {
      const token = reading.tokens[i];
      if (token.pos === 'PUNCT' || !HAS_WORD.test(token.text)) continue;
      if (quotations.some(({ start, end }) => start <= token.start && token.end <= end)) quoted = true;
      else plain = true;
      if (quoted && plain) return 'mixed';
    }
  }
  return quoted ? 'direct' : 'indirect';
}
