/** What is remembered of a value is made once, and each function keeps its own. */
import { describe, expect, it } from 'vitest';
import { remembered } from '../../../server/src/text/remembered.ts';

describe('remembered', () => {
  it('makes it once for each value', () => {
    let made = 0;
    const wordsOf = remembered(({ text }: { readonly text: string }) => {
      made++;
      return text.split(' ');
    });
    const [first, second] = [{ text: 'Ada Lind said' }, { text: 'Ada Lind said' }];
    expect(wordsOf(first)).toBe(wordsOf(first));
    expect(wordsOf(second)).toEqual(wordsOf(first));
    expect(wordsOf(second)).not.toBe(wordsOf(first));
    expect(made).toBe(2);
  });

  it('keeps what is false or nothing, and mixes up no two functions', () => {
    let made = 0;
    const count = <V extends NonNullable<unknown>>(value: V) => {
      made++;
      return value;
    };
    const [no, zero, empty] = [remembered(() => count(false)), remembered(() => count(0)), remembered(() => count(''))];
    const value = {};
    for (const _ of [1, 2]) expect([no(value), zero(value), empty(value)]).toEqual([false, 0, '']);
    expect(made).toBe(3);
  });
});
