/** Holds an attribution against the sources: does the source say it, and has it the same person say it? */
import type { ClaimOf, PassageEvidence, Span } from '../model.ts';
import { fold } from '../sources/terms.ts';
import { toText } from '../text/segments.ts';
import { overlaps } from '../text/spans.ts';
import { findVerbatim, lettersOf } from '../values/verbatim.ts';
import { bearingOf, bestStatement, type Statement } from './alignment.ts';
import { contradictionIn, contradictionOf } from './contradiction.ts';
import type { Telling } from './likeness.ts';
import { searchOnce } from './memo.ts';
import { type Question, wantedFor } from './question.ts';
import * as reasons from './reasons.ts';
import { readPassage, type SourceReading } from './source-reading.ts';
import { agreeOnSpeaker, draftVoice, nameOf, sourceVoice, type Voice } from './speakers.ts';
import { voicesOf } from './voices.ts';

const SAYS = 0.66;
const SPEAKS = 0.45;
const LEAST_WORDS = 4;
/** Passages that are looked at for what was said, and for the whole sentence. */
const POOL = 5;

interface Place {
  readonly source: SourceReading;
  readonly at: Span<'text'>;
  readonly likeness: number;
  readonly verbatim: boolean;
}

const inSentence = (question: Question, span: Span): Span<'text'> => ({
  start: toText(question.paragraph.segments, span.start) - question.sentence.start,
  end: toText(question.paragraph.segments, span.end) - question.sentence.start,
});

/** Everything of the sentence that is not what was said. */
function outside(question: Question, content: readonly Span<'text'>[]): readonly Span<'text'>[] {
  const gaps: Span<'text'>[] = [];
  let from = 0;
  for (const { start, end } of [...content].sort((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < question.text.length) gaps.push({ start: from, end: question.text.length });
  return gaps;
}

// a quotation that goes on in the next paragraph is not closed
const MARKED = /[“"«]([^”"»]{12,})(?:[”"»]|$)/gu;

/** The longest quoted words in what is said, or null. */
function quotedIn(text: string): string | null {
  const quoted = [...text.matchAll(MARKED)]
    .map(match => match[1])
    .filter(words => (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS);
  return quoted.sort((a, b) => b.length - a.length)[0] ?? null;
}

function placesOf(question: Question, content: readonly Span<'text'>[], said: string): readonly Place[] {
  const { library, memo } = question;
  const quoted = quotedIn(said);
  const wanted = wantedFor(question, outside(question, content));
  const hits = new Map([...searchOnce(library, memo, said, POOL), ...question.hits.slice(0, POOL)].map(hit => [hit.passage.id, hit]));
  return [...hits.values()].flatMap((hit): Place[] => {
    const source = readPassage(hit.passage, library, memo);
    const exact = quoted && findVerbatim(quoted, lettersOf(hit.passage.text));
    if (exact) return [{ source, at: exact, likeness: 1, verbatim: true }];
    if (!wanted.length) return [];
    const bearing = bearingOf(wanted, source, null, memo.lexicon);
    if (!bearing) return [];
    const statement: Statement = bestStatement(bearing);
    return statement.likeness < SPEAKS ? [] : [{ source, at: statement.unit, likeness: statement.likeness, verbatim: false }];
  });
}

/** True where the passage, or the text around it, has one of the name's words. */
function isNear(name: string, source: SourceReading): boolean {
  const words = (name.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).map(word => fold(word));
  const there = (telling: Telling): boolean => telling.words.some(word => words.includes(word.word));
  return there(source.telling) || there(source.around);
}

/** The one person whose words lie within the place that was compared, where its tag is too long for the words to be most of it. */
function namedIn({ source, at }: Place, { library, memo }: Question): string | null {
  const { attributions, offset } = voicesOf(source.passage, library, memo);
  const inside = attributions.filter(
    ({ attribution: { content, speaker, voucher } }) =>
      voucher === 'named' &&
      speaker !== null &&
      content.some(({ start, end }) => start >= at.start + offset && end <= at.end + offset && (end - start) * 3 > at.end - at.start),
  );
  return inside.length === 1 ? inside[0].attribution.speaker : null;
}

function judge(place: Place, draft: Voice | null, said: string, question: Question): PassageEvidence {
  const { source, at, likeness } = place;
  const base = { passage: source.passage, score: likeness, focus: at, difference: null };
  if (likeness < SAYS) return { ...base, agreement: 'mentions', reason: reasons.speaksOfIt };
  // "found evidence", "found no evidence": the whole sentences as well as what is said
  const words = source.passage.text.slice(at.start, at.end);
  if (!place.verbatim && contradictionIn(said, words) && contradictionOf(question.text, words))
    return { ...base, agreement: 'mentions', reason: reasons.contradicts };
  const told = sourceVoice(source.passage, at, draft, () => voicesOf(source.passage, question.library, question.memo));
  const { voice } = told;
  const same = agreeOnSpeaker(draft, told);
  const speaker = draft && !draft.named && !draft.pronoun ? (voice?.named ? voice.words : namedIn(place, question)) : null;
  const named = speaker ? { speaker } : {};
  if (same === 'different' && draft && voice) {
    // two people may say the same in their own words; only the same words have one speaker
    if (!place.verbatim) return { ...base, ...named, agreement: 'mentions', reason: reasons.saidBy(voice.words) };
    return {
      ...base,
      agreement: 'differs',
      code: 'speaker-differs',
      difference: { draft: draft.words, source: voice.words },
      reason: reasons.otherSpeaker(draft.words, voice.words),
    };
  }
  // the words may stand there, but nobody by the draft's name is anywhere near
  if (same === 'unknown' && draft?.named && !isNear(draft.words, source))
    return { ...base, agreement: 'mentions', reason: reasons.speaksOfIt };
  return { ...base, ...named, agreement: 'agrees', reason: reasons.sameAttribution(same === 'same' ? nameOf(voice, draft) : null) };
}

const lengthOf = ({ start, end }: Span): number => end - start;
const sizeOf = ({ attribution: { content } }: ClaimOf<'attribution'>): number => content.reduce((sum, span) => sum + lengthOf(span), 0);

/** What is said, without the words that a tag of their own gives to somebody: “…,” Moll told Ostrow. “…,” she said. */
function ownContent(claim: ClaimOf<'attribution'>, { story }: Question): readonly Span[] {
  const { content } = claim.attribution;
  if (content.length < 2) return content;
  const others = story.claims.filter(
    (one): one is ClaimOf<'attribution'> =>
      one.kind === 'attribution' && one !== claim && overlaps(one, claim) && sizeOf(one) < sizeOf(claim),
  );
  const own = content.filter(span => !others.some(one => one.attribution.content.some(other => overlaps(other, span))));
  return own.length ? own : content;
}

/** Evidence of each passage that has what was said, or speaks of it. */
export function compareAttribution(claim: ClaimOf<'attribution'>, question: Question): readonly PassageEvidence[] {
  const spans = ownContent(claim, question);
  const content = spans.map(span => inSentence(question, span));
  const said = spans.map(span => question.story.draft.text.slice(span.start, span.end)).join(' ');
  const places = placesOf(question, content, said);
  const { speaker, source, voucher } = claim.attribution;
  const { text } = question.story.draft;
  const place = source[0];
  const words = place ? text.slice(place.start, place.end) : null;
  // "Experts" at the head of a sentence is no name, and nobody at all is anybody
  const name = speaker ?? (voucher === 'unnamed' ? (words?.toLowerCase() ?? null) : voucher === 'agentless' ? 'somebody' : words);
  const draft = name ? draftVoice({ name, start: place?.start ?? 0, end: place?.end ?? 0 }, text) : null;
  // the cue may deny it: "found no evidence of"
  const cue = claim.attribution.cue.map(span => text.slice(span.start, span.end)).join(' ');
  const told = `${cue} ${said}`;
  const exact = places.filter(place => place.verbatim);
  return (exact.length ? exact : places).map(place => judge(place, draft, told, question));
}
