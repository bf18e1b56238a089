/** How the renderer reads, held over its sources: it waits to be told, asks nothing every so often, and no change is followed by a reload by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { operations, type OperationName } from '../../../../src-main/contract';
import { dueTopics, searchTopics } from '../../../../src-main/shared/kinds';

const project = resolve(import.meta.dirname, '../../../..');

interface Source {
  file: string;
  tree: ts.SourceFile;
}

/** Every script of the renderer; of a component what stands in its `script`, and what its markup calls is a part of the text. */
const sources: Source[] = readdirSync(join(project, 'src-renderer'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    const script = path.endsWith('.svelte')
      ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code).join('\n')
      : text;
    const file = path.slice(project.length + 1).replaceAll('\\', '/');
    return { file, tree: ts.createSourceFile(`${file}.ts`, script, ts.ScriptTarget.Latest, true) };
  });

function* within(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* within(child);
}
const callsIn = (node: ts.Node): ts.CallExpression[] => [...within(node)].filter(ts.isCallExpression);
const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
/** `go()` and `this.go()`, not `entry.go()`. */
const isOwn = ({ expression }: ts.CallExpression): boolean =>
  ts.isIdentifier(expression) ||
  (ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword);
const nameOf = (node: ts.Node): string | undefined =>
  ts.isFunctionLike(node) || ts.isVariableDeclaration(node) ? node.name?.getText() : undefined;

/** The names of the functions around a place, up to the file. */
function namesAround(node: ts.Node): string[] {
  const names: string[] = [];
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    const name = nameOf(at);
    if (name) names.push(name);
  }
  return names;
}

/** Operations that are asked for anywhere in it. */
const operationsIn = (node: ts.Node): OperationName[] =>
  callsIn(node)
    .filter((call) => calledName(call) === 'call')
    .flatMap(({ arguments: [name] }) => (name && ts.isStringLiteral(name) ? [name.text as OperationName] : []));

test('nothing is asked every so often: one clock ticks, and no timer leads back to itself', () => {
  const timers = (name: string) =>
    sources.flatMap(({ file, tree }) =>
      callsIn(tree)
        .filter((call) => calledName(call) === name)
        .map((call) => ({ file, call }))
    );
  expect(timers('setInterval').map(({ file }) => file)).toEqual(['src-renderer/store/clock.svelte.ts']);
  const found = timers('setTimeout');
  expect(found.length).toBeGreaterThan(5);
  const again = found.filter(({ call }) => {
    const around = namesAround(call);
    return (
      call.arguments[0] &&
      callsIn(call.arguments[0]).some((inner) => isOwn(inner) && around.includes(calledName(inner)))
    );
  });
  expect(again.map(({ file }) => file)).toEqual([]);
});

test('after a change nobody reads anew by hand but the resource that it was made through, and the way to the trash', () => {
  const byHand: string[] = [];
  let changes = 0;
  for (const { file, tree } of sources)
    for (const node of within(tree)) {
      if (!ts.isMethodDeclaration(node) && !ts.isFunctionDeclaration(node) && !ts.isVariableDeclaration(node)) continue;
      if (!operationsIn(node).some((name) => operations[name]?.kind === 'write')) continue;
      changes += 1;
      const reloads = callsIn(node).some((call) => /^(load|reread|refresh)/.test(calledName(call)));
      if (reloads) byHand.push(`${file} ${nameOf(node)}`);
    }
  expect(changes).toBeGreaterThan(30);
  expect(byHand).toEqual(['src-renderer/store/undo.svelte.ts trash']);
});

test('components read when they appear or are asked to, never after what they did', () => {
  const byHand = sources
    .filter(({ file }) => file.endsWith('.svelte'))
    .flatMap(({ file, tree }) =>
      [...within(tree)].filter(ts.isFunctionDeclaration).flatMap((made) => {
        const reloads = callsIn(made).some((call) => /^(load|reread|refresh)/.test(calledName(call)));
        return reloads ? [`${file} ${nameOf(made)}`] : [];
      })
    );
  expect(byHand).toEqual([
    // An address of a file runs out.
    'src-renderer/parts/viewer/ImageView.svelte broke',
    'src-renderer/parts/viewer/MediaView.svelte goOn',
    'src-renderer/parts/viewer/MediaView.svelte broke',
    // Pages of a list that may be long, read while the dialog is open.
    'src-renderer/stages/letter/versions/VersionsDialog.svelte keep'
  ]);
});

/** What a resource leaves out of the topics of its question, and why. */
const leftOut: Record<string, string[]> = {
  // The screen follows the claims of its letter: not every key in it asks for a new list.
  'enclosures.list': ['letters']
};

test('a resource follows every topic that its answer is made of', () => {
  const checked: string[] = [];
  for (const { file, tree } of sources)
    for (const node of within(tree)) {
      if (!ts.isObjectLiteralExpression(node)) continue;
      const part = (name: string) => node.properties.find((each) => each.name?.getText() === name);
      const [topics, ask] = [part('topics'), part('ask')];
      if (!topics || !ask) continue;
      const named = new Set<string>([...within(topics)].filter(ts.isStringLiteral).map(({ text }) => text));
      // Those of all kinds that are found or due stand in the shared list of kinds.
      for (const [name, all] of Object.entries({ searchTopics, dueTopics }))
        if (new RegExp(`\\.\\.\\.${name}\\b`).test(topics.getText())) for (const topic of all) named.add(topic);
      for (const name of operationsIn(ask)) {
        const { kind, topics: read } = operations[name];
        expect([file, name, kind]).toEqual([file, name, 'read']);
        const wanted = (read as readonly string[]).filter((topic) => !leftOut[name]?.includes(topic));
        expect([name, wanted.filter((topic) => !named.has(topic))]).toEqual([name, []]);
        checked.push(name);
      }
    }
  expect(checked.length).toBeGreaterThan(20);
});
