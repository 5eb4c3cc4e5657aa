/** Where a claim stands, as one mark: the same word, icon and colour in the tree, the gutter and the overview ruler. */
import type { FindingRow } from '../../server/src/lsp/protocol.ts';
import type { State } from '../../server/src/model.ts';

export type Mark = 'changed' | 'differs' | 'notFound' | 'notChecked' | 'agrees' | 'cannotVerify' | 'setAside' | 'verified';

/** Most urgent first: the order of groups, and which mark a line with several claims shows. */
export const MARKS: readonly Mark[] = ['changed', 'differs', 'cannotVerify', 'notFound', 'notChecked', 'agrees', 'setAside', 'verified'];

const OPEN_MARKS = { differs: 'differs', 'not-found': 'notFound', 'not-checked': 'notChecked', agrees: 'agrees' } as const;

/** The mark of a finding: its status once somebody has decided, what the sources say until then. */
export function markOf(row: Pick<FindingRow, 'state' | 'agreement'>): Mark {
  switch (row.state) {
    case 'open':
      return OPEN_MARKS[row.agreement];
    case 'changed':
      return 'changed';
    case 'cannot-verify':
      return 'cannotVerify';
    case 'verified':
    case 'verified-with-change':
      return 'verified';
    default:
      return 'setAside';
  }
}

/** What a mark looks like besides its colour: a codicon for the tree, a shape for the gutter (16 × 16 SVG). */
export interface MarkLook {
  readonly words: string;
  readonly icon: string;
  /** Contributed colour, see `contributes.colors`. */
  readonly colour: string;
  readonly dark: string;
  readonly light: string;
  readonly shape: string;
}

const stroke = (path: string) =>
  `<path d="${path}" fill="none" stroke="COLOUR" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`;

const SET_ASIDE_ICONS: Partial<Record<State, string>> = { opinion: 'comment', cut: 'close' };

/** The codicon of a finding: its mark's, and for what was set aside the one that says how. */
export const iconOf = (row: Pick<FindingRow, 'state' | 'agreement'>): string => SET_ASIDE_ICONS[row.state] ?? LOOKS[markOf(row)].icon;

export const LOOKS: Readonly<Record<Mark, MarkLook>> = {
  changed: {
    words: 'changed since check',
    icon: 'history',
    colour: 'claimcheck.changed',
    dark: '#C586E0',
    light: '#8B3FB0',
    shape: stroke('M8 3.2 13.4 12.6H2.6Z M8 6.8v2.6 M8 11v.1'),
  },
  differs: {
    words: 'a source differs',
    icon: 'warning',
    colour: 'claimcheck.differs',
    dark: '#E0A030',
    light: '#B26A00',
    shape: stroke('M3.5 6.3h9 M3.5 9.7h9 M10.3 3.3 5.7 12.7'),
  },
  cannotVerify: {
    words: 'cannot be verified',
    icon: 'circle-slash',
    colour: 'claimcheck.cannotVerify',
    dark: '#E06C6C',
    light: '#B03A3A',
    shape: stroke('M4.3 4.3l7.4 7.4 M11.7 4.3l-7.4 7.4'),
  },
  notFound: {
    words: 'no source found',
    icon: 'question',
    colour: 'claimcheck.notFound',
    dark: '#9A9AA5',
    light: '#6E6E7A',
    shape: `${stroke('M5.8 6.2a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.7')}<circle cx="8" cy="12.2" r=".95" fill="COLOUR"/>`,
  },
  notChecked: {
    words: 'not compared yet',
    icon: 'circle-large-outline',
    colour: 'claimcheck.notFound',
    dark: '#9A9AA5',
    light: '#6E6E7A',
    shape: '<circle cx="8" cy="8" r="3.2" fill="none" stroke="COLOUR" stroke-width="1.5"/>',
  },
  agrees: {
    words: 'a source agrees',
    icon: 'pass',
    colour: 'claimcheck.agrees',
    dark: '#4FA3C7',
    light: '#2A7397',
    shape: stroke('M4 6.3h8 M4 9.7h8'),
  },
  setAside: {
    words: 'set aside',
    icon: 'person',
    colour: 'claimcheck.setAside',
    dark: '#8C9AA8',
    light: '#5E6E7E',
    shape: stroke('M4 8h8'),
  },
  verified: {
    words: 'signed off',
    icon: 'pass-filled',
    colour: 'claimcheck.verified',
    dark: '#4EA65B',
    light: '#2C7A3B',
    shape: stroke('M3.5 8.5 6.7 11.6 12.5 4.8'),
  },
};
