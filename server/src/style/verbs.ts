/** Forms of verbs: which one a cue stands in, and another verb in the same form. */
import type { Token } from '../model.ts';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', "'s", '’s', "'re", '’re', 'am']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', "'d", '’d']);
const MODAL = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'to',
  'did',
  'do',
  'does',
  "'ll",
  '’ll',
  "n't",
  'n’t',
  'not',
]);

const DO = new Set(['do', 'does', 'did', 'done', 'doing']);

/** True for a word that only helps another verb: a form of be, have or do, a modal, "to", "not". */
export const isAuxiliary = (lower: string): boolean => BE.has(lower) || HAVE.has(lower) || MODAL.has(lower) || DO.has(lower);

/** A form of "be" that makes a sentence's verb: "is", "was", "has been". */
export const isBe = (lower: string): boolean => BE.has(lower) && lower !== 'be' && lower !== 'am';

/** The form of the verb at `index`, from its ending and the auxiliaries before it. */
export function formOfVerb(tokens: readonly Token[], index: number): VerbForm {
  const { lower } = tokens[index];
  let before = index - 1;
  while (
    before >= 0 &&
    (tokens[before].pos === 'ADV' || tokens[before].lower === 'not' || tokens[before].lower === 'n’t' || tokens[before].lower === "n't")
  )
    before--;
  const helper = tokens[before]?.lower ?? '';
  if (lower.endsWith('ing')) return 'gerund';
  if (HAVE.has(helper) || (BE.has(helper) && /(?:ed|t|n|d)$/.test(lower))) return 'participle';
  if (MODAL.has(helper)) return 'base';
  if (/[^s]s$/.test(lower)) return 'third';
  if (/ed$/.test(lower) || IRREGULAR_PAST.has(lower)) return 'past';
  return 'base';
}

const IRREGULAR_PAST = new Set(
  `said told thought felt knew found wrote saw put read held made swore gave went came took got left lost won met paid sent spent built
  fell rose grew fled fought broke spoke began became brought bought sold kept led ran sat stood heard taught caught chose drew drove ate
  flew froze hid hit hurt laid lay let lit meant rode rang sang sank shot shook shut slept sought stole struck swam threw understood woke
  wore withdrew forgot forgave bore beat cut cost set burst dealt`
    .trim()
    .split(/\s+/),
);

/** "Went", "told": a past that does not end in -ed. */
export const isIrregularPast = (lower: string): boolean => IRREGULAR_PAST.has(lower);

/** True when the cue is passive: "was claimed", "been revealed". */
export function isPassive(tokens: readonly Token[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && tokens[before].pos === 'ADV') before--;
  return BE.has(tokens[before]?.lower ?? '') && !tokens[index].lower.endsWith('ing');
}

/** A word with the capital letter of the one that it replaces. */
export const asCapitalised = (like: string, word: string): string => (/^\p{Lu}/u.test(like) ? word[0].toUpperCase() + word.slice(1) : word);

const SAY: Readonly<Record<VerbForm, string>> = { base: 'say', third: 'says', past: 'said', participle: 'said', gerund: 'saying' };
const DOUBLES = /[^aeiou][aeiou][bdglmnprt]$/;
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
};

/** `lemma` in a form: "deny", "past" gives "denied". */
export function inForm(lemma: string, form: VerbForm): string {
  if (lemma === 'say') return SAY[form];
  const consonantY = /[^aeiou]y$/.test(lemma);
  if (form === 'base') return lemma;
  if (form === 'third') return consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (form === 'gerund')
    return lemma.endsWith('e')
      ? `${lemma.slice(0, -1)}ing`
      : DOUBLES.test(lemma) && lemma.length < 5
        ? `${lemma}${lemma.at(-1)}ing`
        : `${lemma}ing`;
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular[form === 'past' ? 0 : 1];
  if (consonantY) return `${lemma.slice(0, -1)}ied`;
  return lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
}
