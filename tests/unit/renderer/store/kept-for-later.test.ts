/** What is typed into a field without a place of its own, and what is waved through in a letter: on a real library, in a window made anew. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { runChecks } from '$shared/letter/checks/run-checks';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { LetterChecks } from '../../../../src-renderer/store/letter-checks.svelte';
import { LetterEditor } from '../../../../src-renderer/store/letter-editor.svelte';
import { unfinished } from '../../../../src-renderer/store/unfinished.svelte';
import { openTestCore, type TestCore } from '../../core/create-core/open-test-core';

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

async function opened(folder?: string): Promise<TestCore> {
  const core = await openTestCore(folder);
  vi.spyOn(client, 'call').mockImplementation((name, input) => core.call(name, input as never) as never);
  return core;
}

test('words that are not filed are there for a window that starts later, and gone once they are', async () => {
  const { call } = await opened();
  const { id } = await call('interviews.create', { timeZone: 'UTC' });
  unfinished.set(id, 'decision_reason', 'The hours');
  unfinished.set(id, 'decision', 'decline');
  await saving.saveNow();

  // Every module anew, as in a window that starts: nothing is shared with this one but the library.
  vi.resetModules();
  const laterClient = await import('../../../../src-renderer/api/client');
  vi.spyOn(laterClient, 'call').mockImplementation((name, input) => call(name, input as never) as never);
  vi.spyOn(laterClient, 'onEvent').mockReturnValue(() => undefined);
  const later = await import('../../../../src-renderer/store/unfinished.svelte');
  const { followLibrary } = await import('../../../../src-renderer/store/resources');
  expect(later.unfinished).not.toBe(unfinished);
  expect(later.unfinished.get(id, 'decision_reason')).toBeNull();
  await later.unfinished.load();
  expect(later.unfinished.get(id, 'decision_reason')).toBe('The hours');
  const target = new EventTarget();
  followLibrary(target as Window);
  later.unfinished.follow();
  later.unfinished.set(id, 'good_sign', 'They laughed');

  unfinished.finish(id, 'decision', 'decision_reason', 'answer');
  await saving.saveNow();
  expect(unfinished.get(id, 'decision')).toBeNull();
  target.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(later.unfinished.get(id, 'decision_reason')).toBeNull());
  expect(later.unfinished.get(id, 'good_sign')).toBe('They laughed');
  await (await import('../../../../src-renderer/store/drafts.svelte')).saving.saveNow();
  expect(await call('unfinished.list', {})).toEqual([{ about: id, field: 'good_sign', words: 'They laughed' }]);
});

test('a finding stays ignored in its letter after a restart, in a version that comes back too, until its words change or it is taken back', async () => {
  const first = await opened();
  const { id: interviewId } = await first.call('interviews.create', { timeZone: 'UTC', company: 'Brightwell Foods' });
  const begun = await first.call('letters.create', { interviewId, kind: 'recovery' });
  const body = 'Dear Ms Okafor,\n\nI am a team player and you were unclear.\n';
  await first.call('letters.save', { id: begun.id, baseRevision: begun.revision, patch: { body } });
  const version = await first.call('letters.keepVersion', { id: begun.id, label: 'Before' });

  const look = async ({ call }: TestCore): Promise<LetterChecks> => {
    const interview = await call('interviews.get', { id: interviewId });
    const runner = {
      check: (...given: Parameters<typeof runChecks>) => Promise.resolve(runChecks(...given)),
      proofread: () => Promise.resolve([]),
      unprintable: () => Promise.resolve([]),
      end: () => undefined
    };
    const checks = new LetterChecks(
      new LetterEditor(await call('letters.get', { id: begun.id })),
      () => interview,
      runner
    );
    await checks.load();
    return checks;
  };
  const abouts = (findings: LetterChecks['findings']): string[] => findings.map(({ about }) => about);

  const before = await look(first);
  const cliche = before.findings.find(({ about }) => about.includes('team player'))!;
  before.ignore(cliche);
  expect(abouts(before.ignored)).toEqual([cliche.about]);
  expect(abouts(before.findings)).not.toContain(cliche.about);
  await saving.saveNow();
  await first.core.close();

  const second = await opened(first.folder);
  const after = await look(second);
  expect(abouts(after.ignored)).toEqual([cliche.about]);
  after.letter.edit({ body: body.replace('a team player', 'a born leader') });
  await after.check();
  expect(after.ignored).toEqual([]);
  await after.letter.restore(version.id);
  await after.check();
  expect(abouts(after.ignored)).toEqual([cliche.about]);
  after.lookAgain(cliche);
  expect(abouts(after.findings)).toContain(cliche.about);
  await saving.saveNow();
  expect((await second.call('letters.get', { id: begun.id })).ignored).toEqual([]);
});

test('two windows wave different things through, and both stay so', async () => {
  const { call } = await opened();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const { id } = await call('letters.create', { interviewId, kind: 'recovery' });
  const window = async (): Promise<LetterEditor> => new LetterEditor(await call('letters.get', { id }));
  const [one, other] = [await window(), await window()];
  one.setIgnored('claims.unsupported/4/a/0', true);
  await saving.saveNow();
  other.setIgnored('claims.unsupported/9/b/0', true);
  await saving.saveNow();
  expect((await window()).ignored).toEqual(['claims.unsupported/4/a/0', 'claims.unsupported/9/b/0']);
  one.setIgnored('claims.unsupported/4/a/0', false);
  await saving.saveNow();
  expect((await window()).ignored).toEqual(['claims.unsupported/9/b/0']);
});
