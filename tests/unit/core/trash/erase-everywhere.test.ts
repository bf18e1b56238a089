/** “Erase for good”: no word of what was erased is left in any file of the library, now, after a restart and after a kill in between. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import {
  canaries,
  expectWholeSnapshots,
  filesWith,
  fullLibrary,
  hour,
  openAt,
  remaining
} from '../../../support/erasable-library';
import { memoryFolder } from '../../../support/temporary-folder';

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

/** Paths that can't be removed, as of a file that is being played on Windows. */
let stuck: (path: string) => boolean = () => false;
vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const rmSync: typeof real.rmSync = (path, options) => {
    if (stuck(String(path))) throw Object.assign(new Error('It is in use.'), { code: 'EPERM' });
    real.rmSync(path, options);
  };
  return { ...real, rmSync };
});

// Every snapshot is rewritten and looked through: that takes its time on a busy machine. This only ends what hangs.
vi.setConfig({ testTimeout: 600_000 });

test('an erased interview leaves no word in any file, at once and after a restart, and every snapshot stays', async () => {
  const { folder, id } = await fullLibrary();
  const before = readdirSync(join(folder, 'snapshots'));
  const opened = await openAt(folder, 4);
  expect(await opened.call('trash.erase', { kind: 'interview', id })).toEqual({ erased: 1, everywhere: true });
  expect(remaining(folder)).toEqual([]);
  expect(readdirSync(join(folder, 'snapshots'))).toEqual(expect.arrayContaining(before));
  expectWholeSnapshots(folder, before.length);
  await opened.core.close();
  expect(remaining(folder)).toEqual([]);
  const again = await openAt(folder, 5);
  expect(await again.call('library.verify', {})).toMatchObject({ damaged: [], sound: true });
  expect(remaining(folder)).toEqual([]);
  expect(filesWith(folder, 'Basaltdump').length).toBeGreaterThan(1);
  expect((await again.call('interviews.list', {})).map(({ company }) => company)).toEqual(['Stays']);
});

test.each(['letter', 'question_card', 'fact', 'evidence'] as const)(
  'an erased %s goes from the snapshots too',
  async (kind) => {
    const { folder, id: interviewId } = await fullLibrary();
    const opened = await openAt(folder, 4);
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
  const opened = await openAt(folder, 4);
  // Copies of the folder as a killed program would leave it, at the steps that change what is on the disk.
  const copies = new Map<string, string>();
  const copy = (step: string): void => {
    const to = memoryFolder();
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
    const again = await openAt(each, 5);
    const left = await again.call('trash.list', {});
    if (left.length > 0) await again.call('trash.erase', { kind: 'interview', id });
    // Closing waits for one snapshot only.
    await vi.waitFor(() => expect(remaining(each)).toEqual([]), { timeout: 60_000 });
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
  const opened = await openAt(folder, 4);
  expect(await opened.call('trash.erase', { kind: 'interview', id })).toEqual({ erased: 1, everywhere: true });
  expect(remaining(folder)).toEqual([]);
  expectWholeSnapshots(folder, 3);
});

test('a library too large to be written anew at once is so when it is closed; no backup made meanwhile has a trace', async () => {
  const { folder, id } = await fullLibrary();
  const filled = await openAt(folder, 4);
  const { id: large } = await filled.call('interviews.create', { timeZone: 'UTC', company: 'Large' });
  for (let count = 0; count < 30; count += 1)
    await filled.call('questionCards.create', {
      interviewId: large,
      patch: { said: `${count} stays `.repeat(20_000) }
    });
  await filled.core.close();
  const file = join(folder, 'library.sqlite');
  expect(statSync(file).size).toBeGreaterThan(6 * 1024 * 1024);
  const opened = await openAt(folder, 5);
  const before = statSync(file).ino;
  expect(await opened.call('trash.erase', { kind: 'interview', id })).toEqual({ erased: 1, everywhere: true });
  expect(statSync(file).ino).toBe(before);
  const traces = (path: string): number => {
    const db = new BetterSqlite3(path, { readonly: true });
    const count = db.prepare("SELECT count(*) FROM erasures WHERE target = 'database'").pluck().get();
    db.close();
    return Number(count);
  };
  opened.pass(hour);
  await opened.call('interviews.create', { timeZone: 'UTC', company: 'Later' });
  await opened.core.close();
  expect(traces(file)).toBe(0);
  expect(remaining(folder)).toEqual([]);
  expectWholeSnapshots(folder, 4);
});

test('a file that can’t be removed is not said to be gone: it goes at the next start', async () => {
  const { folder, id } = await fullLibrary();
  let opened = await openAt(folder, 4);
  await opened.upload((await opened.call('interviews.list', {}))[0]!.id, 'Other.txt', 'Feldsparfile');
  await opened.call('trash.move', { kind: 'evidence', id: (await evidenceOf(opened, 'Other.txt')).id });
  stuck = (path) => path.startsWith(join(folder, 'evidence')) && readFileSync(path, 'latin1').includes('Quartzfile');
  expect(await opened.call('trash.erase', {})).toMatchObject({ everywhere: false });
  expect(filesWith(folder, 'Quartzfile')).toHaveLength(1);
  // What can be removed is.
  expect(filesWith(folder, 'Feldsparfile')).toEqual([]);
  expect(id).not.toBe('');
  stuck = () => false;
  await opened.core.close();
  opened = await openAt(folder, 5);
  await vi.waitFor(() => expect(remaining(folder)).toEqual([]), { timeout: 60_000 });
  await opened.core.close();
  expect(remaining(folder)).toEqual([]);
});

async function evidenceOf(opened: Awaited<ReturnType<typeof openAt>>, fileName: string) {
  const [interview] = await opened.call('interviews.list', {});
  const files = await opened.call('evidence.list', { interviewId: interview!.id });
  return files.find((file) => file.fileName === fileName)!;
}

test.each([true, false])(
  'the words go from the index also where another thing has got the number of the document (in a snapshot: %s)',
  async (inSnapshot) => {
    let opened = await openAt(memoryFolder(), 0);
    const { folder } = opened;
    const { id: interviewId } = await opened.call('interviews.create', { timeZone: 'UTC', company: 'Acme' });
    const card = await opened.call('questionCards.create', { interviewId, patch: { said: 'Quartzcard' } });
    expect((await opened.call('search.query', { text: 'Quartzcard' })).hits).toHaveLength(1);
    await opened.call('trash.move', { kind: 'question_card', id: card.id });
    const next = opened.call('questionCards.create', { interviewId, patch: { said: 'Basaltcard' } });
    if (inSnapshot) {
      await next;
      // The snapshot at the end has the state between the two.
      opened.pass(hour);
      await opened.core.close();
      opened = await openAt(folder, 3);
    } else await next;
    expect(filesWith(folder, 'Quartzcard').length).toBeGreaterThan(0);
    expect(await opened.call('trash.erase', { kind: 'question_card', id: card.id })).toMatchObject({
      everywhere: true
    });
    expect(remaining(folder)).toEqual([]);
    expect((await opened.call('search.query', { text: 'Basaltcard' })).hits).toHaveLength(1);
  }
);
