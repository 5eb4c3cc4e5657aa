/** Whether two texts name the same speaker. */
import type { ClaimOf, Passage, Speaker } from '../model.ts';
import { FEMALE, MALE } from '../values/name-people.ts';
import { isInitial, partsOfName, sameGiven } from '../values/name-parts.ts';
import type { Voices } from './voices.ts';

export type Gender = 'female' | 'male';

/** Who speaks, as far as a text tells. */
export interface Voice {
  /** The name as the text gives it, or what stands for one ("the mayor"). */
  readonly words: string;
  readonly pronoun: boolean;
  readonly gender: Gender | null;
  /** A personal or a body's name, not a description. */
  readonly named: boolean;
}

const PRONOUNS: Readonly<Record<string, Gender | null>> = { he: 'male', she: 'female', they: null, it: null, him: 'male', her: 'female', who: null, i: null, we: null };
const TITLES: Readonly<Record<string, Gender>> = { mr: 'male', mrs: 'female', ms: 'female', miss: 'female', sir: 'male', lady: 'female', madam: 'female', king: 'male', queen: 'female' };

function genderOf(words: string): Gender | null {
  const list = words.toLowerCase().replace(/\./g, '').split(/\s+/);
  if (list.length === 1 && list[0] in PRONOUNS) return PRONOUNS[list[0]];
  for (const word of list) if (word in TITLES) return TITLES[word];
  const given = partsOfName(words).given[0]?.toLowerCase().split('-')[0];
  if (!given) return null;
  const female = FEMALE.has(given);
  return female === MALE.has(given) ? null : female ? 'female' : 'male';
}

/** Reads a speaker's words. */
export function voiceOf(words: string): Voice {
  const bare = words.trim();
  const pronoun = bare.toLowerCase() in PRONOUNS;
  return { words: bare, pronoun, gender: genderOf(bare), named: !pronoun && /\p{Lu}\p{L}/u.test(bare.replace(/^(?:the|a|an)\s/i, '')) };
}

/** The draft's speaker of a quotation, or null where the draft names none. */
export const draftVoice = (speaker: Speaker | null): Voice | null => (speaker ? voiceOf(speaker.name) : null);

const surname = (words: string): string => (partsOfName(words).surname).toLowerCase().replace(/[^\p{L}]/gu, '');

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

export type SpeakerAgreement = 'same' | 'different' | 'unknown';

function compareNamed(draft: Voice, source: Voice): SpeakerAgreement {
  const [a, b] = [partsOfName(draft.words), partsOfName(source.words)];
  if (surname(draft.words) === surname(source.words)) {
    const [x, y] = [a.given[0], b.given[0]];
    return x && y && !isInitial(x) && !isInitial(y) && !sameGiven(x, y) ? 'different' : 'same';
  }
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

/** Who says a quotation of a source: its transcript's speaker, else the one whom the story around it names. */
export function sourceVoice(passage: Passage, claim: ClaimOf<'quotation'> | null, attributions: readonly ClaimOf<'attribution'>[], voices: Voices): Voice | null {
  if (passage.speaker) return voiceOf(passage.speaker);
  const spoken = claim?.quotation.speaker;
  const attribution = attributions.find(one => one.attribution.speaker || one.attribution.source.length);
  const name = spoken?.name ?? attribution?.attribution.speaker ?? null;
  const place = attribution?.attribution.source[0];
  const words = place ? voices.story.draft.text.slice(place.start, place.end) : null;
  if (!name && !words) return null;
  const voice = voiceOf(name ?? (words as string));
  // "she said" tells the gender of a surname
  const told = words ? voiceOf(words).gender : null;
  return { ...voice, gender: voice.gender ?? told };
}
