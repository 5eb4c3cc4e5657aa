/** Calendar arithmetic against the platform's own, and the movable feasts against known years. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, dayText, easter, nthWeekday, parseDay, shiftMonth, weekdayOf } from '../../../server/src/values/calendar.ts';

describe('calendar', () => {
  test('agrees with the platform for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500000, max: 500000 }), days => {
        const date = new Date(days * 86400000);
        const day = dayOf(days);
        expect([day.year, day.month, day.day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(day)).toBe(days);
        expect(weekdayOf(days)).toBe(date.getUTCDay());
      }),
    );
  });

  test.each([
    [2019, '2019-04-21'],
    [2022, '2022-04-17'],
    [2024, '2024-03-31'],
    [1961, '1961-04-02'],
  ])('Easter %s', (year, day) => {
    expect(dayText(easter(year))).toBe(day);
  });

  test('nth weekdays, months and days that do not exist', () => {
    expect(dayText(nthWeekday(2022, 11, 4, 4))).toBe('2022-11-24');
    expect(dayText(nthWeekday(2022, 5, 1, -1))).toBe('2022-05-30');
    expect(shiftMonth(2022, 1, -13)).toEqual({ year: 2020, month: 12 });
    expect(parseDay('2021-02-29')).toBeNull();
  });
});
