/** Citing a source: where the mark goes, what it names, and when nothing is offered. */
import { describe, expect, test } from 'vitest';
import { readStory } from '../../../server/src/claims/story.ts';
import type { DraftFormat, Finding, Locator } from '../../../server/src/model.ts';
import { citeFixes } from '../../../server/src/report/cite.ts';
import { applyEdits } from '../../../server/src/report/fixes.ts';

function cited(
  text: string,
  { agreement = 'agrees' as 'agrees' | 'differs', format = 'markdown' as DraftFormat, locator = { page: 3 } as Locator } = {},
): string[] {
  const story = readStory({ id: 'story.md', text, format }, { today: '2022-02-15' });
  const claim = story.claims.find(each => each.kind === 'quantity')!;
  const passage = {
    id: 1,
    source: 'sources/briefing.pdf',
    locator,
    kind: 'text' as const,
    text: 'x',
    speaker: null,
    date: null,
    start: 0,
    end: 1,
  };
  const finding: Finding = {
    claim,
    status: { state: 'open', by: null, at: null, note: null },
    evidence: { agreement, reason: '', passages: [{ passage, score: 1, agreement, difference: null, reason: '', focus: null }] },
  };
  return citeFixes(story, finding).map(fix => applyEdits(text, fix.edits));
}

describe('a citation', () => {
  test('stands before the full stop and names file and page; a footnote stands behind it and at the foot', () => {
    expect(cited('The ministry counted 40 trucks. They left.\n')).toEqual([
      'The ministry counted 40 trucks [@briefing, p. 3]. They left.\n',
      'The ministry counted 40 trucks.[^1] They left.\n\n[^1]: briefing.pdf, p. 3.\n',
    ]);
  });

  test('stands behind a closing quotation mark', () => {
    expect(cited('“We counted 40 trucks.”\n')[0]).toBe('“We counted 40 trucks.” [@briefing, p. 3]\n');
  });

  test('takes the next free number and joins the footnotes that are there', () => {
    expect(cited('It snowed.[^1]\n\nThe ministry counted 40 trucks.\n\n[^1]: Own observation.\n')[1]).toBe(
      'It snowed.[^1]\n\nThe ministry counted 40 trucks.[^2]\n\n[^1]: Own observation.\n[^2]: briefing.pdf, p. 3.\n',
    );
  });

  test('names paragraph or line where there are no pages', () => {
    expect(cited('They counted 40 trucks.', { locator: { paragraph: 7 } })[0]).toContain('[@briefing, para. 7]');
    expect(cited('They counted 40 trucks.', { locator: { line: 12 } })[0]).toContain('[@briefing, line 12]');
  });
});

describe('nothing is offered', () => {
  test('where no source agrees', () => expect(cited('They counted 40 trucks.', { agreement: 'differs' })).toEqual([]));
  test('where the sentence is cited already', () => {
    expect(cited('They counted 40 trucks [@notes].')).toEqual([]);
    expect(cited('They counted 40 trucks.[^1]\n\n[^1]: Notes.\n')).toEqual([]);
  });
  test('no footnote in plain text', () => expect(cited('They counted 40 trucks.', { format: 'plaintext' })).toHaveLength(1));
});
