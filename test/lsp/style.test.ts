/** "Fix all" over stdio: the safe style fixes only, in one edit, and the same as `claimcheck fix` would make. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Newsroom, startNewsroom } from './client.ts';

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit: { readonly documentChanges: readonly { readonly edits: readonly { readonly newText: string }[] }[] };
}

let room: Newsroom;
beforeAll(async () => {
  room = await startNewsroom();
}, 60000);
afterAll(async () => {
  await room.stop();
});

test('“fix all” is one edit with the safe fixes, and leaves the choices to the writer', async () => {
  const name = 'style.md';
  writeFileSync(
    join(room.folder, name),
    'The general claimed that the road was open.\n\n“We left,” said Mr. Orlin.\n\nThe minister refuted the report.\n',
  );
  await room.open(name);
  await room.problems(name, items => items.some(item => item.code === 'refute'));
  const start = { line: 0, character: 0 };
  const actions: readonly Action[] = await room.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: room.uri(name) },
    range: { start, end: start },
    context: { diagnostics: [], only: ['source.fixAll.claimcheck'] },
  });
  expect(actions).toHaveLength(1);
  expect(actions[0].edit.documentChanges).toHaveLength(1);
  expect(actions[0].edit.documentChanges[0].edits.map(({ newText }) => newText).sort()).toEqual(['Mr. Orlin said', 'said']);
}, 60000);
