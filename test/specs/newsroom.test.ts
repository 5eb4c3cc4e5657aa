/** Holds what is found in our own long stories, marked as a careful editor would: recall and precision per kind, over all of them. */
import { describe, expect, it } from 'vitest';
import { addScores, measureStory, percentOf, storyNames } from '../bench/newsroom.ts';
import { MARKED_KINDS, readMarks } from '../bench/newsroom/marks.ts';

/** What issue 3 asks of a news story. */
const RECALL = { quantity: 95, date: 95, name: 90, superlative: 90, comparison: 90, wording: 90 } as const;
const PRECISION = 90;

describe('what a careful editor would mark in a news story', () => {
  const names = storyNames();
  const stories = names.map(name => measureStory(name));
  const total = addScores(stories);

  it('is measured on six long stories at least', () => {
    expect(names.length).toBeGreaterThan(5);
    for (const { text } of stories) expect(text.split(/\s+/).length).toBeGreaterThan(700);
  });

  for (const kind of MARKED_KINDS)
    it(`${kind}: recall ${RECALL[kind]} and precision ${PRECISION} of a hundred`, () => {
      expect(percentOf(total[kind].found, total[kind].marked)).toBeGreaterThanOrEqual(RECALL[kind]);
      expect(percentOf(total[kind].right, total[kind].claims)).toBeGreaterThanOrEqual(PRECISION);
    });

  it('days and amounts mean what they should', () => {
    expect(percentOf(total.date.valuesRight, total.date.values)).toBeGreaterThanOrEqual(95);
    expect(percentOf(total.quantity.valuesRight, total.quantity.values)).toBeGreaterThanOrEqual(95);
  });
});

describe('marks', () => {
  it('are taken out of the text, one inside the other', () => {
    const { text, marks } = readMarks('It {c rose {q 3 percent =3}} {d? on Monday}.');
    expect(text).toBe('It rose 3 percent on Monday.');
    expect(marks.map(({ words, value, optional }) => [words, value, optional])).toEqual([
      ['rose 3 percent', null, false],
      ['3 percent', '3', false],
      ['on Monday', null, true],
    ]);
  });

  it('that are not closed are an error', () => {
    expect(() => readMarks('It {q 3 percent')).toThrow(/not closed/);
    expect(() => readMarks('It 3} percent')).toThrow(/not opened/);
  });
});
