/** A look at a file that fails for a reason of the machine is an answer, and the next look is a new one. */
import { expect, test, vi } from 'vitest';
import type { BlobStore } from '../../../../src-main/core/blobs/blob-store';
import { createInspect } from '../../../../src-main/core/packet/inspect';
import { runPacketThread } from '../../../../src-main/core/packet/thread';

vi.mock('../../../../src-main/core/packet/thread', () => ({ runPacketThread: vi.fn() }));

test('a thread that can’t be started refuses for now, and is asked again', async () => {
  const blobs = { require: async () => undefined, path: () => '/x' } as unknown as BlobStore;
  const inspect = createInspect(blobs, new AbortController().signal);
  const file = { hash: 'a', bytes: 9, mediaType: 'application/pdf' };
  vi.mocked(runPacketThread).mockRejectedValueOnce(new Error('EAGAIN'));
  expect(await inspect(file)).toEqual({ outcome: 'refused', reason: 'slow' });
  vi.mocked(runPacketThread).mockImplementationOnce((_, { onAnswer }) => {
    onAnswer({ kind: 'inspected', inspection: { outcome: 'pages', pages: 2 } });
    return Promise.resolve('finished');
  });
  expect(await inspect(file)).toEqual({ outcome: 'pages', pages: 2 });
  expect(await inspect(file)).toEqual({ outcome: 'pages', pages: 2 });
  expect(runPacketThread).toHaveBeenCalledTimes(2);
});
