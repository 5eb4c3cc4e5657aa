/** `claimcheck export`: writes the claim checklist of a draft in any of the formats. */
import { checkDraft, type Desk } from '../check.ts';
import { readDraft } from '../host/drafts.ts';
import { gitName, gitRevision } from '../host/person.ts';
import { now } from '../host/places.ts';
import { before } from '../host/since.ts';
import type { Checked, Draft } from '../model.ts';
import type { ExportOptions } from '../report/export.ts';
import { renderExport } from '../report/exports.ts';
import { type Since, sinceDay, sinceDraft } from '../report/since.ts';
import { VERSION } from '../version.ts';
import { type Call, type Options, UsageError } from './arguments.ts';
import { openDesk, openRoom, type Prepared, prepare } from './desk.ts';
import { deliver } from './output.ts';

/** What the checklist's header says besides the findings. */
export async function exportOptions(draft: string, { library }: Pick<Prepared, 'library'>, options: Options): Promise<ExportOptions> {
  return {
    sources: library?.sources() ?? [],
    at: now(),
    by: options.by ?? (await gitName(draft)),
    version: await gitRevision(draft),
    program: VERSION,
  };
}

/** Keeps what is new or has changed since a revision or a day. */
async function keepSince(desk: Desk, draft: Draft, { story }: Checked, options: Options): Promise<Since> {
  const older = await before(desk, draft, options.since ?? '', options.date ?? null).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  return 'day' in older ? sinceDay(older.day) : sinceDraft(story, older.story);
}

/** Exit status 0. Throws UsageError for a draft that cannot be read or a file that cannot be written. */
export async function exportChecklist({ words, options }: Call): Promise<number> {
  if (words.length !== 1) throw new UsageError('Name one draft: claimcheck export story.md --to csv.');
  if (!options.to) throw new UsageError('Say the format: --to md, csv, xlsx, html, json, jsonld, sarif or annotated.');
  const draft = await readDraft(words[0]).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const room = openRoom(options);
  const prepared = await prepare(draft, options, room);
  const desk = openDesk(options);
  const checked = checkDraft(desk, draft, prepared);
  const whole = { ...checked, sourceProblems: [...prepared.sourceProblems, ...checked.sourceProblems] };
  const keep = options.since ? await keepSince(desk, draft, whole, options) : undefined;
  const content = await renderExport(options.to, [whole], {
    ...(await exportOptions(draft.id, prepared, options)),
    since: options.since ?? null,
    keep,
  });
  room.close();
  await deliver(content, options.output);
  return 0;
}
