/** Reads one number in digits from a text, with its group marks and decimals, and tells numbers from dates, clock times and versions. */

export interface DigitRun {
  readonly end: number;
  readonly value: number;
  readonly shaped: boolean;
  readonly junk: boolean;
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const SPACES = new Set([' ', '\u00a0', '\u2009', '\u202f', '\u2007', '\u2008', '\u200a']);

/** The end of the plain digits at `at`. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}

/** Exactly three digits at `at`, and no fourth. */
const triple = (text: string, at: number): boolean =>
  isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);

interface Grouped {
  readonly end: number;
  readonly groups: number;
  readonly mark: string;
}

/** Follows groups of three after one to three leading digits, with one mark throughout. */
function grouped(text: string, start: number, lead: number): Grouped {
  const mark = text[lead];
  const fits =
    lead - start <= 3 && text[start] !== '0' && (mark === ',' || mark === '.' || mark === '’' || mark === "'" || SPACES.has(mark));
  let end = lead;
  let groups = 0;
  while (fits && text[end] === mark && triple(text, end + 1)) {
    end += 4;
    groups++;
  }
  // One group after a point is a decimal; one after a plain space may be two numbers ("12 345 people" is left alone only after a comma).
  if (
    (mark === '.' && groups < 2 && !(groups === 1 && text[end] === ',' && isDigit(text, end + 1) && !triple(text, end + 1))) ||
    (mark === "'" && groups > 0 && text[end] === "'")
  )
    return { end: lead, groups: 0, mark };
  return { end, groups, mark };
}

/** A comma that is a decimal mark: after groups marked by spaces or points, after a leading zero, or where a percent or currency sign follows. */
function europeanDecimals(text: string, end: number, group: Grouped, start: number): number {
  if (text[end] !== ',' || !isDigit(text, end + 1)) return end;
  const stop = digitsEnd(text, end + 1);
  const length = stop - end - 1;
  if (length > 2 || text[stop] === ',') return end;
  const sure =
    (group.groups > 0 && group.mark !== ',') || (end - start === 1 && text[start] === '0') || /^\s?[%€]/.test(text.slice(stop, stop + 2));
  return sure ? stop : end;
}

/** What makes a run of digits no number: another run tied on with a colon, a slash, or twice with hyphens or points. */
function tiedOn(text: string, start: number, end: number): number {
  const run =
    /^(?::\d\d(?::\d\d)?(?:\.\d+)?(?!\d)|\/\d{1,2}\/\d{2,4}|-\d\d?-\d\d?(?!\d)|(?!(?:\.\d{3})+(?![\d.]))(?:\.\d+){2,}|-\d{3}-\d{4}|-\d{4}(?=\D|$)|(?:-\d+){2,})/.exec(
      text.slice(end, end + 24),
    );
  if (!run) return end;
  // "1,000-2000" and "2016-2018" are ranges, not telephone numbers.
  if (/^-\d{4}$/.test(run[0]) && end - start !== 3) return end;
  return end + run[0].length;
}

/**
 * The number in digits at `at` ("1,234.5", "12 000", ".534"; "1 234,5" where it can be nothing else).
 * `junk` for what only looks like one ("3:15", "2022-02-15", "1.2.3"). Offsets are UTF-16.
 */
export function readDigits(text: string, at: number): DigitRun {
  const lead = digitsEnd(text, at);
  const tied = lead > at ? tiedOn(text, at, lead) : lead;
  if (tied > lead) return { end: tied, value: Number.NaN, shaped: true, junk: true };
  // Longer than any count: a number of an account or a message.
  if (lead - at > 13) return { end: lead, value: Number.NaN, shaped: true, junk: true };
  const group = grouped(text, at, lead);
  let end = group.end;
  let decimals = '';
  if (text[end] === '.' && isDigit(text, end + 1) && group.mark !== '.') {
    const stop = digitsEnd(text, end + 1);
    decimals = text.slice(end + 1, stop);
    end = stop;
  } else if (text[end] === '.' && isDigit(text, end + 1) && group.groups === 0) {
    const stop = digitsEnd(text, end + 1);
    decimals = text.slice(end + 1, stop);
    end = stop;
  } else {
    const stop = europeanDecimals(text, end, group, at);
    decimals = text.slice(Math.min(end + 1, stop), stop);
    end = stop;
  }
  const whole = text.slice(at, group.end).replace(/[^\d]/g, '');
  return {
    end,
    value: Number(`${whole || '0'}${decimals ? `.${decimals}` : ''}`),
    shaped: group.groups > 0 || decimals !== '',
    junk: false,
  };
}
