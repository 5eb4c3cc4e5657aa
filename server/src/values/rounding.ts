/** How exact a figure is as it is written, and whether one figure is another one rounded. */

/** How far rounding may move a figure given without "about". */
const ROUNDING = 0.05;

/** Size of the last place that a figure is given to: trailing zeros count as rounding from a thousand up. */
export function lastPlace(value: number): number {
  const size = Math.abs(value);
  if (size === 0) return 1;
  if (!Number.isInteger(size)) {
    const decimals = String(size).split('.')[1] ?? '';
    return /e/.test(decimals) ? size / 10 : 10 ** -decimals.length;
  }
  if (size < 1000) return 1;
  let place = 1;
  while (size % (place * 10) === 0) place *= 10;
  return place;
}

/** Difference as a part of the larger one. */
export const relative = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));

/** Whether `exact`, rounded to the places that `given` has, is `given`. */
export function roundsTo(exact: number, given: number): boolean {
  if (relative(exact, given) < 1e-9) return true;
  return Math.abs(exact - given) <= lastPlace(given) / 2 + 1e-9 && relative(exact, given) <= ROUNDING;
}

const WORDS: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** A figure as newspapers print it: "3,350", "1.16 billion". */
export function inPrint(value: number): string {
  const rounded = Number(value.toPrecision(6));
  const scale = WORDS.find(([size]) => Math.abs(rounded) >= size && Number((rounded / size).toFixed(3)) * size === rounded);
  if (scale) return `${Number((rounded / scale[0]).toFixed(3))} ${scale[1]}`;
  const [whole, decimals] = String(rounded).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '');
}
