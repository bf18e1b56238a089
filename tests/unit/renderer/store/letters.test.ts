/** The letters of an interview on a real library, with answers that come late: what is on the screen is always the newest. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as client from '../../../../src-renderer/api/client';
import { Aftermath } from '../../../../src-renderer/store/afterwards.svelte';
import { saving } from '../../../../src-renderer/store/drafts.svelte';
import { Letters } from '../../../../src-renderer/store/letters.svelte';
import { drafts } from '../../../../src-renderer/store/letter-editor.svelte';
import { openTestCore } from '../../core/create-core/open-test-core';

afterEach(() => void vi.restoreAllMocks());

const noMail = { attachLetter: false, coveringText: '' };

/** Two letters of one interview; `hold(name)` keeps the next answer of an operation back until it is let go. */
async function twoLetters() {
  const { call } = await openTestCore();
  const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
  const first = await call('letters.create', { interviewId, kind: 'recovery' });
  const second = await call('letters.create', { interviewId, kind: 'thank_you' });
  const held = new Map<string, Promise<void>>();
  const fails = new Set<string>();
  const calls: string[] = [];
  const hold = (name: string): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(name, promise);
    return resolve;
  };
  vi.spyOn(client, 'call').mockImplementation(async (name, input) => {
    calls.push(name);
    if (fails.has(name)) throw new client.OperationError('DISK_FULL', 'No room');
    const late = held.get(name);
    held.delete(name);
    const answer = await call(name, input as never);
    await late;
    return answer as never;
  });
  return { call, letters: new Letters(interviewId, () => 'undecided'), first, second, hold, fails, calls };
}

test('of two letters asked for in quick succession the last one stays open, whichever list comes last', async () => {
  const { letters, first, second, hold, calls } = await twoLetters();
  await letters.load(first.id);
  const letGo = hold('letters.list');
  const early = letters.load(first.id);
  await vi.waitFor(() => expect(calls.filter((name) => name === 'letters.list')).toHaveLength(2));
  await letters.load(second.id);
  letGo();
  await early;
  expect(letters.open?.id).toBe(second.id);
});

test('a list that was read before the last save leaves the open letter as it is typed', async () => {
  const { call, letters, first, hold } = await twoLetters();
  await letters.load(first.id);
  const letter = letters.open!;
  const letGo = hold('letters.list');
  const reading = letters.load(first.id);
  await vi.waitFor(() => expect(client.call).toHaveBeenCalledTimes(2));
  letter.edit({ body: 'Typed while the list was on its way' });
  await drafts.saveNow();
  letGo();
  await reading;
  expect(letters.open).toBe(letter);
  expect(letter.content.body).toBe('Typed while the list was on its way');
  letter.edit({ subject: 'And on' });
  await drafts.saveNow();
  expect(letter.otherVersionId).toBeNull();
  expect(await call('letters.get', { id: first.id })).toMatchObject({ subject: 'And on', body: letter.content.body });
});

test('what another window saved comes in before a letter leaves, and into the same editor', async () => {
  const { call, letters, first } = await twoLetters();
  await letters.load(first.id);
  const letter = letters.open!;
  await call('letters.save', { id: first.id, baseRevision: first.revision, patch: { body: 'Theirs' } });
  await letter.exportAs('markdown', noMail).catch(() => undefined);
  expect(letter.content.body).toBe('Theirs');
  expect(letter.replaced).toBe(1);
  await call('letters.save', { id: first.id, baseRevision: first.revision + 1, patch: { body: 'Theirs, later' } });
  await letters.load(first.id);
  expect(letters.open).toBe(letter);
  expect(letter.content.body).toBe('Theirs, later');
});

test('what was ignored in another window is ignored here, and what was ignored here meanwhile stays so', async () => {
  const { call, letters, first, hold } = await twoLetters();
  await letters.load(first.id);
  const letter = letters.open!;
  await call('letters.setIgnored', { id: first.id, ignored: ['theirs'] });
  const letGo = hold('letters.get');
  const reading = letter.catchUp();
  letter.setIgnored('mine', true);
  letGo();
  await reading;
  expect(letter.ignored).toEqual(['mine']);
  await saving.saveNow();
  await call('letters.setIgnored', { id: first.id, ignored: ['theirs', 'mine'] });
  await letter.catchUp();
  expect(letter.ignored).toEqual(['theirs', 'mine']);
});

test('what another window saved is never written over by words that wait, and the letter may be opened anew meanwhile', async () => {
  const { call, letters, first, second, fails } = await twoLetters();
  await letters.load(first.id);
  fails.add('letters.save');
  letters.open!.edit({ body: 'Mine' });
  await call('letters.save', { id: first.id, baseRevision: first.revision, patch: { body: 'Theirs' } });
  await letters.load(second.id);
  await letters.load(first.id);
  expect(letters.open?.content.body).toBe('Mine');
  fails.clear();
  await drafts.saveNow();
  const versions = await call('letters.versions', { id: first.id });
  const kept = await Promise.all(versions.map(({ id }) => call('letters.version', { versionId: id })));
  expect((await call('letters.get', { id: first.id })).body).toBe('Mine');
  expect(kept.map(({ content }) => content.body)).toContain('Theirs');
});

test('nothing is frozen as sent without the last words', async () => {
  const { call, letters, first, fails, calls } = await twoLetters();
  await letters.load(first.id);
  fails.add('letters.save');
  letters.open!.edit({ body: 'Not yet saved' });
  const { interviewId } = letters;
  const sentAt = new Date().toISOString();
  await call('afterwards.update', { interviewId, patch: { sentAt, sentLetterId: first.id } });
  const aftermath = new Aftermath(interviewId);
  await aftermath.load();
  await aftermath.freeze();
  expect(aftermath.notFrozen).toContain('could not be saved');
  expect(calls).not.toContain('letters.freeze');
  fails.clear();
  await drafts.saveNow();
});

test.each(['exportAs', 'print', 'restore', 'takeDraft'] as const)(
  'nothing happens to a letter whose last words are not saved: %s',
  async (name) => {
    const { letters, first, fails, calls } = await twoLetters();
    await letters.load(first.id);
    const letter = letters.open!;
    fails.add('letters.save');
    letter.edit({ body: 'Not yet saved' });
    calls.length = 0;
    const works = {
      exportAs: () => letter.exportAs('pdf', noMail),
      print: () => letter.print(),
      restore: () => letter.restore('00000000-0000-7000-8000-000000000000'),
      takeDraft: () => letter.takeDraft({ subject: '', body: 'Drafted', tone: 'plain' })
    };
    await expect(works[name]()).rejects.toMatchObject({ code: 'UNSAVED' });
    expect(calls.filter((each) => each !== 'letters.save')).toEqual([]);
    expect(letter.content.body).toBe('Not yet saved');
    fails.clear();
    await drafts.saveNow();
  }
);

describe('the letter that opens by itself', () => {
  /** A letter of each kind, the request’s last and so the newest. */
  async function oneOfEach() {
    const { call } = await openTestCore();
    vi.spyOn(client, 'call').mockImplementation((name, input) => call(name, input as never) as never);
    const { id: interviewId } = await call('interviews.create', { timeZone: 'UTC' });
    const kinds = ['recovery', 'thank_you', 'decline', 'follow_up'] as const;
    for (const kind of kinds) await call('letters.create', { interviewId, kind });
    const { id } = await call('requests.create', { interviewId, patch: { who: 'Ruth Adler', what: 'A figure' } });
    const { id: requestId } = await call('requests.draft', { id });
    return { call, interviewId, requestId };
  }

  test.each([
    ['recover', 'recovery'],
    ['thank_only', 'thank_you'],
    ['decline', 'decline'],
    ['undecided', 'recovery']
  ] as const)('after %s is the %s letter, though a request was drafted since', async (decision, kind) => {
    const { interviewId, requestId } = await oneOfEach();
    const letters = new Letters(interviewId, () => decision);
    await letters.load();
    expect(letters.open?.kind).toBe(kind);
    await letters.load(requestId);
    expect(letters.open?.id).toBe(requestId);
    await letters.load();
    expect(letters.open?.kind).toBe(kind);
  });

  test('is none where the decision has none yet, and never a request', async () => {
    const { call, interviewId, requestId } = await oneOfEach();
    const { decline } = Object.fromEntries(
      (await call('letters.list', { interviewId })).map(({ kind, id }) => [kind, id])
    );
    await call('trash.move', { kind: 'letter', id: decline! });
    const letters = new Letters(interviewId, () => 'decline');
    await letters.load();
    expect(letters.open).toBeNull();
    expect(letters.list.map(({ id }) => id)).toContain(requestId);
  });
});
