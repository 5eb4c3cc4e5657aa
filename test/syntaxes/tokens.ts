/** Splits lines into scoped pieces with the same engine as VS Code, for the grammar tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const grammars: readonly { scopeName: string; path: string; injectTo?: string[] }[] = manifest.contributes.grammars;

/** One piece of a line with its scopes, outermost first. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

const wasm = readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
const onigLib = oniguruma.loadWASM(wasm).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));

/** Files of the grammars that ours live in, by scope name. */
export type Hosts = Readonly<Record<string, string>>;
const STAND_INS: Hosts = { 'text.html.markdown': join(import.meta.dirname, 'markdown-host.json') };

const makeRegistry = (hosts: Hosts) =>
  new textmate.Registry({
    onigLib,
    loadGrammar: async scope => {
      const own = grammars.find(grammar => grammar.scopeName === scope);
      const path = own ? join(root, own.path) : hosts[scope];
      return path ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null;
    },
    getInjections: scope => grammars.filter(grammar => grammar.injectTo?.includes(scope)).map(grammar => grammar.scopeName),
  });
const registries = new Map<Hosts, textmate.Registry>();

/** The pieces of every line of `text` under the grammar `scope`. */
export async function tokens(scope: string, text: string, hosts = STAND_INS): Promise<readonly (readonly Piece[])[]> {
  const registry = registries.get(hosts) ?? makeRegistry(hosts);
  registries.set(hosts, registry);
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar for ${scope}`);
  let state = textmate.INITIAL;
  return text.split('\n').map(line => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(token => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}

/** The words that carry a scope beginning with `prefix`, joined where they touch. */
export async function words(scope: string, text: string, prefix: string, hosts = STAND_INS): Promise<readonly string[]> {
  const found: string[] = [];
  for (const line of await tokens(scope, text, hosts)) {
    let open = false;
    for (const piece of line) {
      const has = piece.scopes.some(name => name === prefix || name.startsWith(`${prefix}.`));
      if (has && open) found[found.length - 1] += piece.text;
      else if (has) found.push(piece.text);
      open = has;
    }
  }
  return found;
}
