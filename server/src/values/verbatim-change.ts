/** Finds where a source says nearly the quoted words, and which words were changed. */
import search from 'approx-string-match';
import { diffArrays } from 'diff';
import type { Span } from '../model.ts';
import { lettersOf, piecesOf } from './verbatim.ts';

/** Words of the draft that the source has differently; either side may be empty. */
export interface WordChange {
  readonly draft: string;
  readonly source: string;
}

export interface Altered {
  /** The source's words, in the text that was searched. */
  readonly at: Span<'text'>;
  readonly changes: readonly WordChange[];
  /** Share of the words that both have, 0–1. */
  readonly likeness: number;
  /** Words that both have. */
  readonly kept: number;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'.,\u00ad-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)]
    .map(match => ({ start: match.index, end: match.index + match[0].length, text: match[0], folded: lettersOf(match[0]).letters }))
    .filter(word => word.folded);

/** Longer patterns cost too much and say nothing more: a speech is found by its beginning. */
const LONGEST = 480;
/** Share of the letters that may differ. */
const ERRORS = 0.4;

/** The source's words that are closest to the draft's, as a range of word indices. */
function closest(draft: readonly Word[], source: readonly Word[]): readonly [number, number] | null {
  const pattern = draft.map(word => word.folded).join(' ');
  const head = pattern.slice(0, LONGEST);
  const starts: number[] = [];
  let text = '';
  for (const word of source) {
    starts.push(text.length);
    text += `${word.folded} `;
  }
  const matches = search(text, head, Math.floor(head.length * ERRORS));
  if (!matches.length) return null;
  const best = matches.reduce((a, b) => (b.errors < a.errors ? b : a));
  // a long quotation is found by its head; the rest is about as long as it is in the draft
  const until = best.end + (pattern.length - head.length);
  let from = starts.findIndex((start, i) => start + source[i].folded.length > best.start);
  if (from < 0) from = 0;
  let to = starts.findIndex(start => start >= until);
  if (to < 0) to = source.length;
  return [from, Math.max(from + 1, to)];
}

interface Step {
  readonly kind: 'same' | 'draft' | 'source';
  readonly words: readonly Word[];
}

function stepsOf(draft: readonly Word[], source: readonly Word[]): readonly Step[] {
  const left = draft.map(word => word.folded);
  const right = source.map(word => word.folded);
  let i = 0;
  let j = 0;
  return diffArrays(left, right).map((part): Step => {
    const { length } = part.value;
    const [inDraft, inSource] = [draft.slice(i, i + length), source.slice(j, j + length)];
    if (!part.added) i += length;
    if (!part.removed) j += length;
    if (part.removed) return { kind: 'draft', words: inDraft };
    return { kind: part.added ? 'source' : 'same', words: inSource };
  });
}

const textOf = (words: readonly Word[]): string => words.map(word => word.text).join(' ');

function changesOf(steps: readonly Step[]): readonly WordChange[] {
  const changes: WordChange[] = [];
  for (let i = 0; i < steps.length; i++) {
    if (steps[i].kind === 'same') continue;
    const here = steps[i];
    const next = steps[i + 1];
    const pair = next && next.kind !== 'same' ? [here, next] : [here];
    changes.push({
      draft: textOf(pair.find(step => step.kind === 'draft')?.words ?? []),
      source: textOf(pair.find(step => step.kind === 'source')?.words ?? []),
    });
    i += pair.length - 1;
  }
  return changes;
}

/** Words of the source at either end that the draft does not have belong to its context, not to the quotation, but for those that stand in the place of the draft's. */
function trimmed(steps: readonly Step[]): readonly Step[] {
  const from = steps[0]?.kind === 'source' && steps[1]?.kind !== 'draft' ? 1 : 0;
  const to = steps.at(-1)?.kind === 'source' && steps.at(-2)?.kind !== 'draft' ? steps.length - 1 : steps.length;
  return steps.slice(from, to);
}

/** Words before or behind the closest ones among which the draft's first or last word may stand: "I never promised" for "I promised". */
const BEYOND = 4;

/** The range with the draft's own first and last word, where they stand right before or behind it. */
function widened(
  [from, to]: readonly [number, number],
  draft: readonly Word[],
  source: readonly Word[],
  text: string,
): readonly [number, number] {
  const inside = source.slice(from, to).map(word => word.folded);
  const [first, last] = [draft[0].folded, draft[draft.length - 1].folded];
  const ahead = source.slice(Math.max(0, from - BEYOND), from).map(word => word.folded);
  const behind = source.slice(to, to + BEYOND).map(word => word.folded);
  const [before, after] = [ahead.lastIndexOf(first), behind.indexOf(last)];
  const ends = inside[inside.length - 1] === last;
  return [
    inside[0] !== first && before >= 0 ? from - (ahead.length - before) : from,
    ends ? to : after >= 0 ? to + after + 1 : Math.max(to, clauseEnd(to - 1, source, text)),
  ];
}

/** The word behind the last one before the next mark: what stands where the draft has another last word. */
function clauseEnd(from: number, source: readonly Word[], text: string): number {
  for (let i = from; i < Math.min(source.length, from + BEYOND); i++) {
    if (/[.,;:!?”"»]/.test(text.slice(source[i].end, source[i + 1]?.start ?? text.length))) return i + 1;
  }
  return from + 1;
}

/** Words on either side of what is left out, and all of them together, of which a quotation is told. */
const LEAST_SIDE = 2;
const LEAST_BOTH = 5;
/** Words left out that a quotation is still told by, for each that it keeps. */
const MOST_LEFT_OUT = 1.2;

/** "None of them [nor all of them together] changes the outcome": the draft's words in order, with one stretch of the same sentence left out. */
function withGap(draft: readonly Word[], source: readonly Word[], text: string): readonly [number, number] | null {
  const { length } = draft;
  if (length < LEAST_BOTH) return null;
  const stands = (from: number, word: number): boolean => source[from]?.folded === draft[word].folded;
  for (let start = 0; start + length < source.length; start++) {
    let head = 0;
    while (head < length && stands(start + head, head)) head++;
    if (head < LEAST_SIDE || head > length - LEAST_SIDE) continue;
    for (let gap = 1; gap <= length * MOST_LEFT_OUT && start + length + gap <= source.length; gap++) {
      let tail = head;
      while (tail < length && stands(start + tail + gap, tail)) tail++;
      if (tail === length && !/[.!?]\s/.test(text.slice(source[start].start, source[start + length + gap - 1].end)))
        return [start, start + length + gap];
    }
  }
  return null;
}

function alteredPiece(piece: string, source: readonly Word[], text: string): Altered | null {
  const draft = wordsOf(piece);
  if (!draft.length || !source.length) return null;
  const range = closest(draft, source);
  const plain = range && alteredIn(draft, source.slice(...widened(range, draft, source, text)));
  if (plain && plain.likeness >= PLAINLY) return plain;
  const gapped = withGap(draft, source, text);
  return gapped ? alteredIn(draft, source.slice(...gapped)) : plain;
}

/** So like the draft's that nothing else need be tried. */
const PLAINLY = 0.75;

function alteredIn(draft: readonly Word[], near: readonly Word[]): Altered | null {
  const steps = trimmed(stepsOf(draft, near));
  const same = steps.filter(step => step.kind === 'same').flatMap(step => step.words);
  const words = steps.filter(step => step.kind !== 'draft').flatMap(step => step.words);
  if (!same.length) return null;
  const kept = same.length;
  return {
    at: { start: words[0].start, end: words[words.length - 1].end },
    changes: changesOf(steps),
    kept,
    likeness: (2 * kept) / (draft.length + words.length),
  };
}

/** The closest words of `source`, or null where nothing is near. Pieces between ellipses are compared one by one. */
export function findAltered(quoted: string, source: string): Altered | null {
  const words = wordsOf(source);
  const found = piecesOf(quoted).map(piece => alteredPiece(piece.text, words, source));
  const pieces = found.filter(piece => piece !== null);
  if (!pieces.length || pieces.length < found.length) return null;
  const kept = pieces.reduce((sum, piece) => sum + piece.kept, 0);
  return {
    at: { start: Math.min(...pieces.map(piece => piece.at.start)), end: Math.max(...pieces.map(piece => piece.at.end)) },
    changes: pieces.flatMap(piece => piece.changes),
    kept,
    likeness: pieces.reduce((sum, piece) => sum + piece.likeness * piece.kept, 0) / kept,
  };
}
