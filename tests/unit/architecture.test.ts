/** The design as docs/architecture.md draws it, read from the sources: which layer may import what, and that no operation is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { operations } from '../../src-main/contract';

const project = resolve(import.meta.dirname, '../..');

interface Import {
  from: string;
  /** A package, or a path from the project's folder without its ending. */
  name: string;
  /** Gone once the types are. */
  onlyTypes: boolean;
}

/** Paths from the project's folder, with `/`. */
function sources(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const statement = /(?:\b(?:import|export)\s+(type\s)?[^'"]*?\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/g;

function importsOf(file: string): Import[] {
  const found = readFileSync(join(project, file), 'utf8').matchAll(statement);
  return [...found].map(([, types, name = '']) => ({
    from: file,
    name: placed(file, name),
    onlyTypes: Boolean(types)
  }));
}

/** The shared folder by its alias is the shared folder. */
const placed = (file: string, name: string): string =>
  name.startsWith('.') ? placeOf(file, name) : name.replace(/^\$shared\//, 'src-main/shared/');

const placeOf = (file: string, name: string): string =>
  relative(project, resolve(project, dirname(file), name))
    .split(sep)
    .join('/');

const importsUnder = (folder: string): Import[] => sources(folder).flatMap(importsOf);

test('what is shared imports itself and types of the contract; the contract imports zod, what is shared, and itself', () => {
  const own = /^src-main\/(contract|shared)\//;
  const messages = /^(intl-messageformat|@formatjs\/icu-messageformat-parser(\/.*)?)$/;
  const shared = importsUnder('src-main/shared');
  const strangers = shared.filter(({ name }) => !own.test(name));
  expect(strangers.filter(({ from, name }) => !from.includes('/messages/') || !messages.test(name))).toEqual([]);
  const ofContract = shared.filter(({ name }) => name.startsWith('src-main/contract/'));
  expect(ofContract.length).toBeGreaterThan(10);
  expect(ofContract.filter(({ onlyTypes }) => !onlyTypes)).toEqual([]);
  const imports = importsUnder('src-main/contract');
  expect(imports.map(({ name }) => name)).toContain('zod');
  expect(imports.filter(({ name }) => name !== 'zod' && !own.test(name))).toEqual([]);
  const passedOn = sources('src-main/contract').filter((file) =>
    /^export .* from '[^']*shared/m.test(readFileSync(join(project, file), 'utf8'))
  );
  expect(passedOn).toEqual([]);
});

test('the core imports the contract, what is shared, and itself, no host, no screen, no server', () => {
  const imports = importsUnder('src-main/core');
  const allowed = /^src-main\/(core|contract|shared)(\/|$)/;
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter(({ name }) => name.startsWith('src-') && !allowed.test(name))).toEqual([]);
  const forbidden = /^(electron|playwright.*|(node:)?(http|https|http2|net|tls|dgram))$/;
  expect(imports.filter(({ name }) => forbidden.test(name))).toEqual([]);
});

test('the renderer reaches the program through the contract and what is shared', () => {
  const imports = importsUnder('src-renderer');
  expect(imports.map(({ name }) => name)).toContain('$contract');
  // A worker names the part of the contract that it needs, so that it carries no schemas along.
  expect(imports.filter(({ name }) => /^(src-main(?!\/(?:contract|shared)\/)|node:|electron)/.test(name))).toEqual([]);
});

test('a domain uses another through what that one offers, never through its queries', () => {
  const domainOf = (path: string): string | undefined => /^src-main\/core\/([^/]+)\//.exec(path)?.[1];
  const queries = /\/([a-z-]+-)?queries$/;
  const imports = importsUnder('src-main/core');
  expect(imports.filter(({ name }) => queries.test(name)).length).toBeGreaterThan(10);
  expect(imports.filter(({ from, name }) => queries.test(name) && domainOf(from) !== domainOf(name))).toEqual([]);
});

test('SQL stands in the files that are named for it', () => {
  const sql = /(['"`])\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s[\w\s"'`${},*.()@?=<>-]+?(FROM|INTO|SET)\s/;
  const domains = 'interviews|review|debrief|proof|letters|search|settings|trash|sample|library-info';
  const inDomain = new RegExp(`^src-main/core/(${domains})/`);
  const withSql = sources('src-main/core').filter((file) => sql.test(readFileSync(join(project, file), 'utf8')));
  expect(withSql.filter((file) => inDomain.test(file)).length).toBeGreaterThan(10);
  expect(withSql.filter((file) => inDomain.test(file) && !/queries\.ts$/.test(file))).toEqual([]);
});

/** A folder below `root` that another one needs, and that needs it in turn. */
function circles(root: string): string[] {
  const folderOf = (path: string): string =>
    path.startsWith(`${root}/`) ? (path.split('/')[root.split('/').length] ?? '') : '';
  const needs = new Map<string, Set<string>>();
  for (const { from, name } of importsUnder(root)) {
    const [one, other] = [folderOf(from), folderOf(name)];
    if (one === '' || other === '' || one === other || !name.includes('/', root.length + 1)) continue;
    needs.set(one, (needs.get(one) ?? new Set()).add(other));
  }
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of needs.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  return [...needs.keys()].filter((folder) => reach(folder).has(folder));
}

test('no folder of the renderer needs itself by way of another, components included', () => {
  expect(circles('src-renderer/stages')).toEqual([]);
  expect(circles('src-renderer')).toEqual([]);
  expect(circles('src-renderer/parts')).toEqual([]);
  expect(circles('src-renderer/stages/letter')).toEqual([]);
});

test('only the store and the print view call operations; primitives know no domain', () => {
  const api = importsUnder('src-renderer').filter(({ name }) => name.startsWith('src-renderer/api/'));
  const callers = new Set(api.map(({ from }) => from.split('/')[1]));
  expect([...callers].sort()).toEqual(['api', 'print.ts', 'store']);
  const primitives = importsUnder('src-renderer/ui').filter(({ name }) => name.startsWith('src-renderer/'));
  expect(primitives.filter(({ name }) => !/^src-renderer\/(ui|i18n)\//.test(name))).toEqual([]);
  const said = sources('src-renderer/ui').flatMap((file) => [
    ...readFileSync(join(project, file), 'utf8').matchAll(/\b(?:t|say|pieces)\('([^']+)'|<Said key="([^"]+)"/g)
  ]);
  const keys = said.map(([, called, put]) => called ?? put);
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !/^(ui|common)\./.test(key ?? ''))).toEqual([]);
});

test('every operation is asked for by the renderer', () => {
  const renderer = sources('src-renderer').map((file) => readFileSync(join(project, file), 'utf8'));
  const asked = Object.keys(operations).filter((name) => renderer.some((text) => text.includes(`'${name}'`)));
  expect(asked.length).toBeGreaterThan(50);
  expect(Object.keys(operations).filter((name) => !asked.includes(name))).toEqual([]);
});

test('a command loads nothing but plain JavaScript of its own before the Node that it needs is there', () => {
  const scripts = Object.values(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts as object);
  const commands = scripts.flatMap((script: string) => /\bnode (\S+\.mjs)$/.exec(script)?.[1] ?? []);
  expect(commands.length).toBeGreaterThan(4);
  const reached = new Set(commands);
  const strangers: string[] = [];
  for (const file of reached) {
    for (const [, name = ''] of readFileSync(join(project, file), 'utf8').matchAll(/^import .*from '([^']+)'/gm)) {
      if (name.startsWith('.') && name.endsWith('.mjs')) reached.add(placeOf(file, name));
      else if (!name.startsWith('node:')) strangers.push(`${file} ${name}`);
    }
  }
  expect(strangers).toEqual([]);
});

test('the import lint bites: it sees through paths without an ending', { timeout: 60_000 }, async () => {
  // The rules that look at types need files that are there; the probes are not.
  const parserOptions = { projectService: false };
  const untyped = {
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/await-thenable': 'off'
  } as const;
  const eslint = new ESLint({ cwd: project, overrideConfig: { languageOptions: { parserOptions }, rules: untyped } });
  const ruleFor = async (filePath: string, name: string): Promise<string[]> => {
    const [result] = await eslint.lintText(`import * as all from '${name}';\nvoid all;\n`, { filePath });
    return result!.messages.map(({ ruleId }) => ruleId ?? '');
  };
  const restricted = ['import-x/no-restricted-paths'];
  expect(await ruleFor('src-main/core/letters/probe.ts', '../interviews/queries')).toEqual(restricted);
  expect(await ruleFor('src-main/core/letters/probe.ts', '../interviews/public')).toEqual([]);
  expect(await ruleFor('src-main/contract/probe.ts', '../core/kernel/app-error')).toEqual(restricted);
  expect(await ruleFor('src-renderer/stages/sent/probe.ts', '../../api/client')).toEqual(restricted);
  expect(await ruleFor('src-renderer/store/probe.svelte.ts', '../parts/moments')).toEqual(restricted);
  expect(await ruleFor('src-renderer/stages/sent/probe.ts', '../letter/export/outputs')).toEqual(restricted);
  expect(await ruleFor('src-renderer/parts/probe.ts', '../stages/sent/follow-up')).toEqual(restricted);
  expect(await ruleFor('src-renderer/store/probe.svelte.ts', '$shared/letter/text/words')).toEqual([]);
  const shared = ['@typescript-eslint/no-restricted-imports'];
  expect(await ruleFor('src-main/shared/letter/probe.ts', '../../contract/letters')).toEqual(shared);
  expect(await ruleFor('src-main/shared/letter/probe.ts', 'node:path')).toEqual(shared);
  expect(await ruleFor('src-main/shared/letter/probe.ts', '../search-folding')).toEqual([]);
});

test('what a file exports is used by another; the contract is the list of what there is', () => {
  const files = ['src-main', 'src-renderer', 'tests'].flatMap(sources);
  const words = new Map(
    files.map((file) => [file, new Set(readFileSync(join(project, file), 'utf8').match(/[\w$]+/g))] as const)
  );
  const exported = /^\s*export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
  const unused = files.flatMap((file) => {
    if (!/^src-(main\/(core|hosts)|renderer)\//.test(file)) return [];
    const names = [...readFileSync(join(project, file), 'utf8').matchAll(exported)].map(([, name = '']) => name);
    const others = files.filter((other) => other !== file).map((other) => words.get(other)!);
    return names.filter((name) => !others.some((known) => known.has(name))).map((name) => `${file} ${name}`);
  });
  expect(unused).toEqual([]);
});
