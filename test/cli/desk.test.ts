/** The sample newsroom through the command line: every planted fault is reported on its words, and nothing against the true statements. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Expected {
  readonly problems: readonly { readonly code: string; readonly text: string }[];
  readonly quiet: readonly string[];
}
interface Found {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const root = join(import.meta.dirname, '../..');
const all: Readonly<Record<string, Expected>> = JSON.parse(readFileSync(join(root, 'test/desk/expected.json'), 'utf8'));
/** The desk's own list writes plain spaces; the drafts have no-break ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');
let desk: string;

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'claimcheck-desk-'));
  cpSync(join(root, 'test/desk'), desk, { recursive: true });
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

function check(name: string): { readonly text: string; readonly problems: readonly Found[] } {
  const run = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'check', name, '--format', 'json', '--quiet', '--store', join(desk, 'index.sqlite')],
    { cwd: desk, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const result = JSON.parse(run.stdout);
  expect(result.sourceProblems).toEqual([]);
  return {
    text: plain(readFileSync(join(desk, name), 'utf8')),
    problems: result.problems.filter((each: Found) => each.code !== 'unsourced'),
  };
}

describe.each(Object.entries(all))('%s', (name, { problems, quiet }) => {
  let found: ReturnType<typeof check>;
  beforeAll(() => {
    found = check(name);
  });
  const at = (words: string) => {
    const start = found.text.indexOf(plain(words));
    expect(start, `“${words}” is in the draft`).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length };
  };
  const on = (words: string) => {
    const span = at(words);
    return found.problems.filter(each => each.start < span.end && span.start < each.end);
  };

  test.each(problems.map(each => [each.code, each.text]))('reports %s on “%s”', (code, words) => {
    expect(on(words).map(each => each.code)).toContain(code);
  });

  test.each(quiet)('keeps quiet on “%s”', words => {
    expect(on(words).map(each => `${each.code}: ${each.message}`)).toEqual([]);
  });

  test('reports nothing else', () => {
    const planted = problems.map(each => ({ ...at(each.text), code: each.code }));
    const others = found.problems.filter(each => !planted.some(fault => fault.start < each.end && each.start < fault.end));
    expect(others.map(each => `${each.code} on “${found.text.slice(each.start, each.end).slice(0, 60)}”: ${each.message}`)).toEqual([]);
  });
});
