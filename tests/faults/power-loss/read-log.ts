/** Reads what `native/write-log.c` wrote down. */
import { readFileSync } from 'node:fs';

const kinds = {
  1: 'create',
  2: 'write',
  3: 'truncate',
  4: 'sync',
  5: 'rename',
  6: 'unlink',
  7: 'mkdir',
  8: 'rmdir',
  9: 'ack',
  10: 'sync-folder'
} as const;

export interface Act {
  readonly kind: (typeof kinds)[keyof typeof kinds];
  /** Names a file as long as it is there; given anew afterwards. */
  readonly inode: number;
  /** Where bytes were written, or the size after a truncation. */
  readonly offset: number;
  readonly path: string;
  /** The new name of a rename. */
  readonly other: string;
  readonly bytes: Buffer;
}

const HEAD = 32;

export function readLog(file: string): Act[] {
  const log = readFileSync(file);
  const acts: Act[] = [];
  for (let at = 0; at < log.length;) {
    const [kind, path, other, bytes] = [0, 4, 8, 12].map((place) => log.readUInt32LE(at + place)) as [
      keyof typeof kinds,
      number,
      number,
      number
    ];
    const [inode, offset] = [Number(log.readBigUInt64LE(at + 16)), Number(log.readBigUInt64LE(at + 24))];
    at += HEAD;
    const take = (length: number): Buffer => log.subarray(at, (at += length));
    acts.push({
      kind: kinds[kind],
      path: take(path).toString(),
      other: take(other).toString(),
      bytes: take(bytes),
      inode,
      offset
    });
  }
  return acts;
}
