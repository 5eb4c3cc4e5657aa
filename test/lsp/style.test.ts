/** "Fix all" over stdio: the safe fixes only, in one edit of the very kind that editors run on save when asked, and the same as `claimcheck fix`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readSpec } from '../specs/spec-file.ts';
import { type Newsroom, type Problem, startNewsroom } from './client.ts';

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit: {
    readonly documentChanges: readonly { readonly edits: { readonly range: Problem['range']; readonly newText: string }[] }[];
  };
}

const root = join(import.meta.dirname, '../..');
const specs = join(root, 'test/specs/style');
const KIND = 'source.fixAll.claimcheck';
const STORY = 'The general claimed that the road was open.\n\n“We left,” said Mr. Orlin.\n\nThe minister refuted the report.\n';

let room: Newsroom;
beforeAll(async () => {
  room = await startNewsroom();
}, 60000);
afterAll(async () => {
  await room.stop();
});

const actions = (name: string, only?: readonly string[]): Promise<readonly Action[]> => {
  const start = { line: 0, character: 0 };
  return room.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: room.uri(name) },
    range: { start, end: start },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
};

/** The draft as the editor has it after "fix all". */
async function fixedInEditor(name: string, text: string): Promise<string> {
  const [action] = await actions(name, [KIND]);
  return action ? TextDocument.applyEdits(TextDocument.create('', '', 1, text), action.edit.documentChanges[0].edits) : text;
}

/** The draft after the patch that `claimcheck fix` prints. */
function fixedByCommand(name: string, text: string): string {
  const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'fix', name, '--diff', '--quiet'], {
    cwd: room.folder,
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout ? String(applyPatch(text, run.stdout)) : text;
}

describe('“fix all”', () => {
  test('is one edit with the safe fixes, and leaves the choices to the writer', async () => {
    await room.open('style.md', STORY);
    const found = await actions('style.md', [KIND]);
    expect(found).toHaveLength(1);
    expect(found[0].kind).toBe(KIND);
    expect(found[0].title).toBe('Apply 2 safe Claimcheck fixes');
    expect(found[0].edit.documentChanges).toHaveLength(1);
    expect(await fixedInEditor('style.md', STORY)).toBe(STORY.replace('claimed', 'said').replace('said Mr. Orlin', 'Mr. Orlin said'));
  });

  test('is asked for by its kind or one above it, and by no other', async () => {
    await room.open('kinds.md', STORY);
    for (const kind of [KIND, 'source.fixAll', 'source'])
      expect(
        (await actions('kinds.md', [kind])).map(each => each.kind),
        kind,
      ).toEqual([KIND]);
    for (const kind of ['source.fixAll.eslint', 'source.organizeImports', 'refactor'])
      expect(await actions('kinds.md', [kind]), kind).toEqual([]);
  });

  test('happens on save only when the user has asked the editor for it: the server does nothing before a save', () => {
    const sync = room.capabilities.textDocumentSync as { willSave?: boolean; willSaveWaitUntil?: boolean } | number;
    expect(typeof sync === 'object' && (sync.willSave || sync.willSaveWaitUntil)).toBeFalsy();
    expect((room.capabilities.codeActionProvider as { codeActionKinds: string[] }).codeActionKinds).toContain(KIND);
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(JSON.stringify(contributes.configurationDefaults ?? {})).not.toContain('codeActionsOnSave');
  });

  test('done again changes nothing', async () => {
    const once = await fixedInEditor('style.md', STORY);
    await room.open('again.md', once);
    expect(await actions('again.md', [KIND])).toEqual([]);
  });
});

describe('`claimcheck fix --diff` prints what “fix all” does', () => {
  const drafts: readonly (readonly [name: string, text: string])[] = [
    ...['standoff.md', 'brief-poll.md', 'brief-fleet.draft'].map(
      name => [name, readFileSync(join(root, 'test/desk', name), 'utf8')] as const,
    ),
    ...readdirSync(join(specs, 'rules')).map(
      file =>
        [
          `${file.replace('.md', '')}.txt`,
          readSpec(readFileSync(join(specs, 'rules', file), 'utf8'))
            .map(({ draft }) => draft)
            .join('\n\n'),
        ] as const,
    ),
    ['corpus.txt', readFileSync(join(specs, 'corpus.md'), 'utf8').replace(/^> /gm, '\n')],
  ];

  const changed = new Set<string>();

  test.each(drafts)('%s', async (name, text) => {
    writeFileSync(join(room.folder, name), text);
    await room.open(name, text);
    const fixed = fixedByCommand(name, text);
    if (fixed !== text) changed.add(name);
    expect(fixed).toBe(await fixedInEditor(name, text));
  });

  test('and there was something to fix in many of them', () => {
    expect(changed.size).toBeGreaterThanOrEqual(8);
    expect(changed).toContain('standoff.md');
  });
});
