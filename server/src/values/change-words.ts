/** Verbs, adverbs and nouns of change, with their direction. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Before the number: "rose 5%". */
export const UP_VERBS =
  set(`rose rise rises rising risen grew grow grows growing grown increased increase increases increasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring
  advanced advance advances advancing rallied rally rallies rallying edged-up gained gain gains gaining added adds adding rebounded rebound rebounds rebounding spiked spike spikes spiking leapt leaped leap leaps leaping swelled swell swells
  expanded expand expands expanding appreciated strengthened accelerated inched ticked raised raise raises raising hiked hike hikes hiking boosted boost boosts boosting lifted lift lifts lifting skyrocketed ballooned up higher upward upwards rocketed improved improve improves recovered recover`);
export const DOWN_VERBS =
  set(`fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing slid slide slides sliding slipped slip slips slipping sank sink sinks sinking sunk
  tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted plummet plummets plummeting shed sheds shedding lost lose loses losing shrank shrink shrinks shrinking shrunk contracted contract contracts contracting dipped dip dips dipping
  retreated retreat retreats retreating eased ease eases easing weakened depreciated crashed cratered slumped slump slumps slumping reduced reduce reduces reducing cut cuts cutting lowered lower lowers lowering slashed slash slashes slashing down off trimmed trims dived dwindled slowed narrowed downward downwards`);

/** Of these, the ones that are changes only with a percentage or points ("lost 12 soldiers" is none). */
export const ONLY_SHARES = set(
  'lost lose loses losing gained gain gains gaining added adds adding shed sheds shedding off cut cuts cutting raised raise raises raising advanced advance improved contracted contract recovered recover lifted lift eased dropped drop drops fall falls inched ticked lower higher rallied',
);

/** After the number: "a 5% rise", "34% higher". */
export const UP_AFTER = set('increase rise gain jump surge growth hike improvement uptick spike boost higher increases gains rises');
export const DOWN_AFTER = set(
  'decrease drop decline fall loss cut reduction slump plunge lower dip slide contraction downturn decreases declines drops cuts discount shrinkage',
);

/** Between the verb and the number. */
export const CHANGE_FILLERS = set(
  'by another further an a additional sharply slightly steadily modestly only just nearly about around roughly almost some much as more than over under at least of',
);
