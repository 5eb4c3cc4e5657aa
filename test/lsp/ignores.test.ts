/** "Ignore this" over stdio: every quick fix takes effect where it says and nowhere else, and settings are per folder of a workspace. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Newsroom, type Problem, startNewsroom, until } from './client.ts';

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

const TEXT = 'The general claimed that the road was open.\n\nThe mayor claimed that it was closed.\n';
const claimed = (items: readonly Problem[]) => items.filter(({ code }) => code === 'loaded-verb').map(({ range }) => range.start.line);
const sees =
  (...lines: readonly number[]) =>
  (items: readonly Problem[]) =>
    claimed(items).join() === lines.join();

describe('one desk', () => {
  let room: Newsroom;
  const drafts = ['stories/a.md', 'stories/b.md', 'letters/c.md'];
  const config = () => join(room.folder, '.claimcheck/config.json');

  beforeAll(async () => {
    room = await startNewsroom();
    mkdirSync(dirname(config()));
    for (const name of drafts) {
      mkdirSync(join(room.folder, dirname(name)), { recursive: true });
      writeFileSync(join(room.folder, name), TEXT);
      await room.open(name);
      await room.problems(name, sees(0, 2));
    }
  }, 60000);
  afterEach(async () => {
    rmSync(config(), { force: true });
    await room.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: room.uri('.claimcheck/config.json'), type: 3 }],
    });
    for (const name of drafts) await room.problems(name, sees(0, 2));
  });
  afterAll(async () => {
    await room.stop();
  });

  const offered = async (): Promise<readonly Action[]> => {
    const place = { line: 0, character: 13 };
    const actions: readonly Action[] = await room.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: room.uri('stories/a.md') },
      range: { start: place, end: place },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    return actions.filter(({ command }) => command);
  };
  const take = async (title: RegExp): Promise<Record<string, unknown>> => {
    const action = (await offered()).find(each => title.test(each.title));
    await room.connection.sendRequest('workspace/executeCommand', action!.command!);
    await until('the configuration', () => existsSync(config()));
    return JSON.parse(readFileSync(config(), 'utf8'));
  };

  test('all are quick fixes, in the order of how far they reach', async () => {
    const actions = await offered();
    expect(actions.map(({ title }) => title)).toEqual([
      'Ignore “claimed” here (loaded-verb)',
      'Ignore “claimed” in this draft (loaded-verb)',
      'Ignore “claimed” in this folder (loaded-verb)',
      'Accept “claimed” for the house (loaded-verb)',
      'Turn off loaded-verb in this folder',
    ]);
    expect(actions.every(({ kind }) => kind === 'quickfix')).toBe(true);
  });

  test('here: one place of one draft, known again when it has moved', async () => {
    expect((await take(/here/)).accept).toEqual([
      {
        code: 'loaded-verb',
        text: 'claimed',
        draft: 'a.md',
        prefix: 'The general ',
        suffix: ' that the road was open.\n\nThe mayor clai',
      },
    ]);
    await room.problems('stories/a.md', sees(2));
    await room.change('stories/a.md', `A first line.\n\n${TEXT}`);
    await room.problems('stories/a.md', sees(4));
    await room.change('stories/a.md', TEXT);
    expect(claimed(await room.problems('stories/b.md'))).toEqual([0, 2]);
  });

  test('in this draft', async () => {
    expect((await take(/in this draft/)).accept).toEqual([{ code: 'loaded-verb', text: 'claimed', draft: 'a.md' }]);
    await room.problems('stories/a.md', sees());
    expect(claimed(await room.problems('stories/b.md'))).toEqual([0, 2]);
  });

  test('in this folder', async () => {
    expect((await take(/Ignore .* in this folder/)).accept).toEqual([{ code: 'loaded-verb', text: 'claimed', draft: 'stories/' }]);
    await room.problems('stories/a.md', sees());
    await room.problems('stories/b.md', sees());
    expect(claimed(await room.problems('letters/c.md'))).toEqual([0, 2]);
  });

  test('for the house', async () => {
    expect((await take(/for the house/)).accept).toEqual([{ code: 'loaded-verb', text: 'claimed' }]);
    for (const name of drafts) await room.problems(name, sees());
  });

  test('the rule switched off', async () => {
    expect((await take(/Turn off/)).severity).toEqual({ 'loaded-verb': 'off' });
    for (const name of drafts) await room.problems(name, sees());
  });

  test('a comment on the line before', async () => {
    await room.change('stories/a.md', `<!-- claimcheck-ignore loaded-verb -->\n${TEXT}`);
    await room.problems('stories/a.md', sees(3));
    await room.change('stories/a.md', TEXT);
  });

  test('the hover is the rule’s page', async () => {
    const hover: { contents: { value: string } } = await room.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: room.uri('stories/a.md') },
      position: { line: 0, character: 13 },
    });
    for (const words of [
      '**loaded-verb**',
      '“Said” takes no side',
      '- Severity: warning',
      '- Example: The general claimed',
      '- Instead: The general said',
      '- Quiet on',
    ])
      expect(hover.contents.value).toContain(words);
  });
});

describe('two folders in one workspace', () => {
  test('each has its own settings: the editor’s by folder, the desk’s by file', async () => {
    const room = await startNewsroom({
      roots: ['home', 'abroad', 'third'],
      settings: scope => (scope?.includes('/abroad/') ? { severity: { 'loaded-verb': 'off' }, profile: 'uk-news' } : {}),
    });
    const text = `${TEXT}\n“We left,” said Pavel Orlin.\n`;
    mkdirSync(join(room.folder, 'third/.claimcheck'));
    writeFileSync(join(room.folder, 'third/.claimcheck/config.json'), '{"severity": {"loaded-verb": "error", "inverted": "off"}}');
    const seen: Record<string, readonly (readonly [string, number])[]> = {};
    for (const name of ['home', 'abroad', 'third']) {
      await room.open(`${name}/story.md`, text);
      seen[name] = (await room.problems(`${name}/story.md`, items => items.length > 0))
        .filter(({ code }) => /^(?:loaded-verb|inverted|quote-punctuation)$/.test(code))
        .map(({ code, severity }) => [code, severity] as const);
    }
    expect(seen.home).toEqual([
      ['loaded-verb', 2],
      ['loaded-verb', 2],
      ['inverted', 3],
    ]);
    expect(seen.abroad).toEqual([['quote-punctuation', 3]]);
    expect(seen.third).toEqual([
      ['loaded-verb', 1],
      ['loaded-verb', 1],
    ]);
    await room.stop();
  }, 60000);
});
