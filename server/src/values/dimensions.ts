/** What units measure and how they convert, so that 50 miles in the draft can be held against 80 kilometres in a source. */

const of = (dimension: string, units: Readonly<Record<string, number>>): [string, readonly [string, number]][] =>
  Object.entries(units).map(([unit, factor]) => [unit, [dimension, factor]]);

/** Unit → dimension and factor to its base. Only units that newspapers convert. */
export const DIMENSIONS: ReadonlyMap<string, readonly [dimension: string, factor: number]> = new Map([
  ...of('length', { millimetre: 1e-3, centimetre: 1e-2, metre: 1, kilometre: 1e3, inch: 0.0254, foot: 0.3048, yard: 0.9144, mile: 1609.344, 'nautical mile': 1852 }),
  ...of('mass', { milligram: 1e-6, gram: 1e-3, kilogram: 1, tonne: 1e3, ton: 907.185, pound: 0.453592, ounce: 0.0283495, stone: 6.35029, kiloton: 1e6, megaton: 1e9 }),
  ...of('area', { 'square metre': 1, 'square kilometre': 1e6, hectare: 1e4, acre: 4046.86, 'square mile': 2589988, 'square foot': 0.092903, 'square yard': 0.836127 }),
  ...of('volume', { litre: 1, millilitre: 1e-3, gallon: 3.78541, pint: 0.473176, quart: 0.946353, 'cubic metre': 1e3, barrel: 158.987 }),
  ...of('speed', { 'kilometre per hour': 1, 'mile per hour': 1.609344, knot: 1.852, 'metre per second': 3.6 }),
  ...of('time', { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800, fortnight: 1209600 }),
  ...of('months', { month: 1, year: 12, decade: 120, century: 1200 }),
  ...of('age', { 'month of age': 1, 'year of age': 12 }),
  ...of('dollars', { dollar: 1, cent: 0.01 }),
  ...of('sterling', { 'pound sterling': 1, penny: 0.01 }),
  ...of('points', { 'percentage point': 1, 'basis point': 0.01 }),
  ...of('power', { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, terawatt: 1e12 }),
  ...of('energy', { 'kilowatt hour': 1, 'megawatt hour': 1e3, 'gigawatt hour': 1e6, 'terawatt hour': 1e9 }),
  ...of('storage', { megabyte: 1e-3, gigabyte: 1, terabyte: 1e3 }),
]);

/** Nouns that newspapers use for one another, each with the one that stands for all. */
export const SAME_NOUN: ReadonlyMap<string, string> = new Map(Object.entries({
  person: 'people', soldier: 'troop', serviceman: 'troop', trooper: 'troop', 'service member': 'troop', personnel: 'troop', force: 'troop', demonstrator: 'protester', protestor: 'protester', marcher: 'protester',
  death: 'dead', fatality: 'dead', killed: 'dead', wounded: 'injured', hurt: 'injured', injury: 'injured', jet: 'plane', aircraft: 'plane', warplane: 'plane', airplane: 'plane', aeroplane: 'plane', vessel: 'ship', warship: 'ship',
  employee: 'worker', staff: 'worker', job: 'job', position: 'job', role: 'job', post: 'job', pupil: 'student', schoolchild: 'student', resident: 'resident', inhabitant: 'resident', home: 'house', household: 'house', vote: 'vote', ballot: 'vote', kid: 'child',
  case: 'case', infection: 'case', firm: 'company', business: 'company', corporation: 'company', automobile: 'car', vehicle: 'vehicle', client: 'customer', cop: 'officer', lawmaker: 'lawmaker', legislator: 'lawmaker', attorney: 'lawyer', physician: 'doctor', movie: 'film',
}));
