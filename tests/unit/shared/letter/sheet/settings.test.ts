/** A letter's settings are declared once: contract, columns, older versions and words follow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, expectTypeOf, test } from 'vitest';
import { english } from '$shared/messages/catalogue';
import {
  initialSettings,
  letterSettings,
  settingNames,
  settingsOf,
  settingValueKey,
  type LetterSettings,
  type SettingValueKey
} from '$shared/letter/sheet/settings';
import { letterContent, type LetterContent } from '../../../../../src-main/contract/letters';
import { migrations } from '../../../../../src-main/core/db/migrations';
import { storedContent } from '../../../../../src-main/core/letters/version-queries';
import { letters } from '../../../../../src-main/core/letters/tables';
import { content } from '../../../core/outputs/content';

const valuesOf = (name: keyof LetterSettings): readonly (string | boolean)[] => {
  const setting = letterSettings[name];
  return setting.kind === 'choice' ? setting.values : [true, false];
};

test('the contract takes every value of a setting and nothing else, with its types', () => {
  expectTypeOf<LetterContent['textSize']>().toEqualTypeOf<'11' | '10.5' | '10'>();
  expectTypeOf<LetterContent['signed']>().toEqualTypeOf<boolean>();
  for (const name of settingNames) {
    for (const value of valuesOf(name)) expect(letterContent.parse(content({ [name]: value }))[name]).toBe(value);
    for (const value of ['none of these', 1, null, undefined])
      expect(letterContent.safeParse({ ...content(), [name]: value }).success, name).toBe(false);
  }
});

test('each stands in a column that holds every value, and has the same first value there', () => {
  const db = new Database(':memory:');
  for (const { sql } of migrations) db.exec(sql);
  const columns = db.prepare('SELECT name, dflt_value AS first FROM pragma_table_info(?)').all('letters') as {
    name: string;
    first: string | null;
  }[];
  db.close();
  for (const name of settingNames) {
    const column = columns.find((each) => each.name === name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`));
    expect(column, name).toBeDefined();
    for (const value of valuesOf(name))
      expect(letters.decode(letters.encode({ [name]: value })), name).toEqual({ [name]: value });
    const first = initialSettings[name];
    // What came with a later migration; the first ones are always written.
    if (column && column.first !== null)
      expect(column.first, name).toBe(typeof first === 'string' ? `'${first}'` : String(Number(first)));
  }
});

test('a version that was kept before a setting looks as it looked then', () => {
  for (const name of settingNames) {
    const kept = { ...content({ textSize: '10', signed: true, paperStyle: 'modern' }), [name]: undefined };
    const without: unknown = JSON.parse(JSON.stringify(kept));
    expect(storedContent(without)[name]).toBe(initialSettings[name]);
  }
  expect(settingsOf(content())).toEqual(initialSettings);
});

test('each setting and each of its values has words', () => {
  const said = settingNames.flatMap((name) => [
    `letterSettings.${name}`,
    ...valuesOf(name).map((value) => settingValueKey(name, value))
  ]);
  expect(said.filter((key) => !(key in english))).toEqual([]);
  expect(
    Object.keys(english)
      .filter((key) => key.startsWith('letterSettings.'))
      .toSorted()
  ).toEqual(said.toSorted());
  expectTypeOf<SettingValueKey>().toExtend<keyof typeof english>();
});

test('a switch of the paper is named in four source files at most: what is declared once is listed nowhere else', () => {
  const files = ['src-main', 'src-renderer'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/shared.messages|db.migrations/.test(path))
  );
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const named = (name: string): number => texts.filter((text) => new RegExp(`\\b${name}\\b`).test(text)).length;
  const switches = settingNames.filter((name) => {
    const { kind, asked } = letterSettings[name];
    return kind === 'switch' && asked === 'paper';
  });
  expect(switches).not.toEqual([]);
  for (const name of switches) {
    const count = named(name);
    console.info(`${name}: ${count} source files`);
    expect(count, name).toBeLessThanOrEqual(4);
  }
});
