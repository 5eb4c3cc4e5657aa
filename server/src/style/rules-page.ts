/** The documentation of the style rules as Markdown: a table, then one section for each. */
import type { Rule } from './rule.ts';
import { RULES } from './rules.ts';

const levels = ({ severity }: Rule): string =>
  Object.entries(severity)
    .map(([profile, level]) => (profile === 'default' ? level : `${level} in ${profile}`))
    .join(', ');

const section = (rule: Rule): string => `## ${rule.code}

${rule.page.what} ${rule.page.why}

- Severity: ${levels(rule)}
- Example: ${rule.page.example}
- Instead: ${rule.page.instead}
- ${rule.page.options}
`;

/** The whole page, the same every time. */
export const rulesPage = (): string => `# Style rules

Every rule leaves words between quotation marks alone. Set a severity with \`"severity": {"CODE": "off"}\` in \`.claimcheck/config.json\`, accept single findings with \`accept\`,
or put \`<!-- claimcheck-ignore CODE -->\` on the line before.

| code | what | severity |
| --- | --- | --- |
${RULES.map(rule => `| [${rule.code}](#${rule.code}) | ${rule.page.what.replaceAll('|', '\\|')} | ${levels(rule)} |`).join('\n')}

${RULES.map(section).join('\n')}`;
