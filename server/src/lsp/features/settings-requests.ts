/** "Ignore this …": writes an exception or a switched-off rule into the desk's `.claimcheck/config.json`. */
import type { Acceptance, ProblemCode } from '../../model.ts';
import { acceptInConfig, type ConfigChange } from '../../host/config-file.ts';
import { ACCEPT, type AcceptArgs } from '../protocol.ts';
import { pathOf } from '../session.ts';
import type { Feature } from './feature.ts';

/** Enough words on either side to tell one occurrence from another. */
const AROUND = 40;

function changeFor({ scope, code }: AcceptArgs, entry: Acceptance): ConfigChange {
  if (scope === 'code') return { off: code as ProblemCode };
  return scope === 'folder' ? { acceptInFolder: entry } : { accept: entry };
}

export const settingsRequests: Feature = ({ connection, session }) => {
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    const args = given?.[0] as AcceptArgs | undefined;
    const state = args && session.last(args.uri);
    if (command !== ACCEPT || !args || !state) return null;
    const text = state.document.getText();
    const entry = {
      code: args.code as ProblemCode,
      text: text.slice(args.start, args.end),
      ...(args.scope === 'once' || args.scope === 'draft' ? { draft: state.path.split(/[\\/]/).pop() } : {}),
      ...(args.scope === 'once'
        ? { prefix: text.slice(Math.max(0, args.start - AROUND), args.start), suffix: text.slice(args.end, args.end + AROUND) }
        : {}),
    };
    try {
      await acceptInConfig(pathOf(args.uri), changeFor(args, entry));
      session.recheck();
    } catch (error) {
      void connection.window.showErrorMessage((error as Error).message);
    }
    return null;
  });
};
