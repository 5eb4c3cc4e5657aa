/** Sign-offs and checklists: what a person decides goes into the ledger, what was found goes out as a list. */
import { writeFile } from 'node:fs/promises';
import { appendToLedger, draftName, ledgerFor } from '../../host/ledger-file.ts';
import { gitName, gitRevision } from '../../host/person.ts';
import { now } from '../../host/places.ts';
import { signOff } from '../../ledger/sign-off.ts';
import type { Finding, LedgerRecord, PassageEvidence } from '../../model.ts';
import { renderExport } from '../../report/exports.ts';
import { count } from '../../report/wording.ts';
import { VERSION } from '../../version.ts';
import { EXPORT, type ExportAnswer, type ExportParams, SIGN_OFF, type SignOffAnswer, type SignOffParams } from '../protocol.ts';
import { type DraftState, pathOf } from '../session.ts';
import type { Feature } from './feature.ts';

/** The passage that a sign-off rests on: one that settles the claim, or none. */
const restsOn = ({ evidence }: Finding): PassageEvidence | null => evidence.passages.find(each => each.agreement !== 'mentions') ?? null;

/** The name from the call, the settings or git, in this order; null when nobody has said it. */
const whoSigns = async (state: DraftState, given: string | undefined): Promise<string | null> =>
  given?.trim() || state.editor.author?.trim() || gitName(state.path);

function recordOf(state: DraftState, finding: Finding, params: SignOffParams, by: string, ledger: string): LedgerRecord {
  const evidence = restsOn(finding);
  const { library } = state.options;
  const source = evidence && library?.sources().find(each => each.path === evidence.passage.source);
  return signOff(
    state.checked.story, finding.claim, { state: params.state, by, at: now(), note: params.note?.trim() || null }, draftName(ledger, state.path),
    evidence, source ? { path: source.path, fingerprint: source.fingerprint, text: library?.sourceText(source.path) ?? null } : null,
  );
}

export const signOffs: Feature = ({ connection, session }) => {
  connection.onRequest(SIGN_OFF, async (params: SignOffParams): Promise<SignOffAnswer> => {
    const state = await session.current(params.uri);
    if (!state) return { signed: 0, message: 'This draft is not open.' };
    const by = await whoSigns(state, params.by);
    if (!by) return { signed: 0, message: 'Nobody’s name is known: set “claimcheck.author”, or your name in git, and sign off again.' };
    const findings = state.checked.findings.filter(({ claim }) => params.ids.includes(claim.id));
    if (!findings.length) return { signed: 0, message: 'This claim is no longer in the draft.' };
    const ledger = ledgerFor(state.path);
    try {
      await appendToLedger(ledger, findings.map(finding => recordOf(state, finding, params, by, ledger)));
    } catch (error) {
      return { signed: 0, message: (error as Error).message };
    }
    session.recheck(params.uri);
    await session.current(params.uri);
    return { signed: findings.length, message: null };
  });

  connection.onRequest(EXPORT, async ({ uri, format, target }: ExportParams): Promise<ExportAnswer> => {
    const state = await session.complete(uri);
    if (!state) return { written: null, text: null, message: 'Open the draft first.' };
    const sources = state.options.library?.sources() ?? [];
    const checked = { ...state.checked, sourceProblems: [...state.sourceProblems, ...state.checked.sourceProblems] };
    const content = await renderExport(format, [checked], { sources, at: now(), by: await whoSigns(state, undefined), version: await gitRevision(state.path), program: VERSION });
    if (!target) return { written: null, text: typeof content === 'string' ? content : null, message: null };
    try {
      await writeFile(pathOf(target), content);
      return { written: target, text: null, message: `${count(checked.findings.length, 'claim')} written.` };
    } catch (error) {
      return { written: null, text: null, message: `The checklist could not be written: ${(error as Error).message}` };
    }
  });
};
