/** The documentation of the style rules as Markdown, all from the rules themselves: the page, the hover's text and the README's table. */
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

const levels = ({ severity }: Rule): string =>
  Object.entries(severity)
    .map(([profile, level]) => (profile === 'default' ? level : `${level} in ${profile}`))
    .join(', ');

/** What it flags, why, an example, what to write instead, what can be set: the same words wherever a rule is explained. */
export const rulePage = (rule: Rule): string => `${rule.page.what} ${rule.page.why}

- Severity: ${levels(rule)}
- Example: ${rule.page.example}
- Instead: ${rule.page.instead}
- ${rule.page.options}`;

/** The same for a rule's code; null for codes that are no style rule. */
export function rulePageOf(code: string): string | null {
  const rule = RULES.find(each => each.code === code);
  return rule ? rulePage(rule) : null;
}

const cell = (words: string): string => words.replaceAll('|', '\\|');

/** One row a rule; `named` writes its code. */
const rulesTable = (named: (code: string) => string): string => `| code | what | severity |
| --- | --- | --- |
${RULES.map(rule => `| ${named(rule.code)} | ${cell(rule.page.what)} | ${levels(rule)} |`).join('\n')}`;

/** The whole page, the same every time. */
export const rulesPage = (): string => `# Style rules

Every rule leaves words between quotation marks alone. Set a severity with \`"severity": {"CODE": "off"}\` in \`.claimcheck/config.json\`, accept single findings with \`accept\`,
or put \`<!-- claimcheck-ignore CODE -->\` on the line before.

${rulesTable(code => `[${code}](#${code})`)}

${RULES.map(rule => `## ${rule.code}\n\n${rulePage(rule)}\n`).join('\n')}`;

const OPEN = '<!-- style rules: written by scripts/rules-page.ts -->';
const CLOSE = '<!-- end of style rules -->';

/** A README with the table between its two marks brought up to date; without links, which a packed README cannot follow. Throws where the marks are missing. */
export function withRulesTable(readme: string): string {
  const [start, end] = [readme.indexOf(OPEN), readme.indexOf(CLOSE)];
  if (start < 0 || end < start) throw new Error(`The README has no “${OPEN}” followed by “${CLOSE}”.`);
  return `${readme.slice(0, start + OPEN.length)}\n${rulesTable(code => `\`${code}\``)}\n${readme.slice(end)}`;
}
