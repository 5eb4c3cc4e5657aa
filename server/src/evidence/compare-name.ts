/** Holds a name against the sources: its spelling, and its title where the sources give one. */
import type { ClaimOf, PassageEvidence } from '../model.ts';
import { fold } from '../sources/terms.ts';
import { searchOnce } from './memo.ts';
import { titlesApart } from './compare-title.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';

const CANDIDATES = 6;

const LETTER = /[\p{L}\p{N}]/u;

/** Where `name` stands in `text` as a whole, accents and marks as they are; null where it does not. */
function standsIn(name: string, text: string): { start: number; end: number } | null {
  const [lower, wanted] = [text.toLowerCase().replace(/\s/g, ' '), name.toLowerCase().replace(/\s+/g, ' ')];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if ((at === 0 || !LETTER.test(lower[at - 1])) && (end >= lower.length || !LETTER.test(lower[end]))) return { start: at, end };
  }
  return null;
}

/** Letters that must be put in, taken out or changed; stops counting above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}

const NAME_RUN = /\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}\.\s+)?(?:(?:van|von|de|der|del|la|el|al|bin)\s+)*\p{Lu}[\p{L}’'-]+)+/gu;

/** A name of the text that is spelled nearly like `full`: one part the same, the other a letter or two away. */
function nearly(full: string, text: string): { words: string; start: number } | null {
  const parts = fold(full).split(/\s+/);
  if (parts.length < 2) return null;
  for (const match of text.matchAll(NAME_RUN)) {
    const words = fold(match[0].replace(/[’']s$/, '')).split(/\s+/);
    for (let i = 0; i + 1 < words.length; i++) {
      const [given, last] = [words[i], words[words.length - 1]];
      const surname = parts[parts.length - 1];
      const limit = surname.length > 6 ? 2 : 1;
      if (given === parts[0] && last !== surname && last.length > 3 && distance(last, surname, limit) <= limit)
        return { words: match[0].replace(/[’']s$/, ''), start: match.index };
      if (last === surname && given !== parts[0] && given.length > 3 && distance(given, parts[0], 1) <= 1)
        return { words: match[0].replace(/[’']s$/, ''), start: match.index };
    }
  }
  return null;
}

/** A title that the newest source to give one has otherwise; the name itself is right. */
function withTitle(claim: ClaimOf<'name'>, question: Question, found: readonly PassageEvidence[]): readonly PassageEvidence[] {
  if (claim.name.kind !== 'person' || !claim.name.full.includes(' ') || !claim.text.includes(' ')) return found;
  const draft = { text: question.text, at: question.at };
  const told = found
    .map(one => ({ one, apart: one.focus && titlesApart(draft, { text: one.passage.text, at: one.focus }) }))
    .filter(({ apart }) => apart !== null)
    .sort((a, b) => (b.one.passage.date ?? '').localeCompare(a.one.passage.date ?? ''));
  const newest = told[0];
  if (!newest?.apart || newest.apart === 'same') return found;
  const { date } = newest.one.passage;
  if (told.some(({ one, apart }) => apart === 'same' && one.passage.date === date)) return found;
  return [
    {
      ...newest.one,
      agreement: 'differs',
      code: 'name-differs',
      difference: newest.apart,
      reason: reasons.otherTitle(newest.apart.draft, newest.apart.source),
    },
    ...found.filter(one => one !== newest.one).map(one => ({ ...one, agreement: 'mentions' as const })),
  ];
}

/** Passages of a transcript that somebody of this name speaks: the name stands beside the words there, not in them. */
function speaking(full: string, { hits, library, text }: Question): readonly PassageEvidence[] {
  const name = fold(full);
  const passage = [...hits, ...library.quoting(full, text, CANDIDATES)].find(
    hit => hit.passage.speaker && fold(hit.passage.speaker) === name,
  )?.passage;
  return passage ? [{ passage, score: 0.95, agreement: 'agrees', reason: reasons.sameSpeaker, difference: null, focus: null }] : [];
}

/** Evidence of passages that have the name, or one that is nearly it; those that the sentence is about go first. */
export function compareName(claim: ClaimOf<'name'>, question: Question): readonly PassageEvidence[] {
  const { full } = claim.name;
  const near = question.hits.map(hit => hit.passage);
  const found: PassageEvidence[] = [];
  const known = new Set<number>();
  for (const passage of [...near, ...question.library.phrase(full, CANDIDATES)]) {
    const at = known.has(passage.id) ? null : standsIn(full, passage.text);
    known.add(passage.id);
    if (at)
      found.push({ passage, score: 1 - found.length / 100, agreement: 'agrees', reason: reasons.sameName, difference: null, focus: at });
  }
  if (found.length) return withTitle(claim, question, found);
  const heard = claim.name.kind === 'person' ? speaking(full, question) : [];
  if (heard.length) return heard;
  const hits = [...near, ...searchOnce(question.library, question.memo, full, CANDIDATES).map(hit => hit.passage)];
  for (const passage of new Map(hits.map(one => [one.id, one])).values()) {
    const other = nearly(full, passage.text);
    if (!other) continue;
    found.push({
      passage,
      score: 0.9,
      agreement: 'differs',
      code: 'name-differs',
      difference: { draft: full, source: other.words },
      reason: reasons.otherName(full, other.words),
      focus: { start: other.start, end: other.start + other.words.length },
    });
  }
  return found;
}
