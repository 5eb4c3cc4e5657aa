/** Marks, in two texts side by side, the words that the other does not have in the same order. */
import { normalise } from '../text/normalise.ts';

/** A run of a text; the runs together are the text. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** More words than that are shown as they are: nobody reads a difference so long. */
const MOST = 400;

/** The word as it is compared: typography, case and marks around it do not count. */
const bare = (word: string): string => normalise(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');

/** Length of the longest common subsequence from each pair of places on. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  }
  return table;
}

/** Which words of each stand in the other. */
function common(a: readonly string[], b: readonly string[]): { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> } {
  const table = lengths(a, b);
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA.add(i++);
      inB.add(j++);
    } else if (table[i + 1][j] >= table[i][j + 1]) i++;
    else j++;
  }
  return { a: inA, b: inB };
}

function runs(words: readonly string[], kept: ReadonlySet<number>): Run[] {
  const found: { text: string; differs: boolean }[] = [];
  words.forEach((word, i) => {
    const differs = !kept.has(i) && bare(word) !== '';
    const last = found.at(-1);
    if (last && last.differs === differs) last.text += word;
    else found.push({ text: word, differs });
  });
  return found;
}

/** Both texts as runs. Where they have no word in common, all of both differs. */
export function markDifference(draft: string, source: string): { readonly draft: readonly Run[]; readonly source: readonly Run[] } {
  const [a, b] = [draft, source].map(text => text.match(/\S+\s*|^\s+/g) ?? []);
  if (a.length > MOST || b.length > MOST) return { draft: [{ text: draft, differs: true }], source: [{ text: source, differs: true }] };
  const kept = common(a.map(bare), b.map(bare));
  return { draft: runs(a, kept.a), source: runs(b, kept.b) };
}
