/** Reads the sentences of the specs as they stand while somebody types them: cut off behind any word, and begun at any word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStory } from '../../server/src/claims/story.ts';
import { consistencyProblems } from '../../server/src/consistency/problems.ts';
import { DEFAULTS } from '../../server/src/settings.ts';
import { styleProblems } from '../../server/src/style/problems.ts';

const specs = join(import.meta.dirname, '..', 'specs');
/** One in so many sentences: which, changes with the number of sentences, and all come round. */
const EACH = 4;

const sentences = [
  ...new Set(
    readdirSync(specs, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md'))
      .sort()
      .flatMap(name => readFileSync(join(specs, name), 'utf8').split('\n'))
      .filter(line => line.startsWith('> '))
      .map(line => line.slice(2)),
  ),
].filter((_, i, all) => i % EACH === all.length % EACH);

/** Everything that stands before a gap between words, and everything behind one. */
const cuts = (sentence: string): string[] => {
  const words = sentence.split(' ');
  return words.flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i).join(' ')]);
};

test('a sentence that is not finished, or has lost its beginning, is read like any other', () => {
  const failed: string[] = [];
  for (const text of sentences.flatMap(cuts)) {
    try {
      const story = readStory({ id: 'typed', text, format: 'plaintext' }, { today: '2024-11-13', tagger: null });
      consistencyProblems(story);
      styleProblems(story, DEFAULTS);
    } catch (error) {
      failed.push(`${text}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(sentences.length).toBeGreaterThan(500);
  expect(failed).toEqual([]);
}, 60_000);

test('nothing but the words that end where a date or a dispute would go on', () => {
  for (const text of ['on the night of', 'The fall of', 'in dispute', 'the morning of', 'in the summer of', 'by the end of the'])
    expect(() => readStory({ id: 'typed', text, format: 'plaintext' }, { today: '2024-11-13', tagger: null }), text).not.toThrow();
});
