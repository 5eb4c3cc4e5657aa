/** Runs the style rules that the profile and the desk's severities leave on. */
import type { Problem, Settings, Story } from '../model.ts';
import { RULES } from './rules.ts';
import { viewOf } from './telling.ts';

/** Style problems with their profile's severity; the desk's own severities are applied by the caller. */
export function styleProblems(story: Story, settings: Settings): Problem[] {
  const view = viewOf(story);
  return RULES.flatMap(rule => {
    const level = settings.severity[rule.code] ?? rule.severity[settings.profile] ?? rule.severity.default;
    return level === 'off' ? [] : rule.find(view, settings.profile).map(problem => ({ ...problem, severity: level }));
  });
}
