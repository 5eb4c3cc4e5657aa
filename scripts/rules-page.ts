/** Writes `docs/rules.md` and the README's table from the list of style rules: run it after a rule's page has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage, withRulesTable } from '../server/src/style/rules-page.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'docs', 'rules.md'), rulesPage());
writeFileSync(join(root, 'README.md'), withRulesTable(readFileSync(join(root, 'README.md'), 'utf8')));
