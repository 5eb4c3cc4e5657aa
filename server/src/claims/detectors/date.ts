/** Dates and times: every expression that fixes a point or a period on the calendar or the clock. */
import { readDates } from '../../values/date.ts';
import type { Detector } from '../detector.ts';

export const date: Detector<'date'> = {
  kind: 'date',
  detect: (reading, around) => readDates(reading, around.date),
};
