/** What a desk may set: profiles, severities and exceptions that are told by their words, not by their place. */
import { describe, expect, test } from 'vitest';
import { localProblems } from '../../server/src/check.ts';
import { readStory } from '../../server/src/claims/story.ts';
import type { DraftFormat, Settings } from '../../server/src/model.ts';
import { DEFAULTS, mergeSettings, readSettings } from '../../server/src/settings.ts';

const TEXT = 'The pipeline cost TK crowns. The ferry cost TK more.';

function found(text: string, settings: Partial<Settings> = {}, format: DraftFormat = 'plaintext') {
  const story = readStory({ id: 'desk/story.md', text, format }, { date: '2022-02-15', today: '2022-02-15', tagger: null });
  return localProblems(story, mergeSettings(settings)).filter(({ code }) => code === 'tk');
}

describe('severity', () => {
  test('a rule that is off says nothing', () => {
    expect(found(TEXT)).toHaveLength(2);
    expect(found(TEXT, { severity: { tk: 'off' } })).toEqual([]);
  });
  test('the desk’s own severity wins', () => {
    expect(found(TEXT, { severity: { tk: 'error' } }).map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('accepted by its words', () => {
  test('everywhere', () => {
    expect(found(TEXT, { accept: [{ code: 'tk', text: 'TK' }] })).toEqual([]);
  });
  test('in one draft only', () => {
    expect(found(TEXT, { accept: [{ code: 'tk', text: 'TK', draft: 'story.md' }] })).toEqual([]);
    expect(found(TEXT, { accept: [{ code: 'tk', text: 'TK', draft: 'desk/story.md' }] })).toEqual([]);
    expect(found(TEXT, { accept: [{ code: 'tk', text: 'TK', draft: 'other.md' }] })).toHaveLength(2);
    // Not every draft whose name ends so.
    expect(found(TEXT, { accept: [{ code: 'tk', text: 'TK', draft: 'ory.md' }] })).toHaveLength(2);
  });
  test('once, and it stays accepted when words come before it', () => {
    const once = { accept: [{ code: 'tk', text: 'TK', prefix: 'pipeline cost ', suffix: ' crowns' } as const] };
    expect(found(TEXT, once).map(({ start }) => start)).toEqual([TEXT.lastIndexOf('TK')]);
    expect(found(`A new sentence stands here. ${TEXT}`, once)).toHaveLength(1);
  });
  test('another code on the same words is another matter', () => {
    expect(found(TEXT, { accept: [{ code: 'tense', text: 'TK' }] })).toHaveLength(2);
  });
});

test('a comment on the line before covers the next line', () => {
  expect(found('<!-- claimcheck-ignore tk -->\nThe pipeline cost TK crowns.\n\nThe ferry cost TK more.\n', {}, 'markdown')).toHaveLength(1);
  expect(found('<!-- claimcheck-ignore tense -->\nThe pipeline cost TK crowns.\n', {}, 'markdown')).toHaveLength(1);
});

describe('a configuration', () => {
  test('what cannot be used is said and left aside', () => {
    const { settings, problems } = readSettings({ profile: 'tabloid', severity: { tk: 'loud' }, accept: [{ code: 'tk' }] });
    expect(settings.profile).toBeUndefined();
    expect(problems).toHaveLength(3);
  });
  test('a kind of problem or a setting that there is not is said', () => {
    const { settings, problems } = readSettings({ severities: {}, severity: { 'loaded-verbs': 'off', tk: 'off' }, $schema: 'x' });
    expect(settings.severity).toEqual({ tk: 'off' });
    expect(problems).toEqual([
      'There is no setting “severities”: use profile, severity, sources, accept.',
      'There is no kind of problem “loaded-verbs”: its severity is left aside.',
    ]);
  });
  test('later ones win, exceptions add up', () => {
    const merged = mergeSettings(
      { profile: 'uk-news', accept: [{ code: 'tk', text: 'a' }] },
      { severity: { tk: 'off' }, accept: [{ code: 'tk', text: 'b' }] },
    );
    expect(merged).toMatchObject({ profile: 'uk-news', severity: { tk: 'off' }, accept: [{ text: 'a' }, { text: 'b' }] });
    expect(mergeSettings()).toEqual(DEFAULTS);
  });
});
