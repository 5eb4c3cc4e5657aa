/** Makes the record of a sign-off: which words, in which sentence, on which passage, by whom. */
import type { Claim, LedgerRecord, PassageEvidence, State } from '../model.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { normalise } from '../text/normalise.ts';
import { anchorOf } from './anchor.ts';
import { LEDGER_VERSION } from './lines.ts';
import { hangingValue, sentenceWords, type Wording } from './words.ts';

/** What a person decided; the time is the caller's, ISO 8601 with zone. */
export interface Decision {
  readonly state: State;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** The source that a sign-off rests on, as it stands now. */
export interface SourceNow {
  readonly path: string;
  readonly fingerprint: string;
  /** The text as it was read, or null. */
  readonly text: string | null;
}

/** Of a source's words: the same for line ends, typography and layout that do not count. */
export const textFingerprint = (text: string): string => fingerprint(normalise(text));

function sourceOf(evidence: PassageEvidence | null, now: SourceNow | null): LedgerRecord['source'] {
  if (!evidence) return null;
  const { source: path, locator, text: passage } = evidence.passage;
  return { path, locator, passage, fingerprint: now?.fingerprint ?? '', ...(now?.text ? { text: textFingerprint(now.text) } : {}) };
}

/**
 * The record of one decision. `draft` is the draft's path from the folder that holds the ledger, with `/`.
 * `evidence` is the passage that the checker relied on, or null; `now` its source.
 */
export function signOff(
  story: Wording,
  claim: Claim,
  decision: Decision,
  draft: string,
  evidence: PassageEvidence | null = null,
  now: SourceNow | null = null,
): LedgerRecord {
  const sentence = normalise(sentenceWords(story, claim.sentence));
  const { state: status, by, at, note } = decision;
  return {
    version: LEDGER_VERSION,
    id: fingerprint([draft, claim.kind, claim.id, sentence, status, by, at, note ?? ''].join('\u0000')),
    draft,
    kind: claim.kind,
    claim: claim.id,
    anchor: anchorOf(story, claim),
    sentence,
    status,
    by,
    at,
    note,
    value: hangingValue(claim),
    source: sourceOf(evidence, now),
  };
}
