/** When two names agree, when one is misspelt, and when they are simply two names. */
import { expect, test } from 'vitest';
import { compareNames } from '../../../server/src/values/compare-name.ts';

const AGREES = [
  ['Ivo Karst', 'Ivo Karst'],
  ['Ivo Karst', 'Karst'],
  ['Mr. Karst', 'Ivo P. Karst'],
  ['I. Karst', 'Ivo Karst'],
  ['Foreign Minister Ivo Karst', 'Ivo Karst'],
  ['Bill Marden', 'William Marden'],
  ['Ivo Karst Jr.', 'Ivo Karst'],
  ['Sergei Lavrin', 'Sergey Lavrin'],
  ['Olena Zarensky', 'Olena Zarenskyy'],
  ['Jörg Müller', 'Jorg Mueller'],
  ['Karim al-Hadi', 'Karim Hadi'],
  ['Ada Lind-Marsh', 'Ada Marsh'],
  ['Ursula van der Linde', 'Van der Linde'],
  ['National Security Council', 'NSC'],
  ['N.S.C.', 'National Security Council'],
  ['the Valdor Institute for Peace', 'Valdor Institute'],
  ['Ivo Karst’s', 'Karst'],
];
const DIFFERS = [
  ['Ivo Karst', 'Ivo Karts'],
  ['Ivo Karst', 'Ivo Karrst'],
  ['Yelena Markova', 'Yelena Makrova'],
  ['Karsten', 'Kartsen'],
  ['Ivo Ivo Karst', 'Ivo Karst'],
  ['Marden Marden', 'Marden'],
  ['Yelina Markova', 'Yelena Markova'],
  ['Ivo P. Karst', 'Ivo T. Karst'],
  ['Institute for Stratgic Studies', 'Institute for Strategic Studies'],
];
const INCOMPARABLE = [
  ['Ivo Karst', 'Ada Lind'],
  ['John Smith', 'Joan Smith'],
  ['Mary Lind', 'Gary Lind'],
  ['Lind', 'Lund'],
  ['Ada Lind', 'Ada Berg'],
  ['Ministry of Defense', 'Ministry of Justice'],
  ['Ministry of Health', 'Ministry'],
  ['NSC', 'NSA'],
  ['Robert Karst', 'Karsten'],
  ['Black', 'Blake'],
  ['Peter Karst', 'Ivo Karst'],
];

for (const [relation, pairs] of [
  ['agrees', AGREES],
  ['differs', DIFFERS],
  ['incomparable', INCOMPARABLE],
] as const) {
  for (const [a, b] of pairs) {
    test(`${a} · ${b}: ${relation}`, () => {
      expect(compareNames(a, b).relation).toBe(relation);
      expect(compareNames(b, a).relation).toBe(relation);
    });
  }
}
