/** Runs `near-misses.md`: draft sentences against sources of their own, half of which must stay quiet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../server/src/claims/attribution/tagger.ts';
import { readStory } from '../../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../../server/src/evidence/find.ts';
import { addInline } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';

interface Case {
  readonly title: string;
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly date: string | null;
  readonly draft: string;
  readonly wanted: readonly { readonly what: string; readonly words: string | null }[];
}

function readCase(block: string): Case {
  const [title, ...lines] = block.split('\n');
  const sources: { name: string; text: string }[] = [];
  const draft: string[] = [];
  const wanted: { what: string; words: string | null }[] = [];
  let date: string | null = null;
  for (const line of lines) {
    const source = /^Source(?: \((\w+)\))?(?: (\d{4}-\d\d-\d\d))?: (.*)$/.exec(line);
    const expected = /^- (differs|agrees|quiet)(?: `(.+)`)?$/.exec(line);
    if (source) {
      const head = source[1] === 'vtt' ? 'WEBVTT\n\n' : '';
      sources.push({
        name: `source-${sources.length + 1}${source[2] ? `-${source[2]}` : ''}.${source[1] ?? 'txt'}`,
        text: head + source[3],
      });
    } else if (line.startsWith('Date: ')) date = line.slice(6);
    else if (line.startsWith('> ')) draft.push(line.slice(2));
    else if (expected) wanted.push({ what: expected[1], words: expected[2] ?? null });
    else if (line.startsWith(' ') && sources.length) sources[sources.length - 1].text += `\n${line.slice(1)}`;
  }
  return { title, sources, date, draft: draft.join('\n'), wanted };
}

const here = import.meta.dirname;
const cases = readFileSync(join(here, 'near-misses.md'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map(block => readCase(block.split(/^## /m)[0]));
const tagger = loadTagger(readFileSync(join(here, '../../../server/models/attribution.bin')));

async function outcome({ sources, date, draft }: Case) {
  const library = openLibrary({ storePath: ':memory:' });
  for (const { name, text } of sources) await addInline(library, name, text);
  const memo = createEvidenceMemo(tagger);
  const story = readStory({ id: 'draft', text: draft, format: 'plaintext' }, { date, today: '2024-11-13', tagger });
  const found = story.claims.map(claim => ({ kind: claim.kind, text: claim.text, ...findEvidence(story, claim, library, memo) }));
  library.close();
  return found.map(({ kind, text, agreement, reason }) => ({ kind, text, agreement, reason }));
}

describe('differences and near misses', () => {
  for (const each of cases) {
    it(each.title, async () => {
      const found = await outcome(each);
      const saying = JSON.stringify(found, null, 1);
      for (const { what, words } of each.wanted) {
        if (what === 'quiet')
          expect(
            found.filter(one => one.agreement === 'differs'),
            saying,
          ).toEqual([]);
        else
          expect(
            found.some(one => one.agreement === what && one.text.includes(words ?? '')),
            `${what} ${words}: ${saying}`,
          ).toBe(true);
      }
    });
  }
});
