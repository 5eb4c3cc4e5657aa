/** Entry of the extension: puts the parts together and starts the checker. Nothing here is slow. */
import type { ExtensionContext } from 'vscode';
import { window } from 'vscode';
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import { createClaimsView } from './claimsView.ts';
import { registerCommands } from './commands.ts';
import { createCoverage } from './coverage.ts';
import { createDesk } from './desk.ts';
import { createDrafts } from './drafts.ts';
import { createNavigation } from './navigate.ts';
import { createPassageView } from './passageView.ts';
import { createChecker } from './server.ts';
import { createSigningOff } from './signOff.ts';
import { createSourcesView } from './sourcesView.ts';
import { createStatusBar } from './statusBar.ts';

/** What other extensions, and the tests, may ask. */
export interface ClaimcheckApi {
  /** The claims of the draft on the desk, as the claims view shows them. */
  claims(): readonly FindingRow[];
}

/** VS Code calls this once, when the first draft is opened. The checker starts without being waited for. */
export function activate(context: ExtensionContext): ClaimcheckApi {
  const drafts = createDrafts();
  const checker = createChecker(context, drafts);
  const desk = createDesk(checker, drafts);
  const signing = createSigningOff(desk, checker);
  const claims = createClaimsView(
    desk,
    context.workspaceState,
    async (ids, ticked) => void (await signing.signIds(ids, ticked ? 'verified' : 'open')),
  );
  const navigation = createNavigation(desk, claims.follow);
  const passages = createPassageView(desk, checker);
  const followCursor = window.onDidChangeTextEditorSelection(event => {
    if (event.textEditor !== desk.editor()) return;
    const row = navigation.current();
    if (row) claims.follow(row);
  });
  context.subscriptions.push(
    checker,
    desk,
    claims,
    passages,
    createSourcesView(desk),
    createCoverage(desk, drafts),
    createStatusBar(desk, checker),
    followCursor,
    ...registerCommands({ context, checker, desk, claims, navigation, signing, passages }),
  );
  void checker.start();
  return { claims: desk.rows };
}
