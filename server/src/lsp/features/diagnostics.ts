/** Problems in the editor: pulled where the client pulls, pushed where it does not. */
import { type Diagnostic, DiagnosticTag, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { locatorWords } from '../../report/wording.ts';
import { rangeOf, severityOf } from '../convert.ts';
import { sourceUri } from '../protocol.ts';
import type { DraftState } from '../session.ts';
import type { Feature } from './feature.ts';

/** Where a related place opens: in the draft itself, or in the read-only view of the source. */
function relatedOf(state: DraftState, related: DraftState['checked']['problems'][number]['related'][number]) {
  if (related.source === null) {
    return { location: { uri: state.uri, range: rangeOf(state.document, related) }, message: related.message ?? 'Here in the draft' };
  }
  const range = state.rangeInSource(related.source, related);
  const place = locatorWords(related.locator);
  return {
    location: { uri: sourceUri(state.uri, related.source), range },
    message: related.message ?? `${related.source}${place ? `, ${place}` : ''}`,
  };
}

/** All problems of a draft as the editor shows them. */
export function diagnosticsOf(state: DraftState): Diagnostic[] {
  const { story, problems } = state.checked;
  const notices = story.notices.map(
    (notice): Diagnostic => ({
      range: rangeOf(state.document, notice.span),
      severity: 2,
      source: 'claimcheck',
      message: notice.message,
    }),
  );
  return [
    ...notices,
    ...problems.map(
      (problem): Diagnostic => ({
        range: rangeOf(state.document, problem),
        severity: severityOf(problem.severity),
        code: problem.code,
        source: 'claimcheck',
        message: problem.message,
        relatedInformation: problem.related.map(each => relatedOf(state, each)),
        tags: problem.code === 'tk' ? [DiagnosticTag.Unnecessary] : undefined,
        data: { fixes: problem.fixes, claim: problem.claim },
      }),
    ),
  ];
}

export const diagnostics: Feature = ({ connection, session, abilities }) => {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const state = await session.current(uri);
    if (!state) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = `${state.version}.${state.stamp}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(state) };
  });
  session.onResult(state => {
    if (!abilities().pullDiagnostics)
      void connection.sendDiagnostics({ uri: state.uri, version: state.version, diagnostics: diagnosticsOf(state) });
    else if (abilities().refreshDiagnostics) connection.languages.diagnostics.refresh();
  });
};
