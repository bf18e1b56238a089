/** What the size of a library costs: saving and listing in a small one and in a large one. Nothing fails on a time; a wrong result does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { afterAll, expect, test, vi } from 'vitest';
import type { TestCore } from '../unit/core/create-core/open-test-core';
import { filled, ready } from './large-libraries';
import { boundRow, clocked, inTurns, median, ratioRow, report, type Row } from './rounds';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 120_000 });

/** Interviews. */
const [small, large] = [100, Number(process.env['BENCH_INTERVIEWS'] ?? 10_000)];
/** So many of the interviews are written to, one after the other. */
const written = 50;
const rows: Row[] = [];
const folder = mkdtempSync(join(tmpdir(), 'second-impression-bench-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  report(rows);
});

/** One row of a database that holds nothing else, written as durably. */
function alone(): Database {
  const db = new BetterSqlite3(join(folder, 'alone.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec("CREATE TABLE cards (id INTEGER PRIMARY KEY, wish_said TEXT NOT NULL); INSERT INTO cards VALUES (1, '')");
  return db;
}

/** Saves answers in turn, and knows what was saved. */
async function saver({ call }: TestCore): Promise<{ save: () => Promise<number>; check: () => Promise<void> }> {
  const interviews = (await call('interviews.list', {})).slice(0, written);
  const cards = await Promise.all(
    interviews.map(async ({ id }) => ({
      interviewId: id,
      id: (await call('questionCards.list', { interviewId: id }))[0]!.id
    }))
  );
  const saved = new Map<string, string>();
  let count = 0;
  return {
    save: async () => {
      const { interviewId, id } = cards[count % cards.length]!;
      const wishSaid = `I counted ${(count += 1)} times.`;
      saved.set(interviewId, wishSaid);
      return (await clocked(() => call('questionCards.update', { id, patch: { wishSaid } })))[0];
    },
    check: async () => {
      expect(saved.size).toBe(written);
      for (const [interviewId, wishSaid] of saved)
        expect((await call('questionCards.list', { interviewId }))[0]?.wishSaid).toBe(wishSaid);
    }
  };
}

test('saving one answer, and the list of interviews', async () => {
  const [few, many] = [await filled(small), await filled(large)];
  await ready(few);
  await ready(many);
  const [inFew, inMany] = [await saver(few), await saver(many)];
  const db = alone();
  const write = db.prepare('UPDATE cards SET wish_said = ? WHERE id = 1');
  const bare = async (): Promise<number> => (await clocked(async () => void write.run(`${Math.random()}`)))[0];
  const turns = { warmUps: 5, rounds: 101, ours: inMany.save };
  const name = `save one answer, ${large} interviews`;
  rows.push(ratioRow(`${name}, beside the bare statement`, await inTurns({ ...turns, control: bare }), 2));
  rows.push(ratioRow(`${name}, beside ${small}`, await inTurns({ ...turns, control: inFew.save }), 1.3));
  await inFew.check();
  await inMany.check();
  db.close();

  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const [time, list] = await clocked(() => many.core.dispatch('interviews.list', {}));
    times.push(time);
    expect(list).toMatchObject({ ok: true, value: { length: large } });
  }
  rows.push(boundRow(`list of ${large} interviews`, median(times), 30, 'ms'));
});
