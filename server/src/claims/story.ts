/** Reads a draft once: prose, language and claims, paragraph by paragraph, then what only the whole story knows. */
import { createMemo, type Memo } from '../language/memo.ts';
import type { Claim, ClaimValue, Day, Draft, Found, Prose, ReadParagraph, Reading, Span, Story, StorySentence } from '../model.ts';
import { readProse } from '../prose/read.ts';
import { readDateline } from '../values/dateline.ts';
import { toDraft, toText } from '../text/segments.ts';
import type { Tagger } from './attribution/tagger.ts';
import { type Analysed, analyseAll, type FoundInParagraph, QUIET } from './analysis.ts';
import { carryDates } from './carried-dates.ts';
import { idGiver } from './ids.ts';
import { type KnownName, type NameMemo, resolveNames } from './names.ts';
import { resolveSpeakers } from './speakers.ts';

/** What the caller knows of the draft; the core has no clock of its own. */
export interface ReadOptions {
  /** Publication date that the caller insists on, `YYYY-MM-DD`. */
  readonly date?: string | null;
  /** `YYYY-MM-DD`, used when neither the caller nor the draft gives a date. */
  readonly today: string;
  /** The learned tagger; without it attributions are found by rule alone. */
  readonly tagger?: Tagger | null;
}

/** What lives from one reading to the next and only saves time; made by the caller. */
export interface StoryMemo {
  readonly paragraphs: Memo<string, Analysed>;
  /** Of sentences, for their claims' ids. */
  readonly prints: Memo<string, string>;
  readonly names: NameMemo;
  readonly clear: () => void;
}

/** Remembers `limit` paragraphs, so that an edit costs one of them. The longest draft must fit: one paragraph too many, and each drives out the next. */
export function createStoryMemo(limit = 12_000): StoryMemo {
  const paragraphs = createMemo<string, Analysed>(limit);
  const prints = createMemo<string, string>(limit * 4);
  const names: NameMemo = createMemo(20_000);
  return {
    paragraphs,
    prints,
    names,
    clear() {
      paragraphs.clear();
      prints.clear();
      names.clear();
    },
  };
}

function dateOf({ front, paragraphs }: Prose, options: ReadOptions): Pick<Story, 'date' | 'dateFrom'> {
  if (options.date) return { date: options.date, dateFrom: 'given' };
  if (front.date) return { date: front.date, dateFrom: 'front matter' };
  const line = paragraphs
    .slice(0, 6)
    .map(({ text }) => readDateline(text, options.today))
    .find(each => each?.date);
  if (line?.date) return { date: line.date, dateFrom: 'dateline' };
  return { date: options.today, dateFrom: 'today' };
}

type Raw = { readonly span: Span; readonly sentence: number } & { readonly value: ClaimValue };

/** Index of the sentence, among the paragraph's, in which `at` (paragraph text) lies. */
function sentenceAt(reading: Reading, at: number): number {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < sentences[middle].end) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** The kinds that one paragraph settles alone; names, quotations and attributions need the story. */
function ownClaims(paragraph: ReadParagraph, found: FoundInParagraph, dates: readonly Found<Day>[]): Raw[] {
  const place = (span: Span<'text'>) => toDraft(paragraph.segments, span);
  const raw = (at: Span<'text'>, value: ClaimValue): Raw => ({
    span: place(at),
    sentence: paragraph.firstSentence + sentenceAt(paragraph.reading, at.start),
    value,
  });
  return [
    ...found.quantity.map(each => raw(each, { kind: 'quantity', quantity: each.value })),
    ...found.comparison.map(each => raw(each, { kind: 'comparison', comparison: each.value })),
    ...dates.map(each => raw(each, { kind: 'date', date: each.value })),
    ...found.wording.map(each =>
      raw(each, { kind: 'wording', wording: { rung: each.value.rung, about: each.value.about && place(each.value.about) } }),
    ),
    ...found.superlative.map(each => raw(each, { kind: 'superlative', superlative: { over: each.value.over && place(each.value.over) } })),
    ...found.event.map(each => raw(each, { kind: 'event' })),
  ];
}

function layOut(prose: Prose, analysed: readonly Analysed[]): { paragraphs: ReadParagraph[]; sentences: StorySentence[] } {
  const sentences: StorySentence[] = [];
  const paragraphs = prose.paragraphs.map((paragraph, i): ReadParagraph => {
    const { reading } = analysed[i];
    const read = { ...paragraph, reading, firstSentence: sentences.length };
    reading.sentences.forEach((sentence, k) => {
      sentences.push({ ...toDraft(paragraph.segments, sentence), paragraph: i, priority: analysed[i].priorities[k] ?? 0 });
    });
    return read;
  });
  return { paragraphs, sentences };
}

/** Every form of a name once: a repeat of the same words needs no second check, a new spelling or title does. */
function nameClaims(
  paragraphs: readonly ReadParagraph[],
  names: readonly (readonly KnownName[])[],
): { paragraph: number; name: KnownName }[] {
  const seen = new Set<string>();
  return paragraphs.flatMap((_, paragraph) =>
    names[paragraph].flatMap(name => {
      const form = `${name.id} ${name.words} ${name.titleHere ?? ''}`;
      if (name.kind === 'place' || seen.has(form)) return [];
      seen.add(form);
      return { paragraph, name };
    }),
  );
}

/** What only the whole story tells: who is who, and who said it. */
function storyClaims(paragraphs: readonly ReadParagraph[], analysed: readonly Analysed[], memo: NameMemo): Raw[] {
  const names = resolveNames(
    paragraphs.map(({ reading, kind }, i) => ({ reading, names: analysed[i].found.name, quiet: QUIET.has(kind) })),
    memo,
  );
  const speaking = paragraphs.map((paragraph, i) => ({
    kind: paragraph.kind,
    reading: paragraph.reading,
    segments: paragraph.segments,
    names: names[i],
    quotations: analysed[i].found.quotation,
    attributions: analysed[i].found.attribution,
  }));
  const spoken = resolveSpeakers(speaking);
  const sentenceOf = (index: number, at: number) => {
    const paragraph = paragraphs[index];
    return paragraph.firstSentence + sentenceAt(paragraph.reading, toText(paragraph.segments, at));
  };
  const placed = ({ start, end, paragraph }: Span & { readonly paragraph: number }, value: ClaimValue): Raw => ({
    span: { start, end },
    sentence: sentenceOf(paragraph, start),
    value,
  });
  return [
    ...nameClaims(paragraphs, names).map(({ paragraph, name }) =>
      placed(
        { ...toDraft(paragraphs[paragraph].segments, name), paragraph },
        { kind: 'name', name: { full: name.full, title: name.title, kind: name.kind } },
      ),
    ),
    ...spoken.quotations.map(each => placed(each, { kind: 'quotation', quotation: each.value })),
    ...spoken.attributions.map(each => placed(each, { kind: 'attribution', attribution: each.value })),
  ];
}

/** Reads a draft. Pure: the same draft and options give the same story; `memo` only saves time. Never throws. */
export function readStory(draft: Draft, options: ReadOptions, memo: StoryMemo = createStoryMemo()): Story {
  const prose = readProse(draft);
  const dated = dateOf(prose, options);
  const analysed = analyseAll(prose.paragraphs, { date: dated.date, tagger: options.tagger ?? null }, memo.paragraphs);
  const { paragraphs, sentences } = layOut(prose, analysed);
  const dates = carryDates(
    paragraphs.map(({ kind }, i) => ({ kind, dates: analysed[i].found.date })),
    dated.date,
  );
  const raws = [
    ...paragraphs.flatMap((paragraph, i) => ownClaims(paragraph, analysed[i].found, dates[i])),
    ...storyClaims(paragraphs, analysed, memo.names),
  ];
  raws.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const wordsOf = ({ start, end }: Span) => draft.text.slice(start, end);
  const idOf = idGiver(index => (sentences[index] ? wordsOf(sentences[index]) : ''), memo.prints);
  const claims = raws.map(
    ({ span, sentence, value }): Claim => ({
      ...span,
      ...value,
      sentence,
      text: wordsOf(span),
      priority: sentences[sentence]?.priority ?? 0,
      id: idOf(value.kind, sentence),
    }),
  );
  return { draft, front: prose.front, ...dated, paragraphs, sentences, claims, ignores: prose.ignores, notices: prose.notices };
}
