/** The language server over standard input and output, for any editor: `claimcheck lsp --stdio`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepSmall } from '../host/memory.ts';
import { loadDesk } from '../host/weights.ts';
import { wire } from './wire.ts';

/** Serves until the editor says exit; the status is then the protocol's. */
export function startServer(): Promise<number> {
  keepSmall();
  wire(createConnection(ProposedFeatures.all, process.stdin, process.stdout), loadDesk);
  return new Promise(() => undefined);
}
