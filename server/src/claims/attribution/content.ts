/** Finds what is said by rule: the clause or the quotations before and behind a cue, over several sentences where a quotation runs on. */
import type { Scene } from './scene.ts';
import type { Range } from './spans.ts';

export type { Range } from './spans.ts';

const STOP = /^[.;?!]$/;

/** First token of the quotation that holds `at`. */
function quotationStart(scene: Scene, at: number): number {
  let first = at;
  while (first > 0 && scene.quoted[first - 1] === scene.quoted[at]) first--;
  return first;
}

function quotationEnd(scene: Scene, at: number): number {
  let end = at + 1;
  while (end < scene.quoted.length && scene.quoted[end] === scene.quoted[at]) end++;
  return end;
}

/**
 * The words that end right before `end`: a quotation, or a clause and its comma. Null when a clause before the cue is not its content;
 * `loose` takes what stands there without a comma ("… according to").
 */
export function contentBefore(scene: Scene, end: number, loose = false): Range | null {
  const { tokens, sentences } = scene.reading;
  let at = end - 1;
  if (at < 0) return null;
  const sentence = sentences[scene.sentenceOf[Math.min(end, tokens.length - 1)]];
  const comma = tokens[at].text === ',' && scene.quoted[at] < 0;
  if (comma) at--;
  if (at < 0) return null;
  if (scene.quoted[at] >= 0 && scene.quoted[at] !== (scene.quoted[end] ?? -1)) {
    const first = quotationStart(scene, at);
    // A quotation woven into the clause: the whole clause is what is said.
    const clause = first > sentence.firstToken && tokens[first - 1].text !== ',' && comma ? sentence.firstToken : first;
    return [Math.min(first, clause), at + 1];
  }
  if (!comma && !loose) return null;
  if (at < sentence.firstToken) return null;
  return at + 1 - sentence.firstToken >= 2 && (loose || hasVerb(scene, sentence.firstToken, at + 1)) ? [sentence.firstToken, at + 1] : null;
}

function hasVerb(scene: Scene, first: number, end: number): boolean {
  // "In May, Ruiz said" opens with a place or a time; a longer run with a verb is a clause all the same.
  for (let i = first; i < end; i++) {
    const { pos } = scene.reading.tokens[i];
    if ((pos === 'VERB' || pos === 'AUX') && (end - first > 9 || !/^(?:ADP|SCONJ)$/.test(scene.reading.tokens[first].pos))) return true;
  }
  return false;
}

/** What a speaker is told after: "told | reporters in Lomar | that …". */
function skipAddressee(scene: Scene, from: number, end: number): number {
  const { tokens } = scene.reading;
  if (tokens[from]?.pos === 'PRON') return from + 1;
  for (let i = from; i < Math.min(end, from + 14); i++) {
    if (/^(?:that|to|:|,|if|whether|about|why|how|what)$/.test(tokens[i].lower) || scene.quoted[i] >= 0) return i;
  }
  let i = from;
  while (i < end && /^(?:DET|PROPN|NOUN|ADJ|PART)$/.test(tokens[i].pos)) i++;
  return i < end ? i : from;
}

/** The words behind a cue or a whole tag that ends before `from`. */
export function contentAfter(scene: Scene, from: number, how: { readonly afterTag: boolean; readonly addressed: boolean }): Range | null {
  const { tokens, sentences } = scene.reading;
  if (from >= tokens.length) return null;
  if (how.afterTag) return quotationBehindTag(scene, from);
  const sentence = sentences[scene.sentenceOf[from - 1] ?? 0];
  let first = how.addressed ? skipAddressee(scene, from, sentence.endToken) : from;
  while (first < sentence.endToken && /^[,:—–-]$/.test(tokens[first].text)) first++;
  if (first >= sentence.endToken) {
    return tokens[first] && scene.quoted[first] >= 0 ? [first, quotationEnd(scene, first)] : null;
  }
  const cue = scene.quoted[from - 1];
  let end = first;
  while (end < tokens.length && (end < sentence.endToken || scene.quoted[end] >= 0)) {
    if (cue >= 0 && scene.quoted[end] !== cue) break;
    if (scene.quoted[end] < 0 && STOP.test(tokens[end].text)) break;
    end++;
  }
  return end > first ? [first, end] : null;
}

/** Behind a tag a quotation goes on: at once, or as the next sentence. */
function quotationBehindTag(scene: Scene, from: number): Range | null {
  const { tokens } = scene.reading;
  const sentence = scene.sentenceOf[from - 1];
  for (let i = from; i < tokens.length && scene.sentenceOf[i] <= sentence + 1; i++) {
    if (scene.quoted[i] >= 0) {
      const begins = scene.sentenceOf[i] === sentence || scene.sentenceOf[i - 1] !== scene.sentenceOf[i];
      return begins ? [i, quotationEnd(scene, i)] : null;
    }
    if (scene.sentenceOf[i] > sentence) return null;
  }
  return null;
}
