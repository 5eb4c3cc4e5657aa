/** Applies quick fixes to a draft's text: safe ones only, none over another. */
import type { Edit, Problem } from '../model.ts';

/** Replaces each edit's span; edits must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.newText + done.slice(edit.end), text);

/** The edits of the first safe fix of each problem; one that touches an earlier one's words waits for the next run. */
export function safeEdits(problems: readonly Problem[]): { readonly edits: readonly Edit[]; readonly applied: number } {
  const edits: Edit[] = [];
  let applied = 0;
  for (const problem of problems) {
    const fix = problem.fixes.find(each => each.safe);
    if (!fix) continue;
    const clashes = fix.edits.some(edit =>
      edits.some(other => (edit.start < other.end && other.start < edit.end) || edit.start === other.start),
    );
    if (clashes) continue;
    edits.push(...fix.edits);
    applied++;
  }
  return { edits, applied };
}

/** The draft after all safe fixes, and how many there were. */
export function applySafeFixes(text: string, problems: readonly Problem[]): { readonly text: string; readonly applied: number } {
  const { edits, applied } = safeEdits(problems);
  return { text: applyEdits(text, edits), applied };
}
