/** Holds the title that the draft gives somebody against the title in a source: a deputy is no director, a foreign minister none of finance. */
import type { Span } from '../model.ts';

const HEAD =
  'minister|president|chief|director|secretary|chairman|chairwoman|chair|chancellor|governor|mayor|spokesman|spokeswoman|spokesperson|commander|ambassador|head|editor|executive|treasurer|judge|premier|commissioner|superintendent|adviser|advisor|counsel|prosecutor|dean|rector|manager|coordinator';
const MODIFIER = 'deputy|vice|acting|interim|assistant|associate|former';
const HEADS = new RegExp(`^(?:${HEAD})$`);
const MODIFIERS = new RegExp(`^(?:${MODIFIER})$`);
/** Words in small letters that a title before a name may have. */
const SMALL = new RegExp(
  `^(?:${HEAD}|${MODIFIER}|prime|foreign|defense|defence|finance|interior|justice|health|education|economy|trade|press|general|legal|national|state|of|for|the|and)$`,
);
const HONORIFIC = /^(?:Dr|Sir|Dame|Mr|Ms|Mrs|Prof|Lord|Lady)\.?$/;
const BEHIND = new RegExp(
  `^(?:\\s*\\([^)]*\\))?,\\s+(?:(?:the|a|an|its|their|his|her|[\\p{Lu}][\\p{L}’'-]*[’']s?)\\s+)?((?:[\\p{L}’'-]+\\s+){0,5}?(?:${HEAD})(?:\\s+(?:of|for|to)\\s+(?:[\\p{L}’'-]+\\s?){1,6})?)(?=[,.;:)]|\\s(?:who|and)\\b|$)`,
  'u',
);
/** UTF-16 units before and behind a name in which its title may stand. */
const REACH = 90;

/** A title taken apart: "deputy director of the Institute" is a director with `deputy`, of `institute`. */
interface Title {
  readonly words: string;
  readonly head: string;
  readonly modifiers: ReadonlySet<string>;
  /** What it is of: "foreign", "finance"; null where it does not say. */
  readonly of: string | null;
}

const ONE: Readonly<Record<string, string>> = {
  chairwoman: 'chairman',
  chair: 'chairman',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  advisor: 'adviser',
  defence: 'defense',
};
const one = (word: string): string => ONE[word] ?? word;

function parse(words: string): Title | null {
  const all = words.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const of = all.findIndex(word => /^(?:of|for)$/.test(word));
  const core = of < 0 ? all : all.slice(0, of);
  const at = core.findLastIndex(word => HEADS.test(word));
  if (at < 0) return null;
  // "prime minister" is an office of its own, and so is "premier"
  const prime = core[at] === 'premier' || (core[at] === 'minister' && core[at - 1] === 'prime');
  const before = core[prime && core[at] === 'minister' ? at - 2 : at - 1];
  const behind = of < 0 ? undefined : all.slice(of + 1).find(word => word !== 'the');
  const portfolio = before && !MODIFIERS.test(before) && !/^(?:the|a|an|his|her|its|their)$/.test(before) ? before : behind;
  return {
    words,
    head: prime ? 'prime minister' : one(core[at]),
    modifiers: new Set(core.slice(0, at).filter(word => MODIFIERS.test(word))),
    of: prime || !portfolio ? null : one(portfolio.replace(/[’']s$/, '')),
  };
}

function before(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - REACH), at).split(/\s+/);
  if (words.pop() !== '') return '';
  while (words.length && HONORIFIC.test(words[words.length - 1])) words.pop();
  let first = words.length;
  while (first > 0 && (/^\p{Lu}[\p{L}’'-]*$/u.test(words[first - 1]) || SMALL.test(words[first - 1]))) first--;
  while (first < words.length && /^(?:of|for|the|and)$/i.test(words[first])) first++;
  return words.slice(first).join(' ');
}

/** Titles right before and behind the name at `span`. */
function titlesAround(text: string, { start, end }: Span<'text'>): readonly Title[] {
  const behind = BEHIND.exec(text.slice(end, end + REACH))?.[1] ?? '';
  return [before(text, start), behind].map(words => words && parse(words)).filter(title => title !== '' && title !== null);
}

const PORTFOLIOS = /^(?:minister|secretary)$/;

/** Whether both can be one person's title at one time; null where they are of two sorts and nothing follows. */
function agree(draft: Title, source: Title): boolean | null {
  if (draft.head !== source.head) return null;
  const left = [...source.modifiers].filter(word => !draft.modifiers.has(word));
  const added = [...draft.modifiers].filter(word => !source.modifiers.has(word));
  if (left.length) return false;
  // who was a president then may be a former one now
  if (added.length) return added.every(word => word === 'former') ? null : false;
  if (!PORTFOLIOS.test(draft.head) || !draft.of || !source.of) return true;
  return draft.of === source.of;
}

/** The two titles that cannot both hold, as the texts put them; null where they agree, or nothing can be said. */
export function titlesApart(
  draft: { readonly text: string; readonly at: Span<'text'> },
  source: { readonly text: string; readonly at: Span<'text'> },
): { readonly draft: string; readonly source: string } | 'same' | null {
  const theirs = titlesAround(source.text, source.at);
  let same = false;
  let apart: { readonly draft: string; readonly source: string } | null = null;
  for (const mine of titlesAround(draft.text, draft.at)) {
    const told = theirs.map(title => ({ title, verdict: agree(mine, title) })).filter(({ verdict }) => verdict !== null);
    if (told.some(({ verdict }) => verdict)) same = true;
    else if (told.length) apart ??= { draft: mine.words, source: told[0].title.words };
  }
  return apart ?? (same ? 'same' : null);
}
