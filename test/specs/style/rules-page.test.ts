/** Holds that the documentation of the rules says what the rules say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesPage } from '../../../server/src/style/rules-page.ts';

test('docs/rules.md is what `node scripts/rules-page.ts` writes', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')).toBe(rulesPage());
});
