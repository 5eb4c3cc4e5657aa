/** Asks a library what a draft asks: sentences of its own documents, a number changed here and there, each timed. */
import { readStory } from '../../server/src/claims/story.ts';
import type { Tagger } from '../../server/src/claims/attribution/tagger.ts';
import { createEvidenceMemo, findEvidence } from '../../server/src/evidence/find.ts';
import type { Library } from '../../server/src/sources/library.ts';
import { createDice } from './synthetic.ts';

/** Sentences of the corpus with a number changed here and there: what a draft asks. */
function questions(library: Library, count: number): string[] {
  const dice = createDice(11);
  const { passages } = library.counts();
  return Array.from({ length: count }, () => {
    const text = library.passage(1 + Math.floor(dice() * passages))?.text ?? '';
    const sentence = text.split(/(?<=[.”]) /)[0];
    return dice() < 0.5 ? sentence : sentence.replace(/\d/, digit => String((Number(digit) + 3) % 10));
  });
}

export interface Times {
  /** Of each claim's evidence, and of each sentence's search, in milliseconds by the clock, sorted. */
  readonly claims: readonly number[];
  readonly searches: readonly number[];
  /** Of one query that asks the full text for all words of the sentence, best ten. */
  readonly bare: readonly number[];
}

/** Rounds of the same questions, each with nothing remembered of claims: the better time of each counts, because others use the machine too. */
const ROUNDS = 2;

/** `searched`: a library of its own, so that no claim finds its sentence searched before. */
export function timesOf(library: Library, searched: Library, tagger: Tagger | null, count: number): Times {
  const times = { claims: [] as number[], searches: [] as number[], bare: [] as number[] };
  const asked = questions(library, count);
  for (let round = 0; round < ROUNDS; round++) {
    const memo = createEvidenceMemo(tagger);
    const at = { claims: 0, searches: 0, bare: 0 };
    const timed = (list: keyof Times, work: () => void): void => {
      const began = performance.now();
      work();
      const place = at[list]++;
      times[list][place] = Math.min(times[list][place] ?? Number.POSITIVE_INFINITY, performance.now() - began);
    };
    for (const text of asked) {
      const words = [...new Set(text.toLowerCase().match(/[a-z]{3,}/g) ?? [])].map(word => `"${word}"`).join(' OR ');
      timed('bare', () => searched.store.all('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10', words || '""'));
      timed('searches', () => searched.search(text, 10));
      const story = readStory({ id: 'q', text, format: 'plaintext' }, { today: '2024-01-01', tagger });
      for (const claim of story.claims) timed('claims', () => findEvidence(story, claim, library, memo));
    }
  }
  const sorted = (list: number[]): number[] => list.sort((a, b) => a - b);
  return { claims: sorted(times.claims), searches: sorted(times.searches), bare: sorted(times.bare) };
}
