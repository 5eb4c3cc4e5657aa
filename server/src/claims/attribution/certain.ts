/** Attributions that the layout alone makes certain: a signature behind a quotation, a speaker's name before a turn of a transcript. */
import type { Scene } from './scene.ts';
import type { Range } from './spans.ts';
import type { TokenAttribution } from './tagger.ts';
import { isTurnOfPhrase } from './turns.ts';

const DASH = /^(?:―|—|–|--?|~)$/;

/** Tokens of the name that begins at `from`: capitalised words, initials and the small words of names. */
function nameAt(scene: Scene, from: number): Range | null {
  const { tokens } = scene.reading;
  let end = from;
  while (end < tokens.length && scene.quoted[end] < 0) {
    const { text, pos } = tokens[end];
    const small = /^(?:de|da|del|della|van|von|der|den|bin|al|el|la|le|y|of|N|\.)$/.test(text) && end > from;
    if (!small && !(/^\p{Lu}/u.test(text) && pos !== 'PRON' && pos !== 'DET')) break;
    end++;
  }
  while (end > from && /^(?:\.|of|and)$/.test(tokens[end - 1].text)) end--;
  return end > from && end - from <= 6 ? [from, end] : null;
}

/** “We will stay.” — Ana Ruiz */
function signatures(scene: Scene): TokenAttribution[] {
  const { tokens } = scene.reading;
  const found: TokenAttribution[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (scene.quoted[i] >= 0 || scene.quoted[i - 1] < 0 || !DASH.test(tokens[i].text)) continue;
    const name = nameAt(scene, i + 1);
    if (!name) continue;
    // "“Yes” — Ruiz nodded — “we will”" is a story's own sentence: a signature ends its line.
    const next = tokens[name[1]];
    if (next && scene.quoted[name[1]] < 0 && !/^[.,(]$/.test(next.text) && !/^\p{Lu}/u.test(next.text)) continue;
    let first = i - 1;
    while (first > 0 && scene.quoted[first - 1] === scene.quoted[i - 1]) first--;
    found.push({ source: name, cue: [i, i + 1], content: [[first, i]] });
  }
  return found;
}

/** RUIZ: We will stay. */
function turn(scene: Scene): TokenAttribution | null {
  const { tokens } = scene.reading;
  const first = /^["“']+$|^''$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  let end = first;
  while (end < tokens.length && end - first < 5 && /^(?:\p{Lu}{2,}|\p{Lu}\.|\.)$/u.test(tokens[end].text)) end++;
  if (end === first || tokens[end]?.text !== ':' || end + 2 >= tokens.length || tokens[first].text.length < 3) return null;
  return { source: [first, end], cue: [end, end + 1], content: [[end + 1, tokens.length]] };
}

const meet = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** True when some content of `found` covers token `at`. */
const isTold = (found: readonly TokenAttribution[], at: number): boolean =>
  found.some(({ content }) => content.some(([first, end]) => first <= at && at < end));

/** Tokens between a tag and the quotation that goes on behind it. */
const NEAR = 50;

/** “…,” Ruiz said. “And …”: a whole quotation that begins a sentence soon behind a direct one, with no tag of its own, is the same speaker's. */
function runOn(scene: Scene, found: readonly TokenAttribution[]): TokenAttribution[] {
  const { tokens, sentences } = scene.reading;
  const result = [...found];
  for (let i = 1; i < tokens.length; i++) {
    const begins = scene.quoted[i] >= 0 && scene.quoted[i - 1] !== scene.quoted[i];
    if (!begins || scene.quotations[scene.quoted[i]].value.partial || isTold(result, i + 1)) continue;
    if (i !== sentences[scene.sentenceOf[i]].firstToken) continue;
    let end = i;
    while (end < tokens.length && scene.quoted[end] === scene.quoted[i]) end++;
    // Words behind it in its sentence may be its own tag.
    if (end < tokens.length && scene.sentenceOf[end] === scene.sentenceOf[end - 1] && tokens[end].pos !== 'PUNCT') continue;
    const at = result.findLastIndex(({ cue }) => cue[0] < i);
    if (at < 0 || i - result[at].cue[0] > NEAR || scene.sentenceOf[i] - scene.sentenceOf[result[at].cue[0]] > 2) continue;
    if (!result[at].content.some(([first, stop]) => scene.quoted[first] >= 0 && scene.quoted[stop - 1] >= 0)) continue;
    if (scene.quoted[result[at].cue[0]] < 0) result[at] = { ...result[at], content: [...result[at].content, [i, end]] };
  }
  return result;
}

/** Adds what is certain to what was `guessed`, and takes turns of phrase away; where both speak of the same cue or the same signed quotation, the layout is right. */
export function withCertain(scene: Scene, guessed: readonly TokenAttribution[]): TokenAttribution[] {
  const found = guessed.filter(one => !isTurnOfPhrase(scene, one));
  const spoken = turn(scene);
  const certain = [...(spoken ? [spoken] : []), ...signatures(scene)];
  if (certain.length === 0) return runOn(scene, found);
  const kept = found.filter(one => !certain.some(sure => meet(one.cue, sure.cue) || (sure.source && meet(one.cue, sure.source))));
  return runOn(
    scene,
    [...certain, ...kept].sort((a, b) => a.cue[0] - b.cue[0]),
  );
}
