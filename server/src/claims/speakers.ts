/** Who said it: names the speaker of every attribution and quotation, across paragraphs, pronouns and second references. */
import type { Attribution, Found, NameKind, ParagraphKind, Quotation, QuotedWords, Reading, Segment, Span, Speaker } from '../model.ts';
import { toDraft } from '../text/segments.ts';
import { formOf, stanceOf } from './attribution/stance.ts';
import { firstTokenAt, readSource, type SourceWords, voucherOf } from './attribution/voucher.ts';
import type { FoundAttribution } from './detector.ts';
import { createSalience, type Salience } from './salience.ts';

/** A mention whose full name is known over the whole story. */
export interface ResolvedName extends Span<'text'> {
  readonly kind: NameKind;
  /** Full name, without title. */
  readonly full: string;
  /** Title at this mention or, failing that, anywhere in the story. */
  readonly title: string | null;
  readonly gender: 'female' | 'male' | null;
}

/** What is known of one paragraph before anybody is named. */
export interface SpeakingParagraph {
  readonly kind: ParagraphKind;
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly quotations: readonly Found<QuotedWords>[];
  readonly attributions: readonly Found<FoundAttribution>[];
  /** In order of place. */
  readonly names: readonly ResolvedName[];
}

/** A value at a place in the draft, with the paragraph that holds its beginning. */
export type Placed<V> = Span & { readonly paragraph: number; readonly value: V };

/** Everything that is said, in draft coordinates, in order of place. */
export interface Spoken {
  readonly attributions: readonly Placed<Attribution>[];
  readonly quotations: readonly Placed<Quotation>[];
}

/** An attribution with its speaker; `by` is who speaks when a quotation needs somebody: the name, or the source's own words. */
interface Voiced {
  readonly found: Found<FoundAttribution>;
  readonly attribution: Attribution;
  readonly by: Speaker | null;
}

const inDraft = (paragraph: SpeakingParagraph, spans: readonly Span<'text'>[]): Span[] => spans.map(span => toDraft(paragraph.segments, span));

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
    salience.mention({ name: name.full, kind: name.kind, gender: name.gender, title: name.title }, base + sentence, weightOf(paragraph, name, sentence !== last));
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

const wordsAt = ({ reading }: SpeakingParagraph, span: Span<'text'>): string => reading.text.slice(span.start, span.end).replace(/^[,\s]+|[,\s]+$/g, '');

/** A speaker's name as transcripts print it. */
const CAPITALS = /^\p{Lu}{3,}$/u;

/** Names one attribution. `enclosing` is who speaks the quotation that the cue itself stands in. */
function voice(paragraph: SpeakingParagraph, found: Found<FoundAttribution>, base: number, salience: Salience, enclosing: string | null): Voiced {
  const { source, cue, content } = found.value;
  const words = readSource(paragraph.reading, source, paragraph.names);
  const sentence = base + sentenceAt(paragraph.reading, (source[0] ?? cue[0] ?? found).start);
  const text = source[0] ? wordsAt(paragraph, source[0]) : '';
  const speaker = (CAPITALS.test(text) ? salience.surnamed(text, sentence) : null) ?? nameOf(words, sentence, salience, enclosing);
  const voucher = words.pronoun === 'writer' && enclosing ? 'named' : voucherOf(CAPITALS.test(text) && speaker !== words.name?.full ? { ...words, name: null } : words, speaker !== null, /^(?:the\s+)?\p{Lu}.*\s\p{Lu}/u.test(text));
  const known = paragraph.names.find(name => name.full === speaker);
  if (speaker) salience.mention({ name: speaker, kind: known?.kind === 'organisation' ? 'organisation' : 'person', gender: genderOf(words), title: null }, sentence, 1.5);
  return {
    found,
    attribution: {
      source: inDraft(paragraph, source), cue: inDraft(paragraph, cue), content: inDraft(paragraph, content), speaker, voucher,
      form: formOf(paragraph.reading, content, paragraph.quotations), stance: stanceOf(paragraph.reading, cue),
    },
    by: source[0] ? { ...toDraft(paragraph.segments, source[0]), name: speaker ?? text } : null,
  };
}

const genderOf = (words: SourceWords): 'female' | 'male' | null =>
  words.pronoun === 'female' || words.pronoun === 'male' ? words.pronoun : (words.name as ResolvedName | null)?.gender ?? null;

const shared = (span: Span<'text'>, spans: readonly Span<'text'>[]): number =>
  spans.reduce((sum, other) => sum + Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start)), 0);

const lengthOf = (spans: readonly Span<'text'>[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The attribution whose content holds a quotation; of several, the closest fitting one with somebody to say it. */
function attributionOf(quotation: Found<QuotedWords>, voiced: readonly Voiced[]): Voiced | null {
  const holding = voiced.filter(({ found }) => shared(quotation, found.value.content) >= 0.6 * (quotation.end - quotation.start));
  const outside = holding.filter(({ found }) => !found.value.cue.some(cue => quotation.start < cue.start && cue.end < quotation.end));
  const fitting = (outside.length > 0 ? outside : holding).sort((a, b) => lengthOf(a.found.value.content) - lengthOf(b.found.value.content));
  return fitting.find(({ by }) => by !== null) ?? fitting[0] ?? null;
}

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
    const enclosing = around ? attributionOf(around, voiced)?.attribution.speaker ?? null : null;
    voiced.push(voice(paragraph, found, base, salience, enclosing));
  }
  mentionNames(paragraph, read, Number.POSITIVE_INFINITY, base, salience);
  return voiced;
}

const WORDS = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const countWords = (text: string): number => text.match(WORDS)?.length ?? 0;

/** What the paragraphs before tell a quotation that has no tag of its own. */
interface Before {
  readonly by: Speaker | null;
  /** The paragraph before ended inside a quotation, or with a colon. */
  readonly goesOn: boolean;
}

const markOf = ({ reading }: SpeakingParagraph, { start }: Span<'text'>): string => reading.text.slice(start, start + 2);
/** Two apostrophes or back-ticks are read, but are no quotation marks. */
const TYPED = /^(?:''|``)/;
const SINGLE = /^[‘'‚‹]/;
/** A turn of a transcript inside its marks ("RUIZ: …"), or a stage direction. */
const TURN = /^.{1,2}(?:\p{Lu}{3,}[\p{Lu}. ]*:|\(\p{Lu}{3,})/u;
const WORK = /(?:film|movie|book|novel|memoir|song|album|show|episode|series|play|musical|podcast|essay|column|commentary|article|poem|painting|exhibition|documentary|sitcom|programme|program|game)[,:]?\s*$/i;
/** Where nobody is said to speak, weaker signs do: "on", "of", the owner of a show. */
const PLACED = /(?:\b(?:titled|entitled|called|headlined|of|on|in)|\p{Lu}[\p{L}.]*['’]s)\s*$/u;

/** The title of a work: every long word is capitalised, it ends like no sentence, and a word for such a work stands before it. */
export function isTitle(text: string, quotation: Found<QuotedWords>, told: boolean): boolean {
  const inner = text.slice(quotation.value.inner.start, quotation.value.inner.end).replace(/[,.]$/, '');
  const long = (inner.match(WORDS) ?? []).filter(word => word.length > 3);
  if (long.length === 0 || /[.!?]\s/.test(inner) || countWords(inner) > 10) return false;
  const before = text.slice(Math.max(0, quotation.start - 30), quotation.start);
  return long.every(word => /^[\p{Lu}\p{N}]/u.test(word)) && (WORK.test(before) || (!told && PLACED.test(before)));
}

/** True for a quotation that is claimed as somebody's words; `told` when an attribution holds it, `doubles` when the story quotes with double marks. */
function isClaimed(paragraph: SpeakingParagraph, quotation: Found<QuotedWords>, next: SpeakingParagraph | undefined, told: boolean, doubles: boolean): boolean {
  const mark = markOf(paragraph, quotation);
  if (TYPED.test(mark) || (doubles && SINGLE.test(mark)) || TURN.test(paragraph.reading.text.slice(quotation.start, quotation.start + 40))) return false;
  // A mark that is never closed is a speech over several paragraphs only if the next one opens again.
  if (quotation.value.open) return next?.quotations[0]?.start === 0;
  return !isTitle(paragraph.reading.text, quotation, told);
}

/** The quotations of a paragraph that somebody says, and who. */
function quotationsOf(
  paragraphs: readonly SpeakingParagraph[], index: number, voiced: readonly Voiced[], before: Before, doubles: boolean,
): { readonly spoken: Placed<Quotation>[]; readonly last: Speaker | null } {
  const paragraph = paragraphs[index];
  const spoken: Placed<Quotation>[] = [];
  let last: Speaker | null = before.goesOn ? before.by : null;
  for (const quotation of paragraph.quotations) {
    const holder = attributionOf(quotation, voiced);
    const words = countWords(paragraph.reading.text.slice(quotation.value.inner.start, quotation.value.inner.end));
    const whole = !quotation.value.partial && words >= 4;
    const inherited = whole || before.goesOn;
    const by: Speaker | null = holder ? holder.by : inherited ? last ?? before.by : nearestBy(quotation, voiced);
    last = by ?? last;
    if ((words < 4 && (holder ? by === null : !whole)) || !isClaimed(paragraph, quotation, paragraphs[index + 1], holder !== null, doubles)) continue;
    spoken.push({ ...toDraft(paragraph.segments, quotation), paragraph: index, value: { speaker: by, partial: quotation.value.partial } });
  }
  return { spoken, last };
}

/** Some words in marks that no attribution holds: whoever speaks in the paragraph before them. */
function nearestBy(quotation: Found<QuotedWords>, voiced: readonly Voiced[]): Speaker | null {
  const earlier = voiced.filter(({ found, by }) => by !== null && (found.value.cue[0]?.start ?? found.start) < quotation.start);
  return earlier.at(-1)?.by ?? null;
}

/** What the announcing cue of one paragraph ("Ruiz went on:") brings in the next, in draft coordinates. */
function announced(paragraphs: readonly SpeakingParagraph[], index: number): Span[] {
  const next = paragraphs[index + 1];
  if (!next) return [];
  const first = next.quotations[0];
  if (first?.start !== 0) return [toDraft(next.segments, { start: 0, end: next.reading.text.length })];
  return [toDraft(next.segments, first), ...(first.value.open ? continued(paragraphs, index + 1) : [])];
}

/** The paragraphs in which an unclosed quotation goes on: each opens with a mark again, the last one closes. */
function continued(paragraphs: readonly SpeakingParagraph[], index: number): Span[] {
  const spans: Span[] = [];
  for (let i = index + 1; i < paragraphs.length; i++) {
    const first = paragraphs[i].quotations[0];
    if (first?.start !== 0 || paragraphs[i].attributions.some(({ value }) => shared(first, value.content) > 0 && value.cue.every(cue => cue.start > first.end))) break;
    spans.push(toDraft(paragraphs[i].segments, first));
    if (!first.value.open) break;
  }
  return spans;
}

/** Content beyond the paragraph: what a colon announces, and what an unclosed quotation runs on with. */
function completed(paragraphs: readonly SpeakingParagraph[], index: number, { found, attribution }: Voiced): Attribution | null {
  const paragraph = paragraphs[index];
  if (found.value.content.length === 0) {
    const content = announced(paragraphs, index);
    return content.length > 0 ? { ...attribution, content, form: paragraphs[index + 1].quotations.length > 0 ? 'direct' : 'indirect' } : null;
  }
  const last = paragraph.quotations.at(-1);
  if (!last || shared(last, found.value.content) < 0.6 * (last.end - last.start)) return attribution;
  if (last.value.open) return { ...attribution, content: [...attribution.content, ...continued(paragraphs, index)] };
  return last.value.partial ? attribution : { ...attribution, content: [...attribution.content, ...chained(paragraphs, index)] };
}

/** Paragraphs that are nothing but one quotation, with no tag: the speaker before them goes on. */
function chained(paragraphs: readonly SpeakingParagraph[], index: number): Span[] {
  const spans: Span[] = [];
  for (let i = index + 1; i < paragraphs.length; i++) {
    const { quotations: [first, ...more], attributions, reading } = paragraphs[i];
    if (first?.start !== 0 || more.length > 0 || first.value.open || first.value.partial || attributions.length > 0 || /[\p{L}\p{N}]/u.test(reading.text.slice(first.end))) break;
    spans.push(toDraft(paragraphs[i].segments, first));
  }
  return spans;
}

const lastBy = (voiced: readonly Voiced[], before: Before): Speaker | null =>
  voiced.findLast(({ by, attribution }) => by !== null && attribution.form !== 'indirect')?.by ?? voiced.findLast(({ by }) => by !== null)?.by ?? before.by;

/** True when the story quotes with double marks: then single ones are a headline's, or quotations inside others. */
const quotesDouble = (paragraphs: readonly SpeakingParagraph[]): boolean => {
  let doubles = 0;
  let singles = 0;
  for (const paragraph of paragraphs) {
    for (const quotation of paragraph.quotations) {
      if (SINGLE.test(markOf(paragraph, quotation)) && !TYPED.test(markOf(paragraph, quotation))) singles++;
      else doubles++;
    }
  }
  return doubles > singles;
};

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
