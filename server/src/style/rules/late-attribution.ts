/** Rule `late-attribution`: the tag comes only after the second sentence of a long quotation. */
import type { Edit, Fix } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { spanOf, type Telling } from '../telling.ts';

const OPENS = /^[“"]$/;
const CLOSES = /^[”"]$/;

interface Long {
  /** Index of the opening mark, of the first sentence's last token, of the closing mark. */
  readonly open: number;
  readonly firstEnd: number;
  readonly close: number;
  readonly sentences: number;
}

/** The quotation that ends right before the tag, with how many sentences it holds. */
function longBefore({ paragraph, cue, source }: Telling): Long | null {
  const { tokens } = paragraph.reading;
  const tag = Math.min(cue.first, source?.first ?? cue.first);
  const close = tag - 1;
  if (!tokens[close] || !CLOSES.test(tokens[close].text)) return null;
  let open = close - 1;
  while (open >= 0 && !/[“"”]/.test(tokens[open].text)) open--;
  if (open < 0 || !OPENS.test(tokens[open].text)) return null;
  const ends = [];
  for (let i = open + 1; i < close; i++)
    if (/^[.?!]$/.test(tokens[i].text) || (i === close - 1 && tokens[i].text === ',' && !/^[.?!]$/.test(tokens[i - 1].text))) ends.push(i);
  return ends.length ? { open, firstEnd: ends[0], close, sentences: ends.length } : null;
}

/** Moves the tag behind the first sentence: `“S1. S2,” X said.` → `“S1,” X said. “S2.”`; only where the tag ends its sentence. */
function moveFix({ paragraph, cue, source }: Telling, { firstEnd, close }: Long): Fix[] {
  const { tokens } = paragraph.reading;
  const from = Math.min(cue.first, source?.first ?? cue.first);
  const to = Math.max(cue.end, source?.end ?? cue.end);
  if (tokens[to]?.text !== '.' || tokens[close - 1].text !== ',') return [];
  const tag = paragraph.text.slice(tokens[from].start, tokens[to - 1].end);
  const curly = tokens[close].text === '”';
  const [left, right] = curly ? ['“', '”'] : ['"', '"'];
  const edit = (start: number, end: number, newText: string): Edit => ({ ...toDraft(paragraph.segments, { start, end }), newText });
  const end = tokens[firstEnd].text === '.' ? ',' : tokens[firstEnd].text;
  return [
    {
      title: 'Move the tag behind the first sentence',
      safe: false,
      preferred: true,
      edits: [
        edit(tokens[firstEnd].start, tokens[firstEnd].end, `${end}${right} ${tag}.`),
        edit(tokens[firstEnd + 1].start, tokens[firstEnd + 1].start, left),
        edit(tokens[close - 1].start, tokens[to].end, `.${right}`),
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
  find: ({ tellings }) =>
    tellings.flatMap((telling, i) => {
      const { paragraph, quoted, verb, claim } = telling;
      // A signature behind a dash is no tag.
      const long = quoted || verb < 0 ? null : longBefore(telling);
      if (!long || long.sentences < 3) return [];
      // The same speaker was named just before: nobody wonders.
      const before = tellings[i - 1];
      if (
        before &&
        claim.attribution.speaker &&
        (before.paragraph === paragraph || before.paragraph.span.end + 3 >= paragraph.span.start) &&
        before.claim.attribution.speaker === claim.attribution.speaker
      )
        return [];
      return styleProblem('late-attribution', {
        span: spanOf(paragraph, {
          first: Math.min(telling.cue.first, telling.source?.first ?? telling.cue.first),
          end: Math.max(telling.cue.end, telling.source?.end ?? telling.cue.end),
        }),
        claim: claim.id,
        message: `${long.sentences} sentences are spoken before the reader learns by whom: the tag belongs behind the first.`,
        fixes: moveFix(telling, long),
      });
    }),
};
