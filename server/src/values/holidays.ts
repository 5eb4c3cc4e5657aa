/** Holidays that newspapers name, and the day on which each falls. */
import { type CalendarDay, dayNumber, dayOf, easter, nthWeekday } from './calendar.ts';

type Falls = (year: number) => CalendarDay;

const on =
  (month: number, day: number): Falls =>
  year => ({ year, month, day });
const nth =
  (month: number, weekday: number, count: number): Falls =>
  year =>
    nthWeekday(year, month, weekday, count);
const fromEaster =
  (days: number): Falls =>
  year =>
    dayOf(dayNumber(easter(year)) + days);
const afterThanksgiving =
  (days: number): Falls =>
  year =>
    dayOf(dayNumber(nthWeekday(year, 11, 4, 4)) + days);
/** US federal elections: the Tuesday after the first Monday of November. */
const electionDay: Falls = year => dayOf(dayNumber(nthWeekday(year, 11, 1, 1)) + 1);

/** Lower-case name, apostrophes straight, to the day of the year on which it falls. */
export const HOLIDAYS: ReadonlyMap<string, Falls> = new Map([
  ["new year's day", on(1, 1)],
  ["new year's eve", on(12, 31)],
  ["new year's", on(1, 1)],
  ['new years day', on(1, 1)],
  ['new years eve', on(12, 31)],
  ['epiphany', on(1, 6)],
  ['martin luther king jr. day', nth(1, 1, 3)],
  ['martin luther king day', nth(1, 1, 3)],
  ['mlk day', nth(1, 1, 3)],
  ['groundhog day', on(2, 2)],
  ["valentine's day", on(2, 14)],
  ['valentines day', on(2, 14)],
  ["presidents' day", nth(2, 1, 3)],
  ['presidents day', nth(2, 1, 3)],
  ["president's day", nth(2, 1, 3)],
  ["international women's day", on(3, 8)],
  ["st. patrick's day", on(3, 17)],
  ["st patrick's day", on(3, 17)],
  ["saint patrick's day", on(3, 17)],
  ["april fools' day", on(4, 1)],
  ["april fool's day", on(4, 1)],
  ['april fools day', on(4, 1)],
  ['earth day', on(4, 22)],
  ['anzac day', on(4, 25)],
  ['may day', on(5, 1)],
  ['cinco de mayo', on(5, 5)],
  ['victory day', on(5, 9)],
  ["mother's day", nth(5, 0, 2)],
  ['memorial day', nth(5, 1, -1)],
  ["father's day", nth(6, 0, 3)],
  ['juneteenth', on(6, 19)],
  ['canada day', on(7, 1)],
  ['independence day', on(7, 4)],
  ['fourth of july', on(7, 4)],
  ['the fourth of july', on(7, 4)],
  ['july fourth', on(7, 4)],
  ['bastille day', on(7, 14)],
  ['labor day', nth(9, 1, 1)],
  ['labour day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ["indigenous peoples' day", nth(10, 1, 2)],
  ['halloween', on(10, 31)],
  ["all saints' day", on(11, 1)],
  ["all souls' day", on(11, 2)],
  ['guy fawkes night', on(11, 5)],
  ['bonfire night', on(11, 5)],
  ['election day', electionDay],
  ['armistice day', on(11, 11)],
  ['remembrance day', on(11, 11)],
  ['veterans day', on(11, 11)],
  ["veterans' day", on(11, 11)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['black friday', afterThanksgiving(1)],
  ['cyber monday', afterThanksgiving(4)],
  ['christmas eve', on(12, 24)],
  ['christmas day', on(12, 25)],
  ['christmas', on(12, 25)],
  ['boxing day', on(12, 26)],
  ['ash wednesday', fromEaster(-46)],
  ['shrove tuesday', fromEaster(-47)],
  ['mardi gras', fromEaster(-47)],
  ['fat tuesday', fromEaster(-47)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday', fromEaster(-1)],
  ['easter sunday', fromEaster(0)],
  ['easter', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['pentecost', fromEaster(49)],
  ['whit monday', fromEaster(50)],
]);

/** The same day of every year under another calendar: known by name, not fixed here. */
export const MOVING_HOLIDAYS: ReadonlySet<string> = new Set([
  'ramadan',
  'eid al-fitr',
  'eid al-adha',
  'passover',
  'yom kippur',
  'rosh hashanah',
  'hanukkah',
  'diwali',
  'lunar new year',
  'chinese new year',
  'super bowl sunday',
  'super tuesday',
  'orthodox easter',
  'nowruz',
]);
