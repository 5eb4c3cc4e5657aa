/** What the writer must know of the evidence: differences, lost attributions, missed citations, claims without a source. */
import type { Finding, Problem, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';

/** Problems against the sources, in the order of the draft. */
export function problemsFrom(_story: Story, _findings: readonly Finding[], _library: Library): readonly Problem[] {
  return [];
}
