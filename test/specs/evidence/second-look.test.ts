/** The parts of the second look: times of the clock, slips of the hand, figures from … to, and sums. */
import { describe, expect, it } from 'vitest';
import { isSlip } from '../../../server/src/evidence/candidate.ts';
import { clockTimesIn, sameTime } from '../../../server/src/evidence/clock.ts';
import { endsOf } from '../../../server/src/evidence/from-to.ts';
import { fits, made } from '../../../server/src/evidence/sum.ts';
import { readText } from '../../../server/src/language/read.ts';
import { readQuantities } from '../../../server/src/values/quantity.ts';

const clocks = (text: string): readonly string[] =>
  clockTimesIn(text).map(({ minutes, half }) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}${half ? '?' : ''}`);

describe('times of the clock', () => {
  it.each([
    ['The ferry left at 2:50 a.m.', ['2:50']],
    ['The ferry left at 02:50.', ['2:50']],
    ['They woke him at ten past eleven that night.', ['23:10']],
    ['He was there by a quarter to one.', ['0:45?']],
    ['It rang at noon and at midnight.', ['12:00', '0:00']],
    ['The meeting was closed at 22:35.', ['22:35']],
  ])('reads “%s”', (text, wanted) => expect(clocks(text)).toEqual(wanted));

  it.each(['The wall is 4.20 meters high.', 'Five ships came in.', 'The vote was 12 to 9.'])('reads none in “%s”', text =>
    expect(clocks(text)).toEqual([]),
  );

  it('leaves the half of the day open where the words do', () => {
    const [spoken] = clockTimesIn('a quarter to one');
    expect(sameTime(spoken, clockTimesIn('12:45 a.m.')[0])).toBe(true);
    expect(sameTime(spoken, clockTimesIn('12:45 p.m.')[0])).toBe(true);
    expect(sameTime(spoken, clockTimesIn('1:45 p.m.')[0])).toBe(false);
  });
});

describe('slips of the hand', () => {
  it.each([
    [460, 640],
    [5.78, 5.87],
    [900, 9000],
    [47200, 41200],
  ])('%d for %d', (a, b) => expect(isSlip(a, b)).toBe(true));
  it.each([
    [14, 17],
    [460, 460],
    [3, 8],
    [120, 940],
  ])('not %d for %d', (a, b) => expect(isSlip(a, b)).toBe(false));
});

describe('figures from … to', () => {
  const ends = (text: string): readonly (number | null)[] =>
    readQuantities(readText(text)).flatMap(found => endsOf(text, found).map(one => one.value.value));
  it('takes two figures of two times apart', () => {
    expect(ends('Rents rose from 45 million crowns to 70 million crowns.')).toEqual([45e6, 70e6]);
  });
  it('takes a vote apart', () => expect(ends('The motion was adopted, 22 to 19.')).toEqual([22, 19]));
  it('leaves a range whole', () => expect(ends('Between 12 and 20 people came.')).toEqual([]));
});

describe('sums', () => {
  const aim = (value: number, unit: string | null = null, comparator: '=' | '~' | '>' = '=', falls: boolean | null = null) => ({
    value,
    unit,
    comparator,
    sums: [],
    falls,
  });
  it.each([
    ['9 of 14 are almost two thirds', made('share', 9, 14, aim(2 / 3)), aim(2 / 3, null, '~')],
    ['from 8.4 to 5.1 is almost 40 percent', made('change', 8.4, 5.1, aim(40, 'percentage')), aim(40, 'percentage', '~')],
    ['from 96 to 812 is more than eightfold', made('times', 96, 812, aim(8, 'fold')), aim(8, 'fold', '>')],
    ['372 and 340 lie 32 apart', made('gap', 372, 340, aim(32)), aim(32)],
    ['a fall from 1.31 to 1.18 is a tenth, told backwards', made('change', 1.18, 1.31, aim(0.1, null, '=', true)), aim(0.1)],
  ])('%s', (_, found, wanted) => expect(found !== null && fits(wanted, found)).toBe(true));
  it('rounds as newspapers do, no further', () => {
    expect(fits(aim(32), 33)).toBe(false);
    expect(fits(aim(40, 'percentage'), 42)).toBe(false);
    expect(fits(aim(8, 'fold', '>'), 7.9)).toBe(false);
  });
});
