/** Tells who speaks before a heading's colon ("Poll: Rents Worry Most") from a clause that ends there ("Rents Rise: Who Pays"). */
import { readText } from '../../language/read.ts';
import type { Scene } from './scene.ts';
import type { Range } from './spans.ts';
import { BODIES, DOCUMENTS, TITLES } from './voucher-words.ts';

const CAPITAL = /^[\p{Lu}\p{N}]/u;
const WORD = /^\p{L}/u;
/** Words of a heading that stay small. */
const SMALL = 4;

const isHeading = ({ reading: { tokens } }: Scene, [first, end]: Range): boolean => {
  for (let i = first; i < end; i++)
    if (WORD.test(tokens[i].text) && tokens[i].text.length > SMALL && !CAPITAL.test(tokens[i].text)) return false;
  return true;
};

const speaks = (word: string): boolean =>
  [word, word.replace(/s$/, '')].some(each => DOCUMENTS.has(each) || BODIES.has(each) || TITLES.has(each));

/** True when "they" may do it: in a heading the parts of speech of capitalised words tell nothing. */
const isVerb = (word: string): boolean => readText(`they ${word} again`).tokens[1]?.pos === 'VERB';

/** "Rents Rise", "Water Levels Fall", "Snow Returns": a plural and its verb, or a singular and a verb in -s. */
function endsInVerb({ reading: { tokens } }: Scene, [first, end]: Range): boolean {
  const last = tokens[end - 1];
  if (/^(?:VERB|AUX)$/.test(last.pos)) return true;
  if (end - first < 2 || speaks(last.lower) || !WORD.test(last.text)) return false;
  const before = tokens[end - 2].lower;
  const agree = /[^s’']s$/.test(before) ? !/[^s]s$/.test(last.lower) : /[^s]s$/.test(last.lower) && WORD.test(before);
  return agree && isVerb(last.lower);
}

/** False when what stands before the colon at `colon` is a clause of a heading, not somebody whose words follow. */
export function speaksBeforeColon(scene: Scene, source: Range, colon: number): boolean {
  const { reading, sentenceOf } = scene;
  if (source[1] !== colon || !isHeading(scene, source)) return true;
  const { firstToken, endToken } = reading.sentences[sentenceOf[colon]];
  // "Trains Leave, Tanks Stay: …": what is behind a comma of a heading is no speaker's name.
  if (source[0] > firstToken && isHeading(scene, [firstToken, endToken])) return false;
  return !endsInVerb(scene, source);
}
