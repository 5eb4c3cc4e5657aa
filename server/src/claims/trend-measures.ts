/** Says what is measured: the nouns that rise and fall, and what is done so often that it is counted ("evictions"). */
import type { Token } from '../model.ts';
import { singular } from '../values/singular.ts';
import { MEASURES } from './trend-words.ts';

/** One of these is a person, many are a number. */
const PEOPLE = new Set(
  'driver teacher nurse student pupil patient inmate prisoner refugee migrant immigrant tourist passenger rider voter donor reader viewer listener subscriber fan follower member volunteer recruit worker employee user customer visitor bond order lead'.split(
    ' ',
  ),
);
/** "desertions", "evictions", "shipments": what is done is counted. */
const isDone = (lower: string): boolean =>
  /(?:[ts]ions|[a-z]{3}ments|[ae]nces)$/.test(lower) &&
  !/^(?:nations|stations|conditions|circumstances|communications|operations|conventions|factions|reflections|actions|reactions|functions|positions|questions|relations|sessions|divisions|mansions|missions|fortifications|plantations|delegations|factions|sections|portions|champions|companions|locations|institutions|organizations|foundations|administrations|elections|negotiations|monuments|documents|apartments|instruments|elements|departments|governments|moments|regiments|settlements|parliaments|tournaments|entrances|fences|audiences|sentences|ambulances|residences|provinces|alliances|dances)$/.test(
    lower,
  );
export const isMeasure = ({ lower, pos }: Token): boolean =>
  !PEOPLE.has(lower) && (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB') && (MEASURES.has(singular(lower)) || isDone(lower));

/** Where the comma at `at` closes an aside ("the shares, down 31 percent this year, rebounded"), the index before it; else `at` itself. */
export function beforeAside(tokens: readonly Token[], at: number, first: number): number {
  if (tokens[at]?.text !== ',') return at;
  for (let i = at - 1; i > first && at - i < 16; i--) if (tokens[i].text === ',') return i - 1;
  return at;
}

/** Whether the clause before `index` names something that is measured ("prices", "the number of cases"), at most `reach` words away. */
export function measured(tokens: readonly Token[], index: number, first: number, reach = 8): boolean {
  for (let i = index - 1; i >= Math.max(first, index - reach); i--) {
    const { lower, pos } = tokens[i];
    if (isMeasure(tokens[i])) return true;
    // "Fares, inevitably, have gone up."
    if (lower === ',' && tokens[i - 1]?.pos === 'ADV' && tokens[i - 2]?.text === ',') {
      i -= 2;
      continue;
    }
    // "Deaths, which had fallen for a decade"
    if (lower === ',' && tokens[i + 1]?.lower === 'which') continue;
    if (pos === 'PUNCT' && lower !== '-' && lower !== '%' && lower !== '’' && lower !== "'") return false;
    if (pos === 'SCONJ') return false;
  }
  return false;
}
