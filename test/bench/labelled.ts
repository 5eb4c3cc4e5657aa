/** Reads a labelled draft: a quote block is a paragraph, the list under it says what a checker finds of its claims. */
import type { Claim } from '../../server/src/model.ts';

/** What a checker says of the claim on some words; offsets count in the draft's text. */
export interface Label {
  readonly status: 'agrees' | 'differs' | 'not found';
  readonly kind: Claim['kind'] | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** What the source has instead, or a part of it. */
  readonly value: string | null;
  readonly documents: readonly string[];
}

export interface LabelledDraft {
  readonly text: string;
  readonly date: string;
  readonly labels: readonly Label[];
}

const LABEL = /^- (agrees|differs|not found)(?: (\w+))? `([^`]+)`(?: is `([^`]+)`)?(?: in (.+))?$/;

/** Throws where a line is none of the form's, or a label's words do not stand in its paragraph. */
export function readLabelled(file: string): LabelledDraft {
  let text = '';
  let date = '';
  let from = 0;
  let next = 0;
  const labels: Label[] = [];
  for (const line of file.split('\n')) {
    const label = LABEL.exec(line);
    if (line.startsWith('Date: ')) date = line.slice(6);
    else if (/^#+ /.test(line)) text += `${line}\n\n`;
    else if (line.startsWith('> ')) {
      from = text.length;
      next = from;
      text += `${line.slice(2)}\n\n`;
    } else if (label) {
      const words = label[3];
      const after = text.indexOf(words, next);
      const start = after >= 0 ? after : text.indexOf(words, from);
      if (start < 0) throw new Error(`“${words}” is not in its paragraph`);
      next = start + 1;
      labels.push({
        status: label[1] as Label['status'],
        kind: (label[2] as Claim['kind'] | undefined) ?? null,
        words,
        start,
        end: start + words.length,
        value: label[4] ?? null,
        documents: label[5]?.split(', ') ?? [],
      });
    } else if (line.trim()) throw new Error(`not read: ${line}`);
  }
  return { text, date, labels };
}
