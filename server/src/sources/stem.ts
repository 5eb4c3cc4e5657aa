/** The Porter stemmer, step for step as SQLite's FTS5 has it, so that a term stemmed here is a term of the index. */

const VOWELS = new Set(['a', 'e', 'i', 'o', 'u']);

const isVowel = (word: string, i: number): boolean => VOWELS.has(word[i]) || (word[i] === 'y' && i > 0 && !isVowel(word, i - 1));

/** Porter's m: how often a run of vowels is followed by a run of consonants. */
function measure(stem: string): number {
  let count = 0;
  let vowel = false;
  for (let i = 0; i < stem.length; i++) {
    const now = isVowel(stem, i);
    if (vowel && !now) count++;
    vowel = now;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  for (let i = 0; i < stem.length; i++) if (isVowel(stem, i)) return true;
  return false;
}

/** Porter's *o: consonant, vowel, consonant that is not w, x or y. */
function endsShort(stem: string): boolean {
  const n = stem.length;
  if (n < 3 || 'wxy'.includes(stem[n - 1])) return false;
  return !isVowel(stem, n - 1) && isVowel(stem, n - 2) && !isVowel(stem, n - 3);
}

type Suffix = readonly [from: string, to: string];

const STEP_2: readonly Suffix[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const STEP_3: readonly Suffix[] = [
  ['ical', 'ic'],
  ['ness', ''],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ful', ''],
  ['ative', ''],
  ['alize', 'al'],
];
const STEP_4: readonly string[] = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
];

function plural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('sses') || (word.endsWith('ies') && word.length > 3)) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.slice(0, -1);
}

function afterEnding(stem: string): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  const last = stem.at(-1) as string;
  if (stem.length > 1 && last === stem.at(-2) && !isVowel(stem, stem.length - 1) && !'lsz'.includes(last)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function pastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return hasVowel(stem) ? afterEnding(stem) : word;
  }
  return word;
}

function replaced(word: string, suffixes: readonly Suffix[]): string {
  for (const [from, to] of suffixes) {
    if (!word.endsWith(from)) continue;
    const stem = word.slice(0, -from.length);
    return measure(stem) > 0 ? stem + to : word;
  }
  return word;
}

function dropped(word: string): string {
  if (word.endsWith('ion') && word.length > 3 && 'st'.includes(word.at(-4) as string)) {
    return measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
  }
  // the longest ending that fits decides, whether or not its stem is long enough
  const ending = STEP_4.filter(e => word.endsWith(e)).sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  return measure(stem) > 1 ? stem : word;
}

function tidied(word: string): string {
  let done = word;
  if (done.endsWith('e')) {
    const stem = done.slice(0, -1);
    const m = measure(stem);
    if (m > 1 || (m === 1 && !endsShort(stem))) done = stem;
  }
  return done.endsWith('ll') && measure(done.slice(0, -1)) > 1 ? done.slice(0, -1) : done;
}

/** Stem of one folded (lower case, no accents) word. */
export function stemOf(word: string): string {
  if (word.length < 3 || word.length > 64 || /[^a-z]/.test(word)) return word;
  let done = pastAndGerund(plural(word));
  if (done.endsWith('y') && hasVowel(done.slice(0, -1))) done = `${done.slice(0, -1)}i`;
  return tidied(dropped(replaced(replaced(done, STEP_2), STEP_3)));
}
