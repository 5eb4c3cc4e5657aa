/** The command line `claimcheck`: one entry to the same core as the language server. */
import { type Call, readArguments, UsageError } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { exportChecklist } from './cli/export.ts';
import { fix } from './cli/fix.ts';
import { HELP } from './cli/help.ts';
import { importChecklist } from './cli/import.ts';
import { index } from './cli/index-command.ts';
import { print } from './cli/output.ts';
import { search } from './cli/search.ts';
import { startServer } from './lsp/start.ts';
import { VERSION } from './version.ts';

const RUN: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  check,
  export: exportChecklist,
  import: importChecklist,
  fix,
  search,
  index,
  lsp: startServer,
};

async function main(args: readonly string[]): Promise<number> {
  try {
    const call = readArguments(args);
    if (call.options.version) return print(`claimcheck ${VERSION}\n`).then(() => 0);
    if (call.options.help) return print(HELP).then(() => 0);
    return await RUN[call.command](call);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`claimcheck: ${error.message}\n`);
    return 2;
  }
}

// A closed pipe (`| head`) is the reader's choice, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
main(process.argv.slice(2)).then(status => {
  process.exitCode = status;
});
