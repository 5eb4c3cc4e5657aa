/** Builds a small check by hand, so that reports and the ledger are tested without readers or retrieval. */
import type {
  Agreement,
  Checked,
  Claim,
  ClaimValue,
  Difference,
  Finding,
  Locator,
  PassageEvidence,
  Problem,
  ReadParagraph,
  Status,
  Story,
  StorySentence,
} from '../../server/src/model.ts';
import { fingerprint } from '../../server/src/text/fingerprint.ts';
import { normalise } from '../../server/src/text/normalise.ts';

export const OPEN: Status = { state: 'open', by: null, at: null, note: null };

/** A claim by its words: found in the text after the last one with the same words. */
export type ClaimSpec = { readonly words: string; readonly priority?: number } & ClaimValue;

const NUMBER = { value: null, low: null, high: null, unit: null, counted: null, comparator: '=', change: null, vague: false } as const;

/** A quantity claim on these words. */
export const quantity = (words: string, value = 1): ClaimSpec => ({ words, kind: 'quantity', quantity: { ...NUMBER, value } });

/** Every line of the text is a paragraph, and a sentence ends at `. `, `? ` or the line's end. */
export function storyOf(text: string, claims: readonly ClaimSpec[] = [], id = 'stories/dam.md'): Story {
  const sentences: StorySentence[] = [];
  const paragraphs: ReadParagraph[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const own = [...line[0].matchAll(/\S.*?(?:[.?!]["”]?(?=\s|$)|$)/g)].map(each => ({
      start: each.index,
      end: each.index + each[0].length,
    }));
    paragraphs.push({
      kind: 'body',
      span: { start: line.index, end: line.index + line[0].length },
      text: line[0],
      section: null,
      firstSentence: sentences.length,
      segments: [{ text: 0, at: line.index, length: line[0].length }],
      reading: { text: line[0], tokens: [], sentences: own.map(span => ({ ...span, firstToken: 0, endToken: 0 })) },
    });
    for (const span of own)
      sentences.push({ start: line.index + span.start, end: line.index + span.end, paragraph: paragraphs.length - 1, priority: 0.5 });
  }
  const seen = new Map<string, number>();
  const from = new Map<string, number>();
  const made = claims.map(({ words, priority = 0.5, ...value }): Claim => {
    let start = text.indexOf(words, from.get(words) ?? 0);
    // "7 barrels" is not what stands in "17 barrels".
    while (start > 0 && /[\p{L}\p{N},.]/u.test(text[start - 1])) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    from.set(words, start + 1);
    const sentence = sentences.findIndex(each => each.start <= start && start < each.end);
    const base = `${value.kind[0]}-${fingerprint(normalise(text.slice(sentences[sentence].start, sentences[sentence].end))).slice(0, 8)}`;
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    return {
      start,
      end: start + words.length,
      text: words,
      sentence,
      priority,
      id: ordinal === 1 ? base : `${base}-${ordinal}`,
      ...value,
    } as Claim;
  });
  return {
    draft: { id, text, format: 'markdown' },
    front: { title: null, byline: null, date: null, sources: [], profile: null },
    date: '2031-03-04',
    dateFrom: 'given',
    paragraphs,
    sentences,
    claims: made,
    ignores: [],
    notices: [],
  };
}

/** A passage that was held against a claim. */
export function passage(
  source: string,
  text: string,
  agreement: PassageEvidence['agreement'],
  difference: Difference | null = null,
  locator: Locator = { page: 2, line: 7 },
): PassageEvidence {
  const at = difference ? text.indexOf(difference.source) : -1;
  return {
    passage: { id: 1, source, locator, kind: 'text', text, speaker: null, date: null, start: 100, end: 100 + text.length },
    score: 4.25,
    agreement,
    difference,
    reason: agreement === 'agrees' ? 'Same number, same thing counted.' : 'Another number for the same thing.',
    focus: difference && at >= 0 ? { start: at, end: at + difference.source.length } : null,
  };
}

const agreementOf = (passages: readonly PassageEvidence[]): Agreement =>
  passages.length === 0 ? 'not-found' : passages[0].agreement === 'mentions' ? 'not-found' : passages[0].agreement;

/** A finding; open, and not found where no passage is given. */
export const finding = (claim: Claim, passages: readonly PassageEvidence[] = [], status: Status = OPEN): Finding => ({
  claim,
  status,
  evidence: { agreement: agreementOf(passages), reason: passages[0]?.reason ?? 'No source speaks of it.', passages },
});

export const checkedOf = (story: Story, findings: readonly Finding[], problems: readonly Problem[] = []): Checked => ({
  story,
  findings,
  problems,
  sourceProblems: [],
});
