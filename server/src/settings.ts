/** What a desk may set: reads `.claimcheck/config.json`, fills in the defaults and applies the choices to the problems found. */
import type { Acceptance, Problem, ProblemCode, Profile, Prose, Settings, Severity, Story, Suppressed } from './model.ts';
import { normalise } from './text/normalise.ts';
import { contains } from './text/spans.ts';

export const PROFILES: readonly Profile[] = ['us-news', 'uk-news', 'magazine', 'broadcast'];
export const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Every kind of problem; the type holds that none is missing. */
const KNOWN: Readonly<Record<ProblemCode, true>> = {
  'quantity-differs': true,
  'date-differs': true,
  'quote-differs': true,
  'speaker-differs': true,
  'name-differs': true,
  'attribution-lost': true,
  'citation-misses': true,
  'sources-disagree': true,
  unsourced: true,
  'weekday-mismatch': true,
  'sum-mismatch': true,
  'percent-mismatch': true,
  'age-mismatch': true,
  'quantity-conflict': true,
  'quote-conflict': true,
  'name-variant': true,
  'headline-mismatch': true,
  'unsupported-verdict': true,
  'loaded-verb': true,
  refute: true,
  inverted: true,
  'mind-reading': true,
  gesture: true,
  'vague-source': true,
  agentless: true,
  'orphan-quote': true,
  'late-attribution': true,
  'scare-quote': true,
  tense: true,
  'redundant-allegation': true,
  'according-to': true,
  'first-reference': true,
  'quote-punctuation': true,
  tk: true,
  'changed-since-check': true,
};

/** The same as a list, in the order of the documentation. */
export const CODES = Object.keys(KNOWN) as readonly ProblemCode[];

export const DEFAULTS: Settings = { profile: 'us-news', severity: {}, sources: [], accept: [] };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes what is usable of a parsed config; the rest is said in `problems`, one plain sentence each. */
export function readSettings(raw: unknown): { readonly settings: Partial<Settings>; readonly problems: readonly string[] } {
  if (!isObject(raw)) return { settings: {}, problems: ['The configuration is not a JSON object: the defaults are used.'] };
  const problems = Object.keys(raw)
    .filter(name => name !== '$schema' && !(name in DEFAULTS))
    .map(name => `There is no setting “${name}”: use ${Object.keys(DEFAULTS).join(', ')}.`);
  const settings: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  if (raw.profile !== undefined) {
    if (PROFILES.includes(raw.profile as Profile)) settings.profile = raw.profile as Profile;
    else problems.push(`There is no profile “${String(raw.profile)}”: use ${PROFILES.join(', ')}.`);
  }
  if (isObject(raw.severity)) {
    const known = Object.entries(raw.severity).filter(([code, level]) => {
      const right = SEVERITIES.includes(String(level)) && code in KNOWN;
      if (!(code in KNOWN)) problems.push(`There is no kind of problem “${code}”: its severity is left aside.`);
      else if (!right) problems.push(`The severity of ${code} cannot be “${String(level)}”: use ${SEVERITIES.join(', ')}.`);
      return right;
    });
    settings.severity = Object.fromEntries(known) as Settings['severity'];
  }
  if (typeof raw.sources === 'string') settings.sources = [raw.sources];
  if (Array.isArray(raw.sources)) settings.sources = raw.sources.filter((each): each is string => typeof each === 'string');
  if (Array.isArray(raw.accept)) {
    settings.accept = raw.accept.filter(
      (each): each is Acceptance => isObject(each) && String(each.code) in KNOWN && typeof each.text === 'string',
    );
    if (settings.accept.length < raw.accept.length)
      problems.push('An entry of “accept” needs a code that there is and a text: it is left aside.');
  }
  return { settings, problems };
}

/** Later ones win; severities and accepted findings add up. */
export const mergeSettings = (...parts: readonly Partial<Settings>[]): Settings =>
  parts.reduce<Settings>(
    (done, part) => ({
      profile: part.profile ?? done.profile,
      severity: { ...done.severity, ...part.severity },
      sources: part.sources?.length ? part.sources : done.sources,
      accept: [...done.accept, ...(part.accept ?? [])],
    }),
    DEFAULTS,
  );

const slashes = (path: string): string => path.replaceAll('\\', '/');

/** True where the house accepts this finding: same code, same words, and the same neighbours where they are given. */
function accepts(entry: Acceptance, problem: Problem, story: Story): boolean {
  if (entry.code !== problem.code) return false;
  if (entry.draft && !`/${slashes(story.draft.id)}`.endsWith(`/${slashes(entry.draft)}`)) return false;
  const { text } = story.draft;
  if (normalise(text.slice(problem.start, problem.end)) !== normalise(entry.text)) return false;
  const near = (given: string | undefined, words: string) => !given || normalise(words).includes(normalise(given));
  return (
    near(entry.prefix, text.slice(Math.max(0, problem.start - 80), problem.start)) &&
    near(entry.suffix, text.slice(problem.end, problem.end + 80))
  );
}

/** Comments that may cover one place of the draft. */
const NEAR = 50;

/** True where a comment says so; `ignores` are in order of place. */
function ignored(problem: Problem, ignores: Prose['ignores']): boolean {
  let low = 0;
  let high = ignores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ignores[middle].span.start <= problem.start) low = middle + 1;
    else high = middle;
  }
  const span = { start: problem.start, end: Math.max(problem.start, problem.end) };
  return ignores
    .slice(Math.max(0, low - NEAR), low)
    .some(({ span: covered, code }) => (code === null || code === problem.code) && contains(covered, span));
}

/** Problems that applySettings leaves out because the house has accepted them; those that are switched off are not among them. */
export const suppressedBy = (problems: readonly Problem[], story: Story, settings: Settings): Suppressed[] =>
  problems
    .filter(problem => settings.severity[problem.code] !== 'off')
    .flatMap((problem): Suppressed[] => {
      if (ignored(problem, story.ignores)) return [{ problem, by: 'comment' }];
      return settings.accept.some(entry => accepts(entry, problem, story)) ? [{ problem, by: 'configuration' }] : [];
    });

/** Problems with the desk's severities, without those that are off, accepted or ignored; in the order of the draft. */
export function applySettings(problems: readonly Problem[], story: Story, settings: Settings): Problem[] {
  return problems
    .filter(problem => settings.severity[problem.code] !== 'off')
    .filter(problem => !ignored(problem, story.ignores) && !settings.accept.some(entry => accepts(entry, problem, story)))
    .map(problem => {
      const level = settings.severity[problem.code as ProblemCode];
      return level && level !== 'off' ? { ...problem, severity: level as Severity } : problem;
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
