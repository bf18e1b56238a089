/** The one way out for everything that is made of a letter: named, offered by the host, and kept as a version once somebody has it. */
import type { Letter, Saved } from '../../contract';
import { AppError } from '../kernel/app-error';
import type { Context } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { isFullDisk, nowIso } from '../db/transaction';
import { sameContent } from './content';
import { safeFileName } from './file-name';
import { nameParts } from './output-names';
import { markExported } from './queries';
import { enclosedNow } from '../enclosures/public';
import { newestVersion } from './version-queries';
import { keepVersion } from './versions';
import { message, type Message } from '../../shared/messages/catalogue';

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
  remarks?: Message[];
}

export type Offer = (letter: Letter, output: Output, commit: CommitStep) => Promise<Saved>;

/** What left has left: a library that can't be written must not call it failed. */
const notKept = {
  full: message('saved.fullDisk'),
  failing: message('saved.notKept')
};

export function createOffer(context: Context, exports: ExportStore): Offer {
  const { now, platform } = context;

  /** Why it was not kept; null where it was. */
  function keep(letter: Letter, commit: CommitStep): keyof typeof notKept | null {
    const at = nowIso(now);
    try {
      commit((db) => {
        const newest = newestVersion(db, letter.id);
        const isKept =
          newest?.reason === 'exported' &&
          sameContent(newest.content, letter) &&
          JSON.stringify(newest.enclosed) === JSON.stringify(enclosedNow(db, letter.id));
        if (!isKept) keepVersion(db, letter, { reason: 'exported', at });
        markExported(db, letter.id, at);
      });
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (isFullDisk(error)) return 'full';
      context.log.write('NOT_KEPT', 'letter', '', error);
      return 'failing';
    }
    return null;
  }

  /** The letter counts as exported only once somebody has it. */
  return async (letter, { bytes, extension, mediaType, pages, fileName: given, remarks = [] }, commit) => {
    const fileName = given ?? safeFileName(nameParts(context, letter), extension);
    const result = await platform.saveFile(fileName, bytes);
    if (result.outcome === 'cancelled') return { outcome: 'cancelled' };
    const untold = keep(letter, commit);
    const all = untold === null ? remarks : [...remarks, notKept[untold]];
    const told = all.length > 0 ? { remarks: all } : {};
    if (result.outcome === 'saved') return { outcome: 'saved', path: result.path, fileName, pages, ...told };
    return { outcome: 'download', exportId: exports.put(bytes, fileName, mediaType), fileName, pages, ...told };
  };
}
