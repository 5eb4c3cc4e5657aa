/** Whether two texts name the same speaker. */
import type { ClaimOf, Passage, Span, Speaker } from '../model.ts';
import { EITHER, FEMALE, MALE } from '../values/name-people.ts';
import { partsOfName, sameGiven } from '../values/name-parts.ts';
import { adjacentSpeaker } from './adjacent.ts';
import { attributionsAt, quotationAt, type Voices } from './voices.ts';

export type Gender = 'female' | 'male';

/** Who speaks, as far as a text tells. */
export interface Voice {
  /** The name as the text gives it, or what stands for one ("the mayor"). */
  readonly words: string;
  readonly pronoun: boolean;
  readonly gender: Gender | null;
  /** A personal or a body's name, not a description. */
  readonly named: boolean;
  /** The text has a pronoun here; the name is what the story around it makes of that. */
  readonly guessed?: boolean;
}

const PRONOUNS: Readonly<Record<string, Gender | null>> = {
  he: 'male',
  she: 'female',
  they: null,
  it: null,
  him: 'male',
  her: 'female',
  who: null,
  i: null,
  we: null,
  you: null,
};
const TITLES: Readonly<Record<string, Gender>> = {
  mr: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  sir: 'male',
  lady: 'female',
  madam: 'female',
  king: 'male',
  queen: 'female',
};

function genderOf(words: string): Gender | null {
  const list = words.toLowerCase().replace(/\./g, '').split(/\s+/);
  if (list.length === 1 && list[0] in PRONOUNS) return PRONOUNS[list[0]];
  for (const word of list) if (word in TITLES) return TITLES[word];
  // "Engineer Clara Moss": the first word that is a given name
  const given = partsOfName(words)
    .given.map(word => word.toLowerCase().split('-')[0])
    .find(word => FEMALE.has(word) || MALE.has(word));
  if (!given) return null;
  const female = FEMALE.has(given);
  if (EITHER.has(given)) return null;
  return female === MALE.has(given) ? null : female ? 'female' : 'male';
}

/** Reads a speaker's words. */
export function voiceOf(words: string): Voice {
  const bare = words.trim();
  const pronoun = bare.toLowerCase() in PRONOUNS;
  return { words: bare, pronoun, gender: genderOf(bare), named: !pronoun && /\p{Lu}\p{L}/u.test(bare.replace(/^(?:the|a|an)\s/i, '')) };
}

/** A name as people write one: a few words, no figures. */
const isNameLike = (words: string): boolean => words.split(/\s+/).length <= 6 && !/\d/.test(words);

/** "Ms. Doss" says whom it means, whatever name the story around made of it. */
function saysAnother(words: string, name: string): boolean {
  const own = words
    .replace(/[’']s\b/g, '')
    .match(/\p{Lu}[\p{L}’'-]{2,}/gu)
    ?.at(-1);
  return own !== undefined && isNameLike(words) && !name.toLowerCase().includes(own.toLowerCase());
}

/** The draft's speaker, or null where the draft names none; a pronoun tells the gender of the name that it stands for. */
export function draftVoice(speaker: Speaker | null, draft: string): Voice | null {
  if (!speaker) return null;
  const text = draft.slice(speaker.start, speaker.end);
  const words = voiceOf(text);
  const voice = voiceOf(saysAnother(text, speaker.name) ? text : speaker.name);
  if (!isNameLike(voice.words)) return null;
  return words.pronoun && !voice.pronoun ? { ...voice, gender: words.gender ?? voice.gender, guessed: true } : voice;
}

const surname = (words: string): string =>
  partsOfName(words)
    .surname.toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** One letter or two apart: a name that is misspelt, which is another problem than a wrong speaker. */
function nearlySame(a: string, b: string): boolean {
  if (a.length < 5 || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let left = 0;
  while (left < Math.min(a.length, b.length) - from && a[a.length - 1 - left] === b[b.length - 1 - left]) left++;
  return Math.max(a.length, b.length) - from - left <= 1;
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** What to call a speaker on whom both agree: by name, where either has one. */
export const nameOf = (source: Voice | null, draft: Voice | null): string | null =>
  source?.named || source?.pronoun || !draft?.named ? (source?.words ?? null) : draft.words;

export type SpeakerAgreement = 'same' | 'different' | 'unknown';

/** A given name and not a title: "Lukas" in "Chancellor Lukas Ferrant". */
const isGivenName = (word: string): boolean => {
  const lower = word.toLowerCase();
  return FEMALE.has(lower) || MALE.has(lower) || EITHER.has(lower);
};

function compareNamed(draft: Voice, source: Voice): SpeakerAgreement {
  const [a, b] = [partsOfName(draft.words), partsOfName(source.words)];
  if (surname(draft.words) === surname(source.words)) {
    const [mine, theirs] = [a.given.filter(isGivenName), b.given.filter(isGivenName)];
    return mine.length && theirs.length && !mine.some(x => theirs.some(y => sameGiven(x, y))) ? 'different' : 'same';
  }
  if (nearlySame(surname(draft.words), surname(source.words))) return 'same';
  // "the Norhaven council" and "Norhaven's council": bodies share their words, people their surname
  const [left, right] = [wordsIn(draft.words), wordsIn(source.words)];
  const shared = [...left].filter(word => right.has(word)).length;
  if (shared && shared >= Math.min(left.size, right.size) / 2) return 'same';
  return 'different';
}

/** Pronouns agree by gender; a description ("the mayor") settles nothing. */
export function compareVoices(draft: Voice, source: Voice): SpeakerAgreement {
  if (draft.pronoun || source.pronoun) {
    if (!draft.gender || !source.gender) return 'unknown';
    return draft.gender === source.gender ? 'same' : 'different';
  }
  if (!draft.named || !source.named) return 'unknown';
  return compareNamed(draft, source);
}

// an honorific alone, or a party and a state in parentheses
const NO_NAME = /^(?:mr|mrs|ms|miss|dr|prof|gen|sen|rep|gov)\.?$|^[A-Z]-[A-Z]/i;

/** A place is no speaker: "asked about announcements from Harnow, she added". */
const isSpeaker = (name: string, voices: Voices): boolean => !NO_NAME.test(name) && !voices.places.has(name.toLowerCase());

/** The tag right beside the words; null where nothing plain stands there. */
function plainVoice(passage: Passage, at: Span<'text'>): Voice | null {
  const words = adjacentSpeaker(passage.text, at.start, at.end);
  return words && isNameLike(words) && !NO_NAME.test(words) ? voiceOf(words) : null;
}

/** A surname made a full name where the text around knows one, so that its gender can be told. */
function inFull(voice: Voice, voices: Voices): Voice {
  const full = voices.names.find(one => !voice.pronoun && /\s/.test(one.name.full) && surname(one.name.full) === surname(voice.words))?.name
    .full;
  return full ? { ...voiceOf(full), gender: voice.gender ?? genderOf(full) } : voice;
}

function writtenVoice(claim: ClaimOf<'quotation'> | null, attributions: readonly ClaimOf<'attribution'>[], voices: Voices): Voice | null {
  const attribution = attributions.find(one => one.attribution.speaker || one.attribution.source.length);
  const name = [claim?.quotation.speaker?.name, attribution?.attribution.speaker].find(one => one && isSpeaker(one, voices)) ?? null;
  const place = attribution?.attribution.source[0];
  const words = place ? voices.story.draft.text.slice(place.start, place.end) : null;
  // a pronoun resolved to a lone surname is a guess; its gender is not
  const guessed = words !== null && voiceOf(words).pronoun && name !== null && !/\s/.test(name.trim());
  const told = name && isSpeaker(name, voices) && !guessed && !(words && saysAnother(words, name)) ? name : words;
  if (!told || !isNameLike(told) || !isSpeaker(told, voices)) return null;
  const voice = voiceOf(told);
  // "she said" tells the gender of a surname
  return { ...voice, gender: (words ? voiceOf(words).gender : null) ?? voice.gender };
}

/** What a source tells of who says its words; `heading` only confirms: notes stand under the name of the person who was spoken to. */
export interface Told {
  readonly voice: Voice | null;
  readonly heading: string | null;
}

/**
 * Who says words of a source: its transcript's speaker, else the one whom a plain tag names, else the one whom the story around gives.
 * `voices` is asked only where that is not enough: reading the story around takes longest.
 */
export function sourceVoice(passage: Passage, at: Span<'text'>, draft: Voice | null, voices: () => Voices): Told {
  const heading = passage.locator.part ?? null;
  if (passage.kind === 'speech' && passage.speaker) return { voice: voiceOf(passage.speaker), heading };
  const plain = plainVoice(passage, at);
  if (plain && !plain.pronoun && (!draft?.pronoun || plain.gender)) return { voice: plain, heading };
  if (!draft && !plain) return { voice: passage.speaker ? voiceOf(passage.speaker) : null, heading };
  const read = voices();
  if (plain && !plain.pronoun) return { voice: inFull(plain, read), heading };
  const written = writtenVoice(quotationAt(read, at), attributionsAt(read, at), read);
  // "she said": the story says who she is, the pronoun that she is a woman
  const voice = plain && written ? { ...written, gender: plain.gender } : (plain ?? written);
  return { voice: voice ?? (passage.speaker ? voiceOf(passage.speaker) : null), heading };
}

/** The draft's speaker against a source's: the heading over the words may confirm, never contradict. */
export function agreeOnSpeaker(draft: Voice | null, told: Told): SpeakerAgreement {
  if (!draft) return 'unknown';
  const compared = told.voice ? compareVoices(draft, told.voice) : 'unknown';
  // two guesses make no difference, unless the pronouns themselves are at odds
  const sure = !draft.guessed || (draft.gender !== null && told.voice?.gender !== null && draft.gender !== told.voice?.gender);
  const agreement = compared === 'different' && !sure ? 'unknown' : compared;
  if (agreement === 'same' || !told.heading || draft.pronoun) return agreement;
  return surname(draft.words).length > 2 && wordsIn(told.heading).has(surname(draft.words)) ? 'same' : agreement;
}
