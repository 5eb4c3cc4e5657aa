/** From a claim to its passages and back: definition, references, document symbols. */
import { type DocumentSymbol, type Location, SymbolKind } from 'vscode-languageserver';
import type { ClaimKind, Finding, PassageEvidence } from '../../model.ts';
import { AGREEMENT_WORDS, KIND_WORDS, STATE_WORDS } from '../../report/wording.ts';
import { findingsAt } from '../at.ts';
import { rangeOf } from '../convert.ts';
import { SOURCE_SCHEME, sourceUri } from '../protocol.ts';
import type { DraftState } from '../session.ts';
import type { Feature } from './feature.ts';

const SYMBOL: Readonly<Record<ClaimKind, SymbolKind>> = {
  quantity: SymbolKind.Number,
  comparison: SymbolKind.Operator,
  date: SymbolKind.Event,
  quotation: SymbolKind.String,
  attribution: SymbolKind.Interface,
  wording: SymbolKind.Boolean,
  name: SymbolKind.Class,
  superlative: SymbolKind.Constant,
  event: SymbolKind.Event,
};

const focusOf = ({ passage, focus }: PassageEvidence) =>
  focus ? { start: passage.start + focus.start, end: passage.start + focus.end } : passage;

const locationOf = (state: DraftState, evidence: PassageEvidence): Location => ({
  uri: sourceUri(state.uri, evidence.passage.source),
  range: state.rangeInSource(evidence.passage.source, focusOf(evidence)),
});

/** Passages of the claims under the cursor: those that settle something first. */
function passagesAt(state: DraftState, findings: readonly Finding[]): Location[] {
  const settled = findings.flatMap(finding => finding.evidence.passages.filter(each => each.agreement !== 'mentions'));
  const all = settled.length ? settled : findings.flatMap(finding => finding.evidence.passages.slice(0, 1));
  const seen = new Set<string>();
  return all
    .map(each => locationOf(state, each))
    .filter(each => {
      const key = `${each.uri} ${each.range.start.line} ${each.range.start.character}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Claims of all open drafts that rest on a place of a source. */
function claimsRestingOn(states: readonly DraftState[], uri: string, line: number): Location[] {
  return states.flatMap(state =>
    state.checked.findings
      .filter(finding =>
        finding.evidence.passages.some(each => {
          if (each.agreement === 'mentions' || sourceUri(state.uri, each.passage.source) !== uri) return false;
          const range = state.rangeInSource(each.passage.source, each.passage);
          return range.start.line <= line && line <= range.end.line;
        }),
      )
      .map(({ claim }) => ({ uri: state.uri, range: rangeOf(state.document, claim) })),
  );
}

const symbolOf = (state: DraftState, { claim, evidence, status }: Finding): DocumentSymbol => ({
  name: claim.text.replace(/\s+/g, ' ').slice(0, 80) || KIND_WORDS[claim.kind],
  detail: [KIND_WORDS[claim.kind], AGREEMENT_WORDS[evidence.agreement], STATE_WORDS[status.state]].join(' · '),
  kind: SYMBOL[claim.kind],
  range: rangeOf(state.document, claim),
  selectionRange: rangeOf(state.document, claim),
});

export const navigation: Feature = ({ connection, session }) => {
  connection.onDefinition(({ textDocument: { uri }, position }) => {
    const state = session.last(uri);
    return state ? passagesAt(state, findingsAt(state, position)) : [];
  });
  connection.onReferences(({ textDocument: { uri }, position }) => {
    if (uri.startsWith(`${SOURCE_SCHEME}:`)) return claimsRestingOn(session.all(), uri, position.line);
    const state = session.last(uri);
    if (!state) return [];
    const ids = new Set(
      findingsAt(state, position).flatMap(({ evidence }) =>
        evidence.passages.filter(each => each.agreement !== 'mentions').map(each => each.passage.id),
      ),
    );
    return session
      .all()
      .flatMap(each =>
        each.checked.findings
          .filter(({ evidence }) => evidence.passages.some(passage => passage.agreement !== 'mentions' && ids.has(passage.passage.id)))
          .map(({ claim }) => ({ uri: each.uri, range: rangeOf(each.document, claim) })),
      );
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const state = await session.current(uri);
    return state ? state.checked.findings.filter(({ claim }) => claim.kind !== 'attribution').map(each => symbolOf(state, each)) : [];
  });
};
