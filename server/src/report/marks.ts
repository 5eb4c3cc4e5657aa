/** How a claim is marked on paper: one sign, one word and one sort of line for each standing, so that no colour is needed. */
import type { Finding } from '../model.ts';
import { AGREEMENT_WORDS, STATE_WORDS } from './wording.ts';

export type Mark = 'verified' | 'set-aside' | 'changed' | 'cannot-verify' | 'differs' | 'not-found' | 'not-checked' | 'agrees';

export interface MarkLook {
  readonly sign: string;
  readonly words: string;
  readonly colour: string;
  /** CSS `text-decoration-style` and width. */
  readonly line: string;
}

/** In the order of the bar and the legend: what is settled, what agrees, what needs somebody. */
export const MARKS: Readonly<Record<Mark, MarkLook>> = {
  verified: { sign: '✓', words: 'verified', colour: '#2c7a3b', line: 'solid 2px' },
  'set-aside': { sign: '–', words: 'on author, opinion or cut', colour: '#5e6e7e', line: 'dotted 1px' },
  agrees: { sign: '=', words: 'open, a source agrees', colour: '#2a7397', line: 'solid 1px' },
  differs: { sign: '≠', words: 'open, a source differs', colour: '#b26a00', line: 'double 3px' },
  'not-found': { sign: '?', words: 'open, not found', colour: '#6e6e7a', line: 'dashed 1px' },
  'not-checked': { sign: '·', words: 'open, not checked', colour: '#9a9aa5', line: 'dotted 1px' },
  changed: { sign: '↻', words: 'changed since check', colour: '#8b3fb0', line: 'wavy 1px' },
  'cannot-verify': { sign: '✗', words: 'cannot verify', colour: '#b03a3a', line: 'wavy 2px' },
};

export function markOf({ status, evidence }: Finding): Mark {
  switch (status.state) {
    case 'verified':
    case 'verified-with-change':
      return 'verified';
    case 'on-author':
    case 'opinion':
    case 'cut':
      return 'set-aside';
    case 'changed':
      return 'changed';
    case 'cannot-verify':
      return 'cannot-verify';
    case 'open':
      return evidence.agreement;
  }
}

/** "differs, open": both in words, for notes and screen readers. */
export const standingWords = ({ status, evidence }: Finding): string =>
  `${AGREEMENT_WORDS[evidence.agreement]}, ${STATE_WORDS[status.state]}`;
