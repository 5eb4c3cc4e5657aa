/** The words of which dates are made, with what each stands for. */

const table = <V>(rows: readonly (readonly [V, string])[]): ReadonlyMap<string, V> =>
  new Map(rows.flatMap(([value, words]) => words.split(' ').map((word): [string, V] => [word, value])));

/** Months by name and abbreviation (a full stop belongs to the word), from 1. */
export const MONTHS = table<number>([
  [1, 'january jan jan.'],
  [2, 'february feb feb.'],
  [3, 'march mar.'],
  [4, 'april apr apr.'],
  [5, 'may'],
  [6, 'june jun jun.'],
  [7, 'july jul jul.'],
  [8, 'august aug aug.'],
  [9, 'september sept sept. sep sep.'],
  [10, 'october oct oct.'],
  [11, 'november nov nov.'],
  [12, 'december dec dec.'],
]);

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Months whose name is also a word or a person's name: alone, they need a preposition before them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(
  `
  may march april june august jan jun mar. sep dec nov oct jul apr aug feb`
    .trim()
    .split(/\s+/),
);

/** Weekdays by name and abbreviation, 0 is Sunday. */
export const WEEKDAYS = table<number>([
  [0, 'sunday sun.'],
  [1, 'monday mon.'],
  [2, 'tuesday tues. tue. tues'],
  [3, 'wednesday wed. weds. weds'],
  [4, 'thursday thurs. thu. thur. thurs thur'],
  [5, 'friday fri.'],
  [6, 'saturday sat.'],
]);

/** The same without a full stop: only beside a day of the month. */
export const SHORT_WEEKDAYS = table<number>([
  [0, 'sun'],
  [1, 'mon'],
  [2, 'tue'],
  [3, 'wed'],
  [4, 'thu'],
  [5, 'fri'],
  [6, 'sat'],
]);

export const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const UNIT_NAMES = `second minute hour day week weekend fortnight month quarter year decade century millennium`.split(' ');

export type Unit =
  | ('second' | 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'fortnight')
  | ('month' | 'quarter' | 'year' | 'decade' | 'century' | 'millennium');

/** Units of time, singular. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(UNIT_NAMES.map(unit => [unit, unit as Unit]));

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['century', 'centuries'],
  ['millennium', 'millennia'],
]);

/** Units of time, plural. */
export const PLURAL_UNITS: ReadonlyMap<string, Unit> = new Map(UNIT_NAMES.map(unit => [IRREGULAR.get(unit) ?? `${unit}s`, unit as Unit]));

/** EDTF season codes. */
export const SEASONS = table<number>([
  [21, 'spring springtime'],
  [22, 'summer summertime'],
  [23, 'autumn fall'],
  [24, 'winter wintertime'],
]);

/** Parts of a day; the day itself is what gets a value. */
export const DAY_PARTS: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'nite',
  'midday',
  'lunchtime',
  'dawn',
  'dusk',
  'sunrise',
  'sunset',
]);

export const NUMBER_WORDS = table<number>([
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
  [6, 'six'],
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [10, 'ten'],
  [11, 'eleven'],
  [12, 'twelve'],
  [13, 'thirteen'],
  [14, 'fourteen'],
  [15, 'fifteen'],
  [16, 'sixteen'],
  [17, 'seventeen'],
  [18, 'eighteen'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [30, 'thirty'],
  [40, 'forty'],
  [50, 'fifty'],
  [60, 'sixty'],
  [70, 'seventy'],
  [80, 'eighty'],
  [90, 'ninety'],
]);

export const ORDINAL_WORDS = table<number>([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [6, 'sixth'],
  [7, 'seventh'],
  [8, 'eighth'],
  [9, 'ninth'],
  [10, 'tenth'],
  [11, 'eleventh'],
  [12, 'twelfth'],
  [13, 'thirteenth'],
  [14, 'fourteenth'],
  [15, 'fifteenth'],
  [16, 'sixteenth'],
  [17, 'seventeenth'],
  [18, 'eighteenth'],
  [19, 'nineteenth'],
  [20, 'twentieth'],
  [30, 'thirtieth'],
]);

/** "the sixties", "the roaring twenties". */
export const DECADE_WORDS = table<number>([
  [20, 'twenties'],
  [30, 'thirties'],
  [40, 'forties'],
  [50, 'fifties'],
  [60, 'sixties'],
  [70, 'seventies'],
  [80, 'eighties'],
  [90, 'nineties'],
]);

export const ERAS_BEFORE: ReadonlySet<string> = new Set(['bc', 'b.c.', 'bce', 'b.c.e.']);
export const ERAS_AFTER: ReadonlySet<string> = new Set(['ad', 'a.d.', 'ce', 'c.e.']);

/** Time zones after a clock time. */
export const ZONES: ReadonlySet<string> = new Set(
  `
  gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet ist jst msk aest aedt`
    .trim()
    .split(/\s+/),
);

/** Words right before a number that make it no year. */
export const NOT_YEAR_BEFORE: ReadonlySet<string> = new Set(
  `
  page pages p. pp. room no no. number article section sec. route highway channel flight rule line chapter resolution bill house
  apollo boeing model version windows code zip box unit suite apt apartment building gate lot district area interstate some about
  roughly approximately nearly over than additional extra another least most figure table runner proposition prop form class precinct
  post`
    .trim()
    .split(/\s+/),
);

/** Nouns after a number that make it an amount, singular and plural; and what follows numbers in addresses. */
export const COUNTED_AFTER: ReadonlySet<string> = new Set(
  `
  people persons men women children troops soldiers fighters officers votes jobs homes houses dollars euros pounds miles mile metres
  meters metre meter feet foot ft km kilometers kilometres kilometer kg kilos tons tonnes acres hectares yards square degrees percent
  calories words pages copies members workers employees students residents points hp horsepower hours hour days day weeks months
  minutes years rpm mg ml mph watts megawatts mw volts barrels gallons litres liters rubles yen yuan delegates year refugees migrants
  civilians guests fans spectators seats rooms beds cars vehicles tanks locations stores cubic migrant street st. avenue ave. ave road
  rd. drive boulevard blvd. lane psi volunteers pieces items different million billion thousand hundred`
    .trim()
    .split(/\s+/),
);

/** Irregular past forms that newspapers use most; regular ones end in "ed". */
export const PAST_FORMS: ReadonlySet<string> = new Set(
  `said told was were had did made took came went saw got gave found left felt kept held began ran brought wrote met paid sent stood lost won spoke
  led fell rose grew broke spent cut hit put set built chose drove fought struck shot caught became thought knew heard read sold bought threw sat
  lay flew hurt taught died signed shut beat hid sought swore stole tore woke wore swept sank shook sang drew withdrew overthrew undertook underwent
  slept wept swam rode ate drank bound bent bled bred clung crept dealt dug fed fled forgot froze lent lit overcame rang slid sped sprang
  stuck strode strove stung swung arose awoke bore bit blew burst foresaw forgave hung laid lost meant mistook outgrew overtook ran rebuilt
  spun spat split quit rid shed dove undid unveiled upheld wound withheld withstood sent sang`.split(/\s+/),
);

/** What is planned: an infinitive after one of these lies ahead. */
export const PLANNING: ReadonlySet<string> = new Set(
  `
  scheduled expected due set plans plan planned planning slated expects expect hopes hope intends intend about vowed promised poised
  going likely supposed agreed preparing deadline aims aim wants want`
    .trim()
    .split(/\s+/),
);

/** Present forms that speak of a timetable: "the term ends in June". */
export const TIMETABLE: ReadonlySet<string> = new Set(
  `
  begins starts reopens resumes hosts returns ends opens closes expires leaves takes arrives runs airs premieres debuts kicks
  concludes launches faces goes comes holds meets votes scheduled expected due plans slated expects hopes intends aims vows`
    .trim()
    .split(/\s+/),
);

/** Auxiliaries that look ahead. */
export const AHEAD: ReadonlySet<string> = new Set([
  'will',
  "'ll",
  'shall',
  'wo',
  'would',
  'may',
  'might',
  'could',
  'should',
  'must',
  'can',
]);

/** A mark that ends a clause. */
export const CLAUSE_END = /^[.,;:!?)”"’—–]$/;
