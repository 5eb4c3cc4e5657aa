/** The command line as a shell calls it: results, exit statuses, one plain line for every mistake. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.js');
let desk: string;

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input?: string): Run {
  const done = spawnSync(process.execPath, [cli, ...args], {
    cwd: desk,
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, XDG_CACHE_HOME: join(desk, '.cache') },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}
const json = (args: readonly string[], input?: string) => {
  const done = run(args, input);
  expect(done.err).toBe('');
  expect(done.status).toBe(0);
  return JSON.parse(done.out);
};
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'claimcheck-cli-'));
  cpSync(join(root, 'test/desk'), desk, { recursive: true });
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

describe('check', () => {
  test('gives the object that the public description names', () => {
    const result = json(['check', 'standoff.md', '--format', 'json']);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['version', 'draft', 'date', 'sentences', 'claims', 'problems', 'sourceProblems', 'summary']),
    );
    expect(result).toMatchObject({ version: 1, draft: 'standoff.md', date: '2024-11-13' });
    const text = readFileSync(join(desk, 'standoff.md'), 'utf8');
    for (const claim of result.claims) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      expect(['agrees', 'differs', 'not-found', 'not-checked']).toContain(claim.evidence.agreement);
      expect(claim.priority).toBeGreaterThanOrEqual(0);
      expect(claim.priority).toBeLessThanOrEqual(1);
    }
    expect(new Set(result.claims.map((claim: { id: string }) => claim.id)).size).toBe(result.claims.length);
    const { agrees, differs, notFound, notChecked, claims } = result.summary;
    expect(agrees + differs + notFound + notChecked).toBe(claims);
  });

  test('several files give an array, jsonl a line each', () => {
    expect(json(['check', 'standoff.md', 'brief-poll.md', '--format', 'json', '--no-sources'])).toHaveLength(2);
    expect(lines(run(['check', 'standoff.md', 'brief-poll.md', '--format', 'jsonl', '--no-sources']).out).map(each => each.draft)).toEqual([
      'standoff.md',
      'brief-poll.md',
    ]);
  });

  test('without a date it says that it counts from today', () => {
    writeFileSync(join(desk, 'undated.md'), 'The minister said on Monday that 40 trucks had left.\n');
    expect(run(['check', 'undated.md', '--no-sources']).err).toMatch(/publication date/);
    expect(run(['check', 'undated.md', '--no-sources', '--date', '2022-02-15']).err).toBe('');
  });

  test('--fail-on gives status 1 when it holds', () => {
    expect(run(['check', 'standoff.md', '--fail-on', 'differs', '--quiet']).status).toBe(1);
    expect(run(['check', 'standoff.md', '--no-sources', '--fail-on', 'differs', '--quiet']).status).toBe(0);
    expect(run(['check', 'standoff.md', '--no-sources', '--fail-on', 'open', '--quiet']).status).toBe(1);
  });

  test('what the house accepts stands in SARIF as a suppression, so that a gate lets it pass', () => {
    writeFileSync(join(desk, 'gate.md'), 'The general claimed that the road was open.\n');
    writeFileSync(join(desk, 'gate.json'), '{"accept": [{"code": "loaded-verb", "text": "claimed", "draft": "gate.md"}]}');
    const results = (...more: string[]) =>
      JSON.parse(run(['check', 'gate.md', '--no-sources', '--format', 'sarif', '--quiet', ...more]).out).runs[0].results;
    expect(results()[0]).toMatchObject({ ruleId: 'loaded-verb', level: 'warning' });
    expect(results()[0].suppressions ?? []).toEqual([]);
    expect(results('--config', 'gate.json')[0].suppressions[0].kind).toBe('external');
  });

  test('a folder of sources that is missing or empty is said, and the check goes on', () => {
    mkdirSync(join(desk, 'nothing-here'), { recursive: true });
    for (const folder of ['no-such-folder', 'nothing-here']) {
      const result = json(['check', 'brief-poll.md', '--sources', folder, '--format', 'json', '--quiet']);
      expect(result.claims.length).toBeGreaterThan(0);
      expect(result.sourceProblems[0]).toMatchObject({ source: folder });
    }
  });

  test('drafts that are empty, binary or large are read', () => {
    writeFileSync(join(desk, 'empty.md'), '');
    writeFileSync(join(desk, 'binary.md'), Buffer.from([0, 1, 2, 255, 254, 0, 200, 201]));
    writeFileSync(join(desk, 'large.txt'), 'The ministry said 12,000 soldiers had left on Monday.\n\n'.repeat(20000));
    for (const name of ['empty.md', 'binary.md'])
      expect(json(['check', name, '--format', 'json', '--quiet', '--date', '2022-02-15']).draft).toBe(name);
    expect(run(['check', 'large.txt', '--no-sources', '--quiet', '--format', 'jsonl', '--date', '2022-02-15']).status).toBe(0);
  }, 60000);
});

describe('check --jsonl-input', () => {
  test('one result a line, in order; a bad line gets its own error and the run goes on', () => {
    const input = [
      JSON.stringify({ id: 'a', text: 'About 300 people were hurt on Friday.', format: 'plaintext', date: '2022-02-15' }),
      '{not json',
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', text: '' }),
      JSON.stringify({ text: 'No name.' }),
    ].join('\n');
    const done = run(['check', '--jsonl-input', '--no-sources', '--format', 'jsonl', '--quiet'], input);
    const answers = lines(done.out);
    expect(done.status).toBe(0);
    expect(answers.map(each => each.id ?? each.line ?? null)).toEqual(['a', 2, 'c', 'd', null]);
    expect(answers[1].error).toMatch(/JSON/);
    expect(answers[2].error).toMatch(/text/);
    expect(answers[0].claims.some((claim: { kind: string }) => claim.kind === 'quantity')).toBe(true);
  });

  test('sources may be given as texts and folders together', () => {
    writeFileSync(join(desk, 'one.txt'), 'The ministry counted 500 tents in the camp.');
    const input = JSON.stringify({
      id: 'x',
      text: 'The ministry counted 800 tents in the camp.',
      format: 'plaintext',
      date: '2022-02-15',
      sources: [{ name: 'note.txt', text: 'Nobody has been to the camp since then.' }, join(desk, 'one.txt')],
    });
    const [answer] = lines(run(['check', '--jsonl-input', '--format', 'jsonl', '--quiet'], input).out);
    const claim = answer.claims.find((each: { kind: string }) => each.kind === 'quantity');
    expect(claim.evidence).toMatchObject({ agreement: 'differs' });
    expect(claim.evidence.passages[0].difference).toEqual({
      draft: expect.stringContaining('800'),
      source: expect.stringContaining('500'),
    });
  });
});

describe('search and index', () => {
  test('index says what it read, and reads nothing twice', () => {
    expect(run(['index', 'sources']).out).toMatch(/^\d+ documents, \d+ passages/);
    expect(json(['index', 'sources', '--format', 'json'])).toMatchObject({ read: 0 });
  });

  test('search ranks passages, for one query or one a line', () => {
    const one = lines(run(['search', 'pontoon bridge', '--sources', 'sources', '--format', 'jsonl', '--quiet']).out);
    expect(one[0]).toMatchObject({ query: 'pontoon bridge' });
    expect(one[0].hits[0]).toMatchObject({
      source: expect.any(String),
      start: expect.any(Number),
      end: expect.any(Number),
      text: expect.stringMatching(/pontoon/i),
    });
    expect(
      lines(
        run(['search', '--sources', 'sources', '--format', 'jsonl', '--limit', '2', '--quiet'], 'field hospitals\nNorthlink\n').out,
      ).map(each => each.query),
    ).toEqual(['field hospitals', 'Northlink']);
  });
});

describe('fix', () => {
  test('prints a diff of the safe fixes and leaves the draft alone; --write changes it; a second time nothing is left', () => {
    const before = readFileSync(join(desk, 'standoff.md'), 'utf8');
    const diff = run(['fix', 'standoff.md', '--diff']);
    expect(diff.out).toMatch(/^--- standoff\.md/m);
    expect(diff.out).toMatch(/^\+.*Ms\.\sSolbek said/m);
    expect(readFileSync(join(desk, 'standoff.md'), 'utf8')).toBe(before);
    expect(run(['fix', 'standoff.md', '--write']).status).toBe(0);
    expect(readFileSync(join(desk, 'standoff.md'), 'utf8')).toMatch(/Ms\.\sSolbek said/);
    expect(run(['fix', 'standoff.md', '--diff']).out).toBe('');
    writeFileSync(join(desk, 'standoff.md'), before);
  });

  test('--only keeps to the codes named', () => {
    expect(run(['fix', 'standoff.md', '--only', 'loaded-verb']).out).not.toMatch(/^\+.*Ms\.\sSolbek said/m);
  });
});

describe('export', () => {
  test.each(['md', 'csv', 'json', 'html', 'jsonld', 'sarif', 'annotated', 'xlsx'])('%s is written to a file', format => {
    const out = join(desk, `checklist.${format}`);
    expect(run(['export', 'standoff.md', '--to', format, '-o', out, '--quiet'])).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(out).length).toBeGreaterThan(500);
  });
});

describe('mistakes end with status 2 and one plain line', () => {
  test.each([
    [[], /Say what to do/],
    [['bake'], /no command “bake”/],
    [['check'], /Name a draft/],
    [['check', 'missing.md'], /missing\.md: there is no such file/],
    [['check', 'sources'], /this is a folder/],
    [['check', 'standoff.md', '--date', '2022-02-31'], /--date/],
    [['check', 'standoff.md', '--format', 'xml'], /--format/],
    [['check', 'standoff.md', '--frobnicate'], /frobnicate/],
    [['export', 'standoff.md'], /--to/],
    [['export', 'standoff.md', '--to', 'doc'], /--to/],
    [['search', 'x'], /--sources/],
    [['index'], /folder/],
    [['index', 'nowhere'], /nowhere/],
    [['fix'], /Name one draft/],
    [['check', 'standoff.md', '--fail-on', 'always'], /--fail-on/],
  ] as [string[], RegExp][])('%j', (args, message) => {
    const done = run(args);
    expect(done.status).toBe(2);
    expect(done.out).toBe('');
    expect(done.err.trim().split('\n')).toHaveLength(1);
    expect(done.err).toMatch(message);
  });

  test('help and version are no mistakes', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('claimcheck check') });
    expect(run(['--version'])).toMatchObject({ status: 0, out: expect.stringMatching(/^claimcheck \d/) });
  });
});

test('the index lies in the user’s cache folder, readable by its owner only, and never in the newsroom’s', () => {
  run(['index', 'sources']);
  expect(existsSync(join(desk, '.cache/claimcheck'))).toBe(true);
  expect(existsSync(join(desk, '.claimcheck'))).toBe(false);
});

describe('import', () => {
  test('an edited checklist goes back into the ledger, with a report, and the next check knows it', () => {
    run(['export', 'brief-poll.md', '--to', 'csv', '-o', 'list.csv', '--quiet']);
    const csv = readFileSync(join(desk, 'list.csv'), 'utf8');
    writeFileSync(join(desk, 'list.csv'), csv.replace(/(^|,)open(,|$)/m, '$1verified$2'));
    const done = run(['import', 'list.csv', '--draft', 'brief-poll.md', '--by', 'Ada Quist', '--quiet']);
    expect(done).toMatchObject({ status: 0, err: '' });
    expect(done.out).toMatch(/^1 row taken \(1 verified\)/);
    expect(json(['check', 'brief-poll.md', '--format', 'json', '--quiet']).summary.verified).toBe(1);
    expect(run(['import', 'list.csv', '--draft', 'brief-poll.md', '--by', 'Ada Quist', '--quiet']).out).toMatch(/^0 rows taken/);
    rmSync(join(desk, '.claimcheck'), { recursive: true });
  });

  test('a file that is no checklist is said to be none', () => {
    expect(run(['import', 'sources/troop-estimates.csv', '--draft', 'brief-poll.md', '--quiet'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/not a claim checklist/),
    });
  });
});

describe('export --since', () => {
  test('lists what is new since a revision; an unknown one is said', () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: desk, encoding: 'utf8' });
    git('init', '-q');
    git('add', 'brief-poll.md');
    git('commit', '-qm', 'first');
    const before = readFileSync(join(desk, 'brief-poll.md'), 'utf8');
    writeFileSync(join(desk, 'brief-poll.md'), `${before}\nThe institute spoke to 212 people in Tarn on Friday.\n`);
    const rows = JSON.parse(run(['export', 'brief-poll.md', '--to', 'json', '--since', 'HEAD', '--quiet']).out);
    const text = JSON.stringify(rows);
    expect(text).toContain('212 people');
    expect(text.length).toBeLessThan(run(['export', 'brief-poll.md', '--to', 'json', '--quiet']).out.length / 2);
    expect(run(['export', 'brief-poll.md', '--to', 'json', '--since', 'nonsense'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/revision/),
    });
    writeFileSync(join(desk, 'brief-poll.md'), before);
    rmSync(join(desk, '.git'), { recursive: true });
  });
});
