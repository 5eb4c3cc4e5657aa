/** Style problems as SARIF: valid by the whole 2.1.0 schema (as @microsoft/jest-sarif carries it, MIT), with all that a gate or a viewer asks for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { checkDraft, createDesk } from '../../../server/src/check.ts';
import { loadTaggerFrom } from '../../../server/src/host/weights.ts';
import type { Checked, Settings } from '../../../server/src/model.ts';
import { applyEdits } from '../../../server/src/report/fixes.ts';
import { renderExport } from '../../../server/src/report/exports.ts';
import { mergeSettings } from '../../../server/src/settings.ts';
import { RULES } from '../../../server/src/style/rules.ts';
import { CORPUS } from '../style/drafts.ts';
import { sample } from './sample.ts';
import { SARIF_SCHEMA } from './sarif-schema.ts';

interface Region {
  readonly charOffset: number;
  readonly charLength: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly snippet?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly region: Region } }[];
  readonly relatedLocations?: readonly {
    readonly message: { readonly text: string };
    readonly physicalLocation: { readonly region: Region };
  }[];
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[];
    }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly status: string; readonly justification: string }[];
}

/** Draft-04 names its own address `id`, which later drafts read as something else. */
const {
  $schema: _,
  id: __,
  ...whole
} = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = () => new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const isWhole = ajv().compile(whole);
const isStrict = ajv().compile(SARIF_SCHEMA);

const tagger = loadTaggerFrom();
const ON: Settings['severity'] = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));

function checked(text: string, settings: Partial<Settings> = {}): Checked {
  const options = { date: '2031-03-04', today: '2031-03-04', library: null, records: [] };
  const all = mergeSettings({ severity: ON }, settings);
  return checkDraft(createDesk(tagger), { id: 'stories/a b.md', text, format: 'markdown' }, { ...options, settings: all });
}
const log = async (...all: Checked[]) => JSON.parse(String(await renderExport('sarif', all, { program: '1.2.3' })));
const resultsOf = async (...all: Checked[]): Promise<readonly Result[]> => (await log(...all)).runs[0].results;

const TEXT = ['Mr. Ferrin said no.', 'Ola Ferrin, a captain, said yes later.', ...CORPUS].join('\n\n');

describe('the log of style problems', () => {
  test('is valid by the whole schema and by the stricter part of it', async () => {
    for (const all of [[checked(TEXT)], [checked(TEXT), checked('🌊 The dam cost TK crowns.\r\n'), sample()], [checked('')]]) {
      const made = await log(...all);
      expect(isWhole(made) || isWhole.errors).toBe(true);
      expect(isStrict(made) || isStrict.errors).toBe(true);
    }
    expect(isWhole({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  test('holds every rule, explained as in the documentation', async () => {
    const { driver } = (await log(checked(TEXT))).runs[0].tool;
    const known = new Map(driver.rules.map((rule: { id: string }) => [rule.id, rule]));
    for (const { code, page } of RULES)
      expect(known.get(code), code).toMatchObject({ shortDescription: { text: page.what }, help: { text: page.why } });
    for (const { ruleId, ruleIndex } of await resultsOf(checked(TEXT))) expect(driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('places and fixes hold to the character: what SARIF says is what the editor would do', async () => {
    const one = checked(TEXT);
    const results = await resultsOf(one);
    expect(results).toHaveLength(one.problems.length);
    results.forEach((result, i) => {
      const problem = one.problems[i];
      const { region } = result.locations[0].physicalLocation;
      expect([region.charOffset, region.charLength]).toEqual([problem.start, problem.end - problem.start]);
      expect(region.snippet?.text).toBe(TEXT.slice(problem.start, problem.end));
      expect((result.fixes ?? []).map(({ description }) => description.text)).toEqual(problem.fixes.map(({ title }) => title));
      (result.fixes ?? []).forEach(({ artifactChanges: [{ replacements }] }, k) => {
        const edits = replacements.map(({ deletedRegion: { charOffset, charLength }, insertedContent: { text: newText } }) => ({
          start: charOffset,
          end: charOffset + charLength,
          newText,
        }));
        expect(applyEdits(TEXT, edits)).toBe(applyEdits(TEXT, problem.fixes[k].edits));
      });
    });
    expect(results.filter(({ fixes }) => (fixes?.[0].artifactChanges[0].replacements.length ?? 0) > 1).length).toBeGreaterThan(5);
    expect(results.filter(({ fixes }) => (fixes?.length ?? 0) > 1).length).toBeGreaterThan(5);
  });

  test('a related place of the draft is there: the full name that comes later', async () => {
    const [result] = (await resultsOf(checked('Mr. Arden said no.\n\nNils Arden, a captain, said yes later.'))).filter(
      each => each.ruleId === 'first-reference',
    );
    expect(result.relatedLocations).toMatchObject([
      { message: { text: 'The full name, Nils Arden' }, physicalLocation: { region: { startLine: 3, snippet: { text: 'Nils Arden' } } } },
    ]);
  });

  test('fingerprints tell every problem from the others, and stay when lines come before', async () => {
    const prints = async (text: string) =>
      (await resultsOf(checked(text))).map(({ ruleId, partialFingerprints }) => `${ruleId} ${Object.values(partialFingerprints)}`);
    const before = await prints(TEXT);
    expect(new Set(before).size).toBe(before.length);
    expect(await prints(`Two lines are new.\n\nThey say nothing.\n\n${TEXT}`)).toEqual(before);
  });

  test('levels follow the desk’s severities, and what is off is not there', async () => {
    const text = 'The general claimed that the road was open. The bill comes to TK crowns.';
    const levels = async (severity: Settings['severity']) =>
      (await resultsOf(checked(text, { severity }))).map(({ ruleId, level }) => `${ruleId} ${level}`);
    expect(await levels({ 'loaded-verb': 'error', tk: 'hint' })).toEqual(['loaded-verb error', 'tk note']);
    expect(await levels({ 'loaded-verb': 'off', tk: 'information' })).toEqual(['tk note']);
  });
});

describe('what the desk has accepted is in the log, and suppressed with its reason', () => {
  const one = 'The general claimed that the road was open.';
  const kinds = async (text: string, settings: Partial<Settings> = {}) => {
    const made = await log(checked(text, settings));
    expect(isWhole(made) || isWhole.errors).toBe(true);
    return (made.runs[0].results as Result[]).map(({ ruleId, suppressions }) => [ruleId, ...suppressions.map(each => each.kind)]);
  };

  test('by a comment in the draft', async () => {
    expect(await kinds(`<!-- claimcheck-ignore loaded-verb -->\n${one}`)).toEqual([['loaded-verb', 'inSource']]);
  });

  test('by the house’s phrase, by draft, by one place', async () => {
    const words = { code: 'loaded-verb', text: 'claimed' } as const;
    for (const entry of [words, { ...words, draft: 'a b.md' }, { ...words, draft: 'a b.md', prefix: 'The general ', suffix: ' that' }])
      expect(await kinds(one, { accept: [entry] })).toEqual([['loaded-verb', 'external']]);
    expect(await kinds(one, { accept: [{ ...words, draft: 'c.md' }] })).toEqual([['loaded-verb']]);
  });

  test('each says who accepted it', async () => {
    const [result] = await resultsOf(checked(one, { accept: [{ code: 'loaded-verb', text: 'claimed' }] }));
    expect(result.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Accepted in the desk’s configuration.' }]);
  });
});
