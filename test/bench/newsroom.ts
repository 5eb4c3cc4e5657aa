/** `npm run bench -- --newsroom`: what a careful editor would mark in our own long stories, against what is found; recall and precision per kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStory } from '../../server/src/claims/story.ts';
import type { loadTaggerFrom } from '../../server/src/host/weights.ts';
import { MARKED_KINDS, type MarkedKind, readMarks } from './newsroom/marks.ts';
import { type Score, type StoryScore, scoreStory } from './newsroom/score.ts';

const folder = join(import.meta.dirname, 'newsroom');

/** The stories' names, in the order of the alphabet. */
export const storyNames = (): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => name.replace('.md', ''))
    .sort();

/** Reads one marked story as a draft and scores it. */
export function measureStory(name: string, tagger: ReturnType<typeof loadTaggerFrom> = null): StoryScore & { readonly text: string } {
  const marked = readMarks(readFileSync(join(folder, `${name}.md`), 'utf8'));
  const { claims } = readStory({ id: `${name}.md`, text: marked.text, format: 'markdown' }, { today: '2024-11-13', tagger });
  return { ...scoreStory(marked, claims), text: marked.text };
}

const FIELDS = ['marked', 'found', 'claims', 'right', 'values', 'valuesRight'] as const;

/** The counts of several stories together. */
export const addScores = (list: readonly StoryScore[]): Record<MarkedKind, Score> =>
  Object.fromEntries(
    MARKED_KINDS.map(kind => [
      kind,
      Object.fromEntries(FIELDS.map(field => [field, list.reduce((sum, { scores }) => sum + scores[kind][field], 0)])),
    ]),
  ) as unknown as Record<MarkedKind, Score>;

/** Per cent, to one place; nothing of nothing is all of it. */
export const percentOf = (part: number, whole: number): number => (whole ? Math.round((1000 * part) / whole) / 10 : 100);

const AIMS: Readonly<Record<MarkedKind, number>> = { quantity: 95, date: 95, name: 90, superlative: 90, comparison: 90, wording: 90 };

/** Rows for the table of `npm run bench`. */
export function measureNewsroom(): { readonly what: string; readonly value: string; readonly aim: string }[] {
  const total = addScores(storyNames().map(name => measureStory(name)));
  return MARKED_KINDS.map(kind => {
    const { marked, found, claims, right, values, valuesRight } = total[kind];
    const value = values ? `, ${kind === 'name' ? 'kind' : 'value'} ${percentOf(valuesRight, values)}` : '';
    return {
      what: `newsroom: ${kind}, of ${marked} marked, recall / precision`,
      value: `${percentOf(found, marked)} / ${percentOf(right, claims)}${value}`,
      aim: `≥ ${AIMS[kind]} / 90`,
    };
  });
}

/** The faults of some stories, or the figures of each; run by hand. */
function show(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'string' } } });
  for (const name of positionals.length ? positionals : storyNames()) {
    const { scores, faults, text } = measureStory(name);
    const line = (kind: MarkedKind) =>
      `${kind} ${percentOf(scores[kind].found, scores[kind].marked)}/${percentOf(scores[kind].right, scores[kind].claims)}/${percentOf(scores[kind].valuesRight, scores[kind].values)}`;
    console.log(`${name}: ${MARKED_KINDS.map(line).join('  ')}`);
    for (const { kind, what, words, at } of faults) {
      if (!values.show || !(values.show === 'all' || values.show === kind)) continue;
      const around = text.slice(Math.max(0, at - 50), at + words.length + 30).replace(/\s+/gu, ' ');
      console.log(`  ${kind} ${what}: ${words}   [… ${around} …]`);
    }
  }
  for (const { what, value, aim } of measureNewsroom()) console.log(`${what}: ${value}  (${aim})`);
}

if (process.argv[1] === import.meta.filename) show();
