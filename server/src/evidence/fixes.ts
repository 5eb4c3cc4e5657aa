/** Repairs of a difference: take the source's number, date, words or name, paraphrase, attribute, cite. */
import type { Claim, ClaimOf, Edit, Fix, PassageEvidence, ReadParagraph, Span, Story } from '../model.ts';
import { readText } from '../language/read.ts';
import { toDraft } from '../text/segments.ts';
import { dateWords } from '../values/compare-date.ts';
import { readDates } from '../values/date.ts';
import { readQuantities } from '../values/quantity.ts';
import { placeWords } from './place-words.ts';

const fix = (title: string, edits: readonly Edit[], preferred = false): Fix => ({
  title,
  safe: false,
  edits,
  ...(preferred ? { preferred } : {}),
});

const paragraphOf = (story: Story, claim: Claim): ReadParagraph => story.paragraphs[story.sentences[claim.sentence].paragraph];

/** Words of the passage that were compared. */
const focused = (one: PassageEvidence): string => (one.focus ? one.passage.text.slice(one.focus.start, one.focus.end) : '');

/** The number of the draft alone, in the draft: "130,000" in "more than 130,000 troops". */
function numberSpan(story: Story, claim: Claim): Span {
  const quantity = claim.kind === 'quantity' ? claim.quantity : claim.kind === 'comparison' ? claim.comparison.quantity : null;
  if (!quantity?.number) return claim;
  const span = toDraft(paragraphOf(story, claim).segments, quantity.number);
  return span.start >= claim.start && span.end <= claim.end ? span : claim;
}

/** The number of the source alone. */
function sourceNumber(one: PassageEvidence): string {
  const reading = readText(one.passage.text);
  const found = readQuantities(reading).find(each => one.focus && each.start < one.focus.end && one.focus.start < each.end);
  const place = found?.value.number;
  return place ? one.passage.text.slice(place.start, place.end) : (/\d[\d,.]*\d|\d/.exec(focused(one))?.[0] ?? focused(one));
}

export function numberFixes(story: Story, claim: Claim, one: PassageEvidence): readonly Fix[] {
  const span = numberSpan(story, claim);
  const words = one.passage.kind === 'row' ? (one.difference?.source ?? '') : sourceNumber(one);
  return words ? [fix(`Use the number of ${placeWords(one.passage)}`, [{ start: span.start, end: span.end, newText: words }], true)] : [];
}

const RELATIVE = /\b(?:yesterday|today|tomorrow|last|next|this|ago|earlier|later|that|now)\b/i;

export function dateFixes(claim: ClaimOf<'date'>, one: PassageEvidence): readonly Fix[] {
  let words = one.difference?.source ?? focused(one);
  // "yesterday" of the source is another day in the draft
  if (RELATIVE.test(words)) {
    const found = readDates(readText(one.passage.text), one.passage.date).find(
      each => one.focus && each.start < one.focus.end && one.focus.start < each.end,
    );
    if (!found?.value.value) return [];
    words = dateWords(found.value.value);
  }
  return [fix(`Use the date of ${placeWords(one.passage)}`, [{ start: claim.start, end: claim.end, newText: words }], true)];
}

const OPENING = /^(?:``|''|["“„«‘'])+/;
const CLOSING = /(?:``|''|["”»’'])+$/;

/** The words between the marks, as a span of the draft; closing punctuation stays the draft's. */
function innerSpan(claim: Claim): Span {
  const open = OPENING.exec(claim.text)?.[0].length ?? 0;
  const close = CLOSING.exec(claim.text)?.[0].length ?? 0;
  const inner = claim.text.slice(open, claim.text.length - close);
  const tail = /[\s.,!?;:…]*$/.exec(inner)?.[0].length ?? 0;
  return { start: claim.start + open, end: claim.end - close - tail };
}

export function quoteFixes(claim: ClaimOf<'quotation'>, one: PassageEvidence): readonly Fix[] {
  const inner = innerSpan(claim);
  const words = focused(one)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”„«»]+|[\s"“”„«».,;:]+$/g, '');
  const open = { start: claim.start, end: inner.start };
  const close = CLOSING.exec(claim.text)?.[0].length ?? 0;
  return [
    fix(`Use the words of ${placeWords(one.passage)}`, [{ ...inner, newText: words }], true),
    fix('Turn it into a paraphrase (take the quotation marks off)', [
      { ...open, newText: '' },
      { start: claim.end - close, end: claim.end, newText: '' },
    ]),
  ];
}

export function speakerFixes(claim: Claim, one: PassageEvidence): readonly Fix[] {
  const name = one.difference?.source;
  const at = claim.kind === 'quotation' ? claim.quotation.speaker : claim.kind === 'attribution' ? claim.attribution.source[0] : null;
  if (!name || !at) return [];
  return [fix(`Name ${name}, as ${placeWords(one.passage)} does`, [{ start: at.start, end: at.end, newText: name }], true)];
}

export const nameFixes = (claim: Claim, one: PassageEvidence): readonly Fix[] => {
  // a title that differs stands beside the name: nothing to put in its place
  if (claim.kind === 'name' && one.difference?.draft !== claim.name.full) return [];
  const words = one.difference?.source;
  const last = words?.split(/\s+/).at(-1) ?? '';
  const newText = /\s/.test(claim.text.trim()) ? words : last;
  return newText
    ? [fix(`Spell it as ${placeWords(one.passage)} does: ${newText}`, [{ start: claim.start, end: claim.end, newText }], true)]
    : [];
};

/** Adds the speaker at the end of the sentence. */
export function attributionFixes(story: Story, claim: Claim, speaker: string): readonly Fix[] {
  const sentence = story.sentences[claim.sentence];
  const text = story.draft.text.slice(sentence.start, sentence.end);
  const tail = /[.!?]["”’»)]*\s*$/.exec(text);
  const at = sentence.start + (tail ? tail.index : text.length);
  return [
    fix(`Add “, ${speaker} said”`, [{ start: at, end: at, newText: `, ${speaker} said` }], true),
    fix(`Add “, according to ${speaker}”`, [{ start: at, end: at, newText: `, according to ${speaker}` }]),
  ];
}
