/** Signs around a name nobody has listed that it is a body or a place: an apposition, the noun before it, what it is said to own. */
import type { Token } from '../model.ts';
import { isCapital, isPossessiveMark } from './name-runs.ts';
import { singular } from './singular.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a body is called: "the carmaker X", "X, an aid group,". */
const BODY_NOUNS = words(`
company companies firm maker carmaker automaker steelmaker chipmaker drugmaker shipbuilder manufacturer insurer lender bank brokerage retailer supermarket chain airline carrier operator utility conglomerate start-up startup subsidiary
group organization organisation nonprofit charity foundation union association federation coalition alliance party movement militia agency regulator watchdog authority bureau institute laboratory lab university college school hospital
clinic museum theater theatre newspaper magazine daily weekly broadcaster network station channel website site publisher outlet consultancy pollster contractor supplier distributor producer developer builder wholesaler brewer miner
club team league orchestra choir band label studio nongovernmental think tank app platform tabloid outlet consortium cooperative syndicate fund hedge-fund service registry portal marketplace`);

/** What a place is called: "the capital, X", "X, a fishing town". */
const PLACE_NOUNS = words(`
capital city town village hamlet province republic region island islands port suburb county hometown district neighborhood neighbourhood settlement valley river lake bay strait peninsula mountain resort territory country nation
kingdom state enclave outpost municipality commune quarter`);

/** What is made, run or listed under a firm's name: "a Motlow refinery", "six Motlow newspapers", "the Motlow chief executive". */
const TRADED = words(
  'shares stock stores store factory factories plant plants newspapers newspaper refinery refineries shareholders headquarters customers ceo cfo chief trucks truck jets jet tractors phones smartphones engines mines mine mill mills restaurants hotels casinos outlets franchises franchise poll polls survey surveys analyst analysts economist economists strategist trader traders engineer engineers pilot pilots',
);

/** "economists surveyed by X", "a plant owned by X". */
const DONE_BY_FIRMS = words(
  'surveyed polled compiled operated manufactured commissioned insured marketed distributed franchised underwritten',
);

/** In small letters behind the name: "the National Concord party", "the Teller group". */
const BODY_BEHIND = words(
  'party group company movement newspaper coalition alliance bloc conglomerate corporation dynasty militia cartel index',
);

/** Before "at X": somebody of a body. */
const POSTS = words(`
underwriter analyst analysts economist economists strategist trader engineer engineers researcher researchers editor partner fellow manager director executive spokesman spokeswoman spokesperson founder co-founder owner chairman
chairwoman employee employees worker workers lawyer vice-president president job jobs plant factory stake work works working worked professor lecturer student students studied graduate graduates teaches taught degree scientist scientists physicist historian`);
const POSTS_FOR = words('spokesman spokeswoman spokesperson spokespeople');
const POSTS_OF = words(
  'share shares stock shareholders employees workers subsidiary division founder co-founder owner owners executive publisher acquisition takeover bankruptcy',
);

/** What a body has and a person has not: "X’s shares", "X’s chief executive". */
const BODY_OWNS = words(`
shares stock bonds debt revenue profit profits earnings sales customers employees workers shareholders investors headquarters factory factories plant plants mills board bylaws subsidiary subsidiaries executives founder founders chief
spokesman spokeswoman dividend members membership readers subscribers website newsroom trustees`);

/** "imports from X", "flew to X", "20 miles east of X". */
const BEFORE_FROM = words(`
imports imported exiled refugees migrants fled arrived returned came flew flown traveled travelled miles kilometers kilometres km train flight withdrew withdrawn withdrawal reported reporting driven deported evacuated shipped ferry grain gas oil
goods ships buses coal steel smuggled recalled expelled crossing crossings voyage journey route ferries sailings flights railway highway`);
const BEFORE_TO = words(`
exports exported flew fly flown flying travel traveled travelled traveling travelling trip visit visits moved fled flee drove drive driven sailed sail bound headed heading back on flight journey road train ferry ambassador envoy deported evacuated shipped
returned return`);
const SIDES = words('north south east west northeast northwest southeast southwest outside');

const EXCHANGE = /^(?:NYSE|Nasdaq|NASDAQ|AMEX|LSE|TSX|ASX|OTC|Euronext|HKEX)$/;

/** "(NYSE: APX)": an exchange and a ticker. */
export const isTicker = (tokens: readonly Token[], first: number): boolean =>
  (tokens[first - 1]?.text === '(' && tokens[first + 1]?.text === ':' && EXCHANGE.test(tokens[first].text)) ||
  (tokens[first - 1]?.text === ':' && tokens[first - 3]?.text === '(' && EXCHANGE.test(tokens[first - 2]?.text ?? ''));

/** The noun of the apposition behind `end` (", a small aid group,"), or null. */
function apposed(tokens: readonly Token[], end: number): string | null {
  if (tokens[end]?.text !== ',' || !/^(?:a|an|the|its|their|our|one)$/.test(tokens[end + 1]?.lower ?? '')) return null;
  let noun: string | null = null;
  // "one of the two biggest carriers"
  const from = tokens[end + 1].lower === 'one' && tokens[end + 2]?.lower === 'of' ? end + 3 : end + 2;
  for (let i = from; i < from + 6; i++) {
    const token = tokens[i];
    // "a hacking group", "a state-owned firm"
    if (token?.pos === 'VERB' && /(?:ing|ed)$/.test(token.lower) && /^(?:NOUN|ADJ)$/.test(tokens[i + 1]?.pos ?? '')) continue;
    if (!token || /^[,.;:)—–]$/.test(token.text) || /^(?:VERB|AUX|ADP|SCONJ|PRON)$/.test(token.pos)) break;
    if (/^(?:who|which|that|whose|and)$/.test(token.lower)) break;
    noun = token.lower;
  }
  return noun;
}

/** The noun of a body right before `first`: "the carmaker X", "a consulting company, X". */
function bodyBefore(tokens: readonly Token[], first: number): boolean {
  const comma = tokens[first - 1]?.text === ',' ? 1 : 0;
  const token = tokens[first - 1 - comma];
  if (!token || !BODY_NOUNS.has(token.lower) || isCapital(token)) return false;
  return comma === 0 || tokens.slice(Math.max(0, first - 6), first - 2).some(each => /^(?:a|an|the|its|their)$/.test(each.lower));
}

/** True where the words around tokens `[first, end)` speak for a body. */
export function looksLikeBody(tokens: readonly Token[], first: number, end: number): boolean {
  const noun = apposed(tokens, end);
  if (noun !== null && (BODY_NOUNS.has(noun) || (noun.endsWith('s') && BODY_NOUNS.has(singular(noun))))) return true;
  if (bodyBefore(tokens, first)) return true;
  if (tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'which') {
    const verb = tokens[end + 2]?.lower ?? '';
    if (verb === 'has' ? !/^(?:DET|NUM|ADJ|NOUN|PRON|PROPN)$/.test(tokens[end + 3]?.pos ?? 'DET') : !/^(?:is|lies|sits|was)$/.test(verb))
      return true;
  }
  if (tokens[first - 1]?.lower === 'by') {
    const done = tokens[first - 2]?.lower ?? '';
    // A man of two names owns as well.
    if (DONE_BY_FIRMS.has(done) || (done === 'owned' && end === first + 1)) return true;
  }
  // "Apex (NYSE: APX)"
  if (tokens[end]?.text === '(' && EXCHANGE.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.text === ':') return true;
  // "The Lornham 40 index"
  if (tokens[end]?.pos === 'NUM' && tokens[end + 1]?.lower === 'index') return true;
  const joint = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  const post = tokens[joint - 1]?.lower ?? '';
  const by = tokens[joint]?.lower;
  if (by === 'at' ? POSTS.has(post) : by === 'for' ? POSTS_FOR.has(post) : by === 'of' && POSTS_OF.has(post)) return true;
  if (BODY_BEHIND.has(tokens[end]?.lower ?? '') || TRADED.has(tokens[end]?.lower ?? '')) return true;
  // "the Drasinform news agency"
  if (
    /^(?:news|press|aid|opposition|rebel|militant|polling|human)$/.test(tokens[end]?.lower ?? '') &&
    BODY_NOUNS.has(tokens[end + 1]?.lower ?? '')
  )
    return true;
  return isPossessiveMark(tokens[end]) && BODY_OWNS.has(tokens[end + 1]?.lower ?? '');
}

/** What only firms and bodies do. */
const FIRM_VERBS = words(`
reported announced posted employs employed acquired acquires bought buys hired hires laid filed sued sues operates operated owns owned sells sold makes made expects expected plans planned agreed declined earned
launched launches raised recalled settled merged denies denied opened closed closes builds built said says called calls wants expanded struck sponsors funds borrowed owes issued apologized apologised`);
const FIRM_POSTS = words(
  'president chairman chairwoman chair ceo executive founder co-founder owner director board shares shareholders spokesman spokeswoman employees customers',
);

/** "Golden Fleece reported", "the president of Blue Harbor", "shares of Silver Birch". */
export function runsLikeFirm(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[first - 1]?.lower === 'the') return false;
  if (FIRM_VERBS.has(tokens[end]?.lower ?? '') && tokens[end].pos === 'VERB') return true;
  if (/^(?:of|at|for)$/.test(tokens[first - 1]?.lower ?? '') && FIRM_POSTS.has(tokens[first - 2]?.lower ?? '')) return true;
  return looksLikeBody(tokens, first, end);
}

/** "flew from Port Ansel to X". */
function goesFrom(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i > last - 4 && isCapital(tokens[i]); i--)
    if (tokens[i - 1]?.lower === 'from') return BEFORE_FROM.has(tokens[i - 2]?.lower ?? '') || BEFORE_TO.has(tokens[i - 2]?.lower ?? '');
  return false;
}

/** True where an apposition or a way of going there speaks for a place. */
export function looksLikeGoal(tokens: readonly Token[], first: number, end: number): boolean {
  const noun = apposed(tokens, end);
  if (noun !== null && PLACE_NOUNS.has(noun)) return true;
  const before = tokens[first - 1]?.lower;
  const two = tokens[first - 2]?.lower ?? '';
  if (before === 'from') return BEFORE_FROM.has(two);
  if (before === 'to' || before === 'toward' || before === 'towards') return BEFORE_TO.has(two) || goesFrom(tokens, first - 2);
  return before === 'of' && SIDES.has(two);
}

/** What a politician or a family has: "the Karst administration", "a Karst supporter", "the Karst trial". */
const PERSONAL = words(`
administration administration’s campaign campaigns presidency candidacy ticket camp era years doctrine supporter supporters voter voters fan fans aide aides ally allies loyalist loyalists backer backers adviser advisers advisor advisors surrogate surrogates
family families brothers sisters couple household estate speech rally rallies nomination nominee people folks home residence trial case murder killing hearings impeachment transition cabinet biography memoir portrait sonata plays novels`);

/** "the Karst administration": a surname that stands before what only a person has. */
export const looksPersonal = (tokens: readonly Token[], end: number): boolean => PERSONAL.has(tokens[end]?.lower ?? '');

const LISTED = new Set([',', 'and', 'or', '&', ';', ':', '—', '–', '(', 'including', 'like', 'as']);

/** "Motlow, Ferrant, Wells Fargo and Reuters": beside a body of one list stands another. `isBody` knows them by the word. */
export function listedWithBodies(tokens: readonly Token[], first: number, end: number, isBody: (token: Token) => boolean): boolean {
  const back = tokens[first - 1];
  const on = tokens[end];
  if (!back || !LISTED.has(back.lower)) return false;
  const before =
    back.text === ',' || back.lower === 'and'
      ? tokens[back.lower === 'and' && tokens[first - 2]?.text === ',' ? first - 3 : first - 2]
      : undefined;
  if (before && isCapital(before) && isBody(before)) return true;
  if (on?.text !== ',' && on?.lower !== 'and') return false;
  const next = tokens[end + 1]?.lower === 'and' ? tokens[end + 2] : tokens[end + 1];
  return next !== undefined && isCapital(next) && isBody(next);
}

const RELATIONS = words(
  'wife husband son daughter brother sister mother father partner fiancé fiancée grandson granddaughter uncle aunt cousin nephew niece widow friend dog',
);

/** "his wife, X,": a lone given name. */
export const isRelative = (tokens: readonly Token[], first: number): boolean =>
  // "whose son Jan was captured"
  (RELATIONS.has(tokens[first - 1]?.lower ?? '') && /^(?:his|her|their|my|our|whose|’s|'s)$/.test(tokens[first - 2]?.lower ?? '')) ||
  (tokens[first - 1]?.text === ',' &&
    RELATIONS.has(tokens[first - 2]?.lower ?? '') &&
    /^(?:his|her|their|my|our|whose)$/.test(tokens[first - 3]?.lower ?? ''));

/** "the Orvanian ship", "Sulian marines": the adjective of a nation nobody has listed. */
export function isDemonymic(tokens: readonly Token[], first: number): boolean {
  const { lower } = tokens[first];
  // "speaks Bruskian", "one Aldovian in six"
  if (
    /(?:ian|ese|ish)$/.test(lower) &&
    (/^(?:speaks?|spoke|speaking|in|an?|one|each|every|ethnic)$/.test(tokens[first - 1]?.lower ?? '') || tokens[first - 1]?.pos === 'NUM')
  )
    return true;
  if (!/(?:[^aeiou]ian|ean|[^aeiou]an|ese|ish|iote)s?$/.test(lower) || lower.length < 5) return false;
  const next = tokens[first + 1];
  if (/[a-z]{2}[^aeiou]ians$/.test(lower)) return true;
  if (lower.endsWith('s') && !lower.endsWith('is'))
    return /^(?:the|many|most|some|few|all|for|by|of|to|and)$/.test(tokens[first - 1]?.lower ?? '');
  return next !== undefined && /^\p{Ll}/u.test(next.text) && (next.pos === 'NOUN' || next.pos === 'ADJ');
}
