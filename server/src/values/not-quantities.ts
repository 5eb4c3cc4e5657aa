/** Words beside which a number is a name, a date, an address or a list mark, and no quantity. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Before the number: "Article 5", "Route 66", "Game 7". Lower case; they count with a capital, or where `LABELS` has them too. */
export const NAME_HEADS =
  set(`article section part chapter title clause paragraph rule law act amendment resolution proposition prop protocol annex appendix schedule figure fig table exhibit page verse psalm line
  route highway interstate motorway road autobahn runway gate terminal platform pier track exit junction mile-marker room suite floor apartment apt unit flat building block lot bay ward bed cell hut hangar
  boeing airbus cessna learjet embraer bombardier antonov tupolev ilyushin sukhoi mig flight apollo soyuz falcon voyager challenger artemis gemini starship orion atlas delta ariane sputnik
  iphone ipad galaxy pixel windows ios android playstation xbox ps macos office note surface kindle echo model series mark mk version type class phase stage level tier grade group category scenario option
  game match week day year season episode volume vol issue number no no. nos nos. act round set heat race lap session quarter period half
  channel radio studio bbc itv kiro network club bar formula area zone sector district precinct region division platoon company regiment battalion brigade squadron local camp site sites reactor
  article9 agenda vision horizon goal target plan project operation task code form box question step point item entry lesson unit count counts docket case file bill hb sb h.r. s. hr
  matthew mark luke john genesis exodus isaiah corinthians romans revelation psalms surah
  nasdaq russell s&p stoxx ftse dax nikkei csi sse cac ibex asx fortune euronext tsx msci topix kospi forbes dow ta index
  covid covid-19 sars-cov-2 hiv omicron ba vitamin omega uranium cesium carbon iodine strontium plutonium polonium
  opus symphony concerto sonata catch fahrenheit blink matchbox maroon sum u2 heaven district super bowl wrestlemania ufc mach saturn ps4 ps5 sb lv gen generation pier page pp pp. ch ch. sec sec. art art. bus train tram metro m`);

/** Of these, what takes a number also in lower case: "page 4", "room 9", "phase 2". */
export const LABELS =
  set(`article section part chapter page figure table room gate floor no no. number phase stage level tier grade step question flight channel route highway interstate verse line episode volume vol round week day year game match act version type category class platform
  apartment suite lane seat row bed cell ward precinct district reactor item rule count paragraph clause exhibit option scenario lot pp pp. p p. unit box column season form articles sections chapters pages rooms posts`);

export const MONTHS = set(
  'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.',
);

/** After the number: a clock time. */
export const CLOCK = set("a.m. p.m. am pm a.m p.m o'clock o’clock gmt est edt pst pdt bst cet utc cst cdt noon midnight a.m., p.m.,");

/** At the end of an address. */
export const STREETS = set(
  'street st st. road rd rd. avenue ave ave. boulevard blvd blvd. lane drive place square court terrace way crescent gardens parade highway parkway close mews alley row plaza quay',
);

/** After "of": what makes "Group of Seven". */
export const BODIES = set('group big gang council house ring chicago magnificent secret');

/** Before a year. */
export const YEAR_PREPOSITIONS = set(
  'in since until till by from before after during of for through late early mid circa ca c. between and to around about spring summer autumn fall winter year years class',
);

/** Pronoun "one": what stands before it or after it. */
export const ONE_BEFORE = set(
  'no any every each some this that the which another same only new old first last next big good bad right wrong other former latter lucky loved little young better best worst previous whole great tough real special single-',
);
export const ONE_AFTER = set(
  "wonders wonder hopes imagines suspects suspect who which that is was has had can could would should may might must will of's ’s 's another time thing way hell another way reason by goes says does gets makes takes wants needs knows . , ; ? ! : ) ” \" to in on at or and but for with from if as than because when where while said says ca wo does did did n't",
);
