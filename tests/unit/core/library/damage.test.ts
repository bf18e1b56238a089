import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src-main/core/kernel/app-error';
import { restoreNewestSnapshot } from '../../../../src-main/core/library/damage';
import { temporaryFolder } from '../../../support/temporary-folder';
import { addNote, noteTexts, openForTest } from './open-for-test';

const PAGE = 4096;

/** A library with a snapshot at "one" and something written after it; closed. */
async function damageable(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder();
  const library = await openForTest(folder);
  for (let index = 0; index < 200; index += 1) addNote(library, `note ${index} ${'words '.repeat(40)}`);
  await library.takeSnapshot('timed');
  addNote(library, 'after the snapshot');
  await library.close();
  return { folder, file: join(folder, 'library.sqlite') };
}

function overwrite(file: string, position: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}

async function openingError(folder: string): Promise<AppError> {
  const error: unknown = await openForTest(folder).then(
    () => null,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const ways: [string, (file: string) => void][] = [
  ['truncated to nothing', (file) => truncateSync(file, 0)],
  ['truncated to half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE)],
  ['truncated within a page', (file) => truncateSync(file, 3 * PAGE + 100)],
  ['first page zeroed', (file) => overwrite(file, 0, new Uint8Array(PAGE))],
  ['a middle page zeroed', (file) => overwrite(file, 4 * PAGE, new Uint8Array(PAGE))],
  ['a middle page’s header flipped', (file) => overwrite(file, 4 * PAGE, new Uint8Array(8).fill(0xff))],
  ['no database at all', (file) => writeFileSync(file, 'once upon a time')],
  ['another application’s number', (file) => overwrite(file, 68, new Uint8Array([1, 2, 3, 4]))]
];

test.each(ways)('%s: set aside whole, explained, and brought back from the snapshot', async (_name, damage) => {
  const { folder, file } = await damageable();
  damage(file);
  const damagedBytes = readFileSync(file);

  const error = await openingError(folder);
  expect(error.code).toBe('LIBRARY_DAMAGED');
  expect(error.details).toMatchObject({ newestSnapshotAt: expect.any(String), lastWrittenAt: expect.any(String) });
  const aside = String(error.details?.['setAside']);
  expect(error.message).toContain(aside);
  expect(readFileSync(join(folder, aside, 'library.sqlite'))).toEqual(damagedBytes);
  expect(readdirSync(folder)).not.toContain('library.sqlite');

  // Asking again must not begin an empty library over it.
  expect((await openingError(folder)).code).toBe('LIBRARY_DAMAGED');

  const restored = await restoreNewestSnapshot(folder, '0.0.0-test');
  expect(restored.takenAt.toISOString()).toBe(error.details?.['newestSnapshotAt']);
  const texts = noteTexts(await openForTest(folder));
  expect(texts).toHaveLength(200);
  expect(texts).not.toContain('after the snapshot');
});

test('a damaged snapshot is passed over for an older whole one; without any, restoring says so', async () => {
  const { folder, file } = await damageable();
  const library = await openForTest(folder);
  const newer = await library.takeSnapshot('timed');
  await library.close();
  overwrite(join(folder, 'snapshots', newer.name), 4 * PAGE, new Uint8Array(PAGE));
  truncateSync(file, PAGE);
  const error = await openingError(folder);
  expect(error.details?.['newestSnapshotAt']).not.toBe(newer.takenAt.toISOString());
  for (const name of readdirSync(join(folder, 'snapshots'))) truncateSync(join(folder, 'snapshots', name), 10);
  await expect(restoreNewestSnapshot(folder, '0.0.0-test')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('restoring never replaces a database: what is there is set aside', async () => {
  const { folder } = await damageable();
  const { setAside } = await restoreNewestSnapshot(folder, '0.0.0-test');
  expect(readdirSync(join(folder, String(setAside)))).toEqual(['library.sqlite']);
  expect(noteTexts(await openForTest(folder))).not.toContain('after the snapshot');
});

test('restoring is refused while the library is open', async () => {
  const { folder } = await damageable();
  await openForTest(folder);
  await expect(restoreNewestSnapshot(folder, '0.0.0-test')).rejects.toMatchObject({ code: 'LIBRARY_IN_USE' });
});

test('a flip in any byte of the header ends in a sentence for the user or in a whole library, never in a crash', async () => {
  const { folder, file } = await damageable();
  const whole = readFileSync(file);
  const seen = new Set<string>();
  for (let position = 0; position < 100; position += 1) {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(position) ^ 0xff, position);
    writeFileSync(file, flipped);
    const library = await openForTest(folder).catch((error: unknown) => error as AppError);
    if (library instanceof Error) {
      expect(library, `byte ${position}`).toBeInstanceOf(AppError);
      seen.add(library.code);
    } else {
      expect(noteTexts(library), `byte ${position}`).toHaveLength(201);
      await library.close();
    }
  }
  expect(seen).toEqual(new Set(['LIBRARY_DAMAGED', 'LIBRARY_TOO_NEW']));
});
