/** Measures in words and signs, each with its canonical unit (singular, spelled out). */

const spelled = (unit: string, ...forms: string[]): [string, string][] => [unit, ...forms].map(form => [form, unit]);

/** Words of one or more parts, lower case; a hyphen counts as a space. */
export const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...spelled('percentage', 'percent', 'per cent', 'pct', 'pc', '%'), ...spelled('percentage point', 'percentage points', 'percent points', 'per cent points', 'pct point', 'pct points', 'percent point', 'per cent point', '% point', '% points'),
  ...spelled('basis point', 'basis points', 'bps', 'bp'), ...spelled('per mille', '‰'),
  ...spelled('second', 'seconds', 'secs', 'sec'), ...spelled('minute', 'minutes', 'mins', 'min'), ...spelled('hour', 'hours', 'hrs', 'hr'), ...spelled('day', 'days'), ...spelled('night', 'nights'),
  ...spelled('week', 'weeks', 'wks'), ...spelled('fortnight', 'fortnights'), ...spelled('month', 'months'), ...spelled('quarter', 'quarters'), ...spelled('year', 'years', 'yrs', 'yr'), ...spelled('decade', 'decades'),
  ...spelled('century', 'centuries'), ...spelled('millennium', 'millennia'), ...spelled('millisecond', 'milliseconds', 'ms'), ...spelled('business day', 'business days'),
  ...spelled('working day', 'working days'), ...spelled('light year', 'light years', 'lightyear', 'lightyears'),
  ...spelled('kilometre', 'kilometres', 'kilometer', 'kilometers', 'km', 'kms', 'kilometre of road'), ...spelled('metre', 'metres', 'meter', 'meters'), ...spelled('centimetre', 'centimetres', 'centimeter', 'centimeters', 'cm'),
  ...spelled('millimetre', 'millimetres', 'millimeter', 'millimeters', 'mm'), ...spelled('micrometre', 'micrometres', 'micrometer', 'micrometers', 'microns', 'micron', 'μm', 'µm'), ...spelled('nanometre', 'nanometres', 'nanometer', 'nanometers', 'nm'),
  ...spelled('mile', 'miles'), ...spelled('nautical mile', 'nautical miles'), ...spelled('foot', 'feet', 'ft', 'ft.'), ...spelled('inch', 'inches', 'in.'), ...spelled('yard', 'yards', 'yds'), ...spelled('furlong', 'furlongs'), ...spelled('fathom', 'fathoms'),
  ...spelled('square metre', 'square metres', 'square meter', 'square meters', 'sq m', 'sqm', 'm2', 'm²'), ...spelled('square kilometre', 'square kilometres', 'square kilometer', 'square kilometers', 'sq km', 'km2', 'km²'),
  ...spelled('square mile', 'square miles', 'sq mi', 'sq miles'), ...spelled('square foot', 'square feet', 'sq ft', 'sq. ft.', 'sq. ft', 'sqft', 'ft2'), ...spelled('square yard', 'square yards'), ...spelled('square centimetre', 'square centimetres', 'cm2', 'cm²'), ...spelled('square inch', 'square inches', 'sq in'),
  ...spelled('acre', 'acres'), ...spelled('hectare', 'hectares', 'ha'), ...spelled('cubic metre', 'cubic metres', 'cubic meter', 'cubic meters', 'm3', 'm³', 'cu m'), ...spelled('cubic foot', 'cubic feet', 'cu ft'), ...spelled('cubic kilometre', 'cubic kilometres', 'cubic kilometers'), ...spelled('cubic centimetre', 'cubic centimetres', 'cubic centimeters', 'cm3'),
  ...spelled('litre', 'litres', 'liter', 'liters'), ...spelled('millilitre', 'millilitres', 'milliliter', 'milliliters', 'ml'), ...spelled('gallon', 'gallons', 'gal'), ...spelled('pint', 'pints'), ...spelled('quart', 'quarts'), ...spelled('fluid ounce', 'fluid ounces', 'fl oz'), ...spelled('barrel', 'barrels', 'bbl'), ...spelled('bushel', 'bushels'),
  ...spelled('acre foot', 'acre feet'), ...spelled('teaspoon', 'teaspoons', 'tsp'), ...spelled('tablespoon', 'tablespoons', 'tbsp'),
  ...spelled('kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'kg', 'kgs', 'kilo', 'kilos'), ...spelled('gram', 'grams', 'gramme', 'grammes'), ...spelled('milligram', 'milligrams', 'mg'), ...spelled('microgram', 'micrograms', 'mcg', 'μg', 'µg'),
  ...spelled('tonne', 'tonnes', 'metric ton', 'metric tons', 'metric tonne', 'metric tonnes'), ...spelled('ton', 'tons'), ...spelled('kiloton', 'kilotons', 'kilotonne', 'kilotonnes'), ...spelled('megaton', 'megatons', 'megatonne', 'megatonnes'), ...spelled('gigaton', 'gigatons', 'gigatonne', 'gigatonnes'), ...spelled('pound', 'pounds', 'lb', 'lbs', 'lb.', 'lbs.'), ...spelled('ounce', 'ounces', 'oz', 'oz.'), ...spelled('troy ounce', 'troy ounces'), ...spelled('stone'), ...spelled('carat', 'carats', 'karat', 'karats'), ...spelled('dram', 'drams'),
  ...spelled('pound-foot', 'pound foot', 'pound feet', 'lb ft', 'foot pounds', 'foot pound'), ...spelled('newton metre', 'newton metres', 'newton meters', 'nm of torque'),
  ...spelled('mile per hour', 'mph', 'm.p.h.', 'm.p.h'), ...spelled('kilometre per hour', 'km/h', 'kph', 'kmh', 'kmph'), ...spelled('mile per gallon', 'mpg', 'm.p.g.', 'm.p.g'), ...spelled('rpm'), ...spelled('knot', 'knots', 'kts'), ...spelled('mach'),
  ...spelled('degree', 'degrees', 'deg', '°'), ...spelled('celsius', 'degrees celsius', 'degree celsius', 'degrees centigrade', 'degrees c', 'degree c', 'deg c', '° c', '°c', 'degc', '℃'), ...spelled('fahrenheit', 'degrees fahrenheit', 'degree fahrenheit', 'degrees f', 'degree f', 'deg f', '° f', '°f', 'degf', '℉'), ...spelled('kelvin', 'kelvins'),
  ...spelled('watt', 'watts'), ...spelled('kilowatt', 'kilowatts', 'kw'), ...spelled('megawatt', 'megawatts', 'mw'), ...spelled('gigawatt', 'gigawatts', 'gw'), ...spelled('terawatt', 'terawatts', 'tw'), ...spelled('kilowatt hour', 'kilowatt hours', 'kwh'), ...spelled('megawatt hour', 'megawatt hours', 'mwh'), ...spelled('gigawatt hour', 'gigawatt hours', 'gwh'), ...spelled('terawatt hour', 'terawatt hours', 'twh'),
  ...spelled('horsepower', 'hp', 'bhp'), ...spelled('volt', 'volts'), ...spelled('amp', 'amps', 'ampere', 'amperes'), ...spelled('joule', 'joules'), ...spelled('calorie', 'calories', 'kcal'), ...spelled('british thermal unit', 'btu', 'btus'), ...spelled('mega british thermal unit', 'mmbtu'),
  ...spelled('milliampere-hour', 'mah', 'milliamp hours'), ...spelled('newton', 'newtons'), ...spelled('pascal', 'pascals'), ...spelled('kilopascal', 'kilopascals', 'kpa'), ...spelled('megapascal', 'megapascals', 'mpa'), ...spelled('gigapascal', 'gigapascals', 'gpa'), ...spelled('hectopascal', 'hectopascals', 'hpa'), ...spelled('millibar', 'millibars', 'mb of pressure'), ...spelled('pound per square inch', 'psi'), ...spelled('kilopound per square inch', 'ksi'), ...spelled('atmosphere', 'atmospheres'),
  ...spelled('hertz', 'hz'), ...spelled('kilohertz', 'khz'), ...spelled('megahertz', 'mhz'), ...spelled('gigahertz', 'ghz'), ...spelled('decibel', 'decibels', 'db'), ...spelled('lumen', 'lumens'), ...spelled('nit', 'nits'), ...spelled('sievert', 'sieverts'), ...spelled('millisievert', 'millisieverts', 'msv'), ...spelled('becquerel', 'becquerels'),
  ...spelled('kilobyte', 'kilobytes', 'kb'), ...spelled('megabyte', 'megabytes', 'mb'), ...spelled('gigabyte', 'gigabytes', 'gb', 'gigs'), ...spelled('terabyte', 'terabytes', 'tb'), ...spelled('petabyte', 'petabytes'), ...spelled('megabit per second', 'mbps', 'megabits per second'), ...spelled('gigabit per second', 'gbps', 'gigabits per second'), ...spelled('megapixel', 'megapixels', 'mp'), ...spelled('pixel', 'pixels', 'px'), ...spelled('frame per second', 'fps'), ...spelled('dot per inch', 'dpi'),
  ...spelled('part per million', 'ppm', 'parts per million'), ...spelled('part per billion', 'ppb', 'parts per billion'), ...spelled('part per trillion', 'ppt', 'parts per trillion'),
  ...spelled('point per game', 'ppg'), ...spelled('rebound per game', 'rpg'), ...spelled('assist per game', 'apg'), ...spelled('point', 'points', 'pts'),
  ...spelled('astronomical unit', 'astronomical units'), ...spelled('parsec', 'parsecs'), ...spelled('solar mass', 'solar masses'), ...spelled('g force', 'gs'), ...spelled('man hour', 'man hours'), ...spelled('air mile', 'air miles'),
]);

/** Signs of one or two letters, exact case; they count only when they touch the digits, or stand beside them where `true`. */
export const UNIT_SIGNS: ReadonlyMap<string, readonly [unit: string, apart: boolean]> = new Map([
  ['m', ['metre', true]], ['g', ['gram', true]], ['l', ['litre', true]], ['L', ['litre', true]], ['h', ['hour', true]], ['s', ['second', false]], ['in', ['inch', false]], ['W', ['watt', true]], ['V', ['volt', true]],
  ['C', ['celsius', true]], ['F', ['fahrenheit', true]], ['K', ['kelvin', false]], ['A', ['amp', false]], ['t', ['tonne', true]], ['p', ['penny', true]], ['c', ['cent', false]], ['J', ['joule', true]], ['N', ['newton', true]], ['x', ['time', false]], ['"', ['inch', false]],
]);

/** Denominators after "per", "a" or a slash that are no unit words of their own. */
export const PER_SIGNS: ReadonlyMap<string, string> = new Map([['h', 'hour'], ['s', 'second'], ['m2', 'square metre'], ['cm2', 'square centimetre'], ['l', 'litre'], ['kg', 'kilogram'], ['sq', 'square'], ['yr', 'year'], ['mo', 'month'], ['gal', 'gallon']]);

/** Measures of time: what "over" before them does not qualify, and what makes an age with "old". */
export const TIME_UNITS: ReadonlySet<string> = new Set([
  'second', 'minute', 'hour', 'day', 'night', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century', 'millennium', 'millisecond', 'business day', 'working day',
]);
