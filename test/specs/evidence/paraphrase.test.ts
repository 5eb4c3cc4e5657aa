/** Holds the floors of the labelled drafts that paraphrase their sources: `test/bench/paraphrase/`. */
import { describe, expect, it } from 'vitest';
import { figuresOf, holdAll } from '../../bench/paraphrase.ts';

describe('drafts that do not copy their sources', async () => {
  const outcomes = await holdAll();
  const figures = figuresOf(outcomes);

  it('finds a claim on nearly every labelled value', () => {
    expect(outcomes.filter(one => one.claim === null).length).toBeLessThanOrEqual(0.05 * outcomes.length);
  });

  it('calls no difference where there is none', () => {
    expect(figures.falseAlarms).toBeLessThanOrEqual(1);
  });

  it('hardly ever calls a near miss agreement', () => {
    expect(figures.falseAgreement).toBeLessThanOrEqual(2);
  });

  it('finds what a checker finds, in the right document', () => {
    expect(figures.accuracy).toBeGreaterThanOrEqual(85);
    expect(figures.macroF1).toBeGreaterThanOrEqual(75);
    expect(figures.rightDocument).toBeGreaterThanOrEqual(89);
  });
});
