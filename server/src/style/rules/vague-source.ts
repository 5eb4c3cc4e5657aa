/** Rule `vague-source`: a source that nobody could find or judge. */
import type { Token } from '../../model.ts';
import { styleProblem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { spanOf, type Telling } from '../telling.ts';
import { isPassive } from '../verbs.ts';

const VAGUE = new Set([
  'officials',
  'experts',
  'critics',
  'analysts',
  'sources',
  'some',
  'many',
  'others',
  'commentators',
  'source',
  'scientists',
  'researchers',
  'diplomats',
  'insiders',
  'observers',
]);
/** "The source" and "few experts" stay out: one was described before, the others say nothing. */
const BARE = new Set(['a', 'some', 'many', 'several', 'most', 'unnamed', 'anonymous', 'certain', 'various']);
/** Words behind the source that describe it. */
const DESCRIBES = /^(?:who|whose|from|at|in|with|of|on|including|such|like|close|familiar|briefed|inside|within|for|(?:\()|including)$/;

const SAYS =
  /^(?:sa(?:y|id|ys)$|argu|claim|believ|not[ei]|fear|worr|suggest|think|thought|complain|warn|insist|maintain|contend|question|wonder|call|accus|critici[sz]|object|point|see|predict|speculat|allege|assert|admit|conced|acknowledg|deni|deny|tell|told|report|view|describ|urg|dismiss|credit|blame|doubt)/;

/** A reason for the missing name makes a source anonymous, not vague. */
const EXPLAINED =
  /\b(?:condition of anonymity|not (?:be )?authorized|asked not to be (?:named|identified)|declined to be (?:named|identified)|because|familiar with|briefed on|knowledge of)\b/i;

function isVague({ paragraph, source, cue, verb, claim }: Telling, tokens: readonly Token[]): boolean {
  if (!source || claim.attribution.voucher !== 'unnamed') return false;
  const words = tokens.slice(source.first, source.end).filter(token => token.pos !== 'PUNCT');
  const head = words.at(-1);
  if (!head || !VAGUE.has(head.lower) || words.slice(0, -1).some(token => !BARE.has(token.lower))) return false;
  const next = tokens[source.end];
  if (
    cue.first !== source.end &&
    next &&
    (DESCRIBES.test(next.lower) || (next.text === ',' && /^(?:including|among|such|like)$/.test(tokens[source.end + 1]?.lower ?? '')))
  )
    return false;
  // "Some chanted", "others ignored her": a crowd is seen, not quoted.
  if (/^(?:some|many|others)$/.test(head.lower) && !SAYS.test(tokens[verb < 0 ? cue.end - 1 : verb].lower)) return false;
  // "Many observers were surprised" and "what many expect" report no words.
  if (/(?:ing|are|were|is|was)$/.test(tokens[cue.first].lower)) return false;
  if (
    verb >= 0 &&
    (/ing$/.test(tokens[verb].lower) ||
      tokens[source.first - 1]?.lower === 'what' ||
      isPassive(tokens, verb) ||
      /^(?:expect|were|was|are|is|want|describe|try|tries|tried|call)/.test(tokens[verb].lower))
  )
    return false;
  const sentence = paragraph.reading.sentences.find(each => each.firstToken <= source.first && source.first < each.endToken);
  return !EXPLAINED.test(paragraph.text.slice(sentence?.start ?? 0, sentence?.end ?? paragraph.text.length));
}

/** What a reader would ask. */
function question(words: string): string {
  const head = words.replace(/^(?:some|many|several|most|the|a|an|unnamed|anonymous|certain|various)\s+/, '');
  if (/^(?:some|many|others)$/.test(head)) return 'Who are they? Say how many, and how they know.';
  return head.endsWith('s')
    ? `Which ${head}? Say who they are, how many, and how they know.`
    : `Which ${head}? Say who it is, and how that person knows.`;
}

/** So many attributions on, "the source" is still one of "sources". */
const SOON = 4;

/** "Sources said … The source said": one source in the plural. */
function isOne(next: readonly Telling[], { paragraph }: Telling, words: string): boolean {
  const head = words.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const one = `the ${head.replace(/s$/, '')}`;
  return (
    head.endsWith('s') &&
    next.some(
      other =>
        other.source !== null &&
        Math.abs(other.paragraph.firstSentence - paragraph.firstSentence) <= SOON &&
        other.paragraph.text
          .slice(other.paragraph.reading.tokens[other.source.first].start, other.paragraph.reading.tokens[other.source.end - 1].end)
          .toLowerCase() === one,
    )
  );
}

export const vagueSource: Rule = {
  code: 'vague-source',
  severity: { default: 'information' },
  page: {
    what: 'A source that nobody could find or judge: officials, experts, critics, analysts, sources, some, many.',
    why: 'The reader cannot weigh the words without knowing who they come from, and how many said it.',
    example: 'Experts said fuel was the better measure.',
    instead: 'Two retired generals and an analyst at the Defense College said fuel was the better measure.',
    options: 'Quiet where the source is described, or the reason for the missing name is given.',
  },
  find: ({ tellings, headlines }) =>
    tellings.flatMap((telling, i) => {
      const { paragraph, source, cue, quoted, claim } = telling;
      if (quoted || !source || headlines.has(paragraph) || !isVague(telling, paragraph.reading.tokens)) return [];
      if (tellings.slice(Math.max(0, i - 3), i).some(other => other.paragraph === paragraph && other.source?.first === source.first))
        return [];
      const together = { first: Math.min(source.first, cue.first), end: Math.max(source.end, cue.end) };
      const near = together.end - together.first <= source.end - source.first + cue.end - cue.first + 1;
      const words = paragraph.text.slice(paragraph.reading.tokens[source.first].start, paragraph.reading.tokens[source.end - 1].end);
      return styleProblem('vague-source', {
        span: spanOf(paragraph, near ? together : source),
        claim: claim.id,
        message: isOne(tellings.slice(i + 1, i + 1 + SOON), telling, words)
          ? `One source speaks here, and “${words.toLowerCase()}” makes several of it: say how many there are, and who.`
          : question(words.toLowerCase()),
      });
    }),
};
