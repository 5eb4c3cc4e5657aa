/** Holds the dates and times in our own wire stories, marked by TimeML's extents: strict and relaxed F1. */
import { expect, it } from 'vitest';
import { wireFigures, wireNames } from '../bench/newswire.ts';

const figures = wireFigures();

it('is measured on at least 250 days and times in eight stories', () => {
  expect(wireNames().length).toBeGreaterThanOrEqual(8);
  expect(figures['DATE and TIME'].marked).toBeGreaterThanOrEqual(250);
});

it('finds them by the same words, and by any of their words', () => {
  expect(figures['DATE and TIME'].strict).toBeGreaterThanOrEqual(90);
  expect(figures['DATE and TIME'].relaxed).toBeGreaterThanOrEqual(95);
});

it('reads what they mean', () => {
  expect(figures['DATE and TIME'].values).toBeGreaterThanOrEqual(85);
});

it('marks next to nothing that TimeML calls a duration, a set or an adverb', () => {
  expect(figures['all else wrong'].strict).toBeGreaterThanOrEqual(90);
});
