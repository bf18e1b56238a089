import { expect, test } from 'vitest';
import { createExports } from '../../../../src-main/core/files/exports';

test('a file is kept for ten minutes, as it was when it was put', () => {
  let time = 0;
  const exports = createExports(() => time);
  const bytes = new Uint8Array([1, 2, 3]);
  const id = exports.put(bytes, 'letter.pdf', 'application/pdf');
  bytes.fill(0);
  time = 599_000;
  expect(exports.get(id)).toEqual({
    bytes: new Uint8Array([1, 2, 3]),
    fileName: 'letter.pdf',
    mediaType: 'application/pdf'
  });
  time = 600_000;
  expect(exports.get(id)).toBeNull();
});

test('of more than eight, the oldest go', () => {
  const exports = createExports();
  const ids = Array.from({ length: 10 }, (_, index) => exports.put(new Uint8Array(), `${index}`, 'text/plain'));
  expect(ids.map((id) => exports.get(id)?.fileName ?? null)).toEqual([
    null,
    null,
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9'
  ]);
});

test('of several large ones the oldest go, the newest never', () => {
  const exports = createExports();
  const put = (megabytes: number): string => exports.put(new Uint8Array(megabytes * 1024 * 1024), 'packet.pdf', '');
  const [first, second, third] = [put(130), put(100), put(100)];
  expect([first, second, third].map((id) => exports.get(id) !== null)).toEqual([false, true, true]);
  const largest = put(300);
  expect([second, third, largest].map((id) => exports.get(id) !== null)).toEqual([false, false, true]);
});
