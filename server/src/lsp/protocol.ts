/** What the editor and the server say to each other besides LSP: the requests' names and shapes, types and strings only. */
import type { Agreement, ClaimKind, Difference, Locator, PassageAgreement, State, Voucher, BlockKind } from '../model.ts';
import type { Summary } from '../report/summary.ts';

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** One passage beside a claim; offsets in UTF-16 of the source's read text, as `claimcheck/sourceText` gives it. */
export interface PassageRow {
  readonly source: string;
  readonly uri: string;
  readonly locator: Locator;
  /** The locator in words: "p. 3, line 12". */
  readonly place: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly agreement: PassageAgreement;
  readonly reason: string;
  readonly difference: Difference | null;
  /** The compared words inside `text`, or null. */
  readonly focus: { readonly start: number; readonly end: number } | null;
}

/** A finding as the claims view, coverage marks and status bar need it. */
export interface FindingRow {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly range: WireRange;
  readonly text: string;
  readonly sentence: string;
  readonly section: string | null;
  readonly speaker: string | null;
  readonly voucher: Voucher | null;
  readonly priority: number;
  readonly agreement: Agreement;
  readonly reason: string;
  readonly state: State;
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string | null;
  /** For `changed`: the words that were signed off. */
  readonly signedOff: string | null;
  readonly passages: readonly PassageRow[];
}

export interface SourceRow {
  readonly path: string;
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly passages: number;
  /** Ids of the findings that rest on it. */
  readonly findings: readonly string[];
  readonly problem: string | null;
}

export interface FindingsAnswer {
  readonly version: number;
  readonly findings: readonly FindingRow[];
  readonly counts: Summary;
  readonly sources: readonly SourceRow[];
  readonly sourceProblems: readonly { readonly source: string; readonly message: string }[];
  readonly notices: readonly string[];
  /** False while evidence is still being looked up. */
  readonly complete: boolean;
}

export interface SourceTextAnswer {
  readonly path: string;
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: BlockKind;
    readonly locator: Locator;
    readonly place: string;
  }[];
}

export const FINDINGS = 'claimcheck/findings';
export interface FindingsParams {
  readonly uri: string;
}
export const CHANGED = 'claimcheck/changed';
export interface ChangedParams {
  readonly uri: string;
}
export const SIGN_OFF = 'claimcheck/signOff';
export interface SignOffParams {
  readonly uri: string;
  readonly ids: readonly string[];
  readonly state: State;
  readonly note?: string;
  readonly by?: string;
}
export interface SignOffAnswer {
  readonly signed: number;
  readonly message: string | null;
}
export const EXPORT = 'claimcheck/export';
export interface ExportParams {
  readonly uri: string;
  readonly format: string;
  readonly target?: string;
  readonly since?: string;
}
export interface ExportAnswer {
  readonly written: string | null;
  readonly text: string | null;
  readonly message: string | null;
}
export const IMPORT = 'claimcheck/import';
export interface ImportParams {
  readonly uri: string;
  readonly checklist: string;
}
export interface ImportAnswer {
  readonly taken: number;
  readonly report: string;
}
export const REBUILD = 'claimcheck/rebuildIndex';
export interface RebuildAnswer {
  readonly documents: number;
  readonly passages: number;
  readonly problems: number;
  readonly seconds: number;
}
export const SOURCE_TEXT = 'claimcheck/sourceText';
export interface SourceTextParams {
  readonly draft: string;
  readonly source: string;
}
export const RESTS_ON = 'claimcheck/restsOn';
export interface RestsOnParams {
  readonly source: string;
  readonly start?: number;
  readonly end?: number;
}
export interface RestsOnAnswer {
  readonly findings: readonly { readonly uri: string; readonly row: FindingRow }[];
}
/** Writes an exception or a severity into `.claimcheck/config.json` (the quick fixes "ignore …"). */
export const ACCEPT = 'claimcheck.accept';

/** Command that the client registers; hover links and code lenses call it with `[OpenPassageArgs]`. */
export const OPEN_PASSAGE = 'claimcheck.openPassage';
export interface OpenPassageArgs {
  readonly draft: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Id of the claim that it is opened from: its words are marked where several claims rest on the passage. */
  readonly claim?: string;
}

/** What the client sends as `initializationOptions`. */
export interface InitOptions {
  /** Folder for the index; one file per workspace folder is made in it. */
  readonly storage?: string;
  /** Folder that holds the trained weights. */
  readonly models?: string;
  /** False where the client cannot follow `command:` links. */
  readonly commandLinks?: boolean;
}

/** The section `claimcheck` of the editor's settings, per resource. */
export interface EditorSettings {
  readonly profile?: string;
  readonly severity?: Readonly<Record<string, string>>;
  readonly sources?: readonly string[];
  readonly date?: string;
  readonly author?: string;
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
}

/** Scheme of the read-only view of a source's read text; the client provides the content through `claimcheck/sourceText`. */
export const SOURCE_SCHEME = 'claimcheck-source';

/** Address of a source's text as seen from a draft: the path shown as such, the draft in the query. */
export const sourceUri = (draft: string, source: string): string =>
  `${SOURCE_SCHEME}:/${source.split('/').map(encodeURIComponent).join('/')}?${encodeURIComponent(draft)}`;

/** Arguments of `ACCEPT`, which the server carries out. Offsets are UTF-16 in the draft. */
export interface AcceptArgs {
  readonly uri: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** This occurrence, these words in this draft, these words everywhere, or the whole rule. */
  readonly scope: 'once' | 'draft' | 'folder' | 'house' | 'code';
}
