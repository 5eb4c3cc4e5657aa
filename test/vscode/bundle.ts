/** Bundles the mocha suite for the extension host, and makes the newsroom that it works on. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/bootstrap.mjs';
import { scratchRoot } from '../../scripts/host/vscode.ts';

const here = join(root, 'test', 'vscode');

/** Path of the suite's entry, bundled. mocha stays outside: it is loaded from the checkout. */
export async function bundleSuite(): Promise<string> {
  const out = join(scratchRoot, 'suite');
  rmSync(out, { recursive: true, force: true });
  const shared = { bundle: true, platform: 'node', format: 'cjs', target: 'node22', sourcemap: 'inline', logLevel: 'warning' } as const;
  const tests = readdirSync(join(here, 'suite')).filter(name => name.endsWith('.test.ts'));
  await build({ ...shared, entryPoints: [join(here, 'index.ts')], external: ['vscode', 'mocha'], outdir: out });
  await build({ ...shared, entryPoints: tests.map(name => join(here, 'suite', name)), external: ['vscode'], outdir: join(out, 'suite') });
  return join(out, 'index.js');
}

export interface Scratch {
  readonly folder: string;
  readonly profile: string;
  readonly results: string;
  remove(): void;
}

/** A copy of the sample newsroom with a profile of its own. */
export function makeScratch(): Scratch {
  const scratch = mkdtempSync(join(tmpdir(), 'claimcheck-host-'));
  const folder = join(scratch, 'newsroom');
  mkdirSync(folder);
  cpSync(join(root, 'test', 'desk'), folder, { recursive: true });
  rmSync(join(folder, '.claimcheck'), { recursive: true, force: true });
  return {
    folder,
    profile: join(scratch, 'profile'),
    results: join(scratch, 'results.json'),
    remove: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Prints and counts what the suite wrote; a missing or empty file is a failure, whatever the exit code was. */
export function readOutcome(results: string, exitCode: number): Outcome {
  const tests: { title: string; state: string; error?: string }[] = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  for (const test of tests)
    process.stdout.write(
      `  ${test.state === 'passed' ? '✓' : '✗'} ${test.title}${test.error ? `\n      ${test.error.split('\n').slice(0, 6).join('\n      ')}` : ''}\n`,
    );
  const failed = tests.filter(test => test.state !== 'passed').length;
  const passed = tests.length - failed;
  if (!tests.length) process.stdout.write('  ✗ the suite wrote no results\n');
  const silent = !tests.length || (exitCode !== 0 && failed === 0);
  if (silent && tests.length) process.stdout.write(`  ✗ the extension host ended with ${exitCode}\n`);
  return { passed, failed: failed + (silent ? 1 : 0) };
}
