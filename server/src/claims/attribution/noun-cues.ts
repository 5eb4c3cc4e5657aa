/** Cues that are nouns before a clause: what was received is somebody else's word ("received an assessment that"), and whose claim it is is said ("Dorn's claim that"). */
import { CUE_NOUNS } from './cues.ts';
import { lookUp } from './lemma.ts';
import type { Scene } from './scene.ts';
import { sourceBefore } from './source.ts';
import type { TokenAttribution } from './tagger.ts';
import { contentAfter } from './content.ts';

/** Who does this, or to whom it is done, is told something and says nothing. */
const RECEIVED = new Map([...'receive get got obtain await hear heard read see saw seen'.split(' ')].map(verb => [verb, true] as const));
const GIVEN = new Map([...'give given send sent hand show shown offer'.split(' ')].map(verb => [verb, true] as const));
const BETWEEN = /^(?:DET|ADJ|ADV|VERB|NUM)$/;

/** Index of the reporting noun between the cue and its "that", or -1. */
function nounOf({ reading: { tokens } }: Scene, { cue, content }: TokenAttribution): number {
  const that = content[0]?.[0] ?? -1;
  const noun = that - 1;
  if (noun < cue[0] + 1 || tokens[that].lower !== 'that' || tokens[noun].pos !== 'NOUN' || !lookUp(CUE_NOUNS, tokens[noun].lower))
    return -1;
  for (let i = cue[1]; i < noun; i++) if (!BETWEEN.test(tokens[i].pos)) return -1;
  return noun;
}

/** True when the subject of the verb that governs the noun is the one who is told. */
function isReceived({ reading: { tokens } }: Scene, from: number, noun: number): boolean {
  const at = tokens.findLastIndex(({ pos }, i) => i < noun && i >= from && pos === 'VERB');
  if (at < 0) return false;
  const { lower } = tokens[at];
  return (
    lookUp(RECEIVED, lower) === true ||
    (lookUp(GIVEN, lower) === true && tokens.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'AUX'))
  );
}

/** Puts the noun in its place: with the verb in the cue, or alone and nobody's where the subject only receives it. */
function withNoun(scene: Scene, one: TokenAttribution): TokenAttribution {
  const noun = nounOf(scene, one);
  if (noun < 0) return one;
  if (isReceived(scene, one.cue[0], noun)) return { source: null, cue: [noun, noun + 1], content: one.content };
  return noun >= one.cue[1] ? { ...one, cue: [one.cue[0], noun + 1] } : one;
}

/** "Dorn's claim that …", "her assertion that …": the owner of the word says it, whoever speaks of it. */
function ownedAt(scene: Scene, at: number): TokenAttribution | null {
  const { tokens } = scene.reading;
  const before = tokens[at - 1];
  if (tokens[at].pos !== 'NOUN' || tokens[at + 1]?.lower !== 'that' || !before || !lookUp(CUE_NOUNS, tokens[at].lower)) return null;
  // "The claim that won": a verb right behind makes it no clause of its own.
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tokens[at + 2]?.pos ?? '')) return null;
  const content = contentAfter(scene, at + 1, { afterTag: false, addressed: false });
  const pronoun = /^(?:his|her|their|its)$/.test(before.lower);
  const source = pronoun ? ([at - 1, at] as const) : before.pos === 'PART' && at > 1 ? sourceBefore(scene, at - 1) : null;
  return content && source && source[1] <= at ? { source, cue: [at, at + 1], content: [content] } : null;
}

/** "The claim that the council lied | was never proved": where such a noun opens its sentence, the last verb before a comma is the writer's own. */
function withoutPredicate({ reading, sentenceOf }: Scene, one: TokenAttribution): TokenAttribution {
  const { tokens, sentences } = reading;
  const [first, end] = one.content[0] ?? [0, 0];
  const { firstToken } = sentences[sentenceOf[one.cue[0]]];
  const isVerb = (i: number): boolean => /^(?:AUX|VERB)$/.test(tokens[i].pos);
  if (one.content.length !== 1 || tokens[first].lower !== 'that' || one.cue[1] !== first || one.cue[1] - one.cue[0] > 2) return one;
  for (let i = firstToken; i < first; i++) if (isVerb(i) || tokens[i].pos === 'PUNCT' || tokens[i].pos === 'ADP') return one;
  let groups = 0;
  let last = -1;
  for (let i = first + 1; i < end && tokens[i].pos !== 'PUNCT'; i++) {
    // A verb behind "to", "and", "who" or an auxiliary goes on with the one before.
    const goesOn = /^(?:AUX|PART|CCONJ|SCONJ|PRON)$/.test(tokens[i - 1].pos) || (tokens[i].pos === 'VERB' && tokens[i - 1].pos === 'ADV');
    if (!isVerb(i) || goesOn) continue;
    groups++;
    last = i;
  }
  return groups > 1 && last > first + 2 ? { ...one, content: [[first, last]] } : one;
}

const holds = ({ cue, content }: TokenAttribution, at: number): boolean =>
  (cue[0] <= at && at < cue[1]) || content.some(([first]) => first === at + 1);

/** Puts the nouns of `found` in their place and adds those with an owner that nothing tells of; in order of their cues. */
export function withNouns(scene: Scene, found: readonly TokenAttribution[]): TokenAttribution[] {
  const placed = found.map(one =>
    lookUp(CUE_NOUNS, scene.reading.tokens[one.cue[1] - 1].lower) ? withoutPredicate(scene, withNoun(scene, one)) : withNoun(scene, one),
  );
  const owned: TokenAttribution[] = [];
  scene.reading.tokens.forEach((token, at) => {
    if (token.lower !== 'that' || at === 0 || placed.some(one => holds(one, at - 1))) return;
    const one = ownedAt(scene, at - 1);
    if (one) owned.push(withoutPredicate(scene, one));
  });
  return owned.length === 0 ? placed : [...placed, ...owned].sort((a, b) => a.cue[0] - b.cue[0]);
}
