/** What must hold of any draft whatever: spans inside it, words as they stand, ids that stay, memory that changes nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft, createDesk, localProblems } from '../../server/src/check.ts';
import { createStoryMemo, readStory } from '../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import type { Checked, DraftFormat, Span, Story } from '../../server/src/model.ts';
import { DEFAULTS } from '../../server/src/settings.ts';
import { drafts, edited, edits, PARAGRAPHS } from './drafts.ts';
import { LONG_DRAFTS } from './long-drafts.ts';

const TODAY = '2024-11-13';
const tagger = loadTaggerFrom();
const formats = fc.constantFrom<DraftFormat>('markdown', 'plaintext', 'html');
const read = (text: string, format: DraftFormat = 'markdown', memo = createStoryMemo()): Story =>
  readStory({ id: 'fuzz', text, format }, { today: TODAY, tagger }, memo);
const check = (text: string, format: DraftFormat): Checked =>
  checkDraft(createDesk(tagger), { id: 'fuzz', text, format }, { today: TODAY, settings: DEFAULTS, library: null, records: [] });

const inside = (text: string, { start, end }: Span, what: string): void => {
  expect(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length,
    `${what} ${start}-${end} of ${text.length}`,
  ).toBe(true);
};

/** Every span that a claim holds besides its own. */
function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value ? [value as Span] : [];
  // The number alone is counted in the paragraph's text.
  return [...own, ...Object.entries(value).flatMap(([key, each]) => (key === 'number' ? [] : spansOf(each)))];
}

function holdsStory(text: string, story: Story): void {
  for (const claim of story.claims) {
    for (const span of spansOf(claim)) inside(text, span, claim.kind);
    expect(claim.text).toBe(text.slice(claim.start, claim.end));
    expect(story.sentences[claim.sentence]).toBeDefined();
  }
  expect(new Set(story.claims.map(({ id }) => id)).size).toBe(story.claims.length);
  story.sentences.forEach((sentence, i) => {
    inside(text, sentence, 'sentence');
    expect(sentence.start).toBeGreaterThanOrEqual(story.sentences[i - 1]?.start ?? 0);
    expect(story.paragraphs[sentence.paragraph]).toBeDefined();
  });
  for (const paragraph of story.paragraphs) inside(text, paragraph.span, 'paragraph');
}

function holdsProblems(text: string, { problems }: Checked): void {
  for (const problem of problems) {
    inside(text, problem, problem.code);
    for (const related of problem.related) if (related.source === null) inside(text, related, `${problem.code}, related`);
    for (const fix of problem.fixes) {
      const sorted = fix.edits.toSorted((a, b) => a.start - b.start);
      sorted.forEach((edit, i) => {
        inside(text, edit, `${problem.code}, fix`);
        expect(edit.start, `${problem.code}: edits of one fix overlap`).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0);
      });
    }
  }
}

describe('any draft', () => {
  test('spans, words, ids, fixes and JSON', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const checked = check(text, format);
        holdsStory(text, checked.story);
        holdsProblems(text, checked);
        expect(JSON.parse(JSON.stringify(checked.findings))).toHaveLength(checked.story.claims.length);
      }),
      { seed: 41, numRuns: 150 },
    );
  });

  test('read again after random edits, with memory and without', () => {
    fc.assert(
      fc.property(drafts, fc.array(edits, { minLength: 1, maxLength: 6 }), formats, (first, changes, format) => {
        const memo = createStoryMemo();
        let text = first;
        for (const change of changes) {
          text = edited(text, change);
          const story = read(text, format, memo);
          holdsStory(text, story);
          const anew = read(text, format);
          expect(JSON.stringify(story)).toBe(JSON.stringify(anew));
          // Checks and rules remember what they found in a reading.
          expect(JSON.stringify(localProblems(story, DEFAULTS))).toBe(JSON.stringify(localProblems(anew, DEFAULTS)));
        }
      }),
      { seed: 42, numRuns: 50 },
    );
  });
});

const prose = fc.shuffledSubarray([...PARAGRAPHS], { minLength: 3 });
const idsIn = (story: Story, from: number, to: number, names = false): string[] =>
  story.claims.filter(({ start, kind }) => start >= from && start < to && (names || kind !== 'name')).map(({ id }) => id);

test('ids stay when another paragraph is edited', () => {
  fc.assert(
    fc.property(
      prose,
      fc.string({ maxLength: 30 }).map(words => words.replace(/[^\p{L} ]/gu, '')),
      (paragraphs, words) => {
        const text = paragraphs.join('\n\n');
        const last = paragraphs.at(-1) ?? '';
        const longer = `${text.slice(0, text.length - last.length)}Then ${words || 'nothing'} came by road.\n\n${last}`;
        const [before, after] = [read(text), read(longer)];
        const ids = idsIn(before, 0, text.length - last.length);
        expect(idsIn(after, 0, text.length - last.length)).toEqual(ids);
        expect(idsIn(after, longer.length - last.length, longer.length)).toEqual(idsIn(before, text.length - last.length, text.length));
      },
    ),
    { seed: 43, numRuns: 40 },
  );
});

test('CRLF and LF drafts give the same claims', () => {
  fc.assert(
    fc.property(prose, formats, (paragraphs, format) => {
      const text = paragraphs.join('\n\n');
      const told = (story: Story) => story.claims.map(({ id, kind, text: words }) => [id, kind, words.replace(/\r\n/g, '\n')]);
      expect(told(read(text.replace(/\n/g, '\r\n'), format))).toEqual(told(read(text, format)));
    }),
    { seed: 44, numRuns: 40 },
  );
});

test('a paragraph of 45,000 words', () => {
  const text = LONG_DRAFTS['one long paragraph'](2700);
  holdsStory(text, read(text));
});
