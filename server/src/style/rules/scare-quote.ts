/** Rule `scare-quote`: one or two words between quotation marks that nobody said. */
import type { ReadParagraph, Span, Story } from '../../model.ts';
import { type Cover, coverOf } from '../../text/cover.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const PROSE = new Set(['body', 'list', 'card', 'caption']);
/** Before these words the marks name a word or a title. */
const NAMES_IT = /\b(?:called|calls|call|dubbed|nicknamed|named|labell?ed|known as|titled|entitled|headlined|termed|words?|phrase|term|slogan|hashtag|song|album|film|movie|book|novel|show|series|play|spelled|marked|reads?|reading|saying|sign|branded|described as|defined as|meaning|means)\s*(?:\w+\s+){0,2}[,:(]?\s*$/i;
const CAPITALISED = /^\p{Lu}/u;

function isScare(told: Cover<'draft'>, paragraph: ReadParagraph, inner: string, start: number, end: number): boolean {
  const words = inner.trim().split(/\s+/);
  if (words.length > 2 || !inner.trim() || words.every(word => CAPITALISED.test(word)) || /\d/.test(inner)) return false;
  if (NAMES_IT.test(paragraph.text.slice(Math.max(0, start - 60), start))) return false;
  // Words that somebody is told to have said are a partial quotation, not a raised eyebrow.
  return !told(toDraft(paragraph.segments, { start, end }));
}

/** All that somebody is told to have said. */
const toldIn = (story: Story): Cover<'draft'> => coverOf(story.claims.flatMap((claim): readonly Span[] =>
  claim.kind === 'attribution' ? claim.attribution.content : claim.kind === 'quotation' && claim.quotation.speaker !== null ? [claim] : []));

export const scareQuote: Rule = {
  code: 'scare-quote',
  severity: { default: 'hint', magazine: 'off' },
  page: {
    what: 'One or two words between quotation marks that nobody is said to have said.',
    why: 'The marks raise an eyebrow without saying why. Say who uses the word, or take the marks off.',
    example: 'The ministry sent its “helpers” to the border.',
    instead: 'The ministry sent what it called helpers to the border.',
    options: 'Quiet on titles, names, words as words, and partial quotations with a speaker.',
  },
  find({ story, quotations }) {
    const told = toldIn(story);
    return story.paragraphs.filter(({ kind }) => PROSE.has(kind)).flatMap(paragraph => (quotations.get(paragraph) ?? []).flatMap(({ start, end, value }) => {
      const inner = paragraph.text.slice(value.inner.start, value.inner.end);
      if (value.open || value.depth > 0 || !isScare(told, paragraph, inner, start, end)) return [];
      return styleProblem('scare-quote', {
        span: toDraft(paragraph.segments, { start, end }), message: `Whose word is “${inner}”? Say who uses it, or take the marks off.`,
        fixes: [{ title: 'Take the quotation marks off', safe: false, edits: [{ ...toDraft(paragraph.segments, { start, end }), newText: inner }] }],
      });
    }));
  },
};
