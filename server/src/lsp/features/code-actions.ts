/** Quick fixes, "fix all", and the ways to ignore a problem: read from the last result, nothing computed anew. */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import type { Problem } from '../../model.ts';
import { safeEdits } from '../../report/fixes.ts';
import { citeFixes } from '../../report/cite.ts';
import { findingsAt, problemsIn } from '../at.ts';
import { editsOf, rangeOf } from '../convert.ts';
import { ACCEPT, type AcceptArgs } from '../protocol.ts';
import type { DraftState } from '../session.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Feature } from './feature.ts';

export const CITE = `${CodeActionKind.RefactorRewrite}.claimcheck.cite`;
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.claimcheck`;

const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  !only || only.some(each => kind === each || kind.startsWith(`${each}.`));

const change = (state: DraftState, edits: Parameters<typeof editsOf>[1]['edits']) => ({
  documentChanges: [{ textDocument: { uri: state.uri, version: state.version }, edits: editsOf(state.document, { edits }) }],
});

function fixesOf(state: DraftState, problem: Problem, diagnostics: Diagnostic[]): CodeAction[] {
  return problem.fixes.map(fix => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: fix.preferred ?? false,
    edit: change(state, fix.edits),
  }));
}

function ignoresOf(state: DraftState, problem: Problem, diagnostics: Diagnostic[]): CodeAction[] {
  const words = state.document.getText(rangeOf(state.document, problem));
  const short = words.length > 30 ? `${words.slice(0, 28)}…` : words;
  const make = (title: string, scope: AcceptArgs['scope']): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: {
      title,
      command: ACCEPT,
      arguments: [{ uri: state.uri, code: problem.code, start: problem.start, end: problem.end, scope } satisfies AcceptArgs],
    },
  });
  return [
    make(`Ignore “${short}” here (${problem.code})`, 'once'),
    make(`Ignore “${short}” in this draft (${problem.code})`, 'draft'),
    make(`Ignore “${short}” in this folder (${problem.code})`, 'folder'),
    make(`Accept “${short}” for the house (${problem.code})`, 'house'),
    make(`Turn off ${problem.code} in this folder`, 'code'),
  ];
}

/** All safe fixes in one edit, which one undo takes back. */
function fixAll(state: DraftState): CodeAction[] {
  const { edits, applied } = safeEdits(state.checked.problems);
  return applied
    ? [{ title: `Apply ${applied} safe Claimcheck ${applied === 1 ? 'fix' : 'fixes'}`, kind: FIX_ALL, edit: change(state, edits) }]
    : [];
}

/** "Cite …" on a claim that a source bears out: the writer's own wish, so no problem stands behind it. */
function citationsAt(state: DraftState, range: Range): CodeAction[] {
  const finding = findingsAt(state, range.start).find(each => each.evidence.agreement === 'agrees');
  if (!finding) return [];
  return citeFixes(state.checked.story, finding).map(fix => ({ title: fix.title, kind: CITE, edit: change(state, fix.edits) }));
}

function actionsFor(state: DraftState, range: Range, only: readonly string[] | undefined): CodeAction[] {
  const problems = problemsIn(state, range);
  const all = problems.length ? diagnosticsOf(state) : [];
  const of = (problem: Problem) =>
    all.filter(each => each.code === problem.code && state.document.offsetAt(each.range.start) === problem.start);
  return [
    ...(wants(only, CodeActionKind.QuickFix)
      ? [...problems.flatMap(each => fixesOf(state, each, of(each))), ...problems.flatMap(each => ignoresOf(state, each, of(each)))]
      : []),
    ...(wants(only, CITE) ? citationsAt(state, range) : []),
    ...(wants(only, FIX_ALL) ? fixAll(state) : []),
  ];
}

export const codeActions: Feature = ({ connection, session }) => {
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    // "Fix all" on save must see the words as they are now; everything else answers from the last result.
    const state = context.only?.some(kind => FIX_ALL.startsWith(kind) && kind.startsWith('source'))
      ? await session.current(uri)
      : session.last(uri);
    if (!state || state.version !== state.document.version) return [];
    return actionsFor(state, range, context.only);
  });
};
