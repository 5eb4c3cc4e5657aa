/** Measures the index and the evidence at scale: `node test/bench/scale.ts [--documents 10000]`, one line for each figure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { readStory } from '../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../server/src/evidence/find.ts';
import { indexFolders, indexInThread } from '../../server/src/host/indexing.ts';
import { keepSmall } from '../../server/src/host/memory.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import { type Library, openLibrary } from '../../server/src/sources/library.ts';
import { createDice, writeCorpus } from './synthetic.ts';

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: string;
}

/** As the editor starts the server. */
const AS_EDITOR = ['--no-warnings', '--max-semi-space-size=8'];

const MODELS = join(import.meta.dirname, '../../server/models');

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const round = (n: number): number => Math.round(n * 100) / 100;

/** Milliseconds of processor time since the process began: what others do on the machine does not count as it does on the clock. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same of this thread alone: what a claim waits for. */
function spentHere(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The least that an index run does: read each file, split it at blank lines, put the paragraphs into a full text. */
function plainIndex(folder: string, storePath: string): number {
  const began = spent();
  const database = new DatabaseSync(storePath);
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO t (text) VALUES (?)');
  database.exec('BEGIN');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.txt')) continue;
    for (const paragraph of readFileSync(join(folder, name), 'utf8').split('\n\n')) insert.run(paragraph);
  }
  database.exec('COMMIT');
  database.close();
  return spent() - began;
}

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

interface Times {
  /** Of each claim's evidence, and of each sentence's search, in milliseconds of the thread's processor time, sorted. */
  readonly claims: readonly number[];
  readonly searches: readonly number[];
  /** Of one query that asks the full text for all words of the sentence, best ten. */
  readonly bare: readonly number[];
}

function timesOf(storePath: string, count: number): Times {
  const library = openLibrary({ storePath });
  // of its own, so that no claim finds its sentence searched before
  const searched = openLibrary({ storePath });
  const tagger = loadTaggerFrom(MODELS);
  const memo = createEvidenceMemo(tagger);
  const times = { claims: [] as number[], searches: [] as number[], bare: [] as number[] };
  const timed = (list: number[], work: () => void): void => {
    const began = spentHere();
    work();
    list.push(spentHere() - began);
  };
  for (const text of questions(library, count)) {
    const words = [...new Set(text.toLowerCase().match(/[a-z]{3,}/g) ?? [])].map(word => `"${word}"`).join(' OR ');
    timed(times.bare, () => searched.store.all('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10', words || '""'));
    timed(times.searches, () => searched.search(text, 10));
    const story = readStory({ id: 'q', text, format: 'plaintext' }, { today: '2024-01-01', tagger });
    for (const claim of story.claims) timed(times.claims, () => findEvidence(story, claim, library, memo));
  }
  library.close();
  searched.close();
  const sorted = (list: number[]): number[] => list.sort((a, b) => a - b);
  return { claims: sorted(times.claims), searches: sorted(times.searches), bare: sorted(times.bare) };
}

async function measure(documents: number) {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-scale-'));
  const sources = join(folder, 'sources');
  const storePath = join(folder, 'store.sqlite');
  try {
    const megabytes = writeCorpus(sources, documents, 10) / 1e6;
    const plain = plainIndex(sources, join(folder, 'plain.sqlite'));
    const library = openLibrary({ storePath });
    const began = spent();
    const first = await indexFolders(library, [sources], folder);
    const own = spent() - began;
    const again = await indexFolders(library, [sources], folder);
    library.close();
    timesOf(storePath, 20);
    const times = timesOf(storePath, 200);
    const memory = spawnSync(process.execPath, [...AS_EDITOR, import.meta.filename, '--memory', folder], { encoding: 'utf8' });
    const { settled, peak } = JSON.parse(memory.stdout.trim().split('\n').at(-1) || '{}') as { settled: number; peak: number };
    return { ...times, first, again, megabytes, plain, own, settled, peak, store: statSync(storePath).size / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the editor's server holds in memory: an index run in a thread over an empty store, then claims; prints megabytes of the process. */
async function measureMemory(folder: string): Promise<void> {
  keepSmall();
  const storePath = join(folder, 'fresh.sqlite');
  openLibrary({ storePath }).close();
  await indexInThread(storePath, [join(folder, 'sources')], folder);
  timesOf(storePath, 100);
  const library = openLibrary({ storePath });
  await new Promise(done => setTimeout(done, 500));
  const settled = Math.round(process.memoryUsage().rss / 1e6);
  console.log(JSON.stringify({ settled, peak: Math.round(process.resourceUsage().maxRSS / 1e3) }));
  library.close();
}

/** Figures for a library of `documents` documents of ten paragraphs, and how a claim's time grows from a tenth of it. */
export async function measureScale(documents: number): Promise<readonly Figure[]> {
  const small = await measure(Math.max(10, Math.round(documents / 10)));
  const big = await measure(documents);
  const of = (what: string, value: number, unit = '', aim = ''): Figure => ({
    what: `${documents} documents: ${what}`,
    value: round(value),
    unit,
    aim,
  });
  return [
    of('passages', big.first.passages),
    of('first indexing, by the clock', big.megabytes / big.first.seconds, 'MB/s', '≥ 5 on a quiet machine'),
    of('first indexing, processor time', (1000 * big.megabytes) / big.own, 'MB/s'),
    of('first indexing against reading, splitting and full text alone', big.own / big.plain, 'times'),
    of('reopened unchanged', big.again.seconds, 's', '< 2'),
    of('evidence for a claim, median', quantile(big.claims, 0.5), 'ms'),
    of('evidence for a claim, p95', quantile(big.claims, 0.95), 'ms', '≤ 15 on a quiet machine'),
    of('search for a sentence, median', quantile(big.searches, 0.5), 'ms'),
    of('search against one bare query, median', quantile(big.searches, 0.5) / quantile(big.bare, 0.5), 'times'),
    of('growth of a claim’s time from a tenth, median', quantile(big.claims, 0.5) / quantile(small.claims, 0.5), 'times', '< 2'),
    of('growth of a claim’s time from a tenth, p95', quantile(big.claims, 0.95) / quantile(small.claims, 0.95), 'times', '< 2'),
    of('memory of the server after a first run', big.settled, 'MB', '≤ 300'),
    of('memory at its highest', big.peak, 'MB'),
    of('store', big.store, 'MB'),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const { values: options } = parseArgs({ options: { documents: { type: 'string', default: '10000' }, memory: { type: 'string' } } });
  if (options.memory) await measureMemory(options.memory);
  else for (const figure of await measureScale(Number(options.documents))) console.log(JSON.stringify(figure));
}
