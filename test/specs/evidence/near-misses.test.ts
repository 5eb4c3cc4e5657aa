/** Runs `near-misses.md`: draft sentences against sources of their own, half of which must stay quiet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../server/src/claims/attribution/tagger.ts';
import { readStory } from '../../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../../server/src/evidence/find.ts';
import { addInline } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';
import { type Case, readCase } from './case-file.ts';

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
