/** The UI tests: scenarios one after the other, each in a newsroom and a profile of its own. */
import { rmSync } from 'node:fs';
import { day } from './day.ts';
import { firstLook } from './firstLook.ts';
import { grammars } from './grammars.ts';
import { packed } from './packed.ts';
import { sources } from './sources.ts';
import { start } from './start.ts';
import { type Scenario, SHOTS, StepFailed, type Tally } from './steps.ts';

const SCENARIOS: readonly Scenario[] = [packed, grammars, firstLook, day, sources, start];

/** Runs them against a packed extension; `only` picks one by name. */
export async function runUi(vsix: string, only?: string): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  rmSync(SHOTS, { recursive: true, force: true });
  for (const scenario of SCENARIOS.filter(each => !only || each.name === only)) {
    let outcome = await runScenario(scenario, vsix);
    // a whole workbench on a busy machine can be late once; what is broken fails twice, and the first failure stays on the screen
    if (outcome.failed) {
      process.stdout.write(`  ${outcome.failed} failed: the scenario is run once more, from the start\n`);
      outcome = await runScenario(scenario, vsix);
    }
    tally.passed += outcome.passed;
    tally.failed += outcome.failed;
  }
  process.stdout.write(`  pictures: ${SHOTS}\n`);
  return tally;
}

async function runScenario(scenario: Scenario, vsix: string): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  process.stdout.write(`  ${scenario.name}\n`);
  try {
    await scenario.run(vsix, tally);
  } catch (error) {
    // a failed step has been counted and told already
    if (!(error instanceof StepFailed)) {
      tally.failed += 1;
      process.stdout.write(`  ✗ ${scenario.name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
  return tally;
}
