/** Rule `late-attribution`: the tag comes only after the second sentence of a long quotation. */
import { firstTokenAt } from '../../claims/attribution/voucher.ts';
import type { Edit, Fix, Found, Profile, QuotedWords, ReadParagraph } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { spanOf, type StyleView, type Telling, type TokenRange } from '../telling.ts';

interface Long {
  /** What stands between the marks, in the paragraph's text. */
  readonly quotation: Found<QuotedWords>;
  /** Index of the first sentence's last token. */
  readonly firstEnd: number;
  readonly sentences: number;
}

const tagOf = ({ cue, source }: Telling): TokenRange => ({
  first: Math.min(cue.first, source?.first ?? cue.first),
  end: Math.max(cue.end, source?.end ?? cue.end),
});

const STOP = /^[.?!]$/;

/** The quotation that ends right before the tag, with how many sentences it holds. */
function longBefore({ quotations }: StyleView, telling: Telling): Long | null {
  const { paragraph } = telling;
  const { tokens } = paragraph.reading;
  const tag = tokens[tagOf(telling).first].start;
  const quotation = (quotations.get(paragraph) ?? []).find(
    ({ end, value }) => value.depth === 0 && !value.open && end <= tag && /^,?\s*$/.test(paragraph.text.slice(end, tag)),
  );
  // A quotation that has its full stop is over: what follows is another sentence, with words of its own.
  if (!quotation || /\.$/.test(paragraph.text.slice(quotation.value.inner.start, quotation.value.inner.end).trimEnd())) return null;
  const said = toDraft(paragraph.segments, quotation);
  if (!telling.claim.attribution.content.some(each => each.start < said.end && said.start < each.end)) return null;
  // "he said of the meeting": the tag goes on to say what the words are about.
  if (/^(?:of|about)$/.test(tokens[tagOf(telling).end]?.lower ?? '') || /^(?:of|about)$/.test(tokens[tagOf(telling).end - 1].lower))
    return null;
  const { inner } = quotation.value;
  const ends: number[] = [];
  for (let i = firstTokenAt(tokens, inner.start); i < tokens.length && tokens[i].end <= inner.end; i++)
    if (tokens[i].start >= inner.start && STOP.test(tokens[i].text) && !STOP.test(tokens[i + 1]?.text ?? '')) ends.push(i);
  const closed = /[.?!]$/.test(paragraph.text.slice(inner.start, inner.end).replace(/,$/, '').trimEnd());
  return ends.length ? { quotation, firstEnd: ends[0], sentences: ends.length + (closed ? 0 : 1) } : null;
}

/** Three sentences, or two that fill many lines. */
const MANY_SENTENCES = 3;
const MANY_WORDS = 45;

const isLong = ({ text }: ReadParagraph, { quotation: { value }, sentences }: Long): boolean =>
  sentences >= MANY_SENTENCES || (sentences === 2 && text.slice(value.inner.start, value.inner.end).split(/\s+/).length >= MANY_WORDS);

const MARKS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’' };

/** Moves the tag behind the first sentence: `“S1. S2,” X said.` → `“S1,” X said. “S2.”`; only where the tag ends its sentence. */
function moveFix(telling: Telling, { quotation, firstEnd }: Long, profile: Profile): Fix[] {
  const { paragraph } = telling;
  const { tokens } = paragraph.reading;
  const { first, end: to } = tagOf(telling);
  const left = paragraph.text[quotation.start];
  const right = MARKS[left];
  const { inner } = quotation.value;
  const last = paragraph.text[inner.end - 1];
  if (!right || paragraph.text[quotation.end - 1] !== right || tokens[to]?.text !== '.' || (last !== ',' && tokens[first - 1].text !== ','))
    return [];
  // The marks come first: a quotation cut in two would have twice as many wrong ones.
  if ((profile === 'uk-news') !== (left === '‘')) return [];
  const tag = paragraph.text.slice(tokens[first].start, tokens[to - 1].end);
  const edit = (start: number, end: number, newText: string): Edit => ({ ...toDraft(paragraph.segments, { start, end }), newText });
  const end = tokens[firstEnd].text === '.' ? ',' : tokens[firstEnd].text;
  const from = last === ',' ? inner.end - 1 : inner.end;
  // The speaker goes on right behind the tag: the two pieces become one quotation.
  const joined = tokens[to + 1]?.text === left;
  return [
    {
      title: 'Move the tag behind the first sentence',
      safe: false,
      preferred: true,
      edits: [
        edit(tokens[firstEnd].start, tokens[firstEnd].end, `${end}${right} ${tag}.`),
        edit(tokens[firstEnd + 1].start, tokens[firstEnd + 1].start, left),
        joined ? edit(from, tokens[to + 1].end, '. ') : edit(from, tokens[to].end, `.${right}`),
      ],
    },
  ];
}

export const lateAttribution: Rule = {
  code: 'late-attribution',
  severity: { default: 'information', magazine: 'off' },
  page: {
    what: 'The tag comes after the second sentence of a long quotation, or later.',
    why: 'For two sentences the reader does not know who speaks.',
    example: '“We waited. Nobody came. We left,” Ms. Doss said.',
    instead: '“We waited,” Ms. Doss said. “Nobody came. We left.”',
    options: 'Quiet where the speaker of the quotation before goes on.',
  },
  find: (view, profile) =>
    view.tellings.flatMap((telling, i) => {
      const { paragraph, quoted, verb, claim } = telling;
      // A signature behind a dash is no tag.
      const long = quoted || verb < 0 ? null : longBefore(view, telling);
      if (!long || !isLong(paragraph, long)) return [];
      // The same speaker was named just before: nobody wonders.
      const before = view.tellings[i - 1];
      if (
        before &&
        claim.attribution.speaker &&
        (before.paragraph === paragraph || before.paragraph.span.end + 3 >= paragraph.span.start) &&
        before.claim.attribution.speaker === claim.attribution.speaker
      )
        return [];
      return styleProblem('late-attribution', {
        span: spanOf(paragraph, tagOf(telling)),
        claim: claim.id,
        message: `${long.sentences} sentences are spoken before the reader learns by whom: the tag belongs behind the first.`,
        fixes: moveFix(telling, long, profile),
      });
    }),
};
