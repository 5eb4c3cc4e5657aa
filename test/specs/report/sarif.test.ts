/** SARIF: valid, exact places, stable fingerprints, signed-off claims suppressed. */
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import type { Checked } from '../../../server/src/model.ts';
import { renderExport } from '../../../server/src/report/exports.ts';
import { uriOfPath } from '../../../server/src/report/uri.ts';
import { checkedOf, storyOf } from '../checked.ts';
import { OPTIONS, sample, VERIFIED } from './sample.ts';
import { SARIF_SCHEMA } from './sarif-schema.ts';

const validate = new Ajv({ strict: false, allErrors: true }).compile(SARIF_SCHEMA);
const sarif = async (...checked: Checked[]) => JSON.parse(String(await renderExport('sarif', checked, OPTIONS)));

test('the log is valid', async () => {
  for (const checked of [sample(), checkedOf(storyOf(''), [])]) expect(validate(await sarif(checked)) || validate.errors).toBe(true);
});

test('rules, places, related passages, fixes', async () => {
  const [{ tool, results, invocations }] = (await sarif(sample())).runs;
  expect(tool.driver).toMatchObject({ name: 'Claimcheck', version: '1.2.3' });
  expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
    id: 'quantity-differs',
    name: 'QuantityDiffers',
    defaultConfiguration: { level: 'warning' },
  });
  expect(results[0].locations[0].physicalLocation.region).toMatchObject({
    startLine: 3,
    startColumn: 15,
    endLine: 3,
    endColumn: 23,
    snippet: { text: '40 gates' },
  });
  expect(results[0].relatedLocations[0]).toMatchObject({
    message: { text: 'plan.pdf, p. 2, line 7' },
    physicalLocation: { artifactLocation: { uri: 'sources/plan.pdf' } },
  });
  // A page's line is not the file's.
  expect(results[0].relatedLocations[0].physicalLocation.region).toBeUndefined();
  expect(results[0].fixes[0].artifactChanges[0].replacements[0]).toMatchObject({
    deletedRegion: { startColumn: 15, endColumn: 17 },
    insertedContent: { text: '42' },
  });
  expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('sources/scan.pdf: no text layer');
});

test('a fingerprint is of the words, not of the place', async () => {
  const print = async (checked: Checked) =>
    (await sarif(checked)).runs[0].results.map((each: { partialFingerprints: object }) => each.partialFingerprints);
  const checked = sample();
  const shift = 'A new first line.\n\n';
  const moved = {
    ...checked,
    story: storyOf(shift + checked.story.draft.text),
    problems: checked.problems.map(each => ({ ...each, start: each.start + shift.length, end: each.end + shift.length })),
  };
  expect(await print(moved)).toEqual(await print(checked));
  expect(
    new Set((await print({ ...checked, problems: [...checked.problems, ...checked.problems] })).map((each: object) => JSON.stringify(each)))
      .size,
  ).toBe(2);
});

test('what a person has decided is suppressed, with the reason', async () => {
  const checked = sample();
  const signed = { ...checked, findings: checked.findings.map((each, i) => (i === 0 ? { ...each, status: VERIFIED } : each)) };
  expect((await sarif(checked)).runs[0].results[0].suppressions).toEqual([]);
  expect((await sarif(signed)).runs[0].results[0].suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: 'verified by Mila Torv, 2031-03-04T10:00:00Z: by phone' },
  ]);
});

test('what the house has accepted is there, and suppressed', async () => {
  const checked = sample();
  const [problem] = checked.problems;
  const log = await sarif({
    ...checked,
    problems: [],
    suppressed: [
      { problem, by: 'comment' },
      { problem: { ...problem, code: 'tk' }, by: 'configuration' },
    ],
  });
  expect(validate(log) || validate.errors).toBe(true);
  expect(
    log.runs[0].results.map((each: { ruleId: string; suppressions: { kind: string }[] }) => [each.ruleId, each.suppressions[0].kind]),
  ).toEqual([
    ['quantity-differs', 'inSource'],
    ['tk', 'external'],
  ]);
});

test('paths as URIs', () => {
  expect(uriOfPath('sources/a b#1.pdf')).toBe('sources/a%20b%231.pdf');
  expect(uriOfPath('/desk/é.md')).toBe('file:///desk/%C3%A9.md');
  expect(uriOfPath('C:\\desk\\a.md')).toBe('file:///C:/desk/a.md');
  expect(uriOfPath('note: a.md')).toBe('./note:%20a.md');
});
