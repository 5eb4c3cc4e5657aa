/** Periods that lean on what was told: "the same month last year", "the same period", "next season", "since the crash". */
import { amountAt } from './date-amount.ts';
import type { Word } from './date-lex.ts';
import type { Parsed, Shape } from './date-shape.ts';
import { CLAUSE_END, UNITS } from './date-words.ts';
import { yearLike } from './date-year.ts';

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

type Back = Parsed & { readonly shape: Extract<Shape, { kind: 'again' }> };

const made = (end: number, year: number | null, back: number, from: 'now' | 'text'): Back => ({
  end,
  shape: { kind: 'again', unit: null, year, back, from },
});

/** "last year", "a year ago", "the year before", "in 2019", "two years earlier" behind "the same month". */
function yearBackAt(words: readonly Word[], at: number): Back | null {
  const from = /^(?:of|in)$/.test(lowerAt(words, at)) ? at + 1 : at;
  const figure = words[from];
  if (from > at && figure && yearLike(figure)) return made(from + 1, figure.number, 0, 'now');
  const year = lowerAt(words, from + 1) === 'year';
  if (year && lowerAt(words, from) === 'last') return made(from + 2, null, 1, 'now');
  if (lowerAt(words, from) === 'the') {
    if (year && /^(?:before|earlier)$/.test(lowerAt(words, from + 2))) return made(from + 3, null, 1, 'text');
    if (/^(?:previous|prior|preceding)$/.test(lowerAt(words, from + 1)) && lowerAt(words, from + 2) === 'year')
      return made(from + 3, null, 1, 'text');
  }
  const amount = words[from] ? amountAt(words, from) : null;
  if (!amount?.amount || !/^years?$/.test(lowerAt(words, amount.end))) return null;
  const cue = lowerAt(words, amount.end + 1);
  if (cue === 'ago') return made(amount.end + 2, null, amount.amount, 'now');
  return /^(?:earlier|before)$/.test(cue) ? made(amount.end + 2, null, amount.amount, 'text') : null;
}

/** "the same month last year", "the same period a year earlier", "the same time in 2019"; "the same period" alone. */
export function againAt(words: readonly Word[], at: number): Parsed | null {
  if (!/^(?:the|that)$/.test(words[at].lower) || lowerAt(words, at + 1) !== 'same') return null;
  const noun = lowerAt(words, at + 2);
  const unit = UNITS.get(noun) ?? null;
  if (!unit && !/^(?:period|time|stretch|point|stage)$/.test(noun)) return null;
  const back = unit === 'year' ? null : yearBackAt(words, at + 3);
  if (back) return { ...back, shape: { ...back.shape, unit } };
  return noun === 'period' ? made(at + 3, null, 0, 'text') : null;
}

/** "this season", "next season": of a game or a trade, which no calendar fixes. */
export function gameSeasonAt(words: readonly Word[], at: number): Parsed | null {
  if (lowerAt(words, at + 1) !== 'season' || !/^(?:last|this|next)$/.test(words[at].lower)) return null;
  return words[at + 2]?.glued && words[at + 2].lower === '-' ? null : { end: at + 2, shape: { kind: 'unfixed' } };
}

/** What happens at one time, so that "since the …" begins there. */
const EVENTS: ReadonlySet<string> = new Set(
  `war crash election elections vote invasion attack attacks bombing storm hurricane flood floods fire quake earthquake tsunami pandemic outbreak epidemic
  lockdown coup revolution uprising revolt referendum merger takeover acquisition closure shutdown strike derailment accident
  collision shooting massacre murder killing death assassination arrest resignation ouster divorce wedding birth raid ban truce cease-fire ceasefire
  armistice treaty accord independence annexation occupation recession downturn collapse default bankruptcy explosion blast spill disaster catastrophe
  scandal trial verdict sentencing conviction ruling inauguration summit restart reopening conflict riots sanctions landslide
  avalanche famine eruption blackout handover partition liberation unification reunification breakup split`.split(/\s+/),
);

const AFTER_EVENT = /^(?:and|but|or|in|on|at|of|that|when|with|to|by|which|who|as|while|began|broke|started|ended|erupted|for)$/;

const OFFICE = /^(?:office|power|over|command|charge|control|effect)$/;

/** "since the drills began", "since she took office", "since I took this job", "since Ms. Roe was elected": no reason, since each happens once. */
function sinceClauseAt(words: readonly Word[], at: number): Parsed | null {
  for (let i = at + 2; i < at + 6 && words[i]; i++) {
    const { lower } = words[i];
    if (CLAUSE_END.test(lower) && !/^(?:mr|ms|mrs|dr|gen|sen|gov)$/.test(lowerAt(words, i - 1))) return null;
    const next = lowerAt(words, i + 1);
    const end =
      /^(?:began|started|resigned|died|erupted)$/.test(lower) && (!next || CLAUSE_END.test(next) || /^(?:in|on|at|last|this)$/.test(next))
        ? i + 1
        : (lower === 'took' || lower === 'assumed' || lower === 'left') && OFFICE.test(next)
          ? i + 2
          : lower === 'came' && /^(?:to|into)$/.test(next) && /^(?:power|office|effect)$/.test(lowerAt(words, i + 2))
            ? i + 3
            : lower === 'took' &&
                /^(?:the|this|that|his|her|my)$/.test(next) &&
                /^(?:job|post|helm|presidency|throne)$/.test(lowerAt(words, i + 2))
              ? i + 3
              : /^(?:was|were)$/.test(lower) && /^(?:elected|appointed|inaugurated|founded)$/.test(next)
                ? i + 2
                : -1;
    // "since he took office in 2019" names its year.
    if (end > 0) return /^(?:in|on|at|last|this)$/.test(lowerAt(words, end)) ? null : { end, shape: { kind: 'unfixed' } };
  }
  return null;
}

/** "since the crash", "since her husband’s death", "since the start of the war": a period whose beginning only the story knows. */
export function sinceEventAt(words: readonly Word[], at: number): Parsed | null {
  if (words[at].lower !== 'since') return null;
  const clause = sinceClauseAt(words, at);
  if (clause) return clause;
  if (!/^(?:the|his|her|its|their)$/.test(lowerAt(words, at + 1))) return null;
  for (let i = at + 2; i < at + 7 && words[i]; i++) {
    const word = words[i];
    if (
      !Number.isNaN(word.number) ||
      CLAUSE_END.test(word.lower) ||
      /^(?:and|or|was|is|were|has|had|have|could|would|may)$/.test(word.lower)
    )
      return null;
    if (!EVENTS.has(word.lower) || word.possessive) continue;
    const next = words[i + 1];
    // "since the cease-fire of 2009" names its year.
    if (/^(?:of|in)$/.test(next?.lower ?? '') && /^\d|^the$/.test(lowerAt(words, i + 2))) return null;
    if (!next || CLAUSE_END.test(next.lower) || AFTER_EVENT.test(next.lower)) return { end: i + 1, shape: { kind: 'unfixed' } };
  }
  return null;
}
