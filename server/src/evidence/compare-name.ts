/** Holds a name against the sources: its spelling, and its title where the sources give one. */
import type { ClaimOf, PassageEvidence } from '../model.ts';
import { fold } from '../sources/terms.ts';
import { searchOnce } from './memo.ts';
import type { Question } from './question.ts';
import * as reasons from './reasons.ts';

const CANDIDATES = 6;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Finds a name as a whole, accents and marks as they are. */
const patternOf = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu');

function standsIn(name: RegExp, last: string, text: string): { start: number; end: number } | null {
  // nearly all passages are done with here
  if (!text.toLowerCase().includes(last)) return null;
  const match = name.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
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
      if (given === parts[0] && last !== surname && last.length > 3 && distance(last, surname, limit) <= limit) return { words: match[0].replace(/[’']s$/, ''), start: match.index };
      if (last === surname && given !== parts[0] && given.length > 3 && distance(given, parts[0], 1) <= 1) return { words: match[0].replace(/[’']s$/, ''), start: match.index };
    }
  }
  return null;
}

/** Evidence of passages that have the name, or one that is nearly it. */
export function compareName(claim: ClaimOf<'name'>, question: Question): readonly PassageEvidence[] {
  const { full } = claim.name;
  const hits = new Map([...searchOnce(question.library, question.memo, full, CANDIDATES), ...question.hits].map(hit => [hit.passage.id, hit]));
  const found: PassageEvidence[] = [];
  const pattern = patternOf(full);
  const last = full.toLowerCase().split(/\s+/).at(-1) ?? full;
  for (const { passage, score } of hits.values()) {
    const at = standsIn(pattern, last, passage.text);
    if (at) found.push({ passage, score: 1 + score / 1000, agreement: 'agrees', reason: reasons.sameName, difference: null, focus: at });
  }
  if (found.length) return found.sort((a, b) => b.score - a.score);
  for (const { passage, score } of hits.values()) {
    const near = nearly(full, passage.text);
    if (!near) continue;
    found.push({
      passage, score: 0.9, agreement: 'differs', code: 'name-differs', difference: { draft: full, source: near.words },
      reason: reasons.otherName(full, near.words), focus: { start: near.start, end: near.start + near.words.length },
    });
  }
  return found;
}
