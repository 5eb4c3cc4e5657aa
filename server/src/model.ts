/** Every noun of Claimcheck: types only, readonly throughout; nothing here runs and nothing here imports. */

// ── Places ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Which text a span counts in: the draft as given, the clean text of one paragraph or passage, or a source's text. */
export type Space = 'draft' | 'text' | 'source';

/** A half-open range in UTF-16 code units. The phantom `space` keeps coordinates of different texts apart. */
export interface Span<S extends Space = 'draft'> {
  readonly start: number;
  readonly end: number;
  readonly space?: S;
}

/** Where in a source a passage stands, in the words a reporter would use; absent fields do not apply. Counts from 1. */
export interface Locator {
  readonly page?: number;
  readonly line?: number;
  readonly paragraph?: number;
  readonly sheet?: string;
  readonly row?: number;
  readonly cell?: string;
  /** `H:MM:SS` of a transcript. */
  readonly time?: string;
  readonly speaker?: string;
  /** A named part: a heading, "footnote 3", "comment", an attachment's or a zipped file's name. */
  readonly part?: string;
}

// ── The draft ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type DraftFormat = 'markdown' | 'plaintext' | 'html';

/** The story as the writer has it: text exactly as given. */
export interface Draft {
  /** A path or any name that tells one draft from another. */
  readonly id: string;
  readonly text: string;
  readonly format: DraftFormat;
}

/** What stands above the story: front matter, or what the caller said instead. */
export interface FrontMatter {
  readonly title: string | null;
  readonly byline: string | null;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly sources: readonly string[];
  readonly profile: string | null;
}

export type ParagraphKind =
  | 'headline'
  | 'heading'
  | 'byline'
  | 'body'
  | 'list'
  | 'quote'
  | 'caption'
  | 'credit'
  | 'card'
  | 'table'
  | 'note'
  | 'furniture';

/** One run of `text` that stands in the draft at `at`, the same length unless `width` says otherwise (an entity). */
export interface Segment {
  readonly text: number;
  readonly at: number;
  readonly length: number;
  /** Length in the draft where it is not `length`. */
  readonly width?: number;
}

/**
 * One paragraph of prose with its markup taken off. `text` is what is read; `segments` carry its offsets to the draft.
 * Line breaks inside a paragraph are spaces in `text`. Furniture is kept in the list, but nothing is looked for in it.
 */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly span: Span;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The nearest heading above, or null. */
  readonly section: string | null;
}

/** The readable part of a draft. */
export interface Prose {
  readonly front: FrontMatter;
  readonly paragraphs: readonly Paragraph[];
  /** What the writer should know of the file itself (front matter that is not YAML, a binary file). */
  readonly notices: readonly { readonly span: Span; readonly message: string }[];
  /** Inline `claimcheck-ignore CODE` comments: the span of the line or paragraph that each covers. */
  readonly ignores: readonly { readonly span: Span; readonly code: string | null }[];
}

// ── Language ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Universal part of speech, as wink-nlp gives it. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** A word or mark; offsets count in the text that was read. */
export interface Token extends Span<'text'> {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
}

/** Offsets in the text that was read, and its tokens as a half-open range of indices. */
export interface Sentence extends Span<'text'> {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A text read once: everything that looks for claims looks at this. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

// ── Values ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A value read at a place in a text. */
export type Found<V> = Span<'text'> & { readonly value: V };

export type Comparator = '=' | '~' | '<' | '>' | '<=' | '>=';

/** A number with what it counts; the fields of CLI.md. A range has `low` and `high`, and `value` null. */
export interface Quantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Singular and canonical: `dollar`, `percentage`, `percentage point`, `mile per hour`, `year of age`. */
  readonly unit: string | null;
  /** The noun counted, singular. */
  readonly counted: string | null;
  readonly comparator: Comparator;
  readonly change: 'up' | 'down' | null;
  readonly vague: boolean;
  /** What kind of count it is, where that matters to a desk. */
  readonly role?: 'military' | 'casualty' | 'crowd' | null;
  /** The number alone, inside the expression ("130,000" in "more than 130,000 troops"): what a fix replaces. */
  readonly number?: Span<'text'>;
}

/** A point or period on the calendar or the clock, as EDTF (ISO 8601-2); null when it cannot be fixed. */
export interface Day {
  readonly value: string | null;
  /** The weekday that the expression itself names, lower case: what `weekday-mismatch` compares. */
  readonly weekday?: string | null;
}

/** Words between quotation marks; the span of the Found holds the marks too. */
export interface QuotedWords {
  /** What stands between the marks. */
  readonly inner: Span<'text'>;
  /** The mark is never closed (a paragraph of a longer speech). */
  readonly open: boolean;
  /** Shorter than a sentence, woven into the writer's own. */
  readonly partial: boolean;
  /** Nesting depth, 0 for the outermost. */
  readonly depth: number;
}

export type NameKind = 'person' | 'organisation' | 'place';

/** A mention of a name. */
export interface NameMention {
  readonly kind: NameKind;
  /** As the text spells it, without title and honorific. */
  readonly words: string;
  /** "Foreign Minister", "Gen."; null where there is none. */
  readonly title: string | null;
  /** "Mr.", "Ms." … on second reference. */
  readonly honorific: string | null;
  /** Plain words with capitals, which only the whole story can tell for a body; `acts` where they do or own something. Else absent. */
  readonly open?: 'bare' | 'acts';
}

// ── Claims ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ClaimKind = 'quantity' | 'comparison' | 'date' | 'quotation' | 'attribution' | 'wording' | 'name' | 'superlative' | 'event';

export type Voucher = 'named' | 'organisation' | 'document' | 'unnamed' | 'agentless' | 'writer';
export type Form = 'direct' | 'mixed' | 'indirect';
export type Stance = 'neutral' | 'doubting' | 'endorsing' | 'confessing' | 'emotive' | 'thinking';

/** Who vouches for what, with which word; spans are lists because a tag may break a quotation. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Full name, with pronouns and second references resolved; null when nobody is named. */
  readonly speaker: string | null;
  readonly voucher: Voucher;
  readonly form: Form;
  readonly stance: Stance;
}

export interface Speaker extends Span {
  readonly name: string;
}

/** The quoted words with who said them. */
export interface Quotation {
  readonly speaker: Speaker | null;
  readonly partial: boolean;
}

/** Down the ladder of NEWSROOM.md section 4. */
export type Rung = 'true' | 'disputed' | 'unverified' | 'without-evidence' | 'unsubstantiated' | 'unfounded' | 'false' | 'debunked' | 'lie';

/** A verdict word and the claim that it labels. */
export interface Wording {
  readonly rung: Rung;
  readonly about: Span | null;
}

/** A person or an organisation as the whole story knows it. */
export interface Name {
  readonly full: string;
  readonly title: string | null;
  readonly kind: NameKind;
}

/** The widest or the first of what. */
export interface Superlative {
  /** The span of what it ranges over ("in Europe since World War II"), or null. */
  readonly over: Span | null;
}

/** What moved, and how. */
export interface Comparison {
  readonly direction: 'up' | 'down' | 'same' | null;
  readonly quantity: Quantity | null;
  /** From and to, where the text gives both. */
  readonly from: number | null;
  readonly to: number | null;
}

export type ClaimValue =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  | { readonly kind: 'attribution'; readonly attribution: Attribution }
  | { readonly kind: 'wording'; readonly wording: Wording }
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'superlative'; readonly superlative: Superlative }
  | { readonly kind: 'event' };

/** Something checkable that the draft says, in draft coordinates. */
export type Claim = Span & {
  /** Kind letter, hash of kind and normalised sentence, ordinal: the same after edits elsewhere. */
  readonly id: string;
  readonly text: string;
  /** Index into the story's sentences. */
  readonly sentence: number;
  /** 0–1, worth checking first. */
  readonly priority: number;
} & ClaimValue;

/** A claim of one kind. */
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

/** A sentence in draft coordinates. */
export interface StorySentence extends Span {
  readonly paragraph: number;
  readonly priority: number;
}

/** A paragraph with its reading. */
export interface ReadParagraph extends Paragraph {
  readonly reading: Reading;
  /** Index of its first sentence in the story's sentences. */
  readonly firstSentence: number;
}

/** A draft read once: prose, language and claims. Everything later looks at this. */
export interface Story {
  readonly draft: Draft;
  readonly front: FrontMatter;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Where the date came from; `today` is said aloud. */
  readonly dateFrom: 'given' | 'front matter' | 'dateline' | 'today';
  readonly paragraphs: readonly ReadParagraph[];
  readonly sentences: readonly StorySentence[];
  readonly claims: readonly Claim[];
  readonly ignores: Prose['ignores'];
  readonly notices: Prose['notices'];
}

// ── Sources ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A file handed to a reader. */
export interface SourceFile {
  /** Path as shown to the reporter, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type BlockKind = 'text' | 'heading' | 'row' | 'speech' | 'footnote' | 'comment' | 'header';

/** One paragraph, row or turn of speech of a source; its span counts in the document's text. */
export interface Block extends Span<'source'> {
  readonly kind: BlockKind;
  readonly locator: Locator;
  /** Who says it, in a transcript. */
  readonly speaker?: string;
  /** Places inside the block from which on another locator holds (the next page, the next line, the next cue); `at` counts as the span does. */
  readonly steps?: readonly { readonly at: number; readonly locator: Locator }[];
}

/** What the reporter noted of a source, from its front matter or a sidecar. */
export interface SourceFacts {
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly standing: 'primary' | 'secondary' | null;
  readonly record: 'on' | 'off' | null;
  readonly reliability: string | null;
  readonly note: string | null;
}

/** What a reader gives back; it never throws for a bad file: it says so in `problems`. */
export interface ReadDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: Partial<SourceFacts>;
  readonly problems: readonly string[];
  /** Files inside this one (attachments, zipped files), to be read as documents of their own. */
  readonly inside?: readonly SourceFile[];
}

/** A document in the index. */
export interface Source {
  readonly id: number;
  readonly path: string;
  readonly facts: SourceFacts;
  readonly fingerprint: string;
}

/** A place in a source that can be shown beside a claim; offsets count in the source's text. */
export interface Passage extends Span<'source'> {
  readonly id: number;
  readonly source: string;
  readonly locator: Locator;
  readonly kind: BlockKind;
  readonly text: string;
  /** Who says it, where the source itself tells. */
  readonly speaker: string | null;
  /** The source's own date, or null. */
  readonly date: string | null;
}

/** A source that could not be read as it should, in a reporter's words. */
export interface SourceProblem {
  readonly source: string;
  readonly message: string;
}

/** A passage with how well it answers a query (BM25, higher is better). */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
}

// ── Evidence ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Agreement = 'agrees' | 'differs' | 'not-found' | 'not-checked';
/** Of one passage: `mentions` speaks of the matter without settling it. */
export type PassageAgreement = 'agrees' | 'differs' | 'mentions';

/** Both values, each as its own text puts it. */
export interface Difference {
  readonly draft: string;
  readonly source: string;
}

/** One passage held against one claim. */
export interface PassageEvidence {
  readonly passage: Passage;
  readonly score: number;
  readonly agreement: PassageAgreement;
  readonly difference: Difference | null;
  readonly reason: string;
  /** The words inside the passage's text that were compared, or null. */
  readonly focus: Span<'text'> | null;
  /** Which problem a difference is, where the kind alone does not tell (`speaker-differs`, `attribution-lost`). */
  readonly code?: ProblemCode;
  /** Whom the source names for words that the draft leaves to "experts" or to nobody. */
  readonly speaker?: string;
  /** The passage tells whose or of when the draft's value is: it is not asked a second time. */
  readonly settled?: boolean;
}

/** What the sources say of one claim; passages best first. */
export interface Evidence {
  readonly agreement: Agreement;
  readonly reason: string;
  readonly passages: readonly PassageEvidence[];
}

// ── Findings ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type State = 'open' | 'verified' | 'verified-with-change' | 'cannot-verify' | 'on-author' | 'opinion' | 'cut' | 'changed';

/** Where a claim stands with the people who check it. */
export interface Status {
  readonly state: State;
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string | null;
  /** For `changed`: what was signed off, and what has moved since. */
  readonly signedOff?: SignedOff;
  /** The decisions before this one, newest first. */
  readonly earlier?: readonly Earlier[];
}

/** What somebody decided about a claim, and when. */
export type Earlier = Pick<Status, 'state' | 'by' | 'at' | 'note'>;

/** What somebody signed off before the sentence or its source changed: shown beside what stands now. */
export interface SignedOff {
  readonly state: State;
  readonly claim: string;
  /** As it was written then. */
  readonly sentence: string;
  readonly source: { readonly path: string; readonly locator: Locator; readonly passage: string } | null;
  /** What has changed: the sentence, its source, or what its words mean (another day, another speaker). */
  readonly changed: 'sentence' | 'source' | 'meaning';
  /** The same in one plain sentence. */
  readonly reason: string;
}

/** A claim with its evidence and its status: what every surface renders. */
export interface Finding {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly status: Status;
}

export type ProblemCode =
  | 'quantity-differs'
  | 'date-differs'
  | 'quote-differs'
  | 'speaker-differs'
  | 'name-differs'
  | 'attribution-lost'
  | 'citation-misses'
  | 'sources-disagree'
  | 'unsourced'
  | 'weekday-mismatch'
  | 'sum-mismatch'
  | 'percent-mismatch'
  | 'age-mismatch'
  | 'quantity-conflict'
  | 'quote-conflict'
  | 'name-variant'
  | 'headline-mismatch'
  | 'unsupported-verdict'
  | 'loaded-verb'
  | 'refute'
  | 'inverted'
  | 'mind-reading'
  | 'gesture'
  | 'vague-source'
  | 'agentless'
  | 'orphan-quote'
  | 'late-attribution'
  | 'scare-quote'
  | 'tense'
  | 'redundant-allegation'
  | 'according-to'
  | 'first-reference'
  | 'quote-punctuation'
  | 'tk'
  | 'changed-since-check';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Replaces `[start, end)` of the draft by `newText`. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A repair; `safe` ones may be applied without a person looking. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that a problem speaks of: in the draft when `source` is null, else in that source. */
export interface Related {
  readonly source: string | null;
  readonly locator: Locator;
  readonly start: number;
  readonly end: number;
  readonly message?: string;
}

/** Something that needs the writer. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** Id of the claim that it is about, or null. */
  readonly claim: string | null;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

// ── Settings ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Profile = 'us-news' | 'uk-news' | 'magazine' | 'broadcast';

/** What a desk may set; everything has a default. */
export interface Settings {
  readonly profile: Profile;
  readonly severity: Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;
  /** Folders or files with sources, as written; empty: `sources/` beside the draft. */
  readonly sources: readonly string[];
  /** Findings that the house accepts, by content. */
  readonly accept: readonly Acceptance[];
}

/** One accepted finding: this code on these words, in this draft, in this folder (`draft` ends with `/`, counted from the configuration's own) or in all. */
export interface Acceptance {
  readonly code: ProblemCode;
  readonly text: string;
  readonly draft?: string;
  /** Words before and after, so that one occurrence only is meant. */
  readonly prefix?: string;
  readonly suffix?: string;
}

// ── The record ────────────────────────────────────────────────────────────────────────────────────────────────────

/** W3C TextQuoteSelector: the claim's words with what stands around them. */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** One line of the ledger; fields that this version does not know are kept in `rest`. */
export interface LedgerRecord {
  readonly version: number;
  readonly id: string;
  readonly draft: string;
  readonly kind: ClaimKind;
  readonly claim: string;
  readonly anchor: Anchor;
  /** The sentence as it was signed off, normalised. */
  readonly sentence: string;
  readonly status: State;
  readonly by: string;
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly note: string | null;
  /** What the words were read to mean where that hangs on the rest of the story: a day's EDTF, a speaker's full name. */
  readonly value?: string | null;
  /** `fingerprint` of the file; `text` of its words as they were read, which a new line end or a new save does not change. */
  readonly source: {
    readonly path: string;
    readonly locator: Locator;
    readonly passage: string;
    readonly fingerprint: string;
    readonly text?: string;
  } | null;
  readonly rest?: Readonly<Record<string, unknown>>;
}

/** A problem that the house has accepted: by a comment in the draft, or by an entry in its configuration. */
export interface Suppressed {
  readonly problem: Problem;
  readonly by: 'comment' | 'configuration';
}

/** All that a check gives: the values that every surface renders. */
export interface Checked {
  readonly story: Story;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly sourceProblems: readonly SourceProblem[];
  /** What was signed off and is no longer in the draft, newest first: shown in the checklist, so that nothing is lost unseen. */
  readonly gone?: readonly LedgerRecord[];
  /** Not shown to the writer; an export for other tools says that they are accepted. */
  readonly suppressed?: readonly Suppressed[];
}
