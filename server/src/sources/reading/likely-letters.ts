/** Tells encodings of one byte a letter apart by how likely the text is that each makes of the bytes. */

/** A text in the wrong encoding has capitals and signs inside its words: how many. */
export function oddities(text: string): number {
  return (
    text.match(
      /\p{Ll}\p{Lu}\p{Ll}|\p{Ll}[ÒÓÔÕ](?![\p{L}])|\p{L}[†‡•…„‰€¤¦§¨©ª«¬®¯°±²³´¶·¸¹º»¼½¾¿\u0080-\u009f]\p{L}|(?<![\p{L}])[ÒÔÐÑ](?=[\p{L}\s])|\p{L}[\u0080-\u009fŽŸŠ](?![\p{L}])/gu,
    )?.length ?? 0
  );
}

interface Script {
  readonly encodings: readonly string[];
  readonly letters: RegExp;
  /** The letters that make up half of any text. */
  readonly frequent: RegExp;
}

const SCRIPTS: readonly Script[] = [
  {
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'],
    letters: /[\u0400-\u045f\u0490\u0491]/g,
    frequent: /[оеаинтсрвлі]/g,
  },
  { encodings: ['iso-8859-7'], letters: /[\u0386-\u03ce]/g, frequent: /[αοιετνσρςη]/g },
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Between 0 and 1 and a little more: letters of the script, small ones after small ones, the frequent ones often. */
function likelihood(text: string, script: Script): number {
  const high = count(text, /[^\u0000-\u007f]/g);
  const letters = count(text, script.letters);
  if (high === 0 || letters < high * 0.9) return 0;
  const wrong = count(text, /\p{Ll}\p{Lu}/gu);
  return letters / high - (3 * wrong) / letters + count(text, script.frequent) / letters;
}

/** The encoding in which these bytes are most likely words of another script, or null when they are none in any. */
export function otherScript(bytes: Uint8Array, decodeAs: (bytes: Uint8Array, encoding: string) => string | null): string | null {
  let best: { readonly encoding: string; readonly score: number } | null = null;
  for (const script of SCRIPTS) {
    for (const encoding of script.encodings) {
      const score = likelihood(decodeAs(bytes, encoding) ?? '', script);
      if (score > (best?.score ?? 1.25)) best = { encoding, score };
    }
  }
  return best?.encoding ?? null;
}
