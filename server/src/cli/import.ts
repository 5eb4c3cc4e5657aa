/** `claimcheck import`: takes status, checker and note of an edited checklist into the ledger. */
import { type Call, UsageError } from './arguments.ts';

export async function importChecklist(_call: Call): Promise<number> {
  throw new UsageError('Importing is not there yet.');
}
