/** `claimcheck export`: writes the claim checklist of a draft in any of the formats. */
import { checkDraft } from '../check.ts';
import { readDraft } from '../host/drafts.ts';
import { renderExport } from '../report/exports.ts';
import { type Call, UsageError } from './arguments.ts';
import { openDesk, openRoom, prepare } from './desk.ts';
import { deliver } from './output.ts';

/** Exit status 0. Throws UsageError for a draft that cannot be read or a file that cannot be written. */
export async function exportChecklist({ words, options }: Call): Promise<number> {
  if (words.length !== 1) throw new UsageError('Name one draft: claimcheck export story.md --to csv.');
  if (!options.to) throw new UsageError('Say the format: --to md, csv, xlsx, html, json, jsonld, sarif or annotated.');
  const draft = await readDraft(words[0]).catch((error: Error) => { throw new UsageError(error.message); });
  const room = openRoom(options);
  const prepared = await prepare(draft, options, room);
  const checked = checkDraft(openDesk(options), draft, prepared);
  const content = await renderExport(options.to, [{ ...checked, sourceProblems: [...prepared.sourceProblems, ...checked.sourceProblems] }], { sources: prepared.library?.sources() ?? [] });
  room.close();
  await deliver(content, options.output);
  return 0;
}
