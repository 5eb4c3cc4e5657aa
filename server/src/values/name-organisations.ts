/** Words that tell an organisation: heads that end or open its name, bodies known by one word, acronyms that are none. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** A name that holds one of these as its last word (or before "of", "for") is an organisation; lower case. */
export const ORG_HEADS = words(`
polytechnic conservatory lyceum seminary alternative
academy administration agency airlines airways alliance ambulance archive archives army assembly assn association associates authority bank board brigade broadcasting brothers bureau bundestag bundeswehr
cabinet campaign caucus center centre chamber charity choir church circuit clinic club coalition college comission commission committee community company confederation conference congress conservancy consortium consulate convention
cooperative co-operative corp corps corporation council court daily delegation democrats department dept directorate division duma embassy enterprises exchange federation fellowship fire firm fleet force forces forum
foundation front fund gazette gmbh group guard guild guardian herald holdings hospital house inc inc. incorporated industries initiative inspectorate institute institution interpol journal kgb knesset laboratories laboratory labs league
legislature library limited llc llp ltd ltd. magazine mail marines media militia ministry mission mosque motors movement museum navy network news newspaper nsa office observatory observer
opera orchestra organisation organization pact parliament partners partnership party pharmaceuticals police post press programme project publishers railway railways regiment register reichstag
republicans review school schools secretariat senate seminary service services shipyard society solutions soviet squad squadron staff standard states station studio studios sun survey syndicate synod system systems
task taskforce team telegraph television theater theatre times today tribunal tribune troop trust tv union unit universities university utility ventures verkhovna rada volunteers watch watchdog weekly wing works workers yeshiva
courier chronicle examiner sentinel mirror independent inquirer dispatch globe argus echo bulletin products technologies stores brands timber lumber paper plastics glass shipping freight trucking railroad
securities ratings wire power compact energy oil petroleum motor steel foods capital media pictures records development developments developers pharma therapeutics biosciences chemicals electric logistics robotics analytics advisers advisors
research electronics semiconductor newswire courant photo photos lab opinion polling strategies insights metrics philharmonic symphony ballet protection patrol packing tools tool trading printing publishing shipbuilding brewing distilling banking leasing staffing recycling drilling data images management lines wanderers rovers rangers athletic athletics albion hotspur united air cargo airways digital interactive entertainment beverages cement chemical financial finance equity realty properties
construction engineering manufacturing textiles apparel footwear tobacco farms dairy bakery journalism afc fc cf sc
consultants consulting insurance mutual savings bancorp brewery breweries mills mines mining semiconductors software telecom wireless bros markets metals materials paving holdings hotels cruises biotech capitals aerospace dynamics innovations genomics diagnostics se nv oyj asa
utilities aviation maritime subsea waterworks shipyards group’s plc ag sa spa co co. bloc treaty collective circle commons lords treasury exchequer bundesrat crescent cross
`);

/** Heads that take "of", "for" or "on" with what they deal in. */
export const ORG_OF = words(`
academy administration agency army alliance archive arms assembly association authority bank board bureau campaign center centre chamber church coalition college commission committee company confederation conference congress council court courts
journal review proceedings annals bulletin department directorate division doctors embassy federation foundation front fund group house institute institution laboratory league library ministry mission movement museum mothers office order organisation organization parliament party republic
reporters club clubs voice radio school secretariat senate service society state temple treasury tribunal union university directorate-general citizens students physicians veterans women americans christian fraternal daughters sons knights american international national
`);

/** Joins two words of what a department deals in: "Health *and* Human Services". */
export const ORG_AND = words(`
government exchange human urban space technology economic commerce trade security border services development culture industry industrial sciences science medicine budget welfare education sport sports tourism food drug prevention infrastructure research rights policy mathematics
cooperation co-operation enforcement firearms explosives agriculture agricultural fisheries energy environment environmental labour labor pensions transport customs immigration families children sons co company medical social foreign forestry
surgeons peace justice reconstruction atmospheric international reform regulatory mining natural resources investment skills constitutional strategic arts letters public mental community communities gas telecommunications accountability ethics
`);

/** Bodies and companies known by one or two words, lower case. */
export const ORG_KNOWN = words(`
congress senate parliament pentagon kremlin bundestag knesset duma riksdag sejm folketing politburo nato unesco unicef interpol europol opec asean aipac reuters bloomberg politico breitbart axios xinhua tass afp
google facebook twitter microsoft apple amazon netflix tesla uber airbnb spacex boeing airbus toyota volkswagen siemens samsung huawei exxon exxonmobil chevron shell gazprom rosneft naftogaz halliburton walmart starbucks mcdonald’s disney instagram youtube
nike adidas coca-cola pepsico tyson caterpillar pepsi
pfizer moderna astrazeneca novartis citigroup citibank barclays hsbc unicredit deutsche goldman jpmorgan blackrock sberbank comcast verizon at&t cnn nbc abc cbs pbs npr bbc msnbc cnbc espn hbo oxfam greenpeace hamas hezbollah fatah isis isil daesh taliban boko al-qaeda qaeda wagner
telegram tiktok snapchat linkedin wikileaks wikipedia buzzfeed vox slate salon newsweek univision telemundo politifact factcheck.org twitter’s spotify ebay paypal nokia ericsson ikea lufthansa ryanair renault peugeot nestlé unilever bayer basf monsanto intel ibm oracle nvidia
labour tories gallup quinnipiac emory stanford harvard yale princeton cornell columbia oxford cambridge mit ucla nasdaq brookings cato heritage bellingcat medicaid medicare obamacare eurogroup eurostat frontex euratom treasury
`);

/** Two-word bodies that carry no head word, lower case. */
export const ORG_PHRASES: ReadonlySet<string> = new Set([
  'white house',
  'supreme court',
  'downing street',
  'red cross',
  'red crescent',
  'united nations',
  'european union',
  'african union',
  'wells fargo',
  'goldman sachs',
  'morgan stanley',
  'deutsche bank',
  'wall street',
  'fox news',
  'state department',
  'home office',
  'foreign office',
  'green party',
  'labour party',
  'democratic party',
  'republican party',
  'islamic state',
  'boko haram',
  'al qaeda',
  'al jazeera',
  'associated press',
  'agence france-presse',
  'scotland yard',
  'federal reserve',
  'capitol hill',
  'tea party',
  'quai d’orsay',
  'general electric',
  'general motors',
  'american express',
  'freddie mac',
  'fannie mae',
  'planned parenthood',
  'black lives matter',
  'muslim brotherhood',
  'doctors without borders',
  'amnesty international',
  'human rights watch',
  'verkhovna rada',
  'secret service',
  'coast guard',
  'national guard',
  'homeland security',
  'sinn féin',
  'sinn fein',
  'pew research',
  'ku klux klan',
  'lockheed martin',
  'johnson & johnson',
  'procter & gamble',
  'conservative party',
]);

/** Runs of capitals that name no organisation. */
export const NOT_ORG = words(`
TV DNA RNA GDP GNP CEO CFO COO CTO HIV AIDS COVID SARS MRI PDF FAQ DVD CD ID IQ IT AI PR HR VIP UFO SUV ATM AM PM BC AD OK TK CQ TKTK XX XXX Q A I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XX XXI US U.S. USA U.S.A. UK U.K. UAE D.C. DC NY N.Y.
N.J. NJ LA L.A. MP MPs CEOs GPS USB URL HTML WMD NGO NGOs PAC PACs LGBT LGBTQ BREAKING PHOTO VIDEO UPDATE NOTE THE AND FOR OF IN ON TO NOT A&E EDT EST GMT UTC PDT PST CET BST MSK P.S. RSVP SOS ESG IPO IPOs ETF VAT MW GW KM KG PhD MBA BA MA JD BLM ICBM IED IEDs TNT VP
NO ALL LORD YES ARE IS HIS HER HIM BUT YOU THEY WHY HOW WHAT NEVER EVER VERY ONLY GOD LOVE HATE STOP GOOD BAD BIG NEW OLD WHITE BLACK RED MAN MEN FIRST LAST ANY MANY SOME EVERY BEST VOTE FREE WOW LOL OMG HUGE TEXT FULL
READ MORE SAD LIVE WAS WERE WILL WITH FROM THIS THAT THEN THAN OUT OFF MY OUR PTSD IVF ADHD NASCAR MAGA GOTV POTUS FLOTUS SCOTUS NBA NFL
`);
