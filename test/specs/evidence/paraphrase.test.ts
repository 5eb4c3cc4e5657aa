/** Holds the floors of the labelled drafts that paraphrase their sources: `test/bench/paraphrase/`. */
import { describe, expect, it } from 'vitest';
import { figuresOf, holdAll } from '../../bench/paraphrase.ts';

/** The last folder that was held blind; it has floors of its own. */
const NEWEST = 'buildup';

describe('drafts that do not copy their sources', async () => {
  const all = await holdAll();
  const outcomes = all.filter(one => one.folder !== NEWEST);
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

  it('hardly ever calls a near miss agreement in the newest folder, and misses more there', () => {
    const newest = figuresOf(all.filter(one => one.folder === NEWEST));
    expect(newest.falseAlarms).toBe(0);
    expect(newest.falseAgreement).toBeLessThanOrEqual(2.5);
    expect(newest.accuracy).toBeGreaterThanOrEqual(72);
    expect(newest.rightDocument).toBeGreaterThanOrEqual(79);
  });
});
