/** How damaged texts are called and which of their words are shown. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { DamagedText } from '../../../../../src-main/contract';
import { damagedKind } from '../../../../../src-main/contract';
import { migrations } from '../../../../../src-main/core/db/migrations';
import {
  fieldName,
  isWritten,
  kindsInWords,
  readable
} from '../../../../../src-renderer/screens/settings/damaged-words';
import { kindName } from '../../../../../src-renderer/store/kind-names';

const text = (kind: DamagedText['kind']): DamagedText => ({ kind, row: 1, id: null, interviewId: null, label: '' });

test('every kind has a name of its own, counted in words', () => {
  for (const kind of damagedKind.options) expect(kindName(kind)).toMatch(/^[A-Z][A-Za-z &]+$/);
  expect(kindsInWords([text('letter')])).toBe('1 letter');
  expect(kindsInWords([text('letter'), text('fact'), text('letter'), text('person')])).toBe(
    '2 letters, 1 fact card, and 1 person'
  );
  expect(kindsInWords([text('person'), text('person')])).toBe('2 people');
});

test('a field is called as the screens call it', () => {
  expect(fieldName('wish_said')).toBe('What I wish I had said');
  expect(fieldName('source_person')).toBe('Source person');
});

test('whatever the library keeps with a sum has a name of its own', () => {
  const db = new Database(':memory:');
  for (const { sql } of migrations) db.exec(sql);
  const columns = db
    .prepare(
      `SELECT DISTINCT c.name FROM sqlite_master t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND 'sum' IN (SELECT name FROM pragma_table_info(t.name))`
    )
    .pluck()
    .all() as string[];
  db.close();
  // What `damage.show` leaves out: ids, sums and places in a list.
  const shown = columns.filter((name) => !/(^|_)(id|hash|sum|position|revision|sequence)$/.test(name));
  expect(shown.length).toBeGreaterThan(90);
  expect(shown.filter((name) => fieldName(name) === fieldName('no such field'))).toEqual([]);
});

test('what nobody wrote is not shown among the words', () => {
  for (const name of ['kind', 'created_at', 'language', 'paper_size', 'state'])
    expect(isWritten(name), name).toBe(false);
  for (const name of ['body', 'statement', 'figure', 'went_wrong', 'file_name'])
    expect(isWritten(name), name).toBe(true);
});

test('of a kept version people see the letter, not its JSON; what is no JSON any more is shown as it is', () => {
  const content = JSON.stringify({ subject: 'My subject', body: 'Dear Ada,', language: 'en' });
  expect(readable('content', content)).toBe('My subject\n\nDear Ada,');
  expect(readable('content', content.replace('{', '['))).toContain('"body"');
  expect(readable('content', '"words"')).toBe('"words"');
  expect(readable('content', 'null')).toBe('null');
  expect(readable('body', content)).toBe(content);
});
