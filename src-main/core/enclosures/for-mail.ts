/** Enclosures as the files that go along with an e-mail: whole as they were filed, or only what was chosen of them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Enclosure } from '../../contract';
import type { BlobStore } from '../blobs/blob-store';
import type { Context } from '../context';
import type { EnclosedFile, Enclosing } from '../letters/public';
import type { Inspect } from '../packet/inspect';
import { findBlob } from '../proof/public';
import { listEnclosures } from './list';

/** Makes the chosen pages of one enclosure into a PDF, with what is redacted taken out; null where that failed. */
export type MakePart = (enclosure: Enclosure, hash: string) => Promise<Uint8Array | null>;

export function createEnclosing(context: Context, blobs: BlobStore, inspect: Inspect, makePart: MakePart): Enclosing {
  return {
    list: (letterId) => listEnclosures(context, inspect, letterId),
    async file(enclosure) {
      const blob = findBlob(context.db, enclosure.evidenceId);
      if (!blob || enclosure.problem !== null) return null;
      return isWhole(enclosure) ? original(enclosure, blobs, blob.hash) : part(enclosure, makePart, blob.hash);
    }
  };
}

const isWhole = ({ pages, redactions }: Enclosure): boolean => pages.trim() === '' && redactions.length === 0;

/** Null where the stored file is not what was filed: nobody should send something else than they looked at. */
async function original(
  { fileName, mediaType }: Enclosure,
  blobs: BlobStore,
  hash: string
): Promise<EnclosedFile | null> {
  const bytes = await readFile(blobs.path(hash)).catch(() => null);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== hash) return null;
  return { fileName, mediaType, bytes };
}

/** A file of which only a part may be shown never goes along whole, whatever happens. */
async function part(enclosure: Enclosure, makePart: MakePart, hash: string): Promise<EnclosedFile | null> {
  const bytes = enclosure.way === 'merged' ? await makePart(enclosure, hash) : null;
  const fileName = `${enclosure.fileName.replace(/\.[^.]{1,5}$/, '')}.pdf`;
  return bytes && { fileName, mediaType: 'application/pdf', bytes };
}
