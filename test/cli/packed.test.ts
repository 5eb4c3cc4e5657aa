/** The packed command line: what the tarball holds, that it runs by itself, and what it says on an old Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;
let files: readonly string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-packed-'));
  // The build has been made before the tests: packing must not make another.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }),
  );
  files = packed.files.map((file: { path: string }) => file.path).sort();
  execFileSync('tar', ['-xzf', packed.filename], { cwd: folder });
  cpSync(join(root, 'test/desk'), join(folder, 'desk'), { recursive: true });
}, 60000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the tarball holds the program, its weights and its papers, nothing else', () => {
  expect(
    files.filter(
      file =>
        !/^(?:dist\/(?:cli|worker)\.js|dist\/models\/.+|dist\/NOTICES\.txt|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file),
    ),
  ).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/worker.js', 'dist/models/attribution.bin', 'package.json']));
});

test('it runs by itself, with weights and readers', () => {
  const run = spawnSync(
    process.execPath,
    [join(folder, 'package/dist/cli.js'), 'check', 'standoff.md', '--format', 'json', '--store', join(folder, 'index.sqlite')],
    { cwd: join(folder, 'desk'), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  expect(run.stderr).toBe('');
  const result = JSON.parse(run.stdout);
  expect(result.sourceProblems).toEqual([]);
  expect(result.summary.differs).toBeGreaterThan(0);
}, 60000);

test('without its weights the rules alone work, and that is said', () => {
  const bare = join(folder, 'bare');
  cpSync(join(folder, 'package/dist/cli.js'), join(bare, 'cli.js'));
  writeFileSync(join(bare, 'draft.txt'), 'Ana Ruiz said the road would stay open.\n');
  const run = spawnSync(
    process.execPath,
    [join(bare, 'cli.js'), 'check', 'draft.txt', '--no-sources', '--date', '2022-02-15', '--format', 'json'],
    {
      cwd: bare,
      encoding: 'utf8',
    },
  );
  expect(run.stderr.trim()).toBe('The trained weights are missing: attributions are found by rule alone.');
  const found = JSON.parse(run.stdout).claims.filter((claim: { kind: string }) => claim.kind === 'attribution');
  expect(found.map((claim: { attribution: { speaker: string } }) => claim.attribution.speaker)).toEqual(['Ana Ruiz']);
}, 60000);

test('an old Node gets one plain line', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' }); process.argv.splice(1, 1); require(${JSON.stringify(join(folder, 'package/dist/cli.js'))});`;
  const run = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^claimcheck: Node 22\.13 or newer is needed, this is 20\.1\.0/);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});
