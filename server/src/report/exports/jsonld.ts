/** The checklist as linked data: schema.org Claims, ClaimReviews of what a person signed off, W3C annotations that tie each to the draft. */
import { anchorOf } from '../../ledger/anchor.ts';
import type { PassageEvidence } from '../../model.ts';
import type { Checklist, ChecklistRow } from '../checklist.ts';
import type { Export } from '../export.ts';
import { uriOfPath } from '../uri.ts';
import { AGREEMENT_WORDS, isUnresolved, locatorWords, sourcePlace, STATE_WORDS } from '../wording.ts';

type Node = Readonly<Record<string, unknown>>;

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    schema: 'https://schema.org/',
    Article: 'schema:Article',
    Claim: 'schema:Claim',
    ClaimReview: 'schema:ClaimReview',
    CreativeWork: 'schema:CreativeWork',
    Person: 'schema:Person',
    Rating: 'schema:Rating',
    Quotation: 'schema:Quotation',
    name: 'schema:name',
    headline: 'schema:headline',
    text: 'schema:text',
    version: 'schema:version',
    position: 'schema:position',
    identifier: 'schema:identifier',
    datePublished: { '@id': 'schema:datePublished', '@type': 'schema:Date' },
    dateCreated: { '@id': 'schema:dateCreated', '@type': 'schema:DateTime' },
    appearance: { '@id': 'schema:appearance', '@type': '@id' },
    author: 'schema:author',
    claimReviewed: 'schema:claimReviewed',
    itemReviewed: 'schema:itemReviewed',
    reviewRating: 'schema:reviewRating',
    alternateName: 'schema:alternateName',
    reviewBody: 'schema:reviewBody',
    isBasedOn: 'schema:isBasedOn',
    isPartOf: 'schema:isPartOf',
    citation: 'schema:citation',
    about: 'schema:about',
  },
] as const;

const idOf = (uri: string, part: string): string => `${uri}#${encodeURIComponent(part)}`;

/** A passage as a quotation from its document. */
const passageNode = ({ passage }: PassageEvidence): Node => ({
  type: 'Quotation',
  text: passage.text,
  name: sourcePlace(passage.source, passage.locator),
  ...(passage.speaker ? { author: { type: 'Person', name: passage.speaker } } : {}),
  isPartOf: { id: uriOfPath(passage.source), type: 'CreativeWork', name: passage.source },
  position: locatorWords(passage.locator) || undefined,
});

function claimNode({ finding, speaker, sentence }: ChecklistRow, uri: string): Node {
  const { claim, evidence } = finding;
  return {
    id: idOf(uri, claim.id),
    type: 'Claim',
    identifier: claim.id,
    text: claim.text,
    about: sentence,
    appearance: uri,
    ...(speaker ? { author: { type: 'Person', name: speaker } } : {}),
    ...(evidence.passages.length
      ? {
          citation: evidence.passages
            .filter(each => each.agreement !== 'mentions')
            .slice(0, 3)
            .map(passageNode),
        }
      : {}),
  };
}

/** The person's decision in that person's words; the program gives no rating of its own. */
function reviewNode({ finding, best }: ChecklistRow, uri: string): Node {
  const { claim, status } = finding;
  return {
    id: idOf(uri, `review-${claim.id}`),
    type: 'ClaimReview',
    claimReviewed: claim.text,
    itemReviewed: { id: idOf(uri, claim.id) },
    author: { type: 'Person', name: status.by ?? 'unknown' },
    ...(status.at ? { dateCreated: status.at } : {}),
    reviewRating: { type: 'Rating', alternateName: STATE_WORDS[status.state] },
    ...(status.note ? { reviewBody: status.note } : {}),
    ...(best ? { isBasedOn: passageNode(best) } : {}),
  };
}

/** The annotation model counts Unicode code points; offsets here are UTF-16 units. */
const codePoints = (text: string, offset: number): number =>
  offset - (text.slice(0, offset).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** Ties the claim to its words: by quotation, which survives edits, and by position, which is exact for this version. */
function annotationNode({ finding }: ChecklistRow, { checked }: Checklist, uri: string): Node {
  const { claim, evidence, status } = finding;
  const { exact, prefix, suffix } = anchorOf(checked.story, claim);
  const { text } = checked.story.draft;
  return {
    id: idOf(uri, `annotation-${claim.id}`),
    type: 'Annotation',
    motivation: isUnresolved(status.state) ? 'questioning' : 'assessing',
    body: [
      { id: idOf(uri, claim.id) },
      {
        type: 'TextualBody',
        purpose: 'commenting',
        format: 'text/plain',
        value: `${AGREEMENT_WORDS[evidence.agreement]}, ${STATE_WORDS[status.state]}: ${evidence.reason}`,
      },
    ],
    target: {
      source: uri,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: codePoints(text, claim.start), end: codePoints(text, claim.end) },
      ],
    },
  };
}

function graphOf(checklist: Checklist): Node[] {
  const uri = uriOfPath(checklist.draft);
  const { rows } = checklist;
  const signed = rows.filter(({ finding: { status } }) => !isUnresolved(status.state) || status.state === 'cannot-verify');
  return [
    { id: uri, type: 'Article', headline: checklist.title, datePublished: checklist.date, version: checklist.version },
    ...rows.map(row => claimNode(row, uri)),
    ...signed.map(row => reviewNode(row, uri)),
    ...rows.map(row => annotationNode(row, checklist, uri)),
  ];
}

/** JSON-LD 1.1; one graph over all drafts. */
export const jsonld: Export = {
  format: 'jsonld',
  extension: 'jsonld',
  label: 'Linked data (JSON-LD)',
  render: checklists => `${JSON.stringify({ '@context': CONTEXT, '@graph': checklists.flatMap(graphOf) }, null, 2)}\n`,
};
