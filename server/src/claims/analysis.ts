/** What each paragraph's own words give, whatever stands around it: its reading, what every detector finds, and how much its sentences are worth checking. */
import type { Memo } from '../language/memo.ts';
import { readText } from '../language/read.ts';
import type { ClaimKind, Found, Paragraph, Quantity, Reading } from '../model.ts';
import { readQuantities } from '../values/quantity.ts';
import type { Tagger } from './attribution/tagger.ts';
import type { FoundByKind, Surroundings } from './detector.ts';
import { DETECTORS } from './detectors.ts';
import { readPriorities } from './priority.ts';

export type FoundInParagraph = { readonly [K in ClaimKind]: readonly FoundByKind[K][] };

/** All that is remembered of a paragraph. */
export interface Analysed {
  readonly reading: Reading;
  readonly found: FoundInParagraph;
  /** Of each sentence, 0–1. */
  readonly priorities: readonly number[];
}

/** What counts for every paragraph of a story. */
export interface Given {
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly tagger: Tagger | null;
}

/** The kinds of paragraph in which nothing is claimed. */
export const QUIET: ReadonlySet<Paragraph['kind']> = new Set(['furniture']);

/** Paragraphs that take each step together. */
const BATCH = 48;

function surroundings({ date, tagger }: Given, { kind }: Paragraph, reading: Reading): Surroundings {
  let quantities: readonly Found<Quantity>[] | null = null;
  return { date, tagger, paragraph: kind, quantities: () => (quantities ??= readQuantities(reading)) };
}

/**
 * Takes all paragraphs through one step before the next: a step's words and weights stay in the processor's cache, where one paragraph after the
 * other costs a fifth more.
 */
function analyse(paragraphs: readonly Paragraph[], given: Given): Analysed[] {
  const readings = paragraphs.map(({ text }) => readText(text));
  const around = paragraphs.map((paragraph, i) => surroundings(given, paragraph, readings[i]));
  const found: Partial<Record<ClaimKind, readonly unknown[]>>[] = paragraphs.map(() => ({}));
  const priorities: (readonly number[])[] = [];
  for (const { kind, detect } of Object.values(DETECTORS)) {
    paragraphs.forEach((paragraph, i) => {
      found[i][kind] = QUIET.has(paragraph.kind) ? [] : detect(readings[i], around[i]);
      // Right behind its attributions, while the tagger still has what it gathered for them.
      if (kind === 'attribution') priorities.push(readPriorities(readings[i], given.tagger?.priorities(readings[i]) ?? null));
    });
  }
  return readings.map((reading, i) => ({ reading, found: found[i] as FoundInParagraph, priorities: priorities[i] }));
}

/** Every paragraph of a story, in order; those that `memo` knows cost nothing. */
export function analyseAll(paragraphs: readonly Paragraph[], given: Given, memo: Memo<string, Analysed>): Analysed[] {
  const keys = paragraphs.map(({ kind, text }) => `${given.date} ${kind} ${text}`);
  const known = new Map<string, Analysed | undefined>();
  const fresh: number[] = [];
  keys.forEach((key, i) => {
    if (known.has(key)) return;
    known.set(key, memo.find(key));
    if (!known.get(key)) fresh.push(i);
  });
  for (let at = 0; at < fresh.length; at += BATCH) {
    const batch = fresh.slice(at, at + BATCH);
    const made = analyse(
      batch.map(i => paragraphs[i]),
      given,
    );
    batch.forEach((i, k) => {
      memo.put(keys[i], made[k]);
      known.set(keys[i], made[k]);
    });
  }
  return keys.map(key => known.get(key)!);
}
