/** `claimcheck fix`: applies the safe quick fixes; prints a unified diff unless `--write`. */
import { rename, writeFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { localProblems, readDraftStory } from '../check.ts';
import { readDraft } from '../host/drafts.ts';
import { today } from '../host/places.ts';
import { applySafeFixes } from '../report/fixes.ts';
import { type Call, UsageError } from './arguments.ts';
import { openDesk, say, settingsFor } from './desk.ts';
import { print } from './output.ts';

/** Exit status 0. Throws UsageError for a draft that cannot be read or written. */
export async function fix({ words, options }: Call): Promise<number> {
  if (words.length !== 1) throw new UsageError('Name one draft: claimcheck fix story.md.');
  const draft = await readDraft(words[0]).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const { settings } = await settingsFor(draft, options);
  const only = options.only ? new Set(options.only.split(',').map(code => code.trim())) : null;
  const story = readDraftStory(openDesk(options), draft, { date: options.date ?? null, today: today() });
  const problems = localProblems(story, settings).filter(problem => !only || only.has(problem.code));
  const { text, applied } = applySafeFixes(draft.text, problems);
  if (!applied) {
    say(options, `${words[0]}: there is no safe fix to apply.`);
    return 0;
  }
  if (!options.write) return print(createTwoFilesPatch(words[0], words[0], draft.text, text, 'draft', 'fixed')).then(() => 0);
  // Written beside and moved, so that a power cut leaves the old draft or the new one, never half of one.
  const beside = `${words[0]}.${process.pid}.claimcheck`;
  try {
    await writeFile(beside, text);
    await rename(beside, words[0]);
  } catch (error) {
    throw new UsageError(`${words[0]}: it could not be written (${(error as Error).message}).`);
  }
  say(options, `${words[0]}: ${applied} ${applied === 1 ? 'fix' : 'fixes'} applied.`);
  return 0;
}
