/** What stands at a place of a draft: findings and problems, the narrowest first. */
import type { Range } from 'vscode-languageserver';
import type { Finding, Problem } from '../model.ts';
import { lengthOf, touches } from '../text/spans.ts';
import type { DraftState } from './session.ts';

type Place = { readonly line: number; readonly character: number };

/** Findings under the cursor, the narrowest first. */
export function findingsAt(state: DraftState, place: Place): Finding[] {
  const at = state.document.offsetAt(place);
  return state.checked.findings.filter(({ claim }) => touches(claim, at)).sort((a, b) => lengthOf(a.claim) - lengthOf(b.claim));
}

/** Problems that touch a range. */
export function problemsIn(state: DraftState, range: Range): Problem[] {
  const start = state.document.offsetAt(range.start);
  const end = state.document.offsetAt(range.end);
  return state.checked.problems.filter(problem => problem.start <= end && start <= problem.end);
}
