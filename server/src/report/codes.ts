/** What each problem code means, in one sentence, with what the writer can do: for exports and lists that explain themselves. */
import type { ProblemCode } from '../model.ts';
import { pageOf } from '../style/page.ts';

export interface CodePage {
  /** One sentence: what it flags. */
  readonly what: string;
  /** One sentence: why it matters, or what to do. */
  readonly why: string;
}

const PAGES: Readonly<Partial<Record<ProblemCode, CodePage>>> = {
  'quantity-differs': {
    what: 'A source gives another number for the same thing.',
    why: 'Compare both texts, then correct the number or say whose it is.',
  },
  'date-differs': {
    what: 'A source gives another day, month or year for the same event.',
    why: 'Compare both texts, then correct the date or say whose it is.',
  },
  'quote-differs': {
    what: 'A quotation is not word for word what the source has.',
    why: 'Use the speaker’s own words, or take the quotation marks off.',
  },
  'speaker-differs': {
    what: 'The words are in a source, and another person says them there.',
    why: 'Right words with the wrong speaker are a misquotation.',
  },
  'name-differs': {
    what: 'A source spells the name or gives the title in another way.',
    why: 'A misspelt name is the correction that readers ask for most.',
  },
  'attribution-lost': {
    what: 'The source says who claims this; the draft states it as fact.',
    why: 'Say who says so, as the source does.',
  },
  'citation-misses': {
    what: 'The place that the draft cites does not speak of this.',
    why: 'Cite the passage that the statement rests on.',
  },
  'sources-disagree': { what: 'Two sources give different values for this.', why: 'Say whose figure it is, or give both.' },
  unsourced: {
    what: 'No source in the folder speaks of this.',
    why: 'Not found is not wrong: add the source, or take it on the author’s word.',
  },
  'weekday-mismatch': { what: 'The weekday and the date do not fall together.', why: 'One of the two is wrong.' },
  'sum-mismatch': { what: 'The parts do not add up to the total.', why: 'A part is missing, counted twice or wrong.' },
  'percent-mismatch': {
    what: 'The percentage does not follow from the two figures.',
    why: 'Check which figure it was reckoned from, and percent against percentage points.',
  },
  'age-mismatch': { what: 'The age does not fit the year of birth and the day of publication.', why: 'One of the two is wrong.' },
  'quantity-conflict': {
    what: 'The draft counts the same thing twice, with different numbers.',
    why: 'Use one number, or say why they differ.',
  },
  'quote-conflict': {
    what: 'The same quotation stands in the draft twice, with different words.',
    why: 'Only one of them can be verbatim.',
  },
  'name-variant': { what: 'The draft spells the same name in two ways.', why: 'One spelling, checked against the sources.' },
  'headline-mismatch': { what: 'The headline says something else than the story.', why: 'Readers of the headline alone would be misled.' },
  'unsupported-verdict': {
    what: 'A verdict word has no reason in the story and none in the sources.',
    why: 'Say why, or use a word lower on the ladder.',
  },
  'changed-since-check': { what: 'This was signed off, and the sentence or its source has changed since.', why: 'Check it again.' },
};

/** The page of a code; a style rule's own where it has one. */
export const codePage = (code: ProblemCode): CodePage =>
  pageOf(code) ?? PAGES[code] ?? { what: `A copy desk’s rule: ${code.replaceAll('-', ' ')}.`, why: 'See the list of rules.' };
