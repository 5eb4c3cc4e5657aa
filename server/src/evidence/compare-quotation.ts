/** Holds a quotation against the sources: the words under a newsroom's tolerances, then who said them. */
import type { ClaimOf, Hit, Passage, PassageEvidence, Span } from '../model.ts';
import { type Letters, findVerbatim, lettersOf, piecesOf } from '../values/verbatim.ts';
import { type Altered, findAltered } from '../values/verbatim-change.ts';
import { adjacentSpeaker } from './adjacent.ts';
import { coverage, matchWords, tellingOf } from './likeness.ts';
import { searchOnce } from './memo.ts';
import { type Question, wantedFor } from './question.ts';
import * as reasons from './reasons.ts';
import { agreeOnSpeaker, draftVoice, nameOf, sourceVoice, type Voice, voiceOf } from './speakers.ts';
import { voicesOf } from './voices.ts';

const CANDIDATES = 12;
/** Quotations of the speaker that are looked at besides. */
const OF_SPEAKER = 4;
/** Words that both have, in share and in number, for a changed quotation to be one and not another sentence. */
const LIKE = 0.62;
const LEAST_KEPT = 4;
/** Quotations of fewer words are found anywhere: the rest of the sentence must fit as well. */
const SHORT = 3;
const FITS = 0.4;

const OPENING = /^["“”„‟«»‹›‘’‚'`]+/u;
const CLOSING = /[.,!?;:]?["“”„‟«»‹›‘’‚'`]+$/u;
const OUTER_MARKS = /^\s*(?:``|''|["“”„‟«»‹›‘’‚'])+|(?:``|''|["“”„‟«»‹›‘’‚'])+\s*$/gu;

/** What stands between the marks. */
export const quotedWords = (text: string): string => text.replace(OUTER_MARKS, '').trim();

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** A passage's words, with the passage after it where a quotation may run on. */
interface Searched {
  readonly passage: Passage;
  readonly text: string;
  readonly letters: Letters;
}

const MARKED = /[“"«]([^”"»]{3,})[”"»]/gu;

/** The words between marks alone, so that `“We can’t,” he said, “go on.”` holds “We can’t go on”; null where there are not two. */
function spokenOnly(text: string): { readonly text: string; readonly from: number } | null {
  const stretches = [...text.matchAll(MARKED)];
  if (stretches.length < 2) return null;
  // blanks keep every offset
  let done = ' '.repeat(stretches[0].index);
  for (const stretch of stretches) done += ' '.repeat(stretch.index - done.length) + stretch[0];
  return { text: done, from: stretches[0].index };
}

function exactIn(quoted: string, searched: Searched): Span<'text'> | null {
  const whole = findVerbatim(quoted, searched.letters);
  if (whole) return whole;
  const spoken = spokenOnly(searched.text);
  return spoken && findVerbatim(quoted, lettersOf(spoken.text));
}

interface Heard {
  readonly passage: Passage;
  readonly at: Span<'text'>;
  readonly altered: Altered | null;
  readonly score: number;
}

const within = (at: Span<'text'>, passage: Passage): Span<'text'> => ({
  start: Math.min(at.start, passage.text.length),
  end: Math.min(at.end, passage.text.length),
});

function hear(quoted: string, question: Question, hit: Hit, near: boolean): Heard | null {
  const { passage, score } = hit;
  const alone: Searched = { passage, text: passage.text, letters: lettersOf(passage.text) };
  const exact = exactIn(quoted, alone);
  if (exact) return { passage, at: exact, altered: null, score };
  if (!near) return null;
  const next = question.library.neighbours(passage, 1).after[0];
  if (next) {
    const text = `${passage.text}\n${next.text}`;
    const running = exactIn(quoted, { passage, text, letters: lettersOf(text) });
    if (running && running.start < passage.text.length) return { passage, at: within(running, passage), altered: null, score };
  }
  const altered = findAltered(quoted, passage.text);
  return altered ? { passage, at: altered.at, altered, score } : null;
}

/** How well the draft's sentence, the quoted words left out, fits the passage and its surroundings. */
function likenessOf(question: Question, passage: Passage): number {
  const wanted = wantedFor(question, [question.at]);
  if (!wanted.length) return 1;
  const around = question.library.neighbours(passage, 2);
  const text = [passage.source, passage.text, ...around.before.map(one => one.text)].join('\n');
  return coverage(matchWords(wanted, tellingOf(text, question.memo.lexicon), question.memo.lexicon), null);
}

interface Said {
  readonly agreement: 'same' | 'different' | 'unknown';
  readonly voice: Voice | null;
}

function whoSaid(draft: Voice | null, heard: Heard, question: Question): Said {
  const told = sourceVoice(heard.passage, heard.at, draft, () => voicesOf(heard.passage, question.library, question.memo));
  return { agreement: agreeOnSpeaker(draft, told), voice: told.voice };
}

const shown = (passage: Passage, at: Span<'text'>): string => passage.text.slice(at.start, at.end).replace(/\s+/g, ' ');

/** A book or a song between marks is named, not said. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && long.length < 12 && long.every(word => /^\p{Lu}/u.test(word));
}

/** "She said" after one woman alone was named in the paragraph: that one, and no guess. */
function isAlone(voice: Voice, claim: ClaimOf<'quotation'>, { story, paragraph }: Question): boolean {
  const { start } = paragraph.span;
  const named = story.claims.filter(
    one =>
      one.kind === 'name' &&
      one.name.kind === 'person' &&
      one.start >= start &&
      one.end <= Math.max(claim.end, claim.quotation.speaker?.end ?? 0),
  );
  const speakers = story.claims.flatMap(one =>
    one.kind === 'attribution' &&
    one.start >= start &&
    (one.attribution.source[0]?.end ?? claim.end) <= claim.start &&
    one.attribution.speaker
      ? [one.attribution.speaker]
      : [],
  );
  return (
    speakers.length > 0 &&
    [...speakers, ...named.map(one => (one.kind === 'name' ? one.name.full : ''))].every(name => name === voice.words)
  );
}

/** Who the draft has say it: as the story was read, else by a plain tag beside the marks. */
function draftSpeaker(claim: ClaimOf<'quotation'>, question: Question): Voice | null {
  const draft = question.story.draft.text;
  const read = draftVoice(claim.quotation.speaker, draft);
  if (read?.guessed && isAlone(read, claim, question)) return { ...read, guessed: false };
  if (read) return read;
  const start = claim.start + (OPENING.exec(claim.text)?.[0].length ?? 0);
  const words = adjacentSpeaker(draft, start, claim.end - (CLOSING.exec(claim.text)?.[0].length ?? 0));
  return words ? voiceOf(words) : null;
}

/** Found words count as 1, whatever the search thought of the passage; it only orders passages that are alike. */
function exactEvidence(claim: ClaimOf<'quotation'>, heard: Heard, question: Question): PassageEvidence {
  const { passage, at, score } = heard;
  const base = { passage, score: 1 + score / 1000, focus: at };
  const draft = isTitle(quotedWords(claim.text)) ? null : draftSpeaker(claim, question);
  const said = whoSaid(draft, heard, question);
  if (said.agreement === 'different' && draft && said.voice) {
    return {
      ...base,
      agreement: 'differs',
      code: 'speaker-differs',
      difference: { draft: draft.words, source: said.voice.words },
      reason: reasons.otherSpeaker(draft.words, said.voice.words),
    };
  }
  if (countWords(quotedWords(claim.text)) <= SHORT && likenessOf(question, passage) < FITS) {
    return { ...base, agreement: 'mentions', difference: null, reason: reasons.wordsOnly };
  }
  return {
    ...base,
    agreement: 'agrees',
    difference: null,
    reason: reasons.sameWords(said.agreement === 'same' ? nameOf(said.voice, draft) : null),
  };
}

function alteredEvidence(claim: ClaimOf<'quotation'>, heard: Heard, altered: Altered): PassageEvidence | null {
  const quoted = quotedWords(claim.text);
  const enough = altered.likeness >= LIKE && (altered.kept >= LEAST_KEPT || (altered.kept >= 3 && altered.likeness >= 0.75));
  if (!enough || !altered.changes.length) return null;
  return {
    passage: heard.passage,
    score: altered.likeness,
    focus: heard.at,
    agreement: 'differs',
    code: 'quote-differs',
    difference: { draft: quoted, source: shown(heard.passage, heard.at) },
    reason: reasons.otherWords(altered.changes.length),
  };
}

/** Evidence of each passage that has the words or nearly has them; best first. */
export function compareQuotation(claim: ClaimOf<'quotation'>, question: Question): readonly PassageEvidence[] {
  const quoted = quotedWords(claim.text);
  if (!quoted || !piecesOf(quoted).length) return [];
  const found = new Map<number, Hit>();
  const byWords = searchOnce(question.library, question.memo, quoted, CANDIDATES);
  for (const hit of [...byWords, ...question.hits]) if (!found.has(hit.passage.id)) found.set(hit.passage.id, hit);
  const heard = [...found.values()].flatMap((hit, i) => hear(quoted, question, hit, i < 6) ?? []);
  const exact = heard.filter(one => !one.altered).map(one => exactEvidence(claim, one, question));
  if (exact.length) {
    const rank = (one: PassageEvidence): number => (one.agreement === 'agrees' ? 2 : one.agreement === 'differs' ? 1 : 0);
    return exact.sort((a, b) => rank(b) - rank(a) || b.score - a.score);
  }
  // the words are nowhere as they are: what the sources quote the speaker with may be what was meant
  const speaker = claim.quotation.speaker?.name;
  const own =
    speaker && !heard.length ? question.library.quoting(speaker, quoted, OF_SPEAKER).filter(hit => !found.has(hit.passage.id)) : [];
  return [...heard, ...own.flatMap(hit => hear(quoted, question, hit, true) ?? [])]
    .flatMap(one => {
      const evidence = one.altered && alteredEvidence(claim, one, one.altered);
      return evidence ? [{ evidence, likeness: one.altered?.likeness ?? 0 }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .map(one => one.evidence);
}
