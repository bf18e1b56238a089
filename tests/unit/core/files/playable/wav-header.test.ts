/** Which WAV headers are mended: only those behind whose sound more sound follows. */
import { expect, test } from 'vitest';
import { mendedWavHeader } from '../../../../../src-main/core/files/playable/wav-header';

const chunk = (name: string, stated: number, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(stated, 4);
  return Buffer.concat([head, body]);
};
const sound = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256));
function wav(stated: number, ...after: Buffer[]): Buffer {
  const rest = [chunk('fmt ', 16, Buffer.alloc(16)), chunk('data', stated, sound), ...after];
  return chunk('RIFF', 1, Buffer.concat([Buffer.from('WAVE'), ...rest]));
}
const mend = (file: Buffer) =>
  mendedWavHeader(file.subarray(0, 64), file.length, (at) => Promise.resolve(file.subarray(at, at + 8)));

test.for<[string, Buffer, number | null]>([
  ['right', wav(4000), null],
  ['right, with a list of names behind', wav(4000, chunk('LIST', 8, Buffer.from('INFOabcd'))), null],
  ['nothing stated', wav(0), null],
  ['more than there is', wav(0xffffffff), null],
  ['cut off early', wav(800), 4000],
  ['cut off early, at an odd byte', wav(801), 4000],
  ['no WAV', Buffer.from('ID3 and so on, longer than a header of a WAV would ever be'), null],
  ['an empty file', Buffer.alloc(0), null],
  ['cut within its header', wav(800).subarray(0, 40), null]
])('%s', async ([, file, size]) => {
  const header = await mend(file);
  expect(header && Buffer.from(header).readUInt32LE(header.length - 4)).toBe(size);
});
