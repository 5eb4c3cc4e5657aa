/** Gives claims their ids: kind, normalised sentence, and an ordinal where one sentence holds several of a kind. The same after edits elsewhere. */
import type { Memo } from '../language/memo.ts';
import type { ClaimKind } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { normalise } from '../text/normalise.ts';

const LETTER: Readonly<Record<ClaimKind, string>> = {
  quantity: 'q',
  comparison: 'c',
  date: 'd',
  quotation: 'k',
  attribution: 'a',
  wording: 'w',
  name: 'n',
  superlative: 's',
  event: 'e',
};

/** Starts the ids of one story, whose claims come in order of place; `sentenceAt` gives the draft's words, `prints` only saves time. */
export function idGiver(
  sentenceAt: (index: number) => string,
  prints: Memo<string, string>,
): (kind: ClaimKind, sentence: number) => string {
  const seen = new Map<string, number>();
  const known: string[] = [];
  const printOf = (index: number): string => {
    const words = sentenceAt(index);
    return prints.get(words, () => fingerprint(normalise(words)).slice(0, 8));
  };
  return (kind, sentence) => {
    known[sentence] ??= printOf(sentence);
    const id = `${LETTER[kind]}-${known[sentence]}`;
    const ordinal = (seen.get(id) ?? 0) + 1;
    seen.set(id, ordinal);
    return ordinal === 1 ? id : `${id}-${ordinal}`;
  };
}
