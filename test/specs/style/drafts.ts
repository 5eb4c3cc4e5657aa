/** The project's own sentences, on which the fixes of every rule are tried: all specs' drafts, the desk's stories and a corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStory } from '../../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import type { Draft, Fix, Problem, Profile, Story } from '../../../server/src/model.ts';
import { DEFAULTS, PROFILES } from '../../../server/src/settings.ts';
import { styleProblems } from '../../../server/src/style/problems.ts';
import { readSpec } from '../spec-file.ts';

/** A draft as one profile reads it. */
export interface Trial {
  readonly text: string;
  readonly format: Draft['format'];
  readonly profile: Profile;
  readonly date: string;
}

const here = import.meta.dirname;
const tagger = loadTaggerFrom();
const DATE = '2022-02-15';

export const storyOf = ({ text, format, date }: Trial): Story => readStory({ id: 'trial', text, format }, { date, today: date, tagger });

/** Style problems with every rule switched on, so that a profile hides none. */
export const problemsOf = (trial: Trial): Problem[] => styleProblems(storyOf(trial), { ...DEFAULTS, profile: trial.profile });

export const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

/** What `after` holds more often than `before`. */
export function newOnes(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter(code => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export const count = (all: readonly string[], code: string): number => all.filter(each => each === code).length;

function mark(text: string, as: (word: string) => string): string {
  let count = 0;
  return text.replace(/\p{L}+/gu, word => (++count % 3 === 0 ? as(word) : word));
}

/** The small drafts of `corpus.md`. */
export const CORPUS: readonly string[] = readFileSync(join(here, 'corpus.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('> '))
  .map(line => line.slice(2).replaceAll(' ¶ ', '\n\n'));

const corpus = CORPUS.flatMap(text => PROFILES.map((profile): Trial => ({ text, format: 'plaintext', profile, date: DATE })));

/** The same with every third word marked, as Markdown and as HTML. */
const marked = CORPUS.flatMap((text): Trial[] => [
  { text: mark(text, word => `**${word}**`), format: 'markdown', profile: 'us-news', date: DATE },
  { text: mark(text, word => `[${word}](#)`), format: 'markdown', profile: 'us-news', date: DATE },
  {
    text: mark(text, word => `<b>${word}</b>`).replace(/[^\n]+/g, '<p>$&</p>'),
    format: 'html',
    profile: 'us-news',
    date: DATE,
  },
]);

const specs = ['../claims/detectors', '../consistency/checks', 'rules', 'profiles']
  .flatMap(folder => readdirSync(join(here, folder)).map(file => join(here, folder, file)))
  .filter(file => file.endsWith('.md'))
  .flatMap(file => readSpec(readFileSync(file, 'utf8')))
  .map(({ draft, format, profile, date }): Trial => ({ text: draft, format, profile: (profile ?? 'us-news') as Profile, date }));

const desk = ['standoff.md', 'brief-poll.md', 'brief-fleet.draft'].flatMap(file =>
  PROFILES.map(
    (profile): Trial => ({ text: readFileSync(join(here, '../../desk', file), 'utf8'), format: 'markdown', profile, date: '2024-11-13' }),
  ),
);

export const TRIALS: readonly Trial[] = [...corpus, ...marked, ...specs, ...desk];

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The words between quotation marks that a fix takes away; empty where it leaves them all. Marks themselves may go. */
export function wordsTaken(trial: Trial, fix: Fix, quoted: readonly { readonly start: number; readonly end: number }[]): string {
  return fix.edits
    .map(({ start, end, newText }) => {
      const inside = letters(
        [...Array(end - start).keys()]
          .map(i => start + i)
          .filter(at => quoted.some(each => each.start <= at && at < each.end))
          .map(at => trial.text[at])
          .join(''),
      );
      return letters(newText).includes(inside) ? '' : inside;
    })
    .join('');
}
