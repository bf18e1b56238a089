/** Reads a stored file whole and makes sure that it is still the one that was filed. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refused } from './refused.ts';
import type { Source } from './tasks.ts';

/** Throws Refused `missing`, `changed` or `empty`. */
export async function readSource({ path, hash }: Source): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new Refused('missing');
  });
  if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Refused('changed');
  if (bytes.length === 0) throw new Refused('empty');
  return bytes;
}
