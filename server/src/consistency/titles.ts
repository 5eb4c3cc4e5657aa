/** Titles of one person that cannot both hold: two portfolios, two ranks, two chambers. */

const RANKS = [
  'gen.',
  'general',
  'lt. gen.',
  'lieutenant general',
  'maj. gen.',
  'major general',
  'brig. gen.',
  'brigadier general',
  'col.',
  'colonel',
  'lt. col.',
  'maj.',
  'major',
  'capt.',
  'captain',
  'lt.',
  'lieutenant',
  'sgt.',
  'sergeant',
  'adm.',
  'admiral',
];
const CHAMBERS = ['sen.', 'senator', 'rep.', 'representative'];
const SAME: ReadonlyMap<string, string> = new Map([
  ['general', 'gen.'],
  ['lieutenant general', 'lt. gen.'],
  ['major general', 'maj. gen.'],
  ['brigadier general', 'brig. gen.'],
  ['colonel', 'col.'],
  ['major', 'maj.'],
  ['captain', 'capt.'],
  ['lieutenant', 'lt.'],
  ['sergeant', 'sgt.'],
  ['admiral', 'adm.'],
  ['senator', 'sen.'],
  ['representative', 'rep.'],
]);

const MINISTER = /(?:^|\s)((?:\p{Lu}\p{L}+ )?(?:Minister|Secretary)(?: (?:of|for) (?:the )?\p{Lu}\p{L}+)?)$/u;

/** The title among the capital words before a name, where it is one that this check can weigh; else null. */
export function portfolioOf(words: string): string | null {
  const minister = MINISTER.exec(words)?.[1] ?? null;
  if (
    minister &&
    minister !== 'Minister' &&
    minister !== 'Secretary' &&
    !/^(?:Press|General|Deputy|Assistant|Former|Prime|Mr|Madam|The|Cabinet|Permanent|Private|First|Party)\b/.test(minister)
  )
    return minister;
  const lower = words.toLowerCase();
  const rank = [...RANKS, ...CHAMBERS].sort((a, b) => b.length - a.length).find(each => lower === each || lower.endsWith(` ${each}`));
  return rank ?? null;
}

const core = (title: string): string =>
  SAME.get(title) ??
  title
    .toLowerCase()
    .replace(/\b(?:minister|secretary|of|for|the)\b/g, ' ')
    .replace(/defence/g, 'defense')
    .replace(/\bforeign affairs\b/g, 'foreign')
    .replace(/\s+/g, ' ')
    .trim();

const groupOf = (title: string): string =>
  RANKS.includes(title) ? 'rank' : CHAMBERS.includes(title) ? 'chamber' : /minister/i.test(title) ? 'minister' : 'secretary';

/** True where the two titles are of one sort and not the same. "Gen." on second reference stands for every sort of general. */
export function ranksApart(first: string, second: string): boolean {
  if (groupOf(first) !== groupOf(second)) return false;
  const [a, b] = [core(first), core(second)];
  if (a === b || a.endsWith(b) || b.endsWith(a)) return false;
  return !(groupOf(first) === 'rank' && /^(?:lt|maj|brig)\. (?:gen|col)\.$/.test(a) && /^(?:gen|col)\.$/.test(b));
}
