/** `claimcheck export`: writes the claim checklist of a draft in any of the formats. */
import { checkDraft } from '../check.ts';
import { readDraft } from '../host/drafts.ts';
import { gitName, gitRevision } from '../host/person.ts';
import { now } from '../host/places.ts';
import type { ExportOptions } from '../report/export.ts';
import { renderExport } from '../report/exports.ts';
import { VERSION } from '../version.ts';
import { type Call, type Options, UsageError } from './arguments.ts';
import { openDesk, openRoom, type Prepared, prepare } from './desk.ts';
import { deliver } from './output.ts';

/** What the checklist's header says besides the findings. */
export async function exportOptions(draft: string, { library }: Pick<Prepared, 'library'>, options: Options): Promise<ExportOptions> {
  return { sources: library?.sources() ?? [], at: now(), by: options.by ?? (await gitName(draft)), version: await gitRevision(draft), program: VERSION };
}

/** Exit status 0. Throws UsageError for a draft that cannot be read or a file that cannot be written. */
export async function exportChecklist({ words, options }: Call): Promise<number> {
  if (words.length !== 1) throw new UsageError('Name one draft: claimcheck export story.md --to csv.');
  if (!options.to) throw new UsageError('Say the format: --to md, csv, xlsx, html, json, jsonld, sarif or annotated.');
  const draft = await readDraft(words[0]).catch((error: Error) => { throw new UsageError(error.message); });
  const room = openRoom(options);
  const prepared = await prepare(draft, options, room);
  const checked = checkDraft(openDesk(options), draft, prepared);
  const whole = { ...checked, sourceProblems: [...prepared.sourceProblems, ...checked.sourceProblems] };
  const content = await renderExport(options.to, [whole], await exportOptions(draft.id, prepared, options));
  room.close();
  await deliver(content, options.output);
  return 0;
}
