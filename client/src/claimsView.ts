/** The claims view: a tree of the draft's claims with boxes that sign off, in the order or the groups that the checker likes. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import { changedRows, done, type Group, type Grouping, groupRows, matches } from './claimGroups.ts';
import { claimTooltip } from './claimTooltip.ts';
import type { Desk } from './desk.ts';
import { iconOf, LOOKS, markOf } from './marks.ts';
import { countWords, isSettled, KIND_WORDS, placeOf, STATE_WORDS, short, standing } from './wording.ts';

/** A claim under a group; the group tells two rows of the same claim apart. The node stays the same object while its row changes. */
export interface ClaimNode {
  row: FindingRow;
  readonly group: string;
}
type Node = ClaimNode | Group;

const isClaim = (node: Node): node is ClaimNode => 'row' in node;

export interface ClaimsView extends Disposable {
  readonly tree: TreeView<unknown>;
  /** Ids of the rows selected in the tree. */
  selected(): readonly string[];
  grouping(): Grouping;
  group(by: Grouping): void;
  filter(): string;
  setFilter(words: string): void;
  /** Shows the claim's row as selected when the view is in sight. */
  follow(row: FindingRow): void;
}

/** "a source differs · briefing.pdf, p. 3 · line 12": what stands after the claim's words, without what its group says already. */
function describe(row: FindingRow, by: Grouping): string {
  const words = by === 'status' ? null : standing(row);
  return [words, placeOf(row), `line ${row.range.start.line + 1}`].filter(Boolean).join(' · ');
}

function claimItem({ row, group }: ClaimNode, by: Grouping): TreeItem {
  const item = new TreeItem(short(row.text), TreeItemCollapsibleState.None);
  const look = LOOKS[markOf(row)];
  const settled = isSettled(row.state);
  item.id = `${group}\u0000${row.id}`;
  item.description = describe(row, by);
  item.iconPath = new ThemeIcon(iconOf(row), new ThemeColor(look.colour));
  item.tooltip = claimTooltip(row);
  item.contextValue = ['claim', row.state, row.passages.length ? 'backed' : ''].join(' ');
  item.checkboxState = {
    state: settled ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: settled ? `${STATE_WORDS[row.state]}${row.by ? ` by ${row.by}` : ''}: press to reopen` : 'Mark as verified',
    accessibilityInformation: { label: settled ? 'signed off' : 'not signed off', role: 'checkbox' },
  };
  const place = placeOf(row);
  item.accessibilityInformation = {
    label: [
      short(row.text, 160),
      KIND_WORDS[row.kind],
      standing(row),
      place && `source ${place}`,
      row.note && `note: ${row.note}`,
      `line ${row.range.start.line + 1}`,
    ]
      .filter(Boolean)
      .join(', '),
  };
  item.command = { command: 'claimcheck.revealClaim', title: 'Go to the Claim', arguments: [row.id] };
  return item;
}

function groupItem(group: Group): TreeItem {
  const item = new TreeItem(group.label, TreeItemCollapsibleState.Expanded);
  const settled = done(group);
  item.id = `group\u0000${group.key}`;
  item.description = settled ? `${group.rows.length} · ${settled} done` : String(group.rows.length);
  item.accessibilityInformation = { label: `${group.label}, ${group.rows.length} claims, ${settled} done` };
  return item;
}

const GROUPING_KEY = 'claimcheck.grouping';

/** The tree itself; `signOff` is told which claims a box ticked or emptied. */
export function createClaimsView(
  desk: Desk,
  memory: Memento,
  signOff: (ids: readonly string[], ticked: boolean) => Promise<void>,
): ClaimsView {
  const changed = new EventEmitter<ClaimNode[] | undefined>();
  let by = memory.get<Grouping>(GROUPING_KEY, 'order');
  let words = '';
  let groups: readonly Group[] = [];
  const nodes = new Map<string, ClaimNode>();
  const keyOf = (group: Group, row: FindingRow): string => `${group.key}\u0000${row.id}`;

  const nodesOf = (group: Group): ClaimNode[] =>
    group.rows.map(row => {
      const node = nodes.get(keyOf(group, row)) ?? { row, group: group.key };
      node.row = row;
      nodes.set(keyOf(group, row), node);
      return node;
    });
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => {
      if (node) return isClaim(node) ? [] : nodesOf(node);
      return groups.length === 1 && !groups[0].key ? nodesOf(groups[0]) : [...groups];
    },
    getTreeItem: node => (isClaim(node) ? claimItem(node, by) : groupItem(node)),
    getParent: node => (isClaim(node) && node.group ? groups.find(group => group.key === node.group) : undefined),
  };
  const tree = window.createTreeView('claimcheck.claims', {
    treeDataProvider: provider,
    canSelectMany: true,
    manageCheckboxStateManually: true,
    showCollapseAll: false,
  });

  const update = () => {
    const open = desk.open();
    const all = open?.answer.findings ?? [];
    const shown = all.filter(row => matches(row, words));
    const before = groups;
    groups = shown.length ? groupRows(shown, by) : [];
    const turned = changedRows(before, groups);
    if (!turned) nodes.clear();
    for (const group of groups) nodesOf(group);
    tree.description = open ? countWords(open.answer.counts) : undefined;
    tree.message = words && shown.length ? `Filter “${words}”: ${shown.length} of ${all.length}` : undefined;
    const urgent = all.filter(row => markOf(row) === 'differs' || markOf(row) === 'changed').length;
    tree.badge = urgent
      ? { value: urgent, tooltip: `${urgent} ${urgent === 1 ? 'claim differs' : 'claims differ'} from a source or changed since the check` }
      : undefined;
    void commands.executeCommand('setContext', 'claimcheck.filtered', words !== '');
    if (open && all.length && !shown.length) void commands.executeCommand('setContext', 'claimcheck.state', 'filtered');
    // a tree drawn anew loses the click that comes meanwhile: rows that stay where they are stay as they are
    if (!turned) changed.fire(undefined);
    else if (turned.length) changed.fire(turned.flatMap(([group, row]) => nodes.get(keyOf(group, row)) ?? []));
  };
  const subscriptions = [
    tree,
    changed,
    desk.onDidChange(update),
    tree.onDidChangeCheckboxState(event => {
      const ticked = (state: TreeItemCheckboxState) => event.items.flatMap(([node, now]) => (isClaim(node) && now === state ? [node] : []));
      const decide = async (rows: readonly ClaimNode[], on: boolean) => {
        if (!rows.length) return;
        await signOff(
          rows.map(node => node.row.id),
          on,
        );
        // the editor has drawn the box as clicked; a decision that was not taken puts it back
        changed.fire([...rows]);
      };
      void decide(ticked(TreeItemCheckboxState.Checked), true);
      void decide(ticked(TreeItemCheckboxState.Unchecked), false);
    }),
  ];
  update();
  return {
    tree,
    selected: () => tree.selection.flatMap(node => (isClaim(node) ? [node.row.id] : [])),
    grouping: () => by,
    group: next => {
      by = next;
      groups = [];
      void memory.update(GROUPING_KEY, next);
      update();
    },
    filter: () => words,
    setFilter: next => {
      words = next.trim();
      update();
    },
    follow: row => {
      const group = groups.find(each => each.rows.some(other => other.id === row.id));
      const node = group && nodes.get(keyOf(group, row));
      if (node && tree.visible) void tree.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    },
    dispose: () => subscriptions.forEach(each => void each.dispose()),
  };
}
