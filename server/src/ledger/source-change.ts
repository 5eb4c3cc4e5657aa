/** Says whether the source behind a sign-off is still what it was. */
import type { LedgerRecord, Source } from '../model.ts';
import { skeleton } from '../text/normalise.ts';
import { sameFile } from './own-records.ts';
import { textFingerprint } from './sign-off.ts';

/** The desk's sources as they stand now. */
export interface SourcesNow {
  readonly sources: readonly Pick<Source, 'path' | 'fingerprint'>[];
  /** A source's text as it was read, or null. */
  readonly textOf: (path: string) => string | null;
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** One plain sentence on what has changed, or null where the source stands: under a new name, too, or saved anew with the same words. */
export function whatMoved(signed: NonNullable<LedgerRecord['source']>, now: SourcesNow): string | null {
  if (!signed.fingerprint && !signed.text) return null;
  if (now.sources.some(source => source.fingerprint === signed.fingerprint)) return null;
  const same = now.sources.find(source => source.path === signed.path) ?? now.sources.find(source => sameFile(source.path, signed.path));
  const name = nameOf(signed.path);
  if (!same) return `${name} is no longer among the sources.`;
  const text = now.textOf(same.path);
  if (text !== null && signed.text && textFingerprint(text) === signed.text) return null;
  const stands = text !== null && signed.passage !== '' && skeleton(text).includes(skeleton(signed.passage));
  return stands
    ? `${name} has changed since; the passage that was signed off still stands in it.`
    : `${name} has changed since, and the passage that was signed off no longer stands in it.`;
}
