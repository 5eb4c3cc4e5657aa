/** Tells a clause or a quotation ("claimed that the road was open") from a thing ("claimed responsibility"). */
import type { Token } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import type { Telling } from './telling.ts';

/** A word that begins a clause of its own inside a thing's name: what follows it tells nothing. */
const RELATIVE = new Set([
  'which',
  'who',
  'whom',
  'whose',
  'that',
  'where',
  'when',
  'after',
  'before',
  'because',
  'if',
  'as',
  'while',
  'since',
  'until',
  ';',
  ':',
]);
const FINITE =
  /^(?:am|is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|’s|'s|’re|'re|’ve|'ve|’d|'d|’ll|'ll)$/;
const WHEN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|again|later|also|repeatedly|on|in|last|this|week|month|year)$/;
const SUBJECT = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const ANY_SUBJECT_PRONOUN = /^(?:he|she|they|it|we|i|you|there|this|these|those|nobody|everyone|everybody|no one)$/;

/** True where the words from `at` on are a clause: a subject and its finite verb, with nothing between that opens another. */
function clauseFrom(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const { pos, lower } = tokens[i];
    if (RELATIVE.has(lower)) return false;
    if (i === at) continue;
    const before = tokens[i - 1];
    if (before.lower === 'to') continue;
    if (FINITE.test(lower) && !(/^[’']s$/.test(lower) && before.pos !== 'PRON'))
      return SUBJECT.has(before.pos) || before.pos === 'ADV' || /^(?:this|these|those|all|some|[)”"])$/.test(before.lower);
    if (pos !== 'VERB' || /ing$/.test(lower)) continue;
    // "the report published on Monday": a participle behind a common noun is no finite verb.
    if (
      /(?:ed|en|own|held|made|sent|built)$/.test(lower) &&
      !(before.pos === 'PROPN' || ANY_SUBJECT_PRONOUN.test(before.lower)) &&
      /^(?:by|on|in|at|from|to|with|for|as|under)$/.test(tokens[i + 1]?.lower ?? 'by')
    )
      return false;
    return SUBJECT.has(before.pos) || before.pos === 'ADV';
  }
  return false;
}

/** The tag's first word stands right behind a closing mark, with or without a comma between. */
const isBehindQuotation = (tokens: readonly Token[], at: number): boolean =>
  /^[”"]$/.test(tokens[tokens[at - 1]?.text === ',' ? at - 2 : at - 1]?.text ?? '');

/** True when what is told is a clause or a quotation, not a thing ("claimed responsibility"). */
export const tellsClause = remembered(({ paragraph, cue, source, content }: Telling): boolean => {
  const { tokens } = paragraph.reading;
  if (!content.length) return tokens[cue.end]?.lower === 'that';
  // A tag behind or between its words: they were told whole.
  if (isBehindQuotation(tokens, Math.min(cue.first, source?.first ?? cue.first))) return true;
  if (content[0].end <= cue.first) return tokens[cue.first - 1] !== undefined && content.some(({ first, end }) => end - first > 2);
  let at = source?.first === cue.end ? source.end : cue.end;
  while (tokens[at] && (tokens[at].pos === 'ADV' || WHEN.test(tokens[at].lower)) && at < cue.end + 4) at++;
  const paused = tokens[at]?.text === ',';
  if (paused) at++;
  const next = tokens[at];
  if (!next) return false;
  if (next.lower === 'that' && tokens[at + 1]?.pos !== 'PUNCT') return !/^(?:day|week|month|year|night)$/.test(tokens[at + 1]?.lower ?? '');
  if (next.text === ':') return true;
  const stop = content.at(-1)!.end;
  // "Admitted “one or two slips” in the count": woven in, the quoted words are a thing unless they are a clause.
  if (/^[“"‘]/.test(next.text)) return stop - at > 5 && (paused || clauseFrom(tokens, at + 1, Math.min(stop, at + 24)));
  return clauseFrom(tokens, at, Math.min(stop, at + 24));
});
