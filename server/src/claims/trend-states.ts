/** Finds adverbs that say which way in one paragraph: "crime is down", "came down to", "up by a third from", "has picked up". */
import type { Comparison, Found } from '../model.ts';
import { type Direction, figures, firstFrom, none, type Scene } from './trend-figures.ts';
import { DEGREES } from './trend-words.ts';
import { measured } from './trend-measures.ts';
import { fraction, LENGTHS, TIMES } from './trends.ts';

const BECOMES = /^(?:is|are|was|were|’s|'s|’re|'re|been|be|remains?|remained|stayed|went|gone|go|goes|going|came|come|comes|coming)$/;
/** "ticked up", "has picked up", "are creeping up". */
const CREEPS =
  /^(?:creep|creeps|creeping|crept|tick|ticks|ticking|ticked|inch|inches|inching|inched|edge|edges|edging|edged|shoot|shoots|shooting|shot|stepped|stepping|pick|picks|picking|picked|drift|drifts|drifting|drifted|trend|trends|trending|trended|nudged|bid|scaled|pared|wound|winding|ramped|ramping|died|dying)$/;
const MOTION = /^(?:went|gone|go|goes|going|came|come|comes|coming|brought|bring|brings|pushed|driven|drove|sent)$/;
const AFTER_STATE =
  /^(?:since|in|elsewhere|over|this|last|sharply|slightly|again|there|here|for|across|everywhere|from|compared|nationwide|too|while|as|significantly|dramatically|so|among|at|after|but|because|on|when|only|markedly|substantially|considerably|modestly|steeply|a)$/;
/** Behind "up" or "down": how much. */
const HOW_MUCH =
  /^ (?:by )?(?:about |around |nearly |almost |roughly |some |only |just |more than |less than |at least |as much as |over |a further |another |an estimated |an average of )?$/;

/** "Debt has come down to 3.3 billion", "crime is down, trust is up", "down by a third from its peak": an adverb that says which way. */
export function stateAt(scene: Scene, index: number, first: number): Found<Comparison> | null {
  const { text, tokens } = scene.reading;
  const token = tokens[index];
  if (token.lower !== 'up' && token.lower !== 'down') return null;
  const direction: Direction = token.lower === 'up' ? 'up' : 'down';
  const verb = tokens[index - 1];
  const creeps = verb !== undefined && CREEPS.test(verb.lower);
  const moves =
    verb !== undefined &&
    (MOTION.test(verb.lower) || (creeps && tokens[index + 1]?.pos !== 'DET' && measured(tokens, index - 1, first, 8)));
  // "will go up to 640 crowns from 590": the figure took the "up to" for its own
  const upTo = scene.quantities[firstFrom(scene, token.start)];
  if (
    moves &&
    verb &&
    (MOTION.test(verb.lower) || creeps) &&
    direction === 'up' &&
    upTo?.start === token.start &&
    measured(tokens, index - 1, first, 8)
  ) {
    const from = / from /.test(text.slice(upTo.end, upTo.end + 6)) ? scene.quantities[firstFrom(scene, upTo.end)] : undefined;
    const near = from && from.start - upTo.end < 8 ? from : undefined;
    return {
      start: verb.start,
      end: (near ?? upTo).end,
      value: { direction, quantity: null, from: near?.value.value ?? null, to: upTo.value.value },
    };
  }
  const told = figures(scene, token.end, direction);
  if (
    moves &&
    told &&
    (told.value.to !== null ||
      told.value.from !== null ||
      told.value.quantity?.unit != null ||
      fraction(told.value) ||
      (tokens[index + 1]?.lower === 'by' && measured(tokens, index, first)))
  )
    return LENGTHS.test(told.value.quantity?.unit ?? '') ? null : { start: verb.start, end: told.end, value: told.value };
  const often = tokens[index + 1]?.pos === 'NUM' && tokens[index + 2]?.lower === 'times';
  if (moves && told && !often) return null;
  const stands =
    !verb ||
    verb.pos === 'PUNCT' ||
    BECOMES.test(verb.lower) ||
    /ly$|^(?:still|now|already|also|and|even|way|closed|finished|ended|percent)$/.test(verb.lower);
  if (stands && /^(?:from)$/.test(tokens[index + 1]?.lower ?? '') && /^(?:none|zero|nothing|no)$/.test(tokens[index + 2]?.lower ?? ''))
    return { start: token.start, end: tokens[index + 2].end, value: { ...none(direction), from: 0 } };
  const amount = stands ? amountAfter(scene, index) : null;
  if (amount) {
    const whole = told && told.end > amount.end ? told : null;
    return { start: token.start, end: whole?.end ?? amount.end, value: { ...(whole?.value ?? none(direction)), quantity: amount.value } };
  }
  // "markets were also up"
  const said = verb !== undefined && /^(?:also|still|now|already|again|both|all)$/.test(verb.lower) ? tokens[index - 2] : verb;
  if (!verb || !said || !(BECOMES.test(said.lower) || moves || isAgain(scene, index, first))) return null;
  const next = tokens[index + 1];
  const ends = often || !next || next.pos === 'PUNCT' || next.pos === 'CCONJ' || AFTER_STATE.test(next.lower);
  if (!ends || !(measured(tokens, index, first, isAgain(scene, index, first) ? 20 : 8) || DEGREES.has(next?.lower ?? ''))) return null;
  return { start: creeps ? verb.start : token.start, end: token.end, value: none(direction) };
}

/** "Crime is up in the capital but *down* elsewhere": the second way of the same thing. */
function isAgain({ reading: { tokens } }: Scene, index: number, first: number): boolean {
  if (!/^(?:but|and|yet)$/.test(tokens[index - 1]?.lower ?? '')) return false;
  const other = tokens[index].lower === 'up' ? 'down' : 'up';
  for (let i = index - 2; i > Math.max(first, index - 16); i--)
    if (tokens[i].lower === other && BECOMES.test(tokens[i - 1].lower)) return true;
  return false;
}

/** "by more than a quarter", "$600", "a third": of what is up or down by so much. */
function amountAfter(scene: Scene, index: number): Scene['quantities'][number] | null {
  const { text, tokens } = scene.reading;
  const { start, end, lower } = tokens[index];
  const amount = scene.quantities[firstFrom(scene, start)];
  if (!amount || (amount.start !== start && !HOW_MUCH.test(text.slice(end, amount.start).replace(/\s/g, ' ')))) return null;
  const { unit, value, change } = amount.value;
  if (unit !== null && (LENGTHS.test(unit) || TIMES.test(unit))) return null;
  if (text.slice(amount.end, amount.end + 4) === ' to ' && unit === null) return null;
  const counts = change !== null || (unit !== null && unit !== 'dozen') || (value !== null && value < 1);
  return counts || tokens[index + 1]?.lower === 'by' ? (lower === 'up' && tokens[index + 1]?.lower === 'to' ? null : amount) : null;
}
