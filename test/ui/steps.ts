/** Runs named steps one after the other against the page, counts them, and takes a picture of each failure. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/bootstrap.mjs';

export const SHOTS = join(root, 'test', 'ui', 'shots');

export interface Steps {
  /** A step that fails stops its scenario: what follows would only fail with it. */
  step(name: string, run: () => Promise<void>): Promise<void>;
  /** Keeps a picture in the ignored folder `test/ui/shots`. */
  shot(name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void>;
}

export interface Scenario {
  readonly name: string;
  run(vsix: string, tally: Tally): Promise<void>;
}

export interface Tally {
  passed: number;
  failed: number;
}

export function stepsFor(page: Page, scenario: string, tally: Tally): Steps {
  mkdirSync(SHOTS, { recursive: true });
  let count = 0;
  const shot: Steps['shot'] = async (name, clip) => {
    count += 1;
    const path = join(SHOTS, `${scenario}-${String(count).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, ...(clip ? { clip } : {}) });
  };
  const step: Steps['step'] = async (name, run) => {
    const start = Date.now();
    try {
      await run();
      tally.passed += 1;
      process.stdout.write(`  ✓ ${name} (${Date.now() - start} ms)\n`);
    } catch (error) {
      tally.failed += 1;
      process.stdout.write(
        `  ✗ ${name}\n      ${String(error instanceof Error ? error.stack : error)
          .split('\n')
          .slice(0, 8)
          .join('\n      ')}\n`,
      );
      await shot(`FAILED-${name.replace(/\W+/g, '-').slice(0, 40)}`).catch(() => undefined);
      throw new StepFailed(name);
    }
  };
  return { step, shot };
}

export class StepFailed extends Error {}

/** A check that needs no page: counted, and the scenario goes on after a failure. */
export async function check(name: string, tally: Tally, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
    tally.passed += 1;
    process.stdout.write(`  ✓ ${name}\n`);
  } catch (error) {
    tally.failed += 1;
    process.stdout.write(`  ✗ ${name}\n      ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
