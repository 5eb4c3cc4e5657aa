/** `claimcheck import`: takes status, checker and note of an edited checklist into the ledger, and says what was taken and what was not. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkDraft } from '../check.ts';
import { readDraft, reasonOf } from '../host/drafts.ts';
import { appendToLedger, draftName, ledgerFor } from '../host/ledger-file.ts';
import { gitName } from '../host/person.ts';
import { now } from '../host/places.ts';
import type { SourceNow } from '../ledger/sign-off.ts';
import { importChecklistRows, importReport } from '../report/import.ts';
import type { Library } from '../sources/library.ts';
import { type Call, UsageError } from './arguments.ts';
import { openDesk, openRoom, prepare } from './desk.ts';
import { print } from './output.ts';

const stop = (error: Error): never => {
  throw new UsageError(error.message);
};

/** The source as it stands now, for the record's fingerprint. */
export const sourceNow =
  (library: Library | null) =>
  (path: string): SourceNow | null => {
    const source = library?.sources().find(each => each.path === path);
    return source ? { path, fingerprint: source.fingerprint, text: library?.sourceText(path) ?? null } : null;
  };

/** Exit status 0. Throws UsageError for files that cannot be read, or a checklist that is none. */
export async function importChecklist({ words, options }: Call): Promise<number> {
  if (words.length !== 1 || !options.draft)
    throw new UsageError('Name the checklist and its draft: claimcheck import checklist.csv --draft story.md.');
  const bytes = await readFile(words[0]).catch(error => {
    throw new UsageError(`${words[0]}: ${reasonOf(error)}`);
  });
  const draft = await readDraft(options.draft).catch(stop);
  const room = openRoom(options);
  const prepared = await prepare(draft, options, room);
  const checked = checkDraft(openDesk(options), draft, prepared);
  const ledger = options.ledger ? resolve(options.ledger) : ledgerFor(draft.id);
  const by = options.by ?? (await gitName(draft.id)) ?? 'unknown';
  const imported = await importChecklistRows(
    checked,
    { name: words[0], bytes },
    { draft: draftName(ledger, draft.id), by, at: now(), sourceNow: sourceNow(prepared.library) },
  ).catch((error: Error) => stop(new Error(`${words[0]}: ${error.message}`)));
  await appendToLedger(ledger, imported.records).catch(stop);
  room.close();
  await print(`${importReport(imported)}\n`);
  return 0;
}
