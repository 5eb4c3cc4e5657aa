/** The difference between two texts, word by word: only what differs is marked, and the runs are the texts. */
import { expect, test } from 'vitest';
import { markDifference } from '../../../server/src/report/marked-words.ts';

const shown = (draft: string, source: string) => {
  const words = (runs: ReturnType<typeof markDifference>['draft']) => runs.map(run => (run.differs ? `[${run.text}]` : run.text)).join('');
  const both = markDifference(draft, source);
  return [words(both.draft), words(both.source)];
};

test('one word', () => {
  expect(shown('We watched every gate,', 'We counted every gate')).toEqual(['We [watched ]every gate,', 'We [counted ]every gate']);
});

test('numbers, and words left out', () => {
  expect(shown('40', '42')).toEqual(['[40]', '[42]']);
  expect(shown('the big old dam', 'the dam')).toEqual(['the [big old ]dam', 'the dam']);
  expect(shown('about 40 gates', '42 gates')).toEqual(['[about 40 ]gates', '[42 ]gates']);
});

test('typography and case are no difference', () => {
  expect(shown('“It’s the dam – ours”', "it's the dam - ours.")).toEqual(['“It’s the dam – ours”', "it's the dam - ours."]);
});

test('long texts are not compared', () => {
  expect(markDifference('a '.repeat(500), 'b').draft).toHaveLength(1);
});
