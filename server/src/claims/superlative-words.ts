/** Superlatives and firsts: the words, those that are a matter of taste, and the phrases in which they rank nothing. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Superlatives that can be measured. */
export const MEASURED = words(`
largest biggest smallest highest lowest longest shortest oldest youngest newest fastest slowest richest poorest wealthiest strongest weakest deepest widest narrowest heaviest lightest hottest coldest warmest coolest driest wettest tallest earliest steepest broadest busiest
costliest cheapest deadliest bloodiest fewest greatest worst best closest northernmost southernmost easternmost westernmost densest sharpest loudest hardest quickest bulkiest fiercest harshest priciest safest healthiest sickest thinnest thickest tightest toughest mightiest
largest-ever biggest-ever longest-running longest-serving best-selling top-selling highest-ranking highest-paid best-paid top-ranking fastest-growing second-largest third-largest fourth-largest second-biggest third-biggest second-highest farthest furthest nearest
`);

/** These need something that they range over ("since 2008", "in Europe", "ever"): alone they are taste. */
export const TASTE = words(
  'worst best greatest closest toughest hardest safest strongest weakest sharpest fiercest harshest tightest quickest nearest earliest furthest finest newest healthiest thickest thinnest',
);

/** After "most" or "least": these say nothing of rank. */
export const NOT_RANKED = words(
  'recent recently likely part parts people of and or notably importantly certainly certain definitely probably especially voters americans women men countries states days times cases things other others bit',
);

/** After "first": names of things, orders of events and manners of speaking. */
export const NOT_FIRST = words(`
lady ladies name names floor half quarter aid responder responders step steps place round grade grader graders class degree amendment person impression impressions glance sight draft base baseman inning set down term stage phase part section chapter page paragraph sentence question
hand instance order responders order-of-business debate night day week month year hour hours minutes days weeks months years few two three four five six seven eight nine ten couple dozen several thing place lien cousin mate lieutenant sergeant minister secretary deputy and or lap read reading half-hour
100 love nations nation family
`);

/** After "only": no claim of rank. */
export const NOT_ONLY = words('thing way question problem reason point a the if when because one-third about just good real');

/** After "last": times, turns and manners of speaking, singular. */
export const NOT_LAST = words(`
second minute hour day night week weekend month quarter year decade century time word resort name straw chance line chapter page paragraph part stage phase round step stop thing place look breath laugh leg lap inning
election summer winter spring fall autumn season morning evening monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
report session meeting game match vote speech visit trip call message letter interview budget census few couple several two three four five term`);
