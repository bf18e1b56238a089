/** Failures must reach the screens as sentences, and an upload says what it belongs to. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, OperationError, upload, useTransport } from '../../../../src-renderer/api/client';
import type { Transport } from '../../../../src-renderer/api/transport';
import type { Failure } from '../../../../src-main/contract';

function transport(parts: Partial<Transport>): Transport {
  return {
    host: 'browser',
    call: () => Promise.resolve({ ok: true, value: null }),
    fileUrl: (path) => Promise.resolve(path),
    send: () => Promise.resolve({ ok: true, value: null }),
    onCommand: () => () => undefined,
    onEvent: () => () => undefined,
    ...parts
  };
}

afterEach(() => {
  useTransport(undefined);
  vi.useRealTimers();
});

const failureOf = (promise: Promise<unknown>): Promise<OperationError> =>
  promise.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: unknown) => {
      expect(error).toBeInstanceOf(OperationError);
      return error as OperationError;
    }
  );

describe('client', () => {
  it('gives the value of a good envelope', async () => {
    const asked = vi.fn<Transport['call']>(() => Promise.resolve({ ok: true, value: [] }));
    useTransport(transport({ call: asked }));
    await expect(call('interviews.list', {})).resolves.toEqual([]);
    expect(asked).toHaveBeenCalledWith('interviews.list', {});
  });

  it('throws the failure of a bad one, with its code and words', async () => {
    const error: Failure = { code: 'DISK_FULL', key: 'errors.noRoom', params: { megabytes: 7 }, reference: 'r1' };
    useTransport(transport({ call: () => Promise.resolve({ ok: false, error }) }));
    expect(await failureOf(call('interviews.list', {}))).toMatchObject({
      ...{ code: 'DISK_FULL', reference: 'r1' },
      message: expect.stringContaining('Free 7 MB')
    });
  });

  it('says that nobody answers instead of showing a network error', async () => {
    useTransport(transport({ call: () => Promise.reject(new TypeError('Failed to fetch')) }));
    expect((await failureOf(call('interviews.list', {}))).code).toBe('UNREACHABLE');
    useTransport(undefined);
    expect((await failureOf(call('interviews.list', {}))).code).toBe('UNREACHABLE');
  });

  it('names file, interview and job in an upload', async () => {
    const interviewId = '018f0000-0000-7000-8000-000000000001';
    const jobId = '018f0000-0000-7000-8000-000000000002';
    let finish: (() => void) | undefined;
    let path = '';
    useTransport(
      transport({
        send: (to) => {
          path = to;
          return new Promise((resolve) => (finish = () => resolve({ ok: true, value: { id: 'e' } })));
        }
      })
    );
    const sending = upload(new File(['0123456789'], 'a & b.txt'), { interviewId, jobId });
    finish?.();
    await expect(sending).resolves.toEqual({ id: 'e' });
    expect(Object.fromEntries(new URL(path, 'http://x').searchParams)).toEqual({
      interview: interviewId,
      name: 'a & b.txt',
      job: jobId
    });
  });

  it('calls an aborted upload cancelled', async () => {
    useTransport(transport({ send: () => Promise.reject(new DOMException('aborted', 'AbortError')) }));
    const sending = upload(new File([], 'x'), { interviewId: 'i' });
    expect((await failureOf(sending)).code).toBe('CANCELLED');
  });
});
