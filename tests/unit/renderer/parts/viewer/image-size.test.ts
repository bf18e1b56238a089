/** A picture's size is read from its first bytes, and a hundred times too many pixels are noticed before anything is decoded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageSize, isTooLarge } from '../../../../../src-renderer/parts/viewer/image-size';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

test('PNG, JPEG, GIF, WebP and BMP', () => {
  const record = readFileSync(join(import.meta.dirname, '../../../../../resources/sample/training-record.png'));
  expect(imageSize(record)).toEqual({ width: record.readUInt32BE(16), height: record.readUInt32BE(20) });
  expect(imageSize(hex('ffd8 ffe0 0004 0000 ffc0 000b 08 0102 0304 01'))).toEqual({ width: 0x304, height: 0x102 });
  expect(imageSize(hex('474946383961 0a00 1400'))).toEqual({ width: 10, height: 20 });
  expect(imageSize(hex(`52494646 00000000 57454250 56503858 0a000000 00000000 ff0000 0f0000`))).toEqual({
    width: 256,
    height: 16
  });
  expect(imageSize(hex('424d 00000000 00000000 36000000 28000000 05000000 fbffffff'))).toEqual({ width: 5, height: 5 });
});

test('no bytes make it throw or hang', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('', '89504e47', 'ffd8', 'ffd8ffff', '424d', '47494638', '5249464600000000574542505650384c'),
      fc.uint8Array({ maxLength: 80 }),
      (head, tail) => {
        const size = imageSize(Uint8Array.from([...hex(head), ...tail]));
        expect(size === null || Number.isInteger(size.width * size.height)).toBe(true);
      }
    )
  ));

test('300 million pixels are too many, those of a good camera are not', () => {
  expect(isTooLarge({ width: 20_000, height: 15_000 })).toBe(true);
  expect(isTooLarge({ width: 11_000, height: 8_000 })).toBe(false);
  expect(isTooLarge(null)).toBe(false);
});
