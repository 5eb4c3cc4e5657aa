/** Capitalised words that are no name: the calendar, faiths and feasts, things with a capital, words that only open a sentence. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Months, weekdays and their short forms, lower case. */
export const CALENDAR = words(`
january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun
spring summer autumn fall winter easter christmas thanksgiving halloween ramadan hanukkah passover lent advent yom kippur rosh hashanah diwali eid new-year
`);

/** Things that English capitalises though they name no person, body or place, lower case. */
export const CAPITAL_THINGS = words(`
internet web god lord allah bible koran quran torah christ christianity islam judaism hinduism buddhism catholicism protestantism earth moon sun mars heaven hell constitution brexit holocaust olympics olympic olympiad nobel oscar oscars emmy emmys grammy grammys pulitzer
english spanish french german russian arabic latin hebrew mandarin cantonese state states east west north south northern southern eastern western central red blue black white covid covid-19 coronavirus omicron delta ebola zika wifi wi-fi ok okay
i mr mrs ms dr ad bc century war world wars act bill law amendment article section chapter figure table room route highway interstate phase part level type class grade title tier exhibit question answer point number no. no nos. vol.
president presidents minister ministers chancellor secretary senator senators governor congressman congresswoman chairman chairwoman general judge justice king queen pope prince princess speaker majesty highness excellency
bolshevism marxism leninism communism zionism nazism capitalism socialism communist capitol parliamentarian administration government cabinet founding fathers union dream street main inauguration inaugural declaration gospel scripture xbox playstation iphone ipad android windows
advertisement correction editor editors updated update read more related photo photos video image images credit listen share comments getty
celsius fahrenheit kelvin richter
brent dow jones ftse nasdaq nikkei dax euro euros dollar dollars yuan ruble rubles hryvnia sterling
`);

/** Words that open a sentence with a capital and are in no dictionary of words, or look like names, lower case. */
export const OPENERS = words(`
many most some few all both each every other another more such any only just even also never neighboring neighbouring nearby dear former longtime onetime fellow would-be
others according additionally afterwards although asked among amid despite during following furthermore given having however indeed instead later likewise meanwhile moreover nevertheless nonetheless notwithstanding once otherwise perhaps regarding several similarly since
speaking such still though throughout thus together toward towards unless until unlike upon whereas whether while within without yet today tomorrow yesterday tonight yes yeah yep nope oh ah well now then here there this that these those what when where which who whom whose why how
`);

/** Verbs after which, or before which, a lone capitalised word is likely to speak; lower case. */
export const SPEECH = words(`
said says say told tells added adds asked asks replied replies wrote writes tweeted tweets announced argued argues claimed claims insisted insists warned warns explained explains noted notes acknowledged conceded admitted denied denies declined vowed pledged promised urged called
testified recalled continued responded stated quipped joked suggested suggests believes thinks thought declared declares remarked observed complained contended maintained stressed emphasized reiterated repeated concluded predicted estimated described
`);

/** A run that ends in one of these names a law, an event, a work or a prize; lower case. */
export const THING_ENDS = words(`
act acts accord accords agenda agreement agreements amendment amendments award awards ball bill bowl buy calendar case championship championships clause code constitution convention conventions crisis cup day days deal debate debates decree directive doctrine
edition era festival final finals flight games heritage history holiday initiative insurrection investigation jubilee law laws league lecture list manifesto march massacre medal model month movement night olympics open order patch peace plan plans poll primary primaries prize prizes problem project protocol
question record reform report resolution revolution rule rules scandal season series sonata spring storm study summit summits test theory tour treaty trial war wars week weekend year years process principles edict memorandum statement letter papers files dossier syndrome disease virus rights pledge address speech caucuses
show podcast album film caucus platform strategy strikes strategy tax taxes fund-raiser gala ticket
`);

/** A run that begins with one of these names a storm, an operation or the like; lower case. */
export const THING_STARTS = words(
  'hurricane typhoon cyclone operation project flight tropical super route highway interstate section article chapter title phase apollo world happy merry dear miss',
);
