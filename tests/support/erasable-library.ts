/** A library full of words that are to be erased, and what is left of them in any of its files. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { firstDamageInFile } from '../../src-main/core/db/check';
import { openTestCore, type TestCore } from '../unit/core/create-core/open-test-core';
import { memoryFolder } from './temporary-folder';

export const hour = 3_600_000;
const start = Date.parse('2026-11-29T10:00:00Z');
export const openAt = (folder: string | undefined, hours: number): Promise<TestCore> =>
  openTestCore(folder, new Date(start + hours * hour).toISOString());

/** The files of a library in which the words stand, as UTF-8 in either case or as UTF-16. */
export function filesWith(folder: string, words: string): string[] {
  const wanted = [Buffer.from(words), Buffer.from(words.toLowerCase()), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => wanted.some((each) => readFileSync(file).includes(each)));
}

export const canaries = [
  'Quartzbody',
  'Quartzversion',
  'Quartzcard',
  'Quartzfact',
  'Quartzfile',
  'Quartznote',
  'Quartzdump'
];
export const remaining = (folder: string): string[] => canaries.filter((words) => filesWith(folder, words).length > 0);

const kept = mkdtempSync(join(tmpdir(), 'second-impression-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));
let keptId: string | undefined;

/** An interview full of canaries beside one that stays, in three snapshots, in the trash; closed. Made once, then copied. */
export async function fullLibrary(): Promise<{ folder: string; id: string }> {
  if (keptId === undefined) {
    const made = await makeLibrary();
    cpSync(made.folder, kept, { recursive: true, preserveTimestamps: true });
    keptId = made.id;
  }
  // What is looked for are words in files: a disk that is waited for would only make it longer.
  const folder = memoryFolder();
  cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
  return { folder, id: keptId };
}

async function makeLibrary(): Promise<{ folder: string; id: string }> {
  let opened = await openAt(memoryFolder(), 0);
  const { folder } = opened;
  const { id } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme', brainDump: 'Quartzdump' });
  const { id: letterId, revision } = await opened.call('letters.create', { interviewId: id, kind: 'recovery' });
  const body = `Quartzversion ${'and more words '.repeat(800)}`;
  await opened.call('letters.save', { id: letterId, baseRevision: revision, patch: { body } });
  await opened.call('letters.keepVersion', { id: letterId, label: 'kept' });
  await opened.call('letters.save', { id: letterId, baseRevision: revision + 1, patch: { body: 'Quartzbody' } });
  await opened.call('questionCards.create', { interviewId: id, patch: { said: 'Quartzcard' } });
  await opened.core.close();

  opened = await openAt(folder, 1);
  await opened.call('facts.create', { interviewId: id, patch: { statement: 'Quartzfact' } });
  await opened.upload(id, 'Quartznote.txt', `Quartzfile ${'x'.repeat(3000)}`);
  await opened.core.close();

  opened = await openAt(folder, 2);
  await opened.call('interviews.create', { timeZone: 'UTC', company: 'Stays', brainDump: 'Basaltdump' });
  await opened.core.close();

  opened = await openAt(folder, 3);
  await opened.call('trash.move', { kind: 'interview', id });
  await opened.core.close();
  expect(readdirSync(join(folder, 'snapshots')).length).toBeGreaterThanOrEqual(3);
  expect(remaining(folder)).toEqual(canaries);
  return { folder, id };
}

export function expectWholeSnapshots(folder: string, atLeast: number): void {
  const names = readdirSync(join(folder, 'snapshots'));
  expect(names.length).toBeGreaterThanOrEqual(atLeast);
  for (const name of names) expect(firstDamageInFile(join(folder, 'snapshots', name)), name).toBeNull();
}
