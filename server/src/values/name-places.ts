/** Words that tell a place: countries, states, big cities, the words that end a place's name, and the adjectives of nations. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const phrases = (text: string): ReadonlySet<string> => new Set(text.split(',').map(each => each.trim()));

/** Countries, states, regions and cities of more than one word, lower case. */
export const PLACE_PHRASES =
  phrases(`united states, united kingdom, great britain, northern ireland, saudi arabia, south africa, south korea, north korea, new zealand, new york, new york city, new jersey, new mexico,
new hampshire, new orleans, new delhi, new england, north carolina, south carolina, north dakota, south dakota, west virginia, rhode island, puerto rico, costa rica, el salvador, dominican republic, czech republic, sri lanka, sierra leone,
ivory coast, burkina faso, papua new guinea, hong kong, los angeles, san francisco, san diego, san antonio, san jose, san juan, las vegas, st. louis, st. petersburg, st. paul, mexico city, kansas city, salt lake city, el paso, fort worth, baton rouge,
buenos aires, rio de janeiro, são paulo, sao paulo, tel aviv, abu dhabi, kuala lumpur, ho chi minh city, addis ababa, cape town, middle east, far east, west bank, gaza strip, east jerusalem, black sea, red sea, baltic sea, north sea, mediterranean sea, south china sea,
persian gulf, latin america, south america, north america, central america, central asia, southeast asia, eastern europe, western europe, central europe, northern europe, soviet union, east germany, west germany, bosnia and herzegovina, trinidad and tobago,
washington d.c., district of columbia, staten island, long island, silicon valley, nova scotia, british columbia, new south wales, sea of azov, the hague, vatican city, nagorno-karabakh, tiananmen square, red square, times square, central park, guantánamo bay, guantanamo bay,
united arab emirates, equatorial guinea, south sudan, south ossetia, north macedonia, san marino, cape verde, east timor, des moines, little rock, palm beach, ann arbor, capitol hill, virgin islands, marshall islands, solomon islands, falkland islands, mount everest,
oval office, south side, west coast, east coast, gulf coast, deep south, upper west side, upper east side, white russia, wall street, downing street`);

/** Countries, states, regions and cities of one word, lower case. */
export const PLACES = words(`
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi cambodia cameroon canada chad chile china
colombia comoros congo croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india
indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia
moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba queensland tasmania bavaria saxony catalonia lombardy sicily siberia crimea donbas donbass chechnya kurdistan kashmir punjab tibet xinjiang gaza galilee golan sinai darfur tigray
africa america americas asia europe antarctica arctic balkans baltics caucasus caribbean mediterranean atlantic pacific sahara sahel scandinavia appalachia mideast eurasia oceania
london paris berlin moscow kyiv kiev beijing tokyo delhi mumbai rome madrid lisbon vienna prague warsaw budapest bucharest sofia athens ankara istanbul cairo baghdad damascus beirut jerusalem tehran kabul islamabad karachi dhaka bangkok hanoi manila jakarta seoul pyongyang
sydney melbourne canberra wellington auckland ottawa toronto montreal vancouver boston chicago philadelphia baltimore detroit cleveland pittsburgh cincinnati columbus milwaukee minneapolis atlanta miami orlando tampa jacksonville nashville memphis dallas houston austin denver
phoenix tucson seattle portland sacramento oakland brooklyn manhattan queens bronx harlem hollywood charlotte raleigh richmond albany buffalo rochester omaha tulsa wichita albuquerque honolulu anchorage birmingham manchester liverpool leeds sheffield glasgow edinburgh cardiff
belfast dublin brussels antwerp amsterdam rotterdam hague copenhagen stockholm oslo helsinki reykjavik riga vilnius tallinn minsk chisinau tbilisi yerevan baku odesa odessa kharkiv kharkov lviv mariupol donetsk luhansk lugansk kherson zaporizhzhia dnipro sevastopol simferopol
belgorod volgograd leningrad stalingrad vladivostok novosibirsk munich frankfurt hamburg cologne düsseldorf stuttgart dresden leipzig zurich geneva bern basel davos milan naples turin venice florence barcelona valencia seville marseille lyon bordeaux strasbourg lille nice
sarajevo belgrade zagreb ljubljana skopje pristina tirana tripoli benghazi tunis algiers rabat casablanca khartoum nairobi mombasa kampala kigali lagos abuja accra dakar bamako kinshasa luanda harare johannesburg pretoria durban mogadishu djibouti riyadh jeddah mecca medina
doha dubai muscat sanaa aden aleppo homs idlib raqqa mosul basra fallujah erbil kirkuk kandahar helmand peshawar lahore kathmandu colombo shanghai shenzhen guangzhou wuhan macau osaka kyoto hiroshima nagasaki fukushima caracas bogotá bogota lima quito santiago brasília brasilia
havana managua tegucigalpa guadalajara tijuana juárez monterrey acapulco auschwitz chernobyl hofstra guantanamo guantánamo midwest northeast southwest northwest southeast
`);

/** A name that ends in one of these is a place, lower case. */
export const PLACE_ENDS = words(`
avenue ave ave. bay beach bridge boulevard blvd borough canyon cape canal city coast county cove creek delta desert district drive falls field fields forest fjord garden gardens gate glacier gulf harbor harbour heights highway hill hills island islands isle isles lagoon lake lakes lane
mountain mountains mount oblast ocean oasis park parkway pass peak peninsula plain plains plateau plaza point port prairie prefecture province reef region republic reservoir ridge river road rd. route sea shore sound springs square st. strait straits street
territory tower towers gap corridor narrows shoal shoals ridge marshes salient steppe strip highlands lowlands massif isthmus archipelago atoll gorge ravine estuary inlet cliffs bluffs basin town township valley village volcano wood woods airport stadium arena camp barracks crossing
`);

/** A name that begins with one of these and another capitalised word is a place, lower case. */
export const PLACE_STARTS = words(
  'lake mount mt. mt fort ft. cape port san santa sant são sao saint st. los las el new north south east west upper lower greater gulf strait sea isle camp northern southern eastern western central',
);

/** Adjectives and nouns of nations, parties, faiths and parts of the world: capitalised, and not a name on their own; lower case. */
export const DEMONYMS = words(`
afghan albanian algerian american americans andorran angolan arab arabic arabs argentine argentinian armenian asian asians australian austrian azerbaijani azeri bahraini balkan baltic bangladeshi basque bavarian belarusian belarusians belgian bengali berber bolivian bosnian brazilian
british briton britons bulgarian burmese burundian cambodian cameroonian canadian canadians catalan caucasian chadian chechen chilean chinese colombian congolese croat croatian cuban cypriot czech dane danish danes dominican dutch ecuadorean ecuadorian egyptian
emirati english eritrean estonian ethiopian european europeans filipino finn finnish finns flemish french frenchman gabonese georgian georgians german germans germanic ghanaian greek greeks guatemalan haitian hispanic hispanics honduran hungarian icelandic indian indians indonesian
iranian iranians iraqi iraqis irish irishman israeli israelis italian italians jamaican japanese jordanian kazakh kenyan korean koreans kosovar kurd kurdish kurds kuwaiti kyrgyz lao laotian latin latina latinas latino latinos latvian lebanese liberian libyan lithuanian luxembourgish macedonian
malagasy malawian malay malaysian maltese mexican mexicans moldovan mongol mongolian montenegrin moroccan mozambican namibian nepali nepalese nicaraguan nigerian nordic norwegian norwegians omani ottoman pakistani pakistanis palestinian palestinians panamanian paraguayan persian peruvian pole poles polish
portuguese qatari roma romanian romanians russian russians rwandan saudi saudis scandinavian scot scots scottish senegalese serb serbian serbs siberian sicilian singaporean slav slavic slovak slovene slovenian somali somalis soviet soviets spaniard spanish sudanese swede swedes swedish swiss syrian syrians
taiwanese tajik tamil tanzanian tatar tatars thai tibetan tunisian turk turkish turkmen turks ugandan ukrainian ukrainians uruguayan uyghur uighur uzbek venezuelan vietnamese welsh western westerner westerners yemeni yugoslav zambian zimbabwean zulu african africans african-american african-americans
african-american afro caribbean californian californians texan texans floridian floridians virginian virginians ohioan londoner londoners parisian parisians berliner muscovite muscovites yorker yorkers texan hawaiian alaskan
republican republicans democrat democrats democratic libertarian libertarians tory tories labourite communist communists socialist socialists marxist marxists nazi nazis fascist fascists liberal liberals conservative conservatives green greens whig leninist stalinist
trotskyist maoist bolshevik bolsheviks zionist zionists islamist islamists jihadist jihadists salafist anglican anglicans baptist baptists buddhist buddhists calvinist catholic catholics christian christians evangelical evangelicals hindu hindus islamic jew jewish jews judaic lutheran lutherans methodist
methodists mormon mormons muslim muslims orthodox pentecostal presbyterian protestant protestants puritan quaker quakers shia shiite shiites sikh sikhs sunni sunnis yazidi amish jesuit anglo-american euro-atlantic transatlantic eurasian mediterranean pro-russian anti-american
senate congressional victorian georgian elizabethan edwardian renaissance gothic roman byzantine houthi houthis kremlin-backed russian-backed american-led
`);

/** Short forms of states after a city and a comma, lower case, without the full stop. */
export const STATES_SHORT = words(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta n.h n.j n.m n.y n.c n.d r.i s.c s.d w.va d.c b.c',
);
