/** Holds the layers of the design: who may import whom, what each file must open with, and how long it may grow. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const core = join(root, 'server/src');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name));

interface Module {
  /** Relative to `server/src`, `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** Bare package names and paths relative to `server/src`. */
  readonly imports: readonly string[];
}

/** Import and export specifiers; comments and strings elsewhere do not look like these. */
const SPECIFIER =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(SPECIFIER)]
    .map(match => match[1] ?? match[2] ?? match[3])
    .map(name => (name.startsWith('.') ? relative(core, join(dirname(file), name)).replaceAll('\\', '/') : name));
  return { path: relative(core, file).replaceAll('\\', '/'), text, imports };
}

const modules = filesUnder(core).map(readModule);
const client = filesUnder(join(root, 'client/src'));

/** The layer of a path relative to `server/src`. */
const layerOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''));

/** What each layer may import besides itself and `model`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  settings: ['text'],
  language: ['text'],
  prose: ['text', 'values'],
  values: ['text', 'language'],
  ledger: ['text'],
  claims: ['text', 'prose', 'language', 'values'],
  consistency: ['text', 'language', 'values', 'claims'],
  style: ['text', 'language', 'values', 'claims'],
  sources: ['text', 'language', 'values', 'prose'],
  evidence: ['text', 'language', 'values', 'claims', 'sources'],
  check: ['text', 'language', 'claims', 'consistency', 'style', 'ledger', 'sources', 'evidence', 'settings'],
  report: ['text', 'language', 'claims', 'ledger', 'style', 'settings', 'version'],
  host: ['text', 'ledger', 'sources', 'settings', 'prose', 'check', 'claims'],
  lsp: ['text', 'language', 'prose', 'claims', 'style', 'ledger', 'sources', 'evidence', 'check', 'report', 'host', 'settings', 'version'],
  cli: [
    'text',
    'language',
    'prose',
    'claims',
    'style',
    'ledger',
    'sources',
    'evidence',
    'check',
    'report',
    'host',
    'lsp',
    'settings',
    'version',
  ],
  server: ['host', 'lsp'],
  version: [],
};

const PARSERS = [
  'unpdf',
  'mammoth',
  '@mozilla/readability',
  'linkedom',
  'postal-mime',
  'papaparse',
  'read-excel-file',
  'chardet',
  'fflate',
];
const isPackage = (name: string, list: readonly string[]) => list.some(each => name === each || name.startsWith(`${each}/`));
const offenders = (wrong: (module: Module) => readonly string[]): string[] =>
  modules.flatMap(module => wrong(module).map(name => `${module.path} imports ${name}`));

describe('layers', () => {
  test('every layer is listed here', () => {
    expect(modules.map(module => layerOf(module.path)).filter(layer => !(layer in MAY))).toEqual([]);
  });

  test('each imports only the layers below it', () => {
    expect(
      offenders(module =>
        module.imports
          .filter(name => !/^[@a-z]/.test(name) || name.endsWith('.ts'))
          .filter(name => {
            const [own, other] = [layerOf(module.path), layerOf(name)];
            return name.endsWith('.ts') && other !== own && other !== 'model' && !MAY[own]?.includes(other);
          }),
      ),
    ).toEqual([]);
  });

  test('the model imports nothing', () => {
    expect(modules.find(module => module.path === 'model.ts')?.imports).toEqual([]);
  });

  test('the protocol’s packages occur in lsp/ and server.ts only', () => {
    expect(
      offenders(module => (/^(?:lsp\/|server\.ts)/.test(module.path) ? [] : module.imports.filter(name => name.startsWith('vscode-')))),
    ).toEqual([]);
  });

  test('Node’s modules occur in host/, the store and the entries only', () => {
    const allowed = /^(?:host\/|sources\/store|cli\/|cli\.ts|server\.ts|lsp\/)/;
    expect(offenders(module => (allowed.test(module.path) ? [] : module.imports.filter(name => name.startsWith('node:'))))).toEqual([]);
  });

  test('parsing packages occur in the readers only', () => {
    const allowed = /^(?:sources\/read(?:ers|ing)\/|report\/imports\/)/;
    expect(offenders(module => (allowed.test(module.path) ? [] : module.imports.filter(name => isPackage(name, PARSERS))))).toEqual([]);
  });

  test('wink-nlp stays behind the door of language/', () => {
    expect(
      offenders(module => (layerOf(module.path) === 'language' ? [] : module.imports.filter(name => name.startsWith('wink-')))),
    ).toEqual([]);
  });

  test('nothing in the core knows the editor', () => {
    expect(offenders(module => module.imports.filter(name => name === 'vscode'))).toEqual([]);
  });

  test('detectors, checks, rules, readers and exports do not know their siblings', () => {
    const folders = ['claims/detectors/', 'consistency/checks/', 'style/rules/', 'sources/readers/', 'report/exports/'];
    expect(
      offenders(module => {
        const own = folders.find(folder => module.path.startsWith(folder));
        return own ? module.imports.filter(name => name.startsWith(own)) : [];
      }),
    ).toEqual([]);
  });
});

describe('the core is pure', () => {
  const PURE = /^(?:model|text|prose|language|values|claims|consistency|style|ledger|evidence|report|check|settings)/;
  const FORBIDDEN =
    /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|process\.(?:env|cwd|argv|platform|hrtime|on)\b|globalThis\.|setTimeout\(|fetch\()/;

  test('no clock, no chance, no environment, no network', () => {
    const found = modules
      .filter(module => PURE.test(module.path))
      .flatMap(module =>
        module.text
          .split('\n')
          .flatMap((line, i) => (FORBIDDEN.test(line.replace(/\/\/.*|^\s*\/?\*.*/, '')) ? [`${module.path}:${i + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  test('nothing in the program speaks to the network', () => {
    const net = ['node:http', 'node:https', 'node:net', 'node:tls', 'node:dgram', 'node:http2', 'undici'];
    expect(offenders(module => module.imports.filter(name => net.includes(name)))).toEqual([]);
    expect(client.filter(file => /\bfetch\(|XMLHttpRequest|WebSocket\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('files', () => {
  const all = [...modules.map(module => join(core, module.path)), ...client];

  test('each opens with one sentence on what it is for', () => {
    expect(
      all
        .filter(file => !/^(?:#!.*\n)?(?:\/\*\*|\/\/) ?\S/.test(readFileSync(file, 'utf8').replace(/^\/\*\*\n \*/, '/**')))
        .map(file => relative(root, file)),
    ).toEqual([]);
  });

  test('no default exports, no barrels', () => {
    expect(all.filter(file => /^export default /m.test(readFileSync(file, 'utf8'))).map(file => relative(root, file))).toEqual([]);
    expect(all.filter(file => /^export \* from/m.test(readFileSync(file, 'utf8'))).map(file => relative(root, file))).toEqual([]);
  });

  test('none but the model grows past 400 lines', () => {
    expect(
      all
        .filter(file => !file.endsWith('model.ts') && readFileSync(file, 'utf8').split('\n').length > 400)
        .map(file => relative(root, file)),
    ).toEqual([]);
  });

  test('detectors, checks, rules and readers each have a spec of the same name', () => {
    const folders = ['claims/detectors', 'consistency/checks', 'style/rules', 'sources/readers'];
    const missing = folders.flatMap(folder => {
      const specs = new Set(
        readdirSync(join(root, 'test/specs', folder), { withFileTypes: true }).map(entry =>
          entry.name.replace(/(?:\.test)?\.(?:ts|md)$/, ''),
        ),
      );
      return modules
        .filter(module => module.path.startsWith(`${folder}/`))
        .map(module => module.path.slice(folder.length + 1, -3))
        .filter(name => !specs.has(name))
        .map(name => `${folder}/${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('every export is tried by name in the specs of the report', () => {
    const folder = join(root, 'test/specs/report');
    const specs = readdirSync(folder)
      .filter(name => name.endsWith('.test.ts'))
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .join();
    const names = modules
      .filter(module => module.path.startsWith('report/exports/'))
      .map(module => module.path.slice('report/exports/'.length, -3));
    expect(names.filter(name => !specs.includes(`'${name}'`))).toEqual([]);
  });
});
