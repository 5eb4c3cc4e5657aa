/** Titles of one person that cannot both hold: two portfolios, two ranks, two chambers, two heads of government. */

/** A title that this check can weigh: what sort it is, and which one of the sort. */
export interface Title {
  readonly sort: 'rank' | 'chamber' | 'portfolio' | 'head';
  readonly which: string;
}

const table = (rows: readonly (readonly [which: string, spellings: string])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([which, spellings]) => spellings.split('|').map((spelling): [string, string] => [spelling, which])));

const RANKS = table([
  ['lieutenant general', 'lt. gen.|lieutenant general'],
  ['major general', 'maj. gen.|major general'],
  ['brigadier general', 'brig. gen.|brigadier general'],
  ['lieutenant colonel', 'lt. col.|lieutenant colonel'],
  ['general', 'gen.|general'],
  ['colonel', 'col.|colonel'],
  ['major', 'maj.|major'],
  ['captain', 'capt.|captain'],
  ['lieutenant', 'lt.|lieutenant'],
  ['sergeant', 'sgt.|sergeant'],
  ['admiral', 'adm.|admiral'],
]);

const CHAMBERS = table([
  ['senator', 'sen.|senator'],
  ['representative', 'rep.|representative'],
]);

const HEADS = table([
  ['vice president', 'vice president'],
  ['prime minister', 'prime minister|premier'],
  ['president', 'president'],
  ['chancellor', 'chancellor'],
]);

const PORTFOLIO = /(?:^|\s)(?:(\p{L}+) )?(?:minister|secretary)(?: (?:of|for) (?:the )?(\p{L}+)(?: affairs)?)?$/u;

/** "Press Secretary" and the like are jobs beside an office, not portfolios. */
const NO_PORTFOLIO = new Set(
  'press general deputy assistant former prime mr madam the cabinet permanent private first party a an his her its their executive corporate'.split(
    ' ',
  ),
);

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'],
  ['affairs', 'foreign'],
  ['economic', 'economy'],
  ['financial', 'finance'],
]);

/** The longest of the table's titles at the end of `lower`. */
function endOf(lower: string, titles: ReadonlyMap<string, string>): string | null {
  const ends = [...titles.keys()].filter(title => lower === title || lower.endsWith(` ${title}`));
  const longest = ends.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? null : (titles.get(longest) ?? null);
}

/** The title at the end of `words`, or null where there is none that this check can weigh. */
export function titleOf(words: string): Title | null {
  const lower = words.toLowerCase().trim();
  const head = endOf(lower, HEADS);
  if (head) return { sort: 'head', which: head };
  const portfolio = PORTFOLIO.exec(lower);
  const which = portfolio?.[2] ?? portfolio?.[1] ?? '';
  if (which && !NO_PORTFOLIO.has(which)) return { sort: 'portfolio', which: SYNONYMS.get(which) ?? which };
  const rank = endOf(lower, RANKS);
  if (rank) return { sort: 'rank', which: rank };
  const chamber = endOf(lower, CHAMBERS);
  return chamber ? { sort: 'chamber', which: chamber } : null;
}

/** True where both are of one sort and not the same. "Gen." on second reference stands for every sort of general. */
export function titlesClash(first: Title, second: Title): boolean {
  if (first.sort !== second.sort || first.which === second.which) return false;
  // A vice president may become president within one story.
  if (first.which === 'vice president' || second.which === 'vice president') return false;
  return !(first.sort === 'rank' && first.which.endsWith(` ${second.which}`));
}
