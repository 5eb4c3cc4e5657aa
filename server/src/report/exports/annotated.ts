/** The annotated draft: the story as Markdown with a footnote for each claim and the source that it rests on, ready for a word processor. */
import type { Finding, ReadParagraph, Story } from '../../model.ts';
import { toText } from '../../text/segments.ts';
import type { Checklist } from '../checklist.ts';
import type { Export, ExportOptions } from '../export.ts';
import { escapeMarkdown as e } from '../hover.ts';
import { AGREEMENT_WORDS, differenceWords, KIND_WORDS, quoted, short, sourcePlace, STATE_WORDS, timeWords } from '../wording.ts';

/** What a writer would put under the line: claim, source and place, passage, where it stands. */
function footnote({ claim, evidence, status }: Finding): string {
  const best = evidence.passages[0];
  const place = best
    ? `${e(sourcePlace(best.passage.source, best.passage.locator))}: ${e(quoted(short(best.passage.text, best.agreement === 'mentions' ? 120 : 240)))}`
    : '';
  const source = !best ? 'No source.' : best.agreement === 'mentions' ? `No source settles it; nearest: ${place}` : place;
  const differing = evidence.agreement === 'differs' ? evidence.passages.find(each => each.difference)?.difference : null;
  const signed =
    status.state === 'open'
      ? 'Open.'
      : `${STATE_WORDS[status.state][0].toUpperCase()}${STATE_WORDS[status.state].slice(1)}${status.by ? `, ${e(status.by)}` : ''}${status.at ? `, ${e(timeWords(status.at))}` : ''}.`;
  return [
    `“${e(short(claim.text, 100))}” (${KIND_WORDS[claim.kind]}; sources: ${AGREEMENT_WORDS[evidence.agreement]}).`,
    source,
    differing ? `Difference: ${e(differenceWords(differing))}.` : '',
    status.signedOff ? e(status.signedOff.reason) : '',
    signed,
    status.note ? `Note: ${e(status.note)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
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

/** A text with marks at the ends of claims; two that end together stand one behind the other, in the order of the story. */
function marked(text: string, places: readonly { readonly at: number; readonly name: string }[]): string {
  let from = 0;
  const pieces = places.map(({ at, name }) => {
    const piece = `${text.slice(from, at)}[^${name}]`;
    from = at;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

const HEADS: Readonly<Partial<Record<ReadParagraph['kind'], string>>> = { headline: '# ', heading: '## ', list: '- ', quote: '> ' };

/** A draft that is not Markdown is written anew as such, paragraph by paragraph. */
function fromParagraphs({ paragraphs }: Story, placed: readonly { readonly finding: Finding; readonly name: string }[]): string {
  return paragraphs
    .map(paragraph => {
      const own = placed
        .filter(({ finding: { claim } }) => paragraph.span.start <= claim.start && claim.start < paragraph.span.end)
        .map(({ finding, name }) => ({ name, at: placeOf(paragraph.text, toText(paragraph.segments, finding.claim.end)) }));
      return `${HEADS[paragraph.kind] ?? ''}${marked(
        paragraph.text,
        own.sort((a, b) => a.at - b.at),
      )}`;
    })
    .join('\n\n');
}

function annotate({ checked, rows }: Checklist, prefix: string): string {
  const { story, findings } = checked;
  const { text, format } = story.draft;
  const kept = new Set(rows.map(row => row.finding));
  // Numbered where their marks stand, so that they count up through the text.
  const placed = findings
    .filter(finding => kept.has(finding))
    .map(finding => ({ finding, at: placeOf(text, finding.claim.end) }))
    .sort((a, b) => a.at - b.at || a.finding.claim.start - b.finding.claim.start)
    .map((each, i) => ({ ...each, name: `${prefix}${i + 1}` }));
  const body = format === 'markdown' ? marked(text, placed) : fromParagraphs(story, placed);
  return `${body.trimEnd()}\n\n${placed.map(({ finding, name }) => `[^${name}]: ${footnote(finding)}`).join('\n\n')}\n`;
}

function render(checklist: Checklist, options: ExportOptions, prefix: string): string {
  const about = [`checklist of ${checklist.draft}`, `version ${checklist.version}`, options.at && `exported ${timeWords(options.at)}`]
    .filter(Boolean)
    .join(', ');
  // A comment would break off front matter that must stand first.
  return `${annotate(checklist, prefix)}\n<!-- ${about.replaceAll('--', '- -')} -->\n`;
}

/** The draft's own Markdown is untouched but for the marks. */
export const annotated: Export = {
  format: 'annotated',
  extension: 'annotated.md',
  label: 'Annotated draft (Markdown with footnotes)',
  render: (checklists, options) => checklists.map((each, i) => render(each, options, checklists.length > 1 ? `${i + 1}-` : '')).join('\n'),
};
