/** Money in signs, codes and words, each with its canonical unit. */

/** Signs and codes that stand before or after the digits. Keys are exact; signs of transliterated text (`PS`, `Y=`) come with digits only. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'], ['US$', 'dollar'], ['U.S.$', 'dollar'], ['USD', 'dollar'], ['€', 'euro'], ['EUR', 'euro'], ['£', 'pound sterling'], ['GBP', 'pound sterling'],
  ['PS', 'pound sterling'], ['¥', 'japanese yen'], ['JPY', 'japanese yen'], ['Y=', 'japanese yen'], ['CNY', 'chinese yuan'], ['RMB', 'chinese yuan'], ['CN¥', 'chinese yuan'],
  ['A$', 'australian dollar'], ['AU$', 'australian dollar'], ['AUD', 'australian dollar'], ['C$', 'canadian dollar'], ['CA$', 'canadian dollar'],
  ['CAD', 'canadian dollar'], ['CDN$', 'canadian dollar'], ['NZ$', 'new zealand dollar'], ['NZD', 'new zealand dollar'],
  ['HK$', 'hong kong dollar'], ['HKD', 'hong kong dollar'], ['S$', 'singapore dollar'], ['SG$', 'singapore dollar'], ['SGD', 'singapore dollar'],
  ['NT$', 'new taiwan dollar'], ['TWD', 'new taiwan dollar'], ['R$', 'brazilian real'], ['BRL', 'brazilian real'], ['₹', 'indian rupee'], ['INR', 'indian rupee'],
  ['Rs', 'rupee'], ['Rs.', 'rupee'], ['₽', 'ruble'], ['RUB', 'ruble'], ['₩', 'south korean won'], ['KRW', 'south korean won'], ['₪', 'shekel'], ['ILS', 'shekel'],
  ['NIS', 'shekel'], ['₺', 'turkish lira'], ['TRY', 'turkish lira'], ['₴', 'hryvnia'], ['UAH', 'hryvnia'], ['₦', 'naira'], ['NGN', 'naira'], ['₱', 'philippine peso'],
  ['PHP', 'philippine peso'], ['฿', 'baht'], ['THB', 'baht'], ['CHF', 'swiss franc'], ['SFr', 'swiss franc'], ['SEK', 'swedish krona'], ['NOK', 'norwegian krone'],
  ['DKK', 'danish krone'], ['ZAR', 'south african rand'], ['MXN', 'mexican peso'], ['PLN', 'zloty'], ['CZK', 'czech koruna'], ['HUF', 'forint'],
  ['SAR', 'saudi riyal'], ['AED', 'dirham'], ['IDR', 'rupiah'], ['MYR', 'ringgit'], ['KES', 'kenyan shilling'], ['¢', 'cent'], ['￥', 'japanese yen'], ['＄', 'dollar'],
]);

/** What makes a dollar sign after it another dollar: "HK $3". */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us', 'dollar'], ['u.s.', 'dollar'], ['a', 'australian dollar'], ['au', 'australian dollar'], ['c', 'canadian dollar'], ['ca', 'canadian dollar'],
  ['cdn', 'canadian dollar'], ['cad', 'canadian dollar'], ['nz', 'new zealand dollar'], ['hk', 'hong kong dollar'], ['s', 'singapore dollar'],
  ['sg', 'singapore dollar'], ['nt', 'new taiwan dollar'], ['r', 'brazilian real'], ['usd', 'dollar'], ['aud', 'australian dollar'],
]);

/** Names of money, by singular. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'dollar'], ['buck', 'dollar'], ['euro', 'euro'], ['sterling', 'pound sterling'], ['yen', 'japanese yen'], ['yuan', 'chinese yuan'],
  ['renminbi', 'chinese yuan'], ['rupee', 'rupee'], ['ruble', 'ruble'], ['rouble', 'ruble'], ['shekel', 'shekel'], ['franc', 'franc'], ['krona', 'swedish krona'],
  ['kronor', 'swedish krona'], ['krone', 'krone'], ['kroner', 'krone'], ['peso', 'peso'], ['rand', 'south african rand'], ['won', 'south korean won'], ['baht', 'baht'],
  ['lira', 'lira'], ['dirham', 'dirham'], ['riyal', 'riyal'], ['rial', 'rial'], ['dinar', 'dinar'], ['zloty', 'zloty'], ['forint', 'forint'], ['hryvnia', 'hryvnia'],
  ['naira', 'naira'], ['shilling', 'shilling'], ['ringgit', 'ringgit'], ['rupiah', 'rupiah'], ['dong', 'dong'], ['taka', 'taka'], ['cedi', 'cedi'], ['reais', 'brazilian real'],
  ['cent', 'cent'], ['pence', 'penny'], ['penny', 'penny'], ['pennies', 'penny'], ['kopeck', 'kopeck'], ['bitcoin', 'bitcoin'], ['guilder', 'guilder'], ['deutschmark', 'deutschmark'],
]);

/** Whose money, before its name: "Australian dollars". */
export const CURRENCY_LANDS: ReadonlyMap<string, string> = new Map([
  ['us dollar', 'dollar'], ['u.s. dollar', 'dollar'], ['american dollar', 'dollar'], ['british pound', 'pound sterling'], ['pound sterling', 'pound sterling'],
  ...['australian', 'canadian', 'singapore', 'new zealand', 'hong kong', 'taiwan', 'jamaican'].map((land): [string, string] => [`${land} dollar`, `${land} dollar`]),
  ...['indian', 'pakistani', 'sri lankan', 'nepalese'].map((land): [string, string] => [`${land} rupee`, `${land} rupee`]),
  ['russian ruble', 'ruble'], ['russian rouble', 'ruble'], ['swiss franc', 'swiss franc'], ['japanese yen', 'japanese yen'], ['chinese yuan', 'chinese yuan'],
  ['turkish lira', 'turkish lira'], ['mexican peso', 'mexican peso'], ['argentine peso', 'argentine peso'], ['philippine peso', 'philippine peso'],
  ['danish krone', 'danish krone'], ['norwegian krone', 'norwegian krone'], ['swedish krona', 'swedish krona'], ['brazilian real', 'brazilian real'],
  ['south african rand', 'south african rand'], ['saudi riyal', 'saudi riyal'], ['kenyan shilling', 'kenyan shilling'], ['egyptian pound', 'egyptian pound'],
]);
