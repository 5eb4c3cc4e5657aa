/** The grammars inside VS Code's own Markdown, HTML and YAML, where the unit tests have a small stand-in. */
import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { builtIn, ensureVsCode } from '../../scripts/host/vscode.ts';
import { type Hosts, words } from '../syntaxes/tokens.ts';
import { check, type Scenario } from './steps.ts';

const HOSTS: Hosts = {
  'text.html.markdown': join(builtIn, 'markdown-basics', 'syntaxes', 'markdown.tmLanguage.json'),
  'text.html.basic': join(builtIn, 'html', 'syntaxes', 'html.tmLanguage.json'),
  'text.html.derivative': join(builtIn, 'html', 'syntaxes', 'html-derivative.tmLanguage.json'),
  'source.yaml': join(builtIn, 'yaml', 'syntaxes', 'yaml.tmLanguage.json'),
  ...Object.fromEntries(
    ['1.0', '1.1', '1.2', '1.3', 'embedded'].map(name => [
      `source.yaml.${name}`,
      join(builtIn, 'yaml', 'syntaxes', `yaml-${name}.tmLanguage.json`),
    ]),
  ),
};

const MARKDOWN = `---
title: "TK"
---

# A heading with TK

About TK ships [@log, p. 2], “we **never** leave,” she said. <!-- claimcheck-ignore tk -->

- An item with [CHECK] and “a _quoted_ item”
> “Quoted TK”

    indented TK

\`TK\` and [“TK”](x.md) and ![TK](y.png) and <a title="TK">
`;

export const grammars: Scenario = {
  name: 'grammars in VS Code’s own Markdown',
  run: async (_vsix, tally) => {
    ensureVsCode();
    const inMarkdown = (scope: string) => words('text.html.markdown', MARKDOWN, scope, HOSTS);
    await check('notes in headings, prose and quotations, never in front matter, code or links', tally, async () =>
      deepEqual(await inMarkdown('keyword.other.note.tk'), ['TK', 'TK', 'TK']),
    );
    await check('quotations keep Markdown’s emphasis', tally, async () => {
      deepEqual(await inMarkdown('string.quoted.double.claimcheck'), ['“we **never** leave,”', '“a _quoted_ item”', '“Quoted TK”']);
      deepEqual(await inMarkdown('markup.bold'), ['**never**']);
      deepEqual(await inMarkdown('markup.italic'), ['_quoted_']);
    });
    await check('citations, [CHECK] and ignores', tally, async () => {
      deepEqual(await inMarkdown('entity.name.tag.citation'), ['log']);
      deepEqual(await inMarkdown('keyword.other.note.claimcheck'), ['CHECK']);
      deepEqual(await inMarkdown('keyword.control.ignore'), ['claimcheck-ignore']);
    });
    await check('YAML in the front matter of a news draft', tally, async () => {
      const text = '---\ntitle: Ships TK\n---\nHEADLINE: Ships\nPORT ELLEN — TK ships left.\n';
      deepEqual(await words('text.news-draft', text, 'entity.name.tag.yaml', HOSTS), ['title']);
      deepEqual(await words('text.news-draft', text, 'keyword.other.note.tk', HOSTS), ['TK']);
    });
  },
};
