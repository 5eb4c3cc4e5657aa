/** A dateline is a town in capitals and a dash, with a day or without. */
import { describe, expect, test } from 'vitest';
import { readDateline } from '../../../server/src/values/dateline.ts';

describe('dateline', () => {
  test.each([
    ['KARSTAD, Feb. 14 — The lake rose.', 'KARSTAD', '2022-02-14'],
    ['KARSTAD, Valdor, Feb. 14, 2021 — The lake', 'KARSTAD, Valdor', '2021-02-14'],
    ['ST. OLAF, Valdor, Dec. 30 (AX) -- Police', 'ST. OLAF, Valdor', '2021-12-30'],
    ['NEW KARSTAD — Stocks fell', 'NEW KARSTAD', null],
    ['Karstad, Feb. 14 — The lake', 'Karstad', '2022-02-14'],
    ['KARSTAD, 14 February — The lake', 'KARSTAD', '2022-02-14'],
  ])('%s', (text, place, date) => {
    expect(readDateline(text, '2022-02-15')).toMatchObject({ place, date });
  });

  test.each(['The lake — the largest — rose.', 'NATO — the alliance — said no.', 'Karstad — The lake', 'KARSTAD rose.', ''])(
    'not one: %s',
    text => {
      expect(readDateline(text, '2022-02-15')).toBeNull();
    },
  );

  test('a year is taken from a hint, and from nowhere else', () => {
    expect(readDateline('KARSTAD, Feb. 14 — The lake')?.date).toBeNull();
    expect(readDateline('KARSTAD, Feb. 14 — The lake', '2019')?.date).toBe('2019-02-14');
  });
});
