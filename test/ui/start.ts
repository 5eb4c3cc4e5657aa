/** `npm start` as a new user would: it prints an address, VS Code runs there with Claimcheck in it, Ctrl+C ends everything. */
import { match, rejects } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/bootstrap.mjs';
import { openChromium } from '../../scripts/host/chromium.ts';
import { openFile, settled, statusBar } from './page.ts';
import { type Scenario, stepsFor } from './steps.ts';

export const start: Scenario = {
  name: 'npm start',
  run: async (_vsix, tally) => {
    const scratch = mkdtempSync(join(tmpdir(), 'claimcheck-start-'));
    const folder = join(scratch, 'newsroom');
    cpSync(join(root, 'test', 'desk'), folder, { recursive: true });
    const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--browser', '--no-open', '--folder', folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>(done => child.on('exit', code => done(code)));
    let said = '';
    const address = new Promise<string>((resolve, reject) => {
      const read = (data: Buffer) => {
        said += data.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
        if (found) resolve(found[0]);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      void ended.then(code => reject(new Error(`npm start ended with ${code}:\n${said}`)));
    });
    const { context, page } = await openChromium(scratch);
    page.setDefaultTimeout(30_000);
    const { step, shot } = stepsFor(page, 'start', tally);
    try {
      await step('it prints an address on the loopback', async () => match(await address, /folder=/));
      await step('a story opened there has its claims', async () => {
        await page.goto(await address);
        await openFile(page, 'brief-poll.md');
        await settled(page);
        match(await statusBar(page).innerText(), /\d+ claims/);
        await shot('newsroom');
      });
      await step('Ctrl+C ends everything', async () => {
        const url = await address;
        child.kill('SIGINT');
        await ended;
        await rejects(fetch(url));
      });
    } finally {
      child.kill('SIGKILL');
      await context.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};
