/** Included enclosures as the parts of a packet. */
import { pagesIn, type Enclosure } from '../../contract';
import type { BlobStore } from '../blobs/blob-store';
import type { Context } from '../context';
import { makePacket } from '../packet/make-packet';
import type { Part } from '../packet/tasks';
import { findBlob } from '../proof/public';
import type { MakePart } from './for-mail';

export const isMerged = (enclosure: Enclosure): boolean => enclosure.included && enclosure.way === 'merged';

/** In the order of the list. `enclosures` are merged ones. */
export const partsOf = (context: Context, blobs: BlobStore, enclosures: readonly Enclosure[]): Part[] =>
  enclosures.map((enclosure) => {
    const { number, title, pages, pageCount, redactions, mediaType } = enclosure;
    const hash = findBlob(context.db, enclosure.evidenceId)?.hash ?? '';
    const chosen = pagesIn(pages, pageCount ?? 1);
    const boxes = redactions.filter((box) => chosen.includes(box.page));
    return { number: number ?? 0, title, path: blobs.path(hash), hash, mediaType, pages: chosen, redactions: boxes };
  });

/** The chosen pages of one enclosure as a file of its own; null where they can't be made. */
export function createMakePart(context: Context, blobs: BlobStore): MakePart {
  return async (enclosure) => {
    const parts = partsOf(context, blobs, [enclosure]);
    const made = await makePacket({ letter: null, paper: 'A4', language: 'en', parts });
    return made.refused.length > 0 || made.pages === 0 ? null : made.bytes;
  };
}
