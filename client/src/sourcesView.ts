/** The sources view: the documents behind the draft, used and unused, what is wrong with each, and which claims rest on it. */
import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import { type FindingRow, OPEN_PASSAGE, type OpenPassageArgs, type SourceRow } from '../../server/src/lsp/protocol.ts';
import type { Desk } from './desk.ts';
import { LOOKS, markOf } from './marks.ts';
import { short, standing } from './wording.ts';

interface Part {
  readonly part: 'used' | 'unused' | 'problems';
  readonly sources: readonly SourceRow[];
}
interface Resting {
  readonly row: FindingRow;
  readonly source: SourceRow;
}
type Node = Part | SourceRow | Resting;

/** What the commands on a source's row are given. */
export type SourceNode = SourceRow;

const PART_WORDS = { used: 'Used', unused: 'Unused', problems: 'Problems' } as const;

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function partItem(part: Part): TreeItem {
  const item = new TreeItem(PART_WORDS[part.part], TreeItemCollapsibleState.Expanded);
  item.id = part.part;
  item.description = String(part.sources.length);
  return item;
}

function sourceItem(draft: string, source: SourceRow): TreeItem {
  const used = source.findings.length;
  const item = new TreeItem(fileOf(source.path), used ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const rests = used === 1 ? '1 claim' : `${used} claims`;
  item.id = source.path;
  item.description =
    source.problem ??
    [used ? rests : null, source.title && source.title !== fileOf(source.path) ? source.title : null, source.date]
      .filter(Boolean)
      .join(' · ');
  item.iconPath = source.problem
    ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    : new ThemeIcon(used ? 'file' : 'file-text');
  item.tooltip = [
    source.path,
    source.title,
    source.problem ?? `${source.passages} passages · ${used ? `${rests} rest on it` : 'no claim rests on it yet'}`,
  ]
    .filter(Boolean)
    .join('\n');
  item.contextValue = 'source';
  item.accessibilityInformation = { label: `${fileOf(source.path)}, ${source.problem ?? (used ? `${rests} rest on it` : 'unused')}` };
  item.command = source.passages
    ? { command: OPEN_PASSAGE, title: 'Open', arguments: [{ draft, source: source.path, start: 0, end: 0 } satisfies OpenPassageArgs] }
    : { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(source.uri)] };
  return item;
}

function restingItem(draft: string, { row, source }: Resting): TreeItem {
  const passage = row.passages.find(each => each.source === source.path);
  const item = new TreeItem(short(row.text, 60), TreeItemCollapsibleState.None);
  const look = LOOKS[markOf(row)];
  item.id = `${source.path}\u0000${row.id}`;
  item.description = [standing(row), passage?.place].filter(Boolean).join(' · ');
  item.iconPath = new ThemeIcon(look.icon, new ThemeColor(look.colour));
  item.command = passage
    ? {
        command: OPEN_PASSAGE,
        title: 'Open',
        arguments: [{ draft, source: source.path, start: passage.start, end: passage.end } satisfies OpenPassageArgs],
      }
    : { command: 'claimcheck.revealClaim', title: 'Go to the Claim', arguments: [row.id] };
  return item;
}

const isPart = (node: Node): node is Part => 'part' in node;
const isResting = (node: Node): node is Resting => 'row' in node;

/** Problems of documents that the index does not hold stand beside the ones it holds. */
function partsOf(
  sources: readonly SourceRow[],
  problems: readonly { readonly source: string; readonly message: string }[],
): readonly Part[] {
  const known = new Set(sources.map(source => source.path));
  const unread = problems
    .filter(problem => !known.has(problem.source))
    .map(
      ({ source, message }): SourceRow => ({
        path: source,
        uri: Uri.file(source).toString(),
        title: null,
        date: null,
        passages: 0,
        findings: [],
        problem: message,
      }),
    );
  const parts: readonly Part[] = [
    { part: 'problems', sources: [...sources.filter(source => source.problem), ...unread] },
    { part: 'used', sources: sources.filter(source => !source.problem && source.findings.length) },
    { part: 'unused', sources: sources.filter(source => !source.problem && !source.findings.length) },
  ];
  return parts.filter(part => part.sources.length);
}

export function createSourcesView(desk: Desk): Disposable {
  const changed = new EventEmitter<undefined>();
  const draft = () => desk.draft() ?? '';
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => {
      const answer = desk.open()?.answer;
      if (!answer) return [];
      if (!node) return [...partsOf(answer.sources, answer.sourceProblems)];
      if (isPart(node)) return [...node.sources];
      if (isResting(node)) return [];
      return answer.findings.filter(row => node.findings.includes(row.id)).map(row => ({ row, source: node }));
    },
    getTreeItem: node => (isPart(node) ? partItem(node) : isResting(node) ? restingItem(draft(), node) : sourceItem(draft(), node)),
  };
  const tree = window.createTreeView('claimcheck.sources', { treeDataProvider: provider });
  let shown = '';
  const update = () => {
    const answer = desk.open()?.answer;
    const used = answer?.sources.filter(source => source.findings.length).length ?? 0;
    tree.description = answer?.sources.length ? `${used} of ${answer.sources.length} used` : undefined;
    // a tree drawn anew loses the click that comes meanwhile: only when something in it reads otherwise
    const next = JSON.stringify([
      desk.draft(),
      answer?.sources,
      answer?.sourceProblems,
      answer?.findings.filter(row => row.passages.length),
    ]);
    if (next === shown) return;
    shown = next;
    changed.fire(undefined);
  };
  const subscriptions = [tree, changed, desk.onDidChange(update)];
  update();
  return { dispose: () => subscriptions.forEach(each => void each.dispose()) };
}

/** Brings the view to the front. */
export const showSources = (): Thenable<unknown> => commands.executeCommand('claimcheck.sources.focus');
