/** The two questions of the claims view: how to group the claims, and which of them to show. */
import { type QuickPickItem, window } from 'vscode';
import { GROUPINGS, type Grouping } from './claimGroups.ts';
import type { ClaimsView } from './claimsView.ts';

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  order: 'As they stand in the story',
  priority: 'Most worth checking first',
  status: 'By status',
  kind: 'By kind',
  speaker: 'By speaker',
  source: 'By source',
  section: 'By section of the story',
};

const FILTERS: readonly { readonly label: string; readonly words: string }[] = [
  { label: '$(list-unordered) All claims', words: '' },
  { label: '$(warning) A source differs', words: 'a source differs' },
  { label: '$(question) No source found', words: 'no source found' },
  { label: '$(history) Changed since check', words: 'changed' },
  { label: '$(circle-large-outline) Open', words: 'open' },
  { label: '$(symbol-numeric) Numbers', words: 'number' },
  { label: '$(quote) Quotations', words: 'quotation' },
];

/** Asks for the order or the grouping. */
export async function groupClaims(view: ClaimsView): Promise<void> {
  const items = GROUPINGS.map((by): QuickPickItem & { readonly by: Grouping } => ({
    by,
    label: GROUPING_WORDS[by],
    description: by === view.grouping() ? 'now' : '',
  }));
  const picked = await window.showQuickPick(items, { title: 'Claims', placeHolder: 'Order or group' });
  if (picked) view.group(picked.by);
}

/** A list of ready filters; whatever else is typed is looked for in words, kind, status, speaker, source and note. */
export async function filterClaims(view: ClaimsView): Promise<void> {
  const pick = window.createQuickPick<QuickPickItem & { readonly words?: string }>();
  const offer = (typed: string) => {
    const own = typed.trim()
      ? [{ label: `$(search) ${typed.trim()}`, description: 'in words, speaker, source or note', words: typed.trim(), alwaysShow: true }]
      : [];
    pick.items = [...own, ...FILTERS];
  };
  pick.title = 'Show Claims';
  pick.placeholder = 'Type words, a speaker, a source, or choose';
  pick.value = view.filter();
  offer(pick.value);
  pick.onDidChangeValue(offer);
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    view.setFilter(item?.words ?? pick.value);
    pick.hide();
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}
