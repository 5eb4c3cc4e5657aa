/** Resting the pointer on a source's passage: which claims of the open drafts rest on it. */
import { type Disposable, Hover, languages, MarkdownString, Range } from 'vscode';
import { RESTS_ON, type RestsOnAnswer, SOURCE_SCHEME, type SourceTextAnswer } from '../../server/src/lsp/protocol.ts';
import { createPlaces } from './places.ts';
import type { Checker } from './server.ts';
import { addressOf } from './sourceUri.ts';
import { short, standing } from './wording.ts';

const MOST = 6;

/** `textOf` gives the source's text as the checker sent it. */
export function createPassageHover(checker: Checker, textOf: (uri: string) => SourceTextAnswer | undefined): Disposable {
  return languages.registerHoverProvider(
    { scheme: SOURCE_SCHEME },
    {
      provideHover: async (document, position) => {
        const address = addressOf(document.uri);
        const answer = textOf(document.uri.toString());
        const at = createPlaces(answer?.text ?? '');
        const block = answer?.blocks.find(each => new Range(at(each.start), at(each.end)).contains(position));
        const client = checker.client();
        if (!address || !block || !client) return null;
        const { findings } = await client.sendRequest<RestsOnAnswer>(RESTS_ON, {
          source: address.source,
          start: block.start,
          end: block.end,
        });
        if (!findings.length) return null;
        const words = new MarkdownString();
        words.isTrusted = { enabledCommands: ['claimcheck.revealClaim'] };
        words.appendMarkdown(`**${findings.length === 1 ? 'One claim rests' : `${findings.length} claims rest`} on this passage**\n\n`);
        for (const { row } of findings.slice(0, MOST)) {
          words.appendMarkdown('- [').appendText(short(row.text, 70));
          words.appendMarkdown(`](command:claimcheck.revealClaim?${encodeURIComponent(JSON.stringify([row.id]))}) · ${standing(row)}\n`);
        }
        if (findings.length > MOST) words.appendMarkdown(`\nand ${findings.length - MOST} more`);
        return new Hover(words, new Range(at(block.start), at(block.end)));
      },
    },
  );
}
