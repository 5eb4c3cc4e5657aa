/** What a claim's row shows when the pointer rests on it: the claim, what the sources say, and who decided what. */
import { MarkdownString } from 'vscode';
import type { FindingRow, PassageRow } from '../../server/src/lsp/protocol.ts';
import { KIND_WORDS, STATE_WORDS, short } from './wording.ts';

const PASSAGES = 3;

function passageLines(tip: MarkdownString, passage: PassageRow): void {
  tip
    .appendMarkdown(`\n\n---\n\n**`)
    .appendText(`${passage.source}${passage.place ? `, ${passage.place}` : ''}`)
    .appendMarkdown(`** · ${passage.agreement}\n\n`);
  if (passage.difference) {
    tip
      .appendMarkdown('Draft: **')
      .appendText(passage.difference.draft)
      .appendMarkdown('** · Source: **')
      .appendText(passage.difference.source)
      .appendMarkdown('**\n\n');
  }
  tip.appendText(short(passage.text, 320));
}

/** Everything from drafts and sources goes in as text, never as Markdown. */
export function claimTooltip(row: FindingRow): MarkdownString {
  const tip = new MarkdownString();
  tip.appendMarkdown('**').appendText(short(row.text, 200)).appendMarkdown('**\n\n');
  const who = row.speaker ? ` · ${row.speaker}` : '';
  const by = row.by ? ` by ${row.by}${row.at ? `, ${row.at.slice(0, 10)}` : ''}` : '';
  tip.appendText(`${KIND_WORDS[row.kind]}${who} · ${STATE_WORDS[row.state]}${by}`).appendMarkdown('\n\n').appendText(row.reason);
  if (row.signedOff)
    tip
      .appendMarkdown('\n\nSigned off: “')
      .appendText(row.signedOff)
      .appendMarkdown('”\n\nNow: “')
      .appendText(row.sentence)
      .appendMarkdown('”');
  if (row.note) tip.appendMarkdown('\n\n*Note:* ').appendText(row.note);
  for (const passage of row.passages.slice(0, PASSAGES)) passageLines(tip, passage);
  return tip;
}
