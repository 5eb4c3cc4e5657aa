/** What changes around the drafts: settings, the ledger, the desk's configuration, the sources. */
import { sep } from 'node:path';
import { pathOf } from '../session.ts';
import type { Feature } from './feature.ts';

/** Many files saved at once are one change. */
const PAUSE = 250;

export const watching: Feature = ({ connection, documents, session, room }) => {
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<string>();
  async function look(): Promise<void> {
    const paths = [...waiting];
    waiting.clear();
    const records = paths.some(path => path.includes(`${sep}.claimcheck${sep}`));
    let sources = false;
    for (const path of paths) {
      // One look at the folders is enough for all files in them.
      if (!sources) sources = await room.refresh(path);
    }
    if (records || sources) session.recheck();
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) if (uri.startsWith('file:')) waiting.add(pathOf(uri));
    clearTimeout(timer);
    timer = setTimeout(() => {
      void look().catch(error => connection.console.error(String(error)));
    }, PAUSE);
  });
  connection.onDidChangeConfiguration(() => session.recheck());
  documents.onDidClose(({ document: { uri } }) => {
    session.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
};
