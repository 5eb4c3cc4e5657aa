/** The nouns that tell who vouches: papers and records, bodies, people without a name, and titles that stand for one person. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A document or a record speaks. */
export const DOCUMENTS = words(`report study poll survey statement document filing indictment letter memo memorandum email transcript image
  images imagery photo photograph footage video data figures figure statistics record records paper article book editorial column post
  tweet message note release bulletin dossier affidavit complaint lawsuit ruling verdict judgment brief audit review analysis assessment
  estimate estimates census map chart text law bill act resolution constitution treaty agreement contract policy guideline guidelines
  website site page blog book memoir diary log logs file files evidence research findings finding results result index forecast
  testimony deposition warrant subpoena order notice advisory manual handbook story placard sign banner headline ad advert advertisement
  polling analysis numbers documents reports studies polls surveys letters emails posts tweets messages papers filings`);

/** A body with a name or a known seat speaks. */
export const BODIES = words(`government ministry department agency army navy police force forces company firm bank union party campaign
  committee council commission court senate house parliament congress cabinet administration office bureau board authority association
  foundation institute university school hospital church coalition alliance federation league group organisation organization
  newspaper magazine paper network station channel service kremlin pentagon white-house fund trust charity club team panel tribunal
  embassy mission delegation secretariat assembly legislature regulator watchdog publisher outlet staff`);

/** One holder at a time: "the president" is whoever the story calls so. */
export const TITLES = words(`president vice-president premier chancellor minister secretary senator congressman congresswoman governor mayor
  king queen prince princess pope bishop archbishop cardinal general colonel major captain commander admiral lieutenant sergeant marshal
  chief sheriff judge justice prosecutor attorney lawyer director chairman chairwoman chair chairperson ceo founder owner spokesman
  spokeswoman spokesperson ambassador envoy speaker leader deputy commissioner professor doctor coach manager author analyst economist
  historian lawmaker representative delegate nominee candidate officer official adviser advisor aide editor reporter columnist
  correspondent anchor host actor actress singer teacher principal dean rector superintendent treasurer counsel billionaire businessman
  businesswoman veteran farmer nurse engineer scientist researcher pastor priest rabbi imam pilot inspector detective`);

/** Pronouns that stand for the writer, outside quotations. */
export const WRITER = words('i we me us my our');

/** Pronouns that may stand for a person named before. */
export const FEMALE = words('she her hers herself');
export const MALE = words('he him his himself');
export const PLURAL = words('they them their theirs themselves');
