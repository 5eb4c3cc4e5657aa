/** Runs every Markdown spec of detectors, consistency checks and style rules: exactly what is listed must be found, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localProblems } from '../../server/src/check.ts';
import { readStory } from '../../server/src/claims/story.ts';
import { loadTaggerFrom } from '../../server/src/host/weights.ts';
import type { Claim, ClaimKind, Problem, ProblemCode, Profile, Story } from '../../server/src/model.ts';
import { DEFAULTS } from '../../server/src/settings.ts';
import { type Expectation, readSpec, type SpecCase } from './spec-file.ts';

const here = import.meta.dirname;
const tagger = loadTaggerFrom();
const read = (spec: SpecCase): Story =>
  readStory({ id: 'spec', text: spec.draft, format: spec.format }, { date: spec.date, today: spec.date, tagger });

/** A claim's field by the names of CLI.md, `speaker.name` for an inner one. */
function fieldOf(claim: Claim, name: string): string {
  const own = { ...((claim as unknown as Record<string, unknown>)[claim.kind] as object), priority: claim.priority } as Record<
    string,
    unknown
  >;
  const value = name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], own);
  if (name === 'speaker' && value && typeof value === 'object') return String((value as { name: string }).name);
  if (name === 'about' && value) return String((value as { text?: string }).text ?? '');
  return String(value ?? null);
}

const spanWords = (spec: SpecCase, spans: readonly { start: number; end: number }[]) =>
  spans.map(s => spec.draft.slice(s.start, s.end)).join(' … ');

/** Fields whose value is a span or spans are compared by their words. */
function shown(claim: Claim, name: string, spec: SpecCase): string {
  const own = (claim as unknown as Record<string, Record<string, unknown>>)[claim.kind] ?? {};
  const value = own[name];
  if (Array.isArray(value) && value[0]?.start !== undefined) return spanWords(spec, value);
  if (value && typeof value === 'object' && 'start' in value && !('name' in value))
    return spanWords(spec, [value as { start: number; end: number }]);
  return fieldOf(claim, name);
}

function checkClaims(spec: SpecCase, kind: ClaimKind) {
  const found = read(spec).claims.filter(claim => claim.kind === kind);
  expect(found.map(claim => claim.text)).toEqual(spec.expected.map(item => item.words));
  spec.expected.forEach((item, i) => {
    const got = item.fields.map(([name]) => `${name} ${shown(found[i], name, spec)}`);
    expect(got, item.words).toEqual(item.fields.map(([name, value]) => `${name} ${value}`));
  });
}

/** The draft after a problem's first fix. */
function fixed(spec: SpecCase, problem: Problem): string {
  const edits = [...(problem.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end), spec.draft);
}

function checkProblem(spec: SpecCase, item: Expectation, problem: Problem) {
  if (item.says) expect(problem.message).toContain(item.says);
  if (item.after === 'no fix') expect(problem.fixes).toEqual([]);
  else if (item.after) expect(fixed(spec, problem)).toContain(item.after);
}

function checkProblems(spec: SpecCase, code: ProblemCode) {
  const settings = { ...DEFAULTS, profile: (spec.profile ?? 'us-news') as Profile, severity: { [code]: 'warning' as const } };
  const found = localProblems(read(spec), settings).filter(problem => problem.code === code);
  expect(found.map(problem => spec.draft.slice(problem.start, problem.end))).toEqual(spec.expected.map(item => item.words));
  spec.expected.forEach((item, i) => {
    checkProblem(spec, item, found[i]);
  });
}

function suite(folder: string, run: (spec: SpecCase, name: string) => void) {
  let files: string[] = [];
  try {
    files = readdirSync(join(here, folder)).filter(file => file.endsWith('.md'));
  } catch {
    return;
  }
  for (const file of files) {
    const name = basename(file, '.md');
    describe(`${folder}/${name}`, () => {
      for (const spec of readSpec(readFileSync(join(here, folder, file), 'utf8'))) {
        test(`${spec.title} (line ${spec.line})`, () => run(spec, name));
      }
    });
  }
}

suite('claims/detectors', (spec, name) => checkClaims(spec, name as ClaimKind));
suite('consistency/checks', (spec, name) => checkProblems(spec, name as ProblemCode));
suite('style/rules', (spec, name) => checkProblems(spec, name as ProblemCode));
