/** Measures the index and the evidence at scale: `node test/bench/scale.ts [--documents 10000]`, one line for each figure. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTagger, type Tagger } from '../../server/src/claims/attribution/tagger.ts';
import { readStory } from '../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../server/src/evidence/find.ts';
import { indexFolders } from '../../server/src/host/indexing.ts';
import { type Library, openLibrary } from '../../server/src/sources/library.ts';
import { createDice, writeCorpus } from './synthetic.ts';

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const round = (n: number): number => Math.round(n * 100) / 100;

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

function tagger(): Tagger | null {
  try {
    return loadTagger(readFileSync(join(import.meta.dirname, '../../server/models/attribution.bin')));
  } catch {
    return null;
  }
}

/** Milliseconds of processor time for the evidence of each claim, sorted: what others do on the machine does not count. */
function claimTimes(library: Library, count: number): number[] {
  const weights = tagger();
  const memo = createEvidenceMemo(weights);
  const times: number[] = [];
  for (const text of questions(library, count)) {
    const story = readStory({ id: 'q', text, format: 'plaintext' }, { today: '2024-01-01', tagger: weights });
    for (const claim of story.claims) {
      const began = process.cpuUsage();
      findEvidence(story, claim, library, memo);
      const { user, system } = process.cpuUsage(began);
      times.push((user + system) / 1000);
    }
  }
  return times.sort((a, b) => a - b);
}

async function measure(documents: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-scale-'));
  const storePath = join(folder, 'store.sqlite');
  try {
    const bytes = writeCorpus(join(folder, 'sources'), documents, 10);
    const library = openLibrary({ storePath });
    const first = await indexFolders(library, [join(folder, 'sources')], folder);
    const again = await indexFolders(library, [join(folder, 'sources')], folder);
    claimTimes(library, 20);
    const times = claimTimes(library, 200);
    const memory = process.memoryUsage().rss;
    library.close();
    return {
      documents: first.documents,
      passages: first.passages,
      megabytes: round(bytes / 1e6),
      indexSeconds: round(first.seconds),
      megabytesPerSecond: round(bytes / 1e6 / first.seconds),
      reopenSeconds: round(again.seconds),
      claimP50: round(quantile(times, 0.5)),
      claimP95: round(quantile(times, 0.95)),
      memoryMegabytes: Math.round(memory / 1e6),
      storeMegabytes: Math.round(statSync(storePath).size / 1e6),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** Figures for a library of `documents` documents of ten paragraphs, and how a claim's time grows from a tenth of it. */
export async function measureScale(documents: number): Promise<readonly Figure[]> {
  const small = await measure(Math.max(10, Math.round(documents / 10)));
  const big = await measure(documents);
  const of = (what: string, value: number, unit: string): Figure => ({ what: `${big.documents} documents: ${what}`, value, unit });
  return [
    of('passages', big.passages, ''),
    of('first indexing', big.megabytesPerSecond, 'MB of text a second'),
    of('reopened unchanged', big.reopenSeconds, 's'),
    of('evidence for a claim, median', big.claimP50, 'ms'),
    of('evidence for a claim, p95', big.claimP95, 'ms'),
    of('growth from a tenth, median', round(big.claimP50 / small.claimP50), 'times'),
    of('growth from a tenth, p95', round(big.claimP95 / small.claimP95), 'times'),
    of('memory', big.memoryMegabytes, 'MB'),
    of('store', big.storeMegabytes, 'MB'),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const { values: options } = parseArgs({ options: { documents: { type: 'string', default: '10000' } } });
  for (const figure of await measureScale(Number(options.documents))) console.log(JSON.stringify(figure));
}
