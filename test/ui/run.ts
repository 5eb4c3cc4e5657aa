/** The UI tests: scenarios one after the other, each in a newsroom and a profile of its own. */
import { rmSync } from 'node:fs';
import { day } from './day.ts';
import { firstLook } from './firstLook.ts';
import { grammars } from './grammars.ts';
import { packed } from './packed.ts';
import { start } from './start.ts';
import { type Scenario, SHOTS, StepFailed, type Tally } from './steps.ts';

const SCENARIOS: readonly Scenario[] = [packed, grammars, firstLook, day, start];

/** Runs them against a packed extension; `only` picks one by name. */
export async function runUi(vsix: string, only?: string): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  rmSync(SHOTS, { recursive: true, force: true });
  for (const scenario of SCENARIOS.filter(each => !only || each.name === only)) {
    process.stdout.write(`  ${scenario.name}\n`);
    try {
      await scenario.run(vsix, tally);
    } catch (error) {
      if (error instanceof StepFailed) continue;
      tally.failed += 1;
      process.stdout.write(`  ✗ ${scenario.name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
  process.stdout.write(`  pictures: ${SHOTS}\n`);
  return tally;
}
