/** What `claimcheck --help` prints. */
export const HELP = `claimcheck: holds every checkable claim of a draft against the reporter's own sources, on this machine

  claimcheck check [FILE…]                  find the claims, compare each with the sources, print the findings
  claimcheck export FILE --to FORMAT        write the claim checklist: md csv xlsx html json jsonld sarif annotated
                    [-o OUT] [--since REV|DATE]
  claimcheck import CHECKLIST --draft FILE  take status, checker and note of an edited checklist into the ledger
  claimcheck fix FILE [--only CODE,…]       apply the safe quick fixes [--write | --diff]
  claimcheck search [QUERY] --sources DIR   ranked passages; without QUERY, one query a line from standard input [--limit N]
  claimcheck index DIR                      bring the source index up to date
  claimcheck lsp --stdio                    the language server, for any editor

  --sources DIR        a folder or file with sources (may be repeated); else the front matter's, else sources/ beside the draft
  --date YYYY-MM-DD    publication date; else front matter, else dateline, else today
  --format F           pretty, json, jsonl or sarif
  --ledger FILE        the record of who checked what; else .claimcheck/ledger.jsonl above the draft
  --store FILE         the index; else one in the user's cache folder
  --config FILE        the desk's settings; else the nearest .claimcheck/config.json above the draft
  --no-sources         find the claims only
  --jsonl-input        drafts from standard input, one JSON object a line
  --fail-on WHEN       differs, open or never (default): exit status 1 when it holds
  --quiet              no notices and no progress

Exit status: 0 checked, 1 --fail-on held, 2 the arguments, a file or the input were wrong.
Nothing leaves this machine.
`;
