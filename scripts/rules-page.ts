/** Writes `docs/rules.md` from the list of style rules: run it after a rule's page has changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../server/src/style/rules-page.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), rulesPage());
