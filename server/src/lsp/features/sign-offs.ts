/** Sign-offs and checklists: what a person decides goes into the ledger, what was found goes out as a list. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Desk } from '../../check.ts';
import { appendToLedger, draftName, ledgerFor } from '../../host/ledger-file.ts';
import { gitName, gitRevision } from '../../host/person.ts';
import { now } from '../../host/places.ts';
import { before } from '../../host/since.ts';
import { type SourceNow, signOff } from '../../ledger/sign-off.ts';
import type { Finding, LedgerRecord, PassageEvidence } from '../../model.ts';
import { renderExport } from '../../report/exports.ts';
import { importChecklistRows, importReport } from '../../report/import.ts';
import { type Since, sinceDay, sinceDraft } from '../../report/since.ts';
import { count } from '../../report/wording.ts';
import { VERSION } from '../../version.ts';
import {
  EXPORT,
  type ExportAnswer,
  type ExportParams,
  IMPORT,
  type ImportAnswer,
  type ImportParams,
  SIGN_OFF,
  type SignOffAnswer,
  type SignOffParams,
} from '../protocol.ts';
import { type DraftState, pathOf } from '../session.ts';
import type { Feature } from './feature.ts';

/** The passage that a sign-off rests on: one that settles the claim, or none. */
const restsOn = ({ evidence }: Finding): PassageEvidence | null => evidence.passages.find(each => each.agreement !== 'mentions') ?? null;

/** The name from the call, the settings or git, in this order; null when nobody has said it. */
const whoSigns = async (state: DraftState, given: string | undefined): Promise<string | null> =>
  given?.trim() || state.editor.author?.trim() || gitName(state.path);

/** The source as it stands now, for the record's fingerprint. */
function sourceNow({ options: { library } }: DraftState, path: string): SourceNow | null {
  const source = library?.sources().find(each => each.path === path);
  return source ? { path, fingerprint: source.fingerprint, text: library?.sourceText(path) ?? null } : null;
}

/** What `since` keeps: a revision that git knows, or a day. */
async function keepSince(desk: Desk, { path, checked: { story }, options }: DraftState, since: string): Promise<Since> {
  const older = await before(desk, { ...story.draft, id: path }, since, options.date ?? null);
  return 'day' in older ? sinceDay(older.day) : sinceDraft(story, older.story);
}

function recordOf(state: DraftState, finding: Finding, params: SignOffParams, by: string, ledger: string): LedgerRecord {
  const evidence = restsOn(finding);
  return signOff(
    state.checked.story,
    finding.claim,
    { state: params.state, by, at: now(), note: params.note?.trim() || null },
    draftName(ledger, state.path),
    evidence,
    evidence && sourceNow(state, evidence.passage.source),
  );
}

export const signOffs: Feature = ({ connection, session, desk }) => {
  connection.onRequest(SIGN_OFF, async (params: SignOffParams): Promise<SignOffAnswer> => {
    const state = await session.current(params.uri);
    if (!state) return { signed: 0, message: 'This draft is not open.' };
    const by = await whoSigns(state, params.by);
    if (!by) return { signed: 0, message: 'Nobody’s name is known: set “claimcheck.author”, or your name in git, and sign off again.' };
    const findings = state.checked.findings.filter(({ claim }) => params.ids.includes(claim.id));
    if (!findings.length) return { signed: 0, message: 'This claim is no longer in the draft.' };
    const ledger = ledgerFor(state.path);
    try {
      await appendToLedger(
        ledger,
        findings.map(finding => recordOf(state, finding, params, by, ledger)),
      );
    } catch (error) {
      return { signed: 0, message: (error as Error).message };
    }
    session.recheck(params.uri);
    await session.current(params.uri);
    return { signed: findings.length, message: null };
  });

  connection.onRequest(IMPORT, async ({ uri, checklist }: ImportParams): Promise<ImportAnswer> => {
    const state = await session.complete(uri);
    if (!state) return { taken: 0, report: 'Open the draft first.' };
    const ledger = ledgerFor(state.path);
    try {
      const imported = await importChecklistRows(
        state.checked,
        { name: checklist, bytes: await readFile(pathOf(checklist)) },
        {
          draft: draftName(ledger, state.path),
          by: (await whoSigns(state, undefined)) ?? 'unknown',
          at: now(),
          sourceNow: path => sourceNow(state, path),
        },
      );
      await appendToLedger(ledger, imported.records);
      session.recheck(uri);
      return { taken: imported.taken.length, report: importReport(imported) };
    } catch (error) {
      return { taken: 0, report: `Nothing was taken from the checklist: ${(error as Error).message}` };
    }
  });

  connection.onRequest(EXPORT, async ({ uri, format, target, since }: ExportParams): Promise<ExportAnswer> => {
    const state = await session.complete(uri);
    if (!state) return { written: null, text: null, message: 'Open the draft first.' };
    const sources = state.options.library?.sources() ?? [];
    const checked = { ...state.checked, sourceProblems: [...state.sourceProblems, ...state.checked.sourceProblems] };
    const options = {
      sources,
      at: now(),
      by: await whoSigns(state, undefined),
      version: await gitRevision(state.path),
      program: VERSION,
      since: since ?? null,
    };
    const keep = since ? await keepSince(desk, state, since).catch((error: Error) => error) : null;
    if (keep instanceof Error) return { written: null, text: null, message: keep.message };
    const content = await renderExport(format, [checked], { ...options, ...(keep ? { keep } : {}) });
    if (!target) return { written: null, text: typeof content === 'string' ? content : null, message: null };
    try {
      await writeFile(pathOf(target), content);
      return {
        written: target,
        text: null,
        message: `${count(keep ? checked.findings.filter(keep.row).length : checked.findings.length, 'claim')} written.`,
      };
    } catch (error) {
      return { written: null, text: null, message: `The checklist could not be written: ${(error as Error).message}` };
    }
  });
};
