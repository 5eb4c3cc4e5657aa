/** Rule `orphan-quote`: a quotation with nobody to say it in its sentence or the next. */
import type { Claim, ClaimOf, Fix, Found, Problem, QuotedWords, ReadParagraph, Span, Story } from '../../model.ts';
import { toDraft, toText } from '../../text/segments.ts';
import { speakerAs } from '../../claims/naming.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import type { StyleView } from '../telling.ts';

const PROSE = new Set(['body', 'list', 'card']);
/** Fewer words are a name, a title or a term. */
const FEWEST_WORDS = 5;

/** Before these the marks hold a title or words that are read, not spoken. */
const TITLE =
  /\b(?:commentary|article|essay|column|tweets?|posts?|op-ed|book|novel|film|movie|song|album|play|speech|paper|report|story|headline|editorial|poem|episode|show|series|titled|entitled|called|headlined|slogan|motto|sign|signs|banner|banners|reading|read|reads|saying|proverb|question|chant|lyrics?|inscription|plaque|caption|hashtag)\b(?:\s+of\s+\S+\s+\S+)?(?:\s+(?:is|was|are|were))?[\s,:(]*$/i;

const isTitle = ({ draft: { text } }: Story, { start }: Span): boolean =>
  TITLE.test(text.slice(Math.max(0, start - 50), start)) || /=\s*$/.test(text.slice(Math.max(0, start - 3), start));

/** A verb of speaking in the words right before or behind, or a signature behind a dash: somebody is there after all. */
const SPEAKS =
  /\b(?:in the words of|words:|ask|say|said|tell|told|read|repl|answer|add|wrote|writ|shout|chant|cr(?:y|ied)|call|argu|explain|warn|continu|conclud|recall|declar|announc|tweet|post|joke|quip|whisper|murmur|sing|sang|sung|put it|testif|recount|insist|begin|began|stat(?:e|es|ed)\b|note|goes)\w*\b/i;

/**
 * The speaker found for it is named in its own paragraph or the one before, where the reader still has the name in mind;
 * or words of somebody stand around, in which case it is one of several.
 */
function isSpokenNear({ story: { paragraphs, sentences }, quotations }: StyleView, claim: ClaimOf<'quotation'>): boolean {
  const { speaker } = claim.quotation;
  if (!speaker) return false;
  const here = sentences[claim.sentence].paragraph;
  const [before, own, next] = [here - 1, here, here + 1].map(i => paragraphs[i]);
  const others = (paragraph: ReadParagraph | undefined) => (paragraph ? (quotations.get(paragraph) ?? []).length : 0);
  return (
    speaker.start >= (before ?? own).span.start ||
    others(before) > 0 ||
    others(own) > 1 ||
    /:$/.test(before?.text ?? '') ||
    /^\s*[-–—―]/.test(next?.text ?? '') ||
    !/\p{L}/u.test(paragraphs[here].text.replace(claim.text, ''))
  );
}

/** The rest of the sentence behind a quotation. */
const wordsBehind = (paragraph: ReadParagraph, { end }: Span): string => {
  const from = toText(paragraph.segments, end);
  return paragraph.text.slice(from, from + 90).split(/[.?!]\s/)[0];
};

function speakerNear({ tellings }: StyleView, claim: Span, paragraph: ReadParagraph): boolean {
  const { start, end } = claim;
  if (tellings.some(({ claim: { attribution } }) => attribution.content.some(content => content.start < end && start < content.end)))
    return true;
  const text = (from: number, to: number) =>
    paragraph.text.slice(Math.max(0, toText(paragraph.segments, from)), toText(paragraph.segments, to));
  const before =
    text(Math.max(paragraph.span.start, start - 90), start)
      .split(/[.?!]\s/)
      .at(-1) ?? '';
  const after = wordsBehind(paragraph, claim);
  return SPEAKS.test(before) || SPEAKS.test(after) || /^\s*[—–―-]/.test(after);
}

/** A tag for each of the two speakers named last before the quotation; the writer chooses. */
function tagFixes(story: Story, claim: Claim): Fix[] {
  const tail = /([.,]?)([”"])$/.exec(claim.text);
  if (!tail) return [];
  const earlier = story.claims.flatMap(each =>
    each.kind === 'attribution' && each.attribution.voucher === 'named' && each.start < claim.start && each.attribution.speaker
      ? [each.attribution.speaker]
      : [],
  );
  return [...new Set(earlier.reverse())].slice(0, 2).map(full => {
    const tag = `${speakerAs(story, full, claim.start)} said`;
    const ends = /[?!]$/.test(claim.text.slice(0, tail.index)) ? '' : ',';
    return {
      title: `Add “${tag}”`,
      safe: false,
      edits: [{ start: claim.start + tail.index, end: claim.end, newText: `${ends}${tail[2]} ${tag}.` }],
    };
  });
}

/** The quotation right before this one in its paragraph, with nothing but a space between: a new mark that opens says a new speaker. */
function neighbour({ quotations }: StyleView, paragraph: ReadParagraph, claim: Claim): Found<QuotedWords> | null {
  const start = toText(paragraph.segments, claim.start);
  const before = (quotations.get(paragraph) ?? []).find(
    ({ end, value }) => value.depth === 0 && !value.open && end < start && /^\s+$/.test(paragraph.text.slice(end, start)),
  );
  // Behind a word of the writer's stands a title ("on “The Long Week.”"), not a speech.
  const opens = before && /(?:^|[.?!:,;—”"])\s*$/.test(paragraph.text.slice(0, before.start));
  return opens && /[.?!][”"’]$/.test(paragraph.text.slice(before.start, before.end)) ? before : null;
}

/** The claim has a tag of its own behind or before it, not one that it shares with the quotation before. */
const hasOwnTag = ({ tellings }: StyleView, claim: Claim, before: Span): boolean =>
  tellings.some(({ claim: { attribution } }) => {
    const [cue] = attribution.cue;
    return attribution.content.some(each => each.start < claim.end && claim.start < each.end) && cue.start >= before.end;
  });

/** For one speaker the marks between go; for two the second is named. */
function joinFix(paragraph: ReadParagraph, claim: Claim, before: Found<QuotedWords>): Fix {
  const start = toText(paragraph.segments, claim.start);
  return {
    title: 'Take out the marks between (the same speaker goes on)',
    safe: false,
    edits: [{ ...toDraft(paragraph.segments, { start: before.end - 1, end: start + 1 }), newText: ' ' }],
  };
}

/** Two quotations one behind the other, the second without a tag. */
function untold(view: StyleView, paragraph: ReadParagraph, claim: Claim): Problem[] {
  const before = neighbour(view, paragraph, claim);
  if (!before || hasOwnTag(view, claim, toDraft(paragraph.segments, before)) || SPEAKS.test(wordsBehind(paragraph, claim))) return [];
  return [
    styleProblem('orphan-quote', {
      span: claim,
      claim: claim.id,
      message: 'Does somebody else speak here? A new quotation needs a tag of its own.',
      fixes: [...tagFixes(view.story, claim), joinFix(paragraph, claim, before)],
    }),
  ];
}

export const orphanQuote: Rule = {
  code: 'orphan-quote',
  severity: { default: 'warning' },
  page: {
    what: 'A quotation with no speaker in its sentence or the next; a second quotation right behind another, with no tag of its own.',
    why: 'The reader must know at once whose words these are.',
    example: '“We are not leaving this town.” The road was closed on Monday.',
    instead: '“We are not leaving this town,” Ms. Doss said. The road was closed on Monday.',
    options: 'Quiet on titles, terms, pull quotes, and a quotation that goes on with a speaker already named.',
  },
  find: view =>
    view.story.claims.flatMap(claim => {
      if (claim.kind !== 'quotation' || claim.quotation.partial) return [];
      const { story } = view;
      const paragraph = story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? -1];
      if (!paragraph || !PROSE.has(paragraph.kind)) return [];
      const second = untold(view, paragraph, claim);
      if (second.length) return second;
      if (
        isSpokenNear(view, claim) ||
        claim.text.split(/\s+/).length < FEWEST_WORDS ||
        isTitle(story, claim) ||
        speakerNear(view, claim, paragraph)
      )
        return [];
      return styleProblem('orphan-quote', {
        span: claim,
        claim: claim.id,
        message: 'Who says this? Nobody is named in this sentence or the next.',
        fixes: tagFixes(story, claim),
      });
    }),
};
