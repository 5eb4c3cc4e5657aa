/** Makes long drafts of many shapes: what a careless paste, an almanac or a hostile file may hold. The people and places are invented. */

const FIRST = ['Mara', 'Jonas', 'Ilse', 'Petr', 'Ada', 'Tomas', 'Vera', 'Oskar', 'Nadia', 'Rolf'];
const LAST = ['Venn', 'Halder', 'Brask', 'Lindholt', 'Okar', 'Tessel', 'Marwick', 'Dornan', 'Sallow', 'Quill'];
const NOUNS = ['soldiers', 'houses', 'bridges', 'voters', 'trucks', 'tickets', 'schools', 'horses'];
const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'ste', 'vo', 'zi', 'da', 'fo', 'gri'];

const pick = (list: readonly string[], i: number): string => list[i % list.length];

/** A name of its own for each number up to 12 to the fifth; neighbours lie far apart, or every name would be a slip of the next. */
function madeUp(i: number): string {
  let name = '';
  for (let rest = ((i + 7) * 99_991) % 12 ** 5, k = 0; k < 5; rest = Math.floor(rest / 12), k++) name += SYLLABLES[rest % 12];
  return `${name[0].toUpperCase()}${name.slice(1)}n`;
}

const many = (n: number, write: (i: number) => string, between = '\n\n'): string =>
  Array.from({ length: n }, (_, i) => write(i)).join(between);

/** Each makes a draft that grows with `n`, about 70 characters for each. */
export const LONG_DRAFTS: Readonly<Record<string, (n: number) => string>> = {
  'one sentence again and again': n => many(n, () => 'The mayor said 40 soldiers crossed the bridge at Lissen on Monday.'),
  'another sentence each time': n =>
    many(
      n,
      i =>
        `${pick(FIRST, i)} ${madeUp(i)} said ${i * 7 + 3} ${pick(NOUNS, i)} crossed the river near ${madeUp(i * 3 + 1)} on ${pick(['Monday', 'Friday', 'May 3'], i)}.`,
    ),
  'one long paragraph': n =>
    many(n, i => `The council of ${madeUp(i)} spent $${i + 3} million on ${pick(NOUNS, i)} in ${1950 + (i % 70)}, officials said.`, ' '),
  'a quotation each time': n =>
    many(
      n,
      i => `“We will build ${i + 2} more houses by the river before ${madeUp(i)} comes,” ${pick(FIRST, i)} ${pick(LAST, i * 3 + 1)} said.`,
    ),
  'names and ages': n =>
    many(
      n,
      i => `${pick(FIRST, i)} ${madeUp(i)}, ${20 + (i % 50)}, born on May ${1 + (i % 28)}, ${1950 + (i % 40)}, met Mr. ${madeUp(i + 1)}.`,
    ),
  'a list': n => many(n, i => `- ${i + 2} ${pick(NOUNS, i)} in ${madeUp(i)}`, '\n'),
  'marks that open and never close': n => '“a '.repeat(n * 8),
  'pairs of marks': n => '"a" “b” '.repeat(n * 5),
  'quotes in quotes': n => many(n, i => `${'>'.repeat(1 + (i % 12))} The mayor said 40 soldiers crossed.`, '\n'),
  comments: n => many(n, i => `Some say ${i} TK houses stood. <!-- claimcheck-ignore tk -->`),
};
