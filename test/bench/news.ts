/** News to measure speed on: the sample newsroom's drafts and the marked stories, as many as are asked for, no two with the same figures. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../server/src/model.ts';
import { readMarks } from './newsroom/marks.ts';

const test = join(import.meta.dirname, '..');

const filesIn = (folder: string, form: RegExp): string[] =>
  readdirSync(join(test, folder))
    .filter(name => form.test(name) && name !== 'README.md')
    .sort()
    .map(name => readFileSync(join(test, folder, name), 'utf8'));

/** Every story without its front matter. */
function stories(): string[] {
  const desk = filesIn('desk', /\.(?:md|draft)$/);
  const marked = filesIn('bench/newsroom', /\.md$/).map(story => readMarks(story).text);
  return [...desk, ...marked].map(story => story.replace(/^---[\s\S]*?\n---\n/, '').trim());
}

/** The `n`-th copy of a story: other figures, and its paragraphs begin elsewhere. */
function varied(story: string, n: number): string {
  const paragraphs = story
    .replace(/\b(\d)(\d{2,})\b/g, (_, first: string, rest: string) => `${((Number(first) + n) % 9) + 1}${rest}`)
    .split('\n\n');
  const from = n % paragraphs.length;
  return [...paragraphs.slice(from), ...paragraphs.slice(0, from)].join('\n\n');
}

/** `count` stories of the length that newspapers print: 4,000 to 12,000 characters. */
export function newsStories(count: number): Draft[] {
  const all = stories().filter(({ length }) => length > 4000);
  return Array.from({ length: count }, (_, i) => ({ id: `story-${i}`, text: varied(all[i % all.length], i), format: 'markdown' }));
}

/** One draft of `size` characters. */
export function longDraft(size: number): string {
  const all = stories();
  let text = '';
  for (let i = 0; text.length < size; i++) text += `${varied(all[i % all.length], i)}\n\n`;
  return text.slice(0, size);
}
