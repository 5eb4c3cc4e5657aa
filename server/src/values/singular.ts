/** The singular of an English noun, well enough for comparing what two texts count. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries({
  men: 'man', women: 'woman', children: 'child', feet: 'foot', teeth: 'tooth', geese: 'goose', mice: 'mouse', oxen: 'ox', lives: 'life', wives: 'wife', knives: 'knife', wolves: 'wolf', shelves: 'shelf', halves: 'half',
  leaves: 'leaf', thieves: 'thief', loaves: 'loaf', calves: 'calf', selves: 'self', scarves: 'scarf', criteria: 'criterion', phenomena: 'phenomenon', bases: 'base', cases: 'case', crises: 'crisis', analyses: 'analysis',
  diagnoses: 'diagnosis', theses: 'thesis', axes: 'axe', movies: 'movie', cookies: 'cookie', ties: 'tie', pies: 'pie', lies: 'lie', dies: 'die', zombies: 'zombie', calories: 'calorie', rookies: 'rookie', selfies: 'selfie', goalies: 'goalie',
  houses: 'house', horses: 'horse', nurses: 'nurse', causes: 'cause', purchases: 'purchase', expenses: 'expense', offenses: 'offense', licenses: 'license', responses: 'response', courses: 'course', phases: 'phase', phrases: 'phrase', diseases: 'disease',
  increases: 'increase', databases: 'database', purses: 'purse', clauses: 'clause', releases: 'release', exercises: 'exercise', promises: 'promise', premises: 'premise', franchises: 'franchise', enterprises: 'enterprise', defenses: 'defense', noses: 'nose', roses: 'rose', axles: 'axle',
  buses: 'bus', gases: 'gas', viruses: 'virus', campuses: 'campus', bonuses: 'bonus', statuses: 'status', surpluses: 'surplus', censuses: 'census', caches: 'cache', headaches: 'headache', heroes: 'hero', potatoes: 'potato', tomatoes: 'tomato', vetoes: 'veto', tornadoes: 'tornado', volcanoes: 'volcano', echoes: 'echo',
  species: 'species', series: 'series', aircraft: 'aircraft', news: 'news', police: 'police', people: 'people', staff: 'staff', personnel: 'personnel', headquarters: 'headquarters', premises_: 'premises', barracks: 'barracks', means: 'means', dice: 'die', pence: 'penny', gross: 'gross', us: 'us', physics: 'physics', politics: 'politics', mathematics: 'mathematics', athletics: 'athletics',
}));

/** `noun` in the singular; words that are none come back as they are. Letters keep their case except in irregular forms. */
export function singular(noun: string): string {
  const lower = noun.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return lower === known ? noun : known;
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is|'s|’s)$/.test(lower)) return noun;
  if (lower.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes)$/.test(lower)) return noun.slice(0, -2);
  if (lower.endsWith('men')) return `${noun.slice(0, -2)}an`;
  return noun.slice(0, -1);
}

/** Whether a word looks like a plural noun. */
export const looksPlural = (lower: string): boolean =>
  lower === 'people' || lower === 'men' || lower === 'women' || lower === 'children' || (lower.length > 3 && singular(lower) !== lower);
