/** Runs `profiles/*.md`: every problem that a profile tells of by default is listed with its severity, and nothing else is found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../server/src/model.ts';
import { applyEdits } from '../../../server/src/report/fixes.ts';
import { PROFILES } from '../../../server/src/settings.ts';
import { readSpec } from '../spec-file.ts';
import { problemsOf } from './drafts.ts';

const folder = join(import.meta.dirname, 'profiles');
const read = (file: string) => readSpec(readFileSync(join(folder, file), 'utf8'));

test('every profile has its spec', () => {
  expect(readdirSync(folder).sort()).toEqual(PROFILES.map(each => `${each}.md`).sort());
});

for (const file of readdirSync(folder)) {
  describe(file, () => {
    const cases = read(file);

    test('has as many quiet sentences as it needs, and all for its own profile', () => {
      expect(cases.filter(({ expected }) => !expected.length).length * 2).toBeGreaterThanOrEqual(cases.length * 0.8);
      expect(new Set(cases.map(({ profile }) => profile))).toEqual(new Set([file.replace('.md', '')]));
    });

    test.each(cases)('$title (line $line)', ({ draft, profile, format, date, expected }) => {
      const found = problemsOf({ text: draft, profile: profile as Profile, format, date });
      expect(found.map(({ code, severity, start, end }) => `${draft.slice(start, end)}: ${code} ${severity}`)).toEqual(
        expected.map(({ words, fields }) => `${words}: ${fields.map(([, value]) => value).join(' ')}`),
      );
      expected.forEach(({ after, says }, i) => {
        const [fix] = found[i].fixes;
        if (says) expect(found[i].message).toContain(says);
        if (after === 'no fix') expect(found[i].fixes).toEqual([]);
        else if (after) expect(applyEdits(draft, fix.edits)).toContain(after);
      });
    });
  });
}
