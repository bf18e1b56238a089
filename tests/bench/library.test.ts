/** What the size of a library costs: saving, listing and searching in a small one and in a large one. Nothing fails on a time; wrong results do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { afterAll, expect, test, vi } from 'vitest';
import { openTestCore, type TestCore } from '../unit/core/create-core/open-test-core';
import { fillLibrary, placesOf } from './generate-library';
import { boundRow, clocked, inTurns, ratioRow, report, type Row } from './rounds';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 120_000 });

/** Interviews. */
const [small, large] = [100, Number(process.env.BENCH_INTERVIEWS ?? 10_000)];
const rows: Row[] = [];
const parent = mkdtempSync(join(tmpdir(), 'second-impression-bench-'));
afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
  report(rows);
});

async function filled(interviews: number): Promise<TestCore> {
  const folder = join(parent, `${interviews}-${Math.random().toString(36).slice(2, 8)}`);
  const begun = await openTestCore(folder);
  await begun.core.close();
  fillLibrary(folder, interviews);
  const opened = await openTestCore(folder);
  await indexed(opened);
  return opened;
}

/** Until the search's index has every document. */
async function indexed({ call }: TestCore): Promise<void> {
  while ((await call('search.query', { text: 'nothing like it' })).preparing > 0)
    await new Promise((resolve) => setTimeout(resolve, 200));
}

/** One row of a database that holds nothing else, written as durably. */
function alone(): Database {
  const db = new BetterSqlite3(join(parent, `alone-${Math.random()}.sqlite`));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    "CREATE TABLE question_cards (id INTEGER PRIMARY KEY, wish_said TEXT NOT NULL); INSERT INTO question_cards VALUES (1, '')"
  );
  return db;
}

const time = async (work: () => Promise<unknown>): Promise<number> => (await clocked(work))[0];

test('saving one answer', async () => {
  const [few, many] = [await filled(small), await filled(large)];
  const control = alone();
  const write = control.prepare('UPDATE question_cards SET wish_said = ? WHERE id = 1');
  let count = 0;
  const saved = new Map<string, string>();
  const save = ({ call }: TestCore, of: number): Promise<number> => {
    const { interviewId, cardId } = placesOf(of - 1 - (count % 50));
    const wishSaid = `I counted ${(count += 1)} times.`;
    if (of === large) saved.set(interviewId, wishSaid);
    return time(() => call('questionCards.update', { id: cardId, patch: { wishSaid } }));
  };
  const inMany = { warmUps: 5, rounds: 101, ours: () => save(many, large) };
  const beside = await inTurns({
    ...inMany,
    control: () => time(async () => void write.run(`I counted ${count} times.`))
  });
  const grown = await inTurns({ ...inMany, control: () => save(few, small) });
  rows.push(ratioRow(`save one answer, ${large} interviews, beside the bare statement`, beside, 2));
  rows.push(ratioRow(`save one answer, ${large} interviews beside ${small}`, grown, 1.3));
  expect(saved.size).toBe(50);
  for (const [interviewId, wishSaid] of saved)
    expect((await many.call('questionCards.list', { interviewId }))[0]?.wishSaid).toBe(wishSaid);
  control.close();
});

test('the list of interviews', async () => {
  const many = await filled(large);
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const [took, list] = await clocked(() => many.call('interviews.list', {}));
    times.push(took);
    expect(list).toHaveLength(large);
  }
  rows.push(boundRow(`list of ${large} interviews`, times.sort((one, other) => one - other)[4]!, 30, 'ms'));
});
