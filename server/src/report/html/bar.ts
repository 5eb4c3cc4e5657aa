/** The bar of coverage: a drawing, so that it prints where backgrounds do not, with hatching for each standing and its count in words. */
import type { Finding } from '../../model.ts';
import { MARKS, type Mark, markOf } from '../marks.ts';

const WIDTH = 1000;

// One hatching each: none, fine or coarse lines, crosses, dots; told apart in grey as well.
const HATCH: Readonly<Record<Mark, string>> = {
  verified: '',
  'set-aside': '<path d="M0 5H10" stroke="#fff" stroke-width="2"/>',
  agrees: '<path d="M0 10L10 0" stroke="#fff" stroke-width="1.5"/>',
  differs: '<path d="M0 0L10 10M0 10L10 0" stroke="#fff" stroke-width="2"/>',
  'not-found': '<rect width="10" height="10" fill="#fff"/><circle cx="5" cy="5" r="1.6" fill="#6e6e7a"/>',
  'not-checked': '<rect width="10" height="10" fill="#fff"/>',
  changed: '<path d="M0 0L10 10" stroke="#fff" stroke-width="4"/>',
  'cannot-verify': '<path d="M5 0V10" stroke="#fff" stroke-width="4"/>',
};

const patternOf = (mark: Mark): string =>
  `<pattern id="p-${mark}" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="${MARKS[mark].colour}"/>${HATCH[mark]}</pattern>`;

const swatch = (mark: Mark): string =>
  `<svg class="swatch" viewBox="0 0 30 14" aria-hidden="true"><rect x=".5" y=".5" width="29" height="13" fill="url(#p-${mark})" stroke="#333"/></svg>`;

/** The hatchings, once for a file; bars and swatches refer to them. */
export const PATTERNS = `<svg class="patterns" aria-hidden="true"><defs>${(Object.keys(MARKS) as Mark[]).map(patternOf).join('')}</defs></svg>`;

/** Counts of each mark, in the order of the bar. */
export function countMarks(findings: readonly Finding[]): readonly (readonly [Mark, number])[] {
  const counts = new Map<Mark, number>();
  for (const finding of findings) counts.set(markOf(finding), (counts.get(markOf(finding)) ?? 0) + 1);
  return (Object.keys(MARKS) as Mark[]).map(mark => [mark, counts.get(mark) ?? 0] as const);
}

/** The bar with its legend; empty where there is no claim. */
export function coverageBar(findings: readonly Finding[]): string {
  if (!findings.length) return '';
  const counts = countMarks(findings).filter(([, n]) => n > 0);
  let x = 0;
  const parts = counts.map(([mark, n]) => {
    const width = (WIDTH * n) / findings.length;
    const rect = `<rect x="${x.toFixed(1)}" y="1" width="${width.toFixed(1)}" height="22" fill="url(#p-${mark})" stroke="#333"/>`;
    x += width;
    return rect;
  });
  const words = counts.map(([mark, n]) => `${n} ${MARKS[mark].words}`).join('; ');
  const legend = counts.map(
    ([mark, n]) => `<li>${swatch(mark)} <b>${n}</b> <span class="sign">${MARKS[mark].sign}</span> ${MARKS[mark].words}</li>`,
  );
  return (
    `<svg class="bar" viewBox="0 0 ${WIDTH} 24" preserveAspectRatio="none" role="img" aria-label="Coverage: ${words}">${parts.join('')}</svg>` +
    `\n<ul class="legend">${legend.join('')}</ul>`
  );
}
