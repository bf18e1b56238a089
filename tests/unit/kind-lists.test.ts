/** Outside of the places where kinds are declared, no source lists them: what works on all of them reads the declarations. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { kinds } from '../../src-main/shared/kinds';

const project = resolve(import.meta.dirname, '../..');
const names = new Set(Object.keys(kinds));
/** What lists them, and why. */
const expected: Readonly<Record<string, string>> = {
  'src-main/shared/kinds.ts': 'the list itself',
  'src-main/core/interviews/kind.ts': 'the kinds that a domain declares',
  'src-main/contract/topics.ts': 'topics, some of which are called as kinds are',
  'src-main/contract/compose.ts': 'the topics of which a draft is made',
  'src-renderer/store/composing.svelte.ts': 'the same, for a composition that is shown',
  'src-main/core/sample/contents.ts': 'what the sample holds'
};
/** So many in one list are no list of something else: three stages are called as kinds are. */
const many = 5;

const sources = ['src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !/migrations/.test(entry.parentPath))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
);

function scriptOf(file: string): string {
  const text = readFileSync(join(project, file), 'utf8');
  if (!file.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code).join('\n');
}

/** The names that stand beside each other as keys, in an array or in a union. */
function listsIn(node: ts.Node): string[][] {
  const own: string[] = [];
  if (ts.isObjectLiteralExpression(node)) own.push(...node.properties.map((each) => each.name?.getText() ?? ''));
  if (ts.isArrayLiteralExpression(node)) own.push(...node.elements.map((each) => each.getText()));
  if (ts.isUnionTypeNode(node)) own.push(...node.types.map((each) => each.getText()));
  const found = own.map((name) => name.replace(/['"]/g, '')).filter((name) => names.has(name));
  return [found, ...node.getChildren().flatMap(listsIn)].filter((list) => list.length >= many);
}

test('kinds are listed where they are declared', () => {
  expect(sources.length).toBeGreaterThan(500);
  const lists = sources.filter((file) => {
    const script = scriptOf(file);
    // Most files name no kind at all.
    if ([...names].filter((name) => new RegExp(`\\b${name}\\b`).test(script)).length < many) return false;
    return listsIn(ts.createSourceFile(`${file}.ts`, script, ts.ScriptTarget.Latest, true)).length > 0;
  });
  expect(lists.sort()).toEqual(Object.keys(expected).sort());
});
