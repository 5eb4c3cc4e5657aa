/** Where a claim stood: its words with what was around them, and the sentence as it was written then. */
import type { Anchor, Claim, LedgerRecord } from '../model.ts';
import { normalise } from '../text/normalise.ts';
import type { Wording } from './words.ts';

// So much of the neighbouring sentences that they are known again; the sentence itself is kept whole.
const AROUND = 48;

/** The claim's words with what stands around them: to the ends of its sentence and a little beyond. */
export function anchorOf(story: Wording, claim: Claim): Anchor {
  const { text } = story.draft;
  const sentence = story.sentences[claim.sentence] ?? claim;
  return {
    exact: claim.text,
    prefix: text.slice(Math.max(0, Math.min(claim.start, sentence.start) - AROUND), claim.start),
    suffix: text.slice(claim.end, Math.max(claim.end, sentence.end) + AROUND),
  };
}

/** Offsets near a guess, nearest first: normalising adds or takes a mark or a space here and there. */
const near = (guess: number, most: number): readonly number[] =>
  Array.from({ length: 17 }, (_, i) => guess + (i % 2 ? 1 : -1) * Math.ceil(i / 2)).filter(at => at >= 0 && at <= most);

/** The sentence out of the anchor's own words, as it was written; the record's normalised one where the anchor holds less, or markup. */
export function sentenceAsWritten({ anchor, sentence }: LedgerRecord): string {
  const { exact, prefix, suffix } = anchor;
  const at = sentence.indexOf(normalise(exact));
  if (at < 0) return sentence;
  for (const from of near(prefix.length - at, prefix.length)) {
    const start = prefix.slice(from) + exact;
    if (/^\s/.test(start) || !sentence.startsWith(normalise(start))) continue;
    for (const to of near(sentence.length - normalise(start).length, suffix.length)) {
      const whole = start + suffix.slice(0, to);
      if (!/\s$/.test(whole) && normalise(whole) === sentence) return whole.replace(/\s+/g, ' ');
    }
  }
  return sentence;
}
