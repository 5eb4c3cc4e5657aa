/** The language server over real stdio, as any editor drives it: problems, hovers, fixes, places, the desk's requests. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportAnswer, FindingsAnswer, RestsOnAnswer, SourceTextAnswer } from '../../server/src/lsp/protocol.ts';
import { type Newsroom, placeOf, type Problem, startNewsroom, until } from './client.ts';

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit?: {
    readonly documentChanges: readonly { readonly edits: readonly { readonly range: Problem['range']; readonly newText: string }[] }[];
  };
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

const STORY = 'standoff.md';
const has = (code: string) => (items: readonly Problem[]) => items.some(item => item.code === code);

describe('a story in the sample newsroom', () => {
  let room: Newsroom;
  let text: string;
  const doc = () => ({ textDocument: { uri: room.uri(STORY) } });
  const ask = <T>(method: string, words: string, more: object = {}) =>
    room.connection.sendRequest<T>(method, { ...doc(), position: placeOf(text, words), ...more });
  const actionsAt = async (words: string, only?: string[]): Promise<readonly Action[]> => {
    const start = placeOf(text, words);
    return room.connection.sendRequest('textDocument/codeAction', {
      ...doc(),
      range: { start, end: start },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  };

  beforeAll(async () => {
    room = await startNewsroom();
    text = await room.open(STORY);
    await room.problems(STORY, has('quantity-differs'));
  }, 60000);
  afterAll(async () => {
    expect(await room.stop()).toBe(0);
  });

  test('local findings come before the sources have been read, and a refresh says that there is more', async () => {
    expect(room.refreshes()).toBeGreaterThan(0);
  });

  test('the reading of the sources is shown as work in progress', () => {
    expect(room.progress.some(line => line.startsWith('begin'))).toBe(true);
    expect(room.progress.some(line => line.startsWith('end'))).toBe(true);
  });

  test('a number that differs is a problem on its words, with the source’s place', async () => {
    const problem = (await room.problems(STORY)).find(each => each.code === 'quantity-differs');
    expect(text.split('\n')[problem!.range.start.line].slice(problem!.range.start.character)).toMatch(/^47,200/);
    expect(problem!.message).toContain('41,200');
    expect(problem!.relatedInformation?.[0].location.uri).toMatch(/^claimcheck-source:/);
  });

  test('hover holds the claim, the agreement, both values and a link that opens the passage', async () => {
    const hover = await ask<{ contents: { value: string } }>('textDocument/hover', '47,200 troops');
    expect(hover.contents.value).toContain('differs');
    expect(hover.contents.value).toContain('41,200');
    expect(hover.contents.value).toMatch(/command:claimcheck\.openPassage\?/);
  });

  test('definition leads to the passage, references from the passage back to the claim', async () => {
    const places = await ask<{ uri: string; range: Problem['range'] }[]>('textDocument/definition', '47,200 troops');
    expect(places.length).toBeGreaterThan(0);
    const back = await room.connection.sendRequest<{ uri: string; range: Problem['range'] }[]>('textDocument/references', {
      textDocument: { uri: places[0].uri },
      position: places[0].range.start,
      context: { includeDeclaration: true },
    });
    expect(back.some(each => each.uri === room.uri(STORY) && each.range.start.line === placeOf(text, '47,200 troops').line)).toBe(true);
  });

  test('the source’s own number is offered as a quick fix, and so are the ways to ignore', async () => {
    const actions = await actionsAt('47,200 troops');
    const fix = actions.find(each => each.edit && /alliance-briefing|troop-estimates/.test(each.title));
    expect(fix?.edit?.documentChanges[0].edits[0].newText).toContain('41,200');
    expect(actions.some(each => each.title.startsWith('Ignore'))).toBe(true);
  });

  test('the source’s own words are offered for an altered quotation', async () => {
    const fix = (await actionsAt('we are watching every tank')).find(each =>
      each.edit?.documentChanges[0].edits.some(edit => edit.newText.includes('counting')),
    );
    expect(fix).toBeDefined();
  });

  test('a claim that a source bears out can be cited, in the text or in a footnote', async () => {
    const titles = (await actionsAt('58,700', ['refactor.rewrite'])).map(each => each.title);
    expect(titles).toEqual([
      expect.stringMatching(/^Cite (?:alliance-briefing|troop-estimates)/),
      expect.stringMatching(/^Add a footnote: /),
    ]);
  });

  test('only what was asked for is offered', async () => {
    expect(await actionsAt('47,200 troops', ['refactor.extract'])).toEqual([]);
  });

  test('“fix all” holds the safe fixes in one edit', async () => {
    const [fix] = await actionsAt('LISSEN', ['source.fixAll']);
    expect(fix.kind).toBe('source.fixAll.claimcheck');
    expect(fix.edit?.documentChanges).toHaveLength(1);
  });

  test('the code lens gives the count, the outline gives the claims', async () => {
    const lenses = await room.connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', doc());
    expect(lenses[0].command.title).toMatch(/^\d+ claims · \d+ differ/);
    const symbols = await room.connection.sendRequest<{ name: string }[]>('textDocument/documentSymbol', doc());
    expect(symbols.some(each => each.name.includes('47,200'))).toBe(true);
  });

  test('the desk’s requests: findings, a source’s text, what rests on it', async () => {
    const answer = await room.connection.sendRequest<FindingsAnswer>('claimcheck/findings', { uri: room.uri(STORY) });
    expect(answer.complete).toBe(true);
    expect(answer.counts.claims).toBe(answer.findings.length);
    expect(answer.sources.map(each => each.path.split('/').pop())).toContain('ministry-statement.pdf');
    const briefing = answer.sources.find(each => each.path.endsWith('alliance-briefing.docx'))!;
    const source = await room.connection.sendRequest<SourceTextAnswer>('claimcheck/sourceText', {
      draft: room.uri(STORY),
      source: briefing.path,
    });
    expect(source.text).toContain('127,400');
    const resting = await room.connection.sendRequest<RestsOnAnswer>('claimcheck/restsOn', { source: briefing.path });
    expect(resting.findings.length).toBeGreaterThan(0);
  });

  test('an edit moves the problems and drops what no longer stands', async () => {
    const edited = `\n\n${text.replace('47,200 troops', '41,200 troops')}`;
    await room.change(STORY, edited);
    const items = await room.problems(STORY, all => !has('quantity-differs')(all));
    expect(items.some(each => each.code === 'tk')).toBe(true);
    await room.change(STORY, text);
    await room.problems(STORY, has('quantity-differs'));
  });

  test('a hundred keystrokes in a row end with the right answer', async () => {
    for (let i = 0; i < 100; i++) await room.change(STORY, `${text}\n${'x'.repeat(i)}`);
    await room.change(STORY, text.replace('47,200 troops', '41,200 troops'));
    await room.problems(STORY, items => !has('quantity-differs')(items));
    await room.change(STORY, text);
    await room.problems(STORY, has('quantity-differs'));
  });

  test('“ignore in this draft” is written into the desk’s configuration and takes effect', async () => {
    const action = (await actionsAt('TK crowns')).find(each => /in this draft/.test(each.title))!;
    await room.connection.sendRequest('workspace/executeCommand', {
      command: action.command!.command,
      arguments: action.command!.arguments,
    });
    const file = join(room.folder, '.claimcheck/config.json');
    await until('the configuration', () => existsSync(file));
    expect(JSON.parse(readFileSync(file, 'utf8')).accept[0].code).toBe('tk');
    await room.problems(STORY, items => !has('tk')(items));
    rmSync(file);
    await room.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: room.uri('.claimcheck/config.json'), type: 3 }],
    });
    await room.problems(STORY, has('tk'));
  });

  test('a sign-off is written to the ledger and shown in the findings', async () => {
    const before = await room.connection.sendRequest<FindingsAnswer>('claimcheck/findings', { uri: room.uri(STORY) });
    const row = before.findings.find(each => each.text.includes('58,700'))!;
    await room.connection.sendRequest('claimcheck/signOff', {
      uri: room.uri(STORY),
      ids: [row.id],
      state: 'verified',
      by: 'Ada Quist',
      note: 'table, row 3',
    });
    expect(readFileSync(join(room.folder, '.claimcheck/ledger.jsonl'), 'utf8')).toContain('Ada Quist');
    const after = await until('the sign-off', async () => {
      const answer = await room.connection.sendRequest<FindingsAnswer>('claimcheck/findings', { uri: room.uri(STORY) });
      return answer.findings.find(each => each.id === row.id)?.state === 'verified' && answer;
    });
    expect(after.counts.verified).toBeGreaterThanOrEqual(1);
  });

  test('a second decision keeps the first in sight, and a signed sentence that is cut stays in the checklist', async () => {
    const uri = room.uri('cut.md');
    const kept = 'The harbour of Ollin has 14 cranes, the port said.';
    await room.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: `${kept}\n\nIt lost 3 tugs in the storm of 2019.\n` },
    });
    const findings = () => room.connection.sendRequest<FindingsAnswer>('claimcheck/findings', { uri });
    const idOf = async (words: string) => (await findings()).findings.find(each => each.text === words)!.id;
    const sign = async (words: string, state: string, by: string, note: string) =>
      room.connection.sendRequest('claimcheck/signOff', { uri, ids: [await idOf(words)], state, by, note });
    await sign('14 cranes', 'cannot-verify', 'Ada Quist', 'nobody picks up');
    await sign('14 cranes', 'verified', 'Bo Ferrin', 'counted from the pier');
    await sign('3 tugs', 'verified', 'Bo Ferrin', 'port log');
    const hover = await until('the second decision', async () => {
      const answer = await room.connection.sendRequest<{ readonly contents: unknown } | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: kept.indexOf('cranes') },
      });
      const words = JSON.stringify(answer?.contents ?? '');
      return words.includes('counted from the pier') && words;
    });
    expect(hover).toMatch(/Before that: cannot verify by Ada Quist, .*nobody picks up/);
    await room.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${kept}\n` }],
    });
    const list = await room.connection.sendRequest<ExportAnswer>('claimcheck/export', { uri, format: 'md' });
    expect(list.text).toMatch(
      /## Signed off, and no longer in the draft \(1\)\n\n- “3 tugs”: verified by Bo Ferrin, .* Note: port log\. The sentence was: “It lost 3 tugs in the storm of 2019\.”/,
    );
    expect(list.text).toMatch(/Before that: cannot verify by Ada Quist/);
    await room.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });

  test('a source that changes is read again, and what rests on it is looked at anew', async () => {
    const file = join(room.folder, 'sources/troop-estimates.csv');
    const csv = readFileSync(file, 'utf8');
    const briefing = join(room.folder, 'sources/alliance-briefing.docx');
    const kept = readFileSync(briefing);
    rmSync(file);
    rmSync(briefing);
    await room.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: room.uri('sources/troop-estimates.csv'), type: 3 },
        { uri: room.uri('sources/alliance-briefing.docx'), type: 3 },
      ],
    });
    await room.problems(STORY, items => !has('quantity-differs')(items));
    writeFileSync(file, csv);
    writeFileSync(briefing, kept);
    await room.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: room.uri('sources/troop-estimates.csv'), type: 1 },
        { uri: room.uri('sources/alliance-briefing.docx'), type: 1 },
      ],
    });
    await room.problems(STORY, has('quantity-differs'));
  });

  test('the index is rebuilt on request', async () => {
    const report = await room.connection.sendRequest<{ documents: number; passages: number }>('claimcheck/rebuildIndex');
    expect(report.documents).toBeGreaterThanOrEqual(8);
  });
});

describe('an editor that cannot pull problems', () => {
  test('is sent them', async () => {
    const room = await startNewsroom({ push: true });
    await room.open(STORY);
    await until('pushed problems', () => room.pushed.get(room.uri(STORY))?.some(each => each.code === 'quantity-differs'));
    expect(await room.stop()).toBe(0);
  }, 60000);
});

describe('drafts that are no stories', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await startNewsroom();
  }, 60000);
  afterAll(async () => {
    await room.stop();
  });

  test('an empty draft has no problem', async () => {
    await room.open('empty.md', '');
    expect(await room.problems('empty.md')).toEqual([]);
  });

  test('front matter that is not YAML is said on its place, and the story is read all the same', async () => {
    await room.open('broken.md', '---\ntitle: "unclosed\ndate: [\n---\n\nSpeaking on Monday, Mr. Orlin claimed TK soldiers had left.\n');
    const items = await room.problems('broken.md');
    expect(items.find(each => each.range.start.line < 4)?.message).toMatch(/front matter/i);
    expect(items.some(each => each.code === 'tk')).toBe(true);
  });

  test('five megabytes and binary text do not stop the server', async () => {
    await room.open('huge.txt', 'The ministry said 12,000 soldiers had left on Monday. '.repeat(95000));
    await room.open('binary.txt', '\u0000\u0001\uFFFD'.repeat(5000));
    await room.problems('binary.txt');
    await room.open('small.md', 'The bill comes to TK crowns.');
    await room.problems('small.md', has('tk'));
  }, 60000);
});
