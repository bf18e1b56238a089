/** Every write to what letters lean on is announced, and nothing that only reads: a reader that listens would never rest. */
import { afterEach, expect, it, vi } from 'vitest';
import { operations, type OperationName } from '$contract';
import { call, useTransport } from '../../../../src-renderer/api/client';
import { changes, onChange } from '../../../../src-renderer/api/changes';

const watched = /^(?:facts|evidence|requests|people|trash|sample)\./;
afterEach(() => useTransport(undefined));

it('agrees with the contract on what writes', () => {
  const names = Object.keys(operations) as OperationName[];
  const expected = names.filter(
    // A small picture that the window drew is no change to anything that a letter says.
    (name) => watched.test(name) && operations[name].kind === 'write' && name !== 'evidence.keepThumbnail'
  );
  expect(expected.length).toBeGreaterThan(10);
  expect(names.filter(changes)).toEqual(expected);
});

it('tells listeners after a write that worked, once, and not after they left', async () => {
  let ok = true;
  useTransport({
    host: 'browser',
    call: () =>
      Promise.resolve(ok ? { ok: true, value: null } : { ok: false, error: { code: 'NOT_FOUND', key: 'gone.fact' } }),
    fileUrl: () => Promise.resolve(''),
    send: () => Promise.resolve({ ok: true, value: null }),
    onCommand: () => () => undefined,
    onEvent: () => () => undefined
  });
  const heard = vi.fn();
  const leave = onChange(heard);
  const id = '01980000-0000-7000-8000-009c1e22ab10';
  await call('facts.retract', { id, retracted: true });
  await call('facts.list', { interviewId: id });
  expect(heard.mock.calls).toEqual([['facts']]);
  ok = false;
  await expect(call('facts.retract', { id, retracted: true })).rejects.toThrow('no longer in the library');
  leave();
  ok = true;
  await call('facts.retract', { id, retracted: true });
  expect(heard).toHaveBeenCalledTimes(1);
});
