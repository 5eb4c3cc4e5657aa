/** Makes folders of invented documents for the scale measurements: the same seed gives the same words. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small generator, so that every run measures the same text. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES =
  'ba be bo da de do fa fe ga go ha ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se so ta te to va ve wa za zi'.split(' ');
const COMMON = (
  'the of and to in a was that for on with as by at from it this were had he she they said which their after before been more than who would about into over also ' +
  'government council region minister people week month year report officials money plan workers river bridge school hospital police election water energy trade border'
).split(' ');

/** Words by rank: common English first, then made-up ones, so that frequencies fall as they do in prose. */
function vocabulary(dice: () => number, size: number): string[] {
  const words = [...COMMON];
  while (words.length < size) {
    const length = 2 + Math.floor(dice() * 3);
    words.push(Array.from({ length }, () => SYLLABLES[Math.floor(dice() * SYLLABLES.length)]).join(''));
  }
  return words;
}

export interface Corpus {
  /** A paragraph of about `words` words, with names, numbers, dates and now and then a quotation. */
  readonly paragraph: (words: number) => string;
}

export function createCorpus(seed: number): Corpus {
  const dice = createDice(seed);
  const words = vocabulary(dice, 30_000);
  const word = (): string => words[Math.floor(words.length ** dice()) - 1] ?? 'the';
  const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);
  const name = (): string => `${capital(words[50 + Math.floor(dice() * 3000)])} ${capital(words[3100 + Math.floor(dice() * 20000)])}`;
  const number = (): string => Math.floor(10 ** (1 + dice() * 5)).toLocaleString('en-US');
  const sentence = (length: number): string => {
    const parts = Array.from({ length }, word);
    parts[Math.floor(dice() * length)] = name();
    if (dice() < 0.5) parts[Math.floor(dice() * length)] = `${number()} ${word()}s`;
    if (dice() < 0.2) parts.push(`on ${['Monday', 'Tuesday', 'March 3, 2021', 'June 2019'][Math.floor(dice() * 4)]}`);
    const text = capital(parts.join(' '));
    return dice() < 0.15 ? `“${text},” ${name()} said.` : `${text}.`;
  };
  return {
    paragraph(count) {
      const sentences: string[] = [];
      for (let left = count; left > 0; ) {
        const length = Math.min(Math.max(6, left), 8 + Math.floor(dice() * 18));
        sentences.push(sentence(length));
        left -= length;
      }
      return sentences.join(' ');
    },
  };
}

/** Writes `documents` text files of `paragraphs` paragraphs each, a hundred to a folder; the bytes written. */
export function writeCorpus(folder: string, documents: number, paragraphs: number, seed = 7): number {
  const corpus = createCorpus(seed);
  let bytes = 0;
  for (let i = 0; i < documents; i++) {
    const place = join(folder, String(Math.floor(i / 100)).padStart(4, '0'));
    if (i % 100 === 0) mkdirSync(place, { recursive: true });
    const text = Array.from({ length: paragraphs }, () => corpus.paragraph(60)).join('\n\n');
    bytes += Buffer.byteLength(text);
    writeFileSync(join(place, `document-${i}.txt`), `${text}\n`);
  }
  return bytes;
}
