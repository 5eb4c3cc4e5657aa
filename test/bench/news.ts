/** News to measure speed on: the labelled data's where it is there, else the sample newsroom's drafts and the marked stories; as many as are asked for, no two with the same figures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Printed news of the labelled data, where there is some: the marked stories of our own hold more figures than news does. */
function printed(data: string): string[] {
  const file = join(data, 'dev', 'polnear_dev.jsonl');
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => (JSON.parse(line) as { readonly text: string }).text);
  return texts.filter(({ length }) => length < 12_000);
}

/** `count` stories of the length that newspapers print, 4,000 to 12,000 characters: real ones from `data`, else our own. */
export function newsStories(count: number, data: string): Draft[] {
  const real = printed(data).filter(({ length }) => length > 4000);
  const all = real.length ? real : stories().filter(({ length }) => length > 4000);
  return Array.from({ length: count }, (_, i) => ({ id: `story-${i}`, text: varied(all[i % all.length], i), format: 'markdown' }));
}

/** One draft of `size` characters. */
export function longDraft(size: number, data: string): string {
  const real = printed(data);
  const all = real.length ? real : stories();
  let text = '';
  for (let i = 0; text.length < size; i++) text += `${varied(all[i % all.length], i)}\n\n`;
  return text.slice(0, size);
}
