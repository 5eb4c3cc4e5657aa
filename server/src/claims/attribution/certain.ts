/** Attributions that the layout alone makes certain: a signature behind a quotation, a name before a turn of a transcript, a colon at the end. */
import { speaksBeforeColon } from './heading.ts';
import { withNouns } from './noun-cues.ts';
import type { Scene } from './scene.ts';
import { sourceBefore } from './source.ts';
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

const isDash = (scene: Scene, i: number): boolean => DASH.test(scene.reading.tokens[i].text) && scene.quoted[i] < 0;

/** “We will stay.” — Ana Ruiz */
function signatures(scene: Scene): TokenAttribution[] {
  const { tokens } = scene.reading;
  const found: TokenAttribution[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (scene.quoted[i - 1] < 0 || !isDash(scene, i)) continue;
    const name = nameAt(scene, i + 1);
    if (!name) continue;
    // "“Yes” — Ruiz nodded — “we will”" is a story's own sentence: a signature ends its line.
    const next = tokens[name[1]];
    if (next && scene.quoted[name[1]] < 0 && !/^[.,(]$/.test(next.text) && !/^\p{Lu}/u.test(next.text)) continue;
    let first = i - 1;
    while (first > 0 && scene.quoted[first - 1] === scene.quoted[i - 1]) first--;
    // A paragraph that begins with a mark and ends in one is the signer's throughout, however the marks inside it match.
    if (scene.quoted[0] >= 0 && found.length === 0 && !tokens.slice(0, i).some((_, k) => isDash(scene, k))) first = 0;
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

/** Words before a colon that label what follows and say nothing. */
const LABEL =
  /^(?:correction|clarification|update|updated|note|editor|photo|photos|picture|image|video|watch|listen|read|related|more|source|sources|breaking|live|opinion|analysis|exclusive|here|tags|contact|date|time|when|where|who|what|how|why|address|price|warning|part|chapter|section|question|answer|q|a|subject|re|to|from|by)$/;

/** "Ruiz: We have nothing to hide", "Poll: Rents worry most": a paragraph that begins with somebody's name, a colon and a clause. */
function opening(scene: Scene): TokenAttribution | null {
  const { tokens, sentences } = scene.reading;
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > 4 || colon + 3 >= tokens.length) return null;
  for (let i = 0; i < colon; i++)
    if (
      !/^(?:PROPN|NOUN|ADJ)$/.test(tokens[i].pos) ||
      !/^\p{Lu}/u.test(tokens[i].text) ||
      LABEL.test(tokens[i].lower) ||
      scene.quoted[i] >= 0
    )
      return null;
  const next = tokens[colon + 1];
  const end = Math.max(sentences[scene.sentenceOf[colon + 1]].endToken, colon + 2);
  let stop = end;
  while (stop > colon + 2 && /^[.?!]$/.test(tokens[stop - 1].text)) stop--;
  const clause = tokens.slice(colon + 1, stop);
  if (!/^[\p{Lu}“"‘']/u.test(next.text) || !clause.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return null;
  return speaksBeforeColon(scene, [0, colon], colon) ? { source: [0, colon], cue: [colon, colon + 1], content: [[colon + 1, stop]] } : null;
}

const meet = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** "On Monday Ruiz made this remark:" at a paragraph's end: somebody and a verb, and the colon is the cue of what follows. */
function announcement(scene: Scene, found: readonly TokenAttribution[]): TokenAttribution | null {
  const { tokens, sentences } = scene.reading;
  const colon = tokens.length - 1;
  const sentence = sentences.at(-1);
  if (!sentence || tokens[colon]?.text !== ':' || scene.quoted[colon] >= 0) return null;
  if (found.some(({ cue, content }) => cue[0] >= sentence.firstToken || content.some(range => range[1] > sentence.firstToken))) return null;
  const verb = tokens.findIndex(({ pos }, i) => i > sentence.firstToken && (pos === 'VERB' || pos === 'AUX'));
  const source = verb < 0 ? null : sourceBefore(scene, verb);
  return source && source[0] >= sentence.firstToken ? { source, cue: [colon, colon + 1], content: [] } : null;
}

/** "The mayor said Ruiz warned …": the mayor's clause is no part of who warned; a clause set off by commas or "who" stays in a source. */
function untangled(scene: Scene, one: TokenAttribution, all: readonly TokenAttribution[]): TokenAttribution {
  const { source, cue } = one;
  if (!source || source[1] > cue[0]) return one;
  const inner = all.findLast(
    other =>
      other !== one &&
      other.source !== null &&
      other.source[0] >= source[0] &&
      other.source[1] <= other.cue[0] &&
      other.cue[0] > source[0] &&
      other.cue[1] < source[1],
  );
  if (!inner || scene.reading.tokens.slice(source[0], inner.cue[0]).some(({ lower }) => /^(?:,|who|that|which|whose)$/.test(lower)))
    return one;
  return { ...one, source: [inner.cue[1], source[1]] };
}

/** "A letter found in the office reveals that …": of two cues for one content the later is the verb, the earlier belongs to the source. */
function withoutReduced(scene: Scene, found: readonly TokenAttribution[]): readonly TokenAttribution[] {
  const taken = new Map<TokenAttribution, TokenAttribution>();
  for (const [at, one] of found.entries()) {
    const earlier = found[at - 1];
    if (!earlier?.source || !one.source || scene.reading.tokens[one.source[0]].pos !== 'ADP') continue;
    const same = earlier.content[0]?.[0] === one.content[0]?.[0] && one.cue[1] <= (one.content[0]?.[0] ?? -1);
    if (same && earlier.source[1] === earlier.cue[0] && earlier.cue[1] === one.source[0]) taken.set(earlier, one);
  }
  if (taken.size === 0) return found;
  return found.flatMap((one, at) => {
    if (taken.has(one)) return [];
    const before = found[at - 1];
    return before?.source && one.source && taken.get(before) === one
      ? [{ ...one, source: [before.source[0], one.source[1]] as const }]
      : [one];
  });
}

/** A colon behind what cannot speak: "Rents Rise: Who Pays". */
const isLabel = (scene: Scene, { source, cue }: TokenAttribution): boolean =>
  source !== null && scene.reading.tokens[cue[0]].text === ':' && !speaksBeforeColon(scene, source, cue[0]);

/** Adds what is certain to what was `guessed`, and takes turns of phrase away; where both speak of the same cue or the same signed quotation, the layout is right. */
export function withCertain(scene: Scene, guessed: readonly TokenAttribution[]): TokenAttribution[] {
  const told = guessed.filter(one => !isTurnOfPhrase(scene, one) && !isLabel(scene, one)).map(one => untangled(scene, one, guessed));
  const found = withNouns(scene, withoutReduced(scene, told));
  const spoken = turn(scene);
  const alone = [spoken ?? opening(scene), announcement(scene, found)].filter(one => one !== null);
  const certain = [...alone, ...signatures(scene)];
  if (certain.length === 0) return [...found];
  const kept = found.filter(one => !certain.some(sure => meet(one.cue, sure.cue) || (sure.source && meet(one.cue, sure.source))));
  return [...certain, ...kept].sort((a, b) => a.cue[0] - b.cue[0]);
}
