/** Makes a checkout ready to run: installs the packages that are missing and goes on under the project's own Node. Plain Node 18, no packages. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const ownNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const readLock = path => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/** True when every package that this machine needs is there in the version that the lock names. */
export function isInstalled() {
  try {
    const wanted = Object.entries(readLock(join(root, 'package-lock.json')));
    const have = readLock(join(root, 'node_modules', '.package-lock.json'));
    const missing = wanted.find(([path, entry]) => path && !entry.optional && !entry.devOptional && have[path]?.version !== entry.version);
    return !missing && existsSync(ownNode);
  } catch {
    return false;
  }
}

/** npm without what an outer `npm run` put into the environment. */
export const plainEnv = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$)/i.test(name)));

function install() {
  process.stdout.write('Installing packages (npm ci) …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
    env: plainEnv(),
  });
  if (status !== 0 || !isInstalled()) {
    process.stderr.write('The packages could not be installed: see the lines above, then try again.\n');
    process.exit(1);
  }
}

/** Runs the calling script again under Node 24 unless it runs there already; the second run is handed the first one's arguments. */
export async function ready() {
  if (!isInstalled()) install();
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const child = spawn(ownNode, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise(done => child.on('exit', (exit, signal) => done(exit ?? (signal ? 130 : 1))));
  process.exit(code);
}
