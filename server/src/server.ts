/** The language server's entry, over IPC or stdio as the editor chooses. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepSmall } from './host/memory.ts';
import { loadDesk } from './host/weights.ts';
import { wire } from './lsp/wire.ts';

keepSmall();
wire(createConnection(ProposedFeatures.all), loadDesk);
