/** Where a damaged text can't be kept as it is, the refusal names the field as the screens do. */
import type { Database } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { said } from '../../../support/said';
import { openTestCore } from '../create-core/open-test-core';

let db: Database;
vi.mock(import('../../../../src-main/core/db/connect'), async (original) => {
  const real = await original();
  return { ...real, connect: (file) => (db = real.connect(file)) };
});

test.each([
  ['question_cards', 'went_wrong', '[unclosed', 'What went wrong'],
  ['interviews', 'time_zone', 'Mars/Olympus', 'Time zone'],
  ['facts', 'created_at', 'yesterday', 'Created']
])('%s.%s', async (table, column, value, onScreen) => {
  const { core, call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  await call('questionCards.create', { interviewId, patch: { question: 'Why?' } });
  await call('facts.create', { interviewId, patch: { statement: 'So.' } });
  db.pragma('ignore_check_constraints = ON');
  db.prepare(`UPDATE ${table} SET ${column} = ?`).run(value);
  db.pragma('ignore_check_constraints = OFF');
  db.exec(`UPDATE ${table} SET sum = 'spoiled'`);
  const { damaged } = await call('library.verify', {});
  expect(damaged).toHaveLength(1);
  const answer = await core.dispatch('damage.keep', { kind: damaged[0]!.kind, row: damaged[0]!.row });
  if (answer.ok) throw new Error('It was kept.');
  expect(said(answer.error)).toContain(`“${onScreen}” is not valid.`);
});
