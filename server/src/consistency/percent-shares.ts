/** Shares of a whole that the two figures beside them do not bear out: "12 of the 40 seats, or 35 percent". */
import type { Problem, Story } from '../model.ts';
import { inPrint } from '../values/rounding.ts';
import { contradiction } from './contradiction.ts';
import { type Amount, headOf, putValue } from './figures.ts';
import { fits, gap, isFigure, isPercent, whole } from './percent-figures.ts';

/** "12 of the 40 seats, or 35 percent"; "Of the 400 students, 300, or 75 percent". */
export function shareProblem(story: Story, [one, other, percent]: readonly Amount[]): Problem | null {
  if (!one || !other || !percent) return null;
  const lead =
    /\b[Oo]f (?:the |its |their |all )*$/.test(story.draft.text.slice(Math.max(0, one.start - 14), one.start)) &&
    /^[^.;:]{0,30}, (?:only |just )?$/.test(gap(story, one, other));
  const [part, total] = lead ? [other, one] : [one, other];
  if (
    !part ||
    !total ||
    !percent ||
    !isPercent(percent) ||
    !isFigure(part) ||
    !isFigure(total) ||
    part.quantity.unit !== null ||
    total.quantity.unit !== null
  )
    return null;
  const joint = lead ? ' of ' : gap(story, part, total);
  const tail = gap(story, other, percent);
  if (
    !/^ (?:[\p{L}-]+ )?(?:of|out of) (?:the |its |their |his |her |all )*$/u.test(joint) ||
    !/^(?:[ ,][\p{L} ’'-]{0,40})?(?:, or|, which is|, that is| or|,| \(| —| –) (?:just |only )?$|^ \($/u.test(tail)
  )
    return null;
  const [noun, ofWhat] = [headOf(part.quantity), headOf(total.quantity)];
  if (noun !== null && ofWhat !== null && noun !== ofWhat) return null;
  const right = ((part.quantity.value as number) / (total.quantity.value as number)) * 100;
  if (right > 100 || fits(percent, [right * 0.995, right * 1.005])) return null;
  return contradiction(story, {
    code: 'percent-mismatch',
    at: percent,
    earlier: { start: one.start, end: other.end },
    claim: percent.id,
    says: 'The two figures stand here',
    message: `${inPrint(part.quantity.value as number)} of ${inPrint(total.quantity.value as number)} is ${whole(right)} percent; the sentence says ${inPrint(percent.quantity.value as number)}.`,
    fixes: putValue(story, percent, Number(whole(right))),
  });
}
