/** What a curious reader finds in a finished file: every stream unpacked, and pages as pictures. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** All bytes and all streams, unpacked where they can be. */
export function everything(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(bytes.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  // Text is often written as hexadecimal.
  const all = [raw, ...streams].join('\n');
  return (
    all +
    [...all.matchAll(/<([0-9A-Fa-f]{4,})>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join('\n')
  );
}

/** A page's picture from `pdftoppm -gray`; 0 is black. */
export function readGray(file: string): { at: (x: number, y: number) => number } {
  const bytes = readFileSync(file);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))!;
  const at = (x: number, y: number): number =>
    bytes[head.length + Math.floor(y * Number(height)) * Number(width) + Math.floor(x * Number(width))]!;
  return { at };
}
