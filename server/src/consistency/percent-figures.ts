/** What the checks of percentages share: which amounts count, the percentages that rounded figures allow, how one is written. */
import type { Span, Story } from '../model.ts';
import { inPrint, lastPlace } from '../values/rounding.ts';
import type { Amount } from './figures.ts';

export const isPercent = ({ quantity }: Amount): boolean =>
  quantity.unit === 'percentage' && quantity.value !== null && quantity.value > 0 && !quantity.vague;

export const isFigure = ({ quantity }: Amount): boolean =>
  quantity.value !== null &&
  quantity.value > 0 &&
  !quantity.vague &&
  quantity.comparator === '=' &&
  !/year of age|fold/.test(quantity.unit ?? '');

/** What stands between two places of the draft. */
export const gap = (story: Story, a: Span, b: Span): string => story.draft.text.slice(a.end, b.start);

/** The span of percentages that two rounded figures allow. */
export function allowed(from: number, to: number): readonly [number, number] {
  const half = (value: number) => Math.min(lastPlace(value) / 2, value * 0.01);
  const change = (a: number, b: number) => Math.abs((b - a) / a) * 100;
  const every = [-1, 0, 1].flatMap(x => [-1, 0, 1].map(y => change(from + x * half(from), to + y * half(to))));
  return [Math.min(...every), Math.max(...every)];
}

/** Whether the percentage as written, with its qualifier and its own rounding, lies in the span. */
export function fits({ quantity }: Amount, [low, high]: readonly [number, number]): boolean {
  const said = quantity.value as number;
  const loose = Math.max(lastPlace(said) / 2, 0.5) + (quantity.comparator === '~' ? Math.max(2, said * 0.1) : 0);
  if (quantity.comparator === '>' || quantity.comparator === '>=') return high + 0.5 >= said && low <= said * 1.6 + 10;
  if (quantity.comparator === '<' || quantity.comparator === '<=') return low - 0.5 <= said && high >= said * 0.5;
  return said + loose >= low && said - loose <= high;
}

/** A percentage in print: one decimal below ten. */
export const whole = (percent: number): string => inPrint(percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent));
