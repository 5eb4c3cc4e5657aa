/** Runs the same mocha suite inside the desktop's VS Code, through @vscode/test-electron (which downloads one). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/bootstrap.mjs';
import { QUIET } from '../../scripts/host/settings.ts';
import { scratchRoot } from '../../scripts/host/vscode.ts';
import { bundleSuite, makeScratch, type Outcome, readOutcome } from './bundle.ts';

/** `VSCODE_VERSION` picks one; the oldest that the manifest allows is a good second run. */
export async function runOnDesktop(): Promise<Outcome> {
  const extensionTestsPath = await bundleSuite();
  const scratch = makeScratch();
  const user = join(scratch.profile, 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, 'claimcheck.author': 'Ada Quill' }));
  const exitCode = await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    cachePath: join(scratchRoot, 'electron'),
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [scratch.folder, `--user-data-dir=${scratch.profile}`, '--disable-extensions', '--no-sandbox', '--disable-gpu'],
    extensionTestsEnv: { CLAIMCHECK_RESULTS: scratch.results },
  }).catch(error => {
    process.stdout.write(`  ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
  const outcome = readOutcome(scratch.results, exitCode);
  scratch.remove();
  return outcome;
}
