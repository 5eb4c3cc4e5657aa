/** Superlatives and firsts: the words, those that are a matter of taste, and the phrases in which they rank nothing. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Superlatives that can be measured. */
export const MEASURED = words(`
largest biggest smallest highest lowest longest shortest oldest youngest newest fastest slowest richest poorest wealthiest strongest weakest deepest widest narrowest heaviest lightest hottest coldest warmest coolest driest wettest tallest earliest steepest broadest busiest
costliest cheapest deadliest bloodiest fewest greatest worst best closest northernmost southernmost easternmost westernmost densest sharpest loudest hardest quickest bulkiest fiercest harshest priciest safest healthiest sickest thinnest thickest tightest toughest mightiest
farthest furthest nearest eldest rarest scarcest hungriest thirstiest happiest saddest brightest darkest purest cleanest dirtiest greenest quietest fattest flattest roughest smartest keenest bravest fittest grandest noblest proudest finest sweetest ugliest unhappiest windiest rainiest snowiest sunniest
remotest innermost uppermost topmost hindmost freshest fullest emptiest ripest strictest mildest gravest severest grimmest bleakest darkest simplest trickiest boldest swiftest stiffest steadiest crudest dullest calmest liveliest loneliest luckiest oddest strangest wildest leanest largest-ever biggest-ever
`);

/** These need something that they range over ("since 2008", "in Europe", "ever"): alone they are taste. */
export const TASTE = words(
  `worst best greatest closest toughest hardest safest strongest weakest sharpest fiercest harshest tightest quickest nearest earliest furthest finest newest healthiest thickest thinnest happiest saddest brightest darkest smartest keenest bravest fittest grandest noblest proudest sweetest ugliest simplest trickiest boldest
  cleanest dirtiest purest fullest freshest gravest grimmest bleakest oddest strangest wildest luckiest loneliest liveliest dullest calmest fewest-of lightest broadest deepest mightiest roughest steadiest stiffest loudest slowest`,
);

/** After a superlative: a name, an office, kin or a manner of speaking, and no rank. */
export const NO_RANK = words(`
court courts bidder bidders office honor honour order friend friends interests interest practice practices bet guess effort efforts wishes seller regards foot son daughter child brother sister sibling siblings sons daughters children grandson granddaughter grandchild niece nephew
aide aides adviser advisers advisor advisors confidant confidants associate associates relatives relative ally allies fear fears hope nightmare nightmares enemy hits intentions ability option options judgment denominator idea excuse excuses seats seat critic critics supporter supporters moments guy kind sort esteem stage worry concern concerns takeaway loser losers names name gripe regret regrets complaint question questions favor compliment pleasure ideals aspirations sympathy sympathies condolences apologies respects gratitude
`);

/** These are no rank behind a word of taste: "the best part", but "the narrowest point". */
export const NO_TASTE = words(
  'part point thing things way ways chance hope luck bet idea reason case moment moments time times place foot man position answer advice tradition traditions award approach opportunity opportunities response argument use solution strategy tool path course outcome deal scenario judgment attitude foot job memory memories wishes idea ideas strength strengths weakness asset virtue gift achievement accomplishment skin soul fit',
);

/** After "most" or "least": these say nothing of rank. */
export const NOT_RANKED = words(
  'recent recently likely part parts people of and or notably importantly certainly certain definitely probably especially voters americans women men countries states days times cases things other others bit if in to on by from about who important obvious difficult interesting basic needed unlikely welcome vulnerable',
);

/** After "most" or "least": what can be counted, so that "the most serious charge" and "the most densely populated island" rank also alone. */
export const COUNTED_MOST = words(
  `serious expensive common popular dangerous powerful populous senior wanted valuable visited frequent widely densely highly heavily costly lethal deadly violent successful profitable productive prolific decorated wins watched read cited sold played used expensive active prominent watched-on severe unpopular hated diverse
  polluted crowded remote advanced efficient corrupt unequal dangerous affected consecutive accurate stringent restrictive extensive comprehensive ambitious lucrative affluent generous`,
);

/** After "first": names of things, orders of events and manners of speaking. */
export const NOT_FIRST = words(`
lady ladies name names floor half quarter aid responder responders step steps place round grade grader graders class degree amendment person impression impressions glance sight draft base baseman inning set down term stage phase part section chapter page paragraph sentence question
hand instance order responders order-of-business debate night day week month year hour hours minutes days weeks months years few two three four five six seven eight nine ten couple dozen several thing place lien cousin mate lieutenant sergeant minister secretary deputy and or lap read reading half-hour
100 love nations nation family wife husband marriage child baby son daughter job book novel album name names language kiss date crush home house instinct concern priority thought words meal car boyfriend girlfriend world choice visit meeting pick rounder
`);

/** After "only": no claim of rank. */
export const NOT_ONLY = words(
  'thing way factor hope chance question problem reason point nit difference trouble catch downside a the if when because one-third about just good real',
);

/** After "last": times, turns and manners of speaking, singular. */
export const NOT_LAST = words(`
second minute hour day night week weekend month quarter year decade century time word resort name straw chance line chapter page paragraph part stage phase round step stop thing look breath laugh leg lap inning
election summer winter spring fall autumn season morning evening monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
report debate event rally primary caucus contest appearance performance session meeting game match vote speech visit trip call message letter interview budget census few couple several two three four five term`);

/** Nothing comes near it: the word alone ranks. */
export const PEERLESS = words('unprecedented unmatched unrivaled unrivalled unparalleled unsurpassed unequaled unequalled unexampled');

/** "record", before one of these: the most or the least that ever was. */
export const RECORDS = words(`
high highs low lows number numbers level levels heat temperature temperatures turnout sales profit profits pace crowd crowds deficit deficits surplus amount amounts sum sums year years turnouts rainfall snow snowfall drought unemployment inflation price prices fine fines growth debt spending revenue revenues earnings
loss losses harvest harvests exports imports attendance margin rate rates total totals time times flooding floods warmth cold demand output production season quarter month day week spell run streak haul medal deal purchase budget budgets majority landslide settlement payout bonus bonuses share shares influx rise increase drop fall decline jump
`);

/** What somebody does to a record that others may check. */
export const BREAKS_RECORD = words(
  'set sets setting break breaks breaking broke broken hold holds held holding smash smashes smashed smashing shatter shatters shattered shattering beat beats beaten beating tie tied ties tying equal equaled equalled match matched matching surpass surpassed eclipse eclipsed hit reach reached near topped',
);
export const WHOSE_RECORD = words(
  'world national state olympic european african american asian national club league school course track team franchise season career stadium all-time speed guinness family old new previous local scoring attendance british canadian collegiate the a another its their his her',
);
