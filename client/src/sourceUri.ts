/** Addresses of the read-only view of a source: which draft looks at which document. The server makes the same ones. */
import { Uri } from 'vscode';
import { SOURCE_SCHEME, sourceUri } from '../../server/src/lsp/protocol.ts';

export interface SourceAddress {
  /** Uri of the draft, as a string. */
  readonly draft: string;
  /** The document as the findings name it. */
  readonly source: string;
}

/** The tab shows the last part of the path, so the document's own name stands there. */
export const viewUri = ({ draft, source }: SourceAddress): Uri => Uri.parse(sourceUri(draft, source));

/** The address behind a Uri of the view; null for any other Uri. */
export const addressOf = (uri: Uri): SourceAddress | null =>
  uri.scheme === SOURCE_SCHEME && uri.query ? { draft: uri.query, source: uri.path.slice(1) } : null;
