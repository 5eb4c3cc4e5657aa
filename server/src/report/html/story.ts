/** The story as it is read, each claim underlined by its standing and numbered for the notes in the margin. */
import type { Finding, ReadParagraph } from '../../model.ts';
import { toText } from '../../text/segments.ts';
import { MARKS, markOf, standingWords } from '../marks.ts';
import { escapeHtml } from './escape.ts';

/** A finding with its number in the order of the story. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

interface Placed extends Numbered {
  readonly start: number;
  readonly end: number;
}

/** Places of a paragraph's claims in its text. */
function placed({ segments, text }: ReadParagraph, numbered: readonly Numbered[]): Placed[] {
  return numbered.map(each => {
    const start = Math.min(text.length, toText(segments, each.finding.claim.start));
    return { ...each, start, end: Math.max(start, Math.min(text.length, toText(segments, each.finding.claim.end))) };
  });
}

function numberOf({ number, finding }: Placed): string {
  return `<a class="ref" id="c${number}" href="#n${number}" aria-label="claim ${number}: ${standingWords(finding)}">${number}<span class="sign">${MARKS[markOf(finding)].sign}</span></a>`;
}

/** An attribution or a statement covers its whole sentence: a faint line, unless it needs somebody, leaves the claims inside it readable. */
function classOf({ finding }: Placed): string {
  const mark = markOf(finding);
  const wide = finding.claim.kind === 'attribution' || finding.claim.kind === 'event';
  return wide && (mark === 'agrees' || mark === 'not-found' || mark === 'not-checked') ? `${mark} wide` : mark;
}

/** Cut at every claim's edge, so that claims may lie in or across one another: each piece wears the mark of the narrowest. */
export function markedText(paragraph: ReadParagraph, numbered: readonly Numbered[]): string {
  const { text } = paragraph;
  const claims = placed(paragraph, numbered).sort((a, b) => a.start - b.start);
  const endingAt = new Map<number, Placed[]>();
  for (const claim of claims) endingAt.set(claim.end, [...(endingAt.get(claim.end) ?? []), claim]);
  const cuts = [...new Set([0, text.length, ...claims.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  let next = 0;
  let open: Placed[] = [];
  const pieces = cuts.map((from, i) => {
    const refs = (endingAt.get(from) ?? []).map(numberOf).join('');
    const to = cuts[i + 1];
    if (to === undefined) return refs;
    while (next < claims.length && claims[next].start <= from) open.push(claims[next++]);
    open = open.filter(claim => claim.end > from);
    const words = escapeHtml(text.slice(from, to));
    if (!open.length) return refs + words;
    const narrowest = open.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    return `${refs}<span class="m ${classOf(narrowest)}">${words}</span>`;
  });
  return pieces.join('');
}

const TAGS: Readonly<Partial<Record<ReadParagraph['kind'], string>>> = {
  headline: 'h2',
  heading: 'h3',
  quote: 'blockquote',
  card: 'aside',
};

/** The paragraph as an element with the class of its kind. */
export function paragraphHtml(paragraph: ReadParagraph, numbered: readonly Numbered[]): string {
  const tag = TAGS[paragraph.kind] ?? 'p';
  return `<${tag} class="${paragraph.kind}">${markedText(paragraph, numbered)}</${tag}>`;
}
