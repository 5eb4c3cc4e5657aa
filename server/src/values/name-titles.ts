/** Words that name an office or an occupation: before a name, or after it between commas. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns that end a title, lower case: "prime *minister*". */
export const OFFICES = words(`
abbot actor actress adjutant administrator admiral adviser advisor aide aides ambassador analyst anchor anchorman anchorwoman anthropologist archbishop architect
archivist artist assemblyman assemblywoman astronaut astronomer attorney author ayatollah
barrister baron baroness bishop biographer biologist bodyguard boss brigadier broker businessman businesswoman
candidate captain cardinal caliph ceo cfo chairman chairperson chairwoman chair chancellor chaplain chef chemist chief choreographer cleric climatologist
clerk coach cofounder co-founder coroner colonel columnist comedian commander commandant commissioner commodore composer comptroller conductor congressman congresswoman conservator
constable consul consultant contractor contributor coordinator co-ordinator coach co-author co-chair co-chairman co-chairwoman correspondent cosmonaut councillor councilman councilwoman councilor counsel counselor counsellor curator czar
dean delegate demographer deputy designer detective developer dictator diplomat director doctor duchess duke
economist editor educator emir emperor engineer entrepreneur envoy epidemiologist executive expert ex-president explorer
farmer filmmaker financier fighter firefighter fisherman footballer forecaster foreman founder fundraiser
general geographer geologist goalkeeper governor guitarist head headmaster headteacher heir historian hydrologist imam informant inspector instructor interpreter investigator investor
journalist judge jurist justice king laureate lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist
magistrate magnate major manager marshal mathematician mayor mediator meteorologist midwife minister ministers model moderator mogul monarch monsignor mp musician
negotiator neurologist neuroscientist nominee novelist nurse nutritionist
official oligarch ombudsman opponent organiser organizer owner
painter paramedic parliamentarian partner pastor patriarch paediatrician pediatrician philosopher photographer physician physicist pianist pilot playwright poet policeman policewoman politician pollster pope
preacher prefect premier presenter president president-elect priest prime-minister prince princess principal private producer professor promoter prosecutor provost psychiatrist psychologist publicist publisher
quarterback queen rabbi rapper realtor receptionist rector referee refugee registrar reporter representative researcher resident reverend rival runner
schoolteacher scholar scientist screenwriter sculptor secretary secretary-general senator sergeant seismologist sheriff singer socialist sociologist soldier solicitor songwriter
speaker specialist spokesman spokesperson spokeswoman staffer statesman statistician strategist student superintendent supervisor surgeon surrogate surveyor
teacher technician teacher theologian trader trainer translator treasurer trustee tsar tycoon
undersecretary under-secretary vet veteran vice-chair vice-chairman vice-president vicar virologist volunteer warden whistleblower witness worker writer
activist blogger dissident supermodel sprinter striker skier cyclist golfer boxer restaurateur retiree pensioner homeowner neighbor neighbour roommate classmate colleague friend girlfriend boyfriend fiancé fiancée plaintiff defendant suspect victim survivor host co-host billionaire millionaire heiress hostage goalkeeper midfielder defender forward pitcher catcher nurse shopkeeper
mother father brother sister son daughter wife husband widow uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother stepson stepdaughter
`);

/** Words that may stand before such a noun inside the title, lower case. */
export const TITLE_MODIFIERS = words(`
acting assistant associate attorney brigade campaign chief communications congressional defence defense deputy district emergency energy environment executive external federal finance first
former foreign fire general health home house incoming interior interim intelligence justice junior labor labour lead lieutenant managing major majority minority national
navy opposition outgoing party permanent police policy political press presidential prime principal public regional retired retiring running research security senior shadow
special staff state trade transport treasury under vice white city county hospital human rights opinion ruling school union nuclear military naval army air marine rear human-rights resources operating financial legal
technology medical minister’s then-prime then- ex- mayoral gubernatorial senatorial vice-presidential foreign-policy national-security science agriculture culture education development provincial town village environmental labour-relations
`);

/** What may follow "of" inside a title: "secretary of state", "chief of staff". */
export const TITLE_OF = words(
  'state defense defence staff police war health education energy labor labour commerce agriculture justice transportation homeland house senate treasury interior national intelligence operations mission communications parliament foreign security affairs finance external',
);

/** Short forms that stand before a name, as printed, lower case, without a full stop. */
export const RANKS = words(`
officer trooper constable gen lt col del asst maj capt sgt brig adm cmdr cpl pvt pfc vice rear sen sens rep reps gov govs rev fr msgr supt insp det amb atty hon pres dir sec justice chief judge sheik sheikh mullah ayatollah
king queen prince princess pope cardinal archbishop bishop father sister brother emperor
`);

/** Feminine and masculine titles and relations tell which pronoun follows. */
export const TITLE_GENDER: Readonly<Record<string, 'he' | 'she'>> = {
  spokesman: 'he',
  spokeswoman: 'she',
  chairman: 'he',
  chairwoman: 'she',
  congressman: 'he',
  congresswoman: 'she',
  councilman: 'he',
  councilwoman: 'she',
  actress: 'she',
  businessman: 'he',
  businesswoman: 'she',
  policeman: 'he',
  policewoman: 'she',
  king: 'he',
  queen: 'she',
  prince: 'he',
  princess: 'she',
  duke: 'he',
  duchess: 'she',
  baron: 'he',
  baroness: 'she',
  pope: 'he',
  assemblyman: 'he',
  assemblywoman: 'she',
  mother: 'she',
  father: 'he',
  brother: 'he',
  sister: 'she',
  son: 'he',
  daughter: 'she',
  wife: 'she',
  husband: 'he',
  widow: 'she',
  uncle: 'he',
  aunt: 'she',
  nephew: 'he',
  niece: 'she',
  grandson: 'he',
  granddaughter: 'she',
  grandfather: 'he',
  grandmother: 'she',
  statesman: 'he',
  imam: 'he',
  ayatollah: 'he',
  rabbi: 'he',
  cardinal: 'he',
  archbishop: 'he',
  bishop: 'he',
  emir: 'he',
  emperor: 'he',
};
