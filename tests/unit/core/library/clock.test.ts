/** A clock that moves: nothing that can't be taken back and nothing that protects follows a jump, and travel is none. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startClock } from '../../../../src-main/core/library/clock';
import { libraryLayout } from '../../../../src-main/core/library/layout';
import { snapshotsToKeep } from '../../../../src-main/core/library/retention';
import { listSnapshots } from '../../../../src-main/core/library/snapshots';
import { temporaryFolder } from '../../../support/temporary-folder';
import { openTestCore } from '../create-core/open-test-core';
import { addNote, openForTest } from './open-for-test';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-11-29T10:00:00Z');

/** What the program says of the clock at each of these starts, one after the other. */
function starts(times: number[]): boolean[] {
  const layout = libraryLayout(temporaryFolder());
  mkdirSync(layout.incoming);
  return times.map((time) => {
    const clock = startClock(layout, () => new Date(time));
    clock.look();
    clock.close();
    return clock.moved !== null;
  });
}

test.each<[string, number[], boolean[]]>([
  ['a year ahead', [0, 365 * day], [false, true]],
  ['a year ahead and back again', [0, 365 * day, hour], [false, true, false]],
  ['back to 1970', [0, -start], [false, true]],
  ['back two days', [0, -2 * day], [false, true]],
  [
    'ahead, further ahead, back, ahead, back',
    [0, 400 * day, 800 * day, hour, 400 * day, 2 * hour],
    [false, true, true, false, true, false]
  ],
  ['summer time ends', [0, hour], [false, false]],
  ['the hour is set back by hand', [0, -hour], [false, false]],
  ['from Auckland to Honolulu, the clock set instead of the zone', [0, -23 * hour], [false, false]],
  ['from Honolulu to Auckland', [0, 23 * hour], [false, false]],
  ['across the date line and back', [0, 24 * hour, hour, 25 * hour], [false, false, false, false]],
  ['a holiday of three weeks', [0, 21 * day], [false, false]],
  ['drifting by minutes', [0, -5 * 60_000, 7 * 60_000, -60_000], [false, false, false, false]],
  ['away for a year: asked once', [0, 365 * day, 365 * day + hour], [false, true, true]]
])('%s', (_name, times, moved) => {
  expect(starts(times.map((time) => start + time))).toEqual(moved);
});

test('once the user says that the date is right it is believed, also at the next start', () => {
  const layout = libraryLayout(temporaryFolder());
  mkdirSync(layout.incoming);
  startClock(layout, () => new Date(start)).close();
  const clock = startClock(layout, () => new Date(start + 365 * day));
  expect(clock.look()).toBe(false);
  expect(clock.moved).toEqual({ before: '2026-11-29T10:00:00.000Z', now: '2027-11-29T10:00:00.000Z' });
  clock.accept();
  expect(clock.moved).toBeNull();
  expect(startClock(layout, () => new Date(start + 365 * day + hour)).look()).toBe(true);
  expect(readdirSync(layout.incoming)).toEqual([]);
});

test('a note about the clock that makes no sense is none', () => {
  for (const text of ['', 'x', '{}', '{"note":"","believed":"yesterday"}', '\0'.repeat(99)]) {
    const layout = libraryLayout(temporaryFolder());
    writeFileSync(layout.clockNote, text);
    expect(startClock(layout, () => new Date(start)).look()).toBe(true);
  }
});

const at = (milliseconds: number): string => new Date(start + milliseconds).toISOString();

test('one start a year ahead erases nothing, is told, and snapshots go on being taken afterwards', async () => {
  const first = await openTestCore(undefined, at(0));
  const { folder } = first;
  const { id } = await first.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  await first.call('trash.move', { kind: 'interview', id });
  expect((await first.call('library.info', {})).clock).toBeNull();
  await first.core.close();

  const ahead = await openTestCore(folder, at(365 * day));
  expect(await ahead.call('trash.list', {})).toMatchObject([{ id, daysLeft: 30 }]);
  expect((await ahead.call('library.info', {})).clock).toMatchObject({ now: expect.stringMatching(/^2027-11-29/) });
  await ahead.call('interviews.create', { timeZone: 'UTC', company: 'Written ahead' });
  await ahead.core.close();

  const before = readdirSync(join(folder, 'snapshots')).length;
  const back = await openTestCore(folder, at(hour));
  expect((await back.call('library.info', {})).clock).toBeNull();
  await back.call('interviews.create', { timeZone: 'UTC', company: 'Written after' });
  await back.core.close();
  expect(readdirSync(join(folder, 'snapshots')).length).toBe(before + 1);
  expect(
    readFileSync(join(folder, 'snapshots', readdirSync(join(folder, 'snapshots')).sort().at(-1)!)).includes(
      'Written after'
    )
  ).toBe(true);
});

test('a clock that jumps a hundred times within a day empties no trash', { timeout: 120_000 }, async () => {
  const first = await openTestCore(undefined, at(0));
  const { id } = await first.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
  await first.call('trash.move', { kind: 'interview', id });
  await first.core.close();
  for (let jump = 1; jump <= 40; jump += 1) {
    const away = jump % 2 === 0 ? jump * 60_000 : (jump % 3 === 0 ? -1 : 1) * jump * 40 * day;
    const opened = await openTestCore(first.folder, at(away));
    expect(
      (await opened.call('trash.list', {})).map(({ daysLeft }) => daysLeft),
      `jump ${jump}`
    ).toEqual([30]);
    await opened.core.close();
  }
});

test('versions stand in the order in which they were kept, and the words before a pause are kept by any clock', async () => {
  const first = await openTestCore(undefined, at(365 * day));
  const { folder } = first;
  const { id: interviewId } = await first.call('interviews.create', { timeZone: 'UTC' });
  const { id } = await first.call('letters.create', { interviewId, kind: 'recovery' });
  await first.call('letters.keepVersion', { id, label: 'first' });
  await first.core.close();
  const back = await openTestCore(folder, at(0));
  await back.call('letters.keepVersion', { id, label: 'second' });
  const { revision, body } = await back.call('letters.get', { id });
  await back.call('letters.save', { id, baseRevision: revision, patch: { body: `${body} more` } });
  const listed = await back.call('letters.versions', { id });
  expect(listed.map(({ label }) => label)).toEqual(['second', 'first']);
  const { revision: next } = await back.call('letters.get', { id });
  back.pass(11_000);
  await back.call('letters.save', { id, baseRevision: next, patch: { body: `${body} and more` } });
  expect((await back.call('letters.versions', { id })).map(({ reason }) => reason)).toEqual([
    'pause',
    'named',
    'named'
  ]);
  const page = await back.call('letters.versions', { id, before: listed[0]!.id });
  expect(page.map(({ label }) => label)).toEqual(['first']);
});

test('the newest snapshot is the one taken last; wrong days push out no true ones', async () => {
  let time = start;
  const library = await openForTest(temporaryFolder(), { now: () => new Date(time) });
  for (const moment of [0, 365 * day, 400 * day, hour, 2 * hour]) {
    time = start + moment;
    addNote(library, `at ${moment}`);
    await library.takeSnapshot('timed');
  }
  expect(library.newestSnapshotAt).toEqual(new Date(start + 2 * hour));
  expect(listSnapshots(library.layout).map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);

  const daily = Array.from({ length: 14 }, (_, index) => ({
    sequence: index + 1,
    takenAt: new Date(start + index * day)
  }));
  const astray = Array.from({ length: 20 }, (_, index) => ({
    sequence: 15 + index,
    takenAt: new Date(start + (index % 2 === 0 ? 1 : -1) * (500 + index * 40) * day)
  }));
  const recent = Array.from({ length: 8 }, (_, index) => ({
    sequence: 35 + index,
    takenAt: new Date(start + 13 * day + (index + 1) * 60_000)
  }));
  const kept = snapshotsToKeep([...daily, ...astray, ...recent]);
  for (const snapshot of daily.slice(0, 13)) expect(kept).toContain(snapshot);
});

test('while the clock runs wrong, a snapshot still comes every fifteen minutes', async () => {
  let time = start + 365 * day;
  const folder = temporaryFolder();
  const library = await openForTest(folder, { now: () => new Date(time) });
  const count = (): number => readdirSync(join(folder, 'snapshots')).length;
  addNote(library, 'ahead');
  await library.lookAfter();
  expect(count()).toBe(1);
  time = start;
  addNote(library, 'back');
  await library.lookAfter();
  expect(count()).toBe(2);
  addNote(library, 'soon after');
  await library.lookAfter();
  expect(count()).toBe(2);
  time = start + 15 * 60_000;
  await library.lookAfter();
  expect(count()).toBe(3);
});
