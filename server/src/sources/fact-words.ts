/** Words that the light reading of values knows: numbers spelled out, scales, months, weekdays, verbs of saying. */

/** Numbers that are spelled out, by their word. */
export const WORD_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['dozen', 12],
]);
/** What a number is multiplied with. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['hundred', 100],
]);
/** Months by their names and short forms, as two figures. */
export const MONTHS: ReadonlyMap<string, string> = new Map([
  ['january', '01'],
  ['jan', '01'],
  ['february', '02'],
  ['feb', '02'],
  ['march', '03'],
  ['april', '04'],
  ['apr', '04'],
  ['may', '05'],
  ['june', '06'],
  ['july', '07'],
  ['august', '08'],
  ['aug', '08'],
  ['september', '09'],
  ['sept', '09'],
  ['sep', '09'],
  ['october', '10'],
  ['oct', '10'],
  ['november', '11'],
  ['nov', '11'],
  ['december', '12'],
  ['dec', '12'],
]);
export const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Verbs between a speaker's name and the words quoted, as the light reading knows them. */
export const SAYING =
  'said|says|say|saying|told|tells|added|adds|wrote|writes|asked|asks|argued|argues|replied|stated|states|declared|insisted|insists|explained|explains|' +
  'warned|warns|noted|notes|recalled|recalls|claimed|claims|announced|answered|admitted|tweeted|posted|testified|conceded|concluded|continued|observed';
