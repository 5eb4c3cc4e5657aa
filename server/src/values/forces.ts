/** Nouns whose counts matter to a desk: forces, the killed and hurt, crowds; and the words for a size without a number. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Singular. */
export const MILITARY =
  set(`troop soldier trooper serviceman servicewoman servicemember conscript reservist recruit fighter militant rebel insurgent mercenary marine sailor paratrooper infantryman infantry
  regiment battalion brigade platoon squadron garrison contingent tank warship ship frigate destroyer submarine carrier gunboat warplane drone bomber
  missile rocket artillery howitzer launcher warhead mortar bomb airstrike sortie peacekeeper guardsman troops militia partisan commando`);

/** What makes any count beside it one of forces: "armoured vehicles", "military bases". */
export const MILITARY_MODIFIERS = set(
  'military army navy naval air-force armed armored armoured combat infantry artillery airborne ballistic cruise amphibious special-forces',
);

/** Of these, the ones that are forces without a doubt: "some units", "much of its army". */
export const FORCE =
  set(`frigate destroyer submarine carrier gunboat bomber howitzer launcher troop soldier force army unit regiment battalion brigade division platoon squadron garrison contingent tank warship fleet fighter militant rebel insurgent paratrooper marine conscript reservist infantry artillery militia mercenary
  peacekeeper guardsman serviceman warplane missile weapon casualty crew sailor officer arsenal stockpile artillery-piece military navy troops personnel equipment armour armor`);

export const CASUALTY = set(
  'casualty death fatality victim corpse injury dead killed wounded injured hurt missing body hostage captive prisoner murder homicide suicide',
);

export const CROWD = set(
  'protester protestor demonstrator marcher rioter supporter spectator attendee worshipper worshiper fan mourner pilgrim striker picketer onlooker concertgoer reveller reveler crowd congregant evacuee refugee',
);

/** Verbs and participles that make a count of people one of casualties, before ("killing 12") or after it ("12 were killed"). */
export const HARM = set(
  'killed killing kill kills wounded wounding wound injured injuring injure injures dead died die dies missing hurt hurting slain murdered shot drowned hospitalized hospitalised perished maimed executed stabbed',
);

/** Verbs that make a count of people a crowd. */
export const GATHER = set(
  'gathered gathering rallied marched protested demonstrated attended thronged assembled converged turned marching rallying protesting demonstrating packed flocked',
);

/** What opens a size without a number. */
export const VAGUE_OPENERS = set(
  'some many much most several few part parts bulk majority handful number numbers portion fraction elements lot lots scores majority all',
);
