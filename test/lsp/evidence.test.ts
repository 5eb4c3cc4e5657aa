/** What the sources say, in the editor: the hover's passages, the ways there and back, the repairs, and what a source that goes leaves behind. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingsAnswer, OpenPassageArgs, RestsOnAnswer } from '../../server/src/lsp/protocol.ts';
import { type Newsroom, placeOf, type Problem, startNewsroom, until } from './client.ts';

interface Action {
  readonly title: string;
  readonly edit?: {
    readonly documentChanges: readonly { readonly edits: readonly { readonly range: Problem['range']; readonly newText: string }[] }[];
  };
}
interface Place {
  readonly uri: string;
  readonly range: Problem['range'];
}

const SOURCES: Readonly<Record<string, string>> = {
  'sources/quay-log.txt':
    'The harbor master of Ollmar counted 412 crates of fish on the north quay on 3 March 2024.\n\nThe crane on the north quay was built in 1931.\n',
  'sources/quay-paper.txt':
    'OLLMAR — On the north quay of Ollmar, the harbor master counted 412 crates of fish on Sunday, March 3, 2024.\n\n“We weigh every crate before the gulls do,” said Harbor Master Tilde Brohm.\n',
  'sources/quay-radio.txt': 'On the north quay of Ollmar, the harbor master counted 386 crates of fish on 3 March 2024.\n',
  'sources/ferry.txt':
    'The ferry Alma ran aground off Skerrin on 12 May 2023 with 64 people on board.\n\nSmugglers cut the mooring ropes of the ferry Alma in the night before she ran aground, the coast guard of Skerrin said.\n',
  'sources/light.txt':
    'The keeper of the Skerrin light, Jonna Velk, saw the wreck at dawn and rang the bell.\n\n“The light was never out, not for one minute of that night,” said Marit Holm, who repairs the lamps.\n',
};
const DRAFT = [
  'The harbor master of Ollmar counted 412 crates of fish on the north quay on March 3, 2024.',
  'The ferry Alma ran aground off Skerrin on May 21, 2023, with 46 people on board.',
  '“We count every crate before the gulls do,” said Harbor Master Tilde Brohm.',
  'Smugglers cut the mooring ropes of the ferry Alma in the night before she ran aground.',
  'The crane on the north quay was built in 1931 [@ferry].',
  'The keeper of the Skerrin light, Jonna Welk, saw the wreck at dawn and rang the bell.',
  '“The light was never out, not for one minute of that night,” said Oskar Wenn.',
].join('\n\n');

describe('evidence in the editor', () => {
  let room: Newsroom;
  const doc = () => ({ textDocument: { uri: room.uri('quay.md') } });
  const ask = <T>(method: string, words: string, more: object = {}) =>
    room.connection.sendRequest<T>(method, { ...doc(), position: placeOf(DRAFT, words), ...more });
  const findings = () => room.connection.sendRequest<FindingsAnswer>('claimcheck/findings', { uri: room.uri('quay.md') });
  const row = async (words: string) => (await findings()).findings.find(each => each.text === words)!;
  const repairs = async (words: string): Promise<readonly Action[]> => {
    const start = placeOf(DRAFT, words);
    return room.connection.sendRequest('textDocument/codeAction', { ...doc(), range: { start, end: start }, context: { diagnostics: [] } });
  };
  const newTexts = (action: Action | undefined): readonly string[] =>
    action?.edit?.documentChanges.flatMap(change => change.edits.map(edit => edit.newText)) ?? [];
  const named = async (words: string, title: RegExp): Promise<readonly string[]> => {
    const actions = await repairs(words);
    const action = actions.find(each => title.test(each.title));
    expect(action, actions.map(each => each.title).join(' · ')).toBeDefined();
    return newTexts(action);
  };

  beforeAll(async () => {
    room = await startNewsroom();
    for (const [name, text] of Object.entries(SOURCES)) writeFileSync(join(room.folder, name), text);
    await room.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: Object.keys(SOURCES).map(name => ({ uri: room.uri(name), type: 1 })),
    });
    await room.open('quay.md', DRAFT);
    await room.problems('quay.md', items => items.some(item => item.code === 'date-differs'));
  }, 60000);
  afterAll(async () => {
    expect(await room.stop()).toBe(0);
  });

  test('the hover has the best passage, a second, and the one that differs', async () => {
    const { contents } = await ask<{ contents: { value: string } }>('textDocument/hover', '412 crates');
    expect(contents.value).toMatch(/\*\*agrees\*\*/);
    expect(contents.value.match(/· \*agrees\*/g)?.length).toBeGreaterThanOrEqual(2);
    expect(contents.value).toMatch(/quay-radio\.txt[^\n]*\*differs\*\n\n> .*\*\*386 crates/);
  });

  test('a difference stands side by side, its words marked', async () => {
    const { contents } = await ask<{ contents: { value: string } }>('textDocument/hover', 'We count every crate');
    expect(contents.value).toMatch(/\| draft \| source \|/);
    expect(contents.value).toMatch(/We \*\*count\*\* every crate .*\| We \*\*weigh\*\* every crate/);
  });

  test('a hover’s link names the claim whose words are marked in the passage', async () => {
    const { contents } = await ask<{ contents: { value: string } }>('textDocument/hover', '412 crates');
    const [args] = JSON.parse(
      decodeURIComponent(/openPassage\?([^)]+)\)/.exec(contents.value)?.[1] ?? '%5B%5D'),
    ) as readonly OpenPassageArgs[];
    const finding = await row('412 crates');
    expect(args.claim).toBe(finding.id);
    expect(finding.passages.some(each => each.source === args.source && each.start === args.start && each.focus !== null)).toBe(true);
  });

  test('definition leads to each passage that counts; references lead back to every claim that rests on it', async () => {
    const places = await ask<readonly Place[]>('textDocument/definition', '412 crates');
    expect(places.length).toBeGreaterThanOrEqual(2);
    const log = places.find(place => place.uri.includes('quay-log'))!;
    const back = await room.connection.sendRequest<readonly Place[]>('textDocument/references', {
      textDocument: { uri: log.uri },
      position: log.range.start,
      context: { includeDeclaration: false },
    });
    const lines = back.filter(place => place.uri === room.uri('quay.md')).map(place => place.range.start.line);
    expect(new Set(lines)).toEqual(new Set([0]));
    const resting = await room.connection.sendRequest<RestsOnAnswer>('claimcheck/restsOn', {
      source: (await row('412 crates')).passages[0].source,
    });
    expect(resting.findings.length).toBeGreaterThanOrEqual(1);
  });

  test('references lead to the claims of every open draft, from the passage and from a claim', async () => {
    const other = 'The harbor master of Ollmar counted 412 crates of fish on the north quay on March 3, 2024.';
    await room.open('page.md', other);
    await until('the other draft’s evidence', async () => {
      const answer = await room.connection.sendRequest<FindingsAnswer>('claimcheck/findings', { uri: room.uri('page.md') });
      return answer.findings.some(each => each.text === '412 crates' && each.passages.length > 1);
    });
    const drafts = (places: readonly Place[]) => [...new Set(places.map(place => place.uri))].sort();
    const both = [room.uri('quay.md'), room.uri('page.md')].sort();
    const [log] = (await ask<readonly Place[]>('textDocument/definition', '412 crates')).filter(place => place.uri.includes('quay-log'));
    const context = { includeDeclaration: false };
    const fromPassage = await room.connection.sendRequest<readonly Place[]>('textDocument/references', {
      textDocument: { uri: log.uri },
      position: log.range.start,
      context,
    });
    expect(drafts(fromPassage)).toEqual(both);
    expect(drafts(await ask<readonly Place[]>('textDocument/references', '412 crates', { context }))).toEqual(both);
    await room.connection.sendNotification('textDocument/didClose', { textDocument: { uri: room.uri('page.md') } });
  });

  test('the repairs: the source’s number, date and words; a paraphrase; the attribution; a citation, a footnote', async () => {
    expect(await named('46 people', /^Use the number of ferry\.txt/)).toContain('64');
    expect(await named('May 21, 2023', /^Use the date of ferry\.txt/)).toContain('12 May 2023');
    expect(await named('We count every crate', /^Use the words of quay-paper\.txt/)).toContain('We weigh every crate before the gulls do');
    expect(await named('We count every crate', /paraphrase/)).toEqual(['', '']);
    expect(await named('Smugglers cut', /^Add “, the coast guard of Skerrin said”/)).toEqual([', the coast guard of Skerrin said']);
    expect(await named('412 crates', /^Cite /)).toHaveLength(1);
    expect((await named('412 crates', /^Add a footnote/)).length).toBeGreaterThanOrEqual(1);
  });

  test('the repairs of a name and of a speaker', async () => {
    expect(await named('Jonna Welk', /^Spell it as light\.txt, line 1 does/)).toEqual(['Jonna Velk']);
    expect(await named('The light was never out', /^Name Marit Holm, as light\.txt/)).toEqual(['Marit Holm']);
  });

  test('a speaker’s difference says that the words are right', async () => {
    const { contents } = await ask<{ contents: { value: string } }>('textDocument/hover', 'The light was never out');
    expect(contents.value).toContain('The words are right, but the source has Marit Holm say them, not Oskar Wenn.');
  });

  test('a citation whose place does not say it is told, with the place that does', async () => {
    const problem = (await room.problems('quay.md')).find(each => each.code === 'citation-misses');
    expect(problem?.message).toMatch(/ferry\.txt does not say this; quay-log\.txt, line 3 does\./);
  });

  test('what was asked of an older text is dropped: the answer is of the newest', async () => {
    await room.change('quay.md', DRAFT.replace('46 people', '64 people'));
    await room.change('quay.md', DRAFT.replace('46 people', '646 people'));
    await room.change('quay.md', DRAFT);
    const problems = await room.problems('quay.md', items => items.some(item => item.message.includes('46 people')));
    expect(problems.some(each => each.message.includes('646'))).toBe(false);
  });

  test('a source that goes takes its findings along, and sign-offs that rest on it fall to changed', async () => {
    const { id } = await row('1931');
    await room.connection.sendRequest('claimcheck/signOff', { uri: room.uri('quay.md'), ids: [id], state: 'verified', by: 'Ada Quist' });
    await until('the sign-off', async () => (await row('1931')).state === 'verified');
    rmSync(join(room.folder, 'sources/quay-log.txt'));
    await room.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: room.uri('sources/quay-log.txt'), type: 3 }],
    });
    await until('the sign-off to fall', async () => (await row('1931')).state === 'changed');
    await until('the evidence to go', async () => (await row('1931')).agreement === 'not-found');
    const problems = await room.problems('quay.md', items => items.some(item => item.code === 'changed-since-check'));
    expect(problems.find(each => each.code === 'changed-since-check')?.message).toMatch(/quay-log\.txt/);
  });
});
