/** What the VSIX holds: everything that runs, nothing else. */
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { root } from '../../scripts/bootstrap.mjs';
import { check, type Scenario } from './steps.ts';

const EXPECTED = [
  /^package\.json$/,
  /^readme\.md$/,
  /^changelog\.md$/,
  /^LICENSE\.txt$/,
  /^dist\/(?:extension|server|worker|cli)\.js$/,
  /^dist\/models\/[\w.-]+$/,
  /^dist\/NOTICES\.txt$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^media\/[\w./-]+\.(?:svg|png)$/,
];

/** Every path that the manifest names, without the leading `./`. */
function promised(manifest: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^(?:\.\/)?(?:dist|syntaxes|media)\//.test(value)) found.push(value.replace(/^\.\//, ''));
    else if (value && typeof value === 'object') for (const each of Object.values(value)) visit(each);
  };
  visit(manifest);
  return [...new Set(found)];
}

export const packed: Scenario = {
  name: 'the VSIX',
  run: async (vsix, tally) => {
    const entries = unzipSync(readFileSync(vsix));
    const files = Object.keys(entries)
      .filter(name => name.startsWith('extension/'))
      .map(name => name.slice('extension/'.length));
    const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
    await check('holds nothing but what is meant to be in it', tally, () =>
      deepEqual(
        files.filter(file => !EXPECTED.some(pattern => pattern.test(file))),
        [],
      ),
    );
    await check('holds every file that the manifest names', tally, () =>
      deepEqual(
        promised(manifest.contributes)
          .concat(manifest.icon, manifest.main.slice(2))
          .filter(file => !files.includes(file)),
        [],
      ),
    );
    await check('carries the trained weights', tally, () => ok(files.some(file => file.startsWith('dist/models/'))));
    await check('stays below 12 MB', tally, () => ok(readFileSync(vsix).length < 12_000_000));
    await check('holds no path of the machine that made it', tally, () => {
      const leaks = files.filter(file => /\.(?:js|json)$/.test(file) && Buffer.from(entries[`extension/${file}`]).includes(root));
      deepEqual(leaks, []);
    });
  },
};
