/** The draft's readable part: paragraphs of clean text with their way back to the draft's own offsets. */
import type { Draft, FrontMatter, Prose } from '../model.ts';
import { plainParagraphs } from './plain.ts';

const NO_FRONT: FrontMatter = { title: null, byline: null, date: null, sources: [], profile: null };

/** Reads a draft of any format. Never throws: what is wrong with the file is said in `notices`. */
export function readProse(draft: Draft): Prose {
  const match = draft.format === 'markdown' ? /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(draft.text) : null;
  const field = (name: string) => match && new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(match[1])?.[1].trim().replace(/^["']|["']$/g, '');
  const front: FrontMatter = match
    ? { ...NO_FRONT, title: field('title') ?? null, byline: field('byline') ?? null, date: field('date') ?? null, sources: [field('sources')].filter(Boolean) as string[] }
    : NO_FRONT;
  return { front, paragraphs: plainParagraphs(draft.text, match ? match[0].length : 0), notices: [], ignores: [] };
}
