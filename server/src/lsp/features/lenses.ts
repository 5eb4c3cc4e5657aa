/** The count above the draft as a code lens, and short evidence notes as inlay hints (off by default). */
import { CodeLensRefreshRequest, type InlayHint } from 'vscode-languageserver';
import { countsLine, summarise } from '../../report/summary.ts';
import { AGREEMENT_WORDS, locatorWords } from '../../report/wording.ts';
import type { DraftState } from '../session.ts';
import type { Feature } from './feature.ts';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function hintsOf(state: DraftState): InlayHint[] {
  return state.checked.findings.flatMap(({ claim, evidence }) => {
    const best = evidence.passages.find(each => each.agreement !== 'mentions');
    if (!best) return [];
    const place = locatorWords(best.passage.locator);
    return {
      position: state.document.positionAt(claim.end),
      label: `${AGREEMENT_WORDS[evidence.agreement]}: ${best.passage.source.split('/').pop()}${place ? `, ${place}` : ''}`,
      paddingLeft: true,
    };
  });
}

export const lenses: Feature = ({ connection, session, abilities }) => {
  connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const state = await session.current(uri);
    if (!state || state.editor.codeLens?.enabled === false || !state.checked.findings.length) return [];
    const title = `${countsLine(summarise(state.checked.findings))}${state.complete ? '' : ' · reading sources…'}`;
    return [
      { range: TOP, command: { title, command: 'claimcheck.showClaims' } },
      { range: TOP, command: { title: 'Next open claim', command: 'claimcheck.nextByPriority' } },
    ];
  });
  connection.languages.inlayHint.on(({ textDocument: { uri } }) => {
    const state = session.last(uri);
    return state?.editor.inlayHints?.enabled ? hintsOf(state) : [];
  });
  session.onResult(() => {
    if (abilities().refreshCodeLens) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (abilities().refreshInlayHints) connection.languages.inlayHint.refresh();
  });
};
