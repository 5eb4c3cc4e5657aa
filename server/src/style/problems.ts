/** Runs the style rules that the profile and the desk's severities leave on. */
import type { Problem, Settings, Story } from '../model.ts';
import { markupKept } from '../text/markup.ts';
import { RULES } from './rules.ts';
import { viewOf } from './telling.ts';

/** Style problems with their profile's severity; the desk's own severities are applied by the caller. */
export function styleProblems(story: Story, settings: Settings): Problem[] {
  const view = viewOf(story);
  return RULES.flatMap(rule => {
    const level = settings.severity[rule.code] ?? rule.severity[settings.profile] ?? rule.severity.default;
    if (level === 'off') return [];
    return rule.find(view, settings.profile).map(problem => ({ ...problem, severity: level, fixes: markupKept(story, problem.fixes) }));
  });
}
