/** Lends a figure what its neighbour says for both: the unit ("40 million of the 2.5 billion crowns"), the noun, the direction of a change. */
import type { Found, Quantity } from '../model.ts';

const SAME_CHANGE = new Set([', or', 'or', '(', ', ']);
const PART = /^ ?of (?:the|its|their|his|her|those|these|all)(?: total| estimated| original)?$/;
const INCLUDING = /^(?:[^,.;:]{0,24})?,? (?:including|with|among them|of which|of whom)$/;

const bare = ({ value }: Found<Quantity>): boolean => value.unit === null && value.counted === null;

/** The direction of the figure before, where this one says the same in percent: "lost 190 points, or 0.6%". */
function direction(before: Found<Quantity>, item: Found<Quantity>, between: string): Quantity['change'] {
  const told = before.value.change !== null && item.value.change === null && item.value.unit === 'percentage';
  return told && SAME_CHANGE.has(between.trim()) && before.value.unit !== 'percentage' ? before.value.change : item.value.change;
}

/** The quantities of one sentence, in order, with what they take over from each other. */
export function inherit(text: string, found: readonly Found<Quantity>[]): readonly Found<Quantity>[] {
  const done: Found<Quantity>[] = [];
  found.forEach((item, i) => {
    const next = found[i + 1];
    const before = done.at(-1);
    let { value } = item;
    if (
      next &&
      bare(item) &&
      !bare(next) &&
      PART.test(text.slice(item.end, next.start).trim()) &&
      !/\d-\p{L}/u.test(text.slice(next.start, next.end)) &&
      next.value.unit !== 'percentage'
    ) {
      value = { ...value, unit: next.value.unit, counted: next.value.counted, role: next.value.role };
    }
    if (before) {
      const between = text.slice(before.end, item.start);
      if (bare({ ...item, value }) && before.value.counted !== null && INCLUDING.test(between.trimEnd()))
        value = { ...value, counted: before.value.counted, role: value.role ?? before.value.role };
      const change = direction(before, item, between);
      if (change !== value.change) value = { ...value, change };
    }
    done.push(value === item.value ? item : { ...item, value });
  });
  return done;
}
