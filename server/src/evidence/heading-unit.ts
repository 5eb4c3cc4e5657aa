/** The unit that a table's heading gives its column: "Level (m)", "Value, in million crowns", "Share (%)". */
import type { Memo } from '../language/memo.ts';
import { readText } from '../language/read.ts';
import { readQuantities } from '../values/quantity.ts';

const GIVEN = /\(([^()]{1,30})\)|,?\s+in\s+(.{1,30})$|(%|\bper\s?cent\b)/i;

/** "landings 2023 tonnes", "fines thousand crowns": the last word of a heading that is no note may be its unit. */
const LAST = /\b(\p{Ll}{3,})$/u;

/** The unit as quantities have it ("metre"), or null where the heading gives none; remembered by the heading. */
export const unitOfHeading = (label: string, units: Memo<string, string | null>): string | null =>
  units.get(label, () => {
    const match = GIVEN.exec(label);
    const words = match ? (match[1] ?? match[2] ?? match[3]) : LAST.exec(label)?.[1];
    const unit = words ? (readQuantities(readText(`There were 2 ${words.trim()}.`))[0]?.value.unit ?? null) : null;
    return match || (unit && !/^(?:day|week|month|year|hour|minute|second)$/.test(unit)) ? unit : null;
  });

const OF_SHARES =
  /%|\b(?:per\s?cent|percentage|pct|share|rate|proportion|portion|part|ratio|turnout|growth|change|increase|decrease|rise|fall|approval|support|quota|margin|yield|occupancy|coverage|vote)/i;

/** Whether a share may stand in this cell: "45 percent" is none of a column of ambulances. */
export const mayBeShare = (label: string, value: string): boolean => OF_SHARES.test(label) || value.includes('%');
