/** Builds the extension and packs it into one universal VSIX. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainEnv, root } from '../bootstrap.mjs';

/** Path of the written VSIX; `out` is where it goes, `dist/claimcheck.vsix` unless told. `vsce` builds first, through `vscode:prepublish`. */
export function packVsix(out = join(root, 'dist', 'claimcheck.vsix')): string {
  mkdirSync(join(out, '..'), { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plainEnv(), PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` },
  });
  if (status !== 0) throw new Error(`The VSIX could not be made:\n${stdout}${stderr}`);
  return out;
}
