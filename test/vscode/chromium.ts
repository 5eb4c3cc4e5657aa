/** Runs the mocha suite inside the extension host of VS Code in Chromium. */
import { root } from '../../scripts/bootstrap.mjs';
import { openChromium } from '../../scripts/host/chromium.ts';
import { QUIET } from '../../scripts/host/settings.ts';
import { addressOf, ensureVsCode, startVsCode } from '../../scripts/host/vscode.ts';
import { bundleSuite, makeScratch, type Outcome, readOutcome } from './bundle.ts';

const LIMIT_MS = 240_000;

export async function runInChromium(): Promise<Outcome> {
  ensureVsCode();
  const entry = await bundleSuite();
  const scratch = makeScratch();
  const server = await startVsCode({
    profile: scratch.profile,
    settings: { ...QUIET, 'claimcheck.author': 'Ada Quill' },
    driver: true,
    env: { CLAIMCHECK_RESULTS: scratch.results, ...(process.env.CLAIMCHECK_GREP ? { CLAIMCHECK_GREP: process.env.CLAIMCHECK_GREP } : {}) },
  });
  const { context, page } = await openChromium(scratch.profile);
  const log: string[] = [];
  const remote = (path: string) => `vscode-remote://${server.authority}${path}`;
  const exitCode = await new Promise<number>(done => {
    setTimeout(() => done(124), LIMIT_MS).unref();
    page.on('crash', () => done(125));
    // the workbench calls these two when an extension host runs under extensionTestsPath
    void page
      .exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => void log.push(`${type}: ${args.join(' ')}`))
      .then(() => page.exposeFunction('codeAutomationExit', (code: number) => done(code)))
      .then(() =>
        page.goto(
          addressOf(server, scratch.folder, [
            ['extensionDevelopmentPath', remote(root)],
            ['extensionTestsPath', remote(entry)],
          ]),
        ),
      )
      .catch(error => {
        log.push(String(error));
        done(126);
      });
  });
  if (exitCode === 124) process.stdout.write(`  ✗ no end after ${LIMIT_MS / 1000} s\n`);
  const outcome = readOutcome(scratch.results, exitCode);
  if (outcome.failed) process.stdout.write(`${log.slice(-30).join('\n').slice(-4000)}\n`);
  await context.close();
  server.stop();
  scratch.remove();
  return outcome;
}
