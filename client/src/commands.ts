/** Every command of the palette, the menus and the keys, each in a line or two on top of the parts. */
import { commands, ConfigurationTarget, type Disposable, type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type FindingRow, REBUILD, type RebuildAnswer } from '../../server/src/lsp/protocol.ts';
import type { State } from '../../server/src/model.ts';
import { exportChecklist, importChecklist } from './checklist.ts';
import type { ClaimNode, ClaimsView } from './claimsView.ts';
import { filterClaims, groupClaims } from './claimsPicks.ts';
import { coverageOn } from './coverage.ts';
import type { Desk } from './desk.ts';
import type { Navigation } from './navigate.ts';
import type { PassageView } from './passageView.ts';
import type { Checker } from './server.ts';
import type { SigningOff } from './signOff.ts';
import { showSources, type SourceNode } from './sourcesView.ts';

export interface Parts {
  readonly context: ExtensionContext;
  readonly checker: Checker;
  readonly desk: Desk;
  readonly claims: ClaimsView;
  readonly navigation: Navigation;
  readonly signing: SigningOff;
  readonly passages: PassageView;
}

/** The editor names a row by the tree's node, a link in a hover by the claim's id; a key pressed in the claims view says so. */
type Target = ClaimNode | string | typeof IN_VIEW | undefined;
const IN_VIEW = 'selected';

const STATES: Readonly<Record<string, State>> = {
  verifyWithChange: 'verified-with-change',
  cannotVerify: 'cannot-verify',
  onAuthor: 'on-author',
  opinion: 'opinion',
  cut: 'cut',
  reopen: 'open',
};

/** The claims a command is meant for: the row it was called on (with the other selected ones), else the claim at the cursor. */
function targets({ desk, claims, navigation }: Parts, target: Target, others?: readonly unknown[]): readonly FindingRow[] {
  const rows = [...new Set(idsOf(claims, target, others))].flatMap(id => desk.row(id) ?? []);
  if (rows.length) return rows;
  const here = navigation.current();
  if (!here) void window.setStatusBarMessage('Put the cursor on a claim first (F7 goes to the next one).', 4000);
  return here ? [here] : [];
}

function idsOf(claims: ClaimsView, target: Target, others?: readonly unknown[]): readonly string[] {
  if (target === IN_VIEW) return claims.selected();
  if (typeof target === 'string') return [target];
  if (!target?.row) return [];
  return others?.length ? others.flatMap(each => (each as ClaimNode).row?.id ?? []) : [target.row.id];
}

async function rebuildIndex(checker: Checker): Promise<void> {
  const client = checker.client();
  if (!client) return;
  await window.withProgress({ location: ProgressLocation.Notification, title: 'Claimcheck: reading the sources again' }, async () => {
    const answer = await client.sendRequest<RebuildAnswer>(REBUILD, {});
    const problems = answer.problems ? ` · ${answer.problems} with problems` : '';
    void window.showInformationMessage(
      `${answer.documents} documents, ${answer.passages} passages${problems}, read in ${answer.seconds.toFixed(1)} s.`,
    );
  });
}

async function openSource(parts: Parts, row: FindingRow | undefined): Promise<void> {
  const draft = parts.desk.draft();
  const passage = row?.passages[0];
  if (draft && passage) return parts.passages.open({ draft, source: passage.source, start: passage.start, end: passage.end }, row);
  if (row)
    void window.setStatusBarMessage(
      row.agreement === 'not-checked' ? 'This claim was not compared with the sources.' : 'No source speaks of this claim.',
      4000,
    );
}

async function openOriginal({ passages }: Parts, source: SourceNode | Uri | undefined): Promise<void> {
  const view = source instanceof Uri ? source : window.activeTextEditor?.document.uri;
  const uri = source && !(source instanceof Uri) ? source.uri : view && passages.originalOf(view);
  if (uri) await passages.openOriginal(uri);
  else void window.setStatusBarMessage('Open a source first.', 4000);
}

async function toggleCoverage({ desk }: Parts): Promise<void> {
  const draft = desk.draft();
  const uri = draft ? Uri.parse(draft) : undefined;
  const on = uri ? coverageOn(uri) : workspace.getConfiguration('claimcheck').get('coverage.enabled', true);
  await workspace.getConfiguration('claimcheck', uri).update('coverage.enabled', !on, ConfigurationTarget.Global);
}

/** Registers them all. */
export function registerCommands(parts: Parts): Disposable[] {
  const { desk, checker, claims, navigation, signing } = parts;
  const register = (name: string, run: (...args: never[]) => unknown) =>
    commands.registerCommand(`claimcheck.${name}`, run as (...args: unknown[]) => unknown);
  const onClaims = (run: (rows: readonly FindingRow[]) => unknown) => (target: Target, others?: readonly unknown[]) => {
    const rows = targets(parts, target, others);
    return rows.length ? run(rows) : undefined;
  };
  return [
    register('nextClaim', () => navigation.byPosition(1)),
    register('previousClaim', () => navigation.byPosition(-1)),
    register('nextByPriority', () => navigation.byPriority(1)),
    register('previousByPriority', () => navigation.byPriority(-1)),
    register('revealClaim', (id: string) => {
      const row = desk.row(id);
      return row ? navigation.go(row, true) : undefined;
    }),
    register(
      'verify',
      onClaims(rows => signing.sign(rows, 'verified')),
    ),
    register(
      'verifyAndNext',
      onClaims(async rows => {
        if (await signing.sign(rows, 'verified')) await navigation.nextOpen(rows[rows.length - 1]);
      }),
    ),
    ...Object.entries(STATES).map(([name, state]) =>
      register(
        name,
        onClaims(rows => signing.sign(rows, state)),
      ),
    ),
    register(
      'signOff',
      onClaims(rows => signing.choose(rows)),
    ),
    register(
      'addNote',
      onClaims(rows => signing.note(rows)),
    ),
    register(
      'openSource',
      onClaims(([row]) => openSource(parts, row)),
    ),
    register('openOriginal', (source?: SourceNode | Uri) => openOriginal(parts, source)),
    register('showClaims', () => commands.executeCommand('claimcheck.claims.focus')),
    register('showSources', showSources),
    register('groupClaims', () => groupClaims(claims)),
    register('filterClaims', () => filterClaims(claims)),
    register('clearFilter', () => claims.setFilter('')),
    register('toggleCoverage', () => toggleCoverage(parts)),
    register('exportChecklist', (format?: string, target?: Uri) =>
      exportChecklist(desk, checker, typeof format === 'string' ? format : undefined, target),
    ),
    register('importChecklist', () => importChecklist(desk, checker)),
    register('fixAll', () => commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.claimcheck', apply: 'first' })),
    register('rebuildIndex', () => rebuildIndex(checker)),
    register('restart', () => checker.restart()),
    register('showOutput', () => checker.showOutput()),
    register('openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${parts.context.extension.id}#start`, false),
    ),
  ];
}
