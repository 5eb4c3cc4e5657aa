/** Takes a person's name apart: given names, initials, surname with its particles, suffix; and knows short forms of given names. */
import { skeleton } from '../text/normalise.ts';
import { PARTICLES, SUFFIXES } from './name-people.ts';

/** The parts of a name, as spelled; `given` is empty for a surname alone. */
export interface NameParts {
  readonly given: readonly string[];
  /** With its particles: "van der Linde". */
  readonly surname: string;
  /** Without them, and without hyphens' other half: what a story may use alone. */
  readonly last: string;
  readonly suffix: string | null;
}

const NICKNAMES =
  `abby abigail|al albert alfred alan alexander|alex alexander alexandra alexei aleksandr|andy andrew|barb barbara|becky rebecca|ben benjamin|bernie bernard|beth betsy betty liz lizzie elizabeth|bill billy will william|bob bobby rob robert|brad bradley|cathy kathy kate katie
catherine katherine kathleen|charlie chuck charles|chris christopher christine christina|cindy cynthia|dan danny daniel|dave david|debbie deborah debra|dick rick ricky rich richard|don donald donny|doug douglas|ed eddie ted edward edwin|frank francis franklin|fred frederick|gabe gabriel|gene eugene|geoff geoffrey|greg gregory|hank henry harry harold|jack john johnny|jake jacob|jan janet|jeff jeffrey jefferson|jen jenny jennifer|jerry gerald jerome|jim jimmy james|joe joey joseph|jon jonathan|josh joshua|ken kenny kenneth|kim kimberly|larry lawrence|lenny leonard|lou louis|maggie meg margaret peggy|mandy amanda|marty martin|matt matthew|max maximilian maxwell|mike mick michael
misha mikhail|mitch mitchell|nate nathan nathaniel|nick nicholas nikolai|pam pamela|pat patrick patricia|pete peter|phil philip phillip|ray raymond|ron ronald|russ russell|sam samuel samantha|sandy sandra alexander|sasha alexander alexandra aleksandr|sergey sergei serhiy serhii|steve steven stephen|stu stuart|sue susan suzanne|ted theodore|terry terence theresa|tim timothy|toby tobias|tom tommy thomas|tony anthony antonio|val valerie valentina|vince vincent|vlad vladimir vladislav|vicky victoria|walt walter|zach zachary|volodya volodymyr vladimir|alexey aleksei alexei|dmitry dmitri dmytro|yuri yury yuriy|mohammed muhammad mohamed mohammad|ahmed ahmad|hussein hussain|steven stephen|jeffrey geoffrey|catherine katherine kathryn|eric erik|marc mark|philip phillip`
    .split(/[|\n]/)
    .map(group => new Set(group.trim().split(/\s+/)));

/** The same given name, or a short form of it. Both in any case. */
export function sameGiven(a: string, b: string): boolean {
  const [x, y] = [skeleton(a), skeleton(b)];
  return x === y || NICKNAMES.some(group => group.has(x) && group.has(y));
}

export const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?)(?:-?\p{Lu}\.)*$/u.test(word) && word.length <= 5;

/** Parts of `name`, which carries no title and no honorific. */
export function partsOfName(name: string): NameParts {
  const words = name.replace(/,/g, '').split(/\s+/).filter(Boolean);
  const suffix = words.length > 1 && SUFFIXES.has(words.at(-1)!.toLowerCase()) ? words.pop()! : null;
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1].toLowerCase())) at--;
  if (at === 1 && PARTICLES.has(words[0].toLowerCase())) at = 0;
  return { given: words.slice(0, Math.max(0, at)), surname: words.slice(Math.max(0, at)).join(' '), last: words.at(-1) ?? '', suffix };
}
