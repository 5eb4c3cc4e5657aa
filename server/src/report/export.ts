/** What an export is: a format's name, a file's ending, and one function over checklists. */
import type { Source } from '../model.ts';
import type { Checklist } from './checklist.ts';
import type { Since } from './since.ts';

/** What the caller knows besides the checks; the core has no clock of its own. */
export interface ExportOptions {
  /** Every source that was open to the check, for "used and unused". */
  readonly sources?: readonly Source[];
  /** When the checklist is written, ISO 8601. */
  readonly at?: string | null;
  /** Who hands it over. */
  readonly by?: string | null;
  /** The draft's version as the desk names it (a git revision); else the fingerprint of its text. */
  readonly version?: string | null;
  /** The program's version. */
  readonly program?: string;
  /** The revision or day since which rows are new or changed, as it is said in the header; `keep` decides which they are. */
  readonly since?: string | null;
  readonly keep?: Since;
}

export interface Export {
  readonly format: string;
  /** Without the dot. */
  readonly extension: string;
  /** As a save dialog shows it. */
  readonly label: string;
  /** One file for all checklists given, one checklist a draft. Everything from drafts and sources is escaped for the format. */
  readonly render: (checklists: readonly Checklist[], options: ExportOptions) => string | Uint8Array | Promise<string | Uint8Array>;
}
