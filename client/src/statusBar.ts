/** The counts of the draft on the desk in the status bar, and a language status item that says what is going on. */
import { type Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, window } from 'vscode';
import { DRAFT_LANGUAGES } from './drafts.ts';
import type { Checker } from './server.ts';
import type { Desk } from './desk.ts';
import { countWords } from './wording.ts';

/** Shows "41 claims · 3 differ · 15 open" while a draft is on the desk. */
export function createStatusBar(desk: Desk, checker: Checker): Disposable {
  const item = window.createStatusBarItem('claimcheck.counts', StatusBarAlignment.Left, 50);
  item.name = 'Claimcheck';
  item.command = 'claimcheck.showClaims';
  const status = languages.createLanguageStatusItem(
    'claimcheck.status',
    DRAFT_LANGUAGES.map(language => ({ language })),
  );
  status.name = 'Claimcheck';

  const showCounts = () => {
    const open = desk.open();
    if (!open) return item.hide();
    const { counts, complete } = open.answer;
    item.text = `${complete ? '$(checklist)' : '$(loading~spin)'} ${countWords(counts)}`;
    item.tooltip = `${counts.agrees} agree · ${counts.differs} differ · ${counts.notFound} not found in the sources · ${counts.notChecked} not compared\n${counts.verified} signed off · ${counts.open} open`;
    item.accessibilityInformation = { label: `Claimcheck: ${countWords(counts).replaceAll(' · ', ', ')}`, role: 'button' };
    item.show();
  };
  const showStatus = () => {
    const answer = desk.open()?.answer;
    status.busy = checker.running() && !(answer?.complete ?? true);
    if (!checker.running()) {
      status.severity = LanguageStatusSeverity.Error;
      status.text = 'Claimcheck is not running';
      status.detail = 'No claim is checked.';
      status.command = { command: 'claimcheck.restart', title: 'Restart' };
      return;
    }
    const problems = answer?.sourceProblems.length ?? 0;
    const documents = answer?.sources.length ?? 0;
    status.severity = problems ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    status.text = documents === 1 ? '1 source document' : `${documents} source documents`;
    status.detail = problems ? `${problems} could not be read as they should` : (answer?.notices[0] ?? '');
    status.command =
      documents || problems
        ? { command: 'claimcheck.showSources', title: 'Show' }
        : { command: 'claimcheck.openWalkthrough', title: 'Get Started' };
  };
  const update = () => {
    showCounts();
    showStatus();
  };
  const subscriptions = [desk.onDidChange(update), checker.onDidChangeState(update), item, status];
  update();
  return { dispose: () => subscriptions.forEach(each => void each.dispose()) };
}
