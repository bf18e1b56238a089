/** Enclosures as the files that go along with an e-mail: whole as they were filed, or only what was chosen of them. */
import { readFile } from 'node:fs/promises';
import mime from 'mime';
import type { Enclosure } from '../../contract';
import type { BlobStore } from '../blobs/blob-store';
import type { Context } from '../kernel/context';
import { enclosureHeading } from '../../shared/letter/enclosures/list';
import { requireLetter, safeFileName, type EnclosedFile, type Enclosing } from '../letters/public';
import type { Inspect } from '../packet/inspect';
import { findBlob } from '../proof/public';
import { followedEnclosures } from './list';

/** Makes the chosen pages of one enclosure into a PDF, with what is redacted taken out; null where that failed. */
export type MakePart = (enclosure: Enclosure, hash: string) => Promise<Uint8Array | null>;

export function createEnclosing(context: Context, blobs: BlobStore, inspect: Inspect, makePart: MakePart): Enclosing {
  return {
    follow: (letterId, commit) => followedEnclosures(context, inspect, letterId, commit),
    async file(enclosure) {
      const blob = findBlob(context.db, enclosure.evidenceId);
      if (!blob || enclosure.problem !== null) return null;
      const otherwise = enclosureHeading(requireLetter(context, enclosure.letterId).language, 1);
      if (!isWhole(enclosure)) return part(enclosure, otherwise, makePart, blob.hash);
      return original(enclosure, otherwise, blobs, blob);
    }
  };
}

type FiledBlob = { hash: string; bytes: number };

const isWhole = ({ pages, redactions }: Enclosure): boolean => pages.trim() === '' && redactions.length === 0;

/** Null where the stored file is not what was filed: nobody should send something else than they looked at. */
async function original(
  enclosure: Enclosure,
  otherwise: string,
  blobs: BlobStore,
  blob: FiledBlob
): Promise<EnclosedFile | null> {
  const bytes = await blobs.require(blob.hash, blob.bytes).then(
    () => readFile(blobs.path(blob.hash)).catch(() => null),
    () => null
  );
  if (bytes?.length !== blob.bytes) return null;
  return { fileName: nameOf(enclosure, otherwise), mediaType: enclosure.mediaType, bytes };
}

/** A file of which only a part may be shown never goes along whole, whatever happens. */
async function part(
  enclosure: Enclosure,
  otherwise: string,
  makePart: MakePart,
  hash: string
): Promise<EnclosedFile | null> {
  const bytes = enclosure.way === 'merged' ? await makePart(enclosure, hash) : null;
  return bytes && { fileName: nameOf(enclosure, otherwise, 'pdf'), mediaType: 'application/pdf', bytes };
}

const endingOf = (fileName: string): string => /\.([\p{L}\p{N}]{1,10})$/u.exec(fileName)?.[1] ?? '';

/** The reader gets the name on the list: `IMG_2381.jpg` says nothing. `ending` is that of what the file has become; `otherwise` names what has no name. */
export function nameOf(
  { title, fileName, mediaType }: Pick<Enclosure, 'title' | 'fileName' | 'mediaType'>,
  otherwise: string,
  ending?: string
): string {
  const own = endingOf(fileName) || (mime.getExtension(mediaType) ?? '');
  const isNamedAlike = own !== '' && title.toLowerCase().endsWith(`.${own.toLowerCase()}`);
  const words = isNamedAlike ? title.slice(0, -own.length - 1) : title;
  return safeFileName([words], ending ?? own, otherwise);
}
