/** What rests on a passage of a source, the way back from it: on its hover, and for Go to and Find References. */
import { Disposable, Hover, Location, languages, MarkdownString, type Position, Range, type TextDocument, Uri } from 'vscode';
import { RESTS_ON, type RestsOnAnswer, SOURCE_SCHEME, type SourceTextAnswer } from '../../server/src/lsp/protocol.ts';
import { createPlaces, rangeOf } from './places.ts';
import type { Checker } from './server.ts';
import { addressOf } from './sourceUri.ts';
import { short, standing } from './wording.ts';

const MOST = 6;

interface Resting {
  /** The passage. */
  readonly range: Range;
  readonly findings: RestsOnAnswer['findings'];
}

type RestingAt = (document: TextDocument, position: Position) => Promise<Resting | null>;

/** The passage at a place of a source and the claims of the open drafts that rest on it; null where no passage stands. */
const restingAt =
  (checker: Checker, textOf: (uri: string) => SourceTextAnswer | undefined): RestingAt =>
  async (document, position) => {
    const address = addressOf(document.uri);
    const answer = textOf(document.uri.toString());
    const at = createPlaces(answer?.text ?? '');
    const block = answer?.blocks.find(each => new Range(at(each.start), at(each.end)).contains(position));
    const client = checker.client();
    if (!address || !block || !client) return null;
    const { start, end } = block;
    const { findings } = await client.sendRequest<RestsOnAnswer>(RESTS_ON, { source: address.source, start, end });
    return { range: new Range(at(start), at(end)), findings };
  };

function hoverOf({ range, findings }: Resting): Hover {
  const words = new MarkdownString();
  words.isTrusted = { enabledCommands: ['claimcheck.revealClaim'] };
  words.appendMarkdown(`**${findings.length === 1 ? 'One claim rests' : `${findings.length} claims rest`} on this passage**\n\n`);
  for (const { row } of findings.slice(0, MOST)) {
    words.appendMarkdown('- [').appendText(short(row.text, 70));
    words.appendMarkdown(`](command:claimcheck.revealClaim?${encodeURIComponent(JSON.stringify([row.id]))}) · ${standing(row)}\n`);
  }
  if (findings.length > MOST) words.appendMarkdown(`\nand ${findings.length - MOST} more`);
  return new Hover(words, range);
}

/** `textOf` gives the source's text as the checker sent it. */
export function createPassageClaims(checker: Checker, textOf: (uri: string) => SourceTextAnswer | undefined): Disposable {
  const resting = restingAt(checker, textOf);
  return Disposable.from(
    languages.registerHoverProvider(
      { scheme: SOURCE_SCHEME },
      {
        provideHover: async (document, position) => {
          const found = await resting(document, position);
          return found?.findings.length ? hoverOf(found) : null;
        },
      },
    ),
    languages.registerReferenceProvider(
      { scheme: SOURCE_SCHEME },
      {
        provideReferences: async (document, position) => {
          const found = await resting(document, position);
          return found?.findings.map(({ uri, row }) => new Location(Uri.parse(uri), rangeOf(row.range))) ?? [];
        },
      },
    ),
  );
}
