/** From a claim to its passages and back: definition, references, document symbols. */
import { type DocumentSymbol, type Location, SymbolKind } from 'vscode-languageserver';
import type { ClaimKind, Finding, PassageEvidence } from '../../model.ts';
import { AGREEMENT_WORDS, KIND_WORDS, STATE_WORDS } from '../../report/wording.ts';
import { findingsAt } from '../at.ts';
import { rangeOf } from '../convert.ts';
import { SOURCE_SCHEME, sourceUri } from '../protocol.ts';
import { sourceFile } from '../rows.ts';
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

/** A claim of a draft, where it stands. */
const claimOf = (state: DraftState, { claim }: Finding): Location => ({ uri: state.uri, range: rangeOf(state.document, claim) });

/** The passage as it lies on the disk: drafts of other folders call its source by another path. */
const passageKey = (state: DraftState, { passage }: PassageEvidence): string =>
  `${sourceFile(state, passage.source)}\u0000${passage.start}`;

/** The source's file that an address of its view means; null for one of a draft that is not open. */
function fileOf(states: readonly DraftState[], uri: string): string | null {
  const [path, draft] = uri.slice(SOURCE_SCHEME.length + 2).split('?');
  const state = states.find(each => each.uri === decodeURIComponent(draft ?? ''));
  return state ? sourceFile(state, path.split('/').map(decodeURIComponent).join('/')) : null;
}

/** Claims of all open drafts that rest on a place of a source. */
function claimsRestingOn(states: readonly DraftState[], uri: string, line: number): Location[] {
  const file = fileOf(states, uri);
  return states.flatMap(state =>
    state.checked.findings
      .filter(finding =>
        finding.evidence.passages.some(each => {
          if (each.agreement === 'mentions') return false;
          const { source } = each.passage;
          if (sourceUri(state.uri, source) !== uri && sourceFile(state, source) !== file) return false;
          const range = state.rangeInSource(source, each.passage);
          return range.start.line <= line && line <= range.end.line;
        }),
      )
      .map(finding => claimOf(state, finding)),
  );
}

/** Claims of all open drafts that rest on a passage on which one of these does. */
function claimsBeside(states: readonly DraftState[], state: DraftState, findings: readonly Finding[]): Location[] {
  const settling = ({ evidence }: Finding): readonly PassageEvidence[] => evidence.passages.filter(each => each.agreement !== 'mentions');
  const keys = new Set(findings.flatMap(finding => settling(finding).map(each => passageKey(state, each))));
  return states.flatMap(each =>
    each.checked.findings
      .filter(finding => settling(finding).some(passage => keys.has(passageKey(each, passage))))
      .map(finding => claimOf(each, finding)),
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
    return claimsBeside(session.all(), state, findingsAt(state, position));
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const state = await session.current(uri);
    return state ? state.checked.findings.filter(({ claim }) => claim.kind !== 'attribution').map(each => symbolOf(state, each)) : [];
  });
};
