/** Typing in a long draft with sources: how soon the local problems stand, how soon the evidence, and whether the server ever holds up a hover. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longDraft } from '../bench/news.ts';
import { type Newsroom, startNewsroom, until, wait } from './client.ts';

const KEYS = 200;
const WORDS = 'Then 40 more soldiers came over the bridge, and the mayor said that nobody had been told of it. ';
/** Far above what is measured on a quiet machine: only a server that has lost its way is slower than this. */
const LIMITS = { local: 1500, evidence: 20_000, hover: 1500 };

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))];

let room: Newsroom;
beforeAll(async () => {
  room = await startNewsroom();
}, 30_000);
afterAll(() => room.stop());

const complete = () =>
  room.connection.sendRequest<{ complete: boolean }>('claimcheck/findings', { uri: room.uri('long.md') }).then(answer => answer?.complete);
const hover = () =>
  room.connection.sendRequest('textDocument/hover', { textDocument: { uri: room.uri('long.md') }, position: { line: 0, character: 1 } });

/** Asks for a hover again and again; the longest wait is what the server was ever busy for. */
function watch(): () => Promise<readonly number[]> {
  const waits: number[] = [];
  let on = true;
  const loop = (async () => {
    while (on) {
      const begun = performance.now();
      await hover();
      waits.push(performance.now() - begun);
      await wait(5);
    }
  })();
  return async () => {
    on = false;
    await loop;
    return waits;
  };
}

describe('two hundred keys in a draft of 50 KB', () => {
  test('problems stand at once and evidence soon after', { timeout: 120_000 }, async () => {
    const text = longDraft(50_000, '');
    const at = text.indexOf('\n\n', 20_000) + 2;
    await room.open('long.md', text);
    await until('the first evidence', complete, 60_000);
    const unwatch = watch();
    const local: number[] = [];
    for (let key = 1; key <= KEYS; key++) {
      await room.change('long.md', text.slice(0, at) + WORDS.repeat(3).slice(0, key) + text.slice(at));
      const begun = performance.now();
      await room.problems('long.md');
      local.push(performance.now() - begun);
      await wait(20);
    }
    const begun = performance.now();
    await until('the evidence', complete, 60_000);
    const evidence = performance.now() - begun;
    const waits = await unwatch();
    const told = { local: percentile(local, 0.95), median: percentile(local, 0.5), evidence, hover: Math.max(...waits) };
    if (process.env.CLAIMCHECK_TIMES) console.log(told);
    expect(told.local).toBeLessThan(LIMITS.local);
    expect(told.evidence).toBeLessThan(LIMITS.evidence);
    expect(percentile(waits, 0.99)).toBeLessThan(LIMITS.hover);
  });
});
