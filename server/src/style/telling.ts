/** Attributions as the style rules look at them: the cue's verb with its form, the source, the content, all by tokens of one paragraph. */
import type { ClaimOf, Edit, Found, QuotedWords, ReadParagraph, Span, Story, Token } from '../model.ts';
import { type Cover, coverOf } from '../text/cover.ts';
import { paragraphAt } from '../text/markup.ts';
import { toDraft, toText } from '../text/segments.ts';
import { readQuotations } from '../values/quotation.ts';
import { tellsClause } from './clause.ts';
import { headlinesOf } from './headlines.ts';
import { isAuxiliary } from './verbs.ts';

/** Half-open range of token indices. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

export interface Telling {
  readonly claim: ClaimOf<'attribution'>;
  readonly paragraph: ReadParagraph;
  readonly cue: TokenRange;
  /** Index of the cue's main verb, or -1 (a noun, "according to"). */
  readonly verb: number;
  readonly source: TokenRange | null;
  /** In order of place; empty where the content stands in another paragraph. */
  readonly content: readonly TokenRange[];
  /** The cue stands inside quotation marks: its words are somebody else's. */
  readonly quoted: boolean;
}

/** The tokens that a span of the draft covers. */
export function tokensOf(paragraph: ReadParagraph, span: Span): TokenRange | null {
  const start = toText(paragraph.segments, span.start);
  const end = toText(paragraph.segments, span.end);
  const { tokens } = paragraph.reading;
  let first = 0;
  let high = tokens.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if (tokens[middle].end > start) high = middle;
    else first = middle + 1;
  }
  if (!tokens[first] || tokens[first].start >= end) return null;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1].start < end) last++;
  return { first, end: last + 1 };
}

/** The draft's span of a range of tokens. */
export const spanOf = (paragraph: ReadParagraph, range: TokenRange): Span =>
  toDraft(paragraph.segments, { start: paragraph.reading.tokens[range.first].start, end: paragraph.reading.tokens[range.end - 1].end });

/** Puts `newText` in the place of a range of tokens. */
export const replace = (paragraph: ReadParagraph, range: TokenRange, newText: string): Edit => ({ ...spanOf(paragraph, range), newText });

/** The draft's own words at a range of tokens. */
export const wordsOf = (paragraph: ReadParagraph, range: TokenRange): string =>
  paragraph.text.slice(paragraph.reading.tokens[range.first].start, paragraph.reading.tokens[range.end - 1].end);

/** The last verb of the cue that is no auxiliary. */
function mainVerb(tokens: readonly Token[], cue: TokenRange, source: TokenRange | null): number {
  for (let i = cue.end - 1; i >= cue.first; i--) {
    const { pos, lower } = tokens[i];
    if (pos === 'VERB' && !isAuxiliary(lower)) return i;
  }
  // "The mayor claims that": the part of speech may be mistaken where the place is not.
  const last = cue.end - 1;
  // "his claim": a noun with its owner.
  const owned = /^(?:his|her|their|its|my|our|your|the|a|an|this|that|any|no|some|every|little|much|more|[’']s?)$/i.test(
    tokens[cue.first - 1]?.text ?? '',
  );
  const besideSource = source !== null && !owned && (source.end === cue.first || source.first === cue.end) && cue.end - cue.first === 1;
  const pointed = tokens[last].lower === 'out' && cue.end - cue.first === 2 ? cue.first : last;
  return (besideSource || pointed !== last) &&
    /(?:s|ed|ing|e|m|t)$/.test(tokens[pointed].lower) &&
    /^(?:NOUN|PROPN|ADJ|ADV|X)$/.test(tokens[pointed].pos)
    ? pointed
    : -1;
}

/** Strictly between the marks. */
const within = (quoted: Cover<'draft'>, at: number): boolean => quoted({ start: at - 1, end: at + 1 });

function tellingOf(story: Story, claim: ClaimOf<'attribution'>, quoted: Cover<'draft'>): Telling | null {
  const [cueSpan] = claim.attribution.cue;
  if (!cueSpan) return null;
  const paragraph = paragraphAt(story, cueSpan);
  const cue = paragraph && tokensOf(paragraph, { start: cueSpan.start, end: claim.attribution.cue.at(-1)?.end ?? cueSpan.end });
  if (!paragraph || !cue) return null;
  const inside = (span: Span) => paragraph.span.start <= span.start && span.end <= paragraph.span.end;
  const ranges = (spans: readonly Span[]) => spans.filter(inside).flatMap(span => tokensOf(paragraph, span) ?? []);
  const source = ranges(claim.attribution.source)[0] ?? null;
  return {
    claim,
    paragraph,
    cue,
    verb: mainVerb(paragraph.reading.tokens, cue, source),
    source,
    content: ranges(claim.attribution.content),
    quoted: within(quoted, cueSpan.start),
  };
}

/** The story as the rules look at it, made once for all of them. */
export interface StyleView {
  readonly story: Story;
  /** Every attribution, in order of place. */
  readonly tellings: readonly Telling[];
  /** The same by paragraph. */
  readonly tellingsIn: ReadonlyMap<ReadParagraph, readonly Telling[]>;
  /** What stands between quotation marks, paragraph by paragraph. */
  readonly quotations: ReadonlyMap<ReadParagraph, readonly Found<QuotedWords>[]>;
  /** The same in the draft: not the desk's to change. */
  readonly quoted: Cover<'draft'>;
  /** All that somebody is told to have said, in the draft. */
  readonly told: Cover<'draft'>;
  /** The same, clauses and quotations only: "spread a rumor" tells of one and states none. */
  readonly stated: Cover<'draft'>;
  /** Headlines and decks, marked or not. */
  readonly headlines: ReadonlySet<ReadParagraph>;
}

/** Reads the story for the style rules. */
export function viewOf(story: Story): StyleView {
  const quotations = new Map(story.paragraphs.map(paragraph => [paragraph, readQuotations(paragraph.reading)]));
  const quoted = coverOf([...quotations].flatMap(([{ segments }, list]) => list.map(quotation => toDraft(segments, quotation))));
  const tellings = story.claims.flatMap(claim => (claim.kind === 'attribution' ? (tellingOf(story, claim, quoted) ?? []) : []));
  const tellingsIn = new Map<ReadParagraph, Telling[]>();
  for (const telling of tellings) {
    const list = tellingsIn.get(telling.paragraph);
    if (list) list.push(telling);
    else tellingsIn.set(telling.paragraph, [telling]);
  }
  const told = coverOf(story.claims.flatMap(claim => (claim.kind === 'attribution' ? claim.attribution.content : [])));
  return {
    story,
    quotations,
    quoted,
    tellings,
    tellingsIn,
    told,
    stated: coverOf(tellings.filter(tellsClause).flatMap(({ claim }) => claim.attribution.content)),
    headlines: headlinesOf(story),
  };
}

/** True for a token that stands outside all quotation marks. */
export const outsideQuotes = ({ quoted }: StyleView, { reading, segments }: ReadParagraph, token: number): boolean =>
  !within(quoted, toDraft(segments, reading.tokens[token]).start);

/** True where the cue stands inside what somebody else is told to have said: "said he hoped". */
export const insideOther = ({ tellingsIn }: StyleView, telling: Telling): boolean =>
  (tellingsIn.get(telling.paragraph) ?? []).some(
    other => other !== telling && other.content.some(range => range.first <= telling.cue.first && telling.cue.end <= range.end),
  );
