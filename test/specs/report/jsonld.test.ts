/** Linked data: every term is defined, every reference resolves, every selector finds its words, and the program gives no verdict. */
import { expect, test } from 'vitest';
import { renderExport } from '../../../server/src/report/exports.ts';
import { OPTIONS, sample } from './sample.ts';

interface Node {
  readonly [key: string]: unknown;
}

// Terms of the W3C annotation context that the export uses.
const ANNOTATION = [
  'id',
  'type',
  'Annotation',
  'TextualBody',
  'TextQuoteSelector',
  'TextPositionSelector',
  'motivation',
  'assessing',
  'questioning',
  'body',
  'purpose',
  'commenting',
  'format',
  'value',
  'target',
  'source',
  'selector',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
];

const checked = sample();
const data = JSON.parse(String(await renderExport('jsonld', [checked], OPTIONS)));
const graph: Node[] = data['@graph'];
const nodes = (value: unknown): Node[] =>
  Array.isArray(value)
    ? value.flatMap(nodes)
    : value && typeof value === 'object'
      ? [value as Node, ...Object.values(value).flatMap(nodes)]
      : [];
const ofType = (type: string) => graph.filter(node => node.type === type);

test('every property and type has a meaning', () => {
  const terms = new Set([...ANNOTATION, ...Object.keys(data['@context'][1])]);
  for (const node of nodes(graph)) {
    for (const key of Object.keys(node)) expect(terms).toContain(key);
    for (const type of [node.type, node.motivation, node.purpose].filter(Boolean)) expect(terms).toContain(type);
  }
});

test('ids are unique and references resolve', () => {
  const ids = graph.map(node => node.id as string);
  expect(new Set(ids).size).toBe(ids.length);
  for (const node of [
    ...ofType('ClaimReview').map(each => each.itemReviewed as Node),
    ...ofType('Annotation').map(each => (each.body as Node[])[0]),
  ])
    expect(ids).toContain(node.id);
  for (const claim of ofType('Claim')) expect(ids).toContain(claim.appearance);
});

test('a claim for each row, a review for what a person signed off, in that person’s words', () => {
  expect(ofType('Claim').map(each => each.text)).toEqual(['40 gates', '1931', '7 cells', '12 mills']);
  expect(ofType('ClaimReview')).toEqual([
    expect.objectContaining({
      claimReviewed: '12 mills',
      author: { type: 'Person', name: 'Mila Torv' },
      dateCreated: '2031-03-04T10:00:00Z',
      reviewRating: { type: 'Rating', alternateName: 'verified' },
      reviewBody: 'by phone',
    }),
  ]);
});

test('selectors find the claim’s words', () => {
  const { text } = checked.story.draft;
  for (const { target } of ofType('Annotation') as unknown as {
    target: { selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] };
  }[]) {
    const [quote, position] = target.selector;
    expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
  }
});
