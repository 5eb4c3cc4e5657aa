/** The words of comparison: what holds one thing against another, and the phrases in which it compares nothing. */
import type { Token } from '../model.ts';
import { LESS, MORE } from './trend-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words in -er that are no comparatives. */
const NO_COMPARATIVE = set(
  'other another former latter proper clever under super inner outer upper bitter sober improper silver amber rubber cyber hyper eager slender tender premier never ever over however whether rather together sooner after further either neither elder utter sheer meager somber dapper whether hereafter thereafter moreover altogether forever junior chapter over-the-counter',
);

/** "larger", "more", "earlier": a word of degree that "than" may follow. */
export const isComparative = ({ lower, pos }: Token): boolean =>
  MORE.has(lower) ||
  LESS.has(lower) ||
  SCALED.has(lower) ||
  MOODS.has(lower) ||
  ((pos === 'ADJ' || pos === 'ADV') && lower.length > 4 && lower.endsWith('er') && !NO_COMPARATIVE.has(lower));

/** "more", "less" and "fewer" count; the others tell of what kind. */
export const COUNTING = set('more less fewer');

/** Comparatives that can be measured: they compare also in a predicate alone ("wages are lower") and behind an amount ("two feet higher"). */
export const SCALED = set(
  'higher lower larger smaller bigger fewer cheaper costlier pricier dearer weaker stronger slower faster steeper milder longer shorter older younger poorer richer wealthier safer deadlier bloodier hotter colder warmer cooler wetter drier heavier lighter taller deeper shallower wider narrower busier thicker thinner sicker denser quieter louder dirtier cleaner newer leaner tighter looser stricter harsher fuller emptier saltier quicker windier greener fatter brighter darker scarcer rarer hungrier',
);

/** In a predicate these are adverbs of time, of place or of number. */
export const IDLE = set('later sooner further farther more less earlier longer-term fewer');

/** Said of moods, of worth and of what one makes of a thing: a predicate of them is a claim only as a fact of something named. */
export const MOODS = set(
  'better worse harder easier clearer angrier happier sadder calmer bolder wiser braver prouder kinder nicer lonelier friendlier tenser simpler tougher smarter closer nearer finer sweeter fitter fairer prettier truer saner healthier fiercer wilder rougher sharper softer luckier',
);

/** What a subject has more or less of: "has a higher rate", "works shorter shifts". */
export const HELD = set(
  'rate share price cost wage salary income revenue profit loss yield risk score tax rent fee toll turnout output sales mortality birthrate proportion percentage number margin shift temperature speed debt deficit surplus unemployment inflation growth rating expectancy tuition premium tariff dividend earnings level incidence prevalence frequency fine sentence pension bill return valuation debt sale',
);

/** "is more likely", "are more interested", "more or less": said of everything. */
export const UNMEASURED = set(
  'than of or so recently important interested concerned worried complicated difficult about like eager inclined willing open sure certain clear confident aware crucial essential vital',
);

/** After "more" or "less": what can be counted or measured, so that "is more frequent" compares. */
export const SCALABLE = set(
  'frequent common expensive costly likely severe dangerous popular violent intense diverse crowded prevalent widespread numerous powerful profitable efficient affordable accurate lethal contagious polluted valuable productive effective populous active unequal densely polarized deadly potent infectious infrequent volatile abundant stringent lenient concentrated plentiful',
);

/** "more than" is no comparison behind these: "about more than money". */
export const OPENS_SCOPE = set('about of for with by on to into as over at in from nothing no little any once be');

/** "more than" one of these says much, and compares nothing. */
export const NO_OBJECT = set(
  'not just merely simply only happy willing ready enough welcome anything nothing meets words once twice ideal stellar likely able capable glad pleased eager fair a an this that these those one two half to skin eager double doubled triple tripled quadruple quadrupled enough talk',
);

/** What earns, costs or weighs compares also with a bare noun: "pays more than farming". */
export const VALUED =
  /^(?:earn|earns|earned|earning|pay|pays|paid|paying|cost|costs|spend|spends|spent|weigh|weighs|weighed|eat|eats|make|makes|made|produce|produces|produced|sell|sells|sold|use|uses|used|worth|export|exports|import|imports)$/;

/** Words that make a predicate of what follows. */
export const BECOMING =
  /^(?:is|are|was|were|’s|'s|’re|'re|be|been|being|become|became|becomes|becoming|get|gets|got|gotten|getting|grow|grew|grown|growing|remain|remains|remained|stay|stays|stayed|ran|run|runs|made|making|feel|feels|felt|feeling|seem|seems|seemed|look|looks|looked|looking|sound|sounds|sounded|smell|smells|smelled|taste|tastes|tasted|prove|proves|proved|turn|turned|turning|left|appear|appears|appeared|rendered|priced|closed|closes|ended|ends|finished|opened)$/;

/** Words of degree before a comparative. */
export const BY_MUCH =
  /^(?:much|far|slightly|even|significantly|somewhat|still|also|probably|perhaps|sharply|considerably|substantially|markedly|notably|increasingly|now|already|generally|typically|often|usually|consistently|actually|ever|progressively|both|always|lot|bit|little|moderately|dramatically|vastly|marginally)$/;

/** Adjectives that "as … as" holds two things against each other by. */
export const GRADED = set(
  'tall big large small long short old young high low fast slow deep wide heavy strong weak rich poor expensive cheap effective dangerous deadly likely common popular safe hot cold severe powerful accurate efficient productive frequent frequently often costly thick thin loud bright toxic lethal contagious profitable prevalent severely numerous',
);

/** Verbs that rank one thing before another, each form. */
export const RIVALS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...[
    ...set(
      'outraised outraise outraises outdrew outproduce outproduces outproduced outgunned outmatched outmanned outnumber outnumbers outnumbered outnumbering outpace outpaces outpaced outpacing outstrip outstrips outstripped outstripping outspend outspends outspent outspending outsell outsells outsold outselling outperform outperforms outperformed outperforming outpoll outpolled outearn outearns outearned outrank outranks outscored outscore outweigh outweighs outweighed outweighing exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing overtake overtakes overtook overtaken overtaking eclipsed eclipses dwarfs dwarfed dwarf',
    ),
  ].map((word): [string, 'up'] => [word, 'up']),
  ...[...set('lag lags lagged lagging underperformed underperform underperforms')].map((word): [string, 'down'] => [word, 'down']),
]);

/** What a figure is held against: "above the old record", "below the level of". */
export const STANDARD =
  /^(?:average|averages|expectations?|hopes|forecasts?|estimates?|targets?|goals?|records?|norms?|norm|normal|median|mean|levels?|peaks?|rates?|totals?|limits?|marks?|benchmark|threshold|price|number|figure|predictions?|projections?|minimum|maximum|highs?|lows?|capacity|stage|par|poverty|line|quota|budget|value|guidelines?|ceiling|standards?|baseline|trend)$/;
