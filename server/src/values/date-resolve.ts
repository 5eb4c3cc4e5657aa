/** From what an expression says to the day it means: resolves a shape against the publication date and the dates before it. */
import { dayNumber, dayOf, dayText, yearText } from './calendar.ts';
import { edge, half, part, stretch, weekOf } from './date-parts.ts';
import { century, day, dayOfMonth, decade, holiday, month, quarter, season, weekday } from './date-points.ts';
import { exactDay, narratedYear, type Of, type Setting } from './date-setting.ts';
import type { Shape } from './date-shape.ts';
import { again, counted, ended, same, shift, unitAt, weekend, windowed } from './date-spans.ts';

const twoFigures = (n: number): string => String(n).padStart(2, '0');

function clock(shape: Of<'clock'>, setting: Setting): string | null {
  if (!shape.day) return null;
  const value = resolve(shape.day, setting);
  return value && exactDay(value) !== null && !value.endsWith('~')
    ? `${value}T${twoFigures(shape.hour)}:${twoFigures(shape.minute)}:00`
    : value;
}

function range(shape: Of<'range'>, setting: Setting): string | null {
  const from = resolve(shape.from, setting);
  const to = resolve(shape.to, setting);
  return from && to ? `${from}/${to}` : null;
}

/** "By the turn of the century", said of what lies ahead late in one, is the next one's. */
function turned(of: Shape, setting: Setting): string | null {
  const late = of.kind === 'unit' && of.unit === 'century' && setting.now && setting.now.year % 100 >= 80 && setting.direction > 0;
  return resolve(late ? { ...of, step: 1 } : of, setting);
}

/** EDTF of a shape in its setting; null when nothing fixes it. */
export function resolve(shape: Shape, setting: Setting): string | null {
  switch (shape.kind) {
    case 'day':
      return day(shape, setting);
    case 'day-of-month':
      return dayOfMonth(shape, setting);
    case 'month':
      return month(shape, setting);
    case 'year':
      return Math.abs(shape.year) > 9999 ? null : yearText(shape.year);
    case 'decade':
      return decade(shape, setting);
    case 'century':
      return century(shape);
    case 'weekday':
      return weekday(shape, setting);
    case 'season':
      return season(shape, setting);
    case 'quarter':
      return quarter(shape, shape.year && resolve(shape.year, setting), setting);
    case 'half':
      return half(shape.of && resolve(shape.of, setting), shape.half);
    case 'unit':
      if (shape.unit === 'weekend') return weekend(shape.step, setting);
      if (shape.inside && shape.unit === 'year' && narratedYear(setting) !== null) return yearText(narratedYear(setting)!);
      return setting.now && unitAt(shape.unit, setting.now, shape.step);
    case 'same':
      return same(shape, setting);
    case 'again':
      return again(shape, setting);
    case 'ended':
      return ended(shape, resolve(shape.of, setting));
    case 'counted':
      return counted(shape, resolve(shape.of, setting));
    case 'shift':
      return shift(shape, setting);
    case 'window':
      return windowed(shape, setting);
    case 'near':
      return setting.now && dayText(dayOf(dayNumber(setting.now) + shape.days));
    case 'holiday':
      return holiday(shape, setting);
    case 'part':
      return part(resolve(shape.of, setting), shape.part);
    case 'edge':
      return edge(shape.edge === 'turn' ? turned(shape.of, setting) : resolve(shape.of, setting), shape.edge);
    case 'clock':
      return clock(shape, setting);
    case 'range':
      return range(shape, setting);
    case 'stretch':
      return stretch(resolve(shape.of, setting), shape);
    case 'week-of':
      return weekOf(resolve(shape.of, setting));
    case 'unfixed':
      return null;
  }
}
