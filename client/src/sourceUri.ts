/** Addresses of the read-only view of a source: `claimcheck-source:/briefing.pdf?…`, which name the draft and the document. */
import { Uri } from 'vscode';

export const SOURCE_SCHEME = 'claimcheck-source';

export interface SourceAddress {
  /** Uri of the draft, as a string. */
  readonly draft: string;
  /** The document as the findings name it. */
  readonly source: string;
}

/** The tab shows the last part of the path, so the document's own name stands there. */
export const sourceUri = (address: SourceAddress): Uri =>
  Uri.from({ scheme: SOURCE_SCHEME, path: `/${address.source.replace(/^\/+/, '')}`, query: JSON.stringify(address) });

/** The address behind a Uri of the view; null for any other Uri. */
export function readSourceUri(uri: Uri): SourceAddress | null {
  if (uri.scheme !== SOURCE_SCHEME) return null;
  try {
    const address = JSON.parse(uri.query) as Partial<SourceAddress>;
    return typeof address.draft === 'string' && typeof address.source === 'string'
      ? { draft: address.draft, source: address.source }
      : null;
  } catch {
    return null;
  }
}
