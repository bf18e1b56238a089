/** Checks whose answers take their time: what they say is about the text and the settings of now, or nothing. */
import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import type { Slip } from '$shared/letter/checks/spelling';
import { runChecks } from '$shared/letter/checks/run-checks';
import { stillOpen } from '../../../../src-renderer/stages/letter/export/before-leaving';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { LetterChecks } from '../../../../src-renderer/store/letter-checks.svelte';
import { LetterEditor } from '../../../../src-renderer/store/letter-editor.svelte';
import { settings } from '../../../../src-renderer/store/settings.svelte';
import { theme } from '../../../../src-renderer/store/theme.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';
import { said } from '../../../support/said';

afterEach(() => void vi.restoreAllMocks());

async function opened() {
  const { call } = await openTestCore();
  const interview = await call('interviews.create', { timeZone: 'UTC' });
  const letter = new LetterEditor(await call('letters.create', { interviewId: interview.id, kind: 'recovery' }));
  vi.spyOn(theme, 'set').mockImplementation(() => undefined);
  vi.spyOn(client, 'call').mockImplementation((name, input) => call(name, input as never) as never);
  await settings.load();
  letter.content.language = 'en-GB';
  letter.content.body = 'Halden and Rouwe cut costs by 32%.';
  return { call, letter, interview };
}

async function checked(proofread: () => Promise<Slip[]>) {
  const { letter, interview } = await opened();
  const report = { findings: [], fine: [], backed: 0, needed: 0 };
  const runner = {
    check: () => Promise.resolve(report),
    proofread,
    unprintable: () => Promise.resolve([]),
    end: () => undefined
  };
  const checks = new LetterChecks(letter, () => interview, runner);
  await checks.load();
  return checks;
}

const slip = (text: string, from: number): Slip => ({
  ...{ from, to: from + text.length, text, message: '', isSpelling: true, suggestions: [] }
});

test('a word that is right from now on is no finding any more, at once', async () => {
  const checks = await checked(() => Promise.resolve([slip('Halden', 0), slip('Rouwe', 11)]));
  await vi.waitFor(() => expect(checks.spelling).toHaveLength(2));
  checks.addWord('Halden');
  expect(checks.spelling.map(({ message }) => said(message))).toEqual(['“Rouwe” is not in the dictionary.']);
});

test('a proofreader that fails where it is wanted no more says nothing', async () => {
  const answer = Promise.withResolvers<Slip[]>();
  const checks = await checked(() => answer.promise);
  checks.letter.content.language = 'de-DE';
  await checks.check();
  expect(checks.proofreader).toBe('not_english');
  answer.reject(new Error('The worker failed.'));
  await answer.promise.catch(() => undefined);
  await Promise.resolve();
  expect(checks.proofreader).toBe('not_english');
});

test('checks that fail say so and call nothing fine, until a look succeeds again', async () => {
  const checks = await checked(() => Promise.resolve([]));
  expect([checks.hasReport, checks.failed]).toEqual([true, false]);
  const look = vi.spyOn(checks.runner, 'check').mockRejectedValueOnce(new Error('The worker failed.'));
  await checks.check();
  expect([checks.hasReport, checks.failed]).toEqual([false, true]);
  await checks.check();
  expect(look).toHaveBeenCalledTimes(2);
  expect([checks.hasReport, checks.failed]).toEqual([true, false]);
});

test('a letter whose facts can’t be read never leaves as if it had been checked', async () => {
  const { call, letter, interview } = await opened();
  expect(await stillOpen(letter, interview, 'pdf')).toMatchObject({ unchecked: false, serious: [expect.anything()] });
  vi.spyOn(client, 'call').mockImplementation((name, input) =>
    name === 'facts.list'
      ? Promise.reject(new client.OperationError('DISK_FULL', 'Not now.'))
      : (call(name, input as never) as never)
  );
  expect(await stillOpen(letter, interview, 'pdf')).toMatchObject({ unchecked: true, serious: [] });
});

test('what was waved through is not asked about again when the letter leaves, and counts as no claim', async () => {
  const { letter, interview } = await opened();
  letter.content.body = 'Costs fell by 32%. I trained 4 people. I led 4 teams.';
  const runner = { check: async (...given: Parameters<typeof runChecks>) => runChecks(...given) };
  const checks = new LetterChecks(letter, () => interview, {
    ...{ ...runner, proofread: () => Promise.resolve([]), unprintable: () => Promise.resolve([]), end: () => undefined }
  });
  await checks.load();
  expect(checks.needed).toBe(3);
  const [, people] = checks.findings.filter(({ checkId }) => checkId === 'claims.unsupported');
  checks.ignore(people!);
  await saving.saveNow();
  expect(checks.needed).toBe(2);
  const told = (await stillOpen(letter, interview, 'pdf')).serious.map(({ message }) => said(message));
  expect(told).toEqual(['No fact backs “32%”.', 'No fact backs “4 teams”.']);
});
