/** The stages of `npm test`, one after the other; a stage that cannot run has failed, none is ever skipped. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plainEnv, root } from '../bootstrap.mjs';
import { ensureChromium } from './chromium.ts';
import { packVsix } from './package.ts';
import { ensureVsCode, scratchRoot } from './vscode.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly what: string;
  run(): Promise<Outcome>;
  /** Left out unless it is asked for by name. */
  readonly apart?: boolean;
}

const bin = (...parts: readonly string[]): string => join(root, 'node_modules', ...parts);
const vsix = join(scratchRoot, 'claimcheck.vsix');

/** Runs one of the project's tools under this Node; resolves to its exit code. */
function tool(script: string, args: readonly string[]): Promise<number> {
  const env = { ...plainEnv(), CI: 'true', NO_COLOR: '1', PATH: `${bin('.bin')}:${process.env.PATH}` };
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise(done => {
    child.on('error', () => done(1));
    child.on('exit', code => done(code ?? 1));
  });
}

const asOne = (code: number): Outcome => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** vitest counts its own tests; the file that it writes is believed, not its exit code alone. */
async function vitest(): Promise<Outcome> {
  const file = join(scratchRoot, 'vitest.json');
  mkdirSync(scratchRoot, { recursive: true });
  rmSync(file, { force: true });
  const code = await tool(bin('vitest', 'vitest.mjs'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: { numPassedTests: number; numTotalTests: number } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numTotalTests - report.numPassedTests;
  return { passed: report.numPassedTests, failed: failed + (code !== 0 && failed === 0 ? 1 : 0) };
}

const STAGES: readonly Stage[] = [
  { name: 'build', what: 'the bundles', run: async () => asOne(await tool(join(root, 'scripts', 'build.mjs'), [])) },
  { name: 'types', what: 'types', run: async () => asOne(await tool(bin('typescript', 'bin', 'tsc'), ['--noEmit'])) },
  {
    name: 'lint',
    what: 'lint and format',
    run: async () => asOne(await tool(bin('@biomejs', 'biome', 'bin', 'biome'), ['ci', '--colors=off', '--max-diagnostics=20'])),
  },
  { name: 'units', what: 'architecture, specs, units, grammars, the server over stdio', run: vitest },
  {
    name: 'host',
    what: 'the suite inside VS Code in Chromium',
    run: async () => {
      ensureVsCode();
      ensureChromium();
      return (await import('../../test/vscode/chromium.ts')).runInChromium();
    },
  },
  {
    name: 'ui',
    what: 'the packed extension, driven in Chromium',
    run: async () => {
      ensureVsCode();
      ensureChromium();
      return (await import('../../test/ui/run.ts')).runUi(packVsix(vsix));
    },
  },
  {
    name: 'desktop',
    what: 'the suite inside the desktop’s VS Code',
    apart: true,
    run: async () => (await import('../../test/vscode/desktop.ts')).runOnDesktop(),
  },
];

function chosen(args: readonly string[]): readonly Stage[] {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
  if (!values.only) return STAGES.filter(stage => !stage.apart);
  const names = values.only.split(',');
  const unknown = names.filter(name => !STAGES.some(stage => stage.name === name));
  if (unknown.length) throw new Error(`There is no stage ${unknown.join(', ')}: ${STAGES.map(stage => stage.name).join(', ')}.`);
  return STAGES.filter(stage => names.includes(stage.name));
}

/** Runs the stages and prints the count; the number given back is the exit code. */
export async function test(args: readonly string[]): Promise<number> {
  let passed = 0;
  let failed = 0;
  const lines: string[] = [];
  for (const stage of chosen(args)) {
    process.stdout.write(`\n── ${stage.what} ──\n`);
    const start = Date.now();
    const outcome = await stage.run().catch(error => {
      process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return { passed: 0, failed: 1 };
    });
    passed += outcome.passed;
    failed += outcome.failed;
    lines.push(
      `${outcome.failed ? '✗' : '✓'} ${stage.what}: ${outcome.passed} passed, ${outcome.failed} failed (${((Date.now() - start) / 1000).toFixed(0)} s)`,
    );
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
  return failed || !passed ? 1 : 0;
}
