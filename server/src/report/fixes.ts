/** Applies quick fixes to a draft's text: safe ones only, none over another. */
import type { Edit, Problem } from '../model.ts';

/** Replaces each edit's span; edits must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.newText + done.slice(edit.end), text);

const isInsertion = ({ start, end }: Edit): boolean => start === end;

/** Over each other, or both inserted at the same place; an insertion right before or behind other edits is none of their business. */
const clash = (a: Edit, b: Edit): boolean =>
  isInsertion(a) && isInsertion(b)
    ? a.start === b.start
    : isInsertion(a) || isInsertion(b)
      ? within(a, b)
      : a.start < b.end && b.start < a.end;

const within = (a: Edit, b: Edit): boolean => {
  const [at, other] = isInsertion(a) ? [a.start, b] : [b.start, a];
  return other.start < at && at < other.end;
};

/** The edits of the first safe fix of each problem; one that touches an earlier one's words waits for the next run. */
export function safeEdits(problems: readonly Problem[]): { readonly edits: readonly Edit[]; readonly applied: number } {
  const edits: Edit[] = [];
  let applied = 0;
  for (const problem of problems) {
    const fix = problem.fixes.find(each => each.safe);
    if (!fix) continue;
    if (fix.edits.some(edit => edits.some(other => clash(edit, other)))) continue;
    edits.push(...fix.edits);
    applied++;
  }
  // In the order of the draft, an insertion before what is replaced at the same place: so editors ask for it.
  return { edits: edits.toSorted((a, b) => a.start - b.start || a.end - b.end), applied };
}

/** The draft after all safe fixes, and how many there were. */
export function applySafeFixes(text: string, problems: readonly Problem[]): { readonly text: string; readonly applied: number } {
  const { edits, applied } = safeEdits(problems);
  return { text: applyEdits(text, edits), applied };
}
