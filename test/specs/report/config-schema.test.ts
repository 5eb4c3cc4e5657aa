/** The schema of `.claimcheck/config.json`: it has every setting, is what the extension ships, and tells good from bad as the program does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../../../server/src/report/config-schema.ts';
import { CODES, DEFAULTS, readSettings } from '../../../server/src/settings.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
// `enumDescriptions` and `defaultSnippets` are VS Code's own.
const validate = new Ajv({ strict: false, allErrors: true }).compile(configSchema);

test('syntaxes/config.schema.json is what `node scripts/rules-page.ts` writes', () => {
  expect(readFileSync(join(root, 'syntaxes/config.schema.json'), 'utf8')).toBe(`${JSON.stringify(configSchema, null, 2)}\n`);
});

test('it is wired to the file that the program reads', () => {
  const { jsonValidation } = read('package.json').contributes;
  expect(jsonValidation).toEqual([{ fileMatch: '/.claimcheck/config.json', url: './syntaxes/config.schema.json' }]);
});

test('every setting of the program is in it, and nothing else', () => {
  expect(
    Object.keys(configSchema.properties)
      .filter(name => name !== '$schema')
      .sort(),
  ).toEqual(Object.keys(DEFAULTS).sort());
  expect(Object.keys(configSchema.properties.severity.properties)).toEqual(CODES);
  expect(configSchema.properties.accept.items.properties.code.enum).toEqual(CODES);
  expect(Object.keys(configSchema.properties.accept.items.properties)).toEqual(['code', 'text', 'draft', 'prefix', 'suffix']);
});

test('completion explains every kind of problem and every profile', () => {
  for (const { description } of Object.values(configSchema.properties.severity.properties)) expect(description).toMatch(/\.$/);
  const { code } = configSchema.properties.accept.items.properties;
  expect(code.enumDescriptions).toHaveLength(code.enum.length);
  expect(configSchema.properties.profile.enumDescriptions).toHaveLength(configSchema.properties.profile.enum.length);
});

test('the editor’s own setting knows the same codes and profiles', () => {
  const { properties } = read('package.json').contributes.configuration;
  expect(Object.keys(properties['claimcheck.severity'].properties).sort()).toEqual([...CODES].sort());
  expect(properties['claimcheck.profile'].enum).toEqual(configSchema.properties.profile.enum);
});

describe('good and bad configurations', () => {
  test.each([
    [{}],
    [{ profile: 'uk-news' }],
    [{ severity: { 'according-to': 'off', tk: 'error' } }],
    [{ sources: 'sources' }],
    [{ sources: ['sources', '../archive'] }],
    [{ accept: [{ code: 'loaded-verb', text: 'claimed' }] }],
    [{ accept: [{ code: 'tk', text: 'TK', draft: 'stories/', prefix: 'cost ', suffix: ' crowns' }] }],
    [{ $schema: './config.schema.json', profile: 'broadcast', severity: {}, sources: [], accept: [] }],
  ])('%j is right for both', config => {
    expect(validate(config) || validate.errors).toBe(true);
    expect(readSettings(config).problems).toEqual([]);
  });

  test.each([
    [{ profile: 'tabloid' }],
    [{ severity: { 'loaded-verb': 'loud' } }],
    [{ severity: { 'loaded-verbs': 'off' } }],
    [{ severities: {} }],
    [{ accept: [{ code: 'tk' }] }],
    [{ accept: [{ text: 'TK' }] }],
    [{ accept: [{ code: 'tkk', text: 'TK' }] }],
    [[]],
  ])('%j is wrong for both', config => {
    expect(validate(config)).toBe(false);
    expect(readSettings(config).problems.length).toBeGreaterThan(0);
  });
});
