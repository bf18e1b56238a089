/** “Erase for good”: no word of what was erased is left in any file of the library, now, after a restart and after a kill in between. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { firstDamageInFile } from '../../../../src-main/core/db/check';
import { temporaryFolder } from '../../../support/temporary-folder';
import { openTestCore, type TestCore } from '../create-core/open-test-core';

/** Called with the name of each step that an erasing takes on the disk. */
let onStep: (step: string) => void = () => undefined;
vi.mock(import('../../../../src-main/core/library/durable-files'), async (original) => {
  const real = await original();
  return {
    ...real,
    renameDurably: async (from, to) => {
      onStep(`before ${to}`);
      await real.renameDurably(from, to);
      onStep(`after ${to}`);
    },
    syncFolder: async (folder) => {
      await real.syncFolder(folder);
      onStep(`synced ${folder}`);
    }
  };
});

// Every snapshot is rewritten and looked through: that takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const hour = 3_600_000;
const start = Date.parse('2026-11-29T10:00:00Z');
const open = (folder: string | undefined, hours: number): Promise<TestCore> =>
  openTestCore(folder, new Date(start + hours * hour).toISOString());

/** The files of a library in which the words stand, as UTF-8 in either case or as UTF-16. */
function filesWith(folder: string, words: string): string[] {
  const wanted = [Buffer.from(words), Buffer.from(words.toLowerCase()), Buffer.from(words, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => wanted.some((each) => readFileSync(file).includes(each)));
}

const canaries = ['Quartzbody', 'Quartzversion', 'Quartzcard', 'Quartzfact', 'Quartzfile', 'Quartznote', 'Quartzdump'];
const remaining = (folder: string): string[] => canaries.filter((words) => filesWith(folder, words).length > 0);

const kept = mkdtempSync(join(tmpdir(), 'second-impression-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));
let keptId: string | undefined;

/** An interview full of canaries beside one that stays, in three snapshots, in the trash; closed. Made once, then copied. */
async function fullLibrary(): Promise<{ folder: string; id: string }> {
  if (keptId === undefined) {
    const made = await makeLibrary();
    cpSync(made.folder, kept, { recursive: true, preserveTimestamps: true });
    keptId = made.id;
  }
  const folder = temporaryFolder();
  cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
  return { folder, id: keptId };
}

async function makeLibrary(): Promise<{ folder: string; id: string }> {
  let opened = await open(undefined, 0);
  const { folder } = opened;
  const { id } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme', brainDump: 'Quartzdump' });
  const { id: letterId, revision } = await opened.call('letters.create', { interviewId: id, kind: 'recovery' });
  const body = `Quartzversion ${'and more words '.repeat(800)}`;
  await opened.call('letters.save', { id: letterId, baseRevision: revision, patch: { body } });
  await opened.call('letters.keepVersion', { id: letterId, label: 'kept' });
  await opened.call('letters.save', { id: letterId, baseRevision: revision + 1, patch: { body: 'Quartzbody' } });
  await opened.call('questionCards.create', { interviewId: id, patch: { said: 'Quartzcard' } });
  await opened.core.close();

  opened = await open(folder, 1);
  await opened.call('facts.create', { interviewId: id, patch: { statement: 'Quartzfact' } });
  await opened.upload(id, 'Quartznote.txt', `Quartzfile ${'x'.repeat(3000)}`);
  await opened.core.close();

  opened = await open(folder, 2);
  await opened.call('interviews.create', { timeZone: 'UTC', company: 'Stays', brainDump: 'Basaltdump' });
  await opened.core.close();

  opened = await open(folder, 3);
  await opened.call('trash.move', { kind: 'interview', id });
  await opened.core.close();
  expect(readdirSync(join(folder, 'snapshots')).length).toBeGreaterThanOrEqual(3);
  expect(remaining(folder)).toEqual(canaries);
  return { folder, id };
}

function expectWholeSnapshots(folder: string, atLeast: number): void {
  const names = readdirSync(join(folder, 'snapshots'));
  expect(names.length).toBeGreaterThanOrEqual(atLeast);
  for (const name of names) expect(firstDamageInFile(join(folder, 'snapshots', name)), name).toBeNull();
}

test('an erased interview leaves no word in any file, at once and after a restart, and every snapshot stays', async () => {
  const { folder, id } = await fullLibrary();
  const before = readdirSync(join(folder, 'snapshots'));
  const opened = await open(folder, 4);
  expect(await opened.call('trash.erase', { kind: 'interview', id })).toEqual({ erased: 1, everywhere: true });
  expect(remaining(folder)).toEqual([]);
  expect(readdirSync(join(folder, 'snapshots'))).toEqual(expect.arrayContaining(before));
  expectWholeSnapshots(folder, before.length);
  await opened.core.close();
  expect(remaining(folder)).toEqual([]);
  const again = await open(folder, 5);
  expect(await again.call('library.verify', {})).toMatchObject({ damaged: [], sound: true });
  expect(remaining(folder)).toEqual([]);
  expect(filesWith(folder, 'Basaltdump').length).toBeGreaterThan(1);
  expect((await again.call('interviews.list', {})).map(({ company }) => company)).toEqual(['Stays']);
});

test.each(['letter', 'question_card', 'fact', 'evidence'] as const)(
  'an erased %s goes from the snapshots too',
  async (kind) => {
    const { folder, id: interviewId } = await fullLibrary();
    const opened = await open(folder, 4);
    await opened.call('trash.restore', { kind: 'interview', id: interviewId });
    const lists = {
      letter: () => opened.call('letters.list', { interviewId }),
      question_card: () => opened.call('questionCards.list', { interviewId }),
      fact: () => opened.call('facts.list', { interviewId }),
      evidence: () => opened.call('evidence.list', { interviewId })
    };
    const [thing] = await lists[kind]();
    await opened.call('trash.move', { kind, id: thing!.id });
    await opened.call('trash.erase', { kind, id: thing!.id });
    const gone = {
      letter: ['Quartzbody', 'Quartzversion'],
      question_card: ['Quartzcard'],
      fact: ['Quartzfact'],
      evidence: ['Quartzfile', 'Quartznote']
    };
    expect(remaining(folder)).toEqual(canaries.filter((words) => !gone[kind].includes(words)));
    expectWholeSnapshots(folder, 3);
    expect(await opened.call('library.verify', {})).toMatchObject({ damaged: [], sound: true });
  }
);

test('ended in between, the erasing goes on at the next start; every snapshot is whole at every moment', async () => {
  const { folder, id } = await fullLibrary();
  const opened = await open(folder, 4);
  // Copies of the folder as a killed program would leave it, at the steps that change what is on the disk.
  const copies = new Map<string, string>();
  const copy = (step: string): void => {
    const to = temporaryFolder();
    cpSync(folder, to, { recursive: true, filter: (source) => !source.endsWith('lock.sqlite') });
    copies.set(step, to);
  };
  let renamed = 0;
  onStep = (step) => {
    const isSnapshot = step.includes(join(folder, 'snapshots'));
    if (isSnapshot && step.startsWith('before')) renamed += 1;
    if (isSnapshot && renamed <= 2 && (step.startsWith('after') || renamed === 1))
      copy(`${step.split(' ')[0]} ${renamed}`);
    if (step.startsWith(`synced ${join(folder, 'evidence')}`)) copy('file gone');
  };
  const erasing = opened.call('trash.erase', { kind: 'interview', id });
  copy('begun');
  await erasing;
  onStep = () => undefined;
  await opened.core.close();
  expect([...copies.keys()]).toEqual(expect.arrayContaining(['begun', 'before 1', 'after 1', 'after 2', 'file gone']));
  expect(copies.size).toBeLessThanOrEqual(6);
  for (const each of copies.values()) {
    expectWholeSnapshots(each, 3);
    const again = await open(each, 5);
    const left = await again.call('trash.list', {});
    if (left.length > 0) await again.call('trash.erase', { kind: 'interview', id });
    await again.core.close();
    expect(remaining(each)).toEqual([]);
    expectWholeSnapshots(each, 3);
  }
});

test('a damaged snapshot that can’t be rewritten goes once there is a fresh whole one', async () => {
  const { folder, id } = await fullLibrary();
  const [oldest] = readdirSync(join(folder, 'snapshots')).sort();
  const file = join(folder, 'snapshots', oldest!);
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, 4200);
  writeFileSync(file, bytes);
  const opened = await open(folder, 4);
  expect(await opened.call('trash.erase', { kind: 'interview', id })).toEqual({ erased: 1, everywhere: true });
  expect(remaining(folder)).toEqual([]);
  expectWholeSnapshots(folder, 3);
});
