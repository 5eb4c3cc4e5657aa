/** Quotations word for word: what may differ, what may not, and where it stands in the source. */
import { describe, expect, it } from 'vitest';
import { findVerbatim, lettersOf } from '../../../server/src/values/verbatim.ts';
import { findAltered } from '../../../server/src/values/verbatim-change.ts';

const SOURCE =
  'She said: “We will, um, not leave the valley — not today, not to-\nmorrow,” and called the ﬁnal decision “ours.” The mayor of Norhaven was silent.';
const found = (quoted: string): string | null => {
  const span = findVerbatim(quoted, lettersOf(SOURCE));
  return span && SOURCE.slice(span.start, span.end);
};

describe('word for word', () => {
  it.each([
    ['marks and dashes', 'We will not leave the valley -- not today'],
    ['a hesitation of the transcript', 'we will not leave the valley'],
    ['a word broken at the line’s end', 'not today, not tomorrow'],
    ['a ligature', 'the final decision'],
    ['an ellipsis', 'We will not leave … tomorrow'],
    ['three dots', 'We will not leave ... not tomorrow'],
    ['brackets for words', 'The mayor of [the town] was silent'],
    ['brackets inside a word', '[t]he mayor of Norhaven'],
    ['the first letter’s case and the last mark', 'Not today!'],
    ['a soft hyphen and a hard space', 'the val\u00adley\u00a0— not today'],
  ])('%s may differ', (_, quoted) => {
    expect(found(quoted)).not.toBeNull();
  });

  it.each([
    ['another word', 'We will never leave the valley'],
    ['a word more', 'We will not ever leave the valley'],
    ['a word less', 'We will leave the valley'],
    ['another order', 'not tomorrow, not today'],
    ['half a word', 'he mayor of Norhaven'],
    ['pieces in another order', 'not tomorrow … We will not'],
  ])('%s is a change', (_, quoted) => {
    expect(found(quoted)).toBeNull();
  });

  it('gives the source’s own words', () => {
    expect(found('we will not leave the valley')).toBe('We will, um, not leave the valley');
    expect(found('The mayor [Ms. Iven] was silent')).toBe('The mayor of Norhaven was silent');
  });
});

describe('nearly word for word', () => {
  it('says which words were changed', () => {
    const altered = findAltered('We will never leave the green valley, not today', SOURCE);
    expect(altered?.changes).toEqual([
      { draft: 'never', source: 'not' },
      { draft: 'green', source: '' },
    ]);
    expect(SOURCE.slice(altered?.at.start, altered?.at.end)).toBe('We will, um, not leave the valley — not today');
  });

  it('finds nothing near in another matter', () => {
    const altered = findAltered('The price of bread has doubled since the spring', SOURCE);
    expect(altered === null || altered.likeness < 0.4).toBe(true);
  });
});
