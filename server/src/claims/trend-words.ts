/** The words of comparisons and trends: what moved, which way, and which comparatives compare. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Verbs that move by themselves or are moved, each way. */
export const RISE =
  set(`rose rise rises rising risen grew grow grows growing grown increased increase increases increasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring
  advanced rallied rebounded spiked spike spikes spiking leapt leaped swelled swollen crept creeps creeping expanded expand expands expanding accelerated skyrocketed skyrocket ballooned ballooning mushroomed rocketed improved improve improves improving worsened worsen worsens
  worsening widened widen widens widening strengthened inched edged ticked gained gain gains gaining hiked boosted raised raise raises raising lifted escalated multiplied deepened
  rebound rebounds rebounding recovered rocketing skyrocketing mushrooming swelling lengthened quickened added add adds adding boost boosts boosting hike hikes lift lifts lifting strengthens strengthening thickened warmed heightened lengthening quickening quicken quickens deepening deepens escalating escalates multiplying advancing recovering intensified intensifying improves tightened tightening tightens`);
export const FALL =
  set(`fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing slid slide slides sliding slipped slip slips slipping sank sink sinks sinking sunk
  tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted plummet plummets plummeting shed sheds shrank shrink shrinks shrinking shrunk contracted contract contracts contracting dipped dip dips dipping retreated eased ease eases easing
  weakened weaken weakens crashed cratered slumped slump slumps slumping reduced reduce reduces reducing cut cuts cutting lowered lower lowers lowering slashes slashed slash slashing narrowed narrow narrows narrowing dwindled dwindle dwindling slowed slow slows slowing lost loses losing
  receded waned halted shortened curtailed thinned trimmed trim trims trimming shaved shave shaves knocked knock knocks cooled cooling cools narrowing weakening retreating contracting easing crashing halting shortening shedding tapering diminished diminish diminishes diminishing dwindles deteriorated deteriorating subsided subsiding abated abating eroded eroding ebbed ebbing evaporated faded fading tapering collapsed flattened flattening tapered pared receding waning lessened lessen softened nosedived nosediving`);

/** Of these, the ones that only count with a figure after them: they mean too many other things. */
export const WITH_FIGURE =
  set(`jumped jump jumps jumping leapt leaped advanced rallied gained gain gains gaining lost loses losing shed sheds raised raise raises raising lifted cut cuts cutting slid slide slides slipped slip slips slipping crashed cratered contract contracts
  inched edged ticked eased ease eases easing retreated sank sink sinks sinking sunk slow slows slowing narrow lower lowers lowered reduce reduces reducing reduced slash slashed slashing expand expands expanding expanded boosted hiked drop drops dropping dropped improve improves improved
  strengthened weakened weaken weakens worsen deepened widen accelerated escalated multiplied halted receded waned climb climbs climbed fall rise increase decrease decline grow contracted
  rebound rebounds recovered collapsed faded added add adds adding boost boosts boosting hike hikes lift lifts lifting trimmed trim trims trimming shaved shave shaves knocked knock knocks cooled softened strengthens strengthening cools cooling thickened warmed lengthened quickened tapered pared thinned lessen`);

/** Of these, what somebody does to something: without a figure they tell no trend of what stands before them. */
export const TRANSITIVE =
  set(`gained gain gains gaining lost loses losing shed sheds raised raise raises raising lifted lift lifts lifting cut cuts cutting slashes slashed slash slashing boosted boost boosts boosting hiked hike hikes lower lowers lowered lowering reduce reduces reduced reducing
  added add adds adding trimmed trim trims trimming shaved shave shaves knocked knock knocks contract contracts expand expands expanded expanding shortened curtailed pared advanced rallied`);

/** Their participles in the passive tell a trend: "inspections were shortened". */
export const REDUCED = set('reduced lowered slashed shortened curtailed increased decreased lengthened trimmed pared heightened');

/** Said of a change, how much: with one of these a verb of change needs no figure. */
export const DEGREES = set(
  'sharply steeply steadily slightly dramatically significantly substantially considerably markedly modestly moderately rapidly slowly gradually consistently exponentially drastically marginally precipitously noticeably somewhat',
);

/** What rises and falls in place, not in number. */
export const GROUND = set(
  'road path trail hill land ground terrain cliff mountain curtain sun moon rain snow night darkness dusk street track slope stair staircase ridge plane helicopter bird horse silence smoke flame dust',
);

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
  help aid assistance support force work obesity overdose suicide abortion divorce gdp economy earnings dividend reserve inventory stockpile turnover valuation sea-level speed intensity frequency risk backlog shortage bill bills price-tag expenditure expense liability tension pressure trust confidence morale popularity productivity visitor tourism listing ridership order shipment reading score grade
  worth level birthrate fare toll fee dose caseload burglary robbery theft arrest conviction execution accident collision fire wildfire flood storm drought quake attack strike outbreak illness sickness disease diagnosis smoking drinking hunger malnutrition literacy
  harvest crop catch yield tonnage freight cargo fleet herd flock quota tariff sanction subsidy grant allowance benefit pension bonus royalty rating ranking average median mean sum share holding stake asset deposit loan lending borrowing credit default foreclosure bankruptcy
  construction manufacturing receipt outlay capital bond commodity gasoline gas oil crude copper gold silver coal wheat corn milk electricity power water river lake sea tide glacier ice snowpack reservoir aquifer bitcoin peso ruble rouble krone krona franc lira rand rupee
  graduation dropout absence truancy teacher nurse student pupil patient inmate prisoner refugee migrant immigrant tourist passenger rider driver voter donor reader viewer listener subscriber fan follower member volunteer recruit worker employee hiring layoff wait delay queue distance
  weight height obesity life expectancy lifespan age size scale scope strength power odds chance likelihood probability interest activity business turnout appetite optimism anxiety fear enthusiasm registration vacancy occupancy capacity precipitation wind pressure density ratio balance circulation footprint burden
  testing vaccination inoculation screening prescription stay absence complaint lawsuit seizure intake expectancy competition momentum delivery complaint tuition pace hiring recruitment lending mood morale outbreak bleeding gap killing bombing booking sighting kidnapping beating closing opening landing detention apprehension eviction deportation expulsion departure closure shipment arrival delivery inspection violation citation prosecution referral resignation retirement renewal cancellation reservation withdrawal approval denial closure disappearance
  fighting shelling bombardment unrest hostility gunfire patrol protest resistance skirmish raid incursion`);

/** Nouns of change. */
export const RISE_NOUNS = set(
  'increase rise surge jump growth spike uptick upturn upswing upsurge gain hike escalation expansion boom rebound raise boost improvement climb leap swell run-up rally swing shift',
);
export const FALL_NOUNS = set(
  'decrease drop decline fall reduction plunge slump dip downturn slowdown contraction collapse cut shrinkage slide loss tumble discount erosion shortfall drop-off falloff deterioration cutback lowering lessening',
);

/** Changes that go with anything counted in the plural: "an uptick in burglaries". */
export const CHANGE_IN = set(
  'increase rise surge jump spike uptick upturn upswing upsurge decrease drop decline fall reduction plunge slump dip downturn slowdown drop-off falloff',
);

/** Comparatives that stand before "than". */
export const MORE = set(
  'more higher larger bigger greater faster deadlier bloodier busier steeper thicker denser heavier brighter louder sharper harsher stricter firmer harder easier newer longer better older taller heavier deeper wider stronger richer hotter warmer further farther earlier wealthier safer healthier tougher quicker costlier pricier broader dearer',
);
export const LESS = set(
  'less fewer lower smaller slower shorter worse younger lighter weaker poorer colder cooler cheaper narrower thinner softer quieter milder nearer closer shallower drier scarcer rarer',
);

/** "than" compares nothing in these. */
export const NO_COMPARISON = set('rather other else sooner later');
