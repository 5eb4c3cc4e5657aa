/** Reads the date that a document gives itself: in a header, a meta element, or the dateline near its top. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';

const PATTERNS: readonly { readonly regexp: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { regexp: /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: 'ymd' },
  { regexp: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?${MONTH},? (\\d{4})\\b`, 'i'), order: 'dmy' },
  { regexp: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'), order: 'mdy' },
  { regexp: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/, order: 'dmy' },
];

const monthOf = (word: string): number => (/^\d+$/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);

function iso(year: number, month: number, day: number): string | null {
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first whole date (day, month, year) in `text` as `YYYY-MM-DD`, or null. */
export function firstDay(text: string): string | null {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ');
  let best: { readonly at: number; readonly day: string } | null = null;
  for (const { regexp, order } of PATTERNS) {
    const match = regexp.exec(plain);
    if (!match || (best && best.at <= match.index)) continue;
    const [, a, b, c] = match;
    const day =
      order === 'ymd'
        ? iso(Number(a), Number(b), Number(c))
        : order === 'dmy'
          ? iso(Number(c), monthOf(b), Number(a))
          : iso(Number(c), monthOf(a), Number(b));
    if (day) best = { at: match.index, day };
  }
  return best?.day ?? null;
}

// A date further down is one that the text speaks of, not the text's own.
const TOP = 400;

/** The date that stands near the top of a document and not inside a sentence of it, or null. */
export function dayAtTop(paragraphs: readonly string[]): string | null {
  let read = 0;
  for (const paragraph of paragraphs) {
    if (read > TOP) return null;
    // a heading line, a letterhead or a dateline is short, or has the date before its dash
    const line = paragraph.length <= 110 ? paragraph : /^(.{0,70}?)\s[—–-]\s/.exec(paragraph)?.[1];
    const day = line && firstDay(line);
    if (day) return day;
    read += paragraph.length;
  }
  return null;
}
