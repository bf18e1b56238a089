/** A picture's size is read before it is decoded, and never more is kept than a signature needs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize, scaledSize } from '../../../../src-renderer/parts/signature-picture';

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(24);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(12, 0x49484452);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('pictureSize', () => {
  it('reads a PNG', () => expect(pictureSize(png(640, 120))).toEqual({ width: 640, height: 120 }));
  it('reads a JPEG past its other segments', () => {
    const bytes = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 2, 0xff, 0xc2, 0, 17, 8, 1, 44, 3, 32, 3];
    expect(pictureSize(new Uint8Array(bytes))).toEqual({ width: 800, height: 300 });
  });
  it.each([[[]], [[0xff, 0xd8]], [[0x47, 0x49, 0x46, 0x38]], [[0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]]])(
    'knows nothing about %j',
    (bytes) => expect(pictureSize(new Uint8Array(bytes))).toBeNull()
  );
  it('never throws and always ends', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        pictureSize(bytes);
        pictureSize(new Uint8Array([0xff, 0xd8, ...bytes]));
      })
    ));
});

describe('scaledSize', () => {
  it('fits the box, keeps the shape, never grows', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
        const size = scaledSize({ width, height });
        expect(size.width).toBeLessThanOrEqual(Math.min(1000, width));
        expect(size.height).toBeLessThanOrEqual(Math.min(300, height));
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      })
    ));
});
