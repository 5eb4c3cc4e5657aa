/** Runs the style rules that the profile and the desk's severities leave on. */
import type { Problem, Settings, Story } from '../model.ts';
import { RULES } from './rules.ts';

/** Style problems with their profile's severity; the desk's own severities are applied by the caller. */
export function styleProblems(story: Story, settings: Settings): Problem[] {
  return RULES.flatMap(rule => {
    const level = settings.severity[rule.code] ?? rule.severity[settings.profile] ?? rule.severity.default;
    return level === 'off' ? [] : rule.find(story, settings.profile).map(problem => ({ ...problem, severity: level }));
  });
}
