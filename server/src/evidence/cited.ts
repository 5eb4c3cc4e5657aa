/** Holds the writer's citations against the places that they name: does the page say it? */
import type { Finding, Hit, Problem, Span, Story } from '../model.ts';
import type { Library } from '../sources/library.ts';
import { type Citation, citationsOf, citedSource, isCitedPlace } from './citations.ts';
import { locatorWords, placeWords } from './place-words.ts';

const POOL = 4;

const nextStart = (story: Story, sentence: number): number => story.sentences[sentence + 1]?.start ?? story.draft.text.length;

/** Citations of a sentence. */
const citationsAt = (story: Story, sentence: number): readonly Citation[] =>
  citationsOf(story.draft.text, story.sentences[sentence], nextStart(story, sentence));

/** Passages that the sentence's own citations name, best first: looked at before all others. */
export function citedHits(story: Story, sentence: number, text: string, library: Library): readonly Hit[] {
  return citationsAt(story, sentence).flatMap(citation => {
    const source = citedSource(citation, library);
    if (!source) return [];
    return library
      .search({ text, within: [source] }, 12)
      .filter(hit => isCitedPlace(citation, hit.passage))
      .slice(0, POOL);
  });
}

const problemAt = (span: Span, message: string, claim: string | null, rest: Partial<Problem> = {}): Problem => ({
  code: 'citation-misses',
  severity: 'warning',
  start: span.start,
  end: span.end,
  message,
  claim,
  related: [],
  fixes: [],
  ...rest,
});

const placeOf = (citation: Citation): string =>
  citation.page !== null
    ? `, p. ${citation.page}`
    : citation.paragraph !== null
      ? `, para. ${citation.paragraph}`
      : citation.line !== null
        ? `, line ${citation.line}`
        : '';

const CHECKED: ReadonlySet<Finding['claim']['kind']> = new Set([
  'quantity',
  'comparison',
  'date',
  'quotation',
  'superlative',
  'event',
  'attribution',
]);

/** One citation: silent when any claim of its sentence stands where it says. */
function check(story: Story, citation: Citation, findings: readonly Finding[], library: Library): Problem | null {
  const source = citedSource(citation, library);
  const span = { start: citation.start, end: citation.end };
  if (!source) return problemAt(span, `No source is called ${citation.key}.`, null);
  const checked = findings.filter(finding => CHECKED.has(finding.claim.kind));
  if (!checked.length) return null;
  const there = checked.some(finding =>
    finding.evidence.passages.some(
      one => one.agreement !== 'mentions' && one.passage.source === source && isCitedPlace(citation, one.passage),
    ),
  );
  if (there) return null;
  const elsewhere = checked
    .flatMap(finding => finding.evidence.passages.filter(one => one.agreement === 'agrees').map(one => ({ finding, one })))
    .sort((a, b) => Number(b.one.passage.source === source) - Number(a.one.passage.source === source) || b.one.score - a.one.score)[0];
  const place = placeOf(citation);
  const name = source.slice(source.lastIndexOf('/') + 1) + (place && `${place},`);
  if (!elsewhere) return problemAt(span, `${name} does not say this.`, checked[0].claim.id);
  const { passage, focus } = elsewhere.one;
  const words = story.draft.text.slice(span.start, span.end);
  const right = locatorWords(passage.locator);
  const edit =
    passage.source === source && placeOf(citation) && words.includes(placeOf(citation)) && right
      ? words.replace(placeOf(citation), `, ${right}`)
      : null;
  return problemAt(span, `${name} does not say this; ${placeWords(passage)} does.`, elsewhere.finding.claim.id, {
    related: [
      {
        source: passage.source,
        locator: passage.locator,
        start: passage.start + (focus?.start ?? 0),
        end: passage.start + (focus?.end ?? passage.text.length),
      },
    ],
    fixes: edit ? [{ title: `Cite ${right}`, safe: false, preferred: true, edits: [{ ...span, newText: edit }] }] : [],
  });
}

/** Citations whose place does not say what they stand behind. */
export function missedCitations(story: Story, findings: readonly Finding[], library: Library): readonly Problem[] {
  return story.sentences.flatMap((_, sentence) => {
    const citations = citationsAt(story, sentence);
    if (!citations.length) return [];
    const own = findings.filter(finding => finding.claim.sentence === sentence);
    return citations.flatMap(citation => check(story, citation, own, library) ?? []);
  });
}
