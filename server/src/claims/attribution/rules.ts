/** Finds attributions by rule alone: reporting words with somebody before or behind them, "according to", and tags beside quotations. */
import type { Found, Sentence } from '../../model.ts';
import type { FoundAttribution } from '../detector.ts';
import { CUE_ADVERBS, CUE_NOUNS, CUE_VERBS, type Cue, type Trust } from './cues.ts';
import { lookUp } from './lemma.ts';
import { contentAfter, contentBefore, type Range } from './content.ts';
import { sourceAfter, sourceBefore } from './source.ts';
import type { Scene } from './scene.ts';
import { toFound } from './spans.ts';
import { withCertain } from './certain.ts';
import { runOn } from './run-on.ts';
import { announces, type TokenAttribution } from './tagger.ts';

const BEFORE_CLAUSE = new Set(['that', 'if', 'whether', 'how', 'why', 'what', 'who', 'when', 'where', ':', ',', 'to']);
const SPEAKS_TO = new Set([
  'tell',
  'told',
  'tells',
  'telling',
  'ask',
  'asked',
  'asks',
  'asking',
  'remind',
  'reminded',
  'inform',
  'informed',
  'warn',
  'warned',
  'urge',
  'urged',
  'assure',
  'assured',
]);
const AUXILIARY =
  /^(?:ha(?:s|ve|d)|is|are|was|were|be|been|being|will|would|could|can|may|might|should|must|do|does|did|to|also|never|n['’]t|not|then|later|once|recently|repeatedly|previously|['’](?:s|ve|d|ll))$/;

/** True when what follows the word at `at` is a clause, a quotation or what brings one. */
function bringsClause(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  const next = tokens[at + 1];
  if (!next || scene.sentenceOf[at + 1] !== scene.sentenceOf[at]) return false;
  if (BEFORE_CLAUSE.has(next.lower) && next.lower !== ',') return true;
  if (scene.quoted[at + 1] >= 0) return true;
  // A subject with its verb: "believes the council will …".
  const end = scene.reading.sentences[scene.sentenceOf[at]].endToken;
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.pos)) return false;
  for (let i = at + 1; i < Math.min(end, at + 9); i++) {
    const { pos, lower } = tokens[i];
    if (lower === 'that' || lower === ':' || scene.quoted[i] >= 0) return true;
    if (i > at + 1 && (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(lower)))) return true;
    if (pos === 'PUNCT' || pos === 'ADP' || pos === 'SCONJ') return false;
  }
  return false;
}

function besideQuotation(scene: Scene, from: number, end: number): boolean {
  const { quoted } = scene;
  const last = Math.min(quoted.length, end + 3);
  for (let i = Math.max(0, from - 2); i < last; i++) if (quoted[i] >= 0) return true;
  return false;
}

function trusted(scene: Scene, trust: Trust, at: number, cue: Range): boolean {
  // "Added 300 jobs" tells nothing.
  if (trust === 'always' && !/^add/.test(scene.reading.tokens[at].lower)) return true;
  if (trust === 'quote') return besideQuotation(scene, cue[0], cue[1]) && scene.quoted[cue[1]] >= 0;
  if (bringsClause(scene, at) || besideQuotation(scene, cue[0], cue[1])) return true;
  if (trust === 'clause') return false;
  const next = scene.reading.tokens[at + 1];
  return next !== undefined && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADP)$/.test(next.pos);
}

/** The cue with its auxiliaries ("has repeatedly said") and its particle ("pointed out"). */
function cueAround(scene: Scene, at: number): Range {
  const { tokens } = scene.reading;
  let first = at;
  while (first > 0 && AUXILIARY.test(tokens[first - 1].lower) && scene.quoted[first - 1] === scene.quoted[at]) first--;
  let end = at + 1;
  if (tokens[end] && /^(?:out|on)$/.test(tokens[end].lower) && /^(?:point|go)/.test(tokens[at].lower)) end++;
  return [first, end];
}

const BESIDE_QUOTATION: Cue = { stance: 'neutral', trust: 'always' };

/** Any verb will do between a speaker and whole quoted sentences: “…,” Ruiz deadpanned; Ruiz blurted, “…”. */
function tagsQuotation(scene: Scene, at: number): boolean {
  const { tokens, text } = scene.reading;
  if (scene.quoted[at] >= 0) return false;
  const next = tokens[at + 1];
  if (next && /^[,:]$/.test(next.text) && scene.quoted[at + 2] >= 0 && scene.quotations[scene.quoted[at + 2]].value.partial === false)
    return true;
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    if (scene.quoted[i] >= 0) {
      const { end, value } = scene.quotations[scene.quoted[i]];
      return !value.partial && /[,?!]["”'’]*$/.test(text.slice(0, end)) && scene.sentenceOf[i] === scene.sentenceOf[at];
    }
    if (!/^(?:PROPN|NOUN|PRON|DET|ADJ|ADV|AUX)$/.test(tokens[i].pos)) return false;
  }
  return false;
}

function verbAt(scene: Scene, at: number): TokenAttribution | null {
  const { tokens } = scene.reading;
  const { pos, lower } = tokens[at];
  const named =
    tokens[at - 1]?.pos === 'PROPN' && /^(?:says|claims|shows|reports|warns|notes|calls|tells|asks|slams|blasts|urges)$/.test(lower);
  if (pos !== 'VERB' && !(pos === 'NOUN' && named)) return null;
  const known = lookUp(CUE_VERBS, lower) ?? (tagsQuotation(scene, at) ? BESIDE_QUOTATION : null);
  if (!known || (tokens[at - 1]?.lower === 'to' && !besideQuotation(scene, at, at + 1))) return null;
  const cue = cueAround(scene, at);
  if (!trusted(scene, known.trust, at, cue)) return null;
  // What a speaker says of others' words is the speaker's own; "so-called" and "what he called" label a thing.
  if (
    scene.quoted[at] >= 0 ||
    (/^call/.test(lower) && (/^(?:-|so)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at - 2]?.lower === 'what'))
  )
    return null;
  if (/^call/.test(lower) && /^(?:in|into|to|at|up|off|out|back)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const behind = !SPEAKS_TO.has(lower) && contentBefore(scene, cue[0]) ? sourceAfter(scene, cue[1]) : null;
  const source = behind ?? sourceBefore(scene, cue[0]);
  const tag: Range = [Math.min(cue[0], source?.[0] ?? cue[0]), Math.max(cue[1], source?.[1] ?? cue[1])];
  const earlier = source ? contentBefore(scene, tag[0]) : null;
  const later = contentAfter(scene, tag[1], { afterTag: earlier !== null, addressed: SPEAKS_TO.has(lower) });
  const content = [earlier, later].filter(range => range !== null);
  const one = { source, cue, content };
  // "It is believed that …": nobody is named, and nobody need be.
  const impersonal = tokens[cue[0] - 1]?.lower === 'it' && tokens[at - 1].pos === 'AUX' && tokens[at + 1]?.lower === 'that';
  if ((content.length === 0 && !announces(scene, one)) || (!source && known.trust !== 'always' && !impersonal)) return null;
  return one;
}

/** The words up to the next mark, where the parts of speech tell no phrase ("police," read as a verb). */
function untilMark(scene: Scene, from: number): Range | null {
  const { tokens } = scene.reading;
  let end = from;
  while (end < tokens.length && end < from + 8 && tokens[end].pos !== 'PUNCT' && scene.quoted[end] < 0) end++;
  return end > from ? [from, end] : null;
}

function accordingAt(scene: Scene, at: number): TokenAttribution | null {
  const { tokens } = scene.reading;
  if (tokens[at].lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const source = sourceAfter(scene, at + 2) ?? untilMark(scene, at + 2);
  // "according to plan", "according to the rules" name nobody who says so.
  if (!source || /^(?:plan|schedule|rule|rules|custom|tradition|taste|size|need|ability|age|law)$/.test(tokens[source[1] - 1].lower))
    return null;
  const sentence = scene.reading.sentences[scene.sentenceOf[at]];
  const opening = at - sentence.firstToken < 2;
  const content = opening ? contentAfter(scene, source[1], { afterTag: false, addressed: false }) : contentBefore(scene, at, true);
  return content ? { source, cue: [at, at + 2], content: [content] } : null;
}

function nounAt(scene: Scene, at: number): TokenAttribution | null {
  const { tokens } = scene.reading;
  if (tokens[at].pos !== 'NOUN' || scene.quoted[at] >= 0 || !lookUp(CUE_NOUNS, tokens[at].lower)) return null;
  const possessed = tokens[at - 1]?.pos === 'PART' || /^(?:his|her|their|its|my|our)$/.test(tokens[at - 1]?.lower ?? '');
  if (!(tokens[at + 1]?.lower === 'that' || (possessed && /^(?:of|for|to|about|on|against)$/.test(tokens[at + 1]?.lower ?? ''))))
    return null;
  const content = contentAfter(scene, at + 1, { afterTag: false, addressed: false });
  if (!content) return null;
  if (!possessed) return { source: null, cue: [at, at + 1], content: [content] };
  const pronoun = tokens[at - 1].pos !== 'PART';
  return { source: pronoun ? [at - 1, at] : sourceBefore(scene, at - 1), cue: [pronoun ? at : at - 1, at + 1], content: [content] };
}

function adverbAt(scene: Scene, at: number): TokenAttribution | null {
  if (!CUE_ADVERBS.has(scene.reading.tokens[at].lower) || scene.quoted[at] >= 0) return null;
  const content = contentAfter(scene, at + 1, { afterTag: false, addressed: false });
  return content ? { source: null, cue: [at, at + 1], content: [content] } : null;
}

/** A name or a clause, a colon, a quotation: the colon is the cue. */
function colonAt(scene: Scene, at: number, sentence: Sentence): TokenAttribution | null {
  const { tokens } = scene.reading;
  if (tokens[at].text !== ':' || at + 1 >= tokens.length || scene.quoted[at + 1] < 0 || scene.quoted[at] >= 0) return null;
  const source = sourceBefore(scene, at);
  if (!source || source[0] < sentence.firstToken) return null;
  const content = contentAfter(scene, at + 1, { afterTag: false, addressed: false });
  return content ? { source, cue: [at, at + 1], content: [content] } : null;
}

const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** A colon behind "said" tells the same thing twice. */
const sameContent = (a: TokenAttribution, b: TokenAttribution): boolean =>
  a.content.some(x => b.content.some(y => x[0] === y[0])) && a.source?.[0] === b.source?.[0];

/** Attributions of one paragraph by rule, in order of their cues, as token ranges. */
export function attributionsByRule(scene: Scene): TokenAttribution[] {
  const { tokens, sentences } = scene.reading;
  const found: TokenAttribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const one =
      verbAt(scene, at) ??
      accordingAt(scene, at) ??
      nounAt(scene, at) ??
      adverbAt(scene, at) ??
      colonAt(scene, at, sentences[scene.sentenceOf[at]]);
    const last = found.at(-1);
    if (one && !(last && (overlap(last.cue, one.cue) || sameContent(last, one)))) found.push(one);
  }
  return found;
}

/** The same in the coordinates of the paragraph's text. */
export const attributionsOf = (scene: Scene): Found<FoundAttribution>[] =>
  runOn(scene, withCertain(scene, attributionsByRule(scene))).map(one => toFound(scene.reading, one));
