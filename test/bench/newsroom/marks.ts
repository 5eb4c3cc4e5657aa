/** Reads a story that is marked by hand: its text without the marks, and the marks with their places in it. */
export const MARKED_KINDS = ['quantity', 'date', 'name', 'superlative', 'comparison', 'wording'] as const;
export type MarkedKind = (typeof MARKED_KINDS)[number];

const LETTERS: Readonly<Record<string, MarkedKind>> = {
  q: 'quantity',
  d: 'date',
  p: 'name',
  o: 'name',
  s: 'superlative',
  c: 'comparison',
  w: 'wording',
};

/** What an editor marked; offsets are UTF-16 units into the story without marks. */
export interface Mark<Kind extends string = MarkedKind> {
  readonly kinds: readonly Kind[];
  readonly person: boolean | null;
  /** Neither missed nor wrong. */
  readonly optional: boolean;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly value: string | null;
}

export interface MarkedStory<Kind extends string = MarkedKind> {
  readonly text: string;
  readonly marks: readonly Mark<Kind>[];
}

const OPENS = /\{([a-z]+)(\??) /y;
const CLOSES = /(?: =([^\s{}]*))?\}/y;

/** Takes the marks out of `marked`; throws on a brace that opens or closes nothing. */
export const readMarks = (marked: string): MarkedStory => readMarksOf(marked, LETTERS);

/** The same with other kinds than the newsroom's, by their letters. */
export function readMarksOf<Kind extends string>(marked: string, letters: Readonly<Record<string, Kind>>): MarkedStory<Kind> {
  let text = '';
  const open: { kinds: string; optional: boolean; start: number }[] = [];
  const marks: Mark<Kind>[] = [];
  for (let at = 0; at < marked.length; ) {
    OPENS.lastIndex = at;
    CLOSES.lastIndex = at;
    const opens = OPENS.exec(marked);
    const closes = opens ? null : CLOSES.exec(marked);
    if (opens) {
      open.push({ kinds: opens[1], optional: opens[2] === '?', start: text.length });
      at = OPENS.lastIndex;
    } else if (closes) {
      const mark = open.pop();
      if (!mark) throw new Error(`A mark is closed that was not opened: …${marked.slice(at - 30, at + 1)}`);
      marks.push(finished(mark, text, closes[1] || null, letters));
      at = CLOSES.lastIndex;
    } else {
      if (marked[at] === '{') throw new Error(`A mark has no kind: ${marked.slice(at, at + 30)}`);
      text += marked[at++];
    }
  }
  if (open.length) throw new Error(`A mark is not closed: ${text.slice(open[0].start, open[0].start + 30)}`);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function finished<Kind extends string>(
  mark: { kinds: string; optional: boolean; start: number },
  text: string,
  value: string | null,
  letters: Readonly<Record<string, Kind>>,
): Mark<Kind> {
  const kinds = [...mark.kinds].map(letter => {
    const kind = letters[letter];
    if (!kind) throw new Error(`No kind of mark is called "${letter}".`);
    return kind;
  });
  return {
    kinds,
    person: kinds[0] === 'name' ? mark.kinds === 'p' : null,
    optional: mark.optional,
    start: mark.start,
    end: text.length,
    words: text.slice(mark.start),
    value,
  };
}
