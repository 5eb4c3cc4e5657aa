/** `npm run bench`: quality and speed in one table. Quality needs labelled data: `--data DIR` (default `../shared/bench`), left out where it is not there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureNewsroom } from './newsroom.ts';
import { measureNewswire } from './newswire.ts';
import { measureParaphrase } from './paraphrase.ts';
import { measureReading } from './reading.ts';
import type { Figure } from './scale.ts';
import { measureSpeed } from './speed.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/bench' },
    cli: { type: 'string', default: `${process.execPath} dist/cli.js` },
    split: { type: 'string', default: 'dev' },
    speed: { type: 'boolean', default: false },
    quality: { type: 'boolean', default: false },
    scale: { type: 'string' },
    reading: { type: 'boolean', default: false },
    paraphrase: { type: 'boolean', default: false },
    newsroom: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
  },
});
const root = join(import.meta.dirname, '../..');

interface Row {
  readonly what: string;
  readonly value: string;
  readonly aim: string;
}

/** The figures that count, by suite: where each stands in the scorer's answer, and what is aimed at. */
const FIGURES: Readonly<Record<string, readonly (readonly [name: string, path: string, aim: string])[]>> = {
  quantity: [
    ['value F1', 'value.F1', '≥ 90'],
    ['value + unit F1', 'value+unit.F1', '≥ 78'],
    ['value + change F1', 'value+change.F1', ''],
  ],
  'dates-news': [
    ['strict F1', 'strict.F1', '≥ 77'],
    ['relaxed F1', 'relaxed.F1', '≥ 88'],
    ['value %', 'value_accuracy_pct', '≥ 88'],
  ],
  attribution: [
    ['detect F1', 'detect.F1', '≥ 82'],
    ['source + cue + content F1', 'triple~partial.F1', '≥ 62'],
    ['content tokens F1', 'content.token.F1', '≥ 88'],
    ['source right %', 'linked.source_ok_when_gold_has_one_pct', '≥ 90'],
  ],
  quotes: [
    ['quotation F1', 'quote.F1', '≥ 98.5'],
    ['speaker right %', 'speaker.accuracy_pct', '≥ 91'],
  ],
  checkworthy: [['average precision', 'AP', '≥ .88']],
  'checkworthy-debates': [['mean average precision', 'per_doc.MAP', '> .166 on the lab’s test']],
  draftcheck: [
    ['macro-F1', 'macro_F1', '≥ 95'],
    ['false alarms %', 'false_alarm_pct', '≤ 3'],
    ['right document %', 'link_pct', '≥ 99'],
    ['speaker conflict F1', 'by_kind.attribution.conflict_F1', '≥ 80'],
  ],
  'numeric-pairs': [
    ['accuracy when decided %', 'decided.accuracy_pct', '≥ 88'],
    ['precision of “differs” %', 'conflict_precision', '≥ 93'],
    ['coverage %', 'decided.coverage_pct', '≥ 75'],
  ],
  'retrieval-averitec': [['recall@5', 'recall@5', '≥ .62']],
  'retrieval-climate': [['recall@5', 'recall@5', '≥ .38']],
  'retrieval-feversym': [['hit@1', 'hit@1', '≥ .91']],
};

const at = (answer: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key.replaceAll('~', '.')], answer);

function quality(suites: readonly string[]): Row[] {
  const runner = resolve(root, options.data, 'run.mjs');
  if (!existsSync(runner)) return [{ what: 'quality', value: 'not measured', aim: `no labelled data in ${options.data}` }];
  return suites.flatMap(suite => {
    const run = spawnSync(process.execPath, [runner, suite, '--cli', options.cli, '--split', options.split], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const answer = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}');
    if (answer.error) return [{ what: suite, value: 'failed', aim: String(answer.error).slice(0, 80) }];
    return FIGURES[suite].map(([name, path, aim]) => ({ what: `${suite}: ${name}`, value: String(at(answer, path)), aim }));
  });
}

const all = !options.speed && !options.quality && !options.scale && !options.reading && !options.newsroom && !options.paraphrase;
const rows: Row[] = [
  ...(all || options.quality ? quality(positionals.length ? positionals : Object.keys(FIGURES)) : []),
  ...(all || options.newsroom ? [...measureNewsroom(), ...measureNewswire()] : []),
  ...(all || options.speed
    ? measureSpeed(resolve(options.data), Number(options.rounds)).map(({ what, value, unit, aim = '' }) => ({
        what,
        value: `${value.toFixed(2)} ${unit}`,
        aim,
      }))
    : []),
];
if (all || options.reading)
  for (const { what, value, unit } of await measureReading())
    rows.push({ what: `reading: ${what}`, value: `${value.toFixed(2)} ${unit}`, aim: '' });
if (all || options.paraphrase)
  for (const { what, value, unit } of await measureParaphrase())
    rows.push({ what: `paraphrase: ${what}`, value: `${value.toFixed(2)} ${unit}`, aim: '' });
if (all || options.scale) {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'scale.ts'), '--documents', options.scale ?? '10000'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = run.stdout.split('\n').filter(line => line.startsWith('{'));
  if (!lines.length) rows.push({ what: 'scale', value: 'failed', aim: run.stderr.trim().split('\n').at(-1)?.slice(0, 80) ?? '' });
  for (const line of lines) {
    const { what, value, unit, aim } = JSON.parse(line) as Figure;
    rows.push({ what, value: `${value} ${unit}`.trim(), aim });
  }
}
const width = Math.max(...rows.map(row => row.what.length));
for (const { what, value, aim } of rows) console.log(`${what.padEnd(width)}  ${value.padStart(22)}  ${aim}`);
