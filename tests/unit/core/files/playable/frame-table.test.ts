/** How long recordings without a table of times are, and where their frames lie: figures from how they were made. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameFinder, type FrameTable } from '../../../../../src-main/core/files/playable/frame-table';
import { adts, figures, mp3, oldTag, tag } from '../../../../support/recorded-files';

function find(file: Buffer, piece = 256 * 1024): FrameTable | null {
  const finder = new FrameFinder();
  for (let at = 0; at < file.length; at += piece) finder.push(file.subarray(at, at + piece));
  return finder.end();
}
const lengthOf = (table: FrameTable | null): number | null =>
  table && table.lengths.reduce((sum, each) => sum + each, 0) / table.first.rate;

const varying = mp3({ rates: [128, 32, 320, 64], frames: 1000 });
const second = 1152 / 44_100;

test.for<[string, Buffer, number | null]>([
  ['varying rate', varying, 1000 * second],
  ['one rate', mp3({ rates: [128], frames: 500 }), 500 * second],
  ['MPEG 2, mono', mp3({ version: 2, rates: [8, 64], frames: 300, mono: true }), (300 * 576) / 22_050],
  ['MPEG 2.5', mp3({ version: 2.5, rates: [16, 8], frames: 300, frequency: 8000 }), (300 * 576) / 8000],
  ['48 kHz', mp3({ rates: [96, 112], frames: 100, frequency: 48_000 }), 2.4],
  ['a tag with a picture before', Buffer.concat([tag(300_000), varying]), 1000 * second],
  ['two tags before, one behind', Buffer.concat([tag(100), tag(2000), varying, oldTag]), 1000 * second],
  ['figures that are wrong', Buffer.concat([figures('Xing'), varying]), 1000 * second],
  ['figures of one rate', Buffer.concat([tag(10), figures('Info'), varying]), 1000 * second],
  ['figures of another encoder', Buffer.concat([figures('VBRI'), varying]), 1000 * second],
  ['two recordings in one file', Buffer.concat([varying, tag(5000), figures('Xing'), varying]), 2000 * second],
  [
    'two recordings of different rates',
    Buffer.concat([varying, mp3({ rates: [64], frames: 100, frequency: 48_000 })]),
    1000 * second + 2.4
  ],
  ['damaged in the middle', Buffer.concat([varying, Buffer.alloc(999, 0xff), varying]), 2000 * second],
  ['cut off within a frame', varying.subarray(0, -20), 999 * second],
  ['cut off within a header', Buffer.concat([varying, varying.subarray(0, 2)]), 1000 * second],
  ['some bytes of noise before', Buffer.concat([Buffer.alloc(5000, 'noise'), varying]), 1000 * second],
  ['a large tag and noise before', Buffer.concat([tag(90_000), Buffer.alloc(5000, 'noise'), varying]), 1000 * second],
  ['AAC', adts(250), 16],
  ['AAC with sums', adts(250, { checked: true }), 16],
  ['AAC behind a tag, cut off', Buffer.concat([tag(400), adts(250).subarray(0, -1)]), 249 * 0.064],
  ['text', Buffer.alloc(200_000, 'Only words. '), null],
  ['zeros', Buffer.alloc(200_000), null],
  ['ones', Buffer.alloc(200_000, 0xff), null],
  ['one frame alone', varying.subarray(0, 417), second],
  ['part of one frame', varying.subarray(0, 300), null],
  ['a tag and nothing', tag(100), null],
  ['a tag that is cut off', tag(1000).subarray(0, 500), null],
  ['nothing', Buffer.alloc(0), null]
])('%s', ([, file, length]) => {
  const found = lengthOf(find(file));
  if (length === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(length, 3);
  expect(lengthOf(find(file, 1000)), 'in small pieces').toEqual(found);
});

test('sound lies where the table says, in pieces of any size', () => {
  const file = Buffer.concat([tag(77), figures('Xing'), varying.subarray(0, 9999), Buffer.alloc(40), varying]);
  const whole = find(file)!;
  for (const place of whole.places) expect(file[place]).toBe(0xff);
  const aac = adts(20, { checked: true });
  for (const [index, place] of find(aac)!.places.entries()) expect(place).toBe(index * 120 + 9);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }), (sizes) => {
      const finder = new FrameFinder();
      for (let at = 0, turn = 0; at < file.length; turn += 1) {
        const size = sizes[turn % sizes.length]!;
        finder.push(file.subarray(at, at + size));
        at += size;
      }
      expect(finder.end()).toEqual(whole);
    }),
    { numRuns: 100 }
  );
});

test('any bytes are gone through once, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.nat(3000), (noise, at) => {
      const file = Buffer.concat([varying.subarray(0, at), noise, varying.subarray(0, 2000)]);
      const found = find(file, 700);
      for (const [index, place] of (found?.places ?? []).entries())
        expect(place + found!.sizes[index]!).toBeLessThanOrEqual(file.length);
    }),
    { numRuns: 300 }
  );
});

test('an hour of 115 MB is gone through piece by piece', () => {
  const piece = mp3({ rates: [320, 192], frames: 300 });
  const finder = new FrameFinder();
  let longest = 0;
  for (let count = 0; count < 460; count += 1) {
    const begun = performance.now();
    finder.push(piece);
    longest = Math.max(longest, performance.now() - begun);
  }
  expect(lengthOf(finder.end())).toBeCloseTo(460 * 300 * second, 2);
  console.info(`the longest of 460 pieces: ${longest.toFixed(0)} ms`);
});
