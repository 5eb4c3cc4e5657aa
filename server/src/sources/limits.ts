/** How much of one file is read: what is more is passed over and reported. */

export interface PrepareLimits {
  /** Bytes of one file; larger ones are reported and not read. */
  readonly fileBytes: number;
  /** Bytes of all files inside one archive or mail. */
  readonly expandedBytes: number;
  /** UTF-16 units of text kept of one document. */
  readonly textLength: number;
  /** Files inside files inside files. */
  readonly depth: number;
}

export const LIMITS: PrepareLimits = { fileBytes: 256e6, expandedBytes: 512e6, textLength: 20e6, depth: 4 };
