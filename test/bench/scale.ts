/** Measures the index and the evidence at scale: `node test/bench/scale.ts [--documents 10000]`, one line for each figure. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { indexFolders } from '../../server/src/host/indexing.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import { openLibrary } from '../../server/src/sources/library.ts';
import { timesOf } from './asking.ts';
import { writeCorpus } from './synthetic.ts';

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
    const searched = openLibrary({ storePath });
    const tagger = loadTaggerFrom(MODELS);
    timesOf(library, searched, tagger, 20);
    const times = timesOf(library, searched, tagger, 200);
    library.close();
    searched.close();
    return { ...times, ...memoryOf(folder), first, again, megabytes, plain, own, store: statSync(storePath).size / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes of the server as the editor has it: bundled, because reading TypeScript takes memory that the editor does not spend. */
function memoryOf(folder: string): { readonly settled: number; readonly peak: number } {
  const outdir = join(folder, 'bundle');
  buildSync({
    entryPoints: { memory: join(import.meta.dirname, 'memory.ts'), worker: join(import.meta.dirname, '../../server/src/host/worker.ts') },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    logLevel: 'error',
    outdir,
    define: { 'import.meta.url': '__bundleUrl', 'import.meta.dirname': '__dirname' },
    banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  const { stdout } = spawnSync(process.execPath, [...AS_EDITOR, join(outdir, 'memory.js'), folder, MODELS], { encoding: 'utf8' });
  return JSON.parse(stdout.trim().split('\n').at(-1) || '{}') as { settled: number; peak: number };
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
  const { values: options } = parseArgs({ options: { documents: { type: 'string', default: '10000' } } });
  for (const figure of await measureScale(Number(options.documents))) console.log(JSON.stringify(figure));
}
