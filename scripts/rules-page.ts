/** Writes `docs/rules.md`, the README's table and the configuration's schema from the rules and settings: run it after one of them has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../server/src/report/config-schema.ts';
import { rulesPage, withRulesTable } from '../server/src/style/rules-page.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'docs', 'rules.md'), rulesPage());
writeFileSync(join(root, 'README.md'), withRulesTable(readFileSync(join(root, 'README.md'), 'utf8')));
writeFileSync(join(root, 'syntaxes', 'config.schema.json'), `${JSON.stringify(configSchema, null, 2)}\n`);
