/** The one way out for everything that is made of a letter: named, offered by the host, and kept as a version once somebody has it. */
import type { Letter, Saved } from '../../contract';
import type { Context } from '../context';
import { inTransaction, isFullDisk, nowIso } from '../db/transaction';
import { sameContent } from './content';
import { safeFileName } from './file-name';
import { nameParts } from './output-names';
import { markExported } from './queries';
import { newestVersion } from './version-queries';
import { keepVersion } from './versions';

/** Keeps bytes for a download by the page; gives their id under `/files/exports/`. */
export interface ExportStore {
  put(bytes: Uint8Array, fileName: string, mediaType: string): string;
}

export interface Output {
  bytes: Uint8Array;
  /** Without a dot. */
  extension: string;
  mediaType: string;
  pages: number | null;
  /** Takes the place of the letter's own name; already safe. */
  fileName?: string;
  /** See the contract's `saved`. */
  remarks?: string[];
}

export type Offer = (letter: Letter, output: Output) => Promise<Saved>;

/** What left has left: a full disk must not call it failed. */
const notKept = 'The disk of your library is full, so this text was not kept among the letter’s versions.';

export function createOffer(context: Context, exports: ExportStore): Offer {
  const { db, now, platform } = context;

  /** False on a full disk. */
  function keep(letter: Letter): boolean {
    const at = nowIso(now);
    try {
      inTransaction(db, () => {
        const newest = newestVersion(db, letter.id);
        const isKept = newest?.reason === 'exported' && sameContent(newest.content, letter);
        if (!isKept) keepVersion(db, letter, { reason: 'exported', at });
        markExported(db, letter.id, at);
      });
    } catch (error) {
      if (!isFullDisk(error)) throw error;
      return false;
    }
    return true;
  }

  /** The letter counts as exported only once somebody has it. */
  return async (letter, { bytes, extension, mediaType, pages, fileName: given, remarks = [] }) => {
    const fileName = given ?? safeFileName(nameParts(context, letter), extension);
    const result = await platform.saveFile(fileName, bytes);
    if (result.outcome === 'cancelled') return { outcome: 'cancelled' };
    const all = keep(letter) ? remarks : [...remarks, notKept];
    const told = all.length > 0 ? { remarks: all } : {};
    if (result.outcome === 'saved') return { outcome: 'saved', path: result.path, fileName, pages, ...told };
    return { outcome: 'download', exportId: exports.put(bytes, fileName, mediaType), fileName, pages, ...told };
  };
}
