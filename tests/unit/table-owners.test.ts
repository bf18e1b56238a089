/**
 * Who writes and who reads which table, told from all SQL in the sources: a table has one domain that writes it, and another domain
 * reads it by the views of core/views.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../src-main/core/db/migrate';
import { migrations } from '../../src-main/core/db/migrations';
import { kinds } from '../../src-main/core/kinds';
import { defineViews } from '../../src-main/core/views/shared-views';

const core = resolve(import.meta.dirname, '../../src-main/core');

/** Works on the library as a whole, whatever kinds it holds; each with the reason why it is no domain. */
const machinery: Readonly<Record<string, string>> = {
  db: 'migrations, sums, and the note that traces of the erased are left',
  library: 'opens, checks, copies and mends files of the library',
  trash: 'moves, restores and erases things of every kind, by the list of kinds',
  damage: 'mends rows of every kind, by the list of kinds'
};
/** Reads what it names by design: the shared read models. */
const readModels = 'views';
/** SQL that stands in the library's own view of the trash, which can use no view of the connection. */
const inLibrarysView = ['debrief/kind.ts reads evidence'];

interface Use {
  file: string;
  domain: string;
  table: string;
  writes: boolean;
}

const files = readdirSync(core, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('migrations'))
  .map((entry) => relative(core, join(entry.parentPath, entry.name)).split(sep).join('/'));
const textOf = (file: string): string =>
  readFileSync(join(core, file), 'utf8').replace(/^\s*(\*|\/\/|\/\*\*).*$/gm, '');

async function schema(): Promise<{ tables: Set<string>; views: Set<string> }> {
  const db = new BetterSqlite3(':memory:');
  await migrate(db, migrations, () => Promise.resolve());
  defineViews(db);
  const named = (type: string, master: string) =>
    new Set(db.prepare(`SELECT name FROM ${master} WHERE type = ?`).pluck().all(type) as string[]);
  return { tables: named('table', 'sqlite_schema'), views: named('view', 'temp.sqlite_schema') };
}

const writing = /\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)/g;
const reading = /\b(?:FROM|JOIN)\s+(\w+)/g;
const declaring = /\btable\(\s*'(\w+)'/g;
/** `FROM a x, b y` and a name that is put in later hide what is read. */
const hidden = /\b(?:FROM|JOIN|INTO|UPDATE)\s+\$\{/;

function usesIn(file: string, tables: ReadonlySet<string>): Use[] {
  const text = textOf(file);
  const domain = file.split('/')[0]!;
  const found = (pattern: RegExp, writes: boolean): Use[] =>
    [...text.matchAll(pattern)]
      .map(([, table = '']) => ({ file, domain, table, writes }))
      .filter(({ table }) => tables.has(table));
  return [...found(writing, true), ...found(declaring, true), ...found(reading, false)];
}

const isDomain = (domain: string): boolean => !(domain in machinery) && domain !== readModels;

test('a table is written by one domain; what works on all of them is named with its reason', async () => {
  const { tables } = await schema();
  const writers = new Map<string, Set<string>>();
  for (const { table, domain, writes } of files.flatMap((file) => usesIn(file, tables))) {
    if (writes && isDomain(domain)) writers.set(table, (writers.get(table) ?? new Set()).add(domain));
  }
  expect(writers.size).toBeGreaterThan(25);
  expect([...writers].filter(([, domains]) => domains.size > 1).map(([table, all]) => [table, ...all])).toEqual([]);
  // Every table of a kind belongs to the domain that declares the kind.
  for (const { rows } of kinds) if (rows) expect([...(writers.get(rows.table) ?? [])], rows.table).toHaveLength(1);
});

test('a domain reads its own tables, and those of others by the views', async () => {
  const { tables, views } = await schema();
  const uses = files.flatMap((file) => usesIn(file, tables));
  const owner = new Map(
    uses.filter(({ domain, writes }) => writes && isDomain(domain)).map((use) => [use.table, use.domain])
  );
  const foreign = uses.filter(
    ({ domain, table }) => isDomain(domain) && owner.has(table) && owner.get(table) !== domain
  );
  expect(foreign.map(({ file, table }) => `${file} reads ${table}`)).toEqual(inLibrarysView);
  const texts = files.filter((file) => !file.endsWith('shared-views.ts')).map(textOf);
  expect([...views].filter((view) => !texts.some((text) => new RegExp(`\\b${view}\\b`).test(text)))).toEqual([]);
});

/** Where a name is put into SQL, what it can be. */
const putIn: Readonly<Record<string, string>> = {
  'debrief/card-queries.ts': 'one of two views',
  'proof/evidence-queries.ts': 'one of its own two tables of links',
  'proof/presence-queries.ts': 'one of three views',
  'search/queries.ts': 'the view that a kind names',
  'unfinished/queries.ts': 'the table of a kind, to see whether the thing is there'
};

test('where a name is put into SQL later, so that this test can’t see it, is said', () => {
  const domains = files.filter((file) => isDomain(file.split('/')[0]!));
  expect(domains.filter((file) => hidden.test(textOf(file))).sort()).toEqual(Object.keys(putIn));
});

test('SQL stands in the files that are named for it', () => {
  const sql = /(['"`])\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s[\w\s"'`${},*.()@?=<>-]+?(FROM|INTO|SET)\s/;
  const domains = files.filter(
    (file) =>
      file.includes('/') && (isDomain(file.split('/')[0]!) || file.startsWith('trash/') || file.startsWith('damage/'))
  );
  const withSql = domains.filter((file) => sql.test(textOf(file)));
  expect(withSql.length).toBeGreaterThan(15);
  expect(withSql.filter((file) => !/(queries|kind)\.ts$/.test(file))).toEqual([]);
});
