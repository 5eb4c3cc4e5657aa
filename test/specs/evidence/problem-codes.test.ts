/** Runs `problem-codes.md`: each problem against the sources, told and left untold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../server/src/claims/attribution/tagger.ts';
import { readStory } from '../../../server/src/claims/story.ts';
import { createEvidenceMemo, findEvidence } from '../../../server/src/evidence/find.ts';
import { problemsFrom } from '../../../server/src/evidence/problems.ts';
import type { Finding } from '../../../server/src/model.ts';
import { addInline } from '../../../server/src/sources/indexer.ts';
import { openLibrary } from '../../../server/src/sources/library.ts';
import { type Case, readCase } from './case-file.ts';

const here = import.meta.dirname;
const tagger = loadTagger(readFileSync(join(here, '../../../server/models/attribution.bin')));
const OPEN = { state: 'open', by: null, at: null, note: null } as const;

async function problemsOf({ sources, date, draft }: Case) {
  const library = openLibrary({ storePath: ':memory:' });
  for (const { name, text } of sources) await addInline(library, name, text);
  const memo = createEvidenceMemo(tagger);
  const story = readStory({ id: 'draft', text: draft, format: 'markdown' }, { date, today: '2024-11-13', tagger });
  const findings = story.claims.map((claim): Finding => ({ claim, evidence: findEvidence(story, claim, library, memo), status: OPEN }));
  const problems = problemsFrom(story, findings, library);
  library.close();
  return problems;
}

const sections = readFileSync(join(here, 'problem-codes.md'), 'utf8').split(/^## /m).slice(1);

for (const section of sections) {
  const [code, ...cases] = section.split(/^### /m);
  describe(code.trim(), () => {
    for (const each of cases.map(readCase)) {
      it(each.title, async () => {
        const problems = await problemsOf(each);
        const told = problems.filter(one => one.code === code.trim()).map(one => one.message);
        const saying = JSON.stringify(
          problems.map(one => [one.code, one.message]),
          null,
          1,
        );
        for (const { what, words } of each.wanted) {
          if (what === 'silent') expect(told, saying).toEqual([]);
          else expect(told, saying).toEqual([expect.stringContaining(words ?? '')]);
        }
      });
    }
  });
}
