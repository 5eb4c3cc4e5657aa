/** Rule `tense`: said and says mixed in one story. */
import type { Token } from '../../model.ts';
import { toDraft } from '../../text/segments.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { isDocument, isPerson } from '../source.ts';
import { outsideQuotes, replace, spanOf, type StyleView, type Telling } from '../telling.ts';
import { isIrregularPast } from '../verbs.ts';

/** So many in the usual tense before the others stand out, and so few of the others that they look like slips. */
const FEWEST = 3;
const SLIPS = 1 / 3;

const PROSE = new Set(['body', 'list', 'card']);

/** Plain "said" or "says" of a person right beside it; documents say in the present what they still say. */
function plain(telling: Telling, word: string): boolean {
  const { paragraph, cue, verb, source, quoted, claim } = telling;
  const { tokens } = paragraph.reading;
  if (quoted || verb < 0 || !source || cue.end - cue.first !== 1 || !PROSE.has(paragraph.kind) || tokens[verb].lower !== word) return false;
  if ((!isPerson(telling) && claim.attribution.voucher !== 'unnamed') || isDocument(telling)) return false;
  if (/^(?:it|who|which|that)$/.test(tokens[source.end - 1].lower)) return false;
  // "says something about", "says a lot": nobody speaks.
  return !/^(?:something|nothing|much|more|a|little|volumes|everything)$/.test(tokens[verb + 1]?.lower ?? '');
}

const isPast = ({ lower, pos }: Token): boolean =>
  /^(?:was|were|had|did)$/.test(lower) || (pos === 'VERB' && (lower.endsWith('ed') || isIrregularPast(lower)));

/** "He says he relies on them": a view that he still holds is told in the present, whatever the story's tense. */
function holdsStill({ paragraph, content, verb }: Telling): boolean {
  const { tokens } = paragraph.reading;
  if (tokens.slice(Math.max(0, verb - 5), verb).some(({ lower }) => lower === 'now')) return true;
  const first = content.find(range => range.first > verb);
  if (!first || content.some(range => range.end <= verb)) return false;
  if (/^[“"]$/.test(tokens[first.first].text)) return false;
  const finite = tokens.slice(first.first, first.end).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return finite !== undefined && !isPast(finite);
}

/** What is seen on a recording, or a scene, is told in the present: other verbs around stand in it too. */
function isScene(view: StyleView, { paragraph, verb }: Telling): boolean {
  const { tokens } = paragraph.reading;
  return tokens.some(
    (token, i) =>
      i !== verb &&
      token.pos === 'VERB' &&
      /[^s]s$/.test(token.lower) &&
      token.lower !== 'says' &&
      outsideQuotes(view, paragraph, i) &&
      !view.told(toDraft(paragraph.segments, token)),
  );
}

const THEN =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|earlier|later|then|last|once|recently|after|before|when|by the time|ago|in (?:a|an|his|her|their|its|the|\d{4}|\p{Lu}\p{Ll}+))\b/u;

/** In a story told in the present, "said on Monday" says when, and a passage in the past has "said" in it: no slips. */
function saysWhen(view: StyleView, { paragraph, cue, verb }: Telling): boolean {
  const { sentences, tokens } = paragraph.reading;
  const sentence = sentences.find(each => each.firstToken <= cue.first && cue.first < each.endToken);
  if (!sentence) return false;
  if (THEN.test(paragraph.text.slice(sentence.start, sentence.end))) return true;
  return tokens.some(
    (token, i) => i !== verb && isPast(token) && outsideQuotes(view, paragraph, i) && !view.told(toDraft(paragraph.segments, token)),
  );
}

export const tense: Rule = {
  code: 'tense',
  severity: { default: 'hint', broadcast: 'off' },
  page: {
    what: 'Said and says mixed in one story.',
    why: 'A story tells in one tense; a change makes the reader look for a reason.',
    example: '“We left,” Ms. Doss said. “It was cold,” Mr. Orlin said. “Nobody came,” Ms. Tarn said. “We rowed,” Mr. Orlin says.',
    instead: '“We left,” Ms. Doss said. “It was cold,” Mr. Orlin said. “Nobody came,” Ms. Tarn said. “We rowed,” Mr. Orlin said.',
    options:
      'The story’s own majority decides. Quiet on headlines, captions and documents, on a view that somebody still holds, and on a scene told in the present.',
  },
  find: view => {
    const { tellings, headlines } = view;
    const told = tellings.filter(({ paragraph }) => !headlines.has(paragraph));
    const past = told.filter(each => plain(each, 'said'));
    const present = told.filter(each => plain(each, 'says'));
    const [most, least, word] = past.length >= present.length ? [past, present, 'said'] : [present, past, 'says'];
    if (most.length < FEWEST || least.length > most.length * SLIPS) return [];
    const slips = least.filter(each => (word === 'said' ? !holdsStill(each) && !isScene(view, each) : !saysWhen(view, each)));
    return slips.map(({ paragraph, verb, claim }) =>
      styleProblem('tense', {
        span: spanOf(paragraph, { first: verb, end: verb + 1 }),
        claim: claim.id,
        message: `The story tells in “${word}” (${most.length} times): “${paragraph.reading.tokens[verb].text}” stands alone.`,
        fixes: [
          { title: `Write “${word}”`, safe: false, preferred: true, edits: [replace(paragraph, { first: verb, end: verb + 1 }, word)] },
        ],
      }),
    );
  },
};
