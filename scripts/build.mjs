/** Bundles the client, the server, the reading worker and the command line: `node scripts/build.mjs [--outdir DIR] [--watch]`. */
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { values: options } = parseArgs({
  options: {
    outdir: { type: 'string', default: 'dist' },
    watch: { type: 'boolean', default: false },
    minify: { type: 'boolean', default: false },
  },
});
const outdir = options.outdir;
mkdirSync(outdir, { recursive: true });

/** A number for the code that reads sources: with other readers an index is made anew. Line ends do not count. */
function readersVersion() {
  const hash = createHash('sha1');
  const folder = 'server/src/sources';
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.ts'))
    .sort();
  for (const name of files) hash.update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest().readUInt32BE(0) % 1_000_000;
}

/** CommonJS, because the editor's extension host and the language client load nothing else. */
const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  sourcemap: 'linked',
  minify: options.minify,
  logLevel: 'warning',
  metafile: true,
  outdir,
  // some packages ask for their own address; CommonJS has no import.meta
  define: { 'import.meta.url': '__bundleUrl', 'import.meta.dirname': '__dirname', __READERS__: String(readersVersion()) },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
/** Licences of every package that went into the bundles: they ask to travel with their code. */
function noticesOf(inputs) {
  const folders = new Set(inputs.flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** A plain line instead of a stack trace where the system's Node is too old for the store. */
const OLD_NODE = `{ const [major, minor] = process.versions.node.split('.').map(Number); if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write('claimcheck: Node 22.13 or newer is needed, this is ' + process.versions.node + '. Run it as: npx -p node@24 -p claimcheck claimcheck\\n'); process.exit(2); } }`;

const bundles = [
  { ...shared, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'] },
  { ...shared, entryPoints: { server: 'server/src/server.ts', worker: 'server/src/host/worker.ts' } },
  { ...shared, entryPoints: { cli: 'server/src/cli.ts' }, banner: { js: `#!/usr/bin/env node\n${OLD_NODE}\n${shared.banner.js}` } },
];

if (options.watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const made = await Promise.all(bundles.map(build));
  writeFileSync(join(outdir, 'NOTICES.txt'), noticesOf(made.flatMap(one => Object.keys(one.metafile.inputs))));
  rmSync(join(outdir, 'models'), { recursive: true, force: true });
  cpSync('server/models', join(outdir, 'models'), { recursive: true });
  chmodSync(join(outdir, 'cli.js'), 0o755);
}
