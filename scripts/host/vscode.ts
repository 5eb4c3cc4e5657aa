/** A real VS Code from npm alone (the package code-server carries VS Code's own server and workbench), kept in `.vscode-test/`. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainEnv, root } from '../bootstrap.mjs';

/** VS Code 1.139.1. */
const PACKAGE = 'code-server@4.139.1';
export const scratchRoot = join(root, '.vscode-test');
const home = join(scratchRoot, PACKAGE.replace('@', '-'));
const codeRoot = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
const done = join(home, '.installed');

function npm(cwd: string, args: readonly string[]): void {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', cwd];
  const { status } = spawnSync('npm', [...args, ...flags], { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: plainEnv() });
  if (status !== 0) throw new Error(`VS Code could not be installed: “npm ${args.join(' ')}” failed in ${cwd}.`);
}

/** Installs VS Code unless it is there; about ten seconds and 600 MB the first time. */
export function ensureVsCode(): void {
  if (existsSync(done)) return;
  process.stdout.write('Installing VS Code for the browser into .vscode-test/ …\n');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"name":"vscode-from-npm","private":true,"version":"1.0.0"}\n');
  npm(home, ['install', '--save-exact', PACKAGE]);
  // its shrinkwrap lacks one entry, so that `npm ci` refuses; `npm install` keeps to the rest of it
  npm(codeRoot, ['install', '--omit=dev']);
  writeFileSync(done, '');
}

/** Folder of the extensions that come with VS Code: its own grammars are there. */
export const builtIn = join(codeRoot, 'extensions');

const entry = () => join(codeRoot, 'out', 'server-main.js');

export interface Running {
  readonly port: number;
  readonly authority: string;
  readonly base: string;
  stop(): void;
  log(): string;
}

export interface ServerOptions {
  /** Folder of this run's profile. */
  readonly profile: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Lets the page load an extension under development; it also hides notifications and dialogs. */
  readonly driver?: boolean;
  /** Leaves a settings file that is there already alone. */
  readonly keepSettings?: boolean;
}

/** Starts the server on a loopback port; resolves once it listens. Its whole process group ends with `stop` or with this process. */
export async function startVsCode(options: ServerOptions): Promise<Running> {
  const data = join(options.profile, 'server');
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(join(options.profile, 'home'), { recursive: true });
  const file = join(user, 'settings.json');
  if (!options.keepSettings || !existsSync(file)) writeFileSync(file, JSON.stringify(options.settings, null, 2));
  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token', '--accept-server-license-terms'];
  args.push('--telemetry-level', 'off', '--server-data-dir', data, ...(options.driver ? ['--enable-smoke-test-driver'] : []));
  const child = spawn(process.execPath, [entry(), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { PATH: process.env.PATH ?? '', HOME: join(options.profile, 'home'), LANG: 'C.UTF-8', SHELL: '/bin/sh', ...options.env },
  });
  let log = '';
  const stop = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended already
    }
  };
  process.on('exit', stop);
  const port = await new Promise<number>((resolve, reject) => {
    const read = (data: Buffer) => {
      log += data.toString();
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => reject(new Error(`VS Code ended at once (${code}):\n${log.slice(-2000)}`)));
    setTimeout(() => reject(new Error(`VS Code did not start within 30 s:\n${log.slice(-2000)}`)), 30_000).unref();
  });
  return { port, authority: `127.0.0.1:${port}`, base: `http://127.0.0.1:${port}/`, stop, log: () => log };
}

/** Installs a VSIX into the profile that `startVsCode` will use; the words of the installer decide, not its exit code. */
export function installVsix(profile: string, vsix: string): void {
  const args = [
    entry(),
    '--server-data-dir',
    join(profile, 'server'),
    '--accept-server-license-terms',
    '--force',
    '--install-extension',
    vsix,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plainEnv(), HOME: profile },
  });
  if (/was successfully installed/.test(stdout)) return;
  throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`.slice(-1500));
}

/** The address that opens a folder, with an extension under development where one is given. */
export function addressOf(server: Running, folder: string, payload: readonly (readonly [string, string])[] = []): string {
  const url = new URL(server.base);
  url.searchParams.set('folder', folder);
  if (payload.length) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
