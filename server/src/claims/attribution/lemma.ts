/** Takes a verb's or a noun's endings off, so that the lexicon holds one form of each word. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    told: 'tell',
    thought: 'think',
    knew: 'know',
    known: 'know',
    wrote: 'write',
    written: 'write',
    felt: 'feel',
    found: 'find',
    meant: 'mean',
    saw: 'see',
    seen: 'see',
    began: 'begin',
    begun: 'begin',
    spoke: 'speak',
    spoken: 'speak',
    swore: 'swear',
    sworn: 'swear',
    read: 'read',
    taught: 'teach',
    understood: 'understand',
    forgot: 'forget',
    forgotten: 'forget',
    went: 'go',
    gone: 'go',
    held: 'hold',
    bet: 'bet',
    put: 'put',
    sought: 'seek',
    shown: 'show',
    dreamt: 'dream',
    learnt: 'learn',
    foresaw: 'foresee',
    paid: 'pay',
    has: 'have',
    had: 'have',
    was: 'be',
    were: 'be',
    is: 'be',
    are: 'be',
    been: 'be',
    being: 'be',
    made: 'make',
    gave: 'give',
    given: 'give',
    took: 'take',
    died: 'die',
    lied: 'lie',
    tied: 'tie',
    does: 'do',
    did: 'do',
    done: 'do',
    goes: 'go',
    lying: 'lie',
    dying: 'die',
  }),
);

/** Every lemma that `form` (lower case) may come from, the form itself first. */
export function lemmasOf(form: string): string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular) return [irregular];
  const lemmas = [form];
  const n = form.length;
  const stem = (cut: number, ...ends: string[]) => {
    for (const end of ends) lemmas.push(form.slice(0, n - cut) + end);
  };
  if (n > 4 && form.endsWith('ies')) stem(3, 'y');
  else if (n > 3 && form.endsWith('s') && !form.endsWith('ss')) {
    stem(1, '');
    if (form.endsWith('es')) stem(2, '');
  } else if (n > 4 && form.endsWith('ied')) stem(3, 'y');
  else if (n > 4 && form.endsWith('ed')) {
    stem(2, '', 'e');
    if (form[n - 3] === form[n - 4]) stem(3, '');
  } else if (n > 5 && form.endsWith('ing')) {
    stem(3, '', 'e');
    if (form[n - 4] === form[n - 5]) stem(4, '');
  }
  return lemmas;
}

/** The value of the first lemma of `form` that `lexicon` knows. */
export function lookUp<V>(lexicon: ReadonlyMap<string, V>, form: string): V | undefined {
  const plain = lexicon.get(form);
  if (plain !== undefined) return plain;
  for (const lemma of lemmasOf(form)) {
    const value = lexicon.get(lemma);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** One stem for all the forms of a regular verb or noun; not always a word. */
export function stemOf(form: string): string {
  const lemmas = lemmasOf(form);
  let stem = lemmas[1] ?? lemmas[0];
  if (stem.length > 3 && stem.at(-1) === stem.at(-2) && /[bdgmnprt]$/.test(stem)) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}
