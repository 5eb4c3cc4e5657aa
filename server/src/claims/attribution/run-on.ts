/** Gives quotations that no attribution holds to the tag that they stand with: behind it, before it, or in its sentence. */
import type { Scene } from './scene.ts';
import type { Range } from './spans.ts';
import type { TokenAttribution } from './tagger.ts';

/** True when some content of `found` covers token `at`. */
const isTold = (found: readonly TokenAttribution[], at: number): boolean =>
  found.some(({ content }) => content.some(([first, end]) => first <= at && at < end));

/** Tokens between a tag and the quotation that goes on behind it. */
const NEAR = 50;

/** True when the attribution quotes: words of its content stand between marks, and its cue does not. */
const quotes = (scene: Scene, { cue, content }: TokenAttribution): boolean =>
  scene.quoted[cue[0]] < 0 && content.some(([first, end]) => scene.quoted[first] >= 0 && scene.quoted[end - 1] >= 0);

const holdsQuoted = (scene: Scene, { content }: TokenAttribution): boolean =>
  content.some(([first, end]) => scene.quoted.slice(first, end).some(quotation => quotation >= 0));

/** “…,” Ruiz said after the vote: the first attribution behind a quotation, in its sentence, that holds nothing quoted; or -1. */
function tagBehind(scene: Scene, found: readonly TokenAttribution[], first: number, end: number): number {
  const { text, tokens } = scene.reading;
  const { value, end: close } = scene.quotations[scene.quoted[first]];
  if (value.partial || end >= tokens.length || !/[,?!]["”»’']*$/.test(text.slice(Math.max(0, close - 4), close))) return -1;
  const at = found.findIndex(({ cue }) => cue[0] >= end);
  if (at < 0 || scene.sentenceOf[found[at].cue[0]] !== scene.sentenceOf[end] || scene.quoted[found[at].cue[0]] >= 0) return -1;
  return found[at].cue[0] - end <= NEAR && !holdsQuoted(scene, found[at]) ? at : -1;
}

/** A title ("on “The Late Hour”") or one word of somebody else's: woven in, and it begins with a capital. */
function isNamed(scene: Scene, first: number): boolean {
  const { inner, partial } = scene.quotations[scene.quoted[first]].value;
  return partial && /^\p{Lu}/u.test(scene.reading.text.slice(inner.start, inner.end));
}

/** Which attribution the quotation from token `first` to `end` goes on with, or -1. */
function goesOnWith(scene: Scene, found: readonly TokenAttribution[], first: number, end: number): number {
  const { tokens, sentences } = scene.reading;
  const sentence = scene.sentenceOf[first];
  // Ruiz “can,” she said, and still “got to sit in”: in the tag's own sentence whatever is quoted behind it.
  const tag = found.findLastIndex(({ cue }) => cue[0] < first && scene.quoted[cue[0]] < 0 && scene.sentenceOf[cue[0]] === sentence);
  if (
    tag >= 0 &&
    holdsQuoted(scene, found[tag]) &&
    found[tag].content.every(range => range[1] <= found[tag].cue[0]) &&
    !isNamed(scene, first)
  )
    return tag;
  const before = found.findLastIndex(one => one.cue[0] < first && quotes(scene, one));
  if (before < 0) return -1;
  const { cue } = found[before];
  if (scene.quotations[scene.quoted[first]].value.partial || first !== sentences[sentence].firstToken) return -1;
  // Words behind it in its sentence may be its own tag.
  if (end < tokens.length && scene.sentenceOf[end] === scene.sentenceOf[end - 1] && tokens[end].pos !== 'PUNCT') return -1;
  return first - cue[0] <= NEAR && sentence - scene.sentenceOf[cue[0]] <= 2 ? before : -1;
}

/** What begins before or with a quotation, told by a cue outside it, does not end in its middle. */
function unbroken(scene: Scene, one: TokenAttribution): TokenAttribution {
  const { quoted } = scene;
  const content = one.content.map(([first, end]): Range => {
    const quotation = quoted[end - 1];
    if (quotation < 0 || quoted[end] !== quotation || quoted[one.cue[0]] === quotation || (first > 0 && quoted[first - 1] === quotation))
      return [first, end];
    let stop = end;
    while (stop < quoted.length && quoted[stop] === quotation) stop++;
    return [first, stop];
  });
  return { ...one, content };
}

/** “…,” Ruiz said. “And …”: a quotation soon behind a quoting tag, with no tag of its own, is the same speaker's. */
export function runOn(scene: Scene, found: readonly TokenAttribution[]): TokenAttribution[] {
  const result = found.map(one => unbroken(scene, one));
  for (let i = 0; i < scene.quoted.length; i++) {
    if (scene.quoted[i] < 0 || (i > 0 && scene.quoted[i - 1] === scene.quoted[i]) || isTold(result, i + 1)) continue;
    let end = i;
    while (end < scene.quoted.length && scene.quoted[end] === scene.quoted[i]) end++;
    const behind = tagBehind(scene, result, i, end);
    if (behind >= 0) result[behind] = { ...result[behind], content: [[i, end]] };
    const at = behind >= 0 ? -1 : goesOnWith(scene, result, i, end);
    if (at >= 0) result[at] = { ...result[at], content: [...result[at].content, [i, end]] };
  }
  return result;
}
