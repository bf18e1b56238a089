/** Finished files (PDFs, Markdown) that wait in memory until the page has fetched them. */
import { newId } from '../db/transaction';

interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly mediaType: string;
}

export interface Exports {
  /** Keeps a file for ten minutes, of several the newest (eight, 256 MB) at most; its id is the last part of `/files/exports/ID`. */
  put(bytes: Uint8Array, fileName: string, mediaType: string): string;
  get(id: string): ExportedFile | null;
  /** Forgets all that waits. */
  clear(): void;
}

const KEPT_MS = 10 * 60_000;
const MAX_KEPT = 8;
/** A packet may be large; several tries at one would fill the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/** `now`: milliseconds of a clock that nobody can set, or files would vanish before they were fetched. */
export function createExports(now: () => number = () => performance.now()): Exports {
  const kept = new Map<string, { file: ExportedFile; until: number }>();
  const forget = (): void => {
    let bytes = 0;
    for (const [newer, [id, { file, until }]] of [...kept].toReversed().entries()) {
      bytes += file.bytes.length;
      const isTooMuch = newer >= MAX_KEPT || (newer > 0 && bytes > MAX_BYTES);
      if (isTooMuch || until <= now()) kept.delete(id);
    }
  };
  return {
    put(bytes, fileName, mediaType) {
      const id = newId();
      kept.set(id, { file: { bytes: new Uint8Array(bytes), fileName, mediaType }, until: now() + KEPT_MS });
      forget();
      setTimeout(forget, KEPT_MS).unref();
      return id;
    },
    clear: () => kept.clear(),
    get(id) {
      forget();
      return kept.get(id)?.file ?? null;
    }
  };
}
