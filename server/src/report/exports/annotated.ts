/** The annotated draft: the story as Markdown with a footnote for each claim and the source that it rests on, ready for a word processor. */
import type { Finding } from '../../model.ts';
import type { Checklist } from '../checklist.ts';
import type { Export, ExportOptions } from '../export.ts';
import { escapeMarkdown as e } from '../hover.ts';
import { AGREEMENT_WORDS, differenceWords, KIND_WORDS, short, sourcePlace, STATE_WORDS, timeWords } from '../wording.ts';

/** What a writer would put under the line: claim, source and place, passage, where it stands. */
function footnote({ claim, evidence, status }: Finding): string {
  const best = evidence.passages[0];
  const source = best ? `${e(sourcePlace(best.passage.source, best.passage.locator))}: “${e(short(best.passage.text, 240))}”` : 'No source.';
  const differing = evidence.agreement === 'differs' ? evidence.passages.find(each => each.difference)?.difference : null;
  const signed = status.state === 'open' ? 'Open.'
    : `${STATE_WORDS[status.state][0].toUpperCase()}${STATE_WORDS[status.state].slice(1)}${status.by ? `, ${e(status.by)}` : ''}${status.at ? `, ${e(timeWords(status.at))}` : ''}.`;
  return [
    `“${e(short(claim.text, 100))}” (${KIND_WORDS[claim.kind]}; sources: ${AGREEMENT_WORDS[evidence.agreement]}).`, source,
    differing ? `Difference: ${e(differenceWords(differing))}.` : '', status.signedOff ? e(status.signedOff.reason) : '', signed, status.note ? `Note: ${e(status.note)}` : '',
  ].filter(Boolean).join(' ');
}

/** Where a mark may stand: behind the claim and a comma or full stop that follows, never inside a link or an emphasis that is still open. */
function placeOf(text: string, end: number): number {
  let at = end;
  // Marks of emphasis and closing quotation marks belong to the words before them, and so does the target of a link.
  const closing = /^(?:[*_`]+|["”’')\]]|\]\([^)\s]*\))+/.exec(text.slice(at));
  if (closing) at += closing[0].length;
  const stop = /^[.,;:!?]["”’]?/.exec(text.slice(at));
  return stop ? at + stop[0].length : at;
}

/** Two claims that end together share a place; their numbers stand one behind the other. */
function annotate({ checked, rows }: Checklist, prefix: string): string {
  const { text, format } = checked.story.draft;
  const kept = new Set(rows.map(row => row.finding));
  const findings = checked.findings.filter(finding => kept.has(finding)).sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end);
  const places = findings.map((finding, i) => ({ finding, name: `${prefix}${i + 1}`, at: format === 'markdown' ? placeOf(text, finding.claim.end) : finding.claim.end }));
  const pieces: string[] = [];
  let from = 0;
  for (const { name, at } of places.toSorted((a, b) => a.at - b.at)) {
    const to = Math.max(from, at);
    pieces.push(text.slice(from, to), `[^${name}]`);
    from = to;
  }
  const body = [...pieces, text.slice(from)].join('').trimEnd();
  const notes = places.map(({ finding, name }) => `[^${name}]: ${footnote(finding)}`);
  return `${body}\n\n${notes.join('\n\n')}\n`;
}

function render(checklist: Checklist, options: ExportOptions, prefix: string): string {
  const about = [`checklist of ${checklist.draft}`, `version ${checklist.version}`, options.at && `exported ${timeWords(options.at)}`].filter(Boolean).join(', ');
  // A comment would break off front matter that must stand first.
  return `${annotate(checklist, prefix)}\n<!-- ${about.replaceAll('--', '- -')} -->\n`;
}

/** The draft's own text is untouched but for the marks. */
export const annotated: Export = {
  format: 'annotated', extension: 'annotated.md', label: 'Annotated draft (Markdown with footnotes)',
  render: (checklists, options) => checklists.map((each, i) => render(each, options, checklists.length > 1 ? `${i + 1}-` : '')).join('\n'),
};
