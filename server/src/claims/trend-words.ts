/** The words of comparisons and trends: what moved, which way, and which comparatives compare. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Verbs that move by themselves or are moved, each way. */
export const RISE =
  set(`rose rise rises rising risen grew grow grows growing grown increased increase increases increasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring
  advanced rallied rebounded spiked spike spikes spiking leapt leaped swelled swollen expanded expand expands expanding accelerated skyrocketed skyrocket ballooned ballooning mushroomed rocketed improved improve improves improving worsened worsen worsens
  worsening widened widen widens widening strengthened inched edged ticked gained gain gains gaining hiked boosted raised raise raises raising lifted escalated multiplied deepened`);
export const FALL =
  set(`fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing slid slide slides sliding slipped slip slips slipping sank sink sinks sinking sunk
  tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted plummet plummets plummeting shed sheds shrank shrink shrinks shrinking shrunk contracted contract contracts contracting dipped dip dips dipping retreated eased ease eases easing
  weakened weaken weakens crashed cratered slumped slump slumps slumping reduced reduce reduces reducing cut cuts cutting lowered lower lowers lowering slashed slash slashed slashing narrowed narrow narrows narrowing dwindled dwindle dwindling slowed slow slows slowing lost loses losing
  receded waned halted`);

/** Of these, the ones that only count with a figure after them: they mean too many other things. */
export const WITH_FIGURE =
  set(`jumped jump jumps jumping leapt leaped advanced rallied gained gain gains gaining lost loses losing shed sheds raised raise raises raising lifted cut cuts cutting slid slide slides slipped slip slips slipping crashed cratered contract contracts
  inched edged ticked eased ease eases easing retreated sank sink sinks sinking sunk slow slows slowing narrow lower lowers lowered reduce reduces reducing reduced slash slashed slashing expand expands expanding expanded boosted hiked drop drops dropping dropped improve improves improved
  strengthened weakened weaken weakens worsen deepened widen accelerated escalated multiplied halted receded waned climb climbs climbed fall rise increase decrease decline grow contracted`);

/** Multiples, with their direction. */
export const MULTIPLES: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...[
    ...set('doubled doubles doubling tripled triples tripling trebled trebles trebling quadrupled quadruples quadrupling quintupled'),
  ].map((word): [string, 'up'] => [word, 'up']),
  ...[...set('halved halves halving')].map((word): [string, 'down'] => [word, 'down']),
]);
/** Bare forms, which are verbs only after "to" or a modal. */
export const BARE_MULTIPLES = set('double triple treble quadruple halve');

/** What is measured: subjects that rise and fall. */
export const MEASURES =
  set(`price cost rate sale revenue profit loss income wage salary pay tax duty inflation unemployment employment growth output production productivity demand supply export import trade deficit surplus debt spending budget
  investment funding share stock index market dollar euro pound yen currency yield premium rent mortgage population number figure total proportion percentage amount level volume value crime violence homicide murder shooting death toll mortality case
  infection hospitalization admission birth fertility temperature rainfall emission pollution consumption use usage attendance turnout support approval popularity rating poll lead gap margin majority membership enrollment enrolment traffic
  ridership arrival departure crossing migration immigration application claim filing donation contribution viewership audience circulation subscription subscriber user customer staff workforce headcount headcounts job poverty inequality homelessness
  help aid assistance support force obesity overdose suicide abortion divorce gdp economy earnings dividend reserve inventory stockpile turnover valuation sea-level speed intensity frequency risk backlog shortage bill bills price-tag expenditure expense liability tension pressure trust confidence morale popularity productivity visitor tourism listing ridership order shipment reading score grade`);

/** Nouns of change. */
export const RISE_NOUNS = set('increase rise surge jump growth spike uptick upturn upswing gain hike escalation expansion boom');
export const FALL_NOUNS = set('decrease drop decline fall reduction plunge slump dip downturn slowdown contraction collapse cut shrinkage');

/** Comparatives that stand before "than". */
export const MORE = set(
  'more higher larger bigger greater faster longer better older taller heavier deeper wider stronger richer hotter warmer further farther earlier wealthier safer healthier tougher quicker costlier pricier broader dearer',
);
export const LESS = set('less fewer lower smaller slower shorter worse younger lighter weaker poorer colder cooler cheaper narrower');

/** "than" compares nothing in these. */
export const NO_COMPARISON = set('rather other else sooner later');
