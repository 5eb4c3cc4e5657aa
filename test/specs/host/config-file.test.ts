/** What "ignore this" writes: content and not places, beside whatever else the desk has set, and read back for the right drafts only. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptInConfig } from '../../../server/src/host/config-file.ts';
import { configAbove, readConfig } from '../../../server/src/host/drafts.ts';

let desk: string;
const at = (path: string) => join(desk, path);
const config = () => JSON.parse(readFileSync(at('.claimcheck/config.json'), 'utf8'));
const TK = { code: 'tk', text: 'TK' } as const;

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'claimcheck-config-'));
  mkdirSync(at('.claimcheck'));
  mkdirSync(at('stories/north'), { recursive: true });
  mkdirSync(at('letters'));
});
afterEach(() => rmSync(desk, { recursive: true, force: true }));

test('an exception joins what the desk has set', async () => {
  writeFileSync(at('.claimcheck/config.json'), '{"profile": "uk-news", "severity": {"tense": "off"}, "house": "its own"}');
  await acceptInConfig(at('stories/a.md'), { accept: TK });
  await acceptInConfig(at('stories/a.md'), { off: 'gesture' });
  expect(config()).toEqual({ profile: 'uk-news', severity: { tense: 'off', gesture: 'off' }, house: 'its own', accept: [TK] });
  expect(existsSync(at('.claimcheck/config.json.new'))).toBe(false);
});

test('one for a folder counts for the drafts in it and below, and for no others', async () => {
  await acceptInConfig(at('stories/a.md'), { acceptInFolder: TK });
  expect(config().accept).toEqual([{ ...TK, draft: 'stories/' }]);
  const accepted = async (draft: string) => (await readConfig(configAbove(at(draft)), at(draft))).settings.accept;
  expect(await accepted('stories/a.md')).toEqual([TK]);
  expect(await accepted('stories/north/b.md')).toEqual([TK]);
  expect(await accepted('letters/c.md')).toEqual([]);
});

test('beside the configuration the folder is its own', async () => {
  await acceptInConfig(at('a.md'), { acceptInFolder: TK });
  expect(config().accept).toEqual([{ ...TK, draft: './' }]);
  expect((await readConfig(configAbove(at('a.md')), at('a.md'))).settings.accept).toEqual([TK]);
});

test('a file that is not JSON is left as it is, and that is said', async () => {
  writeFileSync(at('.claimcheck/config.json'), '{"profile": ');
  await expect(acceptInConfig(at('a.md'), { accept: TK })).rejects.toThrow(/is not JSON, so nothing was written/);
  expect(readFileSync(at('.claimcheck/config.json'), 'utf8')).toBe('{"profile": ');
});
