/** What `npm start` does: the desktop's VS Code where there is one, else VS Code in the browser on a loopback port. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bootstrap.mjs';
import { packVsix } from './package.ts';
import { CALM } from './settings.ts';
import { addressOf, ensureVsCode, installVsix, scratchRoot, startVsCode } from './vscode.ts';

const USAGE = `npm start -- [--browser] [--port N] [--no-open] [--folder DIR]
  --browser     VS Code in the browser, even where the desktop's is installed
  --port N      the browser's port on 127.0.0.1 (default: a free one)
  --no-open     prints the address and opens nothing
  --folder DIR  opens this folder (default: the sample newsroom, test/desk)
`;

interface Options {
  readonly browser: boolean;
  readonly open: boolean;
  readonly port: number;
  readonly folder: string;
}

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean' },
        open: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        folder: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`--port needs a number from 1 to 65535, not “${values.port}”.`);
    const folder = resolve(process.env.INIT_CWD ?? process.cwd(), values.folder ?? join(root, 'test', 'desk'));
    if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(`There is no folder ${folder}.`);
    return { browser: Boolean(values.browser), open: !values['no-open'], port, folder };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The desktop's `code`, or null. */
function desktopCode(): string | null {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code', 'codium'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path)) ?? null;
}

async function startDesktop(code: string, { folder }: Options): Promise<void> {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (built.status !== 0) fail('The extension could not be built: see the lines above.');
  process.stdout.write(`Opening ${folder} in VS Code. Ctrl+C here, or closing the window, ends it.\n`);
  const child = spawn(code, ['--wait', '--new-window', `--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  const stop = () => void child.kill();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const status = await new Promise<number>(done => {
    child.on('error', () => done(1));
    child.on('exit', exit => done(exit ?? 0));
  });
  process.exit(status);
}

function openInBrowser(address: string): void {
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  const shown = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!shown || process.env.CI) return;
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function startInBrowser({ folder, port, open }: Options): Promise<void> {
  ensureVsCode();
  const profile = join(scratchRoot, 'start');
  process.stdout.write('Building Claimcheck …\n');
  installVsix(profile, packVsix());
  const server = await startVsCode({ profile, settings: CALM, port, keepSettings: true });
  const address = addressOf(server, folder);
  process.stdout.write(`\n  VS Code with Claimcheck: ${address}\n\n  Open a story there. Ctrl+C here ends it.\n`);
  const stop = () => {
    server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (open) openInBrowser(address);
  await new Promise(() => undefined);
}

/** Reads the arguments and does not come back before VS Code has ended. */
export async function start(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const code = options.browser ? null : desktopCode();
  if (code) await startDesktop(code, options);
  else await startInBrowser(options).catch(error => fail(error instanceof Error ? error.message : String(error)));
}
