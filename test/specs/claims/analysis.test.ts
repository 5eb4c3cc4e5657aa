/** What is read of many paragraphs together is what is read of each alone, however little is remembered. */
import { describe, expect, it } from 'vitest';
import { createStoryMemo, readStory } from '../../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import type { Story } from '../../../server/src/model.ts';

const tagger = loadTaggerFrom();
const paragraphs = Array.from(
  { length: 130 },
  (_, i) => `Warden Ilse Tarn said on Monday that ${i % 90} boats had left Port ${i % 7 ? 'Vell' : 'Orne'}, “${i} more than last year.”`,
);
const read = (texts: readonly string[], memo = createStoryMemo()): Story =>
  readStory({ id: 'story', text: texts.join('\n\n'), format: 'markdown' }, { date: '2022-02-15', today: '2022-02-15', tagger }, memo);
const told = ({ claims, sentences }: Story) => ({ claims, sentences });

describe('a story of many paragraphs', () => {
  const whole = read(paragraphs);
  it('holds what each paragraph holds alone', () => {
    const alone = paragraphs.flatMap(text => read([text]).claims.map(({ kind, text: words, priority }) => [kind, words, priority]));
    const own = new Set(['quantity', 'date', 'comparison', 'superlative', 'wording', 'event', 'quotation']);
    const kept = (list: readonly (readonly unknown[])[]) => list.filter(([kind]) => own.has(String(kind)));
    expect(kept(whole.claims.map(({ kind, text, priority }) => [kind, text, priority]))).toEqual(kept(alone));
  });
  it.each([0, 1, 60, 500])('is the same with %i paragraphs remembered, at first and again', limit => {
    const memo = createStoryMemo(limit);
    expect(told(read(paragraphs, memo))).toEqual(told(whole));
    expect(told(read(paragraphs, memo))).toEqual(told(whole));
  });
  it('is the same after an edit as when it is read anew', () => {
    const memo = createStoryMemo();
    read(paragraphs, memo);
    const edited = paragraphs.with(60, 'Nobody at Port Orne would say why, and Ms. Tarn was away.');
    expect(told(read(edited, memo))).toEqual(told(read(edited)));
  });
});
