/** Who said it: names the speaker of every attribution and quotation, across paragraphs, pronouns and second references. */
import type { Attribution, Found, Quotation, Reading, Span, Speaker } from '../model.ts';
import { toDraft } from '../text/segments.ts';
import { formOf, stanceOf } from './attribution/stance.ts';
import { firstTokenAt, readSource, type SourceWords, voucherOf } from './attribution/voucher.ts';
import { completed } from './continuation.ts';
import type { FoundAttribution } from './detector.ts';
import { type Before, quotationsOf, quotesDouble } from './quoted.ts';
import { createSalience, type Salience } from './salience.ts';
import { attributionOf, type Placed, type ResolvedName, type SpeakingParagraph, type Spoken, type Voiced } from './speaking.ts';

const inDraft = (paragraph: SpeakingParagraph, spans: readonly Span<'text'>[]): Span[] =>
  spans.map(span => toDraft(paragraph.segments, span));

/** Index of the sentence that holds `offset`, counted from the paragraph's first. */
function sentenceAt({ sentences }: Reading, offset: number): number {
  const at = sentences.findIndex(({ end }) => offset < end);
  return at < 0 ? Math.max(0, sentences.length - 1) : at;
}

/** Names weigh more as the first of their sentence and less inside somebody's words or behind a possessive. */
function weightOf(paragraph: SpeakingParagraph, name: ResolvedName, first: boolean): number {
  const quoted = paragraph.quotations.some(({ start, end }) => start <= name.start && name.end <= end);
  const after = paragraph.reading.tokens[firstTokenAt(paragraph.reading.tokens, name.end)];
  const owner = after !== undefined && after.start <= name.end + 1 && /^['’]s?$/.test(after.text);
  return (first ? 1.3 : 0.7) * (quoted ? 0.35 : 1) * (owner ? 0.6 : 1);
}

/** Puts the mentions of a paragraph between `from` and `to` into memory. */
function mentionNames(paragraph: SpeakingParagraph, from: number, to: number, base: number, salience: Salience): void {
  let last = -1;
  for (const name of paragraph.names) {
    if (name.start < from || name.start >= to || name.kind === 'place') continue;
    const sentence = sentenceAt(paragraph.reading, name.start);
    salience.mention(
      { name: name.full, kind: name.kind, gender: name.gender, title: name.title },
      base + sentence,
      weightOf(paragraph, name, sentence !== last),
    );
    last = sentence;
  }
}

/** The full name that a source means, or null. */
function nameOf(words: SourceWords<ResolvedName>, sentence: number, salience: Salience, enclosing: string | null): string | null {
  if (words.name) return words.name.full;
  if (words.pronoun === 'writer') return enclosing;
  if (words.pronoun) return salience.pronoun(words.pronoun, sentence);
  return words.head !== null && words.definite ? salience.titled(words.head, words.modifiers, sentence) : null;
}

const wordsAt = ({ reading }: SpeakingParagraph, span: Span<'text'>): string =>
  reading.text.slice(span.start, span.end).replace(/^[,\s]+|[,\s]+$/g, '');

/** A speaker's name as transcripts print it. */
const CAPITALS = /^\p{Lu}{3,}$/u;

/** Names one attribution. `enclosing` is who speaks the quotation that the cue itself stands in. */
function voice(
  paragraph: SpeakingParagraph,
  found: Found<FoundAttribution>,
  base: number,
  salience: Salience,
  enclosing: string | null,
): Voiced {
  const { source, cue, content } = found.value;
  const words = readSource(paragraph.reading, source, paragraph.names);
  const sentence = base + sentenceAt(paragraph.reading, (source[0] ?? cue[0] ?? found).start);
  const text = source[0] ? wordsAt(paragraph, source[0]) : '';
  const speaker = (CAPITALS.test(text) ? salience.surnamed(text, sentence) : null) ?? nameOf(words, sentence, salience, enclosing);
  const voucher =
    words.pronoun === 'writer' && enclosing
      ? 'named'
      : voucherOf(
          CAPITALS.test(text) && speaker !== words.name?.full ? { ...words, name: null } : words,
          speaker !== null,
          /^(?:the\s+)?\p{Lu}.*\s\p{Lu}/u.test(text),
        );
  const known = paragraph.names.find(name => name.full === speaker);
  if (speaker)
    salience.mention(
      { name: speaker, kind: known?.kind === 'organisation' ? 'organisation' : 'person', gender: genderOf(words), title: null },
      sentence,
      1.5,
    );
  return {
    found,
    attribution: {
      source: inDraft(paragraph, source),
      cue: inDraft(paragraph, cue),
      content: inDraft(paragraph, content),
      speaker,
      voucher,
      form: formOf(paragraph.reading, content, paragraph.quotations),
      stance: stanceOf(paragraph.reading, cue),
    },
    by: source[0] ? { ...toDraft(paragraph.segments, source[0]), name: speaker ?? text } : null,
  };
}

const genderOf = (words: SourceWords): 'female' | 'male' | null =>
  words.pronoun === 'female' || words.pronoun === 'male' ? words.pronoun : ((words.name as ResolvedName | null)?.gender ?? null);

/** Reads one paragraph's attributions in order of place, so that each source is known before the next pronoun. */
function voiceParagraph(paragraph: SpeakingParagraph, base: number, salience: Salience): Voiced[] {
  const at = ({ value, start }: Found<FoundAttribution>): number => (value.source[0] ?? value.cue[0])?.start ?? start;
  const ordered = [...paragraph.attributions].sort((a, b) => at(a) - at(b));
  const voiced: Voiced[] = [];
  let read = 0;
  for (const found of ordered) {
    mentionNames(paragraph, read, at(found), base, salience);
    read = Math.max(read, at(found));
    const around = paragraph.quotations.find(({ start, end }) => start <= at(found) && at(found) < end);
    const enclosing = around ? (attributionOf(around, voiced)?.attribution.speaker ?? null) : null;
    voiced.push(voice(paragraph, found, base, salience, enclosing));
  }
  mentionNames(paragraph, read, Number.POSITIVE_INFINITY, base, salience);
  return voiced;
}

const lastBy = (voiced: readonly Voiced[], before: Before): Speaker | null =>
  voiced.findLast(({ by, attribution }) => by !== null && attribution.form !== 'indirect')?.by ??
  voiced.findLast(({ by }) => by !== null)?.by ??
  before.by;

/** Names the speakers of a whole story; `paragraphs` in the order of the draft. */
export function resolveSpeakers(paragraphs: readonly SpeakingParagraph[]): Spoken {
  const salience = createSalience();
  const doubles = quotesDouble(paragraphs);
  const attributions: Placed<Attribution>[] = [];
  const quotations: Placed<Quotation>[] = [];
  let base = 0;
  let before: Before = { by: null, goesOn: false };
  paragraphs.forEach((paragraph, index) => {
    const voiced = voiceParagraph(paragraph, base, salience);
    for (const one of voiced) {
      const value = completed(paragraphs, index, one);
      if (value) attributions.push({ ...toDraft(paragraph.segments, one.found), paragraph: index, value });
    }
    const { spoken, last } = quotationsOf(paragraphs, index, voiced, before, doubles);
    quotations.push(...spoken);
    const announcing = voiced.findLast(({ found }) => found.value.content.length === 0);
    const goesOn = announcing !== undefined || paragraph.quotations.at(-1)?.value.open === true || /:\s*$/.test(paragraph.reading.text);
    before = { by: announcing?.by ?? last ?? lastBy(voiced, before), goesOn };
    base += paragraph.reading.sentences.length;
  });
  attributions.sort((a, b) => a.start - b.start || a.end - b.end);
  return { attributions, quotations };
}
