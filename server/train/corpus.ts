/** Reads the annotated news (JSON lines, gzipped or not) as paragraphs with tokens and, per attribution, a role for each token. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readText } from '../src/language/read.ts';
import type { Reading, Span } from '../src/model.ts';
import { plainParagraphs } from '../src/prose/plain.ts';

type Range = readonly [number, number];

/** One attribution as the corpus has it: offsets into the article. */
export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** One attribution inside one paragraph, as token indices. */
export interface TokenAttribution {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

export interface CorpusParagraph {
  /** Offset of the paragraph in its article. */
  readonly at: number;
  readonly reading: Reading;
  readonly attributions: readonly TokenAttribution[];
}

export interface CorpusArticle extends Article {
  readonly paragraphs: readonly CorpusParagraph[];
}

/** All records of `DIR/name`, or of `DIR/name.gz`. Throws when neither is there. */
export function readRecords<T>(dir: string, name: string): T[] {
  const plain = join(dir, name);
  const zipped = `${plain}.gz`;
  if (!existsSync(plain) && !existsSync(zipped)) throw new Error(`no ${name} in ${dir}`);
  const text = existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(zipped)).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);
}

function tokensIn(reading: Reading, at: number, ranges: readonly Range[]): number[] {
  const found: number[] = [];
  reading.tokens.forEach((token: Span<'text'>, i) => {
    if (ranges.some(([start, end]) => token.start + at < end && token.end + at > start)) found.push(i);
  });
  return found;
}

/** An article cut into paragraphs; an attribution belongs to the paragraph of its cue, what stands outside is left out. */
export function prepare(article: Article): CorpusArticle {
  const paragraphs = plainParagraphs(article.text).map(paragraph => {
    const reading = readText(paragraph.text);
    const at = paragraph.span.start;
    const attributions = article.attributions
      .filter(({ cue }) => cue.length > 0 && cue[0][0] >= at && cue[0][0] < paragraph.span.end)
      .map(({ source, cue, content }) => ({
        source: tokensIn(reading, at, source),
        cue: tokensIn(reading, at, cue),
        content: tokensIn(reading, at, content),
      }));
    return { at, reading, attributions };
  });
  return { ...article, paragraphs };
}

/** 1 where a cue begins, 2 where it goes on. */
export function cueStates(paragraph: CorpusParagraph): Uint8Array {
  const states = new Uint8Array(paragraph.reading.tokens.length);
  for (const { cue } of paragraph.attributions)
    cue.forEach((at, k) => {
      states[at] = k === 0 || cue[k - 1] !== at - 1 ? 1 : 2;
    });
  return states;
}
