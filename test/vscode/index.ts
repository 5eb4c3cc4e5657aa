/** Entry that VS Code's extension host calls: runs the mocha suite and writes its results to a file, whichever VS Code this is. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly error?: string;
}

/** Rejects when a test fails or none runs; the runner reads the file as well and trusts neither alone. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 40_000, forbidOnly: true });
  const folder = join(__dirname, 'suite');
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.test.js'))
    .sort())
    mocha.addFile(join(folder, file));
  if (process.env.CLAIMCHECK_GREP) mocha.grep(process.env.CLAIMCHECK_GREP);
  const results: Result[] = [];
  const out = process.env.CLAIMCHECK_RESULTS;
  // written after every test, so that a run that is cut off still tells how far it came
  const note = (result: Result) => {
    results.push(result);
    if (out) writeFileSync(out, JSON.stringify(results, null, 1));
  };
  const failures = await new Promise<number>(resolve => {
    const runner = mocha.run(resolve);
    runner.on('pass', test => note({ title: test.fullTitle(), state: 'passed' }));
    runner.on('pending', test => note({ title: test.fullTitle(), state: 'pending' }));
    runner.on('fail', (test, error) => note({ title: test.fullTitle(), state: 'failed', error: String(error?.stack ?? error) }));
  });
  if (!results.length) throw new Error('no test ran');
  if (failures) throw new Error(`${failures} failed`);
}
