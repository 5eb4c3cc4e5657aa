/** The command line's words: which command, which options, and a plain sentence where they are wrong. */
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS } from '../report/exports.ts';

/** What is wrong with the call, in one line; the program ends with status 2. */
export class UsageError extends Error {}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;

const OPTIONS = {
  sources: { type: 'string', multiple: true, default: [] as string[] },
  date: TEXT,
  format: TEXT,
  ledger: TEXT,
  store: TEXT,
  config: TEXT,
  models: TEXT,
  since: TEXT,
  to: TEXT,
  only: TEXT,
  limit: TEXT,
  draft: TEXT,
  by: TEXT,
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string', default: 'never' },
  'no-sources': FLAG,
  'jsonl-input': FLAG,
  quiet: { ...FLAG, short: 'q' },
  write: FLAG,
  diff: FLAG,
  stdio: FLAG,
  help: { ...FLAG, short: 'h' },
  version: { ...FLAG, short: 'v' },
} as const;

export type Options = ReturnType<typeof parse>['values'];
export interface Call {
  readonly command: string;
  readonly words: readonly string[];
  readonly options: Options;
}

export const COMMANDS = ['check', 'export', 'import', 'fix', 'search', 'index', 'lsp'] as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

const oneOf = (name: string, value: string | undefined, allowed: readonly string[]): void => {
  if (value !== undefined && !allowed.includes(value)) throw new UsageError(`--${name} cannot be “${value}”: use ${allowed.join(', ')}.`);
};

/** A day that exists on the calendar, `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function validate({ command, options }: Call): void {
  oneOf('format', options.format, command === 'search' ? ['pretty', 'json', 'jsonl'] : ['pretty', 'json', 'jsonl', 'sarif']);
  oneOf('fail-on', options['fail-on'], ['differs', 'open', 'never']);
  oneOf('to', options.to, EXPORT_FORMATS);
  if (options.date !== undefined && !isDay(options.date))
    throw new UsageError(`--date needs a day such as 2022-02-15, not “${options.date}”.`);
  if (options.limit !== undefined && !/^[1-9]\d{0,5}$/.test(options.limit))
    throw new UsageError(`--limit needs a whole number from 1, not “${options.limit}”.`);
}

/** Reads the arguments behind the program's name. Throws UsageError with one plain line. */
export function readArguments(args: readonly string[]): Call {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/[.\n]/)[0]}. “claimcheck --help” lists the options.`);
  }
  const [command = '', ...words] = parsed.positionals;
  const call = { command, words, options: parsed.values };
  if (parsed.values.help || parsed.values.version) return call;
  if (!command) throw new UsageError('Say what to do: claimcheck check story.md. “claimcheck --help” lists the commands.');
  if (!(COMMANDS as readonly string[]).includes(command)) {
    throw new UsageError(`There is no command “${command}”: use ${COMMANDS.join(', ')}.`);
  }
  validate(call);
  return call;
}
