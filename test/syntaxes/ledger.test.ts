/** The ledger's grammar: one record a line, a status by its sense, a broken line shown as broken. */
import { expect, test } from 'vitest';
import { words } from './tokens.ts';

const host = 'source.claimcheck-ledger';
const record = (status: string) =>
  `{"version":1,"kind":"quantity","status":"${status}","by":"Mila Torv","at":"2026-02-15T10:00:00Z","note":"says \\"14\\""}`;

test('statuses by their sense', async () => {
  const text = ['verified', 'open', 'changed', 'on-author', 'cannot-verify'].map(record).join('\n');
  expect(await words(host, text, 'markup.inserted')).toEqual(['"verified"', '"on-author"']);
  expect(await words(host, text, 'markup.deleted')).toEqual(['"changed"', '"cannot-verify"']);
  expect(await words(host, text, 'markup.changed')).toEqual(['"open"']);
});

test('checker, time, kind and escapes', async () => {
  expect(await words(host, record('open'), 'entity.name.type.checker')).toEqual(['"Mila Torv"']);
  expect(await words(host, record('open'), 'constant.numeric.time')).toEqual(['"2026-02-15T10:00:00Z"']);
  expect(await words(host, record('open'), 'storage.type.kind')).toEqual(['"quantity"']);
  expect(await words(host, record('open'), 'constant.character.escape')).toEqual(['\\"', '\\"']);
});

test('a line that is no record', async () => {
  const text = `${record('open')}\n<<<<<<< ours\n${record('verified')}\n{"version":1`;
  expect(await words(host, text, 'invalid.illegal')).toEqual(['<<<<<<< ours', '{"version":1']);
});
