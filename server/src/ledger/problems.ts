/** Problems of the record: claims that were signed off and have changed since. */
import type { Finding, Problem } from '../model.ts';

const quoted = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `“${line.slice(0, 88)}…”` : `“${line}”`;
};

/** One `changed-since-check` for each finding that is `changed`, in the order of the draft. */
export function changedProblems(findings: readonly Finding[]): Problem[] {
  return findings
    .flatMap(({ claim, status }): Problem[] => {
      const was = status.signedOff;
      if (status.state !== 'changed' || !was) return [];
      const who = [status.by, status.at?.slice(0, 10)].filter(Boolean).join(', ');
      const words = was.claim === claim.text ? '' : ` Signed off was ${quoted(was.claim)}.`;
      return [
        {
          code: 'changed-since-check',
          severity: 'warning',
          start: claim.start,
          end: claim.end,
          claim: claim.id,
          fixes: [],
          message: `Signed off${who ? ` (${who})` : ''}, and changed since. ${was.reason}${words}`,
          related: [],
        },
      ];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
