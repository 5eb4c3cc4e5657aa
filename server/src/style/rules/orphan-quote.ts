/** Rule `orphan-quote`: a quotation with nobody to say it in its sentence or the next. */
import type { Claim, Fix, ReadParagraph, Span, Story } from '../../model.ts';
import { toText } from '../../text/segments.ts';
import { speakerAs } from '../../claims/naming.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import type { StyleView } from '../telling.ts';

const PROSE = new Set(['body', 'list', 'card']);
/** Fewer words are a name, a title or a term. */
const FEWEST_WORDS = 5;

/** Before these the marks hold a title or words that are read, not spoken. */
const TITLE =
  /\b(?:commentary|article|essay|column|op-ed|book|novel|film|movie|song|album|play|speech|paper|report|story|headline|editorial|poem|episode|show|series|titled|entitled|called|headlined|slogan|motto|sign|signs|banner|banners|reading|read|reads|saying|proverb|question|chant|lyrics?|inscription|plaque|caption|hashtag)\b(?:\s+of\s+\S+\s+\S+)?(?:\s+(?:is|was|are|were))?[\s,:(]*$/i;

const isTitle = ({ draft: { text } }: Story, { start }: Span): boolean =>
  TITLE.test(text.slice(Math.max(0, start - 50), start)) || /=\s*$/.test(text.slice(Math.max(0, start - 3), start));

/** A verb of speaking in the words right before or behind, or a signature behind a dash: somebody is there after all. */
const SPEAKS =
  /\b(?:ask|say|said|tell|told|read|repl|answer|add|wrote|writ|shout|chant|cr(?:y|ied)|call|argu|explain|warn|continu|conclud|recall|declar|announc|tweet|post|joke|quip|whisper|murmur|sing|sang|sung|put it|testif|recount|insist|begin|began)\w*\b/i;

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
  const after = text(end, Math.min(paragraph.span.end, end + 90)).split(/[.?!]\s/)[0];
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

export const orphanQuote: Rule = {
  code: 'orphan-quote',
  severity: { default: 'warning' },
  page: {
    what: 'A quotation with no speaker in its sentence or the next.',
    why: 'The reader must know at once whose words these are.',
    example: '“We are not leaving this town.” The road was closed on Monday.',
    instead: '“We are not leaving this town,” Ms. Doss said. The road was closed on Monday.',
    options: 'Quiet on titles, terms, pull quotes, and a quotation that goes on with a speaker already named.',
  },
  find: view =>
    view.story.claims.flatMap(claim => {
      if (claim.kind !== 'quotation' || claim.quotation.speaker || claim.quotation.partial) return [];
      const { story } = view;
      const paragraph = story.paragraphs[story.sentences[claim.sentence]?.paragraph ?? -1];
      if (
        !paragraph ||
        !PROSE.has(paragraph.kind) ||
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
